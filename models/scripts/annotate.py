"""Marked-up lines to dev records: `kind<TAB>text with [[Anna|P]]`, `\\n` for a line break.

P person, L place, O organization, N a doubtful stretch that is not counted either way. A third part cuts the title off:
`[[Dr. Brandt|-Brandt|P]]` labels only "Brandt".

    python annotate.py --marked FILE --out ../dev/chat.jsonl
"""

from __future__ import annotations

import argparse
import json
import re
from pathlib import Path
from typing import Any

LABELS = {"P": "PERSON", "L": "LOCATION", "O": "ORGANIZATION", "N": "DOUBTFUL"}
_MARK = re.compile(r"\[\[([^\]|]+)\|(?:-([^\]|]+)\|)?([PLON])\]\]")


def record_of(line: str) -> dict[str, Any]:
    """Return {"kind", "text", "spans"} of one line."""
    kind, marked = line.split("\t", 1)
    marked = marked.replace("\\n", "\n")
    text, spans, at = "", [], 0
    for match in _MARK.finditer(marked):
        text += marked[at : match.start()]
        whole, part, label = match.groups()
        inner = part or whole
        start = len(text) + whole.index(inner)
        spans.append([start, start + len(inner), LABELS[label]])
        text += whole
        at = match.end()
    return {"kind": kind, "text": text + marked[at:], "spans": spans}


def main() -> None:
    """Convert a file."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--marked", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    records = [record_of(line) for line in args.marked.read_text(encoding="utf-8").splitlines() if line.strip()]
    args.out.write_text("".join(json.dumps(r, ensure_ascii=False) + "\n" for r in records), encoding="utf-8")
    print(len(records), "records")


if __name__ == "__main__":
    main()
