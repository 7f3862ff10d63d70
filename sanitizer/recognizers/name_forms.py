"""Names in another case: `Staszka`, `Кати`, `Jarmile` are forms of names that the lists hold."""

from __future__ import annotations

import unicodedata

from sanitizer.recognizers.name_evidence import is_everyday, is_family, is_given

_CYRILLIC = (
    (("ой", "ей", "ою", "ею", "ы", "и", "е", "у", "ю", "і", "ї"), ("а", "я", "ія", "ия")),
    (("ом", "ем", "ём", "ові", "еві", "а", "у", "я", "ю", "е"), ("", "й", "ь")),
)
_LATIN = (
    (("owi", "ovi", "em", "om", "ie", "ei", "a", "u", "e", "i", "y", "t", "n", "nak", "nek", "val", "vel"), ("",)),
    (("ou", "ej", "ii", "y", "i", "ę", "ą", "e", "u", "o", "ie", "ei", "án", "át"), ("a", "ia", "ie", "o")),
    (("ka", "ku", "kiem", "kowi", "kovi", "kem"), ("ek", "ik")),
)
_LEAST_STEM = 2
_STROKES = str.maketrans("øłđıßæœå", "oldisaoa")


def plain(text: str) -> str:
    """`text` in lower case without accents."""
    flat = unicodedata.normalize("NFKD", text.lower().translate(_STROKES))
    return "".join(c for c in flat if not unicodedata.combining(c))


def is_listed(word: str, *, inflected: bool = False) -> bool:
    """A given or family name of the lists, and no everyday word; `inflected` also takes other forms of given names."""
    if is_everyday(word):
        return False
    return is_given(word) or is_family(word) or (inflected and is_form_of_given(word))


def is_form_of_given(word: str) -> bool:
    """Another form of a given name, in a language that puts case into the end of a word."""
    low = word.lower()
    for endings, nominatives in _CYRILLIC if "\u0400" <= low[-1:] <= "\u04ff" else _LATIN:
        for ending in endings:
            if low.endswith(ending) and len(low) - len(ending) >= _LEAST_STEM:
                stem = low[: -len(ending)]
                if any(
                    is_given(stem + nominative) and not is_everyday(stem + nominative) for nominative in nominatives
                ):
                    return True
    return False
