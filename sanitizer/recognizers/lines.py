"""The line around a place, as far as somebody wants to look: an export can be one line of a hundred megabytes."""

from __future__ import annotations


def line_start(text: str, at: int, reach: int) -> int:
    """Where the line that holds `at` begins, or `reach` characters before `at`."""
    low = max(0, at - reach)
    return max(low, text.rfind("\n", low, at) + 1)


def line_end(text: str, at: int, reach: int) -> int:
    """Where the line that holds `at` ends, or `reach` characters behind `at`."""
    high = min(len(text), at + reach)
    found = text.find("\n", at, high)
    return high if found < 0 else found
