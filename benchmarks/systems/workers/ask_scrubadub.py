"""scrubadub with its default detectors."""

from __future__ import annotations

import scrubadub
from serve import serve

SCRUBBER = scrubadub.Scrubber()


def find(text: str) -> list[tuple[int, int, str, float]]:
    return [(filth.beg, filth.end, filth.type or "unknown", 1.0) for filth in SCRUBBER.iter_filth(text)]


if __name__ == "__main__":
    serve(find)
