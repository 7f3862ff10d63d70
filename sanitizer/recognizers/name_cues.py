"""Names that the text itself announces: introductions, kin, titles, greetings, farewells.

Names in running text are the work of the model; these cues hold also where it is not run (secrets, code, short fields)
and where it is weak: lower case, single given names, languages that it has seen little of.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from sanitizer.core.document import FieldKind
from sanitizer.core.finding import Finding
from sanitizer.recognizers import name_words as words
from sanitizer.recognizers.name_evidence import is_everyday, is_given, is_public, is_public_alone
from sanitizer.recognizers.name_shape import Name, is_word_name, name_at
from sanitizer.recognizers.surroundings import Surroundings
from sanitizer.recognizers.view import View

_GAP = re.compile(
    r"(?:[ ]{0,2}(?:[:：]|is|was)?[ ]{0,2}[\"'“‘*_]{0,2}(?:(?i:mr|mrs|ms|dr|herr|frau|mme|m|sr|sra|prof)\.?[ ])?)"
)
_BEHIND_INTRO = re.compile(
    r"(?:[ ]?[,.!?;:)\n\"'”’*_<@(\-–—]|[ ](?:and|from|i|im|i'm|in|at|with|but|here|speaking|calling|writing|und|aus|et|de|y|e|from|born|aged|my|the|we|who|und|,|of|a)\b|[ ]?$)",
    re.IGNORECASE,
)


_ON_THE_LINE = re.compile(r"[ ](?:speaking|calling|here|from the|am apparat)\b|[ ]from [A-Z]")


def _finding(name: Name, rule: str, score: float, why: str) -> Finding:
    return Finding(name.start, name.end, "PERSON", rule, score, (why,))


class IntroductionRecognizer:
    """`my name is maria lopez`, `ich heiße …`, `I'm Tom, …`."""

    name = "pii/name-introduced"
    entities = frozenset({"PERSON"})
    anchors = (*words.INTRODUCTIONS, *words.WEAK_INTRODUCTIONS)
    classes = ()
    _WEAK = frozenset(words.WEAK_INTRODUCTIONS)
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
            "зовут",
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
        )
    )

    def find_at(self, view: View, start: int, end: int, around: Surroundings) -> Iterator[Finding]:
        text, cue = view.folded, view.lower[start:end]
        if start and text[start - 1].isalnum() and text[start - 1].isascii():
            return
        if end < len(text) and cue[-1].isalpha() and cue.isascii() and text[end].isalnum():
            return
        gap = _GAP.match(text, end)
        begin = gap.end() if gap else end
        weak = cue in self._WEAK
        name = name_at(text, begin, small=not weak or cue.startswith(("i'm", "i am", "im", "this", "call")), most=3)
        if name is None or is_public(name.text):
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


class KinRecognizer:
    """`my wife Lucía`, `my son jackson`, `mein Chef Herr Weber`."""

    name = "pii/name-kin"
    entities = frozenset({"PERSON"})
    anchors = (
        tuple(f" {kin} " for kin in dict.fromkeys(words.KIN))
        + tuple(f" {kin}, " for kin in dict.fromkeys(words.KIN))
        + tuple(f" {kin} (" for kin in dict.fromkeys(words.KIN))
    )
    classes = ()
    BETWEEN = frozenset(
        (
            "older",
            "younger",
            "little",
            "big",
            "best",
            "dear",
            "old",
            "new",
            "late",
            "ex",
            "twin",
            "baby",
            "eldest",
            "youngest",
        )
        + (
            "oldest",
            "former",
            "current",
            "close",
            "good",
            "step",
            "first",
            "second",
            "kleine",
            "kleiner",
            "große",
            "petit",
            "petite",
        )
    )
    _GAP = re.compile(r"(?:(?:named|called|name is|'s name is|heißt|namens|llamad[oa]|and|is)[ ])?", re.IGNORECASE)

    def find_at(self, view: View, start: int, end: int, around: Surroundings) -> Iterator[Finding]:
        text = view.folded
        if around.kind is FieldKind.CODE or (owner := _owner(view.lower[max(0, start - 32) : start])) == "":
            return
        gap = self._GAP.match(text, end)
        name = name_at(text, gap.end() if gap else end, small=True, most=2)
        if name is None or is_public(name.text) or text[name.end : name.end + 1] == "_":
            return
        if not name.capital and not (is_word_name(name) and is_given(name.words[0])):
            return
        loose = owner == "the" or (gap is not None and gap.group().lower() in ("is ", "and "))
        if not name.sure and (loose or len(name.words[0]) < 3):
            return
        yield _finding(name, self.name, 0.85 if name.known else 0.55, "named beside a word for kin or company")


def _owner(before: str) -> str:
    """The word that says whose kin it is: `my`, `Anna's`, `the`; empty if there is none."""
    found = before.split()
    if found and found[-1] in KinRecognizer.BETWEEN:
        found.pop()
    word = found[-1].lstrip("(\"'“,.") if found else ""
    return word if word in words.OWNERS or word.endswith(("'s", "’s")) else ""


_DOTTED = frozenset(("ing", "me", "lt", "lic", "mag", "fr", "hr", "bay", "avv", "sgt", "pan", "ms"))
"""Titles that are endings of everyday words: only with their dot."""


class TitleRecognizer:
    """`Dr. Weber`, `Mrs O'Neil`, `Sra. Lucía Gómez`, `uncle Bob`: the title stays outside."""

    name = "pii/name-title"
    entities = frozenset({"PERSON"})
    anchors = tuple(
        dict.fromkeys(
            (
                *(f"{t} " for t in words.TITLES if t not in _DOTTED),
                *(f"{t}. " for t in words.TITLES if "." not in t and len(t) < 6),
            )
        )
    )
    classes = ()
    _SHOWN = frozenset(
        (
            "me ",
            "don ",
            "ing ",
            "bay ",
            "pan ",
            "lic ",
            "fr ",
            "hr ",
            "lt ",
            "sir ",
            "father ",
            "sister ",
            "brother ",
            "dona ",
            "mag ",
            "me. ",
            "sr ",
            "zia ",
            "tia ",
            "tio ",
            "oma ",
            "opa ",
            "general ",
            "miss ",
            "madam ",
            "justice ",
            "officer ",
            "nurse ",
            "coach ",
            "principal ",
            "captain ",
            "judge ",
            "doctor ",
            "rev ",
            "capt ",
            "sgt ",
            "sig ",
            "don. ",
            "pana ",
            "pani ",
            "uncle ",
            "aunt ",
            "grandma ",
            "grandpa ",
            "professor ",
            "fru ",
            "kapitän ",
            "pan. ",
            "avv ",
            "prof ",
            "dr ",
        )
    )
    _SECOND = re.compile(r"(?:(?i:dr|prof|med|dipl\.-ing|ing|mag|h\.c|phil|rer\.nat)\.?[ ]){1,3}")

    def find_at(self, view: View, start: int, end: int, around: Surroundings) -> Iterator[Finding]:
        text, title = view.folded, view.lower[start:end]
        if start and (text[start - 1].isalnum() or text[start - 1] in "_.-/@"):
            return
        written = text[start:end]
        family = title.rstrip(" .") in (
            "uncle",
            "aunt",
            "auntie",
            "grandma",
            "grandpa",
            "tante",
            "onkel",
            "oma",
            "opa",
            "tía",
            "tío",
            "tia",
            "tio",
            "nonna",
            "nonno",
            "zia",
            "zio",
            "abuela",
            "abuelo",
            "mr",
            "mrs",
            "ms",
            "miss",
            "dr",
            "herr",
            "frau",
            "prof",
            "mme",
        )
        if (
            (written.rstrip(" .").isupper()
            and len(written) < 5
            and not text[end : end + 4].isupper())
            or (not written[0].isupper()
            and not family)
        ):
            return
        second = self._SECOND.match(text, end)
        name = name_at(text, second.end() if second else end, small=family, most=4)
        if name is None or is_public(name.text):
            return
        if (
            is_public(f"{title.rstrip(' .')} {name.text}")
            or (not name.capital
            and not (written[0].islower() and is_word_name(name)))
        ):
            return
        if (
            title in self._SHOWN
            and not name.known
            and not (
                len(name.words) > 1 and name.capital and title not in ("don ", "me ", "sir ", "general ", "father ")
            )
        ):
            if title in ("dr ", "prof ", "professor ", "doctor ") and name.capital:
                yield _finding(name, self.name, 0.7, "follows a title")
            return
        if len(name.words) == 1 and name.words[0].isupper() and len(name.words[0]) < 5 and not name.known:
            return
        yield _finding(name, self.name, 0.88 if name.capital else 0.7, "follows a title")


class GreetingRecognizer:
    """`Dear Maria,` `Hi Tom!` `Sehr geehrte Frau Dr. Weber,` at the start of a line or sentence."""

    name = "pii/name-greeting"
    entities = frozenset({"PERSON"})
    anchors = tuple(f"{g} " for g in dict.fromkeys(words.GREETINGS))
    classes = ()
    _AT_START = re.compile(r"(?:^|[\n.!?:>\"“*(]\s{0,4}|\\n|, )\Z")
    _TITLE = re.compile(
        r"(?:(?i:mr|mrs|ms|miss|mx|dr|prof|herrn?|frau|mme|mlle|monsieur|madame|m|sr|sra|señor|señora|sig|signora?|dott|dott\.ssa|dhr|mevrouw|mevr|heer|pan|pani|don|doña)\.?[ ]){1,3}"
    )
    _END = re.compile(
        r"[ ]?(?:[,!:;.?)\n]|\\n|–|—|-{1,2} |$|👋|😊|❤|🙏|[ ](?:and|&|und|et|y|e|en|i'm|i am|this is|thanks|thank you|i|we|how|hope|just|can|could|please)\b)"
    )
    _WEAK = frozenset(
        (
            "to ",
            "for ",
            "attn ",
            "attn: ",
            "attention ",
            "thanks ",
            "thank you ",
            "thx ",
            "cheers ",
            "congrats ",
            "welcome ",
            "sorry ",
            "bye ",
            "morning ",
            "yo ",
            "caro ",
            "cara ",
            "hei ",
            "beste ",
            "best ",
            "congratulations ",
            "goodbye ",
            "good night ",
            "happy birthday ",
            "lieve ",
            "salve ",
            "droga ",
            "liebe ",
            "lieber ",
        )
    )
    _NEXT = re.compile(r"(?:,| and| &| und| et| y| e| en) ")

    def find_at(self, view: View, start: int, end: int, around: Surroundings) -> Iterator[Finding]:
        text, cue = view.folded, view.lower[start:end]
        if around.kind is FieldKind.CODE or (start and not self._AT_START.search(text[max(0, start - 6) : start])):
            return
        title = self._TITLE.match(text, end)
        begin = title.end() if title else end
        for _ in range(3):
            name = name_at(text, begin, small=True, most=4)
            if (
                name is None
                or is_public(name.text)
                or (len(name.words) == 1 and is_public_alone(name.text) and not title)
            ):
                return
            sure = (name.known > 0 and (name.capital or is_word_name(name))) or (title is not None and len(name.words) < 3)
            if is_public(f"{cue}{name.text}"):
                return
            if (
                (cue in self._WEAK
                and not sure)
                or not (sure or (name.capital and self._END.match(text, name.end)))
                or not self._END.match(text, name.end)
            ):
                return
            yield _finding(name, self.name, 0.88 if sure and name.capital else 0.75 if sure else 0.6, "greeted by name")
            following = self._NEXT.match(text, name.end)
            if following is None:
                return
            begin = following.end()
            after = name_at(text, begin, small=False, most=3)
            if after is None or not after.known:
                return


class FarewellRecognizer:
    """`Best,⏎Maria`, `Mit freundlichen Grüßen⏎⏎Anna Schmidt`, `thanks, tom` at the end."""

    name = "pii/name-farewell"
    entities = frozenset({"PERSON"})
    anchors = tuple(dict.fromkeys(words.FAREWELLS))
    classes = ()
    _BREAK = re.compile(
        r"[ ]?(?:(?P<break>[,!.;]{0,2}[ ]{0,2}(?:(?:\r?\n|\\n)[ \t>]{0,8}){1,3})|(?P<same>, ?|! ?| ))(?:[-–—~*_]{0,2}[ ]?)(?:(?i:ihre?|your|yours|dein|deine|vostr[oa]|tu|votre|je|din|dr|prof|mr|mrs|ms)\.?[ ])?"
    )
    _END = re.compile(r"[ ]{0,2}(?:\r?\n|\\n|$|[,|(<]|[.!]?[ ]{0,2}(?:\r?\n|$)|[ ](?:xx?o?|❤|😊))")
    _START = re.compile(r"(?:^|[\n.!?,;:)]\s{0,4}|\\n|\\n\s{0,2}|[.!?] )\Z")

    def find_at(self, view: View, start: int, end: int, around: Surroundings) -> Iterator[Finding]:
        text = view.folded
        if start and not self._START.search(text[max(0, start - 6) : start]):
            return
        gap = self._BREAK.match(text, end)
        if gap is None:
            return
        name = name_at(text, gap.end(), small=True, most=4)
        if name is None or not self._END.match(text, name.end) or is_public(name.text) or is_public_alone(name.text):
            return
        known = name.known > 0 and (name.capital or is_word_name(name))
        plain = gap.group("break") is not None and not gap.group("break").strip(" \r\n\t>\\n")
        if plain and (not known or name.text.isupper()):
            return
        if gap.group("break") is None and not (
            known and re.match(r"[ ]{0,2}[.!]?(?:\s{0,2}$|\r?\n|\\n)", text[name.end : name.end + 6])
        ):
            return
        if known or name.capital:
            yield _finding(name, self.name, 0.9 if known and name.capital else 0.75 if known else 0.6, "signed by name")


RECOGNIZERS = (IntroductionRecognizer(), KinRecognizer(), TitleRecognizer(), GreetingRecognizer(), FarewellRecognizer())
