"""Users in the tables that systems print: the first column of `ps aux`, the second of `top`."""

from __future__ import annotations

from collections.abc import Iterator

from sanitizer.core.finding import Finding
from sanitizer.recognizers.checks import check_named
from sanitizer.recognizers.lazy import lazy
from sanitizer.recognizers.lines import line_start
from sanitizer.recognizers.surroundings import Surroundings
from sanitizer.recognizers.view import View

_login_name = check_named("login_name")
_FIRST = lazy(r"[ ]*(?:USER|UID|OWNER)[ ]+(?:PID|TTY)[ ]", 0)
_SECOND = lazy(r"[ ]*PID[ ]+USER[ ]", 0)
_ROW_FIRST = lazy(r"[ ]{0,12}(?P<v>[a-z_][a-z0-9_.\-]{1,31})\+?[ ]+(?:\d|tty|pts|console)", 0)
_ROW_SECOND = lazy(r"[ ]{0,12}\d{1,7}[ ]+(?P<v>[a-z_][a-z0-9_.\-]{1,31})\+?[ ]+[\-\d]", 0)
_MOST_LINES = 120
_LONGEST = 2000


class ListedUserRecognizer:
    """The owners of processes and terminals, below the heading of their column."""

    name = "pii/user-listed"
    entities = frozenset({"USERNAME"})
    anchors = (" pid ", "pid user", " tty ")
    classes = ()

    def find_at(self, view: View, start: int, end: int, around: Surroundings) -> Iterator[Finding]:
        text = view.folded
        line = line_start(text, start, _LONGEST)
        if line < around.done.get(self.name, 0):
            return
        row = _ROW_FIRST if _FIRST.match(text, line) else _ROW_SECOND if _SECOND.match(text, line) else None
        if row is None:
            return
        at = line
        for _ in range(_MOST_LINES):
            at = text.find("\n", at, at + _LONGEST) + 1
            match = row.match(text, at) if at else None
            if match is None:
                break
            if _login_name(match["v"]):
                yield Finding(*match.span("v"), "USERNAME", self.name, 0.8, ("owns a process",))
        around.done[self.name] = max(at, line + 1)


RECOGNIZERS = (ListedUserRecognizer(),)
