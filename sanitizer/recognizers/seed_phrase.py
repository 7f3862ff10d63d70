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
_NEXT = lazy(r"""(?:[\s,;|."'`*_•\-]|\d{1,2}[.):]?){1,12}(?P<word>[A-Za-z]+)""")
_BEFORE = lazy(r"""(?:[\s,;|."'`*_•\-]|[.):]?\d{1,2}){1,12}(?P<word>[A-Za-z]+)""")
"""The same, read from right to left."""
_REACH = 320
_STEP = 64
"""More than the widest gap and the longest word."""
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
    edges = dict.fromkeys(anchors, "both")
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
    """The unbroken run of listed words around the whole word [start, end), within reach on both sides.

    Only blanks, commas or counting stand between them. Most hits are words of a sentence and end after two looks.
    """
    numbers, forth, back = _numbers(), _NEXT.compiled.match, _BEFORE.compiled.match
    run = [(start, end)]
    low, high = max(0, start - _REACH), end + _REACH
    while (match := forth(text, run[-1][1], high)) and match[1].lower() in numbers:
        run.append(match.span(1))
    before: list[tuple[int, int]] = []
    at = start
    while (match := back(text[max(low, at - _STEP) : at][::-1])) and match[1][::-1].lower() in numbers:
        first, last = match.span(1)
        before.append((at - last, at - first))
        at -= last
    return before[::-1] + run


RECOGNIZERS = (SeedPhrase(),)
