"""Private key blocks (PEM, OpenSSH, PGP): one span from BEGIN to END, in any escaping, also cut short on either side."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from sanitizer.core.document import Span
from sanitizer.core.finding import Finding
from sanitizer.recognizers.key_lines import Printed, above, below
from sanitizer.recognizers.lazy import lazy
from sanitizer.recognizers.surroundings import Surroundings
from sanitizer.recognizers.view import View

_BEGIN = lazy(r"-----BEGIN (?:[A-Z0-9]{1,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----")
_END = lazy(r"-----END (?:[A-Z0-9]{1,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----")
# Base64 and what wraps its lines: blanks, escaped line ends, quotes and signs of quoting, concatenation and diffs.
_BODY = lazy(r"""(?:[A-Za-z0-9+/=\s"'>|#*.,]|\\+[nrt]|\\+(?=\s|["']))*""")
_HEADERS = lazy(
    r"(?:\s|\\+[nr])*(?:(?:Proc-Type|DEK-Info|Version|Comment|Hash|Charset): [^\n\\]{0,120}(?:\s|\\+[nr])*)*"
)
_BACKWARDS = lazy(r"""(?:[A-Za-z0-9+/=\s"'>|]|[nr]\\+)*""")
_DATA = lazy(r"[A-Za-z0-9+/]{16,}")
_LONGEST = 20_000
_LEAST = 24
_SURE = 64


class PrivateKey:
    """Blocks that hold key material. Public keys, certificates and mere mentions of a header are left alone."""

    name = "secret/private-key"
    entities = frozenset(("SECRET",))
    anchors: Sequence[str] = ("-----begin ", "-----end ")
    classes: Sequence[str] = ()

    def find_at(self, view: View, start: int, end: int, around: Surroundings) -> Iterable[Finding]:
        text = view.folded
        begin = _BEGIN.match(text, start)
        if begin is not None:
            return self._printed(text, below(text, Span(*begin.span()))) or self._whole(text, begin)
        closing = _END.match(text, start)
        if closing is None:
            return ()
        return self._printed(text, above(text, Span(*closing.span()))) or self._tail(text, closing)

    def _printed(self, text: str, printed: Printed | None) -> list[Finding]:
        """Line by line, behind numbers and marks; nothing if what stands there is too little for a key."""
        rows = printed.rows if printed is not None else []
        size = sum(_size(text[start:end]) for start, end in rows)
        if printed is None or size < _LEAST:
            return []
        score = 0.99 if size >= _SURE else 0.9
        return [
            Finding(start, end, "SECRET", self.name, score, ("a line of a private key",))
            for start, end in (*rows, *printed.frame)
        ]

    def _whole(self, text: str, begin: re.Match[str]) -> Iterable[Finding]:
        limit = begin.end() + _LONGEST
        headers = _HEADERS.match(text, begin.end(), limit)
        body_start = headers.end() if headers else begin.end()
        body = _BODY.match(text, body_start, limit)
        stop = body.end() if body else body_start
        size = _size(text[body_start:stop])
        closing = _END.match(text, stop)
        if closing is None:
            # Cut short, or words follow: the key ends with its last long run of base64.
            runs = list(_DATA.finditer(text, body_start, stop))
            if not runs:
                return ()
            stop = runs[-1].end()
            stop += len(text[stop : stop + 2]) - len(text[stop : stop + 2].lstrip("="))
            size = _size(text[body_start:stop])
        if size < _LEAST:
            return ()
        finish = closing.end() if closing else stop
        score = 0.99 if size >= _SURE else 0.9
        return (Finding(begin.start(), finish, "SECRET", self.name, score, ("private key block",)),)

    def _tail(self, text: str, closing: re.Match[str]) -> Iterable[Finding]:
        """A block whose beginning is not there."""
        first = max(0, closing.start() - _LONGEST)
        back = _BACKWARDS.match(text[first : closing.start()][::-1])
        start = closing.start() - (back.end() if back else 0)
        if text[max(0, start - 16) : start].endswith("-----"):
            return ()
        run = _DATA.search(text, start, closing.start())
        if run is None or _size(text[run.start() : closing.start()]) < _SURE:
            return ()
        return (Finding(run.start(), closing.end(), "SECRET", self.name, 0.97, ("end of a private key block",)),)


def _size(body: str) -> int:
    """Characters of key material; an `x` run or dots in place of it count as nothing."""
    return sum(len(run) for run in _DATA.findall(body) if len(set(run)) > 6)


RECOGNIZERS = (PrivateKey(),)
