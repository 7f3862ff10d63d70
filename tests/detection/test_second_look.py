"""Names that the model half believes, confirmed by the lists."""

from __future__ import annotations

import pytest

from sanitizer.detection.names import Name
from sanitizer.detection.second_look import second_look


def _looked(text: str, word: str, label: str, score: float, *, first: bool = False) -> list[str]:
    at = text.index(word)
    name = Name(at, at + len(word), label, score)
    found = second_look(text, [name] if first else [], [name])
    return [text[n.start : n.end] for n in found if n.entity == "PERSON"]


@pytest.mark.parametrize(
    ("text", "word", "label", "score", "found"),
    [
        ("Schlüssel hängt am Brett, Übergabe an Piet", "Piet", "LOCATION", 0.97, "Piet"),
        ("Bloque le compte de Brigitte.", "Brigitte", "PERSON", 0.7, "Brigitte"),
        ("Sijaiseksi tulee Oskari heti", "Oskari", "PERSON", 0.8, "Oskari"),
        ("Ahoj, jsem u Květy, mám balík", "jsem u Květy", "PERSON", 0.9, "Květy"),
        ("мене замінює Тарас Гнатюк, внутрішній 334", "Тарас", "PERSON", 0.7, "Тарас Гнатюк"),
        ("anyja neve Füzesi Ilona, lakik", "Füzesi Ilona", "PERSON", 0.7, "Füzesi Ilona"),
    ],
)
def test_a_listed_name_with_a_capital_is_believed(text: str, word: str, label: str, score: float, found: str) -> None:
    assert found in _looked(text, word, label, score)


@pytest.mark.parametrize(
    ("text", "word", "label", "score"),
    [
        (
            "mlbb build for the mage Layla: boots of despair",
            "Layla",
            "PERSON",
            0.9,
        ),  # English: the first look sees well
        ("wir fahren nach Lorena und weiter", "Lorena", "LOCATION", 0.9),  # behind a preposition of places
        ("Freunde treffen wir in der Villa Karin am See", "Villa Karin", "LOCATION", 0.9),
        ("die Karte liegt bei der Bank", "Karte", "PERSON", 0.9),  # no given name
        ("die Prüfsumme SHA und die Datei", "SHA", "PERSON", 0.9),  # in capitals
        ("der Pfad ist Anna_neu.txt und fehlt", "Anna", "PERSON", 0.9),  # a part of a word of machines
        ("Кто режиссёр фильма, где играет Тарас?", "играет", "PERSON", 0.7),  # about a film
        ("wir essen heute mit jan zusammen", "jan", "PERSON", 0.8),  # in lower case
    ],
)
def test_other_words_are_not(text: str, word: str, label: str, score: float) -> None:
    assert _looked(text, word, label, score) == []


def test_what_the_model_takes_for_a_place_gives_way_to_the_name() -> None:
    text = "la lettre reste chez nous, laisser un mot à Josette, à la mairie"
    assert _looked(text, "Josette", "LOCATION", 0.99, first=True) == ["Josette"]


def test_names_of_the_first_look_stay() -> None:
    text = "Anna ruft Piet an"
    first = [Name(0, 4, "PERSON", 0.99)]
    assert second_look(text, first, [])[0] == first[0]
