"""Texts with what must be found in them marked `⟦…⟧`, for recognizers of personal data."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sanitizer.core.document import FieldKind
from sanitizer.recognizers.engine import RuleEngine
from sanitizer.recognizers.interface import Recognizer

_MARK = re.compile("⟦(.*?)⟧", re.DOTALL)
LIKELY = 0.5


def plain(marked: str) -> tuple[str, list[str]]:
    """The text without its marks, and the marked values in order."""
    return _MARK.sub(r"\1", marked), _MARK.findall(marked)


def widest(
    recognizers: Sequence[Recognizer],
    text: str,
    *,
    key: str = "",
    kind: FieldKind = FieldKind.PROSE,
    least: float = LIKELY,
) -> list[str]:
    """What is found at `least` or above, in order; what lies inside a wider finding is left out."""
    spans = {(f.start, f.end) for f in RuleEngine([], recognizers).find(text, key=key, kind=kind) if f.score >= least}
    outer = [s for s in spans if not any(o != s and o[0] <= s[0] and s[1] <= o[1] for o in spans)]
    return [text[start:end] for start, end in sorted(outer)]
