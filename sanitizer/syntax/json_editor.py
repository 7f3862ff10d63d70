"""Edits of JSON strings: changed code points become changed bytes, in the style of the file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property

from sanitizer.core.document import Buffer, RawString
from sanitizer.core.redaction import Change, Edit
from sanitizer.syntax.encoding import Encoding, encoding_of
from sanitizer.syntax.json_escapes import encode, source_changes
from sanitizer.syntax.json_style import Style, style_of


class JsonEditor:
    """The editor of one JSON or JSONL document."""

    def __init__(self, data: Buffer) -> None:
        self._data = data

    @cached_property
    def encoding(self) -> Encoding:
        return encoding_of(self._data)

    @cached_property
    def style(self) -> Style:
        """How the writer of this document writes strings: one look through all of it."""
        return style_of(self._data)

    def edits(self, raw: RawString, changes: Sequence[Change]) -> Iterator[Edit]:
        """See `Editor.edits`."""
        if not changes:
            return iter(())
        if raw.is_number:
            return iter((Edit(raw.start, raw.end, self.encoding.encode(self._quoted(changes))),))
        source = self._data[raw.start : raw.end].decode(self.encoding.codec, self.encoding.errors)
        style = self._style_for(changes)
        return source_edits(source, raw.start, source_changes(source, raw.text, changes, style), self.encoding)

    def _style_for(self, changes: Sequence[Change]) -> Style:
        # Plain replacements (placeholders) look alike in every style: no need to look for it.
        return Style() if all(is_plain(change.text) for change in changes) else self.style

    def _quoted(self, changes: Sequence[Change]) -> str:
        return quoted(changes, self._style_for(changes))


def quoted(changes: Sequence[Change], style: Style) -> str:
    """What stands in place of a number: a string of the replacements; digits between them would tell what it was."""
    return f'"{encode("".join(change.text for change in changes), style)}"'


def is_plain(text: str) -> bool:
    """True if no style writes the text in its own way."""
    return text.isascii() and text.isprintable() and not any(char in text for char in "/<>&")


def source_edits(source: str, origin: int, changes: Iterator[Change], encoding: Encoding) -> Iterator[Edit]:
    """Changes of characters as they stand in the file → edits of its bytes. `origin` is where `source` begins."""
    one_byte_each = source.isascii() and encoding.unit == 1
    at, place = 0, origin
    for start, end, text in changes:
        if one_byte_each:
            yield Edit(origin + start, origin + end, encoding.encode(text))
            continue
        first = place + len(encoding.encode(source[at:start]))
        place = first + len(encoding.encode(source[start:end]))
        at = end
        yield Edit(first, place, encoding.encode(text))
