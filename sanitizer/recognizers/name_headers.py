"""Names under a label: mail and git headers, form lines, JSON and XML keys, columns of tables."""

from __future__ import annotations

from collections.abc import Iterator

from sanitizer.core.finding import Finding
from sanitizer.recognizers.everyday import is_everyday_english
from sanitizer.recognizers.everyday_words import is_ordinary_word
from sanitizer.recognizers.lazy import lazy
from sanitizer.recognizers.name_cue_words import words_of
from sanitizer.recognizers.name_east_asian import is_east_asian_name
from sanitizer.recognizers.name_evidence import is_everyday, is_family, is_given, is_public, is_public_alone
from sanitizer.recognizers.name_shape import PARTICLES, Name, name_at
from sanitizer.recognizers.surroundings import Surroundings
from sanitizer.recognizers.view import View
from sanitizer.recognizers.word_lists import word_list

_TITLE = lazy(
    r"(?:(?i:mr|mrs|ms|miss|mx|dr|prof|herrn?|frau|mme|mlle|m|sr|sra|sig|sig\.ra|dott|dhr"
    r"|mevr|pan|pani|do[nñ]a?)\.?[ ]){1,2}"
)
_FIRST = lazy(r"[^\W\d_]+")
_MAIL = lazy(r"[ ]?[\"'”]?[ ]?(?:<|&lt;|\(|\[?mailto:)[^\s<>]{0,64}@")
_REVERSED = lazy(r",[ ](?=[A-ZÀ-Ý])")
_ROBOTS = lazy(
    r"(?i)(?:the )?(?:.*\b(?:bot|team|support|service|services|system|notifications?|noreply"
    r"|inc|gmbh|ltd|llc|corp|store|shop|bank|university|github|google|amazon|apple|microsoft"
    r"|admin|undisclosed|list|group|department|office|company|agency)\b.*|bot|all|me|you|everyone"
    r"|unknown|none|self|unassigned|.*\bautomation|nobody|anonymous|tba|tbd|various|pending)"
)


def is_somebody(name: Name | None) -> bool:
    """`name` is there, and is nobody public, no bot and no firm."""
    return name is not None and not is_public(name.text) and not _ROBOTS.fullmatch(name.text)


class HeaderRecognizer:
    """`From: Maria Lopez <…>`, `Signed-off-by: …`, `Attendees: Tom Hale, Ana Rao`, on a line of its own."""

    name = "pii/name-header"
    entities = frozenset({"PERSON"})
    anchors = tuple(
        dict.fromkeys(
            (
                *word_list("name headers"),
                *(f"{word}:" for kind in ("strict", "field", "label") for word in sorted(words_of(kind))),
            )
        )
    )
    edges = dict.fromkeys(anchors, "left")
    classes = ()
    _AT_START = lazy(r"(?:^|[\n|>*\"'`(\[{;,•·\-–#]\s{0,6}[*_\"']{0,2}|\\n\s{0,4}|\t|\s{2,}|(?<=[a-z.)])[.,]? )\Z")
    _GAP = lazy(r"[ \t]{0,24}[*_]{0,2}[ \t]{0,2}[\"'“]?")
    _END = lazy(
        r"[ ]?(?:[,;|<(\n\r\t/\[\]\"'”*_]|\\n|$|[.!](?:\s|$)|[ ][-–—·(]|&lt;|[ ](?:born|dob|and|und|et|y|aged|\d)|  )"
    )
    _NEXT = lazy(r"(?:[ ]?[,;/&][ ]?|[ ](?:and|und|et|y|e|en)[ ])")
    _LISTS = frozenset(
        ("to:", "cc:", "bcc:", "attendees:", "participants:", "present:", "names:", "an:", "para:", "aan:")
    )
    _STRICT = frozenset(f"{label}:" for label in words_of("strict"))
    _ROLES = frozenset(f"{label}:" for label in words_of("label"))
    _FIELDS = frozenset(f"{label}:" for label in words_of("field"))
    _LOOSE = frozenset(word_list("name loose headers")) | _ROLES | _FIELDS
    _NAMING = frozenset(("name:", "author:", "contact:", "patient:")) | _FIELDS | _ROLES

    def find_at(self, view: View, start: int, end: int, around: Surroundings) -> Iterator[Finding]:
        text, label = view.folded, view.lower[start:end]
        if start and text[start - 1] != "\n" and not self._AT_START.search(text[max(0, start - 12) : start]):
            return
        if start > 1 and text[start - 1] == "-" and text[start - 2].isalnum():
            return  # `User-Agent:`
        gap = self._GAP.match(text, end)
        begin = gap.end() if gap else end
        # Most labels stand before something in lower case, a number or a sign: turned away before any name is read.
        head = text[begin : begin + 1]
        if not head.isalpha() or (head.islower() and label in self._LOOSE and not self._may_be_small(text, begin)):
            return
        for count in range(12):
            title = _TITLE.match(text, begin)
            name = name_at(text, title.end() if title else begin, small=label not in self._LOOSE, most=4)
            if name is None or not is_somebody(name):
                return
            mail = _MAIL.match(text, name.end) is not None
            if not mail and not self._END.match(text, name.end):
                return
            turned = (
                _REVERSED.match(text, name.end)
                if len(name.words) == 1 and label not in self._LISTS and not mail
                else None
            )
            if (
                turned is not None
                and (first := name_at(text, turned.end(), small=False, most=2)) is not None
                and first.known
            ):
                name = Name(name.start, first.end, (*first.words, *name.words))
            score = self._score(name, label, mail, title is not None)
            if score:
                yield Finding(name.start, name.end, "PERSON", self.name, score, ("stands under a label for persons",))
            following = self._NEXT.match(text, name.end) if label in self._LISTS or count else None
            if following is None:
                return
            begin = following.end()

    @staticmethod
    def _may_be_small(text: str, begin: int) -> bool:
        """A given name in lower case, or a title, stands at `begin`."""
        word = _FIRST.match(text, begin)
        return word is not None and (is_given(word.group()) or _TITLE.match(text, begin) is not None)

    def _score(self, name: Name, label: str, mail: bool, title: bool) -> float:
        if len(name.words) == 1 and not mail and (is_public_alone(name.text) or name.text.lower() in words_of("place")):
            return 0.0
        if "\u4e00" <= name.text[0] <= "\u9fff" and not (name.known or is_east_asian_name(name.text)):
            return 0.0
        if not name.capital:
            return (
                0.75 if name.sure else 0.0 if label in self._LOOSE else 0.55 if not is_everyday(name.words[0]) else 0.0
            )
        if label in self._LOOSE and not title and any(is_everyday_english(w) and not _is_listed(w) for w in name.words):
            return 0.0
        if name.sure or title:
            return 0.9
        if mail and len(name.words) > 1:
            return 0.85
        if label in self._LOOSE:
            return 0.6 if label in self._NAMING and is_full(name) else 0.0
        return 0.75


def _is_listed(word: str) -> bool:
    return is_given(word) or is_family(word) or word.lower() in PARTICLES


def is_full(name: Name) -> bool:
    """Two or three words with capitals, particles aside, of which none is an ordinary word."""
    whole = [word for word in name.words if word.lower() not in PARTICLES]
    parts = [part for word in whole for part in word.split("-")]
    return len(whole) in (2, 3) and all(
        part[1:].islower() and not is_ordinary_word(part) and not is_everyday_english(part) for part in parts
    )


RECOGNIZERS = (HeaderRecognizer(),)
