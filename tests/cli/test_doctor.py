"""`doctor` tells what is well, what is not, and what to do; a check that breaks is one that is not well."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from typing import Any

import pytest

from sanitizer.cli import checkups
from sanitizer.cli.checkups import Checkup, seen
from sanitizer.core.errors import ModelError

Command = Callable[..., Any]
Spawn = Callable[..., "subprocess.CompletedProcess[bytes]"]


def test_a_healthy_installation(spawn: Spawn) -> None:
    ended = spawn("doctor", PYTHONIOENCODING="utf-8")
    told = ended.stdout.decode("utf-8")
    for name in ("python", "settings", "rules", "chat model", "vault", "offline", "encoding", "git hook"):
        assert f"✓ {name}" in told, told
    assert "0 uses of the network" in told
    assert "okafor" not in told


def test_what_is_not_well_has_a_fix(call: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    sick = (lambda: Checkup("leg", False, "broken", "rest it"), lambda: Checkup("arm", True, "fine"))
    monkeypatch.setattr(checkups, "checkups", lambda: sick)
    ended = call("doctor")
    assert ended.code == 2
    assert "✗ leg" in ended.out
    assert "↳ fix: rest it" in ended.out
    assert "✓ arm" in ended.out
    monkeypatch.setattr(checkups, "checkups", lambda: sick[1:])
    assert call("doctor").code == 0


def test_a_check_that_breaks() -> None:
    def model() -> Checkup:
        raise ModelError("It is missing.", hint="Reinstall.")

    def odd() -> Checkup:
        raise ValueError("hush")

    assert seen(model) == Checkup("model", False, "It is missing.", "Reinstall.")
    assert seen(odd).is_well is False
    assert "hush" not in " ".join(map(str, seen(odd)))


def test_the_offline_check_notices_talk(monkeypatch: pytest.MonkeyPatch, spawn: Spawn) -> None:
    code = (
        "import socket, sanitizer.api\n"
        "from sanitizer.cli.checkups import offline\n"
        "real = sanitizer.api.clean\n"
        "def talking(text):\n"
        "    socket.getaddrinfo('127.0.0.1', 9)\n"
        "    return real(text, policy='secrets').__class__('clean', None, {})\n"
        "sanitizer.api.clean = talking\n"
        "print(offline().is_well)"
    )
    ended = spawn(code=code)
    assert ended.stdout.strip() == b"False", ended.stderr
