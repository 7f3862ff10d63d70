"""Puts values back where placeholders stand, also where a model has mangled them.

Sure, and restored: `[PERSON_1]` `[person 1]` `\\[PERSON\\_1\\]` `<PERSON_1>` `{{PERSON_1}}` `%5BPERSON_1%5D` `PERSON_1`
`PERSON 1` `(PERSON_1)` (these round brackets stay: they are more likely the sentence's own) `[PERSON_1's]`.
`[EMAIL_1](mailto:[EMAIL_1])` is a link of Markdown: the brackets of its label stay.
Not sure, and only reported: `person_1`, `person 1`, `PERSON1` without brackets, which may be a variable or plain words.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from html import escape
from typing import NamedTuple
from urllib.parse import quote

from sanitizer.core.finding import ENTITIES, Hidden
from sanitizer.core.redaction import Change
from sanitizer.vault.book import Vault

_JOINT = r"(?:\\?[_-]|[ \u00a0]|%20)?"


def _loosely(entity: str) -> str:
    return _JOINT.join(entity.split("_"))


_CORE = re.compile(
    r"(?:(?<![A-Za-z0-9_])|(?<=%5B))(?P<entity>"
    + "|".join(_loosely(e) for e in sorted(ENTITIES, key=len, reverse=True))
    + r")(?P<joint>\\?[_-]|[ \u00a0#:]|%20|)0*(?P<suffix>[1-9][0-9]{0,8}|h[0-9a-f]{12})(?![A-Za-z0-9_])",
    re.IGNORECASE,
)
_POSSESSIVE = re.compile(r"['’]s?(?![A-Za-z0-9])", re.IGNORECASE)
_LINK_TARGET = re.compile(
    r"\(<?(?:[a-z][a-z0-9+.-]*:[^\s()]|www\.|[/#]\w|\.{1,2}/)[^\s()]*(?:\([^\s()]*\)[^\s()]*)*(?:\s+[\"'][^\"'\n]*[\"'])?\)",
    re.I,
)
_BY_LETTERS = {re.sub("_", "", entity): entity for entity in ENTITIES}


def _as_it_is(value: str) -> str:
    return value


def _in_a_url(value: str) -> str:
    return quote(value, safe="", errors="replace")


class _Pair(NamedTuple):
    left: str
    right: str
    encode: Callable[[str], str] = _as_it_is


# Longer ones first: `{{` before `{`, `\[` before `[`.
_PAIRS = (
    _Pair("\\[", "\\]"),
    _Pair("\\<", "\\>"),
    _Pair("{{", "}}"),
    _Pair("[", "]"),
    _Pair("<", ">"),
    _Pair("{", "}"),
    _Pair("［", "］"),
    _Pair("【", "】"),
    _Pair("⟦", "⟧"),
    _Pair("‹", "›"),
    _Pair("&lt;", "&gt;", escape),
    _Pair("&#91;", "&#93;", escape),
    _Pair("%5B", "%5D", _in_a_url),
    _Pair("%5b", "%5d", _in_a_url),
)


@dataclass
class Restoration:
    """What became of the placeholders of a text; counts by placeholder as it is written properly."""

    restored: Counter[str] = field(default_factory=Counter)
    """Those that stood there exactly."""
    mangled: Counter[str] = field(default_factory=Counter)
    """Those that were restored although a model had changed their form."""
    ambiguous: Counter[str] = field(default_factory=Counter)
    """Left alone: may be ordinary words."""
    unknown: Counter[str] = field(default_factory=Counter)
    """Left alone: not in this vault."""
    reserved: Counter[str] = field(default_factory=Counter)
    """Left alone: stood in the input already."""

    def add(self, other: Restoration) -> None:
        for name in ("restored", "mangled", "ambiguous", "unknown", "reserved"):
            getattr(self, name).update(getattr(other, name))


class _Seen(NamedTuple):
    start: int
    end: int
    placeholder: str
    encode: Callable[[str], str]
    tail: str
    is_sure: bool
    is_exact: bool


def restore(text: str, vault: Vault) -> str:
    """The text with every placeholder that is surely one of the vault's replaced by its value."""
    return restore_from(text, vault.values(), vault.reserved)


def restore_from(text: str, values: Mapping[str, Hidden], reserved: AbstractSet[str] = frozenset()) -> str:
    """`restore` from a table of placeholders instead of a vault."""
    parts, at = [], 0
    for start, end, value in restore_text(text, values, reserved)[0]:
        parts += [text[at:start], value]
        at = end
    return "".join([*parts, text[at:]])


def restore_text(
    text: str, values: Mapping[str, Hidden], reserved: AbstractSet[str] = frozenset()
) -> tuple[list[Change], Restoration]:
    """The changes that restore a text, and what became of every placeholder.

    :param reserved: placeholders that stood in the input already and stand for nothing.
    """
    changes, account = [], Restoration()
    for seen in _placeholders(text):
        value = values.get(seen.placeholder)
        if seen.placeholder in reserved:
            account.reserved[seen.placeholder] += 1
        elif value is None:
            if seen.is_sure:
                account.unknown[seen.placeholder] += 1
        elif not seen.is_sure:
            account.ambiguous[seen.placeholder] += 1
        else:
            (account.restored if seen.is_exact else account.mangled)[seen.placeholder] += 1
            changes.append(Change(seen.start, seen.end, seen.encode(value.reveal()) + seen.tail))
    return changes, account


def _placeholders(text: str) -> Iterator[_Seen]:
    for match in _CORE.finditer(text):
        entity = _BY_LETTERS[re.sub(r"%20|[^A-Za-z]", "", match["entity"]).upper()]
        suffix = match["suffix"].lower()
        placeholder = f"[{entity}_{suffix}]"
        possessive = _POSSESSIVE.match(text, match.end())
        for end, tail in ((match.end(), ""), (possessive.end(), possessive[0]) if possessive else (0, "")):
            pair = _pair(text, match.start(), end) if end else None
            if pair is not None:
                start, stop = match.start() - len(pair.left), end + len(pair.right)
                exact = text[start:stop] == placeholder
                if pair.left == "[" and _LINK_TARGET.match(text, stop):
                    start, stop = match.start(), end
                yield _Seen(start, stop, placeholder, pair.encode, tail, is_sure=True, is_exact=exact)
                break
        else:
            sure = _is_sure_alone(match["entity"], match["joint"])
            yield _Seen(match.start(), match.end(), placeholder, _as_it_is, "", is_sure=sure, is_exact=False)


def _pair(text: str, start: int, end: int) -> _Pair | None:
    for pair in _PAIRS:
        if text.startswith(pair.right, end) and text.endswith(pair.left, 0, start):
            return pair
    return None


def _is_sure_alone(entity: str, joint: str) -> bool:
    if entity.isupper():
        return joint not in ("", "#", ":")
    return entity[:1].isupper() and joint.endswith("_")
