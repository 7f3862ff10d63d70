"""JSON inside a string: its own strings, and the way of a change back out, re-encoded in the inner document's style.

Call it again on an inner string to go deeper. Offsets here are code points of the outer text, not bytes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sanitizer.core.document import Pointer, RawString
from sanitizer.core.redaction import Change
from sanitizer.syntax.encoding import Places
from sanitizer.syntax.json_damage import MalformedError
from sanitizer.syntax.json_editor import is_plain, quoted
from sanitizer.syntax.json_escapes import source_changes
from sanitizer.syntax.json_style import Style, style_of
from sanitizer.syntax.json_walk import walk_strings

_MAY_BEGIN = frozenset('{[" \t\r\n')
_CLOSING = {"{": "}", "[": "]", '"': '"'}


def nested(text: str, pointer: Pointer) -> list[RawString] | None:
    """The strings of the JSON document that `text` is, with pointers under `pointer.nested()`; None if it is none.

    Only objects and arrays (also several, one after the other) that hold a string count, and a string literal that
    holds such a document itself. `12`, `true`, `"quoted"` and `[PERSON_1]` are plain text.
    """
    if text[:1] not in _MAY_BEGIN:
        return None
    stripped = text.strip(" \t\r\n")
    if len(stripped) < 3 or _CLOSING.get(stripped[0]) != stripped[-1] or '"' not in stripped:
        return None
    root = pointer.nested()
    strings = _walk(text, root)
    if strings and stripped[0] == '"' and nested(strings[0].text, root) is None:
        return None
    return strings or None


def _walk(text: str, root: Pointer) -> list[RawString] | None:
    utf8 = text.encode("utf-8", "surrogatepass")
    try:
        strings = list(walk_strings(utf8, 0, len(utf8), "surrogatepass", root))
    except MalformedError:
        return None
    if len(utf8) == len(text):
        return strings
    place = Places(utf8, 0, len)
    return [raw._replace(start=place(raw.start), end=place(raw.end)) for raw in strings]


def nested_changes(text: str, raw: RawString, changes: Sequence[Change]) -> Iterator[Change]:
    """Lift changes of an inner string's text to changes of the outer `text`.

    :param raw: one of `nested(text, …)`.
    """
    # Plain replacements look alike in every style; the others are rare enough to look for it each time.
    plain = all(is_plain(change.text) for change in changes)
    style = Style() if plain else style_of(text.encode("utf-8", "surrogatepass"))
    if raw.is_number:
        if changes:
            yield Change(raw.start, raw.end, quoted(changes, style))
        return
    for start, end, replacement in source_changes(text[raw.start : raw.end], raw.text, changes, style):
        yield Change(raw.start + start, raw.start + end, replacement)
