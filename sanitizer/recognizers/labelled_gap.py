"""What stands between the noun that names a number and the number: nothing but a colon, a phrase, a question and its answer."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

from sanitizer.recognizers.lazy import lazy
from sanitizer.recognizers.listed import listed
from sanitizer.recognizers.word_lists import word_list

_LABELS = frozenset((*word_list("number words"), "#"))
_VERBS = frozenset(word_list("number verbs"))
_THINGS = frozenset(word_list("number of a thing"))


def _one_of(words: Iterable[str]) -> str:
    """A pattern for any of `words`, which most places fail at their first character."""
    heads = "".join(sorted({re.escape(word[0]) for word in words}))
    return rf"(?=[{heads}])(?:{'|'.join(map(re.escape, sorted(words, key=len, reverse=True)))})"


_NOT_LETTER = r"(?![^\W\d_\u1100-\u11ff\u2e80-\uffef])"
LABEL = rf"(?:{_one_of(_LABELS)}|n(?=\.))"
_VERB = (
    rf"(?:{_one_of(_VERBS)})(?![^\W_\u2e80-\uffef])"
    rf"(?: (?:el|la|le|der|die|das|the|o|il|just|now|currently|still|also|only){_NOT_LETTER})?"
)
_CLOSE = r"[\"'’`*_)\]\\”»}]{0,4}"
_OPEN = r"[\s\"'`*_(\[\\“‘„«>#№]{0,5}"
_ENDING = r"(?:(?=[^\W\d_]|['’])(?:['’]s|s|n|en|es|e|i|u|a|y|ů|em|om|m|ım|im|um|üm|ın|in|nın|et|ul|né|ni|ban|ben|ja|ens|ets|owi|ie|ą|ę|ech|ów|ům|et|ar|ler|lar|lari|leri|ını|ini|а|у|ом|е|ы|и|ой|ей|ов|ам|ами|ах|я|ю|ем|ём|는|은|가|이|의|は|の|が))?"
_LINK = (
    rf"{_CLOSE}(?:\s{{0,3}}|[ \t.]{{4,44}}(?=[:=]))(?:\([^()\n\d]{{1,28}}\)\s?)?(?:[:：=#|>、,;]|->|=>|-|\.(?=\s))?[ \t]{{0,3}}"
    rf"(?:{_VERB})?[:：=]?[ \t]{{0,3}}\r?\n?{_OPEN}"
)
DIRECT = lazy(
    rf"(?:[^\W\d_]{{0,16}}?(?=nummer|number|numer|nr\b|szám)|{_ENDING}\.?{_NOT_LETTER})"
    rf"(?P<label>(?:[ _\-./]{{0,2}}{LABEL}\.?{_NOT_LETTER}){{0,3}})(?:s|en|et|n|i|u|a|m|ım|ul)?{_NOT_LETTER}"
    rf"(?: please| pls| again)?(?P<link>{_LINK})"
)
"""A word for "number" or none, a mark or a verb."""
_SPEAKER = r"(?:\[[^\]\n]{1,20}\][ ]?)?(?:[-*>•][ ])?(?:[^\W\d_][\w .'’\-]{0,23}:[ \t]{0,2})?"
_FILLER = (
    r"(?:(?:sure|yes|yeah|yep|ok|okay|um|uh|hi|hello|ja|sí|si|oui|da|tak|sim|it'?s|it is|that'?s|that is|i think|i believe|das ist|die ist"
    r"|es|es el|es la|c'est|è|to|это|är|the|my|here|here you go|here it is|number|no|let me see|of course|certainly|natürlich|klar|claro|certo)[,.:!]{0,3}[ ]){0,4}"
)
ASKED = lazy(
    rf"(?P<label>(?:[ _\-./]{{0,2}}{LABEL}\.?{_NOT_LETTER}){{0,3}})[^\n?!]{{0,70}}?(?:\?[\"”']?\s{{1,4}}|[.:]?\s{{0,2}}\r?\n{{1,2}}(?=[^\n]{{1,30}}:)){_SPEAKER}{_FILLER}{_OPEN}"
)
"""A question, and the answer behind it or on the next line."""
FAR = lazy(
    rf"[^\n{{}}<>;!?=|]{{0,64}}?(?<![^\W\d_])(?<!\b(?:the|any|one) ){LABEL}\.?{_NOT_LETTER}(?P<link>{_CLOSE}[ ]?(?:[:：=#,]|-)?[ ]?(?:{_VERB})?[:：]?[ ]?\n?{_OPEN})"
)
"""A phrase that ends in a word for "number": `my visa (number`, `titre de séjour, numéro`."""
SAID = lazy(
    rf"{_ENDING}[^\n{{}}<>;!?=|\w]{{0,2}}(?:[ ,(]{{1,2}}[^\W\d_][\w'’&.\-/]{{0,20}}){{0,9}}?[ )]{{0,2}}(?:[ ](?:{_VERB})|:|：)[:：]?[ ]?\n?{_OPEN}"
)
"""A phrase that ends in a verb or a colon: `on my badge says`, `chez EDF :`. Wants a word for "number" before it."""
COLON = lazy(r"(?:[ ][^\W\d_][\w.\-]{0,18}){1,3}[ ]?(?:\([^()\n]{1,20}\))?[ ]?[:：][ \t]{0,3}[\"'`*]{0,2}")
"""Two or three words of a form, and its colon: `személyi igazolvány:`."""
WHERE = lazy(
    r" (?:on|from|at|under|of|auf|am|im|sur|sous|en|de|do|da|du|del|della|der|des|dla|voor|van|til|för|på|na) (?:[^\W\d_]{2,16}[ :]{1,2}){0,3}"
)
"""Where the number stands, without a verb: `serial on the label`."""
OF_BANK = lazy(rf"{_LINK}(?P<name>[^\W\d_]{{1,14}}[ ,]{{1,2}}(?:[^\W\d_]{{1,14}}[ ,]{{1,2}})?)")
"""A word more behind the mark: `계좌번호: 국민`, `IBAN Sparkasse`."""
OBJECT = lazy(
    r"[\"']?\s?[:=]\s?\{\s{0,8}[\"']?(?:no|number|nr|num|id|value|code|ref|numero|número|nummer|n)[\"']?\s?[:=]\s?[\"']?"
)
"""`"passport": {"no": "`."""
PREPOSITION = lazy(
    r"['’]?s? ?(?:with|from|at|for|of|on|in|by|under|de|du|des|bei|beim|der|des|am|auf|im|vom|von|chez|sur|con|en|del|da|do|di|bij|van|op|hos|på|na|w|v|u|от|в|на|у)\b"
)
_TOKEN = lazy(r"[^\W\d_]+|[:：#№°]")
_ENDINGS = frozenset(
    part for phrase in (*_LABELS, *_VERBS) for part in (phrase.split()[-1], phrase.split()[0].rstrip(".'º°"))
)
_ENDINGS |= frozenset(":：#№°n")
_LABEL_WORDS = frozenset(phrase.split()[-1].rstrip(".'º°") for phrase in _LABELS) | frozenset("#№°n")
_BLANKED = bytes(c if chr(c).isalpha() or chr(c) in ":#" else 32 for c in range(128)) + bytes(range(128, 256))
_NO_CASE = frozenset(
    [
        "format",
        "formats",
        "example",
        "examples",
        "sample",
        "dummy",
        "fake",
        "regex",
        "pattern",
        "length",
        "model",
        "models",
        "version",
        "firmware",
        "isbn",
        "issn",
    ]
)
_DETERMINERS = frozenset(
    listed(
        "the a an any this that which one of by and or same right exact new special total whole api id record cross see item object mobile phone telephone fax release nr note serie"
    )
)
_ARTICLES = frozenset(
    listed(
        "de del do da d di della dell of on van for la el o a le my the our your his her mon ma mi mein meiner meines"
    )
)
_QUANTITIES = frozenset(word_list("quantities"))
_STOPS = ".;!?\n{}<>="
SENTENCE = lazy(r"[^\W\d_]{4,}\. |\) [a-z]{3,}\. ")


_FIRST = lazy(r"[ _]{1,2}([^\W\d_]+)")
_DIRECT_WORDS = frozenset(
    re.split(cut, phrase)[0] for phrase in (*_LABELS, *_VERBS) for cut in ("[ '’.º°]", "[ '’.°]")
) | {
    "please",
    "pls",
    "again",
    "n",
}


def _tokens(text: str) -> list[str]:
    """The words of `text` and the marks that stand for "number"."""
    if not text.isascii():
        return _TOKEN.findall(text)
    # As bytes, words are cut many times as fast as by a pattern.
    apart = text.encode().replace(b":", b" : ").replace(b"#", b" # ")
    return apart.translate(_BLANKED).decode().split()


def may_be_direct(lower: str, end: int, value: int) -> bool:
    """The word behind the noun, if one stands there, is one that `DIRECT` lets pass."""
    word = _FIRST.match(lower, end, value)
    return word is None or word.group(1) in _DIRECT_WORDS or word.group(1)[0] > "\u0900"


def may_join(gap: str) -> bool:
    """A word for "number", a verb or a mark is among the last words of `gap`: what every phrase needs, and most gaps lack."""
    return not _ENDINGS.isdisjoint(_tokens(gap[-32:])[-4:])


def names_number(gap: str) -> bool:
    """A word for "number" is among the last words of `gap`."""
    return not _LABEL_WORDS.isdisjoint(_tokens(gap[-32:])[-4:])


def has_label(text: str) -> bool:
    """A word or a mark for "number" stands in `text`."""
    return not _LABEL_WORDS.isdisjoint(_tokens(text))


def is_of_thing(gap: str) -> bool:
    """The phrase speaks of the number of something else, or of how numbers look: `failed with error number`."""
    words = _tokens(gap)
    if not (_NO_CASE.isdisjoint(words) and _QUANTITIES.isdisjoint(words)):
        return True
    return any(second in _LABELS and first.rstrip("s") in _THINGS for first, second in pairwise(words))


def is_thing(before: str) -> bool:
    """The word right before the noun makes it that of a thing: `page reference`, `test case`."""
    words = _tokens(before)
    return bool(words) and words[-1] in _THINGS and words[-1] not in _DETERMINERS and before.endswith((" ", "-", "_"))


def ends_in_label(noun: str) -> bool:
    """The noun brings its own word for "number": `check no`."""
    return noun.rsplit(" ", 1)[-1].strip(".") in _LABELS


def governs(before: str) -> bool:
    """`before`, which ends where the noun begins, ends in a word for "number" that governs it: `número de`, `the number of my`."""
    words = _tokens(before)
    while words and words[-1] in _ARTICLES and len(words) > 1:
        words.pop()
    return bool(words) and words[-1] in _LABELS


def is_announced(before: str) -> bool:
    """A word for "number" stands in the same clause before the noun: `the number printed on my`."""
    cut = max(map(before.rfind, _STOPS))
    return not _LABELS.isdisjoint(_tokens(before[cut + 1 :]))


BACK = lazy(
    r"[\"'”’`*)]{0,2}(?:,? (?:is|was|ist|war|est|es|é|è|jest|to|är|er|is the|is also|that's|that is|which is|being|это)|[ ]?(?:-|=|<-|\(|,))[ ]"
    r"?(?P<mine>(?:my|the|our|your|his|her|their|mein|meine|unsere|ihre|mon|ma|mi|il mio|la mia|o meu|a minha|moje|mój|mitt|min|мой|мій)[ ]|)(?:own |new |old |current )?"
)
"""Between a number and the noun behind it: `4471-22 is my`, `482917 (`."""
