"""Long lists of words, written as text so that they can be read."""

from __future__ import annotations


def listed(text: str) -> list[str]:
    """The words of `text`."""
    return text.split()
