"""How names are written: words in a row that can be one, cut where the name ends."""

from __future__ import annotations

from typing import NamedTuple

from sanitizer.recognizers.lazy import lazy
from sanitizer.recognizers.name_evidence import is_everyday, is_family, is_given
from sanitizer.recognizers.word_lists import word_list

PARTICLES = frozenset(
    [
        "van",
        "von",
        "de",
        "der",
        "den",
        "del",
        "della",
        "di",
        "da",
        "do",
        "dos",
        "das",
        "du",
        "la",
        "le",
        "el",
        "al",
        "bin",
        "ibn",
        "ben",
        "abu",
        "ter",
        "ten",
        "zu",
        "zur",
        "af",
        "av",
        "y",
        "e",
        "i",
        "of",
        "mac",
        "mc",
        "st",
        "saint",
        "san",
        "santa",
        "vander",
    ]
)
# Vowel signs and the like, which are no letters to `re`: of Latin, Hebrew and Arabic, then the Indic scripts without their
# full stops, Thai and Lao, Burmese and Khmer.
MARKS = (
    r"\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u0900-\u0963\u0971-\u0df3\u0e31-\u0e3a\u0e47-\u0e4e"
    r"\u0eb1-\u0ebc\u0ec8-\u0ecd\u102b-\u103e\u17b4-\u17d3"
)
_WORD = rf"[^\W\d_][\w{MARKS}]*(?:['’\-]\w[\w{MARKS}]*)*\.?"
NAME = lazy(rf"(?:{_WORD})(?:[ ](?:[\"“(][^\W\d_][\w.\-]{{1,14}}[\"”)][ ])?(?:{_WORD}|&|and(?=[ ][A-Z]))){{0,4}}")
"""Up to five words; not yet cut to the name."""
_FIRST = lazy(_WORD)
_SPLIT = lazy(r"[^\s\"“”()]+")
_INITIAL = lazy(r"[^\W\d_]\.?|[A-Z]\.[A-Z]\.?")

_STOPS = frozenset(word_list("name stops"))
"""Words that end a name, or show that there is none."""
_JOINTS = PARTICLES | {"&", "and"}
_NOT_FIRST = _JOINTS | _STOPS
_LONGEST = 90


class Name(NamedTuple):
    start: int
    end: int
    words: tuple[str, ...]

    @property
    def known(self) -> int:
        """How many of its words are in the lists of names."""
        return sum(is_given(w) or is_family(w) for w in self.words)

    @property
    def sure(self) -> int:
        """How many of its words are in the lists and are no everyday words."""
        return sum((is_given(w) or is_family(w)) and not is_everyday(w) for w in self.words)

    @property
    def capital(self) -> bool:
        """Each word is written with a capital, particles aside."""
        return all(w[0].isupper() or w.lower() in PARTICLES or not w[0].islower() for w in self.words)

    @property
    def text(self) -> str:
        return " ".join(self.words)


_PARTICLE_FIRST = lazy(
    r"(?:(?:L[eai]|D[ei]|Degli|Dei|Delle|Dello|D[aeo]s|Du|Del|Della|Dalla|Dal|Van|Von|Ter|Ten|Lo|El|Al|Ben|Ibn|Abu|Mac|St\.?|San|Santa|O)[ ]){1,2}(?:[dt]e[rn]?[ ])?(?=[A-ZÀ-ÞŠŽČĆ][\w'’\-])"
    r"|(?:(?:van|von|de|der|den|del|della|di|da|dos|du|la|le|ter|ten|te|zu|el|al|v\.d\.|v\.)[ ]){1,3}(?=[A-ZÀ-ÞŠŽČĆ][\w'’\-])"
    r"|(?:[A-ZÀ-Þ]\.[ ]?){1,3}(?:(?:van|von|vom|de|der|den|v\.d\.|v\.|ter|ten|te|zu|di|da|du)[ ]){1,3}(?=[A-ZÀ-ÞŠŽČĆ][\w'’\-])"
)


def titled_name_at(text: str, start: int, *, small: bool, most: int = 4, family: bool = True) -> Name | None:
    """The name behind a title, which may begin with a particle: `Le Bihan`, `van der Berg`, `Dell'Orto`.

    :param family: a family name may follow: not behind words for kin, where `la nonna di Sara` is Sara's.
    """
    particle = _PARTICLE_FIRST.match(text, start) if family else None
    if particle is None:
        return name_at(text, start, small=small, most=most)
    name = name_at(text, particle.end(), small=False, most=most)
    if name is None:
        return None
    return Name(start, name.end, (*particle.group().split(), *name.words))


def name_at(text: str, start: int, *, small: bool, most: int = 4, stop: int | None = None) -> Name | None:
    """The name that begins at `start`.

    :param small: words in lower case may be names too: the first as it is, later ones if a list has them.
    """
    if not small and text[start : start + 1].islower():
        return None
    # Most places fail at the first word, which costs little to read.
    last = start + _LONGEST if stop is None else stop
    first = _FIRST.match(text, start, last)
    if first is None or first.group().rstrip(".").lower() in _NOT_FIRST:
        return None
    match = NAME.match(text, start, last)
    if match is None:
        return None
    words: list[str] = []
    whole = 0
    end = start
    capitals = text[start].isupper() or not text[start].islower()
    for piece in _SPLIT.finditer(match.group()):
        word = piece.group()
        bare = word.rstrip(".").lower()
        if not _goes_on(word, bare, words, capitals, text[start + piece.end() : start + piece.end() + 14]):
            break
        words.append(word)
        if bare not in PARTICLES or len(words) == 1:
            end = start + piece.end()
        whole += word.lower() not in PARTICLES
        if whole >= most or _ends_sentence(word, bare):
            break
    while words and words[-1].lower() in _JOINTS and len(words) > 1:
        words.pop()
    if not words or words[0].lower() in _STOPS:
        return None
    if text[end - 1] == "." and not _INITIAL.fullmatch(words[-1]) and words[-1].lower() not in ("jr.", "sr."):
        end -= 1
    return Name(start, end, tuple(w.rstrip(".") if not _INITIAL.fullmatch(w) else w for w in words))


def _ends_sentence(word: str, bare: str) -> bool:
    """A full stop behind a whole word: what follows is another sentence."""
    return word.endswith(".") and not _INITIAL.fullmatch(word) and bare not in PARTICLES and bare not in ("jr", "sr")


def _goes_on(word: str, bare: str, words: list[str], capitals: bool, behind: str) -> bool:
    """`word` belongs to the name that `words` began."""
    if bare in ("and", "&"):
        return (
            bool(words)
            and words[-1].lower() not in ("and", "&")
            and capitals
            and behind[1:2].isupper()
            and len(words) == 1
            and bare == "&"
        )
    if bare in PARTICLES:
        follower = behind.strip().split(" ")[0] if behind.strip() else ""
        return (bool(words) and bare not in _STOPS) or (
            bool(words) and capitals and follower[:1].isupper() and bare in PARTICLES
        )
    if bare in _STOPS:
        return False
    if not words:
        return True
    if word[0].isupper() or not word[0].islower():
        return capitals
    if capitals:
        return False
    return (is_family(bare) or is_given(bare)) and not is_everyday(bare)


def is_word_name(name: Name) -> bool:
    """A name in lower case that the lists know, and that is no everyday word."""
    return any((is_given(w) or is_family(w)) and not is_everyday(w) for w in name.words)
