"""Names with endings of case: what word may stand behind `Mickiewicza`, `Ibsens`, `Пушкину`, `Atatürk'ün`."""

from __future__ import annotations

from functools import lru_cache

_ENDINGS = (
    *("s", "es", "ens", "n", "en", "in", "ns"),  # Germanic, Finnish
    *(
        "a",
        "y",
        "e",
        "u",
        "i",
        "o",
        "em",
        "om",
        "ie",
        "owi",
        "ovi",
        "ego",
        "emu",
        "im",
        "ym",
        "iego",
        "iemu",
        "ach",
        "ami",
        "ów",
        "ův",
        "ova",
    ),
    *("ą", "ę", "ou", "ové", "ovi", "ovou"),  # Slavic in Latin letters
    *(
        "и",
        "а",
        "у",
        "е",
        "ы",
        "я",
        "ю",
        "ом",
        "ем",
        "ём",
        "ым",
        "ого",
        "ому",
        "ой",
        "ою",
        "ей",
        "ів",
        "ові",
        "еві",
        "і",
    ),  # Cyrillic
    *("ta", "tä", "sta", "stä", "lla", "llä", "lle", "ssa", "ssä", "a", "ä"),  # Finnish
    *("t", "et", "ot", "nak", "nek", "val", "vel", "ban", "ben", "ul", "ului", "ei", "lui"),  # Hungarian, Romanian
    *(
        "nın",
        "nin",
        "nun",
        "nün",
        "ın",
        "un",
        "ün",
        "yı",
        "yi",
        "ya",
        "ye",
        "da",
        "de",
        "dan",
        "den",
        "la",
        "le",
    ),  # Turkish
)
_SHORTEST = 4
_ADDED = ("", "a", "o", "e", "i", "y", "ki", "ek", "ь", "й", "ий", "ець", "ия", "а", "я")
"""What the word may have lost before its ending: `Kochanowskiego` → `kochanowski`, `Чайковского` → `чайковский`."""


@lru_cache(maxsize=4096)
def bases(word: str) -> tuple[str, ...]:
    """The word, in lower case, and what it may be an inflected form of."""
    small = word.lower()
    found = {small: None}
    for ending in _ENDINGS:
        stem = small.removesuffix(ending)
        if stem != small and len(stem) >= _SHORTEST:
            found.update((stem + added, None) for added in _ADDED)
    return tuple(found)
