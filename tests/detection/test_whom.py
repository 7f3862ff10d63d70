"""Whom a name means by what the text is about: the same names in talk about the world and in somebody's private life."""

from __future__ import annotations

import pytest

from sanitizer.core.finding import Finding, Tier
from sanitizer.detection.names import Name
from sanitizer.detection.weighing import is_doubted, weighed


def is_taken(text: str, value: str, score: float = 0.95) -> bool:
    """Whether the default policy would hide what the model read."""
    start = text.index(value)
    found = weighed(text, Name(start, start + len(value), "PERSON", score))
    return found is not None and found.tier is not Tier.POSSIBLE


PUBLIC = [
    # surnames alone, in talk about science, letters, film, sports
    ("What did Lakatos and Kuhn disagree about in philosophy?", "Lakatos"),
    ("Explain why Rosser and Kleene found an inconsistency in the calculus.", "Kleene"),
    ("Compare Ferguson, Wenger and Klopp as Premier League managers.", "Klopp"),
    ("Who scored in the 1986 World Cup final: Burruchaga, Valdano or Ruggeri?", "Ruggeri"),
    ("Porównaj wiersze Herberta i Miłosza.", "Herberta"),
    ("Сравни стихи Пушкина и Лермонтова.", "Лермонтова"),
    ("Vertaa Sibeliusta ja Griegiä säveltäjinä.", "Griegiä"),
    # enumerated beside somebody known
    ("The Cambridge spies of the Cold War were Kim Philby, Guy Burgess and Donald Maclean.", "Guy Burgess"),
    ("Nobel laureates in chemistry: Marie Curie, Irene Example and Otto Beispiel.", "Irene Example"),
    # casts
    ("In Moby-Dick, why does Ahab hunt the whale?", "Ahab"),
    ("Pourquoi Fernand trahit-il Edmond dans Le Comte de Monte-Cristo ?", "Edmond"),
    ("Book of Samuel: why does Joab kill Abner at Gilboa?", "Abner"),
    ("Alice and Bob share a private key; Eve listens.", "Bob"),
    # fiction that is asked for
    ("Write a short story about a keeper named Tobias Wren.", "Tobias Wren"),
    ("Schreib eine Kurzgeschichte: Kapitän Ohlsen rettet Jule Harms.", "Jule Harms"),
    ("INT. KITCHEN - NIGHT\n\nMARGOT\nYou never told me.", "MARGOT"),
    # variants and parts of full names
    ("Linus Benedict Torvalds wrote Git.", "Linus Benedict Torvalds"),
    ("According to Simone de Beauvoir, one becomes it.", "Simone"),
    ("Kelsey Hightowers Anleitung hilft.", "Kelsey Hightowers"),
    # works cited
    ("Sources: Rosling (2018) and others", "Rosling"),
    ('My reading: Jemisin, "The Fifth Season"; more later', "Jemisin"),
]
PRIVATE = [
    ("my landlord Michael Jordan wants more rent", "Michael Jordan"),
    ("our neighbour Bill Gates plays drums at night", "Bill Gates"),
    ("Unsere Nachbarin Grace Kelly parkt vor der Garage", "Grace Kelly"),
    ("Bill Gates (bill@gates-plumbing.example.net) fixes it", "Bill Gates"),
    ("my uncle Desmond Achebe met John Lennon in 1974", "Desmond Achebe"),
    ("Dear Angela, thanks for the weekend. Joachim says hi.", "Joachim"),
    ("Essay feedback for Tamsin Ferreira: good on Macbeth and Banquo", "Tamsin Ferreira"),
    ("Write a birthday poem for my daughter Lieselotte", "Lieselotte"),
    ("Write a story about a dragon for Milo, he is 5", "Milo"),
    ("My sister Portia says our father turns into King Lear. Her husband Edmund agrees.", "Edmund"),
    ("Standup: Priyanka finished the Kafka migration", "Priyanka"),
    ("I told Gemma the deposit isn't coming back.", "Gemma"),
    ("Mein Kollege Detlef hört den ganzen Tag Wagner", "Detlef"),
    ("Mi jefe Ernesto Pacheco no me paga.", "Ernesto Pacheco"),
    ("Moja teściowa Krystyna dzwoni codziennie.", "Krystyna"),
    ("Tom Haskell from our accounting team looks like Tom Hanks", "Tom Haskell"),
    ("Patronum Kemal izin vermiyor.", "Kemal"),
    ("Meeting on Monday: Newton Okafor presents", "Newton Okafor"),
    ("Emma called yesterday about the rent", "Emma"),
    ("Peter, Wendy and John come to the party on Saturday", "Wendy"),
    ("Rebecca and Maxine hired a plumber", "Rebecca"),
]


@pytest.mark.parametrize(("text", "value"), PUBLIC)
def test_somebody_public_or_invented_stays(text: str, value: str) -> None:
    assert not is_taken(text, value)


@pytest.mark.parametrize(("text", "value"), PRIVATE)
def test_somebody_private_goes(text: str, value: str) -> None:
    assert is_taken(text, value, 0.98)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Write a short story about a detective named Henning Tauber", "Henning Tauber"),
        ("In Middlemarch, her uncle Casaubon is kind to Dorothea", "Dorothea"),
    ],
)
def test_cues_of_names_do_not_count_in_fiction(text: str, value: str) -> None:
    start = text.index(value)
    assert is_doubted(text, Finding(start, start + len(value), "PERSON", "pii/name-introduced", 0.9, ("",)))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("my name is Henning Tauber", "Henning Tauber"),
        ("Dear Dorothea, the rent is due. My uncle says hi", "Dorothea"),
    ],
)
def test_cues_of_names_count_elsewhere(text: str, value: str) -> None:
    start = text.index(value)
    assert not is_doubted(text, Finding(start, start + len(value), "PERSON", "pii/name-introduced", 0.9, ("",)))
