"""The clean copies in samples/expected/ are what the tool makes today; `python -m samples.make.expected` renews them."""

from __future__ import annotations

import pytest

from samples.make.expected import EXPECTED, clean_copy, paths
from sanitizer.api import Sanitizer


@pytest.fixture(scope="module")
def sanitizer() -> Sanitizer:
    return Sanitizer("balanced")


@pytest.mark.parametrize("path", paths())
def test_clean_copy_is_as_expected(sanitizer: Sanitizer, path: str) -> None:
    assert clean_copy(sanitizer, path) == (EXPECTED / path).read_bytes()
