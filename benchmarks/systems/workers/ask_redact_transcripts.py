"""redact-transcripts: it gives redacted text, so the findings are what its markers stand for."""

from __future__ import annotations

import re

from redact_transcripts import redact_text
from serve import serve

MARKER = re.compile(r"\[REDACTED:([^\]]*)\]|\[USER\]")


def find(text: str) -> list[tuple[int, int, str, float]]:
    redacted = redact_text(text)
    found = []
    at = before = 0
    marks = list(MARKER.finditer(redacted))
    for index, mark in enumerate(marks):
        start = at + mark.start() - before
        following = marks[index + 1].start() if index + 1 < len(marks) else len(redacted)
        kept = redacted[mark.end() : following]
        end = text.find(kept, start) if kept else len(text)
        if index + 1 == len(marks):
            end = len(text) - len(kept)
        found.append((start, end, mark.group(1) or "user", 1.0))
        at, before = end, mark.end()
    return found


if __name__ == "__main__":
    serve(find)
