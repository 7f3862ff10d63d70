"""Makes letters.txt: how surprising each letter is after the two before it, in English prose and identifiers.

    python -m sanitizer.recognizers.data.make_letters

Counted over the words of Python's own standard library (PSF licence; only counts of letter triples are kept): comments,
docstrings and names. One character per triple, in the order of 27³ (`a`-`z`, then the border of a word): the code of
`!` plus the surprise in sixths of a bit.
"""

from __future__ import annotations

import re
import sysconfig
from collections import Counter
from math import log2
from pathlib import Path

LETTERS = "abcdefghijklmnopqrstuvwxyz{"
BORDER = 26
STEPS = 6
_WORD = re.compile(r"[A-Z]?[a-z]{2,}|[A-Z]{3,}(?![a-z])")


def count(root: Path) -> Counter[tuple[int, int, int]]:
    """Triples of all words in the Python files below `root`, each distinct word counted by the root of its frequency."""
    words: Counter[str] = Counter()
    for path in sorted(root.rglob("*.py")):
        if not {"site-packages", "test", "tests", "encodings", "idlelib", "lib2to3"} & set(path.parts):
            words.update(w.lower() for w in _WORD.findall(path.read_text("utf-8", "replace")))
    triples: Counter[tuple[int, int, int]] = Counter()
    for word, times in words.items():
        codes = [BORDER, BORDER, *(ord(c) - 97 for c in word), BORDER]
        for at in range(2, len(codes)):
            triples[codes[at - 2], codes[at - 1], codes[at]] += max(1, round(times**0.5))
    return triples


def table(triples: Counter[tuple[int, int, int]]) -> str:
    """The file's text."""
    pairs: Counter[tuple[int, int]] = Counter()
    singles: Counter[int] = Counter()
    for (a, b, c), times in triples.items():
        pairs[a, b] += times
        singles[c] += times
    total = sum(singles.values())
    seconds: Counter[tuple[int, int]] = Counter()
    for (_, b, c), times in triples.items():
        seconds[b, c] += times
    firsts: Counter[int] = Counter()
    for (b, _), times in seconds.items():
        firsts[b] += times
    out = []
    for a in range(27):
        for b in range(27):
            for c in range(27):
                back = (seconds[b, c] + 20 * (singles[c] + 1) / (total + 27)) / (firsts[b] + 20)
                chance = (triples[a, b, c] + 8 * back) / (pairs[a, b] + 8)
                out.append(chr(33 + min(90, round(-log2(chance) * STEPS))))
    return "".join(out)


if __name__ == "__main__":
    made = table(count(Path(sysconfig.get_path("stdlib"))))
    lines = [made[at : at + 27 * 27] for at in range(0, len(made), 27 * 27)]
    (Path(__file__).parent / "letters.txt").write_text("\n".join(lines) + "\n", "ascii")
