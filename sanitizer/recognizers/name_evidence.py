"""What lists say of a word: given name, family name, everyday word, name of somebody or something public."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

_DATA = Path(__file__).parent / "data"


@lru_cache(maxsize=1)
def _names() -> tuple[frozenset[str], frozenset[str]]:
    given: frozenset[str] = frozenset()
    family: frozenset[str] = frozenset()
    for line in (_DATA / "names.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("g "):
            given = frozenset(line[2:].split())
        elif line.startswith("s "):
            family = frozenset(line[2:].split())
    return given, family


@lru_cache(maxsize=1)
def _public() -> tuple[frozenset[str], frozenset[str]]:
    full: set[str] = set()
    alone: set[str] = set()
    for line in (_DATA / "public_names.txt").read_text(encoding="utf-8").splitlines():
        kind, _, rest = line.partition(" ")
        if kind in ("full", "alone"):
            (full if kind == "full" else alone).update(name.strip() for name in rest.split(";"))
    return frozenset(full), frozenset(alone)


# Given names that are everyday words of some language: in lower case they say nothing.
_EVERYDAY = frozenset(
    """will may mark grace hope art bill rose june april summer rich frank chase hunter faith joy dawn drew grant pat rob sue ray guy max page see said
    long love miss young king an in so do la le de a i my me you an al ben gene dean earl duke prince major marshal rusty sandy sky star stone storm sunny
    harmony destiny melody charity chance cash case china asia india paris london dallas austin carolina georgia virginia dakota israel jordan trinity
    angel royal noble justice legend messiah baby ace crew wells reed ford lane cliff glen heath forest brook brooks river rivers ocean lake bay wood
    woods price gray grey brown white black green blue olive ivy holly ginger pepper basil sage rosemary daisy lily violet iris heather hazel jade ruby
    opal pearl amber crystal gem ivory ebony sterling silver art bishop dean deacon pope abbot porter turner     baker butler clay colt dodge lance buck bear wolf fox jay drake finch page peg penny sterling dick don
    tad tab tag van von dan can sam pam ram sim kit kat cam dot cat fern pip rip roman german sonny buddy junior honor
    patience prudence mercy constance victory win winner happy merry true early ever every eve dusty misty stormy sunshine autumn winter august
    monday friday easter christmas noel even are not the and for with from have this that they what when where who why how also just only very more
    most some any all no yes ok please thanks thank hello hey hi dear sir madam best regards able about above per on if it is was be at as or to of by up
    out off then than there here now new old good great big small first last next back over under same such other each both few own too well still
    reading media data code test line main core type tu sie er es wir ihr da du ja nein ist und der die das ein eine mein
    von zu auf mit bei nach aus sur dans une des les est pas que qui mas por para con sin una los las el lo si ya che non per una del nel sono sei
    era ora ya grand petit blanco bella dolce nova beta alpha delta sigma omega zen karma mac dell lee ha han hai he
    she her him his their our your its an my no so us we""".split()  # noqa: SIM905  # reads as a list of words
)


def is_given(word: str) -> bool:
    """A given name of some country."""
    return _bare(word) in _names()[0]


def is_family(word: str) -> bool:
    """A frequent family name of some country."""
    return _bare(word) in _names()[1]


def is_everyday(word: str) -> bool:
    """A word that is more often something else than a name when written small."""
    return _bare(word) in _EVERYDAY


def is_public(name: str) -> bool:
    """The full name of somebody public, historic or fictional, or of nobody (`John Doe`)."""
    return " ".join(name.lower().split()) in _public()[0]


def is_public_alone(name: str) -> bool:
    """A name that alone means an assistant, a product, a law or somebody known to all."""
    return " ".join(name.lower().split()) in _public()[1]


def _bare(word: str) -> str:
    return word.strip(".,'’").lower()
