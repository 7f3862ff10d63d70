"""Which stretch of a conversation is an unfinished tool loop: there, signed reasoning must stay as it is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from sanitizer.core.document import RawString, Span, Token
from sanitizer.formats.pattern import Shape, Shaper, matches, parse

_PROMPT_TYPES = frozenset({"text", "image", "document"})


@dataclass(frozen=True)
class Turns:
    """How a conversation is laid out: patterns of a message, and the paths of its role and of its blocks' types."""

    message: str
    role: str
    content: str
    """A string that is the whole text of the message."""
    block_type: str


@dataclass
class _Message:
    prefix: tuple[Token, ...]
    role: str = ""
    types: list[str] = field(default_factory=list)
    end: int = 0

    @property
    def is_prompt(self) -> bool:
        return self.role == "user" and any(t in _PROMPT_TYPES for t in self.types)

    @property
    def awaits_more(self) -> bool:
        last = self.types[-1] if self.types else ""
        return (self.role == "assistant" and last == "tool_use") or (self.role == "user" and last == "tool_result")


def open_loops(strings: Iterable[RawString], turns: Turns) -> list[Span]:
    """Byte ranges from the last prompt to the end, in conversations that end in a tool call or its result.

    One walk over the document; memory is one message.
    """
    loops: list[Span] = []
    walk = _Walk(loops)
    shape = Shaper()
    paths = {name: parse(turns.message + path) for name, path in (("role", turns.role), ("text", turns.content))}
    paths["type"] = parse(turns.message + turns.block_type)
    depth = len(parse(turns.message))
    plans: dict[Shape, str] = {}
    for raw in strings:
        if raw.is_key or raw.is_number or raw.pointer.outer is not None:
            continue
        form = shape(raw.pointer)
        if form not in plans:
            plans[form] = next((name for name, path in paths.items() if matches(path, form)), "")
        if plans[form]:
            # With `**` in front the message is found from the end of the path.
            below = len(form) - (len(paths[plans[form]]) - depth)
            walk.see(plans[form], raw, raw.pointer.tokens[:below])
    walk.finish()
    return loops


class _Walk:
    def __init__(self, loops: list[Span]) -> None:
        self._loops = loops
        self._message: _Message | None = None
        self._start = 0
        self._last: _Message | None = None

    def see(self, what: str, raw: RawString, prefix: tuple[Token, ...]) -> None:
        message = self._message
        if message is None or message.prefix != prefix:
            self._close()
            if self._last is not None and self._last.prefix[:-1] != prefix[:-1]:
                self._end_conversation()
            message = self._message = _Message(prefix)
        message.end = raw.end
        if what == "role":
            message.role = raw.text
        else:
            message.types.append("text" if what == "text" else raw.text)

    def finish(self) -> None:
        self._close()
        self._end_conversation()

    def _close(self) -> None:
        message = self._message
        if message is not None and message.role in ("user", "assistant"):
            self._last = message
            if message.is_prompt:
                self._start = message.end
        self._message = None

    def _end_conversation(self) -> None:
        if self._last is not None and self._last.awaits_more:
            self._loops.append(Span(self._start, self._last.end))
        if self._last is not None:
            self._start = self._last.end
        self._last = None
