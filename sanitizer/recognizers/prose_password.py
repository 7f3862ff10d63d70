"""Passwords, codes and keys told in talk: "the wifi password is …", "Passwort lautet …", "密码是…"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from sanitizer.core.finding import Finding
from sanitizer.recognizers.access_codes import is_qualified, names_thing, opens_something
from sanitizer.recognizers.edged import word_edges
from sanitizer.recognizers.lazy import lazy
from sanitizer.recognizers.surroundings import Surroundings
from sanitizer.recognizers.told_joints import BRACKETED, CHANGED, DIRECT, JOINT, VERBS, inflected
from sanitizer.recognizers.told_more import further, is_told_like
from sanitizer.recognizers.told_names import ANCHORS, BARE_CODES, FREQUENT, KINDS, NETWORKS
from sanitizer.recognizers.told_rating import rate_told
from sanitizer.recognizers.told_shape import is_technical, is_told
from sanitizer.recognizers.told_words import is_number, several_words
from sanitizer.recognizers.view import View
from sanitizer.recognizers.words import reads_like_words

_SECOND = lazy(r"\s?/\s?([^\s/,;\"'`<>()]{4,64})(?=[\s,;)]|$)")
_PHRASE_NAMES = frozenset(("passphrase", "pass phrase"))
_JOINING = frozenset(" \t\n\r\f\v\x1c\x1d\x1e\x1f,:='?(")
_ATTEMPT = lazy(r"(?i:failed|accepted|invalid|wrong|incorrect)\s$")
_QUOTES = {'"': '"', "'": "'", "`": "`", "“": "”", "‘": "’", "«": "»", "「": "」", "『": "』", "*": "*", "„": "“"}
_OPENING = lazy(r"[*_]{0,2}([\"'`“‘«「『„])")
_TOKEN = lazy(r"[^\s,;<>()\[\]{}。，、；」』“”«»‹›\"`]{2,128}")
_CODE = lazy(r"(?![a-z]+(?![0-9A-Za-z*#-]))#?[0-9A-Za-z*#][0-9A-Za-z*#]{0,11}(?:[ -][0-9A-Z]{2,6}){0,7}#?")
_DIGITS = lazy(
    r"[0-9](?:-[0-9]){2,7}|[0-9](?: [0-9]){3,7}(?![0-9])|[0-9]{3,8}|[0-9]{2,4}[ -][0-9]{2,4}(?:[ -][0-9]{2,4}){0,2}"
)
_SETS = lazy(
    r"(?=(?:[0-9A-Za-z]+[ -]){0,7}[0-9A-Za-z]*[0-9])(?:[0-9a-z]{4}(?: [0-9a-z]{4}){3,7}|[0-9A-Z]{4,5}(?: [0-9A-Z]{4,5}){2,7})(?![\w-])|[a-z]{4}(?:[ -][a-z]{4}){3}(?![\w-])"
)
"""Sets of four that belong together: recovery keys, network keys, app passwords."""
_GROUPS = lazy(r"[0-9]{2,4}(?: [0-9]{2,4}){1,3}(?![\w-])")
_UNSPACED = lazy("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
"""Letters of languages that put no blank between a value and what follows."""
_WORDS_ONLY = lazy(rf"(?:\s(?!(?:{VERBS})\s)[^\W\d_]+)+\s")
_SAID = lazy(rf"\b(?:{VERBS})\b|[:=>→?(“\"'`是为為はが]", re.IGNORECASE)
_YEAR = lazy(r"(?:19|20)[0-9]{2}\b")
_COUNT = lazy(r"[0-9]{1,3}")
# `wifi: FRITZ!Box 7590, password …`: what follows the word is the network.
_NETWORK_NAME = lazy(
    r"[ ][0-9]{2,5}\b|(?:[ ][0-9]{2,5})?[ ]?[,;/(|][ ]?(?:\w{1,12}[ ])?(?:pass|pw|kennwort|key\b|schlüssel|mot de passe|mdp|contraseña|senha|clave|hasło|heslo|пароль)|.{0,12}密码",
    re.IGNORECASE,
)
_OWN = lazy(
    r"\b(?:my|our|his|her|their|mein|unser|mi|nuestra|mon|notre|minha|nossa|mia|nostra|mijn|ons|мой|наш|she|he|they|gave|told|guest|router|netflix|laptop|printer|neighbou?rs?|zip|pdf|archive|wifi|wlan|shed|gym|school)\b|我的|我们",
    re.IGNORECASE,
)
_MOST = 96
_FARTHEST = 200
_FIGURE = lazy(r"[0-9]")
_STAND_IN = lazy(r"\[?[A-Z]{3,16}_\d{1,4}\]?")
"""What an earlier run put in place of a value."""
_NUMBERED = lazy(r"[0-9].*\S\s")
_OTHER_KEY = lazy(
    r"(?:idempotency|cache|sort|hot|partition|primary|foreign|shortcut|map|object|routing|group|index|row|dedup|s3|redis|lookup|unique|composite|answer|public|pub|message)[ _-]$",
    re.IGNORECASE,
)
_PINNED = lazy(r"pin\s(?:this|that|it|these|those|an?|up|down)\b", re.IGNORECASE)
_FLAG = lazy(r"(?:^|\s)--[\w-]*-$")
_TIME = lazy(r"(?:[01][0-9]|2[0-3])[0-5][05]")
_OTHER_WORDS = lazy(r"ключев|ключик|ключиц|кодек|кодиров|паролон")
_PHRASE_WORD = lazy(r"(?:palabra|palavra|mot|parola|frase|фраза|search|slag|trefwoord)s?\s$", re.IGNORECASE)
_OLD = lazy(
    r"\s(?:from|von|vom|de|di|da|van|z|с|со|fra|från)\s[\"'“„«]?(?P<old>[^\s\"'“”„«»]{3,40})[\"'”“»]?\s(?:to|auf|zu|a|para|en|à|in|na|naar|till|til|на)\s[\"'“„«]?$",
    re.IGNORECASE,
)
_CLOSING_QUOTES = frozenset("\"'`”’»」』*")


class ProsePassword:
    """A telling name, a verb or sign, and something that is a value and not a state."""

    name = "secret/stated"
    entities = frozenset(("SECRET",))
    anchors: Sequence[str] = tuple(sorted(ANCHORS))
    edges = word_edges(anchor for anchor in anchors if anchor in KINDS)
    classes: Sequence[str] = ()

    def find_at(self, view: View, start: int, end: int, around: Surroundings) -> Iterable[Finding]:
        text = view.folded
        word = ANCHORS[view.lower[start:end]]
        end = inflected(text, start + len(word), word)
        left = start - (text[start - 1 : start] == "_" and KINDS[word] == "key")  # `client_secret is …`
        if word.isascii() and (_letter(text, left - 1 if left == start else -1) or _letter(text, end)):
            return ()
        if (
            not _may_join(text, end, word)
            or _ATTEMPT.search(text[max(0, start - 12) : start])
            or _is_other_word(text, start, word)
        ):
            return ()
        joint = _joint(text, end, word)
        if joint is None:
            return ()
        kind = KINDS[word]
        if not _is_joined(text, start, joint, word):
            return ()
        told = None if _is_variable(text, joint.end()) else self._value(text, joint, kind, phrase=word in _PHRASE_NAMES)
        if told is None:
            return ()
        begin, stop, quoted = told
        if _is_other(text, (begin, stop), word, quoted=quoted, joint=joint.group()):
            return ()
        own = quoted or _OWN.search(text, max(0, start - 40), joint.end()) is not None
        score = rate_told(
            text[begin:stop], kind, quoted=quoted, own=own, strong=word not in FREQUENT, ends=_ends(text, stop)
        )
        if kind == "code" and not score and is_number(text[begin:stop]):
            score = 0.7  # a number in words
        if kind == "password" and (not score or word in NETWORKS) and (second := _SECOND.match(text, stop)) is not None:
            # `guest wifi: Lobby / Tulip!04`, `login: bob / hunter2!`: what comes second is the password.
            begin, stop = second.span(1)
            score = rate_told(text[begin:stop], kind, quoted=False, own=False, strong=True, ends=True)
        value = text[begin:stop]
        if score and not quoted and _is_weak(text, (start, end), (begin, stop), joint.group(), word, kind):
            return ()
        why = (f"a {kind} told in words",)
        found = [Finding(begin, stop, "SECRET", self.name, score, why)] if score else []
        if found:
            found += [Finding(a, b, "SECRET", self.name, 0.6, why) for a, b in _former(joint, value)]
        if found or _STAND_IN.fullmatch(value):
            stop += text[stop : stop + 1] in _CLOSING_QUOTES if quoted else 0
            kind = "code" if value.isdigit() else kind
            found += [Finding(a, b, "SECRET", self.name, 0.6, why) for a, b in further(text, stop, kind, value)]
        return found

    def _value(self, text: str, joint: re.Match[str], kind: str, *, phrase: bool) -> tuple[int, int, bool] | None:
        at = joint.end()
        opening = _OPENING.match(text, at)
        if opening is not None:
            begin = opening.end()
            close = text.find(_QUOTES[opening.group(1)], begin, begin + 128)
            if text[begin : begin + 1].isspace() or text[begin : begin + 1] in ",;":
                return None  # It closes what the name stands in: `expect "password:"; send "…"`.
            return (begin, close, True) if close > begin and "\n" not in text[begin:close] else None
        bold = re.match(r"\*{1,2}([^*\n]{2,64})\*{1,2}", text[at : at + 80])
        if bold is not None:
            return at + bold.start(1), at + bold.end(1), True
        groups = _SETS.match(text, at)
        if groups is not None and (
            kind != "password" or any(map(str.isdigit, groups.group())) or not reads_like_words(groups.group())
        ):
            return (*groups.span(), True)
        several = several_words(text, at, kind, phrase=phrase)
        if several is not None:
            return (*several, True)
        match = _code(text, at) if kind == "code" else _GROUPS.match(text, at) or _TOKEN.match(text, at)
        if match is None:
            return None
        stop = match.end()
        while (
            stop > at
            and text[stop - 1] in (".:?…" if kind == "code" or text[at] == "#" else ".:?…*_")
            and text[stop : stop + 1] in ("", " ", "\n", "\r", ",", ")", '"')
            and not (text[stop - 1] == "*" and text[at : stop - 1].isdigit())
        ):
            stop -= 1
        if (
            text[stop - 1] == "!"
            and text[stop : stop + 1] in ("", "\n")
            and text[at : stop - 1].isalpha()
            and joint.group().strip()[-1:] not in (":", "=", "-", ">")
        ):
            stop -= 1
        letter = None if kind == "code" else _UNSPACED.search(text, at + 1, stop)
        if letter is not None and text[at].isascii():
            # The sentence goes on without a blank; `8文字以上` only counts characters.
            stop = letter.start()
            if _COUNT.fullmatch(text, at, stop):
                return None
        return at, stop, False


def _code(text: str, at: int) -> re.Match[str] | None:
    """A code at `at`, the longer of the two ways to read one."""
    found = [match for match in (_DIGITS.match(text, at), _CODE.match(text, at)) if match is not None]
    return max(found, key=lambda match: match.end(), default=None)


def _is_other(text: str, value: tuple[int, int], word: str, *, quoted: bool, joint: str) -> bool:
    """The name of a network after `wifi`, a pass of another kind after `pass`."""
    begin, stop = value
    if quoted:
        if not joint.strip():
            return word in NETWORKS and word != "login"  # `wifi "Heron"`
        # `the password stays in the Secret `db-creds``: words in code marks, far from the name.
        return text[begin - 1] == "`" and not _SAID.search(joint[:-1]) and text[begin:stop].replace("-", "").isalpha()
    if word in ("pass", "parola"):
        return "/" in text[begin:stop] or not is_told(text[begin:stop], cue=True)
    return word in NETWORKS and (text[begin + 1 : begin + 2] == ":" or _NETWORK_NAME.match(text, stop) is not None)


def _is_joined(text: str, start: int, joint: re.Match[str], word: str) -> bool:
    """A frequent word is not that of another thing (`zip code`), and mere words between tell of something to open."""
    if word in FREQUENT and KINDS[word] != "key" and is_qualified(text, start):
        return False
    if _WORDS_ONLY.fullmatch(joint.group()) is None:
        return True
    if KINDS[word] == "password" and (token := _TOKEN.match(text, joint.end())) and is_told(token.group(), cue=False):
        return True
    return (word not in FREQUENT or names_thing(joint.group())) and _YEAR.match(text, joint.end()) is None


def _former(joint: re.Match[str], value: str) -> Iterator[tuple[int, int]]:
    """What a value was before, when it is told as `from … to …`."""
    old = _OLD.search(joint.group())
    if old is not None and is_told_like(old.group("old"), value):
        yield joint.start() + old.start("old"), joint.start() + old.end("old")


def _is_other_word(text: str, start: int, word: str) -> bool:
    """`ключевое`, `palabra clave`, `--next-token`, `password-protected`: the name is part of another word or expression."""
    if text[start - 1 : start] == "-" and _FLAG.search(text, max(0, start - 40), start):
        return True
    if (
        text[start + len(word) : start + len(word) + 1] == "-"
        and text[start + len(word) + 1 : start + len(word) + 2].isalpha()
    ):
        return True
    if word == "key" and _OTHER_KEY.search(text, max(0, start - 16), start):
        return True
    if word == "pin" and _PINNED.match(text, start):
        return True
    if word in ("clave", "chave", "chiave", "d'ordine"):
        return _PHRASE_WORD.search(text, max(0, start - 12), start) is not None
    return word in ("ключ", "код", "пароль") and _OTHER_WORDS.match(text, start) is not None


def _is_weak(text: str, name: tuple[int, int], value: tuple[int, int], joint: str, word: str, kind: str) -> bool:
    """Too little speaks for `value`: no verb before a version or model, or a `code` of some other kind."""
    told = text[value[0] : value[1]]
    if text[value[1] : value[1] + 1] in ("(", "[", "{") or (
        kind != "code" and is_technical(told) and not ((_SAID.search(joint) or not joint) and _ends(text, value[1]))
    ):
        return True
    if word == "alarm" and _TIME.fullmatch(told):
        return True
    if word in FREQUENT and kind == "code" and _NUMBERED.search(joint) and not _OLD.search(joint):
        return True
    return (
        word in BARE_CODES
        and (kind == "code" or not any(c.islower() for c in told))
        and not opens_something(text, *name, value, ends=_ends(text, value[1]))
    )


def _is_variable(text: str, at: int) -> bool:
    """`PASSWORD :'name'`: a variable of psql."""
    return text[at - 2 : at] == " :" and text[at : at + 1] in ("'", '"')


def _letter(text: str, at: int) -> bool:
    return 0 <= at < len(text) and (text[at].isalnum() or text[at] == "_")


def _ends(text: str, at: int) -> bool:
    rest = text[at : at + 2]
    return not rest.strip() or rest[0] in ".,;!?\n)。，、"


def _joint(text: str, end: int, word: str) -> re.Match[str] | None:
    """What joins a name that ends at `end` and its value."""
    joint = None
    if _FIGURE.search(text, end, end + _FARTHEST) is not None:  # All but the last need one, and are dear.
        joint = CHANGED.match(text, end, end + _MOST) or DIRECT.match(text, end)
        if joint is None and word not in NETWORKS:
            joint = BRACKETED.match(text, end)
    return joint or JOINT.match(text, end, end + _MOST)


def _may_join(text: str, end: int, word: str) -> bool:
    """What stands behind a name may join it with a value; in code it seldom does."""
    behind = text[end : end + 1]
    return behind in _JOINING or not behind.isascii() or not word.isascii()


RECOGNIZERS = (ProsePassword(),)
