"""What can be wrong with JSON, first as an offset, then in words with a place."""

from __future__ import annotations

from sanitizer.core.document import Buffer
from sanitizer.core.errors import DamagedError, IncompleteError, TooLargeError
from sanitizer.syntax.place import line_and_column

MAX_DEPTH = 1000
"""Containers within containers. Chat exports have about 20; a pointer costs its depth, so there must be an end."""


class MalformedError(ValueError):
    """The document stops making sense; `at` is the offset.

    Never leaves `syntax/`: `located` gives it a place that people can read, which costs a look through the
    whole file.
    """

    def __init__(self, at: int, what: str = "is malformed", *, is_behind_document: bool = False) -> None:
        super().__init__(what)
        self.at = at
        self.is_behind_document = is_behind_document
        """True if a whole document has been read and something else follows it."""


class TooDeepError(MalformedError):
    """Nested deeper than we follow."""


def no_key(start: int, stop: int, end: int) -> MalformedError:
    """A value where a key should be; at the very end it may become one yet."""
    return MalformedError(start) if stop < end else MalformedError(end, "ends before it is complete")


def trailing(at: int) -> MalformedError:
    return MalformedError(at, "is followed by something else", is_behind_document=True)


def located(data: Buffer, error: MalformedError) -> IncompleteError:
    """The same error for people: it says where in words, and never what stands there."""
    line, column = line_and_column(data, min(error.at, len(data)))
    place = f"(line {line}, column {column})"
    if isinstance(error, TooDeepError):
        return TooLargeError(
            f"the JSON is nested deeper than {MAX_DEPTH} levels {place}",
            hint="No chat export does this. Clean it as plain text (--from text).",
        )
    return DamagedError(f"the JSON {error} {place}", hint="Export it again, or clean it as plain text (--from text).")
