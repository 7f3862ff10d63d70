"""Checks the annotation itself: `python -m benchmarks.quality.lint [dev|test]`.

Every mention counts, so a value that is marked once in a message and stands unmarked elsewhere in it is a
slip, unless the other place means something else (then it stands in MEANT).
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator

from benchmarks.quality.dataset import SPLITS, Message, chats

EDGES = " \t\n\"'“”‘’«»()[]{}<>,;:!?„"
MAY_END_WITH = {
    "ADDRESS", "SECRET", "PERSON", "ORGANIZATION", "URL_PRIVATE", "GOV_ID", "FINANCIAL", "PHONE", "LOCATION", "GEO",
}  # fmt: skip
MEANT = frozenset(
    {
        ("terminal-04", "docket"),
        ("stories-14", "boat"),
        ("stories-20", "Angela"),
    }
)
"""(message id, value) where the value also stands for something that does not count."""


def slips(message: Message) -> Iterator[str]:
    """One line for each doubtful annotation."""
    inside = bytearray(len(message.text))
    for span in message.spans:
        inside[span.start : span.end] = b"\1" * (span.end - span.start)
    for span in message.spans:
        value = message.text[span.start : span.end]
        edge = value[0] in EDGES or value[-1] in EDGES
        if edge and (span.entity not in MAY_END_WITH or value != value.strip()):
            yield f"{message.id}: {span.entity} has an edge {value[:1]!r}…{value[-1:]!r}"
        if span.entity not in ("SECRET", "ORGANIZATION") and value.endswith("'s"):
            yield f"{message.id}: {span.entity} ends with a possessive"
        if len(value) > 2 and (message.id, value) not in MEANT:
            for hit in re.finditer(rf"(?<![^\W_]){re.escape(value)}(?![^\W_])", message.text):
                if not any(inside[hit.start() : hit.end()]):
                    around = message.text[max(0, hit.start() - 15) : hit.end() + 15]
                    yield f"{message.id}: {span.entity} {value!r} unmarked in {around!r}"


def main(splits: list[str]) -> int:
    found = [line for split in splits for message in chats(split) for line in slips(message)]
    print("\n".join(dict.fromkeys(found)) or "no slips")
    return bool(found)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:] or list(SPLITS)))
