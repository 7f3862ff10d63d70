"""Names put into plain sentences, every name in every sentence: what the corpora's rare names cannot show.

Usual names, names from all over the world, and names that are words; a miss counts where a name is not covered whole.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from pathlib import Path

from forge.scoring import Span, covered

Find = Callable[[list[str]], Sequence[Sequence[Span]]]
_SLOT = "{}"


def missed(path: Path, find: Find) -> dict[str, dict[str, float]]:
    """Return per group of names the share missed in percent, as written and all lower-case."""
    probes = json.loads(path.read_text(encoding="utf-8"))
    carriers = probes.pop("carriers")
    result = {}
    for group, names in probes.items():
        cased = [(c, name) for c in carriers for name in names]
        lower = [(c.lower(), name.lower()) for c, name in cased]
        result[group] = {"cased": _share(cased, find), "lower": _share(lower, find)}
    return result


def _share(cases: list[tuple[str, str]], find: Find) -> float:
    # A carrier may hold braces of its own (JSON); the slot is the pair of them.
    texts = [carrier.replace(_SLOT, name) for carrier, name in cases]
    lost = 0
    for (carrier, name), text, spans in zip(cases, texts, find(texts), strict=True):
        start = carrier.index(_SLOT)
        lost += not covered(start, start + len(name), text, spans)[0]
    return round(100 * lost / len(cases), 1)
