"""What a password looks like in talk, where only its shape tells it from the words around it."""

from __future__ import annotations

from sanitizer.recognizers.lazy import lazy
from sanitizer.recognizers.values import is_placeholder
from sanitizer.recognizers.words import reads_like_words

_MIXED = lazy(r"(?=[^0-9]*[0-9])(?=.*[^\W\d_])")
_SIMPLE = lazy(r"[^\W\d_]+[0-9]{1,4}")
_UNSPACED = lazy("[\u0600-\u06ff\u0900-\u0dff\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
_GROUPED = lazy(r"(?=[0-9A-Z-]*[0-9])(?=[0-9A-Z-]*[A-Z])[0-9A-Z]{4,5}(?:-[0-9A-Z]{4,5}){1,5}")
_INNER = lazy(r"[A-Za-z][0-9](?=[A-Za-z])")
# Passwords that everybody speaks of and nobody has.
_PROVERBIAL = lazy(r"(?i)(?:\d?pass\w{0,5}|qwerty|letmein|abc|admin|welcome|iloveyou|monkey|correct.?horse.*)[0-9!]*")
_TECHNICAL = lazy(
    r"\d{2,4}-\d{1,4}[A-Za-z]?|v?\d+(?:[.,]\d+)+\S*|\d+[A-Za-z%]{1,12}|[A-Za-z]{1,3}-?\d{1,4}|[A-Za-z]{4}-?\d{1,2}|[A-Z]{2,}[-_]?\d[\w.-]*|(?:sha|md|base|utf|pbkdf|argon|oauth|bcrypt|web|http|tls|ipv|win|windows"
    r"|office|python|node|ubuntu|debian|android|ios|iphone|ipad|java|user|profile|step|part|test|type|level|option|version|php|mysql|line|page|chrome|firefox|safari|edge|outlook|galaxy|pixel|macos|kb|postgresql|issue|ticket"
    r"|host|port|arg|param|foo|bar|key|id|num|item|row|col|chapter|section|phase|build|release|server|client|admin|account|group|team|figure|table|example|sample|case|file|field|name|label|input|token|var|value|string)s?[-_]?\d[\w.-]*"
    r"|\d{1,4}[-.]\d{1,2}[-.]\d{1,4}\S*|[0-9A-Fa-f-]{24,}|\S+\.[a-z]{2,5}|\d+-[a-z]+(?:-[a-z]+)*|[a-z]+(?:\.[a-z]+)*\.[a-z]\w*|[a-z]+(?:_[a-z]+)+_?\d{0,2}|.*[-_](?:5|2\.?4)[gG](?:[hH]z)?",
)


def is_told(value: str, *, cue: bool) -> bool:
    """`value` looks like a password: letters and digits mixed. A mere word with a number needs a verb (`cue`) near it."""
    if (
        len(value) < 6
        or not _MIXED.match(value)
        or _UNSPACED.search(value)
        or is_technical(value)
        or _PROVERBIAL.fullmatch(value)
        or is_placeholder(value)
    ):
        return False
    if cue:
        return True
    symbols = any(c in "!#$%&*+?^~_" for c in value[1:])
    return (
        symbols
        or len(_INNER.findall(value)) > 1
        or (not _SIMPLE.fullmatch(value) and not reads_like_words(value) and sum(map(str.isdigit, value)) > 1)
    )


def is_technical(value: str) -> bool:
    """A version, a model, a file or an identifier with a number."""
    if _GROUPED.fullmatch(value):
        return False
    return _TECHNICAL.fullmatch(value.lower() if value[:1].isupper() and value[1:].islower() else value) is not None
