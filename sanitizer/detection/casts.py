"""Casts: names that are said together (the figures of a novel, the members of a band, a school of thinkers).

A line of data/public_casts.txt is `title; title | member; member; …`. One member says little; two of a cast, or one
beside its title, show whom all of them mean.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from importlib.resources import files
from typing import NamedTuple

from sanitizer.detection.common_words import is_common
from sanitizer.recognizers.everyday_words import is_ordinary_word
from sanitizer.recognizers.inflection import bases
from sanitizer.recognizers.name_evidence import is_family, is_given

_LARGE = 60
"""Members of a cast that brings many works together; frequent names alone say less of it."""


_LONG = 7


class Cast(NamedTuple):
    titles: tuple[str, ...]
    """Of several words, or of one that is hardly anybody's name."""
    weak_titles: tuple[str, ...]
    members: frozenset[str]
    needs_title: bool


class Spoken(NamedTuple):
    """Members, in lower case, of the casts that a text speaks of."""

    sure: frozenset[str]
    likely: frozenset[str]
    """Of casts of which only frequent names stand in it."""


def _is_weak(title: str) -> bool:
    """A title that also says something else."""
    return is_given(title) or is_family(title) or is_ordinary_word(title) or is_common(title.removeprefix("the "))


def _text() -> str:
    return (files("sanitizer.recognizers") / "data" / "public_casts.txt").read_text("utf-8")


@lru_cache(maxsize=1)
def casts() -> tuple[Cast, ...]:
    made = []
    for line in _text().splitlines():
        if line and not line.startswith("#"):
            needs_title = line.startswith("= ")
            written, _, members = line.removeprefix("= ").partition("| ")
            titles = [t for t in written.strip().split("; ") if t]
            weak = [t for t in titles if _is_weak(t)]
            strong = [t for t in titles if t not in weak]
            made.append(Cast(tuple(strong), tuple(weak), frozenset(members.split("; ")), needs_title))
    return tuple(made)


@lru_cache(maxsize=1)
def _by_member() -> dict[str, tuple[int, ...]]:
    under: dict[str, list[int]] = {}
    for number, cast in enumerate(casts()):
        for member in cast.members:
            under.setdefault(member, []).append(number)
    return {member: tuple(numbers) for member, numbers in under.items()}


def spoken_of(names: Iterable[str], text: str) -> Spoken:
    """Whom the casts know of the names in a text.

    :param names: the words of the text that are written as names, in lower case.
    :param text: the text in lower case, with one blank between and around words.
    """
    seen: dict[int, set[str]] = {}
    by_member = _by_member()
    for name in names:
        for base in bases(name):
            for number in by_member.get(base, ()):
                seen.setdefault(number, set()).add(name)
    sure: set[str] = set()
    likely: set[str] = set()
    for number, present in seen.items():
        cast = casts()[number]
        how = _how_sure(cast, present, text)
        if how:
            (sure if how > 1 else likely).update(cast.members)
    return Spoken(frozenset(sure), frozenset(likely))


def _titled(title: str, text: str) -> bool:
    """Whether a title stands in the text; a long one may have an ending of case."""
    return (f" {title}" if len(title) >= _LONG else f" {title} ") in text


def _how_sure(cast: Cast, present: set[str], text: str) -> int:
    """2 if the text speaks of the cast, 1 if it may, 0 if not."""
    rare = sum(not is_given(name) and not is_family(name) for name in present)
    if any(_titled(title, text) for title in cast.titles):
        return 2 if rare or len(cast.members) <= _LARGE else 1
    if rare and len(present) > 1 and not cast.needs_title:
        return 2
    if cast.needs_title:
        return 0
    weak = any(title not in present and f" {title} " in text for title in cast.weak_titles)
    return int(len(present) + weak > (2 if len(cast.members) <= _LARGE else 3) or (weak and bool(rare)))
