"""Names after a title: `Dr. Weber`, `Mrs O'Neil`, `uncle Bob`. The title stays outside."""

from __future__ import annotations

from collections.abc import Iterator

from sanitizer.core.finding import Finding
from sanitizer.recognizers.lazy import lazy
from sanitizer.recognizers.name_evidence import is_public
from sanitizer.recognizers.name_shape import Name, is_word_name, name_at
from sanitizer.recognizers.surroundings import Surroundings
from sanitizer.recognizers.view import View
from sanitizer.recognizers.word_lists import word_list

_DOTTED = frozenset(("ing", "me", "lt", "lic", "mag", "fr", "hr", "bay", "avv", "sgt", "pan", "ms"))
"""Titles that are endings of everyday words: only with their dot."""


def _finding(name: Name, rule: str, score: float, why: str) -> Finding:
    return Finding(name.start, name.end, "PERSON", rule, score, (why,))


class TitleRecognizer:
    """`Dr. Weber`, `Mrs O'Neil`, `Sra. Lucía Gómez`, `uncle Bob`: the title stays outside."""

    name = "pii/name-title"
    entities = frozenset({"PERSON"})
    anchors = tuple(
        dict.fromkeys(
            (
                *(f"{t} " for t in word_list("name titles") if t not in _DOTTED),
                *(f"{t}. " for t in word_list("name titles") if "." not in t and len(t) < 6),
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
    _SECOND = lazy(r"(?:(?i:dr|prof|med|dipl\.-ing|ing|mag|h\.c|phil|rer\.nat)\.?[ ]){1,3}")

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
        if (written.rstrip(" .").isupper() and len(written) < 5 and not text[end : end + 4].isupper()) or (
            not written[0].isupper() and not family
        ):
            return
        second = self._SECOND.match(text, end)
        name = name_at(text, second.end() if second else end, small=family, most=4)
        if name is None or is_public(name.text):
            return
        if is_public(f"{title.rstrip(' .')} {name.text}") or (
            not name.capital and not (written[0].islower() and is_word_name(name))
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


RECOGNIZERS = (TitleRecognizer(),)
