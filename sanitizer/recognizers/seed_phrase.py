"""Seed phrases of wallets (BIP-39): twelve to twenty-four words of its English list in a row.

The word list is the one of the BIP itself (MIT licence). No word announces a phrase, so the 700 of its words that are
rarest in documentation and code are the anchors: of twelve drawn words, 99.3 % of the time one is among them.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from functools import lru_cache
from pathlib import Path

from sanitizer.core.finding import Finding
from sanitizer.recognizers.lazy import lazy
from sanitizer.recognizers.surroundings import Surroundings
from sanitizer.recognizers.terms_near import TermsNear
from sanitizer.recognizers.view import View

_DATA = Path(__file__).parent / "data"
_WORD = lazy(r"[A-Za-z]+")
_GAP = lazy(r"""(?:[\s,;|."'`*_•\-]|\d{1,2}[.):]?){1,12}""")
_REACH = 320
_LENGTHS = (24, 21, 18, 15, 12)
_ABOUT = TermsNear(
    (
        "seed",
        "mnemonic",
        "recovery phrase",
        "backup phrase",
        "wallet",
        "metamask",
        "ledger",
        "trezor",
        "bip39",
        "secret phrase",
    )
)


@lru_cache(maxsize=1)
def _numbers() -> dict[str, int]:
    return {word: number for number, word in enumerate((_DATA / "bip39_english.txt").read_text("ascii").split())}


def _rare() -> tuple[str, ...]:
    return tuple((_DATA / "bip39_rare.txt").read_text("ascii").split())


def checksum_holds(words: Sequence[str]) -> bool:
    """The last bits of a phrase of 12, 15, 18, 21 or 24 words are those of the SHA-256 of the rest."""
    numbers = _numbers()
    bits = "".join(f"{numbers[word.lower()]:011b}" for word in words)
    size = len(bits) * 32 // 33
    entropy = int(bits[:size], 2).to_bytes(size // 8, "big")
    return f"{hashlib.sha256(entropy).digest()[0]:08b}"[: len(bits) - size] == bits[size:]


class SeedPhrase:
    """One span from the first word to the last, numbers and commas between them included."""

    name = "secret/seed-phrase"
    entities = frozenset(("SECRET",))
    anchors: Sequence[str] = _rare()
    classes: Sequence[str] = ()

    def find_at(self, view: View, start: int, end: int, around: Surroundings) -> Iterable[Finding]:
        if start < around.done.get(self.name, 0):
            return ()
        run = _run(view.folded, start, end)
        if run:
            around.done[self.name] = run[-1][1]
        spoken_of = len(run) >= 9 and _ABOUT.among(around.near(run[0][0], run[-1][1], 120))
        if len(run) < (9 if spoken_of else 12):
            return ()
        words = [view.folded[a:b] for a, b in run]
        for length in _LENGTHS:
            for first in range(len(run) - length + 1):
                if checksum_holds(words[first : first + length]):
                    whole = run[first : first + length]
                    return (self._finding(whole, 0.99 if len(run) == length or spoken_of else 0.9, "checksum valid"),)
        if spoken_of:
            return (self._finding(run, 0.9, "words of the list, and a wallet is spoken of"),)
        return (self._finding(run, 0.7 if len(run) in _LENGTHS else 0.45, "words of the list, checksum invalid"),)

    def _finding(self, run: Sequence[tuple[int, int]], score: float, why: str) -> Finding:
        return Finding(run[0][0], run[-1][1], "SECRET", self.name, score, ("seed phrase", why))


def _run(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The unbroken run of listed words around the word [start, end), at most 24 on each side."""
    numbers = _numbers()
    low = max(0, start - _REACH)
    spans = [m.span() for m in _WORD.finditer(text, low, end + _REACH)]
    here = next((at for at, (a, b) in enumerate(spans) if a == start and b == end), -1)
    if here < 0:
        return []
    first = last = here
    while first > 0 and _joins(text, spans[first - 1], spans[first], numbers, spans[first - 1]):
        first -= 1
    while last + 1 < len(spans) and _joins(text, spans[last], spans[last + 1], numbers, spans[last + 1]):
        last += 1
    return spans[first : last + 1]


def _joins(
    text: str, left: tuple[int, int], right: tuple[int, int], numbers: dict[str, int], new: tuple[int, int]
) -> bool:
    """`new` is a listed word, and only blanks, commas or counting stand between left and right."""
    return text[new[0] : new[1]].lower() in numbers and _GAP.fullmatch(text, left[1], right[0]) is not None


RECOGNIZERS = (SeedPhrase(),)
