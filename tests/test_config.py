"""Settings: the nearest file, the order of who wins, where each came from, and every mistake with its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from sanitizer import config
from sanitizer.core.errors import ConfigError


def write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return path


def test_the_nearest_file_wins_whole(tmp_path: Path) -> None:
    write(tmp_path / "sanitizer.toml", 'policy = "strict"\njobs = 3\n')
    near = write(tmp_path / "a" / "b" / "sanitizer.toml", "jobs = 2\n")
    (tmp_path / "a" / "b" / "c").mkdir()
    found = config.find(tmp_path / "a" / "b" / "c")
    assert found == near
    settings = config.load(found, {}, {})
    assert (settings["jobs"], settings["policy"]) == (2, "balanced")
    assert config.find(tmp_path / "a") == tmp_path / "sanitizer.toml"


def test_pyproject_counts_only_with_our_table(tmp_path: Path) -> None:
    write(tmp_path / "sanitizer.toml", "jobs = 3\n")
    inner = write(tmp_path / "a" / "pyproject.toml", '[project]\nname = "x"\n')
    assert config.find(tmp_path / "a") == tmp_path / "sanitizer.toml"
    write(inner, '[tool.sanitizer]\npolicy = "secrets"\n[tool.sanitizer.entities]\nAGE = "mask"\n')
    assert config.find(tmp_path / "a") == inner
    settings = config.load(inner, {}, {})
    assert settings["policy"] == "secrets"
    assert settings["entities"] == {"AGE": "mask"}
    assert settings.values["policy"].origin == f"{inner}:2"
    assert settings.values["entities"].origin == f"{inner}:3"


def test_flags_over_environment_over_file_over_defaults(tmp_path: Path) -> None:
    file = write(tmp_path / "sanitizer.toml", '# mine\nonly = ["EMAIL"]\nfor = "resume"\njobs = 1\n')
    settings = config.load(file, {"SANITIZER_JOBS": "2", "SANITIZER_FOR": "share"}, {"jobs": 3})
    assert settings.values["jobs"] == config.Value(3, "command line")
    assert settings.values["for"] == config.Value("share", "SANITIZER_FOR")
    assert settings.values["only"] == config.Value(["EMAIL"], f"{file}:2")
    assert settings.values["skip"] == config.Value([], "default")


@pytest.mark.parametrize(
    ("name", "text", "value"),
    [
        ("SKIP", "EMAIL, pii/x ,", ["EMAIL", "pii/x"]),
        ("MIN_SCORE", "0.5", 0.5),
        ("STRICT", "yes", True),
        ("STRICT", "0", False),
        ("MODEL", "en_core_web_sm", "en_core_web_sm"),
    ],
)
def test_environment(name: str, text: str, value: object) -> None:
    assert config.load(None, {f"SANITIZER_{name}": text}, {})[name.lower()] == value


@pytest.mark.parametrize("name", ["SANITIZER_VAULT_PASSPHRASE", "SANITIZER_DEBUG", "SANITIZER_HOME_PAGE", "OTHER"])
def test_other_variables_are_not_ours(name: str) -> None:
    assert config.load(None, {name: "x"}, {})["policy"] == "balanced"


def test_paths_in_a_file_start_where_it_lies(tmp_path: Path) -> None:
    file = write(tmp_path / "a" / "sanitizer.toml", 'allow-files = ["allow.txt"]\n')
    settings = config.load(file, {}, {"deny_files": ("deny.txt",)})
    assert settings.paths("allow_files") == [tmp_path / "a" / "allow.txt"]
    assert settings.paths("deny_files") == [Path("deny.txt")]


@pytest.mark.parametrize(
    ("text", "says", "hint"),
    [
        ('\n\npolcy = "strict"\n', ':3: there is no setting "polcy"', "policy"),
        ("jobs = -1\n", ":1: jobs must be a whole number", "processes"),
        ("jobs = true\n", "jobs must be a whole number", ""),
        ("only = 'EMAIL'\n", "only must be a list of texts", ""),
        ("only = [1]\n", "only must be a list of texts", ""),
        ("min_score = 1.5\n", "a number from 0 to 1", ""),
        ("strict = 'yes'\n", "true or false", ""),
        ("policy = 3\n", "must be a text", ""),
        ("for = 'me'\n", "one of share, resume", "share"),
        ("[entities]\nAGE = 3\n", ":1: entities must be a table", ""),
        ("policy = \n", "not valid TOML", ""),
        ("verify = false\n", 'no setting "verify"', ""),
        ("output = '/tmp'\n", 'no setting "output"', ""),
    ],
)
def test_mistakes_are_named_with_their_line(tmp_path: Path, text: str, says: str, hint: str) -> None:
    file = write(tmp_path / "sanitizer.toml", text)
    with pytest.raises(ConfigError) as caught:
        config.load(file, {}, {})
    assert says in caught.value.message
    assert hint in caught.value.hint
    assert caught.value.exit_code == 2


def test_a_model_is_not_taken_from_a_file_that_was_merely_found(tmp_path: Path) -> None:
    file = write(tmp_path / "sanitizer.toml", 'model = "./evil"\n')
    with pytest.raises(ConfigError) as caught:
        config.load(file, {}, {})
    assert "--model" in caught.value.hint
    assert config.load(file, {}, {}, is_chosen=True)["model"] == "./evil"


@pytest.mark.parametrize(
    ("environ", "says"),
    [
        ({"SANITIZER_POLCY": "strict"}, "no environment variable SANITIZER_POLCY"),
        ({"SANITIZER_JOBS": "many"}, "SANITIZER_JOBS must be a number"),
        ({"SANITIZER_MIN_SCORE": "7"}, "from 0 to 1"),
        ({"SANITIZER_FOR": "fun"}, "one of share, resume"),
        ({"SANITIZER_ENTITIES": "AGE=mask"}, "cannot be set in the environment"),
    ],
)
def test_mistakes_in_the_environment(environ: dict[str, str], says: str) -> None:
    with pytest.raises(ConfigError, match=says):
        config.load(None, environ, {})


def test_an_unreadable_file(tmp_path: Path) -> None:
    file = tmp_path / "sanitizer.toml"
    file.write_bytes(b"\xff\xfe")
    with pytest.raises(ConfigError, match="cannot be read"):
        config.load(file, {}, {})
