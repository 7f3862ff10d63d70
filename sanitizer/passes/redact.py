"""From a document to its byte edits, and from edits to a checked clean copy; no disk here."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import filterfalse

from sanitizer.core.document import Buffer, Pointer, Source
from sanitizer.core.errors import IncompleteError, SanitizerError
from sanitizer.core.outcome import FileOutcome, Status
from sanitizer.core.redaction import Edit
from sanitizer.formats.mending import mend
from sanitizer.passes.apply import Applied
from sanitizer.passes.document import Opened, opened
from sanitizer.passes.keys import Renamed
from sanitizer.passes.pieces import in_copy, is_piece
from sanitizer.passes.session import Session
from sanitizer.syntax import same_skeleton, splice

CHUNK = 1 << 20


@dataclass
class Redacted:
    """What is to be done to one document."""

    outcome: FileOutcome
    edits: list[Edit] = field(default_factory=list)
    replaced: list[Pointer] = field(default_factory=list)
    """Objects that a structural repair replaced as a whole."""
    kept: list[Pointer] = field(default_factory=list)
    """Objects that hold something to redact and could not be changed; reported as not clean."""

    def is_replaced(self, pointer: Pointer) -> bool:
        """Whether a repair replaced the object at or above this pointer."""
        return _is_below(pointer, self.replaced)

    def is_kept(self, pointer: Pointer) -> bool:
        """Whether what is left at this pointer is known and reported."""
        return _is_below(pointer, self.kept)


def _is_below(pointer: Pointer, tops: Sequence[Pointer]) -> bool:
    if not tops:
        return False
    while pointer.outer is not None:
        pointer = pointer.outer
    return any(pointer.tokens[: len(top.tokens)] == top.tokens for top in tops)


def redact(session: Session, document: Opened) -> Redacted:
    """The apply pass over one document. What could not be read to its end makes the outcome `INCOMPLETE`."""
    data = document.source.data
    outcome = FileOutcome(document.source.name, Status.CLEAN, document.format.name, bytes_read=len(data))
    result = Redacted(outcome)
    applied = Applied()
    changed = session.applier().run(
        data,
        document.strings(),
        document.format.classifier(),
        document.format.role_tracker(),
        applied,
        is_text=document.is_text,
    )
    renamed = Renamed()
    try:
        noted = renamed.noting(changed)
        for step in mend(document.format, document.syntax, data, noted, is_resumed=session.options.resume):
            result.edits.extend(step.edits)
            result.replaced.extend(step.replaced)
            applied.unscanned.extend(step.kept)
            result.kept.extend(gap.pointer for gap in step.kept)
        _keep_keys_apart(document, renamed, result)
    except IncompleteError as error:
        applied.resolve_roles()
        outcome.status, outcome.reason, outcome.hint = Status.INCOMPLETE, error.message, error.hint
    outcome.findings, outcome.unscanned = applied.located, applied.unscanned
    outcome.strings_seen, outcome.strings_scanned = applied.strings_seen, applied.strings_scanned
    outcome.notes.extend(document.format.notes)
    if outcome.status is Status.CLEAN and result.edits:
        outcome.status = Status.FOUND
    return result


def _keep_keys_apart(document: Opened, renamed: Renamed, result: Redacted) -> None:
    encode = document.syntax.editor(document.source.data).edits
    edits = [
        edit
        for raw, edit in renamed.edits(document.strings, encode)
        if not result.is_replaced(raw.pointer) and not result.is_kept(raw.pointer)
    ]
    if edits:
        result.edits.extend(edits)
        result.edits.sort()


def copy_of(document: Opened, redacted: Redacted) -> Iterator[bytes]:
    """The bytes of the clean copy, in chunks."""
    return splice(document.source.data, redacted.edits)


def check(session: Session, document: Opened, redacted: Redacted, after: Buffer) -> None:
    """All checks of `verify` on a finished copy.

    :raises VerifyError: it must not be given out.
    """
    data = document.source.data
    same_skeleton(data, after, redacted.edits)
    if not redacted.edits:
        return
    copy = Opened(Source(document.source.name, after), document.syntax, document.format)
    verifier, kind_of = session.verifier(), document.format.classifier()
    if document.is_text:
        pieces = in_copy(filter(is_piece, document.strings()), redacted.edits, after)
        verifier.strings(filter(is_piece, document.strings()), pieces, kind_of, redacted.is_replaced, redacted.is_kept)
    before, behind = (filterfalse(is_piece, d.strings()) if d.is_text else d.strings() for d in (document, copy))
    verifier.strings(before, behind, kind_of, redacted.is_replaced, redacted.is_kept)


def failed(name: str, error: SanitizerError) -> FileOutcome:
    """The outcome of a source that an error stopped."""
    status = Status.INCOMPLETE if isinstance(error, IncompleteError) else Status.FAILED
    return FileOutcome(name, status, reason=error.message, hint=error.hint)


def clean_bytes(
    session: Session, source: Source, format_name: str | None = None
) -> tuple[FileOutcome, Redacted, bytes | None]:
    """A document in memory → its outcome, its edits, and its verified clean copy; None where there is none to give.

    :raises VerifyError: the copy failed its checks.
    """
    document = opened(source, format_name)
    redacted = redact(session, document)
    outcome = redacted.outcome
    if outcome.status not in (Status.CLEAN, Status.FOUND):
        return outcome, redacted, None
    copy = b"".join(copy_of(document, redacted))
    if session.options.verify:
        check(session, document, redacted, copy)
    if redacted.edits:
        outcome.status = Status.CLEANED
    return outcome, redacted, copy


__all__ = ["CHUNK", "Redacted", "check", "clean_bytes", "copy_of", "failed", "redact"]
