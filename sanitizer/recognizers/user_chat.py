"""Nicknames in pasted chats: several lines that begin with a name and a colon, among the abbreviations of chats."""

from __future__ import annotations

from collections.abc import Iterator

from sanitizer.core.document import FieldKind
from sanitizer.core.finding import Finding
from sanitizer.recognizers.checks import check_named
from sanitizer.recognizers.lazy import lazy
from sanitizer.recognizers.surroundings import Surroundings
from sanitizer.recognizers.view import View
from sanitizer.recognizers.word_lists import word_list

_chosen = check_named("chosen_login")
_LINE = lazy(
    r"(?m:^)(?:\[?\d{1,2}:\d\d(?::\d\d)?\]?[ ])?@?(?P<v>[A-Za-z_][\w.\-]{2,24}(?<![.\-]))(?: a dit| says| said| wrote)?[ ]?:[ ](?=\S)"
)
_SPEAKS = lazy(r"[a-z@]")
_MARKED = lazy(r".*[\d_.]|[a-z]{6,}\Z|[a-z]+[A-Z]|x[xX]_")
_WITHIN = 900
_LEAST = 3
"""So many lines make a chat, if somebody speaks twice."""


class ChatLineRecognizer:
    """`purl_jam: lol no`, in a text whose lines begin so."""

    name = "pii/user-chat"
    entities = frozenset({"USERNAME"})
    anchors = word_list("chat words", "words_places.txt")
    classes = ()

    def find_at(self, view: View, start: int, end: int, around: Surroundings) -> Iterator[Finding]:
        text = view.folded
        if around.kind is FieldKind.CODE or start < around.done.get(self.name, 0):
            return
        low, high = max(0, start - _WITHIN), min(len(text), end + _WITHIN)
        around.done[self.name] = high
        lines = [m for m in _LINE.finditer(text, low, high) if _SPEAKS.match(text, m.end()) is not None]
        if len(lines) < _LEAST or len({m["v"] for m in lines}) == len(lines):
            return
        for match in lines:
            if _MARKED.match(match["v"]) is not None and _chosen(match["v"]):
                yield Finding(*match.span("v"), "USERNAME", self.name, 0.65, ("speaks in a chat",))


RECOGNIZERS = (ChatLineRecognizer(),)
