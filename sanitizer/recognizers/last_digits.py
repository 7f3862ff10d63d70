"""The last digits of a national number, as people are asked for them: `SSN (last 4): 6638`, `last four of your social? 6638`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from sanitizer.core.finding import Finding
from sanitizer.recognizers.lazy import lazy
from sanitizer.recognizers.surroundings import Surroundings
from sanitizer.recognizers.view import View

_REACH = 90
_NATIONAL = lazy(
    r"(?<![a-z])(?:ssn|social(?! media)|soc|sin|national insurance|national id|tax id|itin|steuer-?id|dni|cpf|bsn|aadhaar|pesel)(?![a-z])"
)
_VALUE = lazy(
    r"(?:[^\n\d?]{0,64}?(?:\?|:|=|is|are|was|-|\)|were|it's)|[^\n\d?]{0,3})[\"”)]?\s{0,2}\n?(?:[ \t>*-]{0,4}(?:\[[^\]\n]{1,16}\] ?)?(?:[a-z][a-z .']{0,20}: ?)?"
    r"(?:(?:sure|yes|ok|okay|it's|it is|um|uh|hi|that's|the)[,. ]{1,2}){0,3})?[\"'`*“(]{0,2}(?P<v>[0-9]{4})(?![\w\-/]|[.,:][0-9]|%)"
)
_NOT = frozenset(["0000", "1234", "9999"])


class LastDigitsRecognizer:
    """Four digits behind `last four` beside the name of a national number, in a sentence, a form or an answer."""

    name = "pii/national-id-last-digits"
    entities = frozenset({"GOV_ID"})
    anchors = (
        "last four",
        "last 4",
        "last-4",
        "last4",
        "last_four",
        "ending in",
        "ends in",
        "letzten vier",
        "derniers chiffres",
        "últimos cuatro",
        "últimos 4",
    )
    edges: ClassVar = dict.fromkeys(anchors, "left")
    classes = ()

    def find_at(self, view: View, start: int, end: int, around: Surroundings) -> Iterable[Finding]:
        lower = view.lower
        match = _VALUE.match(lower, end, end + _REACH)
        if match is None or match.group("v") in _NOT or match.group("v")[:2] in ("19", "20"):
            return ()
        if _NATIONAL.search(lower, max(0, start - 60), match.start("v")) is None:
            return ()
        return (Finding(*match.span("v"), "GOV_ID", self.name, 0.8, ("the last digits of a national number",)),)


RECOGNIZERS = (LastDigitsRecognizer(),)
