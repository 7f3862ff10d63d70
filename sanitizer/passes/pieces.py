"""The pieces of a text in its clean copy. Walked anew, a copy that is shorter or longer would be cut elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from sanitizer.core.document import Buffer, RawString
from sanitizer.core.redaction import Edit
from sanitizer.syntax.encoding import encoding_of


def is_piece(raw: RawString) -> bool:
    """Whether a string of a text or page is a piece of it, and not a string of data in it."""
    return isinstance(raw.pointer.tokens[0], int)


def in_copy(pieces: Iterable[RawString], edits: Sequence[Edit], copy: Buffer) -> Iterator[RawString]:
    """The same pieces as they stand in the copy.

    :param pieces: pieces of the original, in file order; no edit lies across the border of one.
    :param edits: what made the copy, sorted.
    """
    encoding = encoding_of(copy)
    done = shift = 0
    for piece in pieces:
        while done < len(edits) and edits[done].end <= piece.start:
            shift += _growth(edits[done])
            done += 1
        start = piece.start + shift
        while done < len(edits) and edits[done].end <= piece.end:
            shift += _growth(edits[done])
            done += 1
        end = piece.end + shift
        text = copy[start:end].decode(encoding.codec, encoding.errors)
        yield piece._replace(start=start, end=end, text=text)


def _growth(edit: Edit) -> int:
    return len(edit.data) - (edit.end - edit.start)
