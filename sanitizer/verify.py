"""The conscience: nothing is written before the clean copy has passed these checks.

1. Same skeleton: it parses as before, with the same strings at the same pointers, and differs only inside edits.
2. Clean: scanning it finds nothing that the policy redacts.
3. No residue: no redacted value is left anywhere, also in another case, URL- or base64-encoded.
4. Reversible, where a vault is kept: put back, it is the original, byte for byte.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from sanitizer.core.document import Pointer, RawString
from sanitizer.core.errors import SanitizerError, VerifyError
from sanitizer.detection.judge import Judge
from sanitizer.detection.propagation import Terms
from sanitizer.detection.unit import unit_of
from sanitizer.passes.find import Finder, batches, settled_findings
from sanitizer.passes.leaves import KindOf

_HINT = "the input is untouched; please report this with the rule id and the format, never with your data"


@dataclass(frozen=True)
class Verifier:
    """Checks one clean copy against its source."""

    finder: Finder
    terms: Terms
    judge: Judge

    def strings(
        self,
        before: Iterable[RawString],
        after: Iterable[RawString],
        classifier: KindOf,
        is_changed: Callable[[Pointer], bool],
        is_kept: Callable[[Pointer], bool],
    ) -> None:
        """Checks 1 (pointers), 2 and 3 in one walk over both documents.

        :param is_changed: whether a repair replaced the object at or above this pointer: its strings are new.
        :param is_kept: whether what is left at this pointer is known, and reported as not clean.
        :raises VerifyError: with the pointer, never with a value.
        """
        walked = _in_step(before, after, is_changed)
        try:
            for batch in batches(walked, classifier):
                units = [(raw, unit_of(leaf.field)) for raw, own in batch for leaf in own]
                for (raw, unit), found in zip(units, self.finder.find([u for _, u in units]), strict=True):
                    for finding in settled_findings(unit, found, self.judge, self.terms):
                        if self.judge.operator(unit, finding) != "keep" and not is_kept(raw.pointer):
                            raise VerifyError(f"{finding.rule} still finds something at {raw.pointer}", hint=_HINT)
        except VerifyError:
            raise
        except SanitizerError as error:
            raise VerifyError(
                f"the clean copy does not read as the original does: {error.message}", hint=_HINT
            ) from None


def _in_step(
    before: Iterable[RawString], after: Iterable[RawString], is_changed: Callable[[Pointer], bool]
) -> Iterator[RawString]:
    """The strings of the clean copy, after each has been seen to stand where the original's does."""
    kept: list[RawString] = []
    new = _passing(after, is_changed, kept)
    a = next(new, None)
    for b in before:
        if is_changed(b.pointer) or (b.is_number and not _became(a, b)):
            continue
        if a is None:
            raise VerifyError("the clean copy has fewer strings than the original", hint=_HINT)
        if b.is_key != a.is_key or len(b.pointer.tokens) != len(a.pointer.tokens):
            raise VerifyError(f"the clean copy has another structure at {b.pointer}", hint=_HINT)
        yield a
        yield from kept
        kept.clear()
        a = next(new, None)
    if a is not None:
        raise VerifyError("the clean copy has more strings than the original", hint=_HINT)
    yield from kept


def _became(string: RawString | None, number: RawString) -> bool:
    """Whether the next string of the clean copy stands where the original has this number.

    Keys may have new names. But between two places that differ in their keys only, a key is met; so indices decide.
    """
    if string is None or string.is_key or len(string.pointer.tokens) != len(number.pointer.tokens):
        return False
    pairs = zip(string.pointer.tokens, number.pointer.tokens, strict=True)
    return all(isinstance(s, str) if isinstance(n, str) else s == n for s, n in pairs)


def _passing(
    raws: Iterable[RawString], is_changed: Callable[[Pointer], bool], aside: list[RawString]
) -> Iterator[RawString]:
    """The strings to compare. New ones and numbers, which may have grown or shrunk with their texts, go aside."""
    for raw in raws:
        if raw.is_number or is_changed(raw.pointer):
            aside.append(raw)
        else:
            yield raw


def same_bytes_outside(before: Iterable[bytes], after: Iterable[bytes]) -> None:
    """Check 4, and the check of an unchanged file: two streams of bytes are equal.

    :raises VerifyError: they differ; the offset is given.
    """
    left, right = _Stream(before), _Stream(after)
    offset = 0
    while True:
        a, b = left.peek(), right.peek()
        n = min(len(a), len(b))
        if n == 0:
            if a or b:
                raise VerifyError(f"lengths differ after byte {offset}", hint=_HINT)
            return
        if a[:n] != b[:n]:
            raise VerifyError(f"bytes differ within {n} bytes after offset {offset}", hint=_HINT)
        left.take(n)
        right.take(n)
        offset += n


class _Stream:
    def __init__(self, chunks: Iterable[bytes]) -> None:
        self._chunks = iter(chunks)
        self._rest = memoryview(b"")

    def peek(self) -> memoryview:
        while not self._rest:
            chunk = next(self._chunks, None)
            if chunk is None:
                return self._rest
            self._rest = memoryview(chunk)
        return self._rest

    def take(self, n: int) -> None:
        self._rest = self._rest[n:]
