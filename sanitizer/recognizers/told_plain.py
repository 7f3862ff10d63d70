"""Passwords of plain words in talk: "wifi password: cigale et fourmi 13", "the vpn pw is paper lantern 42", "clave del router olivo.viejo"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from sanitizer.core.finding import Finding
from sanitizer.recognizers.edged import word_edges
from sanitizer.recognizers.lazy import lazy
from sanitizer.recognizers.prose_secrets import NAMES
from sanitizer.recognizers.surroundings import Surroundings
from sanitizer.recognizers.told_joints import JOINT, VERBS, inflected
from sanitizer.recognizers.told_names import FREQUENT
from sanitizer.recognizers.told_phrase import is_tied, is_word, numbered_at, phrase_at
from sanitizer.recognizers.view import View

_FREQUENT = frozenset(FREQUENT) - {"pw", "clave", "parola"}
_PLAIN_NAMES = frozenset(name for name in NAMES["password"] if name not in _FREQUENT)
_ENGLISH = frozenset(
    (
        "password",
        "passphrase",
        "pass phrase",
        "passcode",
        "pass code",
        "pw",
        "pwd",
        "pass",
        "security key",
        "wifi pass",
        "wi-fi pass",
    )
)
"""Words of English follow these in many compounds: `password sharing`."""
_ANSWERS = (
    "secret question",
    "memorable word",
    "telephone word",
    "security word",
    "safe word",
    "verbal password",
    "réponse secrète",
    "respuesta secreta",
    "geheime antwort",
    "resposta secreta",
    "risposta segreta",
    "секретный ответ",
    "sicherheitsantwort",
)
_NEVER_LABELS = frozenset((*_ANSWERS, "pw", "mdp"))
_SIGN = lazy(r"[:=→>]\s{0,3}$|\s-{1,2}\s$|：\s?$")
_VERB = lazy(rf"(?<!\w)(?:{VERBS})\s{{0,3}}:?\s{{0,3}}$", re.IGNORECASE)
# `keep the password to yourself`: these tell one only after a change.
_LOOSE = lazy(r"(?<!changed)(?<!set)(?<!reset)\s(?:to|as|on|so|are|being|auf)\s{0,3}$", re.IGNORECASE)
_TOKEN = lazy(r"[^\s,;<>()\[\]{}\"'`“”«»。、，|]{4,64}")
_BARE = lazy(
    r"(?:[ ]?(?:del?|do|da|du|od|от|від|vom|von|til|till|for|to|ke|la|k)[ ][^\W\d_][\w-]{1,16}|[ ](?:wi-?fi|router\w?|ipad|tablet|laptop|netflix|portal))?\s{1,2}(?=\S)"
)
# Whose or what for: a sentence about passwords in general has none of these.
_OWN = lazy(
    r"(?<!\w)(?:my|our|his|her|their|mein\w?|unser\w?|dein\w?|mi|tu|nuestr[ao]|mon|ma|notre|minha|nossa|mia|tua|nostra|mijn|onze|moje|nasze|мой|наш|min|mitt|vår|she|he|they|gave|told|guest\w?|router\w?|routers|netflix|spotify|disney|amazon"
    r"|google|apple|icloud|steam|insta\w*|facebook|paypal|ebay|zoom|laptop\w?|printer|neighbou?rs?|zip|pdf|archive|wi-?fi|wlan|shed|gym|school|vpn|nas|box|panel\w?|ipad|tablet\w?|comput\w{1,3}|pc|email|e-?mail\w?|mail\w?|bank\w*|homebanking|admin|root"
    r"|s?ftp|vnc|rdp|keepass|bitlocker|vault|nett?et|hytt\w+|ei|lui|вайфа\w*|комп\w*|komp\w+|arbeits\w+|панел\w*|temp\w*|old|new|neues?|altes|nueva|ancien|download|homepage|phone|account|schránka|app)(?!\w)|我的|我们|ワイファイ|わいふぁい|와이파이|الواي|वाईफाई|ওয়াইফাই",
    re.IGNORECASE,
)
_LOST = lazy(
    r"(?<!\w)(?:perdu\w?|perdid\w|persa|lost|forg[eo]t\w*|vergessen|verloren|oublié\w?|olvidad\w|esqueci\w*|dimenticat\w|vergeten|zapomni\w+|забы\w+|glömt|reset|leaked|expired)(?!\w)",
    re.IGNORECASE,
)
_ENDS = frozenset(("", "\n", "\r", *".,;!?)*\"'」。”"))
_IN_BRACKETS = lazy(r"(?:\s\(|[;,]\s)(?:it['’]?s|it is|c'est|das ist|es|è|é|to|это)\s", re.IGNORECASE)
_DOCUMENTED = lazy(r"(?::param|@param|\bparam)\s[^\n]{0,30}$")


class ToldPlain:
    """What fills the clause behind a password's name and reads like no sentence about it."""

    name = "secret/told-plain"
    entities = frozenset(("SECRET",))
    anchors: Sequence[str] = (
        *sorted(_PLAIN_NAMES),
        "wifi pass ",
        "wi-fi pass ",
        "temp pass ",
        "_pass ",
        *_ANSWERS,
    )
    edges = word_edges(anchors)
    classes: Sequence[str] = ()

    def find_at(self, view: View, start: int, end: int, around: Surroundings) -> Iterable[Finding]:
        text = view.folded
        end -= text[end - 1] == " "
        name = view.lower[start:end]
        end = inflected(text, end, name)
        if name.isascii() and (_inside(text, start - 1) or _inside(text, end)):
            return ()
        joint = _IN_BRACKETS.match(text, end) or JOINT.match(text, end, end + 80) or _BARE.match(text, end)
        if joint is None or _LOST.search(joint.group()) or _DOCUMENTED.search(text, max(0, start - 40), start):
            return ()
        at = joint.end()
        said = joint.group()
        inside = said.endswith(" ") and "(" in said
        sign, verb = (
            _SIGN.search(said) is not None,
            inside or (_VERB.search(said) is not None and _LOOSE.search(said) is None),
        )
        own = (
            inside
            or (name in _NEVER_LABELS and "=" not in said)
            or name > "\u3000"
            or _OWN.search(text, max(0, start - 32), at) is not None
        )
        span = self._phrase(text, at, own=own, sign=sign, verb=verb) or self._token(
            text, at, own=own, told=sign or verb, bare=own and name not in _ENGLISH
        )
        return (Finding(*span, "SECRET", self.name, 0.6, ("plain words in the place of a password",)),) if span else ()

    def _phrase(self, text: str, at: int, *, own: bool, sign: bool, verb: bool) -> tuple[int, int] | None:
        span = phrase_at(text, at) or (numbered_at(text, at) if sign or verb else None)
        if span is None:
            return None
        words = text[slice(*span)].split(" ")
        if words[-1].isdigit() and (sign or verb or (own and len(words) > 2)):
            return span
        return span if own and (sign or (verb and len(words) > 1)) else None

    def _token(self, text: str, at: int, *, own: bool, told: bool, bare: bool) -> tuple[int, int] | None:
        match = _TOKEN.match(text, at)
        if match is None:
            return None
        value = match.group().rstrip(".?:*_/")
        stop = at + len(value)
        if text[stop : stop + 1] not in _ENDS and (text[stop : stop + 1] != " " or not is_tied(value)):
            return None
        if (
            (own and value[-1:] == "!" and is_word(value))
            or is_tied(value, parts=2 if (told and own) or bare else 3)
            or (told and own and is_word(value))
        ):
            return at, stop
        return None


def _inside(text: str, at: int) -> bool:
    return 0 <= at < len(text) and (
        text[at].isalnum() or text[at] == "_" or (text[at] == "-" and not text[at - 1 : at].isalpha())
    )


RECOGNIZERS = (ToldPlain(),)
