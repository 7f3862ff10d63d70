"""Names behind a word for kin, company, work or whom to call: `oma Greet`, `kızım Zeynep`, `volejte Jarmile 604 …`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sanitizer.core.document import FieldKind
from sanitizer.core.finding import Finding
from sanitizer.recognizers.everyday import is_everyday_english
from sanitizer.recognizers.lazy import lazy
from sanitizer.recognizers.name_cue_words import Cue, cue_words, cues, words_of
from sanitizer.recognizers.name_evidence import is_everyday, is_family, is_given, is_public, is_public_alone
from sanitizer.recognizers.name_forms import is_form_of_given, is_listed
from sanitizer.recognizers.name_shape import Name, is_word_name, name_at
from sanitizer.recognizers.surroundings import Surroundings
from sanitizer.recognizers.view import View
from sanitizer.recognizers.word_lists import word_list

_OWNERS = frozenset(word_list("name owners"))
_BETWEEN = frozenset(word_list("name between owner and kin"))
_DETERMINERS = frozenset(("the", "der", "die", "de", "le", "la", "el", "il", "o", "a"))
_INFLECTED = frozenset("pl cs sk ru uk bg sr hr lt lv fi hu et ro".split())  # noqa: SIM905
_NOUNS_IN_CAPITALS = frozenset(("de",))
_ENGLISH = frozenset(("en",))
_LABELS = frozenset(f"{w}:" for kind in ("label", "field", "strict") for w in words_of(kind)) | set(
    word_list("name headers")
)
"""Labels that name_headers.py looks at."""
_WORD = re.compile(r"[^\W\d_]+(?:['’\-][^\W\d_]+)*")
_BRACKET = re.compile(r"[ ]\([^()]{1,8}\)[ ]")
_NUMBER_BEHIND = re.compile(
    r"\s{0,2}[(,:–-]?\s{0,2}(?:tel|mob|mobil|na|op|unter|al|at|on|al|pe|nr)?[.:]?\s?[(+]?\d[\d ()/.\-]{6}"
)


class CueRecognizer:
    """A name behind a word for kin, company or work, in 30 languages: `my wife Lucía`, `oma Greet`, `Klient Jan Nowak`."""

    name = "pii/name-kin"
    entities = frozenset({"PERSON"})
    anchors = tuple(
        f"{word}{after}"
        for word, cue in cues().items()
        for after in (" ", ", ", ": ")
        if after == " " or (cue.kind in ("kin", "own", "role") and (after != ": " or f"{word}:" not in _LABELS))
    )
    edges = dict.fromkeys(anchors, "left")
    classes = ()
    _GAP = lazy(
        r"(?:(?:μου|μας|σου|του|της|mea|meu|ми|ни|sa|său) )?"
        r"(?:[(\"“]|(?:named|called|name is|'s name is|heißt|namens|llamad[oa]|imieniem|jménem|по имени|and|is|mi|η|ο|την|τον|της|του|do|da)[ ]"
        r"|(?:(?i:herrn?|frau|mr|mrs|ms|dr|sr|sra|pan[aiu]?|paní|sig|mme|m)\.?[ ]))?"
    )

    def find_at(self, view: View, start: int, end: int, around: Surroundings) -> Iterator[Finding]:
        text = view.folded
        cue = cues()[view.lower[start:end].rstrip(" ,:")]
        head = text[end : end + 1]
        # Most places are turned away here: what follows is written small, and only kin of somebody may have such a name.
        if (head.islower() and cue.kind in ("call", "with", "feast", "family")) or (
            start and (text[start - 1].isalnum() or text[start - 1] in "-_@./#'’")
        ):
            return
        gap = (
            self._GAP.match(text, end) if head and (head.islower() or not head.isalnum() or head in "HDMFPS") else None
        )
        begin = gap.end() if gap else end
        owner = _owner(view.lower[max(0, start - 32) : start])
        if head.islower() and text[begin : begin + 1].islower() and not (owner or cue.kind == "own"):
            return
        name = name_at(text, begin, small=True, most=3)
        if name is None or is_public(name.text) or text[name.end : name.end + 1] in ("_", "@", "/"):
            return
        if around.kind is FieldKind.CODE and not (
            name.sure and (len(name.words) > 1 or _NUMBER_BEHIND.match(text, name.end))
        ):
            return
        linked = gap.group().strip().lower() if gap else ""
        score, end = _weighed(cue, name, text, written=text[start], owner=owner, linked=linked)
        if score:
            yield Finding(name.start, end, "PERSON", self.name, score, ("named beside a word for kin or company",))


def _weighed(cue: Cue, name: Name, text: str, *, written: str, owner: str, linked: str) -> tuple[float, int]:
    """How far the cue is believed, and where the name ends; 0.0 if it is not."""
    first = name.words[0]
    if not first[0].isupper():
        if first[0].islower():
            return _of_small(cue, name, owner, linked), name.end
        return _of_caseless(cue, name), _end_of_listed(name, text)
    if not name.capital or first.lower() in cue_words() or (first.isupper() and len(first) > 2):
        return (0.7 if cue.kind == "role" and _is_in_capitals(name) else 0.0), name.end
    listed = _listed(cue, name)
    # `Client Grace` may be a heading, `my client Grace` is none.
    plain = written.islower() or not written.isalpha() or bool(owner) or cue.language not in _ENGLISH
    if listed:
        return _of_listed(cue, name, text, plain=plain), name.end
    if cue.kind == "call":
        return (0.7 if plain and _NUMBER_BEHIND.match(text, name.end) and _looks_like_name(first) else 0.0), name.end
    if not plain or cue.kind not in ("kin", "own", "of", "family") or not _looks_like_name(first):
        return 0.0, name.end
    if (
        owner in _DETERMINERS
        or linked in ("is", "and")
        or (cue.language in _ENGLISH | _NOUNS_IN_CAPITALS and not owner)
    ):
        return 0.0, name.end
    if cue.language in _NOUNS_IN_CAPITALS and not _framed(text, name):
        return 0.0, name.end
    # From 0.7 on a name is looked for in the rest of the run.
    return 0.7 if owner or cue.kind in ("own", "of") else 0.62, _end_of_one(name, text)


def _of_listed(cue: Cue, name: Name, text: str, *, plain: bool) -> float:
    first = name.words[0]
    given = is_given(first) or (cue.language in _INFLECTED and is_form_of_given(first))
    if len(name.words) == 1 and (is_public_alone(first) or first.lower() in words_of("place")):
        return 0.0
    if cue.kind in ("kin", "own", "of", "family"):
        return 0.85 if plain else 0.6
    if cue.kind == "role":
        return 0.8 if (plain and given) or len(name.words) > 1 else 0.6 if plain else 0.0
    if cue.kind in ("call", "feast"):
        return 0.8 if given and plain else 0.0
    return 0.62 if given and not is_everyday_english(first) else 0.0


def _of_small(cue: Cue, name: Name, owner: str, linked: str) -> float:
    """A name in lower case: a given name of the lists, where it is said whose kin that is."""
    first = name.words[0]
    if not is_word_name(name) or not is_given(first) or is_everyday(first) or len(first) < 3:
        return 0.0
    if cue.kind == "own" or (cue.kind in ("kin", "role") and owner and owner not in _DETERMINERS):
        return 0.7 if linked not in ("is", "and") and not is_everyday_english(first) else 0.0
    return 0.0


def _of_caseless(cue: Cue, name: Name) -> float:
    """A script without capitals: only what the lists hold."""
    return 0.8 if is_given(name.words[0]) and cue.kind != "with" else 0.0


def _listed(cue: Cue, name: Name) -> bool:
    """A word of `name` is in the lists, or is another form of a name that is."""
    inflected = cue.language in _INFLECTED
    return any(is_listed(word, inflected=inflected) for word in name.words)


def _looks_like_name(word: str) -> bool:
    return (
        len(word) > 2
        and word[1:].replace("-", "").replace("'", "").replace("’", "").isalpha()
        and (word[1:].islower() or "-" in word or "'" in word or "’" in word)
        and not is_everyday_english(word)
        and not is_everyday(word)
        and not is_public_alone(word)
    )


def _is_in_capitals(name: Name) -> bool:
    """`PLAINTIFF HORTENSIA DUPREE`: several words in capitals, of which the lists have one and none is a word."""
    return (
        len(name.words) > 1
        and name.text.isupper()
        and is_listed(name.words[0])
        and not any(is_everyday_english(word) for word in name.words)
    )


def _framed(text: str, name: Name) -> bool:
    """A pause stands on both sides: no compound and no object."""
    return (
        text[name.start - 1] in ",( "
        and text[name.start - 2 : name.start - 1] in (",", " ", "(")
        and (text[name.end : name.end + 1] in (",", ")", ".", "\n", ""))
    )


def _end_of_one(name: Name, text: str) -> int:
    """The end of its first word, unless the next words look like names too."""
    if all(_looks_like_name(word) for word in name.words[1:]):
        return name.end
    match = _WORD.match(text, name.start)
    return match.end() if match else name.end


def _end_of_listed(name: Name, text: str) -> int:
    """The end of the words that the lists have, in a script where nothing else shows where a name ends."""
    end = name.start
    for word in name.words:
        if end > name.start and (len(word) < 3 or not (is_given(word) or is_family(word))):
            break
        end = text.find(word, end) + len(word)
    return end


def _owner(before: str) -> str:
    """The word that says whose kin it is: `my`, `Anna's`, `the`; empty if there is none."""
    found = _BRACKET.sub(" ", before).split()
    if found and found[-1] in _BETWEEN:
        found.pop()
    word = found[-1].lstrip("(\"'“,.") if found else ""
    return word if word in _OWNERS or word.endswith(("'s", "’s")) else ""


RECOGNIZERS = (CueRecognizer(),)
