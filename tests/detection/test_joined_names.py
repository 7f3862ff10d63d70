"""Parts of names that belong together."""

from __future__ import annotations

import pytest

from sanitizer.core.finding import Finding
from sanitizer.detection.joined_names import joined_names, mentioned_names, whole_names


def _parts(text: str, words: list[str]) -> list[tuple[int, int]]:
    return sorted((text.index(word), text.index(word) + len(word)) for word in words)


def _finding(text: str, word: str, score: float, entity: str = "PERSON") -> Finding:
    at = text.index(word)
    return Finding(at, at + len(word), entity, "names/model", score, ())


@pytest.mark.parametrize(
    ("text", "parts", "whole"),
    [
        ("Script of Marit Hollestelle", ["Marit", "Hollestelle"], "Marit Hollestelle"),
        ("CV_Marit_Hollestelle.pdf", ["Marit", "Hollestelle"], "Marit_Hollestelle"),
        ("gez. Dietlinde von Rabenstein", ["Dietlinde", "Rabenstein"], "Dietlinde von Rabenstein"),
        ("foto_Ghislaine_Pellerin.jpg", ["Ghislaine"], "Ghislaine_Pellerin"),
        ("cut by Sanne van der Meulen today", ["Sanne"], "Sanne van der Meulen"),
        ("Wedding of Sanne and Joost Abbenhuis", ["Sanne"], "Joost Abbenhuis"),
        ("Hochzeit von Sanne und Joost Abbenhuis", ["Sanne", "Joost"], "Joost Abbenhuis"),
    ],
)
def test_parts_are_joined(text: str, parts: list[str], whole: str) -> None:
    assert whole in [text[start:end] for start, end, _ in joined_names(text, _parts(text, parts))]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Sanne, Joost", ["Sanne", "Joost"]),
        ("Sanne\nJoost", ["Sanne", "Joost"]),
        ("wir sehen sanne joost", ["sanne", "joost"]),
        ("Sanne and Amazon agree", ["Sanne"]),
        ("Sanne_final.pdf", ["Sanne"]),
        ("Sanne von der Bank", ["Sanne"]),
        ("Sanne und Termine morgen", ["Sanne"]),
    ],
)
def test_others_stay_apart(text: str, parts: list[str]) -> None:
    assert list(joined_names(text, _parts(text, parts))) == []


def test_a_mention_with_a_blank() -> None:
    text = "hey @Marcin Gołębiewski my token"
    found = list(mentioned_names(text, [_finding(text, "Marcin", 0.7, "USERNAME")]))
    assert [text[start:end] for start, end, _ in found] == ["Marcin Gołębiewski"]


@pytest.mark.parametrize(
    "text",
    ["hey @marcin Thanks for it", "see @Marcin Please look", "use @Override Methods", "mail x@Marcin.example Tom"],
)
def test_a_mention_alone(text: str) -> None:
    word = text.partition("@")[2].split()[0].partition(".")[0]
    assert list(mentioned_names(text, [_finding(text, word, 0.7, "USERNAME")])) == []


def test_the_whole_is_believed_with_its_part() -> None:
    text = "Script of Marit Hollestelle"
    findings = [_finding(text, "Marit Hollestelle", 0.51), _finding(text, "Hollestelle", 0.62)]
    assert [text[start:end] for start, end, _ in whole_names(text, findings)] == ["Marit Hollestelle"]
    assert list(whole_names(text, findings[:1])) == []
