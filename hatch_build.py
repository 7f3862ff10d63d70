"""Build hook: the rules in the form that loads fast are made when the package is built, and never committed."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompiledRules(BuildHookInterface):  # type: ignore[type-arg]
    """Writes sanitizer/rules/compiled.json before files are collected."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        sys.path.insert(0, self.root)
        try:
            from sanitizer.recognizers.compiled import PATH, write

            write()
        finally:
            sys.path.remove(self.root)
        build_data["artifacts"].append(Path(PATH).relative_to(self.root).as_posix())
