"""The measures, on cases small enough to count by hand."""

from __future__ import annotations

from benchmarks.quality import rates
from benchmarks.quality.dataset import Message
from benchmarks.quality.entities import COVERED
from benchmarks.quality.markup import parse
from benchmarks.quality.score import Found, Tally, tally


def message(source: str) -> Message:
    return Message("m-01", "user", "en", "prose", "test", parse(source, "s"))


def scored(source: str, *findings: Found, policy: str = "balanced") -> Tally:
    return tally(message(source), findings, COVERED[policy])


def test_untouched_value_leaks_and_is_missed() -> None:
    result = scored("Hi ⟦PERSON|Ana Lee⟧!")
    assert (result.leaked["PERSON"], result.found["PERSON"]) == (1, 0)
    assert len(result.misses) == 1


def test_ninety_percent_of_the_characters_without_spaces_are_found() -> None:
    assert scored("⟦PERSON|Abcdefghi J⟧ x", Found(0, 9, "ANY")).found["PERSON"] == 1
    assert scored("⟦PERSON|Abcdefgh Ij⟧ x", Found(0, 8, "ANY")).found["PERSON"] == 0


def test_half_hidden_value_does_not_leak_as_written() -> None:
    result = scored("⟦PERSON|Ana Lee⟧ x", Found(0, 3, "PERSON"))
    assert (result.leaked["PERSON"], result.found["PERSON"], result.hidden["PERSON"]) == (0, 0, 3)


def test_one_untouched_mention_of_two_leaks_the_value() -> None:
    result = scored("⟦PERSON|Ana⟧ and ⟦PERSON|Ana⟧", Found(0, 3, "PERSON"))
    assert (result.values["PERSON"], result.leaked["PERSON"], result.spans["PERSON"], result.found["PERSON"]) == (
        1,
        1,
        2,
        1,
    )


def test_balanced_does_not_ask_for_locations_and_a_finding_there_is_not_false() -> None:
    source = "in ⟦LOCATION|Bonn⟧ now"
    result = scored(source, Found(3, 7, "LOCATION"))
    assert result.spans.total() == 0
    assert (result.right["LOCATION"], result.false.total()) == (1, 0)
    assert scored(source, policy="strict").leaked["LOCATION"] == 1


def test_optional_span_is_neither_missed_nor_false() -> None:
    source = "card ends ⟦?FINANCIAL|4421⟧"
    assert scored(source).misses == []
    assert scored(source, Found(10, 14, "FINANCIAL")).false.total() == 0


def test_false_finding_and_lost_words() -> None:
    result = scored("the Jenkins job of ⟦PERSON|Ana⟧ failed", Found(4, 7, "PERSON"), Found(19, 22, "PERSON"))
    assert (result.false["PERSON"], result.right["PERSON"]) == (1, 1)
    assert (result.words, result.lost) == (5, 1)


def test_chinese_words_are_characters() -> None:
    assert scored("密码错误 now").words == 5


def test_rates_and_intervals() -> None:
    tallies = [scored("⟦PERSON|Ana⟧", Found(0, 3, "PERSON")), scored("⟦PERSON|Bo⟧")]
    rate = rates.leaked(tallies, ["PERSON"])
    assert (rate.part, rate.whole, rate.value) == (1, 2, 0.5)
    assert (rate.low, rate.high) == (0.0, 1.0)
    assert rates.leaked(tallies, ["PHONE"]).value is None
    assert rates.leaked(tallies, ["PHONE"]).percent() == "–"
