"""Names by their neighbors: what stands in one enumeration or one column with a certain name is a name too.

Nothing is looked for where no name or number is certain, so most texts cost nothing.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from sanitizer.core.finding import LIKELY_FROM, Finding
from sanitizer.detection.contacts import contact_names
from sanitizer.detection.joined_names import joined_names, mentioned_names, whole_names
from sanitizer.detection.name_likeness import Likeness, likeness
from sanitizer.detection.records import record_names
from sanitizer.detection.rows import column_neighbors
from sanitizer.recognizers.name_shape import name_at

RULE = "names/neighbor"
SURE = 0.75
"""From this score on a name speaks for its neighbors."""
_CERTAIN = 0.95
_MOST = 40
_REACH = 100
_LISTED, _LIKE = 0.75, 0.6

_ASIDE = r"(?:[ ]?\([^()\n]{1,40}\)|[ ]#?\+?\d[\d\-/. ]{1,24})?"
_AND = r"and|und|et|y|e|i|en|og|och|и|та|й|ve|ja|și|si|és|και|und auch|sowie|plus|và|dan|a"
_TITLE = r"(?:(?:Mr|Mrs|Ms|Dr|Herr|Frau|Fr|Hr|Mme|Sr|Sra|Dña|D|Pan|Pani|aunt|uncle|oma|opa|tante|onkel|nana)\.?[ ])?"
_JOINT = rf"(?:[ ]?[,;/&+•·|][ ]{{0,2}}(?:(?:{_AND}|&)[ ])?|[ ](?:{_AND})[ ]|[ ][-–][ ])"
_BEHIND = re.compile(rf"{_ASIDE}{_JOINT}{_TITLE}")
_CAPITAL = r"[^\W\d_a-zß-öø-ÿа-яё][\w'’\-]*\.?"
_BEFORE = re.compile(
    rf"(?:^|[\n(\[{{,;:/&+•·|\"“«>–-][ ]{{0,2}}|[ ](?=[^ ]))(?P<name>{_CAPITAL}(?:[ ](?:{_CAPITAL}|van|von|de|der|den|del|di|da|dos|du|la|le)){{0,3}}){_ASIDE}{_JOINT}{_TITLE}\Z"
)
_INITIAL = re.compile(
    r"(?:^|\n)(?:>[ ]?)?[-–—~]?[ ]?(?P<initial>[A-ZÀ-Þ]\.?)[ ]?(?=\Z|\r?\n(?:\s|>|--|On |Am |Le |El |P\.?S))"
)
_AGED = re.compile(
    r"[ ]\((?:age[d]?[ ])?\d{1,2}(?:[ ]?(?:yo|y/o|yrs?|years|ans|años|anos|anni|jahre|j\.|jaar|lat|let|år|vuotta|yaş\w*|éves|ani|χρον\w*|лет|года?|歳|岁|세))?[,)]",
    re.IGNORECASE,
)
"""A name's age in brackets."""
_GLUED = re.compile(r"[\w@#]")


class Sure(NamedTuple):
    """A certain name."""

    start: int
    end: int


def neighbors(text: str, findings: Sequence[Finding]) -> list[Finding]:
    """Names beside the certain ones of `findings`; may overlap them."""
    by_contact = [*contact_names(text, findings), *_free(record_names(text, findings), findings)]
    sure = sorted(
        {Sure(f.start, f.end) for f in findings if _is_sure(text, f)}
        | {Sure(start, end) for start, end, score in by_contact if score >= SURE}
    )
    parts = sorted({Sure(f.start, f.end) for f in findings if f.entity == "PERSON" and f.score >= LIKELY_FROM})
    joined = [*joined_names(text, parts), *whole_names(text, findings), *mentioned_names(text, findings)]
    if not sure and not by_contact and not joined:
        return []
    taken = _Taken((f.start, f.end) for f in findings if f.score >= LIKELY_FROM)
    found: dict[Sure, float] = {}
    for start, end, score in (*by_contact, *joined):
        found[Sure(start, end)] = score
    for start, end, score in (*_enumerated(text, sure, taken), *column_neighbors(text, sure), *_initials(text, sure)):
        if not taken.touches(start, end):
            found[Sure(start, end)] = max(score, found.get(Sure(start, end), 0.0))
    return [Finding(*place, "PERSON", RULE, score, ("stands in a row with a name",)) for place, score in found.items()]


def _free(places: Iterable[tuple[int, int, float]], findings: Sequence[Finding]) -> Iterator[tuple[int, int, float]]:
    """The places that nothing else was found in, persons aside."""
    taken = _Taken((f.start, f.end) for f in findings if f.score >= LIKELY_FROM and f.entity != "PERSON")
    return (place for place in places if not taken.touches(place[0], place[1]))


def _initials(text: str, sure: Sequence[Sure]) -> Iterator[tuple[int, int, float]]:
    """The initial of a certain name, alone on the last line of a letter."""
    known = {text[place.start] for place in sure}
    for match in _INITIAL.finditer(text):
        if match["initial"][0] in known:
            yield *match.span("initial"), _LIKE


def _is_sure(text: str, finding: Finding) -> bool:
    if finding.entity != "PERSON" or finding.score < SURE or finding.end - finding.start > _REACH:
        return False
    value = text[finding.start : finding.end]
    doubtful = finding.rule.startswith("names/") and finding.score < _CERTAIN
    return "\n" not in value and likeness(value) >= (Likeness.LISTED if doubtful else Likeness.POSSIBLE)


class _Taken:
    """What is found already."""

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        for start, end in sorted(spans):
            if self._ends and start < self._ends[-1]:
                self._ends[-1] = max(end, self._ends[-1])
            else:
                self._starts.append(start)
                self._ends.append(end)

    def touches(self, start: int, end: int) -> bool:
        at = bisect_right(self._ends, start)
        return at < len(self._ends) and self._starts[at] < end


def _enumerated(text: str, sure: Sequence[Sure], taken: _Taken) -> Iterator[tuple[int, int, float]]:
    """`Anna, Bo and Cem`: outwards from each certain name, as long as there are names."""
    certain = {place.start: place.end for place in sure}
    for place in sure:
        count = 1 + _touching(text, place, certain)
        end = place.end
        for _ in range(_MOST):
            step = _right(text, end, certain, count)
            if step is None:
                break
            start, end, score = step
            if score:
                yield start, end, score
        begin = place.start
        for _ in range(_MOST):
            step = _left(text, begin, count)
            if step is None or taken.touches(step[0], step[1]):
                break
            yield step
            begin = step[0]


def _touching(text: str, place: Sure, certain: dict[int, int]) -> int:
    """1 if the next in the enumeration is certain too."""
    joint = _BEHIND.match(text, place.end)
    if joint and joint.end() in certain:
        return 1
    before = _BEFORE.search(text, max(0, place.start - _REACH), place.start)
    return int(before is not None and before.start("name") in certain)


def _right(text: str, end: int, certain: dict[int, int], count: int) -> tuple[int, int, float] | None:
    joint = _BEHIND.match(text, end)
    if joint is None or joint.end() == end:
        return None
    start = joint.end()
    if start in certain:
        return start, certain[start], 0.0
    name = name_at(text, start, small=False, most=3)
    if name is None or _GLUED.match(text, name.end):
        return None
    beyond = _BEHIND.match(text, name.end)
    more = int(beyond is not None and beyond.end() in certain) + int(_AGED.match(text, name.end) is not None)
    score = _score(text[name.start : name.end], count + more)
    return (name.start, name.end, score) if score else None


def _left(text: str, start: int, count: int) -> tuple[int, int, float] | None:
    before = _BEFORE.search(text, max(0, start - _REACH), start)
    if before is None:
        return None
    score = _score(before.group("name"), count)
    return (*before.span("name"), score) if score else None


def _score(value: str, count: int) -> float:
    """How far `value` is believed in a row with `count` certain names."""
    how = likeness(value)
    if how >= Likeness.LISTED:
        return _LISTED
    return _LIKE if how is Likeness.POSSIBLE and count > 1 else 0.0
