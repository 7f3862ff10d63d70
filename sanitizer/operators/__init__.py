"""What stands there instead of a value. One operator, one file, found by walking the package."""

from __future__ import annotations

from sanitizer.operators.interface import Operator, Params, all_operators, by_name, replace

__all__ = ["Operator", "Params", "all_operators", "by_name", "replace"]
