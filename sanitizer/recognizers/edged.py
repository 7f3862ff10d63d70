"""Edges of anchors that are whole words: their recognizer is not even called inside another word."""

from __future__ import annotations

from collections.abc import Iterable


def word_edges(anchors: Iterable[str]) -> dict[str, str]:
    """Anchor → edge: no Latin letter may stand where an anchor in ASCII begins or ends with one.

    Words of other scripts and with other letters are left out: they are inflected, and compounds are made of them.
    """
    edges: dict[str, str] = {}
    for anchor in anchors:
        left, right = anchor[0].isalpha(), anchor[-1].isalpha()
        if anchor.isascii() and (left or right):
            edges[anchor] = "both" if left and right else "left" if left else "right"
    return edges
