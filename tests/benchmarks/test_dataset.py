"""The data keep the promises of the issue: size, balance, consistent annotation, nothing alive in the files."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from benchmarks.quality import dataset, vendors
from benchmarks.quality.entities import ENTITIES
from benchmarks.quality.lint import slips

ALL = {split: dataset.chats(split) for split in dataset.SPLITS}
BOTH = [message for messages in ALL.values() for message in messages]
LIVE = re.compile(
    r"gh[po]_(?!x{9})\w{36}|sk-(?:ant|proj)-(?![xX]{9})\w{20}|xox[bp]-\d{9}|AKIA[A-Z0-9]{16}(?<!EXAMPLE)|sk_live_\w{24}|AIza[\w-]{35}"
)


def test_size() -> None:
    assert len(BOTH) >= 600
    assert sum(len(message.spans) for message in BOTH) >= 2500
    assert sum(not message.spans for message in BOTH) >= 250
    assert len(dataset.near_misses("dev")) + len(dataset.near_misses("test")) >= 500
    assert len(vendors.kinds("dev")) + len(vendors.kinds("test")) >= 290


@pytest.mark.parametrize("split", ["dev", "test"])
def test_every_entity_role_and_family_is_in_each_half(split: str) -> None:
    messages = ALL[split]
    assert {span.entity for message in messages for span in message.spans} == set(ENTITIES)
    assert {message.role for message in messages} == set(dataset.ROLES)
    assert {message.family for message in messages} == set(dataset.FAMILIES)
    assert len({message.lang for message in messages}) >= 12


def test_negative_messages_have_no_spans_and_others_have() -> None:
    for message in BOTH:
        assert bool(message.spans) == (message.family != "negative"), message.id


def test_ids_are_unique_and_halves_do_not_share_texts() -> None:
    ids = Counter(message.id for message in BOTH)
    assert max(ids.values()) == 1
    texts = [m.text for m in BOTH]
    assert len(texts) == len(set(texts))


def test_annotation_has_no_slips() -> None:
    assert [line for message in BOTH for line in slips(message)] == []


def test_made_values_are_the_same_every_time() -> None:
    assert [m.text for m in dataset.chats("dev")] == [m.text for m in ALL["dev"]]


def test_no_live_looking_token_is_stored() -> None:
    for path in Path(dataset.HERE).rglob("*"):
        if path.suffix in {".txt", ".tsv", ".py"}:
            assert not LIVE.search(path.read_text(encoding="utf-8")), path.name


def test_vendor_values_stand_at_their_spans_in_every_carrier() -> None:
    for message in vendors.messages("dev"):
        assert message.spans, message.id
        for span in message.spans:
            assert message.text[span.start : span.end].strip() == message.text[span.start : span.end]
