"""Markup of the data files.

    ⟦ENTITY|value⟧     a span that counts
    ⟦?ENTITY|value⟧    optional: neither missed when kept nor false when hidden (a card's last four)
    ⟪template⟫         text made at run time (see generate/templates.py), inside a span or not
    ⟪$name:=template⟫  made and remembered; ⟪$name⟫ is the same text again in this message
    ⧵⟦ ⧵⟧ ⧵⟪ ⧵⟫          the bracket itself (U+29F5 before it)

Everything else is literal, backslashes too, so that code and JSON stand in the files as they are.
"""

from __future__ import annotations

import random
import re
from dataclasses import dataclass

from benchmarks.quality.entities import ENTITIES
from benchmarks.quality.generate import expand

ESCAPE = "⧵"
_PIECE = re.compile(r"⧵[⟦⟧⟪⟫]|⟦(\??)([A-Z_]+)\||⟧|⟪(.*?)⟫", re.DOTALL)
_VARIABLE = re.compile(r"\$([a-z]\w*)(?::=(.*))?", re.DOTALL)


class MarkupError(ValueError):
    """A data file is not well-formed."""


@dataclass(frozen=True)
class Span:
    """A sensitive stretch of `[start, end)` code points."""

    start: int
    end: int
    entity: str
    optional: bool = False


@dataclass(frozen=True)
class Marked:
    """Text as a system sees it, and what counts in it."""

    text: str
    spans: tuple[Span, ...]


def parse(source: str, seed: str) -> Marked:
    """Expand templates with `seed` and take the markup out.

    >>> parse("Hi ⟦PERSON|Ana⟧!", "s")
    Marked(text='Hi Ana!', spans=(Span(start=3, end=6, entity='PERSON', optional=False),))
    """
    rng = random.Random(seed)
    made: dict[str, str] = {}
    out: list[str] = []
    spans: list[Span] = []
    length = at = 0
    opened: tuple[int, str, bool] | None = None
    for piece in _PIECE.finditer(source):
        literal = source[at : piece.start()]
        at = piece.end()
        out.append(literal)
        length += len(literal)
        token = piece.group()
        if token[0] == ESCAPE:
            out.append(token[1])
            length += 1
        elif token[0] == "⟪":
            value = _made(piece.group(3), rng, made)
            out.append(value)
            length += len(value)
        elif token[0] == "⟦":
            opened = _open(piece, opened, length)
        else:
            spans.append(_close(opened, length))
            opened = None
    if opened is not None:
        raise MarkupError(f"span {opened[1]} is never closed")
    out.append(source[at:])
    return Marked("".join(out), tuple(spans))


def _open(piece: re.Match[str], opened: tuple[int, str, bool] | None, length: int) -> tuple[int, str, bool]:
    if opened is not None:
        raise MarkupError("spans may not nest")
    if piece.group(2) not in ENTITIES:
        raise MarkupError(f"unknown entity {piece.group(2)}")
    return length, piece.group(2), bool(piece.group(1))


def _close(opened: tuple[int, str, bool] | None, length: int) -> Span:
    if opened is None:
        raise MarkupError("⟧ without ⟦")
    start, entity, optional = opened
    if length == start:
        raise MarkupError(f"empty {entity} span")
    return Span(start, length, entity, optional)


def _made(template: str, rng: random.Random, made: dict[str, str]) -> str:
    variable = _VARIABLE.fullmatch(template)
    if variable is None:
        return expand(template, rng)
    name, definition = variable.groups()
    if definition is not None:
        made[name] = expand(definition, rng)
    if name not in made:
        raise MarkupError(f"⟪${name}⟫ before its definition")
    return made[name]
