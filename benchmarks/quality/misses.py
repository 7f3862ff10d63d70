"""What was missed and what was wrongly found, for those who write rules (dev half only), never as written."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from benchmarks.quality.dataset import Message
from benchmarks.quality.score import Tally

CONTEXT = 24


@dataclass(frozen=True)
class Line:
    entity: str
    message: str
    shape: str
    around: str


def shape(value: str, limit: int = 60) -> str:
    """Letters as A and a, digits as 9; anything else stays."""
    masked = "".join(_mask(char) for char in value.replace("\n", "␤"))
    return masked if len(masked) <= limit else masked[:limit] + f"…({len(value)})"


def _mask(char: str) -> str:
    if char.isdigit():
        return "9"
    if char.isalpha():
        return "A" if char.isupper() else "a"
    return char


def missed(scored: Sequence[tuple[Message, Tally]]) -> list[Line]:
    return [_line(span.entity, message, span.start, span.end, "") for message, item in scored for span in item.misses]


def false(scored: Sequence[tuple[Message, Tally]]) -> list[Line]:
    return [
        _line(found.entity, message, found.start, found.end, f" ({found.score:.2f})")
        for message, item in scored
        for found in item.false_findings
    ]


def _line(entity: str, message: Message, start: int, end: int, note: str) -> Line:
    before = message.text[max(0, start - CONTEXT) : start].replace("\n", "␤")
    after = message.text[end : end + CONTEXT].replace("\n", "␤")
    value = shape(message.text[start:end])
    return Line(entity, message.id, value + note, f"{before}▶{value}◀{after}")


def show(lines: Iterable[Line], entity: str | None) -> None:
    for line in sorted(lines, key=lambda item: (item.entity, item.message)):
        if entity in (None, line.entity):
            print(f"{line.entity:<14} {line.message:<28} {line.shape:<44} {line.around}")
