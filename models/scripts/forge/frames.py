"""Chat frames: hand-written lines with slots, filled with fresh names each time.

One frame a line; `\\n` is a line break; `{slot}` or `{slot:key}`. Slots with the same key are the same person or
thing: `{full:a} … {first:a}`. `{=Will}` and `{@Paris}` are a person and a place spelled out. Lines that start with
`#~` are comments. Slots that name nobody (`{tech}`, `{id}` …) stay unlabelled. `phrases/LANGUAGE.txt` holds lines
`kind: a|b|c`; the slots of these kinds are of one language within a frame, and half of the time begin with a capital
where the frame begins with them.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from pathlib import Path

from forge.gazetteer import Gazetteer, Person
from forge.sample import NONE_OPEN, Sample, Segment

_SLOT = re.compile(r"\{(?:([=@])([^{}]+)|(\w+)(?::(\w+))?)\}")
_ORG = frozenset({"ORGANIZATION"})
_PERSON_FORMS: dict[str, Callable[[Person, random.Random], str]] = {
    "first": lambda p, r: p.first,
    "last": lambda p, r: p.last,
    "full": lambda p, r: f"{p.first} {p.middle} {p.last}" if p.middle else f"{p.first} {p.last}",
    "name": lambda p, r: r.choice([p.first, p.first, f"{p.first} {p.last}"]),
    "short": lambda p, r: f"{p.first} {p.last[0]}" + r.choice(["", "."]),
    "initial": lambda p, r: f"{p.first[0]}. {p.last}",
    "initials": lambda p, r: f"{p.first[0]}.{p.last[0]}.",
    "reversed": lambda p, r: f"{p.last}, {p.first}",
    "lastfirst": lambda p, r: f"{p.last} {p.first}",
    "upper": lambda p, r: f"{p.last.upper()}, {p.first}",
    "letter": lambda p, r: p.first[0] + r.choice(["", "."]),
    "nick": lambda p, r: _nickname(p.first, r),
    "bent": lambda p, r: _bent(p.first, r),
}
#: Labels that a plain slot may hide: a bank is a firm, a sight is a place, and neither is a person.
_HIDES: dict[str, frozenset[str]] = {
    **dict.fromkeys(("brand", "techorg", "bank", "coin", "lib", "product"), _ORG),
    "sight": frozenset({"LOCATION", "ORGANIZATION"}),
}
_ENDINGS = ("a", "u", "em", "owi", "ovi", "om", "n", "lle", "lta", "sta", "ov", "nak", "val")


def _nickname(name: str, rng: random.Random) -> str:
    """Make a short form: Bartholomew -> Bart, Bar, Barzy."""
    short = name[: rng.choice((3, 3, 4))] if name.isalpha() else name
    return short + rng.choice(("", "", "", "z", "zy", "ie", "o", "y", "s"))


def _bent(name: str, rng: random.Random) -> str:
    """Put a case ending on a given name as Slavic, Baltic and Finno-Ugric languages do."""
    if name.endswith("a") and len(name) > 3:
        return name[:-1] + rng.choice(("y", "i", "ę", "ie", "ou", "u", "o", "ą", "e"))
    return name + rng.choice(_ENDINGS)


class FrameBook:
    """All frames of a folder (`*.txt`), and the word lists (`words_*.txt`) their plain slots draw from."""

    def __init__(self, folder: Path, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        self._words: dict[str, list[str]] = {}
        self.groups: dict[str, list[str]] = {}
        for path in sorted(folder.glob("*.txt")):
            lines = [x for x in path.read_text(encoding="utf-8").splitlines() if x.strip() and not x.startswith("#~")]
            if path.stem.startswith("words_"):
                self._words[path.stem.removeprefix("words_")] = [part.strip() for x in lines for part in x.split(",")]
            else:
                self.groups[path.stem] = lines
        self._phrases = [_phrases(path) for path in sorted((folder / "phrases").glob("*.txt"))]

    def draw(self, group: str, rng: random.Random) -> Sample:
        """Fill a random frame of one group."""
        return self.fill(rng.choice(self.groups[group]), rng)

    def fill(self, frame: str, rng: random.Random) -> Sample:
        """Fill one frame; raises KeyError for a slot that is not known."""
        frame = frame.replace("\\n", "\n").replace("\\t", "\t")
        people: dict[str, Person] = {}
        things: dict[str, Segment] = {}
        sample: Sample = []
        phrases = rng.choice(self._phrases) if self._phrases else {}
        at = 0
        for match in _SLOT.finditer(frame):
            if match.start() > at:
                sample.append(Segment(frame[at : match.start()]))
            mark, literal, slot, key = match.groups()
            if mark:
                sample.append(Segment(literal, "PERSON" if mark == "=" else "LOCATION"))
            elif slot in _PERSON_FORMS:
                person = people.get(key or "") if key else None
                person = person or self._gazetteer.person(rng)
                if key:
                    people[key] = person
                sample.append(Segment(_PERSON_FORMS[slot](person, rng), "PERSON"))
            elif slot in phrases:
                phrase = rng.choice(phrases[slot])
                sample.append(Segment(phrase if sample or rng.random() < 0.5 else phrase[:1].upper() + phrase[1:]))
            else:
                whole = f"{slot}:{key}"
                segment = things.get(whole) if key else None
                segment = segment or self._thing(slot, rng)
                things[whole] = segment
                sample.append(segment)
            at = match.end()
        if at < len(frame):
            sample.append(Segment(frame[at:]))
        return sample

    def _thing(self, slot: str, rng: random.Random) -> Segment:
        g = self._gazetteer
        if slot in ("city", "nation", "state", "place"):
            return Segment(getattr(g, slot)(rng), "LOCATION")
        if slot == "org":
            slot = rng.choice(("school", "hospital", "company", "company"))
        if slot in ("school", "hospital", "company"):
            return Segment(getattr(g, slot)(rng), "ORGANIZATION")
        if slot in self._words:
            return Segment(rng.choice(self._words[slot]), None, _HIDES.get(slot, NONE_OPEN))
        return Segment(_MADE[slot](g, rng), None, NONE_OPEN)


def _phrases(path: Path) -> dict[str, list[str]]:
    lines = [line.partition(":") for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    return {kind: [part.strip() for part in rest.split("|")] for kind, _, rest in lines}


_STREETS = ("Oak", "Main", "Mill", "Church", "Park", "High", "Elm")
_WAYS = ("St", "Street", "Road", "Ave", "Lane")
_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_HOSTS = ("gmail.com", "example.com", "outlook.com", "proton.me", "company.io", "mail.org")


def _stamp(rng: random.Random) -> str:
    day = f"2026-{rng.randint(1, 12):02}-{rng.randint(1, 28):02}"
    return f"{day}{rng.choice('T ')}{rng.randint(0, 23):02}:{rng.randint(0, 59):02}:{rng.randint(0, 59):02}"


def _digits(rng: random.Random, count: int) -> str:
    return "".join(rng.choice("0123456789") for _ in range(count))


def _handle(g: Gazetteer, rng: random.Random) -> str:
    person = g.person(rng)
    first, last = person.first.lower().replace(" ", ""), person.last.lower().replace(" ", "")
    return rng.choice(
        [first[0] + last, f"{first}.{last}", f"{first}_{last}", f"{first}{_digits(rng, 2)}", last + first[0]]
    )


def _email(g: Gazetteer, rng: random.Random) -> str:
    return f"{_handle(g, rng)}@{rng.choice(_HOSTS)}"


def _date(g: Gazetteer, rng: random.Random) -> str:
    day, month, year = rng.randint(1, 28), rng.randint(1, 12), rng.randint(1950, 2026)
    name = _MONTHS[month - 1]
    forms = (
        f"{year}-{month:02}-{day:02}",
        f"{day}/{month}/{year}",
        f"{name} {day}",
        f"{day} {name} {year}",
        f"{name[:3]} {day}, {year}",
    )
    weekday = rng.choice(_DAYS)
    return rng.choice((*forms, weekday, f"{weekday[:3]}, {name[:3]} {day}, {year}"))


def _anytech(g: Gazetteer, rng: random.Random) -> str:
    """A product named like a person, a town or nothing: what it is must be read from its surroundings."""
    person = g.person(rng)
    name = rng.choice((person.first, person.first, person.last, g.city(rng)))
    return rng.choice((name, name.lower(), name))


def _hash(g: Gazetteer, rng: random.Random) -> str:
    return "".join(rng.choice("0123456789abcdef") for _ in range(rng.choice((7, 12, 40))))


_MADE: dict[str, Callable[[Gazetteer, random.Random], str]] = {
    "n": lambda g, r: str(r.choice((r.randint(1, 12), r.randint(1, 99), r.randint(100, 99999)))),
    "id": lambda g, r: r.choice(("", "#", "INC-", "A", "PO", "T-")) + _digits(r, r.randint(4, 9)),
    "time": lambda g, r: f"{r.randint(0, 23):02}:{r.randint(0, 59):02}",
    "stamp": lambda g, r: _stamp(r),
    "ver": lambda g, r: f"{r.randint(0, 12)}.{r.randint(0, 40)}.{r.randint(0, 20)}",
    "phone": lambda g, r: f"+{r.randint(1, 99)} {_digits(r, 3)} {_digits(r, 3)} {_digits(r, 4)}",
    "money": lambda g, r: f"{r.choice('$€£')}{r.randint(5, 9000)}",
    "street": lambda g, r: f"{r.randint(1, 999)} {r.choice(_STREETS)} {r.choice(_WAYS)}",
    "anytech": _anytech,
    "year": lambda g, r: str(r.randint(1720, 2030)),
    "nobody": lambda g, r: g.person(r).first,
    "nobodylast": lambda g, r: g.person(r).last,
    "nobodyfull": lambda g, r: " ".join(g.person(r)[:2]),
    "handle": _handle,
    "email": _email,
    "date": _date,
    "hash": _hash,
}
