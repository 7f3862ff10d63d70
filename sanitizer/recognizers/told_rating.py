"""How likely something told under the name of a secret is one."""

from __future__ import annotations

from sanitizer.recognizers.lazy import lazy
from sanitizer.recognizers.prose_secrets import STATES
from sanitizer.recognizers.told_shape import is_technical
from sanitizer.recognizers.values import is_placeholder
from sanitizer.recognizers.words import reads_like_words

_CMDLET = lazy(r"(?:[A-Z][a-z]+){1,2}-[A-Z][A-Za-z]+")
"""`ConvertTo-SecureString`"""


def rate_told(value: str, kind: str, *, quoted: bool, own: bool, strong: bool, ends: bool) -> float:
    """How likely `value` is told as a secret of `kind`; 0 for no.

    :param own: somebody's own is spoken of, or the value stands in quotes.
    :param strong: the name alone announces a secret; a mere `code` does not.
    :param ends: the sentence ends behind the value.
    """
    folded = value.lower().strip(".,!?'\"")
    if (
        not folded
        or folded in STATES
        or is_placeholder(value)
        or value[:1] in "${<[&@/"
        or value[:2] == "--"
        or "://" in value
        or "::" in value
        or _CMDLET.fullmatch(value)
        or folded.startswith("correct horse")
    ):
        return 0.0
    has_digit = any(c.isdigit() for c in value)
    if kind == "password" and " " in value and value.replace(" ", "").isdigit():
        kind = "code"
    if kind == "code":
        digits = sum(c.isdigit() for c in value)
        if strong and digits and is_mixed_code(value):
            return 0.7
        if digits < (3 if strong else 4) or (value.isalnum() and not value.isdigit() and digits < 2):
            return 0.0
        return 0.85 if strong else 0.6
    words = value.split()
    if len(words) > 1 and not (quoted and len(words) <= 6):
        return 0.0
    wordy = reads_like_words(value)
    symbols = any(not c.isalnum() and c not in "-'._ " for c in value)
    if kind == "key":
        if value.isdigit() or (wordy and "/" in value):
            return 0.0
        return 0.85 if len(value) >= 8 and has_digit and not (wordy and not symbols) else 0.0
    if has_digit or symbols or (value[1:].lower() != value[1:] and not value.isupper()):
        return 0.85 if len(value) >= 4 else 0.0
    if not value.isascii() or len(value) < 4:
        return 0.0
    if quoted:
        return 0.7
    return (
        0.55 if own and ends and len(words) == 1 and not folded.endswith(("ed", "ing", "able", "ible", "ly")) else 0.0
    )


def is_mixed_code(value: str) -> bool:
    """A code of capitals and digits (`KQ7XM`), or of letters and two digits that is no model or word (`k7m2q`)."""
    if not (5 <= len(value) <= 12 and value.isalnum() and value.isascii()) or is_technical(value):
        return False
    digits = sum(c.isdigit() for c in value)
    return 0 < digits < len(value) and (value.isupper() or digits > 1) and not reads_like_words(value)
