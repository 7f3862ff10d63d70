"""Names after a title: `Dr. Weber`, `Mrs O'Neil`, `uncle Bob`. The title stays outside."""

from __future__ import annotations

from collections.abc import Iterator

from sanitizer.core.finding import Finding
from sanitizer.recognizers.everyday import is_everyday_english
from sanitizer.recognizers.everyday_words import is_ordinary_word
from sanitizer.recognizers.lazy import lazy
from sanitizer.recognizers.name_cue_words import words_of
from sanitizer.recognizers.name_evidence import is_public
from sanitizer.recognizers.name_shape import PARTICLES, Name, is_word_name, titled_name_at
from sanitizer.recognizers.surroundings import Surroundings
from sanitizer.recognizers.view import View
from sanitizer.recognizers.word_lists import word_list

_DOTTED = frozenset(("ing", "me", "lt", "lic", "mag", "fr", "hr", "bay", "avv", "sgt", "pan", "ms"))
"""Titles that are endings of everyday words: only with their dot."""
_KIN = frozenset(
    (
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
        "sister",
        "brother",
        "father",
    )
)
_CAPITALS = frozenset(("pc", "dc", "di", "ds", "pcso", "hca", "oa", "aä", "oä", "ca", "m"))
_STOPPED = frozenset((".", ",", ";", ")", "!", "?", ""))
_SURE_SHORT = frozenset(("aä", "oä", "oa", "dl", "г-н", "tnv", "m.", "pc", "hca"))
"""Short titles that are hardly anything else."""
_FAMILY = frozenset(word_list("name titles small"))
_MORE = words_of("title")
_SMALL = frozenset(word_list("name titles in lower case"))


def _finding(name: Name, rule: str, score: float, why: str) -> Finding:
    return Finding(name.start, name.end, "PERSON", rule, score, (why,))


class TitleRecognizer:
    """`Dr. Weber`, `Mrs O'Neil`, `Sra. Lucía Gómez`, `uncle Bob`: the title stays outside."""

    name = "pii/name-title"
    entities = frozenset({"PERSON"})
    anchors = tuple(
        dict.fromkeys(
            (
                *(f" {t} " if t in _DOTTED else f"{t} " for t in word_list("name titles")),
                *(f"({t} " for t in word_list("name titles in lower case") if t in _DOTTED),
                *(f"{t}. " for t in word_list("name titles") if "." not in t and len(t) < 6),
                *(f"{t} " for t in sorted(words_of("title"))),
            )
        )
    )
    edges = dict.fromkeys((anchor for anchor in anchors if anchor[0] != " "), "left")
    classes = ()
    _SHOWN = frozenset(word_list("name titles shown"))
    _SECOND = lazy(r"(?:(?i:dr|prof|med|dipl\.-ing|ing|mag|h\.c|phil|rer\.nat)\.?[ ]){1,3}")

    def find_at(self, view: View, start: int, end: int, around: Surroundings) -> Iterator[Finding]:
        start += view.folded[start] in " ("
        text, title = view.folded, view.lower[start:end]
        if start and (text[start - 1].isalnum() or text[start - 1] in "_.-/@"):
            return
        written, bare = text[start:end], title.rstrip(" .")
        if bare in _CAPITALS and not written.rstrip(" .").isupper():
            return  # Italian `di`, French `ca`
        if bare in _MORE or title.rstrip() in _MORE or (written[0].islower() and bare in _SMALL):
            yield from self._beyond(text, end, written)
            return
        family = bare in _FAMILY
        if (written.rstrip(" .").isupper() and len(written) < 5 and not text[end : end + 4].isupper()) or (
            not written[0].isupper() and not family
        ):
            return
        second = self._SECOND.match(text, end)
        name = titled_name_at(text, second.end() if second else end, small=family, most=4, family=bare not in _KIN)
        if name is None or is_public(name.text):
            return
        if is_public(f"{bare} {name.text}") or (not name.capital and not (written[0].islower() and is_word_name(name))):
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
            if (
                len(name.words[0].rstrip(".")) == 1
                and bare in _FAMILY
                and text[name.end : name.end + 2].rstrip() in _STOPPED
            ):
                yield _finding(name, self.name, 0.7, "follows a title")
            return
        yield _finding(name, self.name, 0.88 if name.capital else 0.7, "follows a title")

    def _beyond(self, text: str, end: int, written: str) -> Iterator[Finding]:
        """Behind a title that is written small, or is short and in capitals: names in capitals that are no words."""
        name = titled_name_at(text, end, small=False, most=3, family=written.strip(" .").lower() not in _KIN)
        if name is None or is_public(name.text) or is_public(f"{written.strip(' .').lower()} {name.text}"):
            return
        short = (written.isupper() or len(written) < 4) and written.strip().lower() not in _SURE_SHORT
        whole = [w for w in name.words if w.lower() not in PARTICLES]
        if name.sure or (not short and all(_is_no_word(w) for w in whole)):
            yield _finding(name, self.name, 0.8 if name.sure else 0.7, "follows a title")


def _is_no_word(word: str) -> bool:
    return (word[1:].islower() and not (is_everyday_english(word) or is_ordinary_word(word))) or not word.isalpha()


RECOGNIZERS = (TitleRecognizer(),)
