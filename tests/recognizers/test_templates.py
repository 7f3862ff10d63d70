"""Examples from templates."""

from __future__ import annotations

import re

import pytest

from sanitizer.core.errors import RuleError
from sanitizer.recognizers.templates import expand


def test_same_seed_same_example() -> None:
    assert expand("<[a-z]{20}>", "1") == expand("<[a-z]{20}>", "1")
    assert expand("<[a-z]{20}>", "1") != expand("<[a-z]{20}>", "2")


def test_spans_mark_the_generated_values() -> None:
    text, spans = expand("key <k-[0-9]{4}> and <[A-F]{3}> end", "s")

    assert [re.fullmatch("k-[0-9]{4}|[A-F]{3}", text[a:b]) is not None for a, b in spans] == [True, True]
    assert text.startswith("key k-")


@pytest.mark.parametrize("plain", ["alice@corp.internal", "+49 30 1234567", "(555) 123-4567", "a.b*c", "what?"])
def test_plain_text_stays_as_it_is(plain: str) -> None:
    text, spans = expand(f"x <{plain}>", "s")

    assert text[spans[0].start : spans[0].end] == plain


def test_escaped_brackets_are_text() -> None:
    assert expand(r"\<b\> a -> b", "s") == (r"<b> a -> b", ())


def test_completed_values_pass_their_check() -> None:
    from sanitizer.recognizers.checks import check_named

    text, (span,) = expand("<4[0-9]{15}|luhn>", "s")

    assert check_named("luhn")(text[span.start : span.end])


@pytest.mark.parametrize("body", [r"(?=a)b\d", r"(a|b)\1\d"])
def test_what_cannot_be_generated_is_refused(body: str) -> None:
    with pytest.raises(RuleError):
        expand(f"<{body}>", "s")
