"""What a text is about, as evidence on whom a name in it means: world knowledge, fiction, or somebody's private life."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from sanitizer.detection.casts import spoken_of
from sanitizer.detection.common_words import is_common
from sanitizer.detection.frame_words import Words, word_set, words_of
from sanitizer.recognizers.name_evidence import (
    is_family,
    is_given,
    is_public_inflected,
    public_people_in,
)

REACH = 1_200
"""Code points of a step; what stands up to a step before and up to two behind the step of a name is read with it."""

_CONTACT = re.compile(
    r"[\w.+-]+@[\w-]+\.\w|(?<![\w.])(?:\+|00)\d[\d ()/-]{7,}\d|(?<![\w.,-])0\d{1,4}[ /-]\d[\d -]{4,}\d|"
    r"\(\d{3}\) ?\d{3}-\d{4}|(?<!\d)\d{3}-\d{3}-\d{4}(?!\d)|\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,}"
)
_RECORD = re.compile(
    r"(?<![\w.,/#=-])(?!(?:1\d|20)\d\d[ -](?:1\d|20)\d\d(?!\d))(?=[A-Z\d-]{0,8}\d{4})[A-Z]{0,4}-?\d{2,4}[ -]?\d{3,}(?:[ -]?\d+)*(?![\w.]*\w)|(?:19[5-9]|20[0-2])\d-[01]\d-[0-3]\d(?!T)|"
    r"(?<!\d)[0-3]?\d[./][01]?\d[./](?:19|20)\d\d"
)
"""A number of a record, or a day."""
_OF_RECORD = 0.75
_LETTER = re.compile(
    r"(?im)^[\"“'>\s*]*(?:dear|hi|hello|hey|hallo|liebe[rs]?|cher|chère|bonjour|salut|coucou|hola|querid[oa]|ciao|car[oa]|oi|olá|"
    r"beste|hoi|hej|kära|kære|kjære|hei|moi|cześć|drog[ia]|ahoj|szia|kedves|bună|draga|merhaba|sevgili|привет|привіт|дорог\w+|"
    r"from|to|cc|von|an|de|para|od|do|от|кому)(?::|\s)[ ]?(?=[^\W\d_])(?-i:[^\W\d_a-z])[^\n.?!]{0,50}(?:[,!<]|$)"
)
_SIGNED = re.compile(
    r"(?im)^(?:(?:best|kind|warm|many)[ ])?(?:regards|thanks|cheers|sincerely|love|best|(?:liebe|viele|beste)[ ]grüße|lg|mfg|vg|"
    r"bises|cordialement|saludos|besos|un abrazo|baci|saluti|beijos|abraços|groetjes|groeten|hälsningar|hilsen|kh|terveisin|"
    r"pozdrawiam|saygılarımla|üdv|puszi|целую|с уважением)[,.]?[ ]*(?:\n+[ ]*|(?<=[,]) )[^\W\d_]"
)
_OLD_YEAR = re.compile(r"(?<![\w./:-])(?:1[0-9]\d\d|200\d)(?![\w:/-]|\.\d)|\b\d{1,2}th century")
_CASE = re.compile(r"(?<!\w)[A-Z][\w.]+ v\.? [A-Z]\w+")
_WORK = re.compile(r"[\"“„«»‘《「](?=[^\W\d_a-z])[^\"“”„«»‘’《》「」\n@:=;]{3,50}[\"“”«»’》」](?![:=])")
"""A title in quotes."""
_SCREENPLAY = re.compile(r"(?m)^(?:INT|EXT|INT\./EXT)\. [A-Z]")
_COUNTED = re.compile(
    r"[^\W\d_a-z]\w+ (?:has|have|had|buys|bought|gives|gave|sells|sold|lends|eats|ate|picks|collects|saves|walks|drives|hat|kauft|gibt|verkauft|"
    r"compra|ha|tiene|tem|vende|achète|a|donne|vend|heeft|koopt|ma|kupuje|kupił|har|köper|köpte|købte|kjøpte|ostaa|купил|купила|имеет|má|koupil) "
    r"(?:an endowment of )?(?:exactly |twice |\d+|two|three|four|five|six|zwei|drei|vier|due|tre|dos|tres|deux|trois)"
)
_HOW_MANY = re.compile(
    r"(?i)(?<!\w)(?:how (?:many|much|old|long|far)|solve|per cent|percent|wie ?viele?|combien|quant[aeio]s?|cuánt[ao]s?|hoeveel|ile|hur många|"
    r"hvor mange|kuinka (?:monta|paljon)|сколько|kolik|hány|trova|calcula|berechne)(?!\w)"
)
"""An exercise in arithmetic: `Lena has 3 times as many marbles as Tom. How many …`."""
_CAST_AS = re.compile(r"(?i)\byou are (?:now )?(?:captain|sir|lady|lord|detective|a wizard|an elf|a pirate|a knight)\b")
_DEDICATED = re.compile(
    r"(?i:stor(?:y|ies)|tale|poem|song|gedicht|märchen|geschichte|histoire|conte|poème|cuento|historia|poema|racconto|fiaba|storia|poesia|"
    r"bajk\w*|opowiad\w*|wiersz\w*|saga|sagan|berättelse|verhaal|sprookje|gedichtje|conto|história|сказк\w*|рассказ\w*|стих\w*|satu|tarina|masal|hikâye)"
    r"[^.?!\n]{0,60}?(?<!\w)(?:for|für|pour|para|per|dla|till|til|voor|для)[ ]([^\W\d_]+)"
)


class Frame(NamedTuple):
    """The evidence of one stretch of text."""

    words: Words
    people: frozenset[str]
    """Full names of public persons in it."""
    known: frozenset[str]
    """Words, in lower case, that are the names of public persons and of hardly anybody else."""
    casts: frozenset[str]
    """Members of the casts that it speaks of."""
    topics: int
    """Words of world knowledge, of questions about it, and years of history."""
    private: float
    """Words and forms of private life; from 2 on it is about private people."""
    closeness: float
    """The part of `private` that also stands in requests for fiction only where it is about private people."""
    fiction: bool


def frame_at(text: str, position: int) -> Frame:
    """The evidence around a place; names of one stretch share it."""
    step = position // REACH
    return _frame(text[max(0, step - 1) * REACH : (step + 2) * REACH])


@lru_cache(maxsize=8)
def _frame(text: str) -> Frame:
    words = words_of(text)
    names = {token.lower() for token in words.tokens if not token[:1].islower()}
    given = frozenset(name for name in names if is_given(name))
    known = frozenset(
        n for n in names if n not in given and not is_family(n) and not is_common(n) and is_public_inflected(n)
    )
    closeness = _closeness(text, words)
    private = (
        closeness
        + (_OF_RECORD if _RECORD.search(text) else 0.0)
        + min(2.0, word_set("private").count(words, 4) * 0.75)
        + _first_person(words)
    )
    topics = _topics(text, words)
    spoken = spoken_of(names, words.joined)
    people = public_people_in(text)
    return Frame(
        words,
        people,
        known,
        spoken.sure | spoken.likely if topics and private < 1 else spoken.sure,
        topics,
        private,
        closeness,
        _is_fiction(text, words),
    )


def _topics(text: str, words: Words) -> int:
    asked = word_set("asked").count(words, 1)
    cited = 2 if _CASE.search(text) else int(bool(asked and _WORK.search(text)))
    return word_set("knowledge").count(words, 3) + asked + cited + bool(_OLD_YEAR.search(text))


def _closeness(text: str, words: Words) -> float:
    """Contact data, letters, and the writer's own people."""
    score = 3.0 if _CONTACT.search(text) else 0.0
    score += 2.0 if _LETTER.search(text) else 0.0
    score += 1.5 if _SIGNED.search(text) else 0.0
    return score + (2.0 if _own_people(words) else 0.0)


def _own_people(words: Words) -> bool:
    """`my uncle`, `unsere alte Nachbarin`, `kardeşim`."""
    own, kin = word_set("own"), word_set("kin")
    if word_set("own kin").count(words, 1):
        return True
    small = [token.lower() for token in words.tokens]
    return any(
        own.holds(word) and any(kin.holds(after) for after in small[at + 1 : at + 4]) for at, word in enumerate(small)
    )


def _first_person(words: Words) -> float:
    return (
        0.5 if word_set("own").count(words, 1) or {"i", "we", "ich", "wir", "je", "nous", "yo"} & words.lower else 0.0
    )


def _is_fiction(text: str, words: Words) -> bool:
    is_asked = word_set("fiction").count(words, 1) or _SCREENPLAY.search(text) or _CAST_AS.search(text)
    is_exercise = _COUNTED.search(text) and _HOW_MANY.search(text) and not word_set("private").count(words, 1)
    if not is_asked and not is_exercise:
        return False
    return not any(m[1][0].isupper() and is_given(m[1]) for m in _DEDICATED.finditer(text))
