"""Who speaks in a conversation: labels that recur at the start of its lines (`Лёха: …`, `[12:04] Shell: …`)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from sanitizer.core.finding import Finding

RULE = "names/speaker"

_LABEL = re.compile(
    r"^[ \t>*\-]{0,4}(?:\[[^\[\]\n]{3,24}\][ ]?|\(?\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:[ ]?[AaPp]\.?[Mm]\.?)?\)?[ ,-]{1,3})?[*_]{0,2}"
    r"(?P<label>[^\W\d_][^\n:：,;=(){}<>\"\[\]|/\\]{0,28}?)[*_]{0,2}(?:[ ]\([^()\n]{1,20}\))?[:：][*_]{0,2}(?!//)[ \u3000]?(?P<said>\S[^\n]*)",
    re.MULTILINE,
)
_LEAST_LINES = 3
_LISTED, _LIKE = 0.75, 0.62
_ROLES = frozenset(
    """
    user agent bot assistant system customer client support operator advisor caller me you i q a question answer interviewer
    interviewee host guest ich moi yo eu io ik jag ja я 我 私 나 mum mom dad papa mama kunde berater cliente
    """.split()  # noqa: SIM905
)


def speakers(text: str) -> Iterator[Finding]:
    """The names that label the lines of a conversation."""
    lines = list(_LABEL.finditer(text)) if text.count("\n") >= _LEAST_LINES - 1 else []
    said = Counter(line["label"] for line in lines)
    if len(lines) < _LEAST_LINES or not _is_conversation(text, lines, said):
        return
    # The lists of names are read only where somebody speaks.
    from sanitizer.detection.name_likeness import Likeness, likeness

    how = {label: likeness(label) for label in said if label.lower() not in _ROLES}
    is_among_people = Likeness.LISTED in how.values()
    if len(how) == len(said) and not is_among_people:
        return
    for line in lines:
        like = how.get(line["label"], Likeness.NONE)
        if like is Likeness.LISTED or (like is Likeness.POSSIBLE and (is_among_people or said[line["label"]] > 1)):
            score = _LISTED if like is Likeness.LISTED else _LIKE
            yield Finding(*line.span("label"), "PERSON", RULE, score, ("labels what somebody says",))


def _is_conversation(text: str, lines: list[re.Match[str]], said: Counter[str]) -> bool:
    """Two speakers or more, of whom some speak again, in most lines; what they say are words."""
    again = sum(count for count in said.values() if count > 1)
    written = sum(1 for line in text.splitlines() if line.strip())
    talk = sum(1 for line in lines if " " in line["said"].strip() or not line["said"].isascii())
    return len(said) > 1 and again * 2 >= len(lines) and len(lines) * 2 >= written and talk * 2 >= len(lines)
