"""User, password and host in connection strings of pairs: ADO (`Server=…;User Id=…;Password=…;`) and libpq (`host=… user=…`)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from sanitizer.core.finding import Finding
from sanitizer.recognizers.lazy import lazy
from sanitizer.recognizers.ordinary import is_ordinary
from sanitizer.recognizers.surroundings import Surroundings, squash
from sanitizer.recognizers.values import is_placeholder
from sanitizer.recognizers.view import View

_PAIR = lazy(r"""\s{0,4}([A-Za-z][A-Za-z _]{1,30}?)\s?=\s?("[^"\n;]{0,128}"|'[^'\n;]{0,128}'|[^;"'`\n\r]{0,256})$""")
_SPACED = lazy(r"""(?<![^\s"'`])(\w{2,24})=('[^'\n]{0,128}'|[^\s"'`;]{1,128})(?:[ ]|(?=["'`\n\r]|$))""")
_PASSWORDS = frozenset(("password", "pwd", "accountkey", "sharedaccesskey", "accesskey"))
_USERS = frozenset(("userid", "uid", "user", "username"))
_HOSTS = frozenset(("server", "datasource", "host", "hostname", "address", "addr", "networkaddress"))
_REACH = 400


class Dsn:
    """Three pairs or more in a row, a password among them."""

    name = "secret/dsn"
    entities = frozenset(("SECRET", "USERNAME", "INTERNAL_HOST", "IP"))
    anchors: Sequence[str] = ("password=", "pwd=", "password =", "pwd =")
    classes: Sequence[str] = ()

    def find_at(self, view: View, start: int, end: int, around: Surroundings) -> Iterable[Finding]:
        text = view.folded
        if start < around.done.get(self.name, 0):
            return ()
        first = max(text.rfind(mark, max(0, start - _REACH), start) for mark in "\"'`\n<>") + 1
        first = max(first, start - _REACH, 0)
        stop = min(len(text), end + _REACH)
        pairs = (
            _by_semicolon(text, first, stop)
            if text.find(";", first, stop) >= 0
            else list(_SPACED.finditer(text, first, stop))
        )
        row = _row(pairs, start)
        around.done[self.name] = row[-1].end() if row else end + _REACH // 4
        names = {squash(match.group(1)) for match in row}
        if len(row) < 3 or names.isdisjoint(_HOSTS | _USERS | {"database", "dbname", "initialcatalog"}):
            return ()
        return [finding for match in row for finding in self._part(match)]

    def _part(self, match: re.Match[str]) -> Iterator[Finding]:
        name, value = squash(match.group(1)), match.group(2)
        start, end = match.span(2)
        if value[:1] in ("'", '"'):
            start, end, value = start + 1, end - 1, value[1:-1]
        end = start + len(value.rstrip())
        value = value.rstrip()
        if not value or is_placeholder(value) or value[:1] in "${<":
            return
        if any(name.endswith(word) for word in _PASSWORDS):
            yield Finding(start, end, "SECRET", self.name, 0.95, ("password in a connection string",))
        elif any(name == word or name.endswith(word) for word in _USERS) and not is_ordinary("USERNAME", value):
            yield Finding(start, end, "USERNAME", self.name, 0.85, ("user in a connection string",))
        elif name in _HOSTS:
            yield from self._host(value, start)

    def _host(self, value: str, start: int) -> Iterator[Finding]:
        match = re.match(r"(?:tcp:|np:|lpc:|ssl:)?([\w.\-]+)", value)
        if match is None or is_ordinary("INTERNAL_HOST", match.group(1)) or match.group(1) in (".", "local"):
            return
        entity = "IP" if re.fullmatch(r"\d{1,3}(?:\.\d{1,3}){3}", match.group(1)) else "INTERNAL_HOST"
        first, last = match.span(1)
        yield Finding(start + first, start + last, entity, self.name, 0.85, ("host in a connection string",))


def _by_semicolon(text: str, first: int, stop: int) -> list[re.Match[str]]:
    """The pairs of `a=b;c=d` between two places; a quote or line end ends the string."""
    pairs: list[re.Match[str]] = []
    at = first
    while at < stop:
        end = min((place for mark in ";\n`" if (place := text.find(mark, at, stop)) >= 0), default=stop)
        match = _PAIR.match(text, at, end) or _PAIR.match(text, at, _unquoted_end(text, at, end))
        if match is not None:
            pairs.append(match)
        at = end + 1
    return pairs


def _unquoted_end(text: str, at: int, end: int) -> int:
    return min((place for mark in "\"'" if (place := text.find(mark, at, end)) >= 0), default=end)


def _row(pairs: list[re.Match[str]], place: int) -> list[re.Match[str]]:
    """The unbroken row of pairs around `place`."""
    row: list[re.Match[str]] = []
    for match in pairs:
        if row and match.start() - row[-1].end() > 2:
            if row[-1].end() > place:
                break
            row = []
        row.append(match)
    return row if row and row[0].start() <= place < row[-1].end() else []


RECOGNIZERS = (Dsn(),)
