"""Marked chats (benchmarks/quality/markup.py) as training texts: fresh numbers and names every time they are drawn."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from benchmarks.quality.markup import parse
from forge.gazetteer import Gazetteer
from sanitizer.detection.numbering import PLACEHOLDER

OPEN = "?"
"""Label of a stretch that teaches nothing: optional, or not annotated."""

FROM_CORPUS = {
    "PERSON": "PERSON",
    "ACCOUNT_NUMBER": "FINANCIAL",
    "ID_NUMBER": "ACCOUNT_ID",
    "EMAIL_ADDRESS": "EMAIL",
    "STREET_ADDRESS": "ADDRESS",
    "PHONE_NUMBER": "PHONE",
    "USERNAME": "USERNAME",
}
"""Labels of ctx_anonymizer that are ours; its others are open."""

_MAY_NAME = re.compile(
    r"(?im)^.*(?:@|author|copyright|https?://|maintain|contrib|credit|thank|localhost|\b\d+\.\d+\.\d+\.\d+).*$"
)


_MODELS = Path(__file__).resolve().parents[2]
_QUALITY = _MODELS.parent / "benchmarks/quality"


def chat_files() -> list[Path]:
    """What the chat model learns values from: the dev half of the quality benchmark and models/data/chats, nothing else."""
    return [
        *sorted((_QUALITY / "chats/dev").glob("*.txt")),
        *sorted((_QUALITY / "near_misses/dev").glob("*.tsv")),
        *sorted((_MODELS / "data/chats").glob("*.t[xs][tv]")),
    ]


class Text(NamedTuple):
    """A text and its labelled spans [start, end, label], sorted."""

    text: str
    spans: list[tuple[int, int, str]]


def bodies(path: Path) -> Iterator[tuple[str, str]]:
    """(identity, marked body) of each message of a chat file, or of each line of a file of near-misses (.tsv)."""
    if path.suffix == ".tsv":
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if line.strip() and not line.startswith("#"):
                yield f"{path.stem}-{number}", line.partition("\t")[2].replace("␤", "\n")
        return
    parts = re.split(r"(?m)^=== .*\n", path.read_text(encoding="utf-8"))[1:]
    for number, body in enumerate(parts, 1):
        yield f"{path.stem}-{number}", body.strip("\n")


def drawn(identity: str, body: str, seed: str) -> Text:
    """One drawing of a marked body."""
    marked = parse(body, f"{seed}/{identity}")
    return Text(marked.text, [(s.start, s.end, OPEN if s.optional else s.entity) for s in marked.spans])


def from_corpus(path: Path) -> list[Text]:
    """The texts of ctx_anonymizer with our labels; none where the file is not."""
    if not path.exists():
        return []
    with path.open(encoding="utf-8") as lines:
        records = [json.loads(line) for line in lines]
    return [Text(r["text"], [(s, e, FROM_CORPUS.get(label, OPEN)) for s, e, label in r["spans"]]) for r in records]


def technical(path: Path) -> list[Text]:
    """Pieces of code and documentation, nothing in them private; lines that may name somebody are open. None without the file."""
    if not path.exists():
        return []
    with path.open(encoding="utf-8") as lines:
        texts = [json.loads(line)["text"] for line in lines]
    return [Text(text, [(m.start(), m.end(), OPEN) for m in _MAY_NAME.finditer(text)]) for text in texts]


def renamed(source: Text, gazetteer: Gazetteer, rng: random.Random) -> Text:
    """Other names in place of the ASCII ones, the same for the same, in the same form and case."""
    given: dict[str, str] = {}

    def name(value: str, label: str) -> str:
        plain = value.replace(" ", "").replace("-", "").replace(".", "")
        if label != "PERSON" or not plain.isalpha() or not value.isascii():
            return value
        words = value.lower().split()
        full = given.get(words[-1]) or given.get(words[0])
        if full is None:
            person = gazetteer.person(rng)
            full = given[words[-1]] = given[words[0]] = f"{person.first} {person.last}"
        if len(words) == 1:
            first, _, last = full.partition(" ")
            new = given.setdefault(" " + words[0], first if rng.random() < 0.7 else last)
        else:
            new = full
        return new.lower() if value.islower() else new.upper() if value.isupper() and len(value) > 2 else new

    return _with_values(source, name)


def half_cleaned(source: Text, rng: random.Random) -> Text:
    """Half of the values replaced by placeholders, as a copy is read once more after the first round."""
    numbered = iter(range(rng.randint(1, 40), 10_000))
    return _with_values(
        source, lambda value, label: value if label == OPEN or rng.random() < 0.5 else f"[{label}_{next(numbered)}]"
    )


def recased(source: Text, rng: random.Random) -> Text:
    """All lower case 12 %, all capitals 3 %."""
    dice = rng.random()
    other = source.text.lower() if dice < 0.12 else source.text.upper() if dice < 0.15 else source.text
    return source._replace(text=other) if len(other) == len(source.text) else source


def _with_values(source: Text, change: Callable[[str, str], str]) -> Text:
    """Each value changed by (value, label); one that became a placeholder is no value any more."""
    pieces: list[str] = []
    spans: list[tuple[int, int, str]] = []
    at = size = 0
    for start, end, label in source.spans:
        value = change(source.text[start:end], label)
        pieces += [source.text[at:start], value]
        size += start - at
        if not PLACEHOLDER.fullmatch(value):
            spans.append((size, size + len(value), label))
        size += len(value)
        at = end
    return Text("".join([*pieces, source.text[at:]]), spans)
