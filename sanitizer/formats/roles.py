"""Who speaks: the role of the message that a string belongs to, learned while streaming."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sanitizer.core.document import RawString, Token
from sanitizer.formats.pattern import Shape, Shaper, matches, parse


@dataclass(eq=False)
class Scope:
    """One message. Its role may become known after its text, at the latest when it is closed."""

    prefix: tuple[Token, ...]
    role: str = ""
    closed: bool = False
    _rank: int = 1_000


@dataclass(frozen=True)
class _Plan:
    depth: int
    """Tokens of the innermost message around strings of this shape."""
    names: tuple[tuple[int, int], ...]
    """(depth of a message, rank of the declaration) for which this string is the role."""


class RoleTracker:
    """Feed it every string in file order; keep the scope beside what you found and read `scope.role` later.

    Memory: the messages that are open at the moment (nested ones only), and one plan per pointer shape.
    """

    def __init__(self, roles: Sequence[tuple[str, str]]) -> None:
        self._scopes = [parse(scope) for scope, _ in roles]
        self._paths = [parse(scope + path) for scope, path in roles]
        self._plans: dict[Shape, _Plan | None] = {}
        self._shape = Shaper()
        self._open: list[Scope] = []

    def see(self, raw: RawString) -> Scope | None:
        """The message that this string belongs to; None outside of any message."""
        pointer = raw.pointer
        while pointer.outer is not None:
            pointer = pointer.outer
        shape = self._shape(pointer)
        try:
            plan = self._plans[shape]
        except KeyError:
            plan = self._plans[shape] = self._plan(shape)
        tokens = pointer.tokens
        if plan is None:
            self._close(tokens)
            return None
        scope = self._enter(tokens, plan.depth)
        if plan.names and not raw.is_key and not raw.is_number and raw.pointer is pointer:
            self._name(tokens, plan, raw.text)
        return scope

    def finish(self) -> None:
        """The document has ended: every message is closed."""
        while self._open:
            self._open.pop().closed = True

    def _enter(self, tokens: tuple[Token, ...], depth: int) -> Scope:
        prefix = tokens[:depth]
        stack = self._open
        if stack and stack[-1].prefix == prefix:
            return stack[-1]
        self._close(tokens)
        if stack and stack[-1].prefix == prefix:
            return stack[-1]
        stack.append(Scope(prefix))
        return stack[-1]

    def _close(self, tokens: tuple[Token, ...]) -> None:
        stack = self._open
        while stack and tokens[: len(stack[-1].prefix)] != stack[-1].prefix:
            stack.pop().closed = True

    def _name(self, tokens: tuple[Token, ...], plan: _Plan, role: str) -> None:
        for depth, rank in plan.names:
            for scope in self._open:
                if len(scope.prefix) == depth and rank < scope._rank:
                    scope.role, scope._rank = role, rank

    def _plan(self, shape: Shape) -> _Plan | None:
        depths = [n for n in range(len(shape) + 1) if any(matches(s, shape[:n]) for s in self._scopes)]
        if not depths:
            return None
        names: list[tuple[int, int]] = []
        for rank, path in enumerate(self._paths):
            if matches(path, shape):
                names += [(n, rank) for n in depths[-1:] if matches(self._scopes[rank], shape[:n])]
        return _Plan(depths[-1], tuple(names))
