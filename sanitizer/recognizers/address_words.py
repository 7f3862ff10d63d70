"""Words and codes of postal addresses, by the way in which a country builds them."""

from __future__ import annotations

from sanitizer.recognizers.address_pieces import places
from sanitizer.recognizers.terms_near import TermsNear
from sanitizer.recognizers.word_lists import word_list

TYPE_LAST = word_list("street type last")
"""12 Main Street: the kind of street stands last, the number first."""
NUMBER_FIRST = word_list("street number first")
"""12 rue de la Paix."""
NAME_FIRST = word_list("street name first")
"""Calle Mayor 12, ul. Lipowa 7: the kind stands first, the number last."""
SUFFIXES = word_list("street suffixes")
"""Hauptstraße 5: kind and name are one word, the number follows."""
CONTEXT = TermsNear(word_list("address context"))
KEYS = frozenset(word_list("address keys"))
NOT_NAMES = frozenset(word_list("address not names"))
"""Words between a number and a street word that show it to be something else: `5 minutes down the road`."""
_NUMBERS = places("address number words")
NUMBER_WORDS = frozenset(
    (*_NUMBERS, *(f"{ten}-{one}" for ten in _NUMBERS if ten.endswith("ty") for one in _NUMBERS[:9]))
)
BARE_NOT = frozenset(places("address never bare"))
"""Kinds of street that need a number: `Hyde Park`, `Supreme Court`, `Broadway`."""
SMALL_WORDS = frozenset(places("address small words"))
ENGLISH_TOO = frozenset(places("street words of English too"))
FAMOUS_STREETS = places("address famous streets")
FAMOUS = (*word_list("address famous"), *places("address famous too"))
"""Addresses of fiction, documentation and government seats."""


def is_famous(address: str) -> bool:
    """`address` is one of fiction, documentation or a government."""
    written = address.lower()
    return any(famous in written for famous in FAMOUS)
