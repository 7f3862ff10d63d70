"""DataFog's regular-expression engine, its default."""

from __future__ import annotations

from datafog.engine import scan
from serve import serve


def find(text: str) -> list[tuple[int, int, str, float]]:
    return [(e.start, e.end, e.type, e.confidence) for e in scan(text, engine="regex").entities]


if __name__ == "__main__":
    serve(find)
