"""Cheap looks before a pattern is tried: what can stand at a fixed place of every match, read from its anatomy.

A look says no at most of the places where a rule finds nothing, for a tenth of what `re` takes to say so.
"""

from __future__ import annotations

from functools import lru_cache

from sanitizer.recognizers.anatomy import ANYTHING, Rows, advance, anatomy, first, mask

_FARTHEST = 64
_MOST_ROWS = 64
_LOOKED_AT = 4
_LOWER = mask("abcdefghijklmnopqrstuvwxyz")
_OTHER = 1 << 128
# How often the characters of a class stand in text, in thousandths.
_SHARES = (
    (_LOWER, 650),
    (mask(" \n\t"), 170),
    (mask("0123456789"), 50),
    (mask("ABCDEFGHIJKLMNOPQRSTUVWXYZ"), 50),
)
_USEFUL = 750
"""A look that more than this many thousandths of all characters pass is not worth it …"""
_RARE = 250
"""… nor is the search for a set of more than this."""

Probe = tuple[int, int]
"""(characters behind the place, the set of those that can stand there); an empty set where nothing is known."""

Head = tuple[int, str]
"""(characters from the beginning of a match, a pattern of what stands there); an empty one where that tells little."""


def probe(body: str, flags: int, known: int) -> Probe:
    """The place in every match of a pattern where the fewest characters can stand; the last one of equals.

    :param known: how many characters at the beginning are known to fit.
    """
    best: Probe = (0, 0)
    least = _USEFUL
    for place, here in enumerate(_sets(body, flags)):
        if place >= known and _share(here) <= least:
            best, least = (place, here), _share(here)
    return best


def head(body: str, flags: int) -> Head:
    """How to find the places where a match may begin: by the few characters that stand at one place in each.

    `re` looks for a set of characters many times as fast as for a pattern that starts with an assertion.
    """
    sets = _sets(body, flags)
    if not sets or min(map(_share, sets)) > _RARE:
        return (0, "")
    place = min(range(len(sets)), key=lambda at: _share(sets[at]))
    first_set, *more = map(_written, sets[place : place + _LOOKED_AT])
    return (place, f"{first_set}(?={''.join(more)})")


def _sets(body: str, flags: int) -> list[int]:
    """What can stand at the first place of every match, at the second, …, as far as all matches reach."""
    rows: Rows = frozenset((anatomy(body, flags),))
    sets: list[int] = []
    while len(sets) < _FARTHEST and () not in rows and len(rows) <= _MOST_ROWS:
        sets.append(first(rows))
        rows = advance(rows, ANYTHING)
    return sets


@lru_cache(maxsize=512)
def characters(these: int) -> frozenset[str]:
    """The members of a set of ASCII characters."""
    return frozenset(chr(c) for c in range(128) if these >> c & 1)


def _written(these: int) -> str:
    """A set of characters as `re` writes it."""
    if these & _OTHER:
        # What is left out is found out sooner than that it is not beyond ASCII.
        outside = "".join(f"\\x{c:02x}" for c in range(128) if not these >> c & 1)
        return f"[^{outside}]" if outside else r"[\s\S]"
    return "[" + "".join(f"\\x{c:02x}" for c in range(128) if these >> c & 1) + "]"


def _share(these: int) -> int:
    known = 0
    total = 0
    for members, share in _SHARES:
        known |= members
        total += share * bin(these & members).count("1") // bin(members).count("1")
    return total + 2 * bin(these & ~known).count("1")
