"""The vendor-token recall set: each kind of secret planted in six carriers of chat text.

`vendor/{dev,test}.tsv`: id, name of the variable, words a person would use, marked value. The value of a
multi-line or self-contained kind (a key block, a connection string, a header) has `-` as its name and goes
into three carriers that can hold it.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass

from benchmarks.quality.dataset import HERE, SEED, Message
from benchmarks.quality.markup import Marked, Span, parse

TOKEN_CARRIERS = ("sentence", "code", "json", "env", "url", "fence")
WHOLE_CARRIERS = ("sentence", "json", "fence")


@dataclass(frozen=True)
class Kind:
    """One row of the set."""

    id: str
    variable: str
    words: str
    value: str


def kinds(split: str) -> list[Kind]:
    """The kinds of a split; `check` has none."""
    path = HERE / "vendor" / f"{split}.tsv"
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    return [Kind(*line.split("\t")) for line in lines if line.strip() and not line.startswith("#")]


def messages(split: str) -> list[Message]:
    """Every kind in every carrier; `genre` is the carrier, the id is `kind/carrier`."""
    return [message for kind in kinds(split) for message in _planted(kind)]


def _planted(kind: Kind) -> list[Message]:
    carriers = TOKEN_CARRIERS if kind.variable != "-" else WHOLE_CARRIERS
    return [_carry(kind, carrier) for carrier in carriers]


def _carry(kind: Kind, carrier: str) -> Message:
    identity = f"{kind.id}/{carrier}"
    made = parse(kind.value.replace("␤", "\n"), f"{SEED}/vendor/{identity}")
    before, after = _around(kind, carrier)
    if carrier == "json":
        made = _escaped(made)
    spans = tuple(Span(s.start + len(before), s.end + len(before), s.entity, s.optional) for s in made.spans)
    return Message(identity, "user", "en", "technical", carrier, Marked(before + made.text + after, spans))


def _around(kind: Kind, carrier: str) -> tuple[str, str]:
    if kind.variable == "-":
        return {
            "sentence": (f"can you see what is wrong with my {kind.words}? ", "  it worked yesterday"),
            "json": (f'{{"role": "user", "content": "here is the {kind.words}: ', '"}'),
            "fence": (f"This is the {kind.words} I use:\n\n```\n", "\n```\n\nIs that ok?"),
        }[carrier]
    snake = re.sub(r"\W+", "_", kind.variable.lower())
    header = snake.replace("_", "-")
    return {
        "sentence": (f"I set up {kind.words} last week, it is ", " and the call still fails, why?"),
        "code": (f'client = connect(region="eu", {snake}="', '", retries=3)'),
        "json": (f'{{"retries": 3, "{snake}": "', '", "debug": false}'),
        "env": (f"LOG_LEVEL=info\n{kind.variable}=", "\nPORT=8080"),
        "url": (f"curl -s https://api.kolibri-data.net/v2/items -H 'X-{header}: ", "' | jq ."),
        "fence": (f"Here is {kind.words}:\n\n```\n", "\n```\nIt should be active."),
    }[carrier]


def _escaped(made: Marked) -> Marked:
    """`made` as it stands inside a JSON string: the offsets move along."""
    out: list[str] = []
    moved: list[int] = []
    length = 0
    for char in made.text:
        moved.append(length)
        piece = json.dumps(char, ensure_ascii=False)[1:-1]
        out.append(piece)
        length += len(piece)
    moved.append(length)
    spans = tuple(Span(moved[s.start], moved[s.end], s.entity, s.optional) for s in made.spans)
    return Marked("".join(out), spans)
