"""Keeps values out of what describes a place: object keys in pointers, file names, reasons.

A key such as `"ada@lund.test": {...}` is a value itself, and stands in the pointer of everything below it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from sanitizer.core.document import Pointer, Token
from sanitizer.core.finding import Hidden
from sanitizer.core.outcome import FileOutcome, Located, RunOutcome
from sanitizer.detection.common_words import is_common

_SHORTEST_IN_NAMES = 4
_Replacer = tuple[re.Pattern[str], dict[str, str]] | None
_ROLE = re.compile(r"[A-Za-z][A-Za-z0-9_-]{0,23}")


class Veil:
    """Hides the values of one file's findings in the descriptions of its places."""

    def __init__(self, file: FileOutcome) -> None:
        # Only keys get into pointers, and every key is scanned: a value in one is a finding of its own.
        keys = {loc.value: _shown(loc) for loc in file.findings if loc.is_key}
        self._keys = _replacer(keys.items())
        self._values = {loc.value.reveal().casefold() for loc in file.findings}
        self._names = _names(file.findings, f"{file.name}\0{file.output}")
        self.file = self.name(file.name)
        """The name of the file, as reports show it."""

    def name(self, text: str) -> str:
        """A name or sentence that may hold the name of the file, as reports show it."""
        return self.hide(text, self._names)

    def role(self, role: str) -> str:
        """The speaker, as reports show it: a role is one plain word, everything else may be somebody's name."""
        if not role:
            return ""
        return role if _ROLE.fullmatch(role) and role.casefold() not in self._values else "[…]"

    def pointer(self, pointer: Pointer) -> str:
        """The pointer as reports show it."""
        if self._keys is None:
            return str(pointer)
        return str(self._veiled(pointer))

    def _veiled(self, pointer: Pointer) -> Pointer:
        outer = self._veiled(pointer.outer) if pointer.outer is not None else None
        return Pointer(tuple(self._token(t) for t in pointer.tokens), outer)

    def _token(self, token: Token) -> Token:
        return self.hide(token, self._keys) if isinstance(token, str) else token

    @staticmethod
    def hide(text: str, replacer: _Replacer) -> str:
        if replacer is None:
            return text
        pattern, shown = replacer
        return pattern.sub(lambda m: shown[m[0].casefold()], text)


def veiled(outcome: RunOutcome, path: str) -> str:
    """A path that a run wrote to, as it is told: the folder of an input may be called like somebody."""
    findings = [loc for file in outcome.files for loc in file.findings]
    return Veil.hide(path, _names(findings, path))


def _names(findings: Iterable[Located], text: str) -> _Replacer:
    """Replaces the values of findings that stand in this name."""
    text = text.casefold()
    inside = {loc.value: _shown(loc) for loc in findings if loc.value.reveal().casefold() in text}
    return _replacer((value, shown) for value, shown in inside.items() if _tells_something(value))


def _tells_something(value: Hidden) -> bool:
    """Whether a value in a name is one: `app`, somebody's login to a database, is not what `app.json` says."""
    return len(value) >= _SHORTEST_IN_NAMES and not is_common(value.reveal())


def _shown(located: Located) -> str:
    return located.placeholder or f"[{located.finding.entity}]"


def _replacer(pairs: Iterable[tuple[Hidden, str]]) -> _Replacer:
    shown = {value.reveal().casefold(): text for value, text in pairs if len(value)}
    if not shown:
        return None
    longest_first = sorted(shown, key=len, reverse=True)
    pattern = re.compile("|".join(re.escape(v) for v in longest_first), re.IGNORECASE)
    return pattern, _Shown(shown)


class _Shown(dict[str, str]):
    # Case folding of a match may differ from that of the value ("ß", "ı"): then nothing of it is shown.
    def __missing__(self, key: str) -> str:
        return "[…]"
