"""Overlaps: nothing that overlaps leaks, and the order of findings does not matter."""

from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from sanitizer.core.finding import Finding
from sanitizer.detection.overlaps import resolve

ENTITY = st.sampled_from(["PERSON", "EMAIL", "SECRET", "ADDRESS", "PHONE", "LOCATION"])


@st.composite
def findings(draw: st.DrawFn) -> Finding:
    start = draw(st.integers(0, 40))
    end = draw(st.integers(start + 1, 50))
    entity = draw(ENTITY)
    return Finding(
        start, end, entity, draw(st.sampled_from(["pii/x", "names/model", "secret/y"])), draw(st.floats(0, 1))
    )


def covered(found: list[Finding]) -> set[int]:
    return {i for f in found for i in range(f.start, f.end)}


def is_redacted(finding: Finding) -> bool:
    return finding.entity != "LOCATION"


@given(st.lists(findings(), max_size=12))
def test_everything_redacted_stays_hidden_and_nothing_overlaps(found: list[Finding]) -> None:
    result = resolve(found, is_redacted)
    assert covered([f for f in found if is_redacted(f)]) == covered([f for f in result if is_redacted(f)])
    assert all(a.end <= b.start for a, b in itertools.pairwise(result))


@given(st.lists(findings(), max_size=8), st.randoms())
def test_order_does_not_matter(found: list[Finding], random: object) -> None:
    shuffled = list(found)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert resolve(found, is_redacted) == resolve(shuffled, is_redacted)


def test_kept_gives_way_to_redacted() -> None:
    kept = Finding(0, 10, "LOCATION", "names/model", 0.9)
    redacted = Finding(5, 15, "PHONE", "pii/phone", 0.6)
    assert resolve([kept, redacted], is_redacted) == [redacted]


def test_address_wins_over_its_parts() -> None:
    address = Finding(0, 30, "ADDRESS", "pii/address", 0.6)
    person = Finding(3, 9, "PERSON", "names/model", 0.99)
    assert resolve([person, address], is_redacted) == [address]


def test_name_gives_way_to_email_and_keeps_what_sticks_out() -> None:
    email = Finding(5, 20, "EMAIL", "pii/email", 0.95)
    person = Finding(0, 20, "PERSON", "names/model", 0.9)
    assert [(f.start, f.end, f.entity) for f in resolve([person, email], is_redacted)] == [
        (0, 5, "PERSON"),
        (5, 20, "EMAIL"),
    ]


def test_thousands_of_findings_in_one_text() -> None:
    found = [Finding(4 * n, 4 * n + 3, "PERSON", "names/model", 0.9) for n in range(50_000)]
    assert resolve(found, is_redacted) == found


def test_a_certain_whole_name_wins_over_its_parts() -> None:
    whole = Finding(10, 27, "PERSON", "propagation/known-value", 0.95)
    parts = [Finding(10, 15, "PERSON", "names/model", 0.6), Finding(16, 27, "PERSON", "pii/name-kin", 0.98)]
    assert resolve([whole, *parts], lambda f: True) == [whole]
    assert resolve([whole, whole, Finding(30, 33, "PERSON", "names/model", 0.6)], lambda f: True) == [
        whole,
        Finding(30, 33, "PERSON", "names/model", 0.6),
    ]


def test_a_doubtful_whole_name_does_not_and_other_entities_stay() -> None:
    doubtful = Finding(10, 27, "PERSON", "names/model", 0.6)
    part = Finding(16, 27, "PERSON", "pii/name-kin", 0.7)
    secret = Finding(12, 14, "SECRET", "secret/x", 0.95)
    whole = Finding(10, 27, "PERSON", "names/model", 0.99)
    assert part in resolve([doubtful, part], lambda f: True)
    assert secret in resolve([whole, secret], lambda f: True)
