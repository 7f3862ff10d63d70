"""The results file: sections are replaced in place, and what a person wrote between them stays."""

from __future__ import annotations

from pathlib import Path

from benchmarks.quality import misses, targets
from benchmarks.quality.dataset import Message
from benchmarks.quality.markup import parse
from benchmarks.quality.score import Found, tally
from benchmarks.results import write_section


def test_a_section_is_replaced_and_other_text_stays(tmp_path: Path) -> None:
    path = tmp_path / "RESULTS.md"
    write_section(path, "one", "first", "run one")
    path.write_text(path.read_text(encoding="utf-8") + "\nBy hand.\n", encoding="utf-8")
    write_section(path, "two", "other", "run two")
    write_section(path, "one", r"again \1", "run one")
    text = path.read_text(encoding="utf-8")
    assert text.count("## one") == text.count("## two") == 1
    assert r"again \1" in text
    assert "first" not in text
    assert "By hand." in text


def test_shapes_do_not_show_values() -> None:
    assert misses.shape("Anna Müller-4711\nx@y") == "Aaaa Aaaaaa-9999␤a@a"
    assert misses.shape("a" * 90).endswith("…(90)")


def test_goals_are_met_or_not() -> None:
    message = Message("m", "user", "en", "prose", "g", parse("⟦SECRET|k1⟧ ⟦PERSON|Bo⟧", "s"))
    clean = Message("n", "user", "en", "negative", "g", parse("nothing here", "s"))
    scored = [(message, tally(message, [Found(0, 2, "SECRET")], ["SECRET", "PERSON"])), (clean, tally(clean, [], []))]
    text = targets.against({"chats": scored, "near_misses": scored[1:], "vendors": scored[:1]})
    lines = {line.split("|")[1].strip(): line for line in text.splitlines()}
    assert lines["secrets in chats, leaked %"].endswith("| yes |")
    assert lines["person names, leaked %"].endswith("| **no** |")
