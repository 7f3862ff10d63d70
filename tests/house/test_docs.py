"""What the documents say is so: commands, policies, the rule in the README, the hooks."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from sanitizer.cli.root import root
from sanitizer.policy import names
from sanitizer.recognizers.engine import RuleEngine
from sanitizer.recognizers.load import load
from sanitizer.recognizers.proof import prove

TOP = Path(__file__).resolve().parents[2]
README = (TOP / "README.md").read_text("utf-8")


@pytest.mark.parametrize("command", sorted(root.list_commands(None)))  # type: ignore[arg-type]
def test_every_command_has_help_with_an_example_or_commands(command: str) -> None:
    shown = CliRunner().invoke(root, [command, "--help"]).output
    assert "Examples" in shown or "Commands" in shown or "Example" in shown
    assert f"sanitizer {command}" in README or command in README


def test_presets_of_the_readme_exist() -> None:
    for policy in re.findall(r"`(secrets|balanced|strict)`", README):
        assert policy in names()


def test_the_rule_of_the_readme_works(tmp_path: Path) -> None:
    (block,) = re.findall(r"```toml\n(.*?)```", README, re.DOTALL)
    path = tmp_path / "my.toml"
    path.write_text(block)
    (rule,) = load([path])
    assert list(prove(rule, RuleEngine([rule]))) == []


def test_the_python_example_of_the_readme_works() -> None:
    from sanitizer import Sanitizer

    (block,) = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
    space: dict[str, object] = {"Sanitizer": Sanitizer}
    code = "\n".join(line for line in block.splitlines() if not line.startswith("from "))
    exec(code, space)  # the README's own lines
    wanted = re.search(r"# '(.*)'", block)
    assert wanted
    assert space["cleaned"].text == wanted[1]  # type: ignore[attr-defined]


def test_set_up_is_two_commands() -> None:
    commands = re.findall(r"^(?:pip install|python -m pip).*$", README, re.MULTILINE)
    assert len(commands) == 2


def test_no_word_of_another_house() -> None:
    """One word per idea (DESIGN.md section 4): the documents and messages use no synonyms for them."""
    shown = README + (TOP / "CHANGELOG.md").read_text("utf-8")
    for word in ("anonymizer rule", "detector rule", "scrub ", "filth", "plugin"):
        assert word not in shown.lower()
