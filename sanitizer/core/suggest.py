"""Did you mean …? One sentence for every unknown name, so that all rooms say it the same way."""

from __future__ import annotations

from collections.abc import Iterable


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """`Did you mean "balanced"?`, or the list of what exists if it is short, or nothing."""
    from difflib import get_close_matches

    names = sorted(set(known))
    folded = {name.casefold(): name for name in names}
    close = get_close_matches(word.casefold(), folded, n=1, cutoff=0.6)
    if close:
        return f'Did you mean "{folded[close[0]]}"?'
    return f"There is: {', '.join(names)}." if 0 < len(names) <= 24 else ""
