"""ShareGPT and Alpaca: data sets of conversations and of instructions."""

from __future__ import annotations

from sanitizer.core.document import FieldKind as K
from sanitizer.formats.interface import Format, Head, Role, under

_ROWS = ("/*", "", "/data/*")


def _sharegpt(head: Head) -> float:
    for item in head.items:
        turns = item.get("conversations")
        if isinstance(turns, list) and any(isinstance(t, dict) and {"from", "value"} <= t.keys() for t in turns):
            return 0.85
    return 0.0


def _alpaca(head: Head) -> float:
    return 0.8 if head.share("instruction", "output") > 0.5 else 0.0


FORMATS = (
    Format(
        "sharegpt",
        "ShareGPT data set",
        "",
        ("json", "jsonl"),
        _sharegpt,
        under(
            _ROWS,
            (
                ("/conversations/*/from", K.PROTECTED),
                ("/conversations/*/value", K.PROSE),
                ("/chosen/value", K.PROSE),
                ("/rejected/value", K.PROSE),
                ("/system", K.PROSE),
                ("/tools", K.JSON),
            ),
        ),
        (Role("/**/conversations/*", "/from"), Role("/*/chosen", "/from"), Role("/*/rejected", "/from")),
    ),
    Format(
        "alpaca",
        "Alpaca data set",
        "",
        ("json", "jsonl"),
        _alpaca,
        under(
            _ROWS,
            (
                ("/instruction", K.PROSE),
                ("/input", K.PROSE),
                ("/output", K.PROSE),
                ("/system", K.PROSE),
                ("/history/*/*", K.PROSE),
            ),
        ),
    ),
)
