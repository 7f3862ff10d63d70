"""Presidio imported without what it pulls in and we never call: a fifth of the start-up of a run with names.

spaCy imports its command line (typer, weasel, a web client) for the one function `spacy.info`; Presidio's recognizer of
e-mail addresses imports tldextract, which no recognizer of ours asks. Both are there for whoever does: `spacy.info`
imports its module when it is called, tldextract loads when something of it is first used.
"""

from __future__ import annotations

import importlib
import importlib.util
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType
from typing import Any

_COMMANDS = "spacy.cli"
_INFO = "spacy.cli.info"
_LAZY = "tldextract"


@contextmanager
def light_imports() -> Iterator[None]:
    """While it lasts, importing spaCy or tldextract imports little; afterwards everything can be imported as ever."""
    stand_ins = {} if "spacy" in sys.modules else _stand_ins()
    sys.modules.update(stand_ins)
    if _LAZY not in sys.modules:
        _load_later(_LAZY)
    try:
        yield
    finally:
        for name, module in stand_ins.items():
            if sys.modules.get(name) is module:
                del sys.modules[name]
        package = sys.modules.get("spacy")
        if stand_ins and getattr(package, "cli", None) is stand_ins[_COMMANDS]:
            del package.cli  # type: ignore[union-attr]


def _stand_ins() -> dict[str, ModuleType]:
    commands, info = ModuleType(_COMMANDS), ModuleType(_INFO)
    commands.__path__ = []
    info.info = _info  # type: ignore[attr-defined]
    return {_COMMANDS: commands, _INFO: info}


def _info(*arguments: Any, **options: Any) -> Any:
    """What `spacy.info` is, imported now."""
    return importlib.import_module(_INFO).info(*arguments, **options)


def _load_later(name: str) -> None:
    """Makes `import name` give a module that loads itself at the first use of anything in it."""
    spec = importlib.util.find_spec(name)
    if spec is None or spec.loader is None:
        return
    spec.loader = importlib.util.LazyLoader(spec.loader)
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
