"""JSON as many hands write it: documents as text, with every string that a walk must find in them."""

from __future__ import annotations

import json
from typing import NamedTuple

from hypothesis import strategies as st

from sanitizer.core.document import Token


class Found(NamedTuple):
    """A string or long number that stands in a document: its tokens, its text, and whether it is a key or number."""

    tokens: tuple[Token, ...]
    text: str
    is_key: bool
    is_number: bool = False


class Written(NamedTuple):
    """A piece of JSON and what it holds, in order."""

    source: str
    found: tuple[Found, ...]


SPACE = st.text(" \t\r\n", max_size=3)
NUMBERS = st.sampled_from(
    [
        "999",
        "1000",
        "99999",
        "100000",
        "5551234567",
        "0",
        "-0",
        "1.10",
        "5e-6",
        "1E+2",
        "18446744073709551616",
        "-12345678901234567890123",
        "1e400",
        "1700000000.100",
    ]
) | st.integers().map(str)
LITERALS = st.sampled_from(["true", "false", "null", "NaN", "Infinity", "-Infinity"])

_SHORT = {"\n": "\\n", "\t": "\\t", "\r": "\\r", "\b": "\\b", "\f": "\\f", '"': '\\"', "\\": "\\\\", "/": "\\/"}


def _units(char: str) -> list[int]:
    raw = char.encode("utf-16-be", "surrogatepass")
    return [int.from_bytes(raw[i : i + 2], "big") for i in range(0, len(raw), 2)]


@st.composite
def spelled(draw: st.DrawFn, char: str) -> str:
    """One character of a string, in one of the ways it can be written."""
    ways = ["".join(f"\\u{unit:04x}" for unit in _units(char)), "".join(f"\\u{unit:04X}" for unit in _units(char))]
    if char in _SHORT:
        ways.append(_SHORT[char])
    if ord(char) < 0x100:
        ways.append(f"\\x{ord(char):02x}")
    if char not in '"\\' and not 0xD800 <= ord(char) <= 0xDFFF:
        ways += [char] * 4
    return draw(st.sampled_from(ways))


CHARS = st.characters(codec=None) | st.sampled_from('"\\/\n\té😀ab {}[],:\u2028\x00\ud83d\ude00')


@st.composite
def strings(draw: st.DrawFn) -> tuple[str, str]:
    """Source (without quotes) and text of a JSON string."""
    source, text = "", ""
    for char in draw(st.lists(CHARS, max_size=12)):
        if text and 0xD800 <= ord(text[-1]) < 0xDC00 <= ord(char) < 0xE000:
            continue  # two halves would be read as one character
        source += draw(spelled(char))
        text += char
    return source, text


@st.composite
def scalars(draw: st.DrawFn) -> Written:
    if draw(st.booleans()):
        source, text = draw(strings())
        return Written(f'"{source}"', (Found((), text, False),))
    source = draw(NUMBERS | LITERALS)
    is_long = source.isdigit() and len(source) >= 4
    return Written(source, (Found((), source, False, True),) if is_long else ())


@st.composite
def arrays(draw: st.DrawFn, inner: st.SearchStrategy[Written]) -> Written:
    parts, found = [], []
    for index, item in enumerate(draw(st.lists(inner, max_size=4))):
        parts.append(draw(SPACE) + item.source + draw(SPACE))
        # In arrays, numbers count from six digits on.
        own = [f for f in item.found if not (f.is_number and not f.tokens and len(f.text) < 6)]
        found += [f._replace(tokens=(index, *f.tokens)) for f in own]
    return Written("[" + (",".join(parts) or draw(SPACE)) + "]", tuple(found))


@st.composite
def objects(draw: st.DrawFn, inner: st.SearchStrategy[Written]) -> Written:
    parts, found = [], []
    for (source, key), item in draw(st.lists(st.tuples(strings(), inner), max_size=4)):
        parts.append(f'{draw(SPACE)}"{source}"{draw(SPACE)}:{draw(SPACE)}{item.source}{draw(SPACE)}')
        found += [Found((key,), key, True), *(f._replace(tokens=(key, *f.tokens)) for f in item.found)]
    return Written("{" + (",".join(parts) or draw(SPACE)) + "}", tuple(found))


VALUES = st.recursive(scalars(), lambda inner: arrays(inner) | objects(inner), max_leaves=12)
CONTAINERS = arrays(VALUES) | objects(VALUES)


def loads(source: str) -> object:
    """What the standard library makes of it."""
    return json.loads(source, strict=False)
