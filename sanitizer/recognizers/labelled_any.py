"""Codes beside a word for "number" with a noun that no list has: `Beitragsnummer 448 291 773`, `numéro d'allocataire 4482917`."""

from __future__ import annotations

from collections.abc import Iterator

from sanitizer.core.finding import Finding
from sanitizer.recognizers.labelled_value import NOT_VALUES, is_counted, value_from
from sanitizer.recognizers.lazy import lazy
from sanitizer.recognizers.surroundings import Surroundings
from sanitizer.recognizers.view import View
from sanitizer.recognizers.word_lists import word_list

_BEHIND = word_list("number behind a noun")
_BEFORE = word_list("number before a noun")
_NOT_PERSONAL = frozenset(word_list("number of a thing"))
_NOUN = lazy(r"(?P<noun>[^\W\d_]{2,30})[ _\-.]{0,2}\Z", 0)
_LINK = r"[\"'’`*_)\]\\”»]{0,4}\s{0,2}(?:\([a-z][a-z .'/\-]{1,24}\)\s?)?(?:[^\W\d_]+ (?:gave|told|sent) (?:me|us) )?(?:[:：=#]|is|was|ist|lautet|est|es|é|è|は|为|是)?[ \t]{0,2}\n?[\s\"'`*_(\[\\“‘„«#]{0,4}"
_AFTER_NUMBER = lazy(rf"\.?{_LINK}", 0)
_AFTER_NOUN = lazy(
    rf"(?:(?:de|di|do|da|del|della|van|of) |(?:d|l|dell)['’])?(?P<noun>[^\W\d_]{{3,24}})(?: (?:de |d['’]|di )?[^\W\d_]{{3,20}})?{_LINK}",
    0,
)


_DIGIT = lazy(r"[0-9]")


class AnyNumberRecognizer:
    """A noun joined with a word for number, and a code that cannot be a count."""

    name = "pii/labelled-code"
    entities = frozenset({"ACCOUNT_ID"})
    anchors = (*_BEHIND, *_BEFORE)
    classes = ()
    digits_within = (0, 96)

    def find_at(self, view: View, start: int, end: int, around: Surroundings) -> Iterator[Finding]:
        lower, text = view.lower, view.folded
        if not any(map(str.isdigit, lower[end : end + 40])):
            return
        if lower[start:end] in _BEHIND:
            noun = _NOUN.search(lower, max(0, start - 32), start)
            link = _AFTER_NUMBER.match(lower, end, end + 60)
        else:
            if start and lower[start - 1].isalnum():
                return
            noun = link = _AFTER_NOUN.match(lower, end, end + 90)
        if noun is None or link is None or link.end() == end or noun.group("noun") in _NOT_PERSONAL:
            return
        digit = _DIGIT.search(text, link.end(), link.end() + 6)
        span = value_from(text, link.end(), digit.start(), "ACCOUNT_ID") if digit is not None else None
        if span is None or span[0] != link.end():
            return
        start, stop = span
        code = text[start:stop]
        digits = sum(map(str.isdigit, code))
        mixed = digits < sum(map(str.isalnum, code))
        if (text[start - 1] == "#" and len(code) in (3, 6, 8)) or is_counted(lower, start, stop):
            return
        if NOT_VALUES.fullmatch(code) or not (digits >= 6 or (mixed and digits >= 3 and len(code) >= 6)):
            return
        yield Finding(start, stop, "ACCOUNT_ID", self.name, 0.55, ("a word for number and a noun beside it",))


RECOGNIZERS = (AnyNumberRecognizer(),)
