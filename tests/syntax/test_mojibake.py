"""UTF-8 bytes written as one character each: read as meant, changed in the same manner."""

from __future__ import annotations

import pytest

from sanitizer.core.redaction import Change
from sanitizer.syntax.mojibake import decoded, outer_changes


def broken(text: str) -> str:
    return text.encode("utf-8").decode("latin-1")


@pytest.mark.parametrize("text", ["François", "Zoë 😀 Ąę", "日本語のメール", "é", "a\u2019b"])
def test_what_was_meant(text: str) -> None:
    assert decoded(broken(text)) == text


@pytest.mark.parametrize(
    "text", ["", "plain", "François", "Größe ½ ¿Qué?", "naïve Ã la carte", "日本語", "Ã©\u2019", "\ud83d Ã©", "100 Â µ"]
)
def test_what_is_meant_as_it_is_written(text: str) -> None:
    assert decoded(text) is None


def test_changes_are_written_in_the_same_manner() -> None:
    meant = "é Zoë und Ąda"
    text = broken(meant)
    changes = [Change(2, 5, "[PERSON_1]"), Change(10, 13, "Ü")]
    for start, end, new in reversed(list(outer_changes(meant, changes))):
        text = text[:start] + new + text[end:]
    assert decoded(text) == "é [PERSON_1] und Ü"
    assert list(outer_changes(meant, [])) == []
