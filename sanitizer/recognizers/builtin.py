"""The recognizers that come with the package, found by walking it: each module that has a `RECOGNIZERS` tuple."""

from __future__ import annotations

import importlib
import pkgutil
from pathlib import Path

from sanitizer.core.finding import ENTITIES
from sanitizer.recognizers.interface import Recognizer

_HERE = Path(__file__).parent
_MARK = b"\nRECOGNIZERS"


def recognizers(entities: frozenset[str] = ENTITIES) -> list[Recognizer]:
    """The built-in recognizers that give any of `entities`, in the order of their module names."""
    found: list[Recognizer] = []
    for module in pkgutil.iter_modules([str(_HERE)]):
        # Looked into before it is imported: most modules here hold none.
        source = b"" if module.ispkg else (_HERE / f"{module.name}.py").read_bytes()
        if _MARK in source and any(f'"{entity}"'.encode() in source for entity in entities):
            found.extend(importlib.import_module(f"sanitizer.recognizers.{module.name}").RECOGNIZERS)
    return [recognizer for recognizer in found if not entities.isdisjoint(recognizer.entities)]
