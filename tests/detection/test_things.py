"""Names of things that a model takes for persons, and persons in forms that look alike."""

from __future__ import annotations

import pytest

from sanitizer.core.finding import Tier
from sanitizer.detection.names import Name
from sanitizer.detection.weighing import weighed


def is_taken(text: str, value: str, score: float = 0.97) -> bool:
    start = text.index(value)
    found = weighed(text, Name(start, start + len(value), "PERSON", score))
    return found is not None and found.tier is not Tier.POSSIBLE


THINGS = [
    ("Hurricane Katrina hit in August", "Katrina"),
    ("our cat Mimi is ill", "Mimi"),
    ("un chat nommé Mistigri", "Mistigri"),
    ("unser Hund Bello", "Bello"),
    ("the Rorschach test", "Rorschach"),
    ("Here is the Solana secret key", "Solana"),
    ("Reserve the Hikarigo from Tokyo", "Hikarigo"),
    ("Dogs: Moss, Fly, Jess, Meg", "Jess"),
    ("Stack: Flask, Jinja, Gunicorn", "Jinja"),
    ("Rewe, Edeka, Lidl und Penny", "Edeka"),
    ("insured by Allianz since May", "Allianz"),
    ("Bergen, Cork, Florence, Austin, Sydney, Oslo, Vienna", "Florence"),
    ('{"caller":"sms/send.go:88"}', "sms"),
    ("WIFI:T:WPA;S:Kellerbar;P:x;;", "Kellerbar"),
    ('assert greet("Alice") == "hi"', "Alice"),
    ("Readings: Isaiah 40:1-11", "Isaiah"),
    ("Betreff: Kündigung", "Kündigung"),
    ("Oggetto: richiesta preventivo", "richiesta preventivo"),
    ("Siapa presiden Indonesia?", "Siapa"),
    ("a Skoda Octavia was parked there", "Skoda Octavia"),
    ("send me the IMEI", "IMEI"),
    ("termin oddania: piątek", "piątek"),
]
PEOPLE = [
    ("Katrina hit the deadline", "Katrina"),
    ("Mimi is ill, she has a fever", "Mimi"),
    ("ask Jess and Meg for the keys", "Jess"),
    ("Ben: did you eat?", "Ben"),
    ("Florence and Austin got married in Bergen", "Florence"),
    ("tell Alice the rent is due", "Alice"),
    ("Merhaba Zeynep", "Zeynep"),
    ("Liv paid £20", "Liv"),
    ("Isaiah came at 10:30 pm", "Isaiah"),
    ("Ruth and Daniel moved out", "Ruth"),
    ("the keys are with Marta", "Marta"),
    ("for the record, Ines Weber signed", "Ines Weber"),
]


@pytest.mark.parametrize(("text", "value"), THINGS)
def test_things_stay(text: str, value: str) -> None:
    assert not is_taken(text, value)


@pytest.mark.parametrize(("text", "value"), PEOPLE)
def test_people_go(text: str, value: str) -> None:
    assert is_taken(text, value, 0.996)


@pytest.mark.parametrize(
    ("text", "read", "left"),
    [
        ("Merhaba Zeynep nasılsın", "Merhaba Zeynep", "Zeynep"),
        ("Put Wren on the list", "Put Wren", "Wren"),
        ("Paweł nieobecny", "Paweł nieobecny", "Paweł"),
        ("Ines Weber", "Ines Weber", "Ines Weber"),
        ("Ludwig van Beek", "Ludwig van Beek", "Ludwig van Beek"),
        ("signed A. B.", "A. B.", "A. B."),
    ],
)
def test_ordinary_words_at_its_ends_are_no_part_of_a_name(text: str, read: str, left: str) -> None:
    start = text.index(read)
    found = weighed(text, Name(start, start + len(read), "PERSON", 0.96))
    assert found is not None
    assert text[found.start : found.end] == left
