"""The lists of public persons: what is on them, and that no ordinary full name is."""

from __future__ import annotations

from pathlib import Path

import pytest

from sanitizer.recognizers import name_evidence
from sanitizer.recognizers.name_evidence import (
    is_public,
    is_public_alone,
    is_public_surname,
    public_surnames_in,
)

DATA = Path(name_evidence.__file__).parent / "data"
WIDEST = 160

PUBLIC = """Woodrow Wilson; Krzysztof Kieślowski; Krzysztof Kieslowski; J. R. R. Tolkien; JRR Tolkien; Paul Erdős; Paul Erdos
Fyodor Dostoyevsky; Kurt Gödel; Kurt Goedel; Kurt Godel; Garry Kasparov; Hercule Poirot; Jean Valjean; Lara Croft; Saint Nicholas
Sun Yat-sen; Wole Soyinka; Clarice Lispector; Haruki Murakami; Orhan Pamuk; Salman Rushdie; Anders Hejlsberg; Grace Kelly
Wisława Szymborska; Wislawa Szymborska; Novak Đoković; Novak Djokovic; Conan O'Brien; Conan O’Brien; Ludwig Mies van der Rohe
Franklin Delano Roosevelt; Лев Толстой; 毛泽东; Zinedine  Zidane; DAVID BOWIE; Frédéric Chopin; Frederic Chopin""".replace(
    "\n", "; "
).split("; ")

ALONE = "Kasparov Dostoevsky Dostoyevsky Kieślowski Kieslowski Roosevelt Voldemort Zeus Nietzsche Schwarzenegger Gödel"
ALONE_WORDS = ALONE.split()

FREQUENT = "Wilson Fischer Hopper Curry Smith Johnson Müller Garcia Martin Clark Maria Anna Peter Wozniak Jelinek"

ORDINARY = """John Miller; David Brown; Maria Garcia; Pedro Sánchez; Thomas Müller; Anna Schmidt; Michael Weber; Peter Fischer
Sarah Johnson; Emily Davis; James Anderson; Robert Taylor; Linda Martinez; Jennifer White; Daniel Lee; Kevin Nguyen
Antonio Rossi; Giulia Bianchi; Marco Ferrari; Luca Romano; Marie Martin; Pierre Bernard; Sophie Dubois; Julien Moreau
José García; Carmen López; Juan Martínez; Luis Hernández; Ana Silva; João Santos; Pedro Costa; Maria Oliveira
Piotr Nowak; Anna Kowalska; Katarzyna Wiśniewska; Jan de Vries; Sanne Jansen; Erik Johansson; Lars Hansen; Mette Nielsen
Ivan Petrov; Anna Ivanova; Dmitry Smirnov; Elena Kuznetsova; Mehmet Yılmaz; Ayşe Demir; Mohammed Ali; Fatima Hassan
Ahmed Mohamed; Priya Sharma; Rahul Kumar; Amit Patel; Li Wei; Wang Fang; Zhang Wei; Kim Min-jun
Hiroshi Tanaka; Yuki Sato; Wilson Brown; Peter Jones; Paul Wilson; Karen Clark; Laura Adams; Mark Thompson""".replace(
    "\n", "; "
).split("; ")


@pytest.mark.parametrize("name", PUBLIC)
def test_somebody_public_is_known(name: str) -> None:
    assert is_public(name)


@pytest.mark.parametrize("name", ALONE_WORDS)
def test_a_name_that_means_one_person_alone_is_known(name: str) -> None:
    assert is_public_alone(name)


def test_no_ordinary_full_name_is_public() -> None:
    assert len(ORDINARY) >= 60
    assert [name for name in ORDINARY if is_public(name)] == []


@pytest.mark.parametrize("word", FREQUENT.split())
def test_a_frequent_name_alone_is_not_public(word: str) -> None:
    assert not is_public_alone(word)


def test_a_surname_is_public_only_as_the_last_word_of_a_full_name() -> None:
    assert is_public_surname("Wilson")
    assert is_public_surname("Szymborska")
    assert not is_public_surname("Woodrow")
    assert not is_public_surname("Lee")
    assert not is_public_surname("Quillfeather")


def test_the_surnames_of_a_text_are_those_of_full_names_in_it() -> None:
    text = "Woodrow\nWilson's plan failed. Wilson met Kahlo; Conan O'Brien did not, nor did Simone de Beauvoir."
    assert public_surnames_in(text) == {"wilson", "o'brien", "beauvoir"}


@pytest.mark.parametrize(
    "text", ["Wilson met Miller", "Woodrow Wilsonian", "Xwoodrow Wilson", "Aristotle", "King Charles", ""]
)
def test_no_full_name_no_surname(text: str) -> None:
    assert public_surnames_in(text) == frozenset()


@pytest.mark.parametrize("file", ["public_names.txt", "public_people.txt", "public_figures.txt", "public_things.txt"])
def test_a_list_has_the_form_that_its_reader_expects(file: str) -> None:
    for line in (DATA / file).read_text(encoding="utf-8").splitlines():
        kind, _, rest = line.partition(" ")
        assert kind in ("#", "full", "alone", "thing"), line
        if kind != "#":
            assert [name for name in rest.split("; ") if name != " ".join(name.lower().split()) or ";" in name] == []


def test_the_list_of_people_is_narrow_and_says_nothing_twice() -> None:
    lines = (DATA / "public_people.txt").read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if len(line) > WIDEST] == []
    for kind in ("full ", "alone "):
        names = [name for line in lines if line.startswith(kind) for name in line.removeprefix(kind).split("; ")]
        assert len(names) == len(set(names))
