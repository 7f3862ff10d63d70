"""Noise on the fly: other names, other case, slips of the finger, layout. Every draw comes from the caller's
generator.
"""

from __future__ import annotations

import random
import re

from forge.gazetteer import Gazetteer, Person
from forge.sample import Sample, Segment

_LETTERS = re.compile(r"[a-zA-Z]{4,}")


def swapped(sample: Sample, gazetteer: Gazetteer, rng: random.Random) -> Sample:
    """Put other names in place of the labelled ones, the same for the same, in the same form (one word stays one
    word).
    """
    people: dict[str, Person] = {}
    other: dict[str, str] = {}
    result: Sample = []
    for segment in sample:
        text = segment.text
        if segment.label == "PERSON":
            words = text.split()
            person = people.setdefault(words[-1].lower() if words else "", gazetteer.person(rng))
            if words:
                people.setdefault(words[0].lower(), person)
            if len(words) == 1:
                text = other.setdefault(text, person.first if rng.random() < 0.7 else person.last)
            elif words:
                text = (
                    f"{person.first} {person.middle} {person.last}"
                    if len(words) > 2 and person.middle
                    else f"{person.first} {person.last}"
                )
        elif segment.label == "LOCATION" and len(text.split()) <= 2:
            text = other.setdefault(text, gazetteer.place(rng))
        elif segment.label == "ORGANIZATION" and rng.random() < 0.3:
            text = other.setdefault(text, gazetteer.company(rng))
        if segment.text.islower():
            text = text.lower()
        elif segment.text.isupper() and len(segment.text) > 3:
            text = text.upper()
        result.append(segment._replace(text=text))
    return result


def recased(sample: Sample, rng: random.Random) -> Sample:
    """All lower 22 %, all upper 4 %, only entities lower 10 %, sentence start lower 6 %, entities upper 2 %."""
    dice = rng.random()
    if dice < 0.22:
        return [s._replace(text=s.text.lower()) for s in sample]
    if dice < 0.26:
        return [s._replace(text=s.text.upper()) for s in sample]
    if dice < 0.36:
        return [s._replace(text=s.text.lower()) if s.label else s for s in sample]
    if dice < 0.42 and sample:
        first = sample[0]
        return [first._replace(text=first.text[:1].lower() + first.text[1:]), *sample[1:]]
    if dice < 0.44:
        return [s._replace(text=s.text.upper()) if s.label else s for s in sample]
    return sample


def mistyped(sample: Sample, rng: random.Random) -> Sample:
    """Swap, drop or double a letter in one or two words."""
    result = list(sample)
    for _ in range(rng.choice((1, 1, 2))):
        index = rng.randrange(len(result)) if result else 0
        matches = list(_LETTERS.finditer(result[index].text)) if result else []
        if not matches:
            continue
        match = rng.choice(matches)
        word, at = match.group(), rng.randrange(1, len(match.group()) - 2)
        slip = rng.choice(
            (
                word[:at] + word[at + 1] + word[at] + word[at + 2 :],
                word[:at] + word[at + 1 :],
                word[:at] + word[at] + word[at:],
            )
        )
        text = result[index].text
        result[index] = result[index]._replace(text=text[: match.start()] + slip + text[match.end() :])
    return result


def laid_out(sample: Sample, rng: random.Random) -> Sample:
    """Drop the final mark, or wrap in Markdown, quotes, list marks, a role prefix."""
    if not sample:
        return sample
    dice = rng.random()
    last = sample[-1]
    if dice < 0.15 and last.label is None:
        return [*sample[:-1], last._replace(text=last.text.rstrip(" .!?"))]
    if dice < 0.25:
        before, after = rng.choice(
            (
                ("> ", ""),
                ("- ", ""),
                ("**", "**"),
                ('"', '"'),
                ("* ", ""),
                ("user: ", ""),
                ("Human: ", ""),
                ("# ", ""),
                ("1. ", ""),
                ("_", "_"),
                ("(", ")"),
                ("User: ", ""),
                ("\t", ""),
                ("// ", ""),
                ("me: ", ""),
            )
        )
        return [Segment(before), *sample, Segment(after)]
    if dice < 0.30:
        marked = [(Segment("**"), s, Segment("**")) if s.label and rng.random() < 0.5 else (s,) for s in sample]
        return [part for group in marked for part in group]
    return sample


def augmented(sample: Sample, gazetteer: Gazetteer, rng: random.Random, swap: float) -> Sample:
    """Apply the whole recipe of reference/model.md to one sample."""
    if rng.random() < swap:
        sample = swapped(sample, gazetteer, rng)
    if rng.random() < 0.08:
        sample = mistyped(sample, rng)
    sample = recased(sample, rng)
    return [s for s in laid_out(sample, rng) if s.text]
