"""What `doctor` looks at. One function per check; each says what it saw and, if that is bad, what to do about it."""

from __future__ import annotations

import locale
import os
import platform
import sys
from collections.abc import Callable
from importlib import metadata
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from sanitizer._version import __version__
from sanitizer.core.errors import SanitizerError

_OLDEST = (3, 10)
# Not `socket.bind`: urllib3, which Presidio imports, binds to ::1 once to learn whether there is IPv6.
_TALKING = frozenset(
    {
        "socket.connect",
        "socket.getaddrinfo",
        "socket.gethostbyname",
        "socket.gethostbyaddr",
        "socket.sendto",
        "socket.sendmsg",
    }
)
_SELF_TEST = "Write to zoe.okafor@mail.okafor-haus.org or call +49 30 901820 about the flat."


class Checkup(NamedTuple):
    """What one check saw."""

    name: str
    is_well: bool
    saw: str
    fix: str = ""


def checkups() -> tuple[Callable[[], Checkup], ...]:
    """All checks, in the order in which they are told."""
    from sanitizer.cli.hook_checkups import hook_checkup

    return (python, settings, rules, accelerator, model, pipelines, vault, offline, encoding, hook_checkup)


def python() -> Checkup:
    """The interpreter is one that we are tested with."""
    saw = f"sanitizer {__version__} on Python {platform.python_version()}, {platform.system()} {platform.machine()}"
    return Checkup("python", sys.version_info >= _OLDEST, saw, "Install Python 3.10 or later.")


def settings() -> Checkup:
    """The configuration that would be used here can be read."""
    from sanitizer.cli.settings import policy_of
    from sanitizer.cli.settings import settings as read

    found = read({})
    policy = policy_of(found)
    return Checkup("settings", True, f"{found.file or 'no sanitizer.toml here'}, policy {policy.name}")


def rules() -> Checkup:
    """All rules load."""
    from sanitizer.cli.rulebook import all_entries

    loaded = all_entries()
    fix = "Reinstall: pip install --force-reinstall chat-sanitizer"
    return Checkup("rules", bool(loaded), f"{len(loaded)} rules loaded", fix)


def accelerator() -> Checkup:
    """The compiled search for literals is there. Without it the findings are the same, and slower."""
    there = find_spec("ahocorasick_rs") is not None
    saw = "ahocorasick_rs found" if there else "ahocorasick_rs missing: the same findings, slower"
    return Checkup("accelerator", there, saw, "pip install ahocorasick-rs")


def model() -> Checkup:
    """The bundled chat model is whole (its checksums are verified as it loads) and can run here."""
    from sanitizer.detection.hearing import load_hearing

    hearing = load_hearing(None, "balanced")
    return Checkup("chat model", True, f"{hearing.label} loads, checksums verified")


def pipelines() -> Checkup:
    """Which other spaCy pipelines --model could take."""
    names = sorted(point.name for point in metadata.entry_points(group="spacy_models"))
    return Checkup("spaCy pipelines", True, ", ".join(names) or "none installed besides the bundled one")


def vault() -> Checkup:
    """A vault can be sealed and opened again."""
    from sanitizer.core.finding import Hidden
    from sanitizer.vault import KeySource, Vault

    key = KeySource.passphrase("a passphrase for this check only")
    sealed = Vault.new(key, cost=2**4)
    sealed.add("[PERSON_1]", Hidden("Zoe"))
    again = Vault.open(sealed.to_bytes(), key)
    return Checkup("vault", again.entries == sealed.entries, "seals and opens", "pip install --upgrade cryptography")


def offline() -> Checkup:
    """A whole clean runs while every use of a socket is watched for, by Python's own audit events."""
    seen: list[str] = []
    is_watching = True

    def watch(event: str, arguments: tuple[object, ...]) -> None:
        if is_watching and event in _TALKING:
            seen.append(event)

    sys.addaudithook(watch)
    try:
        from sanitizer.api import clean

        cleaned = clean(_SELF_TEST)
    finally:
        is_watching = False
    if "okafor-haus" in cleaned.text:
        return Checkup("offline", False, "the self-test left an address in its clean copy", "Please report this.")
    saw = f"{len(seen)} uses of the network while cleaning a sample"
    return Checkup("offline", not seen, saw, f"Please report this: {', '.join(sorted(set(seen)))}")


def encoding() -> Checkup:
    """What can be written to this terminal."""
    names = sys.getfilesystemencoding()
    streams = f"stdout {sys.stdout.encoding}, file names {names}, locale {locale.getpreferredencoding(False)}"
    well = (sys.stdout.encoding or "").lower().replace("-", "") == "utf8"
    fix = "Set PYTHONUTF8=1. Until then signs are written in ASCII; clean copies are not affected."
    return Checkup("encoding", well or os.name == "nt", streams, fix)


def seen(check: Callable[[], Checkup]) -> Checkup:
    """The result of a check, also of one that fails to run."""
    try:
        return check()
    except SanitizerError as error:
        return Checkup(check.__name__, False, error.message, error.hint)
    except Exception as error:
        return Checkup(check.__name__, False, f"{type(error).__name__} while checking", "Please report this line.")


def repository(start: Path) -> Path | None:
    """The git repository around a folder, if there is one."""
    for folder in (start, *start.parents):
        if (folder / ".git").exists():
            return folder
    return None
