"""Casts: names that are said together (the figures of a novel, the members of a band, a school of thinkers).

A line of data/public_casts.txt is `title; title | member; member; …`. One member says little; two of a cast, or one
beside its title, show whom all of them mean.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from sanitizer.recognizers.inflection import bases

_FILE = Path(__file__).parent / "data" / "public_casts.txt"


class Cast(NamedTuple):
    titles: tuple[str, ...]
    members: frozenset[str]


@lru_cache(maxsize=1)
def casts() -> tuple[Cast, ...]:
    made = []
    for line in _FILE.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            titles, _, members = line.partition(" | ")
            made.append(Cast(tuple(t for t in titles.split("; ") if t), frozenset(members.split("; "))))
    return tuple(made)


@lru_cache(maxsize=1)
def _by_member() -> dict[str, tuple[int, ...]]:
    under: dict[str, list[int]] = {}
    for number, cast in enumerate(casts()):
        for member in cast.members:
            under.setdefault(member, []).append(number)
    return {member: tuple(numbers) for member, numbers in under.items()}


def members_in(words: Iterable[str], text: str, is_ordinary: frozenset[str]) -> frozenset[str]:
    """Members, in lower case, of the casts that the text speaks of.

    :param words: the words of the text that are written as names, in lower case.
    :param text: the text in lower case, with blanks between words.
    :param is_ordinary: those of `words` that are also given names of anybody: two of them say less.
    """
    seen: dict[int, set[str]] = {}
    by_member = _by_member()
    for word in words:
        for base in bases(word):
            for number in by_member.get(base, ()):
                seen.setdefault(number, set()).add(word)
    found: set[str] = set()
    for number, present in seen.items():
        cast = casts()[number]
        rare = present - is_ordinary
        if any(f" {title} " in text for title in cast.titles) or len(present) >= 3 or (len(present) == 2 and rare):
            found |= cast.members
    return frozenset(found)
