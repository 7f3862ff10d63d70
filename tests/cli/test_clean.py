"""`clean` and `restore` from the command line: what is written, what is never written, and the way back."""

from __future__ import annotations

import io
import json
import stat
import zipfile
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any

import pytest

Command = Callable[..., Any]
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
PASSPHRASE = "correct horse battery"


def token(seed: str = "clean") -> str:
    return "gh" + "p_" + "".join(Random(seed).choices(_LETTERS, k=36))


def clean(call: Command, *args: str | Path) -> Any:
    return call("clean", *args, "--policy", "secrets")


@pytest.fixture
def chat(tmp_path: Path) -> Path:
    path = tmp_path / "chat.json"
    path.write_bytes(b'[{"n" :1.10, "text":"caf\\u00e9 \\/ ' + token().encode() + b' ok"}]\r\n')
    return path


def log(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def test_a_copy_beside_it_and_a_log(call: Command, chat: Path, tmp_path: Path) -> None:
    before = chat.read_bytes()
    ended = clean(call, chat)
    assert ended.code == 0
    assert ended.out == ""
    assert chat.read_bytes() == before
    copy = (tmp_path / "chat.clean.json").read_bytes()
    assert copy == before.replace(token().encode(), b"[SECRET_1]")
    finding, run = log(tmp_path / "findings.jsonl")
    assert (finding["placeholder"], finding["action"], finding["pointer"]) == ("[SECRET_1]", "placeholder", "/0/text")
    assert run["files"] == {"total": 1, "cleaned": 1}
    assert token() not in (tmp_path / "findings.jsonl").read_text("utf-8")


def test_into_a_folder_with_the_same_tree(call: Command, chat: Path, tmp_path: Path) -> None:
    (tmp_path / "in" / "sub").mkdir(parents=True)
    chat.rename(tmp_path / "in" / "sub" / "chat.json")
    (tmp_path / "in" / "fine.md").write_text("fine\n", "utf-8")
    assert clean(call, "in", "-o", "out").code == 0
    assert token() not in next(tmp_path.glob("out/**/chat.json")).read_text("utf-8")
    assert next(tmp_path.glob("out/**/fine.md")).read_text("utf-8") == "fine\n"
    assert (tmp_path / "out" / "findings.jsonl").is_file()
    assert not list((tmp_path / "in").rglob("*.clean.*"))


def test_existing_copies_are_not_written_over(call: Command, chat: Path, tmp_path: Path) -> None:
    (tmp_path / "chat.clean.json").write_text("mine", "utf-8")
    ended = clean(call, chat)
    assert ended.code == 2
    assert "--force" in ended.err
    assert (tmp_path / "chat.clean.json").read_text("utf-8") == "mine"
    assert clean(call, chat, "--force").code == 0
    assert "[SECRET_1]" in (tmp_path / "chat.clean.json").read_text("utf-8")


def test_a_run_that_wrote_nothing_leaves_no_log_and_no_comfort(call: Command, chat: Path, tmp_path: Path) -> None:
    assert clean(call, chat, "-o", "out").code == 0
    (tmp_path / "new.json").symlink_to(chat)
    for _ in range(2):
        assert clean(call, chat, "-o", "out").code == 2
        (tmp_path / "out" / "new.json").mkdir(exist_ok=True)
        ended = clean(call, tmp_path / "new.json", "-o", "out")
        assert ended.code == 4
        assert "nothing to redact" not in ended.err
        assert ended.err.splitlines()[-1].startswith("nothing was written · 1 file · 1 failed")
    (tmp_path / "out" / "new.json").rmdir()
    assert clean(call, chat, "-o", "out", "--force").code == 0
    assert sorted(p.name for p in (tmp_path / "out").iterdir()) == ["chat.json", "findings.jsonl"]


def test_in_place(call: Command, chat: Path, tmp_path: Path) -> None:
    chat.chmod(0o640)
    assert clean(call, chat, "--in-place").code == 0
    assert b"[SECRET_1]" in chat.read_bytes()
    assert stat.S_IMODE(chat.stat().st_mode) == 0o640
    assert sorted(p.name for p in tmp_path.iterdir()) == ["chat.json"]
    assert clean(call, chat, "--in-place", "--hook").code == 0


def test_a_hook_that_changed_something_is_1(call: Command, chat: Path) -> None:
    ended = clean(call, chat, "--in-place", "--hook")
    assert ended.code == 1
    assert "git add" in ended.err
    assert clean(call, chat, "--in-place", "--hook").code == 0


@pytest.mark.parametrize(
    ("options", "code"), [(["--check"], 1), (["--dry-run"], 0), (["--diff"], 0), (["--diff", "--check"], 1)]
)
def test_looking_only(call: Command, chat: Path, tmp_path: Path, options: list[str], code: int) -> None:
    before = chat.read_bytes()
    ended = clean(call, chat, *options)
    assert ended.code == code
    assert token() not in ended.out + ended.err
    assert "nothing was written" in ended.err
    assert [p.name for p in tmp_path.iterdir()] == ["chat.json"]
    assert chat.read_bytes() == before
    if "--diff" in options:
        assert "[SECRET_1] ok" in ended.out
        assert "•••• ok" in ended.out


@pytest.mark.parametrize("options", [["--diff"], ["--check", "-v"], ["--dry-run"], ["--report", "jsonl=-", "-v"]])
def test_names_of_files_and_members_are_told_without_values(
    call: Command, chat: Path, tmp_path: Path, options: list[str]
) -> None:
    folder = tmp_path / f"of {token()}"
    folder.mkdir()
    chat.rename(folder / "chat.json")
    with zipfile.ZipFile(tmp_path / "export.zip", "w") as archive:
        archive.writestr(f"{token()}/chat.json", (folder / "chat.json").read_bytes())
    ended = clean(call, folder, "export.zip", *options)
    assert token() not in ended.out + ended.err
    if "--diff" in options:
        assert "+++ export.zip!/SECRET_1/chat.json (clean)\n" in ended.out
        assert "/of SECRET_1/chat.json (clean)\n" in ended.out


def test_check_of_a_clean_file_is_0(call: Command, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("fine\n", "utf-8")
    assert clean(call, "a.md", "--check").code == 0


@pytest.mark.parametrize(
    ("options", "says"),
    [
        (["--in-place", "-o", "x"], "exclude each other"),
        (["--vault-key-file", "k"], "needs --vault"),
        (["--hash-key-file", "none"], "cannot be read"),
    ],
)
def test_mistakes_are_2(call: Command, chat: Path, options: list[str], says: str) -> None:
    ended = clean(call, chat, *options)
    assert ended.code == 2
    assert says in ended.err


def test_mixing_stdin_and_files_is_2(call: Command, chat: Path) -> None:
    assert clean(call, chat, "-").code == 2
    assert clean(call, "-", "--in-place").code == 2


def test_there_and_back_byte_for_byte(
    call: Command, chat: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SANITIZER_VAULT_PASSPHRASE", PASSPHRASE)
    before = chat.read_bytes()
    assert clean(call, chat, "-o", "out", "--vault", "my.vault").code == 0
    vault = tmp_path / "my.vault"
    assert stat.S_IMODE(vault.stat().st_mode) == 0o600
    assert token().encode() not in vault.read_bytes()
    ended = call("restore", "out/chat.json", "--vault", "my.vault", "-o", "back.json")
    assert ended.code == 0, ended.err
    assert (tmp_path / "back.json").read_bytes() == before
    assert ended.err == "out/chat.json: byte for byte as it was\n→ back.json\n"


def test_an_answer_is_restored_and_accounted_for(
    call: Command, chat: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SANITIZER_VAULT_PASSPHRASE", PASSPHRASE)
    clean(call, chat, "-o", "out", "--vault", "my.vault")
    (tmp_path / "answer.md").write_text("Set \\[SECRET\\_1\\], secret_1, [SECRET_9].\n", "utf-8")
    ended = call("restore", "answer.md", "--vault", "my.vault")
    assert ended.code == 0
    assert (tmp_path / "answer.restored.md").read_text("utf-8") == f"Set {token()}, secret_1, [SECRET_9].\n"
    assert "1 placeholder restored" in ended.err
    assert "[SECRET_9] ×1" in ended.err
    assert "may be ordinary words: [SECRET_1] ×1" in ended.err
    assert token() not in ended.err
    assert call("restore", "answer.md", "--vault", "my.vault", "--force", "--strict").code == 3


def test_a_second_run_keeps_the_numbering(
    call: Command, chat: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SANITIZER_VAULT_PASSPHRASE", PASSPHRASE)
    clean(call, chat, "-o", "one", "--vault", "my.vault")
    (tmp_path / "b.md").write_text(f"new: {token('other')} and old: {token()}\n", "utf-8")
    clean(call, "b.md", "-o", "two", "--vault", "my.vault")
    assert (tmp_path / "two" / "b.md").read_text("utf-8") == "new: [SECRET_2] and old: [SECRET_1]\n"
    call("restore", "two/b.md", "--vault", "my.vault", "-o", "b2.md")
    assert (tmp_path / "b2.md").read_bytes() == (tmp_path / "b.md").read_bytes()


def test_a_placeholder_that_stood_there_before_is_left(
    call: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SANITIZER_VAULT_PASSPHRASE", PASSPHRASE)
    text = f"As in [SECRET_1]: {token()}\n"
    (tmp_path / "a.md").write_text(text, "utf-8")
    clean(call, "a.md", "-o", "out", "--vault", "my.vault")
    assert (tmp_path / "out" / "a.md").read_text("utf-8") == "As in [SECRET_1]: [SECRET_2]\n"
    (tmp_path / "answer.md").write_text("[SECRET_1] [SECRET_2]\n", "utf-8")
    call("restore", "answer.md", "--vault", "my.vault")
    assert (tmp_path / "answer.restored.md").read_text("utf-8") == f"[SECRET_1] {token()}\n"


def test_in_place_and_back(call: Command, chat: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SANITIZER_VAULT_PASSPHRASE", PASSPHRASE)
    before = chat.read_bytes()
    assert clean(call, chat, "--in-place", "--vault", "my.vault").code == 0
    assert chat.read_bytes() != before
    assert call("restore", chat, "--in-place", "--vault", "my.vault").code == 0
    assert chat.read_bytes() == before


@pytest.mark.parametrize("passphrase", ["wrong horse battery", "short", ""])
def test_a_wrong_passphrase_is_2_and_writes_nothing(
    call: Command, chat: Path, tmp_path: Path, passphrase: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SANITIZER_VAULT_PASSPHRASE", PASSPHRASE)
    clean(call, chat, "-o", "out", "--vault", "my.vault")
    vault = (tmp_path / "my.vault").read_bytes()
    monkeypatch.setenv("SANITIZER_VAULT_PASSPHRASE", passphrase)
    monkeypatch.setattr("sys.stdin", io.StringIO())
    for command in (
        ["restore", "out/chat.json", "--vault", "my.vault", "-o", "back.json"],
        ["clean", "chat.json", "-o", "out2", "--vault", "my.vault", "--policy", "secrets"],
    ):
        ended = call(*command)
        assert ended.code == 2
        assert "hint: " in ended.err
    assert not (tmp_path / "back.json").exists()
    assert not (tmp_path / "out2").exists()
    assert (tmp_path / "my.vault").read_bytes() == vault


def test_a_key_file(call: Command, chat: Path, tmp_path: Path) -> None:
    (tmp_path / "key").write_bytes(bytes(range(32)))
    (tmp_path / "key").chmod(0o600)
    before = chat.read_bytes()
    keyed = ("--vault", "my.vault", "--vault-key-file", "key")
    assert clean(call, chat, "-o", "out", *keyed).code == 0
    assert call("restore", "out/chat.json", *keyed, "-o", "back.json").code == 0
    assert (tmp_path / "back.json").read_bytes() == before
    (tmp_path / "key").write_bytes(b"short")
    assert call("restore", "out/chat.json", *keyed, "-o", "b.json").code == 2


@pytest.mark.parametrize("make", ["link", "foreign", "missing"])
def test_odd_vaults_are_2(
    call: Command, chat: Path, tmp_path: Path, make: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SANITIZER_VAULT_PASSPHRASE", PASSPHRASE)
    vault = tmp_path / "my.vault"
    if make == "link":
        vault.symlink_to(tmp_path / "elsewhere")
    elif make == "foreign":
        vault.write_text("{}", "utf-8")
    assert call("restore", chat, "--vault", vault).code == 2
    if make != "missing":
        assert clean(call, chat, "-o", "out", "--vault", vault).code == 2
    assert not (tmp_path / "elsewhere").exists()


def test_zip_in_zip_out_and_back(call: Command, chat: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SANITIZER_VAULT_PASSPHRASE", PASSPHRASE)
    with zipfile.ZipFile(tmp_path / "export.zip", "w") as archive:
        archive.writestr("z.md", "fine\n")
        archive.writestr("a/chat.json", chat.read_bytes())
        archive.writestr("photo.png", b"\x89PNG\r\n\x1a\n" + bytes(64))
    assert clean(call, "export.zip", "-o", "out", "--vault", "my.vault").code == 0
    with zipfile.ZipFile(tmp_path / "out" / "export.zip") as archive:
        assert archive.namelist() == ["z.md", "a/chat.json", "photo.png"]
        assert token().encode() not in archive.read("a/chat.json")
    assert call("restore", "out/export.zip", "--vault", "my.vault", "-o", "back.zip").code == 0
    with zipfile.ZipFile(tmp_path / "back.zip") as archive:
        assert archive.read("a/chat.json") == chat.read_bytes()


def test_hash_with_a_key_of_ones_own(call: Command, chat: Path, tmp_path: Path) -> None:
    (tmp_path / "p.toml").write_text('extends = "secrets"\noperator = "hash"\n', "utf-8")
    (tmp_path / "key").write_bytes(b"0123456789abcdef")
    for out in ("one", "two"):
        assert call("clean", chat, "-o", out, "--policy", "p.toml", "--hash-key-file", "key").code == 0
    one = (tmp_path / "one" / "chat.json").read_bytes()
    assert b"[SECRET_h" in one
    assert one == (tmp_path / "two" / "chat.json").read_bytes()
    assert call("clean", chat, "-o", "three", "--policy", "p.toml").code == 0
    assert one != (tmp_path / "three" / "chat.json").read_bytes()


def test_an_empty_policy_gives_the_original(call: Command, chat: Path, tmp_path: Path) -> None:
    assert call("clean", chat, "-o", "out", "--policy", "empty").code == 0
    assert (tmp_path / "out" / "chat.json").read_bytes() == chat.read_bytes()


def test_a_second_run_over_the_same_folder_finds_the_same(call: Command, chat: Path, tmp_path: Path) -> None:
    assert clean(call, tmp_path).code == 0
    first = (tmp_path / "chat.clean.json").read_bytes()
    ended = clean(call, tmp_path, "--force")
    assert ended.code == 0
    assert (tmp_path / "chat.clean.json").read_bytes() == first
    assert "a findings log of ours" in ended.err
    assert len(list(tmp_path.iterdir())) == 3


def test_the_output_folder_is_not_input(call: Command, chat: Path, tmp_path: Path) -> None:
    for _ in range(2):
        assert clean(call, ".", "-o", "out", "--force").code == 0
    assert [p.name for p in (tmp_path / "out").rglob("*.json")] == ["chat.json"]
    (tmp_path / "in").mkdir()
    chat.rename(tmp_path / "in" / "chat.json")
    assert clean(call, "in", "-o", ".").code == 0


def test_vault_and_keys_are_never_among_the_copies(
    call: Command, chat: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    key = tmp_path / "my.key"
    key.write_text("k" * 40)
    ended = clean(call, ".", "-o", "out", "--vault", "my.vault", "--vault-key-file", "my.key")
    assert ended.code == 0, ended.err
    assert sorted(p.name for p in (tmp_path / "out").iterdir()) == ["chat.json", "findings.jsonl"]
    # … nor is the vault of another run.
    key.unlink()
    assert clean(call, ".", "-o", "out", "--force").code == 0
    assert sorted(p.name for p in (tmp_path / "out").iterdir()) == ["chat.json", "findings.jsonl"]
    assert "my.vault — a vault of ours" in clean(call, ".", "--check").err
