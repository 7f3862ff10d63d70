"""Names of files: as they are said to people, and as a clean copy carries them."""

from __future__ import annotations

from pathlib import PurePath


def shown(path: PurePath | str) -> str:
    """The path with forward slashes, as text that can always be printed and encoded."""
    text = path.as_posix() if isinstance(path, PurePath) else path
    if text.isprintable():
        return text
    spelled = "".join(char if char.isprintable() else ascii(char)[1:-1] for char in text)
    return spelled.encode("utf-8", "backslashreplace").decode()


def clean_name(name: str) -> str:
    """`chat.json` → `chat.clean.json`, `.env` → `.env.clean`."""
    path = PurePath(name)
    return f"{path.stem}.clean{path.suffix}"


def original_name(name: str) -> str | None:
    """What `clean_name` made this of; None if it did not."""
    path = PurePath(name)
    if path.suffix == ".clean":
        return path.stem
    stem = PurePath(path.stem)
    return stem.stem + path.suffix if stem.suffix == ".clean" else None
