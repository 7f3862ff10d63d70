"""The front door is listed, sorted, importable and cheap."""

from __future__ import annotations

import subprocess
import sys

import pytest

import sanitizer


def test_all_is_sorted_and_importable() -> None:
    assert sanitizer.__all__ == sorted(sanitizer.__all__)
    for name in sanitizer.__all__:
        assert getattr(sanitizer, name) is not None


def test_unknown_names_are_attribute_errors() -> None:
    with pytest.raises(AttributeError, match="no_such_thing"):
        sanitizer.no_such_thing  # noqa: B018


def loaded_by(code: str) -> set[str]:
    """Top-level modules that are loaded after `code` ran in a process of its own."""
    command = f"import sys\n{code}\nprint(' '.join({{m.split('.')[0] for m in sys.modules}}))"
    done = subprocess.run([sys.executable, "-c", command], capture_output=True, text=True, check=True)
    return set(done.stdout.splitlines()[-1].split())


HEAVY = {"spacy", "presidio_analyzer", "presidio_anonymizer", "onnxruntime", "numpy", "thinc"}


def test_importing_the_package_loads_nothing_heavy() -> None:
    assert not loaded_by("import sanitizer") & (HEAVY | {"click", "rich", "orjson"})


def test_help_loads_nothing_heavy() -> None:
    help_ = "from sanitizer.cli.main import main\nassert main(['--help']) == 0"
    assert not loaded_by(help_) & (HEAVY | {"rich", "orjson", "cryptography"})


def test_secrets_policy_needs_neither_presidio_nor_spacy() -> None:
    code = "import sanitizer\nassert sanitizer.scan('DB_PASSWORD=q8Zr2kLm0xTv', policy='secrets')"
    assert not loaded_by(code) & HEAVY
