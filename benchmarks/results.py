"""RESULTS.md: one section per table set, replaced in place, with the command that made it."""

from __future__ import annotations

import re
from pathlib import Path


def write_section(path: Path, title: str, body: str, command: str) -> None:
    """Replace the section `title` (or add it at the end). Hand-written text between sections stays."""
    old = path.read_text(encoding="utf-8") if path.exists() else "# Results\n"
    start, end = f"<!-- begin {title} -->", f"<!-- end {title} -->"
    section = f"{start}\n## {title}\n\n`{command}`\n\n{body}\n{end}"
    pattern = re.compile(re.escape(start) + ".*?" + re.escape(end), re.DOTALL)
    added = old.rstrip("\n") + "\n\n" + section + "\n"
    new = pattern.sub(lambda _: section, old) if pattern.search(old) else added
    path.write_text(new, encoding="utf-8")
