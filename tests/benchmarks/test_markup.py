"""The markup and the template language of the benchmark data."""

from __future__ import annotations

import random
import re
import zlib

import pytest

from benchmarks.quality.generate import expand
from benchmarks.quality.generate.templates import TemplateError
from benchmarks.quality.markup import MarkupError, Span, parse


def test_offsets_are_those_of_the_text_without_markup() -> None:
    marked = parse("Hi ⟦PERSON|Ana⟧, call ⟦PHONE|12⟧ or ⟦?FINANCIAL|4421⟧", "s")
    assert marked.text == "Hi Ana, call 12 or 4421"
    assert [(marked.text[s.start : s.end], s.entity, s.optional) for s in marked.spans] == [
        ("Ana", "PERSON", False),
        ("12", "PHONE", False),
        ("4421", "FINANCIAL", True),
    ]


def test_templates_are_made_once_per_seed_and_can_be_repeated() -> None:
    source = "⟪$key:=k_[b62]{20}⟫ and again ⟦SECRET|⟪$key⟫⟧"
    first, again, other = parse(source, "1"), parse(source, "1"), parse(source, "2")
    assert first == again
    assert first.text != other.text
    left, right = first.text.split(" and again ")
    assert left == right
    assert first.spans == (Span(len(left) + 11, len(first.text), "SECRET"),)


def test_brackets_can_be_written_and_code_stays_as_it_is() -> None:
    source = r'a ⧵⟦ b ⧵⟫ {"x": "\n{3}[d]"} [[1, 2]]'
    assert parse(source, "s").text == r'a ⟦ b ⟫ {"x": "\n{3}[d]"} [[1, 2]]'


@pytest.mark.parametrize(
    "source",
    ["⟦PERSON|Ana", "Ana⟧", "⟦PERSON|a ⟦PHONE|1⟧⟧", "⟦HUMAN|Ana⟧", "⟦PERSON|⟧", "⟪$unknown⟫"],
)
def test_broken_markup_is_refused(source: str) -> None:
    with pytest.raises(MarkupError):
        parse(source, "s")


@pytest.mark.parametrize(
    ("template", "shape"),
    [
        ("a[d]{3}-[hex]{2,4}", r"a\d{3}-[0-9a-f]{2,4}"),
        ("(one|two[d])x{2}", r"(?:one|two\d)xx"),
        (r"\[\{\|", r"\[\{\|"),
        ("[A-Cx]{9}", "[ABCx]{9}"),
        ("~uuid", "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"),
    ],
)
def test_template_language(template: str, shape: str) -> None:
    for seed in range(20):
        assert re.fullmatch(shape, expand(template, random.Random(seed)))


@pytest.mark.parametrize("template", ["[abc", "(a|b", "a)b", "~nosuchhook", "[d]{3"])
def test_broken_templates_are_refused(template: str) -> None:
    with pytest.raises(TemplateError):
        expand(template, random.Random(1))


def test_checksummed_tokens_are_valid() -> None:
    token = expand("~crc:x_", random.Random(7))
    number = 0
    for char in token[-6:]:
        number = number * 62 + "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz".index(char)
    assert number == zlib.crc32(token[2:-6].encode())
    iban = expand("~iban:DE", random.Random(7))
    assert int("".join(str(int(char, 36)) for char in iban[4:] + iban[:4])) % 97 == 1
    card = expand("~card:visa", random.Random(7))
    doubled = [int(d) * (1 + i % 2) for i, d in enumerate(reversed(card))]
    assert sum(value - 9 * (value > 9) for value in doubled) % 10 == 0
