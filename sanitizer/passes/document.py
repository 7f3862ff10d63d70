"""A source with what it turned out to be: its syntax and its format."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from sanitizer.core.document import RawString, Source
from sanitizer.core.errors import DamagedError
from sanitizer.formats import Format, by_name, detect
from sanitizer.syntax import Syntax, sniff
from sanitizer.syntax import by_name as syntax_named
from sanitizer.syntax.encoding import first_undecodable

TEXT_SYNTAXES = frozenset({"text", "markdown", "page"})


class Opened(NamedTuple):
    """A document ready for the passes."""

    source: Source
    syntax: Syntax
    format: Format

    @property
    def is_text(self) -> bool:
        return self.syntax.name in TEXT_SYNTAXES

    def strings(self) -> Iterator[RawString]:
        return self.syntax.strings(self.source.data)


def opened(source: Source, format_name: str | None = None) -> Opened:
    """Find out what a source is, from its content.

    :param format_name: what the user says it is.
    :raises DamagedError: it is not text in a known encoding.
    """
    syntax = sniff(source.data, source.name)
    bad = first_undecodable(source.data)
    if bad is not None:
        raise DamagedError(
            f"not valid text: byte {bad} does not belong to its encoding",
            hint="save the file as UTF-8 (or UTF-16 with a byte order mark) and try again",
        )
    if format_name is None:
        return Opened(source, syntax, detect(source.data, source.name, syntax))
    chosen = by_name(format_name)
    if syntax.name not in chosen.syntaxes:  # damaged JSON, say, that the user wants cleaned as plain text
        syntax = syntax_named(chosen.syntaxes[0])
    return Opened(source, syntax, chosen)
