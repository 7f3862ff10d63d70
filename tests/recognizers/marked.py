"""Texts with marks: `password is «hunter2»` → the text, and the spans between the marks."""

from __future__ import annotations

import re

_MARK = re.compile(r"«([^«»]*)»")


def marked(line: str) -> tuple[str, list[tuple[int, int]]]:
    text, spans, done = "", [], 0
    for match in _MARK.finditer(line):
        text += line[done : match.start()]
        spans.append((len(text), len(text) + len(match.group(1))))
        text += match.group(1)
        done = match.end()
    return text + line[done:], spans
