"""A document through both passes: its clean copy, which must also lead back."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from sanitizer.api import Sanitizer
from sanitizer.core.document import Source
from sanitizer.passes.document import opened
from sanitizer.passes.redact import clean_bytes
from sanitizer.passes.session import Options, Session
from sanitizer.policy import Policy, load
from sanitizer.syntax import splice
from sanitizer.vault.book import inverse


@lru_cache(maxsize=1)
def balanced() -> Policy:
    return replace(load("balanced"), names=False)


@lru_cache(maxsize=1)
def loaded() -> Session:
    return Sanitizer(balanced()).new_session()


def cleaned(data: bytes, policy: Policy | None = None) -> bytes:
    """The verified copy; it must also lead back."""
    session = Session(Options(policy or balanced()), loaded().detector, key=b"k")
    source = Source("x.json", data)
    session.remember(session.learn(opened(source)))
    session.terms.seal()
    _, redacted, copy = clean_bytes(session, source)
    assert copy is not None
    assert b"".join(splice(copy, inverse(redacted.edits, data))) == data
    return copy
