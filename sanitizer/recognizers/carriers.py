"""The clothes that an example is tried in: each carrier takes a text with spans and gives another one."""

from __future__ import annotations

import json
from collections.abc import Callable
from urllib.parse import quote

from sanitizer.core.document import Span
from sanitizer.recognizers.templates import Example

Carrier = Callable[[Example], "Example | None"]
"""None: this carrier does not fit this example."""


def _between(before: str, example: Example, after: str) -> Example:
    """The whole text between `before` and `after`."""
    by = len(before)
    return Example(before + example.text + after, tuple(Span(s + by, e + by) for s, e in example.spans))


def _wrapped(before: str, after: str) -> Carrier:
    return lambda example: _between(before, example, after)


def _rewritten(example: Example, rewrite: Callable[[str], str]) -> Example:
    """Each character of the text rewritten on its own."""
    at = [0]
    parts: list[str] = []
    for character in example.text:
        parts.append(rewrite(character))
        at.append(at[-1] + len(parts[-1]))
    return Example("".join(parts), tuple(Span(at[s], at[e]) for s, e in example.spans))


def _escaped(character: str) -> str:
    return json.dumps(character)[1:-1]


def _json(example: Example) -> Example:
    return _between('{"text": "', _rewritten(example, _escaped), '"}')


def _json_twice(example: Example) -> Example:
    return _between('{"arguments": "', _rewritten(_json(example), _escaped), '"}')


def _after_escape(example: Example) -> Example:
    return _between("first line\\n", example, "\\tlast")


def _values(before: str, after: str, rewrite: Callable[[str], str] = str) -> Carrier:
    """Each value that stands bare between blanks, dressed; None if there is a value that does not."""

    def carry(example: Example) -> Example | None:
        text = example.text
        for start, end in example.spans:
            if not (start == 0 or text[start - 1].isspace()) or not (end == len(text) or text[end].isspace()):
                return None
        parts: list[str] = []
        spans: list[Span] = []
        done = length = 0
        for start, end in example.spans:
            parts += [text[done:start], before, rewrite(text[start:end]), after]
            first = length + start - done + len(before)
            spans.append(Span(first, first + len(parts[-2])))
            length = spans[-1].end + len(after)
            done = end
        return Example("".join([*parts, text[done:]]), tuple(spans))

    return carry


def _zero_width(value: str) -> str:
    return value[0] + "\u200b" + value[1:-1] + "\u2060" + value[-1:] if len(value) > 2 else value


def _full_width(value: str) -> str:
    return "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in value)


def _in_url(value: str) -> str:
    return quote(value, safe="")


CARRIERS: dict[str, Carrier] = {
    "plain": lambda example: example,
    "line": _wrapped("Here it is:\n", "\nthanks"),
    "json": _json,
    "json-in-json": _json_twice,
    "after-escape": _after_escape,
    "fence": _wrapped("```\n", "\n```"),
    "inline-code": _wrapped("try `", "` first"),
    "list": _wrapped("1. ", "\n2. next"),
    "blockquote": _wrapped("> ", "\n> so"),
    "table": _wrapped("| a | ", " | b |"),
    "parentheses": _wrapped("(", ")"),
    "html": _wrapped("<p>", "</p>"),
    "crlf": _wrapped("\r\n", "\r\n"),
    "foreign": _wrapped("请看：", "。"),
    "quotes": _values('"', '"'),
    "single-quotes": _values("'", "'"),
    "smart-quotes": _values("\u201c", "\u201d"),
    "backticks": _values("`", "`"),
    "bold": _values("**", "**"),
    "comma": _values("", ","),
    "full-stop": _values("", "."),
    "zero-width": _values("", "", _zero_width),
    "full-width": _values("", "", _full_width),
}
