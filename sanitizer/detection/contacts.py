"""Names beside what reaches somebody: `Dov (dov.katz@…)`, `nurse Joy 07700 224 816`, `Tomáš: 604 471 210`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sanitizer.core.finding import LIKELY_FROM, Finding
from sanitizer.detection.common_words import is_common
from sanitizer.detection.name_likeness import Likeness, likeness
from sanitizer.recognizers.name_cue_words import cue_words
from sanitizer.recognizers.name_evidence import is_given
from sanitizer.recognizers.name_forms import plain

_REACH = 64
_BY_MAIL, _BY_NUMBER, _SMALL = 0.85, 0.75, 0.6
_WORD = r"[^\W\d_][\w'’\-]*\.?"
_NAME_BEFORE = re.compile(
    rf"(?:^|(?<=[\s(\[,;:|>\"'*]))(?P<name>{_WORD}(?:[ ]{_WORD}){{0,3}})(?:'s|’s)?[\"'*]{{0,2}}"
    r"(?:[ ]?[(<\[,;:|=–—-][ <(\[]?|[ ]|\t|[ ]?(?:\r?\n))(?:(?i:e-?mail|mail|mailto|tel|phone|ph|mobile|mob|cell|handy|whats?app|móvil|cel|tlf|puh|gsm|m|t|p|at|on|is|number)[.:]?[ ]?){0,2}[(<+]?\Z"
)
_LOCAL = re.compile(r"[a-z]+")
_LEAST = 3


def contact_names(text: str, findings: Sequence[Finding]) -> Iterator[tuple[int, int, float]]:
    """Places and scores of names right before the numbers and addresses of `findings`."""
    for finding in findings:
        if finding.entity not in ("PHONE", "EMAIL") or finding.score < LIKELY_FROM:
            continue
        before = _NAME_BEFORE.search(text, max(0, finding.start - _REACH), finding.start)
        if before is None:
            continue
        value = text[finding.start : finding.end]
        if finding.entity == "EMAIL":
            yield from _confirmed(before, value)
        else:
            yield from _reached(before)


def _confirmed(before: re.Match[str], address: str) -> Iterator[tuple[int, int, float]]:
    """The words before an address that its local part has too, in whatever case."""
    local = plain(address.partition("@")[0])
    parts = _LOCAL.findall(local)
    words = _words(before)
    held = [(s, e) for s, e, w in words if _is_in(plain(w), local, parts) and not _is_no_name(w)]
    if not held:
        return
    start, end = held[0][0], held[-1][1]
    # `Dov Katz (dov@…)`: the family name beside the given one belongs to it.
    for s, e, w in words:
        if s == end + 1 and w[0].isupper() and likeness(w) is not Likeness.NONE:
            end = e
    yield start, end, _BY_MAIL


def _is_in(word: str, local: str, parts: list[str]) -> bool:
    if len(word) < _LEAST:
        return False
    return word in parts or local.startswith(word) or local.endswith(word) or any(p.startswith(word) for p in parts)


def _reached(before: re.Match[str]) -> Iterator[tuple[int, int, float]]:
    """The given name before a number: with a capital, or in lower case behind a word for kin or work."""
    words = _words(before)
    if not words:
        return
    start, end, last = words[-1]
    if not last[0].islower():
        first = len(words) - 1
        while first and words[first - 1][2][0].isupper() and likeness(words[first - 1][2]) is not Likeness.NONE:
            first -= 1
        row = [w for _, _, w in words[first:]]
        if any(is_given(w) and not is_common(w) for w in row) or (
            first and words[first - 1][2].lower() in cue_words() and is_given(last)
        ):
            yield words[first][0], end, _BY_NUMBER
    elif len(words) > 1 and words[-2][2].lower() in cue_words() and is_given(last) and len(last) >= _LEAST:
        yield start, end, _SMALL


def _words(before: re.Match[str]) -> list[tuple[int, int, str]]:
    start = before.start("name")
    found = []
    for match in re.finditer(r"[^ ]+", before["name"]):
        word = match[0].rstrip(".")
        # The dot of an initial is a part of the name; that of a sentence is not.
        end = match.end() if len(word) == 1 else match.start() + len(word)
        found.append((start + match.start(), start + end, word))
    return found


def _is_no_name(word: str) -> bool:
    low = word.lower()
    return low in cue_words() or (is_common(low) and not is_given(low))
