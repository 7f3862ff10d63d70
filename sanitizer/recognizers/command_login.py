"""A password among the options of a command that names its user too: `-u bob -p …`, `-U bob -P…`, `/ru bob /rp …`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from sanitizer.core.finding import Finding
from sanitizer.recognizers.lazy import lazy
from sanitizer.recognizers.lines import line_end, line_start
from sanitizer.recognizers.surroundings import Surroundings
from sanitizer.recognizers.values import is_placeholder
from sanitizer.recognizers.view import View

_USER = lazy(
    r"(?:^|\s)(?:-[uUlD]|--?user(?:name)?|--?login|--?uid)(?:[ =]{1,2})[\"']?[\w.\\/@+,=-]{1,64}|(?:^|\s)/(?:u|ru|user|username)[: ]\S{1,64}"
)
_SHARED = lazy(r"[\"']?[\w.\\/@-]{1,60}%(?P<value>[^\s\"'`$%<>|;]{3,80})(?=[\s\"'`]|$)")
_QUOTED = lazy(r"[ =]?(?P<quote>[\"'])(?P<value>[^\"'\n$]{3,80})(?P=quote)")
_BARE = lazy(r"[ =]?(?P<value>[^\s\"'`$<>{(|;/=-][^\s\"'`<>|;]{2,80})(?=[\s\"'`|;]|$)")
_ATTACHED = lazy(
    r"(?P<value>(?=\S*[A-Z!#%&*+?^~@])(?=\S*[0-9!#%&*+?^~@])[^\s\"'`$<>{(|;/=-][^\s\"'`<>|;]{3,80})(?=[\s\"'`|;]|$)"
)
_OTHER = lazy(
    r"[\d:.,/-]+(?:/(?:tcp|udp))?|[\w.-]+:\d+(?::\d+)?|\S+\.(?:\w{1,4}|[a-z-]+)|\S*[/\\=]\S*|[a-z][a-z_-]*\d{0,2}|%\w+%"
)
_CLIENTS = lazy(
    r"\b(?:mysql|mariadb|psql|ssh|scp|sftp|docker run|podman run|mkdir|cp|rsync|useradd|adduser|nmap|ps|tar|pg_dump|pg_restore|createdb|kill|lsof)\b"
)
_REACH = 200


class CommandLogin:
    """The value of `-p` beside a user option. Ports, paths, names and clients whose `-p` means other things are left."""

    name = "secret/command-login"
    entities = frozenset(("SECRET",))
    anchors: Sequence[str] = (" -u ", " -p", " /p:", " /rp ", " -w ", " --pass ", " -pw ", " -pass ")
    classes: Sequence[str] = ()

    def find_at(self, view: View, start: int, end: int, around: Surroundings) -> Iterable[Finding]:
        text = view.folded
        option = view.lower[start:end]
        if (
            option == " -p"
            and text[end : end + 1] not in ("", " ", "=", "'", '"')
            and (text[end : end + 1].islower() or text[end : end + 1].isdigit())
            and not _ATTACHED.match(text, end, end + 90)
        ):
            return ()
        if option == " -u ":
            shared = _SHARED.match(text, end)
            return (self._finding(shared),) if shared and not is_placeholder(shared.group("value")) else ()
        match = _QUOTED.match(text, end) or (
            _BARE.match(text, end)
            if option != " -p" or text[end : end + 1] in (" ", "=")
            else _ATTACHED.match(text, end)
        )
        if match is None:
            return ()
        value = match.group("value")
        if is_placeholder(value) or _OTHER.fullmatch(value) or not any(c.isalpha() for c in value):
            return ()
        line = text[line_start(text, start, _REACH) : line_end(text, end, _REACH)]
        if _USER.search(line) is None or _CLIENTS.search(line):
            return ()
        return (self._finding(match),)

    def _finding(self, match: re.Match[str]) -> Finding:
        return Finding(
            *match.span("value"), "SECRET", self.name, 0.85, ("an option beside the one that names the user",)
        )


RECOGNIZERS = (CommandLogin(),)
