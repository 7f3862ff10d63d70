"""Technical text from installed packages: mostly free of private names, so it teaches what is not one.

Lines with a mark of authorship, or with a word that the gazetteers know as a given name, are left out; in what stays,
capitalized words are open for ORGANIZATION and LOCATION. Whole packages are held out for evaluation. The texts stay
in the work folder.

    python technical.py --packages DIR --out WORK/data/technical.jsonl [--only a,b] [--limit N] [--raw]
"""

from __future__ import annotations

import argparse
import json
import random
import re
from pathlib import Path

from forge.sample import read_records

SKIP = re.compile(
    r"(?i:author|copyright|©|maintain|thanks|contribut|credit|\(c\)|licen[cs]e|written by|@|committer|ackno)"
    r"|\b[Bb]y [A-Z]|(?:[A-Z]\w+ ){3}"
)
SKIP_AUTHORS = re.compile(r"author|copyright|©|maintainer|thanks|contribut|licen[cs]e|written by|@", re.IGNORECASE)
CAPITAL = re.compile(r"\b[A-Z][a-z]+\b")
BLOCK_LINES = (1, 2, 3, 4, 6, 8)
#: Packages never used for training, so that false names can be counted on them (see evaluate.py).
HELD_OUT = {
    "spacy",
    "click",
    "rich",
    "thinc",
    "pydantic",
    "presidio_analyzer",
    "hypothesis",
    "pygments",
    "mypy",
    "hatchling",
    "cryptography",
    "tomlkit",
    "importlinter",
}


def blocks_of(text: str, rng: random.Random) -> list[str]:
    """Cut a file into blocks of a few lines."""
    lines = [line.rstrip()[:300] for line in text.splitlines() if any(c.isalpha() for c in line)]
    blocks, at = [], 0
    while at < len(lines):
        size = rng.choice(BLOCK_LINES)
        blocks.append("\n".join(lines[at : at + size]))
        at += size * rng.choice((1, 3, 9))
    return blocks


def safe(block: str, given: frozenset[str]) -> bool:
    """Whether a block shows no sign of a person's name."""
    return not SKIP.search(block) and not any(word in given for word in CAPITAL.findall(block))


def held_out_text(folders: list[Path], files: int = 25, lines: int = 120) -> dict[str, list[str]]:
    """Documentation and code of the held-out packages as messages of about 30 lines, without lines that name their
    authors.
    """
    kinds: dict[str, list[str]] = {"docs": [], "code": []}
    for folder in folders:
        for package in sorted(HELD_OUT):
            for kind, patterns in (("code", ("*.py",)), ("docs", ("*.md", "*.rst", "METADATA"))):
                roots = sorted(p for p in folder.glob(f"{package}*") if p.is_dir())
                paths = sorted(
                    p for root in roots for pattern in patterns for p in root.rglob(pattern) if "lang" not in p.parts
                )
                for path in random.Random(7).sample(paths, min(files, len(paths))):
                    kept = [
                        x
                        for x in path.read_text(encoding="utf-8", errors="replace").splitlines()
                        if not SKIP_AUTHORS.search(x)
                    ][:lines]
                    kinds[kind] += ["\n".join(kept[at : at + 30]) for at in range(0, len(kept), 30)]
    return kinds


def given_names(gazetteer: Path) -> frozenset[str]:
    """Given names that would make a block doubtful; names that are programming words stay allowed."""
    names = (gazetteer / "smashew_first_names_us.txt").read_text(encoding="utf-8").split()
    tools = {
        "Ruby",
        "Julia",
        "Jasmine",
        "Max",
        "Mark",
        "Will",
        "May",
        "Long",
        "So",
        "An",
        "In",
        "See",
        "Page",
        "Ray",
        "Love",
        "Many",
        "Else",
        "Son",
    }
    return frozenset(name for name in names if len(name) > 2) - tools


def main() -> None:
    """Sample blocks over packages, evenly, and write them as records."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--packages", type=Path, action="append", required=True)
    parser.add_argument("--gazetteer", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--limit", type=int, default=25000)
    args = parser.parse_args()
    rng = random.Random(5)
    given = given_names(args.gazetteer)
    by_package: dict[str, list[Path]] = {}
    for folder in args.packages:
        for kind in ("*.py", "*.md", "*.rst", "*.txt", "METADATA", "*.toml", "*.js", "*.h"):
            for path in folder.rglob(kind):
                package = path.relative_to(folder).parts[0].split("-")[0].lower()
                if package not in HELD_OUT:
                    by_package.setdefault(package, []).append(path)
    records: list[dict[str, object]] = []
    for package in sorted(by_package):
        paths = sorted(by_package[package])
        for path in rng.sample(paths, min(len(paths), 120)):
            blocks = blocks_of(path.read_text(encoding="utf-8", errors="replace")[:200_000], rng)
            kept = [b for b in blocks if safe(b, given)]
            for block in rng.sample(kept, min(len(kept), 14)):
                hidden = [[m.start(), m.end(), ["ORGANIZATION", "LOCATION"]] for m in CAPITAL.finditer(block)]
                records.append({"text": block, "spans": [], "open": [], "unknown": hidden})
    rng.shuffle(records)
    args.out.write_text(
        "".join(json.dumps(r, ensure_ascii=False) + "\n" for r in records[: args.limit]), encoding="utf-8"
    )
    print(
        len(records),
        "blocks,",
        min(len(records), args.limit),
        "kept;",
        sum(1 for _ in read_records(args.out)),
        "written",
    )


if __name__ == "__main__":
    main()
