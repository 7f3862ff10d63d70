"""Names that are introduced: `my name is maria lopez`, `ich heiße …`, `I'm Tom, …`.

Names in running text are the work of the model; these cues hold also where it is not run (secrets, code, short fields)
and where it is weak: lower case, single given names, languages that it has seen little of.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from sanitizer.core.document import FieldKind
from sanitizer.core.finding import Finding
from sanitizer.recognizers.lazy import lazy
from sanitizer.recognizers.name_evidence import is_everyday, is_given, is_public, is_public_alone
from sanitizer.recognizers.name_shape import Name, is_word_name, name_at
from sanitizer.recognizers.surroundings import Surroundings
from sanitizer.recognizers.view import View
from sanitizer.recognizers.word_lists import word_list

_GAP = lazy(
    r"(?:[ ]{0,2}(?:[:：]|is|was)?[ ]{0,2}[\"'“‘*_]{0,2}(?:(?:der|die)[ ](?=[a-zäöü]{3,12}(?:[ ,.!\n]|$)))?(?:(?i:mr|mrs|ms|dr|herr|frau|mme|m|sr|sra|prof)\.?[ ]|นางสาว|นาย|นาง|คุณ|เด็กชาย|เด็กหญิง|श्रीमती |श्री |السيدة? )?)"
)
_BEHIND_INTRO = lazy(
    r"(?:[ ]?[,.!?;:)\n\"'”’*_<@(\-–—]|[ ](?:and|from|i|im|i'm|in|at|with|but|here|speaking"
    r"|calling|writing|und|aus|et|de|y|e|from|born|aged|my|the|we|who|und|,|of|a)\b|[ ]?$)",
    re.IGNORECASE,
)


_ON_THE_LINE = lazy(r"[ ](?:speaking|calling|here|from the|am apparat)\b|[ ]from [A-Z]")

_TITLED = frozenset(("ชื่อ",))
"""Words for a name of anything: only with a title behind them."""


def _finding(name: Name, rule: str, score: float, why: str) -> Finding:
    return Finding(name.start, name.end, "PERSON", rule, score, (why,))


class IntroductionRecognizer:
    """`my name is maria lopez`, `ich heiße …`, `I'm Tom, …`."""

    name = "pii/name-introduced"
    entities = frozenset({"PERSON"})
    anchors = (*word_list("name introductions"), *word_list("name weak introductions"))
    edges = dict.fromkeys(anchors, "left") | dict.fromkeys(
        (a for a in anchors if a[-1].isalpha() and a.isascii()), "both"
    )
    classes = ()
    _WEAK = frozenset(word_list("name weak introductions"))
    _LOOSE = frozenset(
        (
            "named ",
            "called ",
            "known as",
            "goes by",
            "go by",
            "heet",
            "heißt",
            "heter",
            "hedder",
            "zovut",
            "olen",
            "adım",
            "ask for",
            "speak with",
            "spoke with",
            "spoke to",
            "this is for",
            "signed by",
            "née",
            "name is",
            "name's",
            "s'appelle",
            "m'appelle",
            "se llama",
            "si chiama",
            "se chama",
            "ako si",
            "a nevem",
            "名前は",
            "ismim",
            "نام من",
        )
    )

    def find_at(self, view: View, start: int, end: int, around: Surroundings) -> Iterator[Finding]:
        text, cue = view.folded, view.lower[start:end]
        if start and text[start - 1].isalnum() and text[start - 1] < "\u3000":
            return
        if end < len(text) and cue[-1].isalpha() and cue.isascii() and text[end].isalnum():
            return
        gap = _GAP.match(text, end)
        begin = gap.end() if gap else end
        weak = cue in self._WEAK
        name = name_at(
            text,
            begin,
            small=not weak or cue.startswith(("ich bin", "i'm", "i am", "im", "this", "call")),
            most=5 if "là" in cue else 3,
        )
        if name is None or is_public(name.text) or (cue in _TITLED and not (gap and gap.group().strip(" :"))):
            return
        if weak:
            if self._weakly(name, text) or (
                cue in ("this is ", "hier ist ") and name.capital and _ON_THE_LINE.match(text, name.end)
            ):
                yield _finding(name, self.name, 0.8, "introduced by name")
        elif cue in self._LOOSE:
            if (
                name.capital and (name.known or len(name.words) > 1) and around.kind is not FieldKind.CODE
            ) or is_word_name(name):
                yield _finding(name, self.name, 0.8, "introduced by name")
        elif name.capital or is_word_name(name) or (not is_everyday(name.words[0]) and len(name.words[0]) > 2):
            yield _finding(name, self.name, 0.93 if name.capital and name.known else 0.8, "introduced by name")

    @staticmethod
    def _weakly(name: Name, text: str) -> bool:
        """A listed name, alone before a pause or with a family name."""
        if is_public_alone(name.text):
            return False
        if not name.capital:
            return (
                is_word_name(name)
                and is_given(name.words[0])
                and _BEHIND_INTRO.match(text, name.end) is not None
                and len(name.words[0]) > 2
                and (len(name.words) > 1 or not is_everyday(name.words[0]))
            )
        return (is_given(name.words[0]) and not is_everyday(name.words[0])) or (name.sure > 0 and len(name.words) > 1)


RECOGNIZERS = (IntroductionRecognizer(),)
