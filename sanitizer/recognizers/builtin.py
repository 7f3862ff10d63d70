"""The recognizers that come with the package, found by walking it: each module that has a `RECOGNIZERS` tuple."""

from __future__ import annotations

import importlib
import pkgutil
from pathlib import Path

from sanitizer.recognizers.interface import Recognizer

_HERE = Path(__file__).parent
_MARK = b"\nRECOGNIZERS"


def recognizers() -> list[Recognizer]:
    """All built-in recognizers, in the order of their module names."""
    found: list[Recognizer] = []
    for module in pkgutil.iter_modules([str(_HERE)]):
        # Looked into before it is imported: most modules here hold none.
        if not module.ispkg and _MARK in (_HERE / f"{module.name}.py").read_bytes():
            found.extend(importlib.import_module(f"sanitizer.recognizers.{module.name}").RECOGNIZERS)
    return found
