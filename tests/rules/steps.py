"""A backtracking matcher that counts its steps, as `re` would take them: how dear a pattern is, without a clock."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from typing import Any

if sys.version_info >= (3, 11):
    from re import _constants as sre
    from re import _parser as parser
else:
    import sre_constants as sre
    import sre_parse as parser

Then = Callable[[int], bool]


class TooManyStepsError(Exception):
    """The pattern took more steps than it was allowed."""


class Steps:
    """Matches one pattern at a place of one text and counts."""

    def __init__(self, pattern: str, flags: int, text: str, limit: int) -> None:
        self.tree = parser.parse(pattern, flags)
        self.flags = self.tree.state.flags
        self.text = text
        self.limit = limit
        self.count = 0
        self.groups: dict[int, tuple[int, int]] = {}

    def match(self, start: int) -> bool:
        """Whether the pattern matches at `start`; raises TooManyStepsError beyond the limit."""
        return self._row(list(self.tree), 0, start, lambda end: True)

    def _step(self) -> None:
        self.count += 1
        if self.count > self.limit:
            raise TooManyStepsError

    def _row(self, row: list[Any], at: int, place: int, then: Then) -> bool:
        if at == len(row):
            return then(place)
        self._step()
        op, argument = row[at]
        name = str(op)
        if name in ("LITERAL", "NOT_LITERAL", "IN", "ANY"):
            if place < len(self.text) and self._one(name, argument, self.text[place]):
                return self._row(row, at + 1, place + 1, then)
            return False
        if name == "SUBPATTERN":
            return self._row(list(argument[3]), 0, place, lambda end: self._row(row, at + 1, end, then))
        if name == "BRANCH":
            return any(self._row(list(b), 0, place, lambda end: self._row(row, at + 1, end, then)) for b in argument[1])
        if name in ("MAX_REPEAT", "MIN_REPEAT"):
            least, most, body = argument
            most = len(self.text) if most is sre.MAXREPEAT else most
            return self._repeat(
                name == "MAX_REPEAT", least, most, list(body), place, lambda end: self._row(row, at + 1, end, then)
            )
        if name in ("ASSERT", "ASSERT_NOT"):
            return self._assert(name == "ASSERT", argument, place) and self._row(row, at + 1, place, then)
        if name == "AT":
            return self._at(str(argument), place) and self._row(row, at + 1, place, then)
        if name == "GROUPREF":
            return self._row(row, at + 1, place, then)
        raise NotImplementedError(name)

    def _repeat(self, greedy: bool, least: int, most: int, body: list[Any], place: int, then: Then) -> bool:
        single = len(body) == 1 and str(body[0][0]) in ("LITERAL", "NOT_LITERAL", "IN", "ANY")
        if not single:
            return self._again(greedy, least, most, body, place, then, 0)
        name, argument = str(body[0][0]), body[0][1]
        end = place
        while end - place < most and end < len(self.text) and self._one(name, argument, self.text[end]):
            end += 1
            self._step()
        places = range(end, place + least - 1, -1) if greedy else range(place + least, end + 1)
        return any(then(p) for p in places)

    def _again(self, greedy: bool, least: int, most: int, body: list[Any], place: int, then: Then, done: int) -> bool:
        self._step()

        def more(end: int) -> bool:
            return (end > place or done < least) and self._again(greedy, least, most, body, end, then, done + 1)

        if done < least:
            return self._row(body, 0, place, more)
        if not greedy and then(place):
            return True
        if done < most and self._row(body, 0, place, more):
            return True
        return greedy and then(place)

    def _assert(self, wanted: bool, argument: Any, place: int) -> bool:
        direction, body = argument
        if direction > 0:
            return self._row(list(body), 0, place, lambda end: True) is wanted
        low, _ = body.getwidth()
        start = place - low
        return (start >= 0 and self._row(list(body), 0, start, lambda end: end == place)) is wanted

    def _at(self, where: str, place: int) -> bool:
        if where in ("AT_BEGINNING", "AT_BEGINNING_STRING"):
            return place == 0 or (bool(self.flags & re.MULTILINE) and self.text[place - 1] == "\n")
        if where in ("AT_END", "AT_END_STRING"):
            return place == len(self.text) or (bool(self.flags & re.MULTILINE) and self.text[place] == "\n")
        before = place > 0 and (self.text[place - 1].isalnum() or self.text[place - 1] == "_")
        after = place < len(self.text) and (self.text[place].isalnum() or self.text[place] == "_")
        return (before != after) is (where == "AT_BOUNDARY")

    def _one(self, name: str, argument: Any, character: str) -> bool:
        if name == "ANY":
            return character != "\n" or bool(self.flags & re.DOTALL)
        cases = {character, character.lower(), character.upper()} if self.flags & re.IGNORECASE else {character}
        if name == "LITERAL":
            return any(ord(c) == argument for c in cases if len(c) == 1)
        if name == "NOT_LITERAL":
            return all(ord(c) != argument for c in cases if len(c) == 1)
        negate = bool(argument) and str(argument[0][0]) == "NEGATE"
        return any(self._in(argument, c) for c in cases if len(c) == 1) is not negate

    def _in(self, items: Any, character: str) -> bool:
        for op, value in items:
            name = str(op)
            if name == "LITERAL" and ord(character) == value:
                return True
            if name == "RANGE" and value[0] <= ord(character) <= value[1]:
                return True
            if name == "CATEGORY" and _category(str(value), character):
                return True
        return False


def _category(name: str, character: str) -> bool:
    found = {
        "DIGIT": character.isdigit(),
        "WORD": character.isalnum() or character == "_",
        "SPACE": character.isspace(),
    }
    kind = name.rsplit("_", 1)[1]
    return found[kind] is not ("_NOT_" in name)
