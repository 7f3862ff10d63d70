"""Whom a name means: a private person, or somebody public, historic or invented, by what the text around it is about."""

from __future__ import annotations

import re

from sanitizer.detection.frame import Frame, frame_at
from sanitizer.detection.frame_words import bare, word_set
from sanitizer.recognizers.inflection import bases
from sanitizer.recognizers.name_evidence import (
    is_family,
    is_given,
    is_person_alone,
    is_public_inflected,
    is_public_shared,
)

STRONG = 2.0
"""Private evidence from which a name is private whatever else is said."""
_SOME = 1.0
_UNKNOWN_NEEDS = 3.0
_SURNAME_NEEDS = 2.0
_RARE_NEEDS = 1.0
"""By how much the evidence of world knowledge must be above that of private life: for a name that no list has, for the
surname of somebody public that many bear or a word that is no given name (private people are rarely called by their
surname alone), and for a surname that hardly anybody but somebody public bears."""
_FOR_WHOM = 1.5
"""What speaks against it where something is done for the person: `a card for Mia`."""
_ASKED_FOR = 2.0
"""What a question who it is speaks for it: of their own people, the writers know."""
_TITLED = 1.0
"""What a title before the name speaks against it."""
_BESIDE_KNOWN = 2.0
_BESIDE_SURNAME = 1.0
_MANY = 3
_MANY_KNOWN = 4
"""So many public persons are what a text is about, also where the writer's own people come in."""
_PARTICLE = 4
"""Shorter words of a name are hardly those that tell whose it is."""
_BEFORE = 60
_AFTER = 60
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_TITLE = re.compile(
    r"(?i)(?<!\w)(?:mr|mrs|ms|miss|herrn?|frau|mme|monsieur|sr|sra|señora?|sig|signora?|dhr|mevr|pani?|fru)\.? \Z"
)
_REACHED = re.compile(r"[^\n.;]{0,25}?[\s(<,:](?:[\w.+-]+@[\w-]+\.\w|(?!97[89]-)\+?\(?\d[\d ()/-]{6,}\d)")
_FOR = re.compile(r"(?<!\w)(?:[Ff]or|[Ff]ür|[Pp]our|[Pp]ara|[Pp]er|[Dd]la|[Vv]oor|för|til) \Z")
_WHO = re.compile(
    r"(?i)(?<!\w)(?:who (?:is|are|was|were)|who's|wer (?:ist|war|sind|waren)|qui (?:est|sont|était|étaient)|quién(?:es)? (?:es|son|fue|era)|"
    r"chi (?:è|sono|era|erano)|quem (?:é|são|foi)|wie (?:is|zijn|was|waren)|kim (?:jest|są|był|była)|vem (?:är|var)|hvem (?:er|var)|"
    r"kuka (?:on|oli)|kdo (?:je|jsou|byl)|ki (?:az|volt)|cine (?:este|e|a fost)|кто так(?:ой|ая|ие)|хто так(?:ий|а|і)|ποι(?:ος|α) (?:είναι|ήταν)) "
    r"(?:(?:the|der|die|das|le|la|el|il|lo|o|a|az) )?(?:[^\W\d_][\w'’-]*(?:,| and| und| et| y| e| en| i| och| og| ja| a| és| и) ?){0,3}\Z"
)
_JOINT = re.compile(
    r"\s*(?:,|;|/|\||&|\n)\s*(?:(?:and|or|und|oder|et|ou|y|o|e|i|och|og|ja|ve|и|vs\.?)\s)?\s*[-*•|]?\s*|\s+(?:and|or|und|oder|et|ou|y|o|e|i|och|og|ja|ve|и|eller|of|en|ir|a|vs\.?|versus|med|mit|with|avec|con|ile)\s+"
)
_ITEM = re.compile(r"[^\W\d_][\w.'’-]*(?: [^\W\d_][\w.'’-]*){0,3}")


def is_owned(text: str, start: int, end: int) -> bool:
    """Said right there to be somebody's: `my landlord …`, `… (name@host)`, `Mr …`."""
    before = text[max(0, start - _BEFORE) : start]
    if _REACHED.match(text, end, end + _AFTER):
        return True
    words = [bare(w).lower() for w in re.split(r"[.!?:;\n]", before)[-1].split()[-5:]]
    own, kin = word_set("own"), word_set("kin")
    near = [at for at, word in enumerate(words) if own.holds(word)]
    return bool(near) and any(kin.holds(word) for word in words[max(near[-1] + 1, len(words) - 2) :])


def is_among_people(text: str, start: int) -> bool:
    """Whether what stands around is about private people."""
    return frame_at(text, start).private >= _SOME


def is_about_people(text: str, start: int) -> bool:
    """Whether what stands around is about private people for sure."""
    return frame_at(text, start).private >= STRONG


def is_about_the_world(text: str, start: int) -> bool:
    """Whether what stands around speaks of world knowledge or a story, and of nobody's private life."""
    frame = frame_at(text, start)
    return (frame.topics > 0 or frame.fiction or bool(frame.people)) and frame.private < _SOME


def is_figure(text: str, start: int, end: int) -> bool:
    """A figure of a story that is asked for, or somebody of a cast that the text speaks of, whatever cue introduces it."""
    frame = frame_at(text, start)
    words = [w.lower() for w in _WORD.findall(text[start:end])]
    if is_owned(text, start, end):
        return False
    return (frame.fiction and frame.closeness < STRONG) or (
        frame.private < STRONG and bool(words) and all(_in_cast(w, frame) for w in words)
    )


def is_somebody_public(text: str, start: int, end: int) -> bool:
    """Whether the name means nobody private, by what the text is about."""
    if is_owned(text, start, end):
        return False
    frame = frame_at(text, start)
    words = [w.lower() for w in _WORD.findall(text[start:end])]
    if not words:
        return False
    if (frame.fiction and frame.closeness < STRONG) or _is_part_of_known(text, start, end, frame):
        return True
    among_known = len(frame.people) >= _MANY_KNOWN and frame.closeness <= STRONG
    if (frame.closeness < STRONG or among_known) and _is_of_cast(words, frame):
        return True
    return (frame.private < STRONG or among_known) and _outweighs(text, start, end, frame, words)


def _is_of_cast(words: list[str], frame: Frame) -> bool:
    return any(_in_cast(w, frame) for w in words) and all(_in_cast(w, frame) or len(w) < _PARTICLE for w in words)


def _outweighs(text: str, start: int, end: int, frame: Frame, words: list[str]) -> bool:
    """Whether what speaks of world knowledge outweighs private life, by what such a name needs."""
    margin = _knowledge(frame, words) - frame.private
    if (is_given(words[0]) or len(words) > 1) and _FOR.search(text, max(0, start - 8), start):
        margin -= _FOR_WHOM
    if _TITLE.search(text, max(0, start - 12), start):
        margin -= _TITLED
    if _WHO.search(text, max(0, start - 40), start):
        margin += _ASKED_FOR
    is_surname = len(words) == 1 and not is_given(words[0])
    known = is_public_inflected(words[-1]) or is_person_alone(" ".join(words))
    if margin < _UNKNOWN_NEEDS and (known or is_surname or margin >= _RARE_NEEDS):
        margin += _of_neighbors(text, start, end, frame, is_surname=is_surname)
    if is_public_shared(text[start:end]):
        return margin >= _RARE_NEEDS
    if known and len(words) == 1:
        return margin >= (_RARE_NEEDS if is_surname and not is_family(words[0]) else _SURNAME_NEEDS)
    return margin >= (_SURNAME_NEEDS if is_surname else _UNKNOWN_NEEDS)


def _is_part_of_known(text: str, start: int, end: int, frame: Frame) -> bool:
    """A part of the full name of somebody public that stands there: `Simone` of `Simone de Beauvoir`."""
    part = text[start:end].lower()
    low = max(0, start - 40)
    around = text[low : end + 40].lower()
    for name in frame.people:
        at = around.find(name) if part in name else -1
        if 0 <= at <= start - low and end - low <= at + len(name):
            return True
    return False


def _of_neighbors(text: str, start: int, end: int, frame: Frame, *, is_surname: bool) -> float:
    """What the other items of an enumeration add: somebody public, or surnames alone."""
    items = siblings(text, start, end)
    if any(is_known(item, frame) for item in items):
        return _BESIDE_KNOWN
    alone = sum(" " not in i and i[:1].isupper() and not is_given(i) for i in items) if is_surname else 0
    if alone >= _MANY and frame.topics:
        return _BESIDE_KNOWN
    return _BESIDE_SURNAME if alone else 0.0


def _in_cast(word: str, frame: Frame) -> bool:
    return bool(frame.casts) and any(base in frame.casts for base in bases(word))


def _knowledge(frame: Frame, words: list[str]) -> float:
    """The evidence of world knowledge, without what the name itself says."""
    others = [name for name in frame.people if not any(w in name.split() for w in words)]
    known = frame.known.difference(words, *(name.split() for name in frame.people))
    return frame.topics + min(4, 2 * len(others)) + min(3, len(known)) + (2 if frame.casts else 0)


def is_known(item: str, frame: Frame) -> bool:
    low = " ".join(bare(w) for w in item.split()).lower()
    last = low.rpartition(" ")[2]
    return low in frame.people or last in frame.known or last in frame.casts


def siblings(text: str, start: int, end: int) -> list[str]:
    """The items that are enumerated with a name, at most three on each side."""
    found: list[str] = []
    at = end
    for _ in range(3):
        joint = _JOINT.match(text, at, at + 60)
        item = _ITEM.match(text, joint.end(), joint.end() + 60) if joint else None
        if item is None:
            break
        found.append(item.group())
        at = item.end()
    head = text[max(0, start - 120) : start]
    pieces = _JOINT.split(head)
    if len(pieces) > 1 and not pieces[-1].strip("\"'“„«*_ "):
        last = reversed(pieces[:-1][-3:])
        found += [" ".join(_WORD.findall(re.split(r"[.!?:(]", piece)[-1])[-3:]) for piece in last]
    return found
