"""Names at the head and foot of a letter: `Dear Maria,` … `Best,⏎Tom`."""

from __future__ import annotations

from collections.abc import Iterator

from sanitizer.core.document import FieldKind
from sanitizer.core.finding import Finding
from sanitizer.recognizers.everyday import is_everyday_english
from sanitizer.recognizers.everyday_words import is_ordinary_word
from sanitizer.recognizers.lazy import lazy
from sanitizer.recognizers.name_cue_words import words_of
from sanitizer.recognizers.name_evidence import is_everyday, is_given, is_public, is_public_alone
from sanitizer.recognizers.name_shape import Name, is_word_name, name_at
from sanitizer.recognizers.surroundings import Surroundings
from sanitizer.recognizers.view import View
from sanitizer.recognizers.word_lists import word_list

_INITIAL = lazy(r"(?P<initial>[A-ZÀ-ÞА-Я](?:\.[ ]?[A-ZÀ-ÞА-Я])?\.?)[ ]{0,2}(?:[x❤💕]{1,3}[ ]?)?(?=\r?\n|\\n|$|[\"”»])")
_LAST = lazy(r"[ ]{0,2}[.!\"”»]{0,2}(?:\s{0,2}$|\r?\n|\\n|[ ]?\((?![^)]{0,40}\?))")
_ADDRESSED = lazy(r"[!.,:]?(?:\s|$)")


_OPENING = frozenset('\n.!?:;,>"“*()n\t ')


def _begins(text: str, start: int) -> bool:
    """Whether a line or sentence may begin at `start`: the cheapest look, before any pattern."""
    if not start:
        return True
    before = text[start - 1]
    return before in _OPENING and (before != " " or start < 2 or text[start - 2] in _OPENING)


def _is_addressed(text: str, name: Name) -> bool:
    """What follows `hello, ` is written like a name and stands by itself: `Olá, Jurema!`, no `hello, World`."""
    first = name.words[0]
    ordinary = is_ordinary_word(first) or is_everyday_english(first) or is_everyday(first)
    return name.capital and not ordinary and _ADDRESSED.match(text, name.end) is not None


def _caseless(text: str, end: int, rule: str, why: str) -> Iterator[Finding]:
    """The name at `end` in a script without capitals: only one that the lists have."""
    name = name_at(text, end + (text[end : end + 1] in ("\n", " ")), small=False, most=3)
    if name is not None and is_given(name.words[0]) and not name.text.isascii():
        yield Finding(name.start, name.start + len(name.words[0]), "PERSON", rule, 0.8, (why,))


def _finding(name: Name, rule: str, score: float, why: str) -> Finding:
    return Finding(name.start, name.end, "PERSON", rule, score, (why,))


class GreetingRecognizer:
    """`Dear Maria,` `Hi Tom!` `Sehr geehrte Frau Dr. Weber,` at the start of a line or sentence."""

    name = "pii/name-greeting"
    entities = frozenset({"PERSON"})
    _CASELESS = words_of("greet-caseless")
    anchors = tuple(
        f"{g}{after}"
        for g in dict.fromkeys((*word_list("name greetings"), *sorted(words_of("greet")), *sorted(_CASELESS)))
        for after in (" ", ", ")
    )
    edges = dict.fromkeys(anchors, "left")
    classes = ()
    _AT_START = lazy(r"(?:^|[\n.!?:>\"“*(]\s{0,4}|\\n|, )\Z")
    _TITLE = lazy(
        r"(?:(?i:mr|mrs|ms|miss|mx|dr|prof|herrn?|frau|mme|mlle|monsieur|madame|m|sr|sra|señor"
        r"|señora|sig|signora?|dott|dott\.ssa|dhr|mevrouw|mevr|heer|pan|pani|don|doña)\.?[ ]){1,3}"
    )
    _END = lazy(
        r"[ ]?(?:[,!:;.?)\n]|\\n|–|—|-{1,2} |$|👋|😊|❤|🙏|[ ](?:and|&|und|et|y|e|en|i'm|i am|this is"
        r"|thanks|thank you|i|we|how|hope|just|can|could|please)\b)"
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
    _NEXT = lazy(r"(?:,| and| &| und| et| y| e| en) ")

    def find_at(self, view: View, start: int, end: int, around: Surroundings) -> Iterator[Finding]:
        text, cue = view.folded, view.lower[start:end]
        if (
            around.kind is FieldKind.CODE
            or not _begins(text, start)
            or (start and not self._AT_START.search(text[max(0, start - 6) : start]))
        ):
            return
        if cue.rstrip(" ,") in self._CASELESS:
            yield from _caseless(text, end, self.name, "greeted by name")
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
            if cue.endswith(", ") and not _is_addressed(text, name):
                return
            sure = (name.known > 0 and (name.capital or is_word_name(name))) or (
                title is not None and len(name.words) < 3
            )
            if is_public(f"{cue}{name.text}") or (not sure and is_ordinary_word(name.words[0])):
                return
            if (
                (cue.replace(",", "") in self._WEAK and not sure)
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
    _CASELESS = words_of("bye-caseless")
    anchors = tuple(dict.fromkeys((*word_list("name farewells"), *sorted(words_of("bye")), *sorted(_CASELESS))))
    edges = dict.fromkeys((anchor for anchor in anchors if anchor.isascii()), "both")
    classes = ()
    _BREAK = lazy(
        r"[ ]?(?:(?P<break>[,!.;،]{0,2}[ ]{0,2}(?:(?:\r?\n|\\n)[ \t>]{0,8}){1,3})|(?P<same>[,،] ?"
        r"|! ?| ))(?:[-–—~*_]{0,2}[ ]?)(?:(?i:ihre?|your|yours|dein|deine|vostr[oa]|tu|votre|je"
        r"|din|dr|prof|mr|mrs|ms)\.?[ ])?"
    )
    _END = lazy(r"[ ]{0,2}(?:\r?\n|\\n|$|[,|(<]|[.!]?[ ]{0,2}(?:\r?\n|$)|[ ](?:xx?o?|❤|😊))")
    _START = lazy(r"(?:^|[\n.!?,;:)>]\s{0,4}|\\n|\\n\s{0,2}|[.!?] )\Z")

    def find_at(self, view: View, start: int, end: int, around: Surroundings) -> Iterator[Finding]:
        text = view.folded
        if not _begins(text, start) or (start and not self._START.search(text[max(0, start - 6) : start])):
            return
        gap = self._BREAK.match(text, end)
        if gap is None:
            return
        if view.lower[start:end] in self._CASELESS:
            yield from _caseless(text, gap.end(), self.name, "signed by name")
            return
        initial = _INITIAL.match(text, gap.end())
        if initial is not None and (
            gap.group().strip(" \r\n\t>\\n")
            or (initial["initial"].endswith(".") and initial.end("initial") == len(text))
        ):
            yield Finding(*initial.span("initial"), "PERSON", self.name, 0.6, ("signed with an initial",))
            return
        name = name_at(text, gap.end(), small=True, most=4)
        if name is None or not self._END.match(text, name.end) or is_public(name.text) or is_public_alone(name.text):
            return
        known = name.known > 0 and (name.capital or is_word_name(name))
        plain = gap.group("break") is not None and not gap.group("break").strip(" \r\n\t>\\n")
        if plain and (not known or name.text.isupper()):
            return
        if gap.group("break") is None and not (
            _LAST.match(text, name.end) and (known or (gap.group("same").startswith(",") and _is_addressed(text, name)))
        ):
            return
        if known or name.capital:
            yield _finding(name, self.name, 0.9 if known and name.capital else 0.75 if known else 0.6, "signed by name")


RECOGNIZERS = (GreetingRecognizer(), FarewellRecognizer())
