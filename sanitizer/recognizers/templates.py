"""Examples of rules: `token <gh[p]_[0-9A-Za-z]{36}|crc32_github>, ok` → a text, and the spans to be found in it.

Templates keep live-looking tokens out of the repository: what stands in `<…>` is generated, the same for the same seed.
"""

from __future__ import annotations

import re
from random import Random
from typing import NamedTuple

from sanitizer.core.document import Span
from sanitizer.recognizers.checks import complete_named
from sanitizer.recognizers.generate import generate

_PIECE = re.compile(r"\\[<>]|<((?:\\.|[^>\\])*)>|[^<\\]+|\\|<", re.DOTALL)
_IS_PATTERN = re.compile(r"[\[\\{]|\([^()]*\|")
_COMPLETE = re.compile(r"\|([a-z][a-z0-9_]*)$")


class Example(NamedTuple):
    """A generated text and what must be found in it."""

    text: str
    spans: tuple[Span, ...]


def expand(template: str, seed: str) -> Example:
    """The example that `template` stands for; `\\<` is a literal `<`."""
    rng = Random(seed)  # noqa: S311  # the same value for the same seed is the point
    parts: list[str] = []
    spans: list[Span] = []
    length = 0
    for piece in _PIECE.finditer(template):
        body = piece.group(1)
        if body is None:
            part = piece.group()[1:] if piece.group() in (r"\<", r"\>") else piece.group()
        else:
            part = value(body, rng)
            spans.append(Span(length, length + len(part)))
        parts.append(part)
        length += len(part)
    return Example("".join(parts), tuple(spans))


def value(body: str, rng: Random) -> str:
    """One value of what stands between `<` and `>`: a pattern or plain text, then `|name` of what completes it."""
    steps = []
    while match := _COMPLETE.search(body):
        step = complete_named(match.group(1))
        if step is None:
            break
        steps.append(step)
        body = body[: match.start()]
    made = generate(body, rng) if _IS_PATTERN.search(body) else body
    for step in reversed(steps):
        made = step(made, rng)
    return made
