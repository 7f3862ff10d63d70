"""The template language of the data files: `ghp_[b62]{36}` becomes a token, the same one for the same seed.

[b62]  [0-9a-f]     one character of a named or written-out class
(live|test)         one of the alternatives, each a template itself
{n}  {n,m}          repeats the atom before it
\\x                  the character x itself
~name:arg:arg       the whole template is a hook: a generator with a checksum or a structure
"""

from __future__ import annotations

import random
import string
from collections.abc import Callable

Hook = Callable[[random.Random, list[str]], str]

DIGITS = string.digits
LOWER = string.ascii_lowercase
UPPER = string.ascii_uppercase
CLASSES: dict[str, str] = {
    "d": DIGITS,
    "d1": "123456789",
    "hex": DIGITS + "abcdef",
    "HEX": DIGITS + "ABCDEF",
    "l36": LOWER + DIGITS,
    "U36": UPPER + DIGITS,
    "b62": DIGITS + UPPER + LOWER,
    "w": DIGITS + UPPER + LOWER + "_",
    "b64u": DIGITS + UPPER + LOWER + "-_",
    "b64": DIGITS + UPPER + LOWER + "+/",
    "b32": UPPER + "234567",
    "b32l": LOWER + "234567",
    "b58": "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz",
    "alpha": UPPER + LOWER,
    "U": UPPER,
    "l": LOWER,
    "bech32": "qpzry9x8gf2tvdw0s3jn54khce6mua7l",
    "BECH32": "QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L",
}


class TemplateError(ValueError):
    """A data file holds a template that cannot be read."""


def expand(template: str, rng: random.Random) -> str:
    """One value of `template`, drawn from `rng`."""
    if template.startswith("~"):
        name, *args = template[1:].split(":")
        return _hook(name)(rng, args)
    value, end = _sequence(template, 0, rng)
    if end != len(template):
        raise TemplateError(f"unbalanced ')' at {end} in a template")
    return value


def _hook(name: str) -> Hook:
    from benchmarks.quality.generate.hooks import HOOKS

    if name not in HOOKS:
        raise TemplateError(f"unknown hook {name!r}")
    return HOOKS[name]


def _sequence(source: str, at: int, rng: random.Random) -> tuple[str, int]:
    out: list[str] = []
    while at < len(source) and source[at] not in "|)":
        start = at
        at = _atom_end(source, at)
        low, high, after = _repeat(source, at)
        out += [_atom(source[start:at], rng) for _ in range(rng.randint(low, high))]
        at = after
    return "".join(out), at


def _atom_end(source: str, at: int) -> int:
    char = source[at]
    if char == "\\":
        return at + 2
    if char == "[":
        return _close(source, at, "]")
    if char == "(":
        return _group_end(source, at)
    return at + 1


def _close(source: str, at: int, char: str) -> int:
    end = source.find(char, at)
    if end < 0:
        raise TemplateError(f"no closing {char!r} in a template")
    return end + 1


def _group_end(source: str, at: int) -> int:
    depth = 0
    for index in range(at, len(source)):
        depth += {"(": 1, ")": -1}.get(source[index], 0)
        if depth == 0:
            return index + 1
    raise TemplateError("no closing ')' in a template")


def _repeat(source: str, at: int) -> tuple[int, int, int]:
    if at < len(source) and source[at] == "{":
        end = _close(source, at, "}")
        low, _, high = source[at + 1 : end - 1].partition(",")
        return int(low), int(high or low), end
    return 1, 1, at


def _atom(atom: str, rng: random.Random) -> str:
    if atom[0] == "\\":
        return atom[1]
    if atom[0] == "[":
        return rng.choice(_members(atom[1:-1]))
    if atom[0] == "(":
        return _alternative(atom[1:-1], rng)
    return atom


def _members(name: str) -> str:
    if name in CLASSES:
        return CLASSES[name]
    members: list[str] = []
    index = 0
    while index < len(name):
        if name[index + 1 : index + 2] == "-" and index + 2 < len(name):
            members += [chr(code) for code in range(ord(name[index]), ord(name[index + 2]) + 1)]
            index += 3
        else:
            members.append(name[index])
            index += 1
    return "".join(members)


def _alternative(body: str, rng: random.Random) -> str:
    options: list[str] = []
    at = 0
    while True:
        value, at = _sequence(body, at, rng)
        options.append(value)
        if at >= len(body):
            return rng.choice(options)
        at += 1
