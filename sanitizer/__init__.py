"""chat-sanitizer: clean AI conversations of secrets and personal data, locally, and get the same file back.

>>> import sanitizer
>>> sanitizer.clean("mail me at ada@lovelace-mail.org", policy="balanced").text
'mail me at [EMAIL_1]'

Everything here is loaded when first used; importing the package is cheap.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from sanitizer._version import __version__

if TYPE_CHECKING:
    from sanitizer.api import Cleaned, Sanitizer, clean, restore, scan
    from sanitizer.core.errors import SanitizerError
    from sanitizer.core.finding import Finding, Hidden
    from sanitizer.core.outcome import FileOutcome, RunOutcome
    from sanitizer.policy import Policy

_WHERE = {
    "Cleaned": "sanitizer.api",
    "FileOutcome": "sanitizer.core.outcome",
    "Finding": "sanitizer.core.finding",
    "Hidden": "sanitizer.core.finding",
    "Policy": "sanitizer.policy",
    "RunOutcome": "sanitizer.core.outcome",
    "Sanitizer": "sanitizer.api",
    "SanitizerError": "sanitizer.core.errors",
    "clean": "sanitizer.api",
    "restore": "sanitizer.api",
    "scan": "sanitizer.api",
}

__all__ = [
    "Cleaned",
    "FileOutcome",
    "Finding",
    "Hidden",
    "Policy",
    "RunOutcome",
    "Sanitizer",
    "SanitizerError",
    "__version__",
    "clean",
    "restore",
    "scan",
]


def __getattr__(name: str) -> Any:
    try:
        module = _WHERE[name]
    except KeyError:
        raise AttributeError(f"module 'sanitizer' has no attribute {name!r}") from None
    return getattr(import_module(module), name)


def __dir__() -> list[str]:
    return sorted(__all__)
