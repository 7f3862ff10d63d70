"""Pointer patterns: `/*/chat_messages/*/text`, matched over the tokens of a pointer.

`*` stands for one token, `**` for any number (also none), `#` for the step into a JSON document inside a string.
A pointer is first brought to its *shape* (indices and id-like keys become `*`), so that a file of a million strings
has some hundred shapes and everything can be decided once per shape.
"""

from __future__ import annotations

import re
from typing import Union

from sanitizer.core.document import Pointer

ANY = "*"
REST = "**"
INNER = "#"

Shape = tuple[str, ...]
"""The tokens of a pointer with indices and ids replaced by `*`, and `#` before an inner document."""

Pattern = tuple[str, ...]

_ID_KEY = re.compile(
    r"[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-.*"  # UUIDs, also with a suffix
    r"|[0-9a-fA-F]{16,}"  # digests
    r"|[0-9]+"  # numbers as keys
    r"|(?=[^/\\\s]*[0-9])[A-Za-z0-9]{1,12}[-_:][A-Za-z0-9-]{8,}"  # msg_…, ses_…, aaa-… with a digit
    r"|.{49,}",  # a path, a question, a sentence: no name of a field is that long
    re.DOTALL,
)
_NO_FIELD_NAME = re.compile(r"[\s/\\@]")
_MOST_TOKENS = 100_000
_DEEPEST = 48
"""Tokens of a pointer that count; of a longer one, its head and its tail."""


class _Tokens(dict[Union[str, int], str]):
    """Token → its form in a shape. Bounded: forgotten as a whole when it gets too large."""

    def __missing__(self, token: str | int) -> str:
        if len(self) > _MOST_TOKENS:
            self.clear()
        form = ANY if isinstance(token, int) or is_id(token) else token
        self[token] = form
        return form


class Shaper:
    """Brings pointers to their shape. One per reader: it remembers the tokens it has seen."""

    def __init__(self) -> None:
        self._form = _Tokens().__getitem__

    def __call__(self, pointer: Pointer) -> Shape:
        tokens = pointer.tokens
        if len(tokens) > _DEEPEST:  # no export nests like this, and matching costs the square of the depth
            tokens = (*tokens[: _DEEPEST // 2], *tokens[-_DEEPEST // 2 :])
        own = tuple(map(self._form, tokens))
        return own if pointer.outer is None else (*self(pointer.outer), INNER, *own)


def is_id(key: str) -> bool:
    """Whether a key is data (an id, a path, a sentence) and no name of a field."""
    return _ID_KEY.fullmatch(key) is not None or _NO_FIELD_NAME.search(key) is not None


def parse(pattern: str) -> Pattern:
    """`/*/a~1b#/c` → `("*", "a/b", "#", "c")`.

    :raises ValueError: the pattern is neither empty nor starts with `/`.
    """
    parts = pattern.split(INNER)
    tokens: list[str] = []
    for number, part in enumerate(parts):
        if part and not part.startswith("/"):
            raise ValueError(f"a pointer pattern starts with '/': {pattern!r}")
        tokens += [INNER] if number else []
        tokens += [t.replace("~1", "/").replace("~0", "~") for t in part.split("/")[1:]]
    return tuple(tokens)


def matches(pattern: Pattern, shape: Shape) -> bool:
    """Whether the whole shape fits the pattern. `*` and `**` do not step over `#`."""
    # The set of positions in the pattern that are reachable after each token: linear, no backtracking.
    at = _closure({0}, pattern)
    for token in shape:
        at = _closure(set(_step(at, pattern, token)), pattern)
        if not at:
            return False
    return len(pattern) in at


def _step(at: set[int], pattern: Pattern, token: str) -> list[int]:
    following = []
    for i in at:
        if i == len(pattern):
            continue
        want = pattern[i]
        if want == REST and token != INNER:
            following.append(i)
        elif want == token or (want == ANY and token != INNER):
            following.append(i + 1)
    return following


def _closure(at: set[int], pattern: Pattern) -> set[int]:
    for i in sorted(at):
        while i < len(pattern) and pattern[i] == REST:
            i += 1
            at.add(i)
    return at
