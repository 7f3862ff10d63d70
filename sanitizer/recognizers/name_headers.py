"""Names under a label: mail and git headers, form lines, JSON and XML keys, columns of tables."""

from __future__ import annotations

from collections.abc import Iterator

from sanitizer.core.finding import Finding
from sanitizer.recognizers.lazy import lazy
from sanitizer.recognizers.name_evidence import is_everyday, is_public, is_public_alone
from sanitizer.recognizers.name_shape import Name, name_at
from sanitizer.recognizers.surroundings import Surroundings
from sanitizer.recognizers.view import View
from sanitizer.recognizers.word_lists import word_list

_TITLE = lazy(
    r"(?:(?i:mr|mrs|ms|miss|mx|dr|prof|herrn?|frau|mme|mlle|m|sr|sra|sig|sig\.ra|dott|dhr"
    r"|mevr|pan|pani|do[nñ]a?)\.?[ ]){1,2}"
)
_MAIL = lazy(r"[ ]?[\"'”]?[ ]?(?:<|&lt;|\(|\[?mailto:)[^\s<>]{0,64}@")
_REVERSED = lazy(r",[ ](?=[A-ZÀ-Ý])")
_ROBOTS = lazy(
    r"(?i)(?:the )?(?:.*\b(?:bot|team|support|service|services|system|notifications?|noreply"
    r"|inc|gmbh|ltd|llc|corp|store|shop|bank|university|github|google|amazon|apple|microsoft"
    r"|admin|undisclosed|list|group|department|office|company|agency)\b.*|bot|all|me|you|everyone"
    r"|unknown|none|self)"
)


def _usable(name: Name | None) -> bool:
    return name is not None and not is_public(name.text) and not _ROBOTS.fullmatch(name.text)


class HeaderRecognizer:
    """`From: Maria Lopez <…>`, `Signed-off-by: …`, `Attendees: Tom Hale, Ana Rao`, on a line of its own."""

    name = "pii/name-header"
    entities = frozenset({"PERSON"})
    anchors = tuple(dict.fromkeys(word_list("name headers")))
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
    _LOOSE = frozenset(
        (
            "to:",
            "from:",
            "de:",
            "da:",
            "do:",
            "od:",
            "an:",
            "van:",
            "à:",
            "host:",
            "commit:",
            "name:",
            "names:",
            "owner:",
            "lead:",
            "provider:",
            "manager:",
            "client:",
            "contact:",
            "author:",
            "mother:",
            "father:",
            "parent:",
            "guest:",
            "driver:",
            "witness:",
            "present:",
            "alias:",
            "aka:",
            "attention:",
            "doctor:",
            "nurse:",
            "coach:",
            "teacher:",
            "trainer:",
            "tutor:",
            "supervisor:",
            "wife:",
            "husband:",
            "sender:",
            "recipient:",
            "signed:",
            "born:",
            "reporter:",
            "customer:",
            "student:",
            "user:",
            "navn:",
            "naam:",
            "namn:",
            "nom:",
            "nome:",
            "nombre:",
            "para:",
            "guardian:",
            "spouse:",
            "employee:",
            "candidate:",
            "applicant:",
            "insured:",
            "referring:",
            "attending:",
            "physician:",
            "c/o ",
        )
    )

    def find_at(self, view: View, start: int, end: int, around: Surroundings) -> Iterator[Finding]:
        text, label = view.folded, view.lower[start:end]
        if start and not self._AT_START.search(text[max(0, start - 12) : start]):
            return
        gap = self._GAP.match(text, end)
        begin = gap.end() if gap else end
        for count in range(12):
            title = _TITLE.match(text, begin)
            name = name_at(text, title.end() if title else begin, small=label not in self._LOOSE, most=4)
            if name is None or not _usable(name):
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

    def _score(self, name: Name, label: str, mail: bool, title: bool) -> float:
        if len(name.words) == 1 and is_public_alone(name.text) and not mail:
            return 0.0
        if not name.capital:
            return (
                0.75 if name.sure else 0.0 if label in self._LOOSE else 0.55 if not is_everyday(name.words[0]) else 0.0
            )
        if name.sure or title:
            return 0.9
        if mail and len(name.words) > 1:
            return 0.85
        if label in self._LOOSE:
            return (
                0.6
                if len(name.words) in (2, 3)
                and label in ("name:", "author:", "contact:", "patient:")
                and all(w[1:].islower() for w in name.words)
                else 0.0
            )
        return 0.75


class KeyedNameRecognizer:
    """`"first_name": "Maria"`, `<lastName>Nowak</lastName>`, `cardholder=ANNA SCHMIDT`; a field under such a key."""

    name = "pii/name-keyed"
    entities = frozenset({"PERSON"})
    anchors = tuple(dict.fromkeys(word_list("name keys")))
    classes = ()
    _GAP = lazy(r"(?:[\"'`\\*]{0,6}[ \t]{0,4}(?:[:=]|=>|:=)[ \t]{0,4}[\"'`\\*]{0,6}|\"?>[ ]?|[ ][\"'])")
    _END = lazy(r"[ ]?(?:[\"'`,;|<\n\r}\])&\\]|$|[ ]{2}|[.!?](?:\s|$)|[ ][-–(])")
    _CODE = frozenset(
        [
            "str",
            "string",
            "text",
            "none",
            "null",
            "nil",
            "true",
            "false",
            "undefined",
            "varchar",
            "char",
            "required",
            "optional",
            "nullable",
            "self",
            "this",
            "function",
            "request",
            "data",
            "field",
            "value",
            "column",
            "name",
        ]
    )

    def find_at(self, view: View, start: int, end: int, around: Surroundings) -> Iterator[Finding]:
        text = view.folded
        if start and text[start - 1].isalpha() and text[start].islower() and text[start - 1].islower():
            return
        gap = self._GAP.match(text, end)
        if gap is None:
            return
        name = name_at(text, gap.end(), small=True, most=4)
        if (
            name is None
            or not _usable(name)
            or not self._END.match(text, name.end)
            or name.words[0].lower() in self._CODE
        ):
            return
        quoted = any(c in gap.group() for c in "\"'>`")
        if name.capital and not all(w.isupper() and len(w) > 5 and not name.known for w in name.words):
            score = 0.92 if name.known else 0.8 if quoted or not view.lower[start:end].islower() else 0.6
        else:
            score = 0.8 if name.sure else 0.0
        if score:
            yield Finding(name.start, name.end, "PERSON", self.name, score, ("its key names a person",))


RECOGNIZERS = (HeaderRecognizer(), KeyedNameRecognizer())
