from __future__ import annotations

import json
import random
import re
from pathlib import Path

import pytest
from forge.augment import augmented
from forge.frames import FrameBook
from forge.gazetteer import Gazetteer
from forge.sample import LABELS, Sample, spans_of, text_of

MODELS = Path(__file__).resolve().parents[2] / "models"


@pytest.fixture(scope="module")
def gazetteer(gazetteer_folder: Path) -> Gazetteer:
    return Gazetteer(gazetteer_folder, MODELS / "data")


@pytest.fixture(scope="module")
def book(gazetteer: Gazetteer) -> FrameBook:
    return FrameBook(MODELS / "data" / "frames", gazetteer)


def test_there_are_many_frames_of_each_kind(book: FrameBook) -> None:
    assert sum(map(len, book.groups.values())) > 1500
    assert all(len(frames) > 50 for frames in book.groups.values())


def test_every_frame_can_be_filled(book: FrameBook) -> None:
    rng = random.Random(1)
    for frames in book.groups.values():
        for frame in frames:
            text = text_of(book.fill(frame, rng))
            assert text.strip()
            assert "{=" not in text
            assert "{@" not in text


@pytest.mark.parametrize(
    "group", ["negative_tech", "negative_words", "negative_names", "negative_world", "negative_fiction"]
)
def test_negative_frames_name_nobody(book: FrameBook, group: str) -> None:
    rng = random.Random(2)
    assert not [f for f in book.groups[group] if any(s[2] == "PERSON" for s in spans_of(book.fill(f, rng)))]


@pytest.mark.parametrize("group", ["people", "records", "world", "lists"])
def test_positive_frames_name_somebody(book: FrameBook, group: str) -> None:
    rng = random.Random(3)
    without = [f for f in book.groups[group] if not any(s[2] == "PERSON" for s in spans_of(book.fill(f, rng)))]
    assert len(without) <= 0.02 * len(book.groups[group]), without


def test_a_key_keeps_its_person(book: FrameBook) -> None:
    sample = book.fill("{first:a} and {first:a}, not {first:b}", random.Random(5))
    first, second, _ = (segment.text for segment in sample if segment.label)
    assert first == second


@pytest.mark.parametrize("slot", ["nick", "bent", "letter"])
def test_short_and_bent_forms_are_people(book: FrameBook, slot: str) -> None:
    for seed in range(40):
        (segment,) = book.fill(f"{{{slot}}}", random.Random(seed))
        assert segment.label == "PERSON"
        assert segment.text[:1].isalpha()


def test_a_sight_may_be_a_place_but_is_no_person(book: FrameBook) -> None:
    (sight,) = book.fill("{sight}", random.Random(0))
    (boat,) = book.fill("{boat}", random.Random(0))
    assert (sight.label, sight.open) == (None, frozenset({"LOCATION", "ORGANIZATION"}))
    assert (boat.label, boat.open) == (None, frozenset())


def test_the_phrases_of_a_frame_are_of_one_language(book: FrameBook) -> None:
    folder = MODELS / "data" / "frames" / "phrases"
    texts = [path.read_text(encoding="utf-8").lower() for path in sorted(folder.glob("*.txt"))]
    assert len(texts) >= 18
    for seed in range(30):
        said = book.fill("{who} {did}. {say}", random.Random(seed))
        parts = [segment.text.lower() for segment in said if segment.text not in (" ", ". ")]
        assert any(all(part in text for part in parts) for text in texts)


def test_an_unknown_slot_is_an_error(book: FrameBook) -> None:
    with pytest.raises(KeyError):
        book.fill("{nosuch}", random.Random(0))


def test_draws_are_seeded(book: FrameBook) -> None:
    assert [book.draw("people", random.Random(n)) for n in range(20)] == [
        book.draw("people", random.Random(n)) for n in range(20)
    ]


def test_augmentation_keeps_labels_on_their_words(book: FrameBook, gazetteer: Gazetteer) -> None:
    rng = random.Random(6)
    for _ in range(500):
        before = book.draw(rng.choice(sorted(book.groups)), rng)
        after = augmented(before, gazetteer, rng, swap=0.5)
        text = text_of(after)
        assert [label for *_, label in spans_of(after)] == [s.label for s in before if s.label and s.text]
        assert all(text[start:end].strip() for start, end, _ in spans_of(after))
        assert all(label in LABELS for *_, label in spans_of(after))


def test_places_and_people_in_a_sample_are_swapped_alike(gazetteer: Gazetteer) -> None:
    from forge.augment import swapped
    from forge.sample import Segment

    sample: Sample = [Segment("Anna Lee", "PERSON"), Segment(" said "), Segment("Anna", "PERSON"), Segment(" left")]
    for seed in range(20):
        whole, _, first, _ = (s.text for s in swapped(sample, gazetteer, random.Random(seed)))
        assert whole != "Anna Lee"
        assert first != "Anna"


def ngrams(text: str) -> set[tuple[str, ...]]:
    words = re.findall(r"[a-zà-ÿ]+|[^\w\s]|_", text.lower())
    return {tuple(words[at : at + 5]) for at in range(len(words) - 4)}


@pytest.mark.parametrize("name", ["chat", "languages"])
def test_the_dev_sets_are_not_the_frames(book: FrameBook, name: str) -> None:
    """No dev message may be a filled frame, or the figures on it would say nothing."""
    frames = [ngrams(re.sub(r"\{[^{}]*\}", "_", f.replace("\\n", " "))) for fs in book.groups.values() for f in fs]
    for line in (MODELS / "dev" / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        text = record["text"]
        for start, end, _ in sorted(record["spans"], reverse=True):
            text = text[:start] + "_" + text[end:]
        own = ngrams(text)
        assert not own or max(len(own & frame) / len(own) for frame in frames) < 0.5, record["text"]
