"""Reads the data files: chats, near-misses and vendor tokens.

A chat file is a row of messages, each under a line `=== role lang family genre`. A message's id is the
file's stem and its number in the file, so messages are only ever added at the end.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from benchmarks.quality.markup import Marked, MarkupError, Span, parse

HERE = Path(__file__).parent
SPLITS = ("dev", "check", "test", "fresh")
"""dev: rules are written on it and the model learns from it; check: thresholds are chosen on it; test: blind; fresh: blind,
by an author of whom nothing was seen before."""
ROLES = ("user", "assistant", "tool", "system")
FAMILIES = ("prose", "technical", "negative")
SEED = "chat-sanitizer/1"
"""Changing it changes every generated token, and with it the published numbers."""


@dataclass(frozen=True)
class Message:
    """One text to scan; `lang` is an ISO 639-1 code."""

    id: str
    role: str
    lang: str
    family: str
    genre: str
    marked: Marked

    @property
    def text(self) -> str:
        return self.marked.text

    @property
    def spans(self) -> tuple[Span, ...]:
        return self.marked.spans


def chats(split: str) -> list[Message]:
    """All messages of a split, in file order."""
    return [message for path in sorted((HERE / "chats" / split).glob("*.txt")) for message in read_chat_file(path)]


def read_chat_file(path: Path) -> list[Message]:
    messages: list[Message] = []
    header: str | None = None
    body: list[str] = []
    for line in [*path.read_text(encoding="utf-8").split("\n"), "=== end"]:
        if not line.startswith("=== "):
            body.append(line)
            continue
        if header is not None:
            messages.append(_message(path, len(messages) + 1, header, "\n".join(body).strip("\n")))
        header, body = line, []
    return messages


def _message(path: Path, number: int, header: str, body: str) -> Message:
    identity = f"{path.stem}-{number:02d}"
    fields = header.split()[1:]
    if len(fields) != 4 or fields[0] not in ROLES or fields[2] not in FAMILIES or not body:
        raise MarkupError(f"{identity}: a header is `=== role lang family genre`, and a message has text")
    try:
        marked = parse(body, f"{SEED}/{identity}")
    except ValueError as error:
        raise MarkupError(f"{identity}: {error}") from error
    role, lang, family, genre = fields
    return Message(identity, role, lang, family, genre, marked)


def near_misses(split: str) -> list[Message]:
    """Texts that must come out as they went in: `kind<TAB>text` per line, `×n` after the kind for n drawings."""
    found: list[Message] = []
    for path in sorted((HERE / "near_misses" / split).glob("*.tsv")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if line.strip() and not line.startswith("#"):
                found += _near_miss(f"{split}/{path.stem}-{number:03d}", line)
    return found


def _near_miss(identity: str, line: str) -> list[Message]:
    kind, _, body = line.partition("\t")
    kind, _, count = kind.partition("×")
    drawn: list[Message] = []
    for index in range(int(count or 1)):
        marked = parse(body.replace("␤", "\n"), f"{SEED}/{identity}/{index}")
        if marked.spans:
            raise MarkupError(f"{identity}: a near-miss has no spans")
        drawn.append(Message(f"{identity}.{index}", "user", "en", "negative", kind, marked))
    return drawn
