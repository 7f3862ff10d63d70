"""Whether what stands under the name of a secret can be one: not a type, a state, an expression or a label."""

from __future__ import annotations

import re

from sanitizer.recognizers.lazy import lazy
from sanitizer.recognizers.listed import listed
from sanitizer.recognizers.told_phrase import is_phrase
from sanitizer.recognizers.values import is_placeholder
from sanitizer.recognizers.words import reads_like_words

# Types, keywords and states: what stands there when the name is declared, described or asked for.
_NOT_VALUES = frozenset(
    listed("""str string int integer bool boolean bytes byte char text varchar number float double any object optional none null
    nil undefined continue break pass raise yield try elif except import export true false yes no required optional missing invalid valid wrong incorrect correct expired empty unset
    set unknown hidden encrypted hashed default basic bearer auto automatic disabled enabled on off new old same see and
    or not the this that is are was your my our from with for in of to as if else return void self const let var def
    function async await public private static readonly final type typeof keyof instanceof env environment process
    secretstr securestring password passwort token secret key apikey value user username admin_password input output
    prompt field label error warning info debug ok okay todo tbd na example sample test dummy placeholder redacted
    removed changed updated reset forgot needed here below above please enter something anything nothing everything
    strong weak secure insecure safe short long simple complex random unique secret_key access_token refresh_token
    id_token api_key session cookie header body query param oauth oauth2 saml ldap sso jwt opaque hmac sha256 md5 bcrypt
    argon2 scrypt plain plaintext base64 hex utf8 utf json yaml xml html file stdin stdout vault keychain keyring""")
)
_CODE = lazy(
    r"""
      [A-Za-z_$][\w$]*(?:(?:\?\.|\.|::|->)[A-Za-z_$][\w$]*)+(?:\(.*|\[.*)?      # a.b, process.env.X
    | [A-Za-z_$][\w$.:]*\(.* | [A-Za-z_$][\w$.]*\[.* | [\[({].* | .*[)\]}]$(?<![A-Za-z0-9][)\]}])
    | (?:[A-Z][a-z]+){1,2}-[A-Z][A-Za-z]+ | &[A-Za-z_]\w* | \*[A-Za-z_]\w* | @[A-Za-z_][\w.]*(?:\(.*)? | \$\(.* | `.*
    | [A-Z][A-Za-z]+<.* | (?:int|str|bool|bytes|Optional|Union|List|Dict|String|string)[|\[<?].*
    """,
    re.VERBOSE | re.DOTALL,
)
_TEMPLATED = lazy(r"\$\{|\{\{|\}\}|%\(|<%|#\{|\$\(|%[sd]\b|\{[A-Za-z_][\w.]*\}|<[A-Za-z][\w -]*>")
_PLACE = lazy(r"(?:[a-z]+://|/|\./|\.\./|~/|[A-Za-z]:\\)", re.IGNORECASE)
_DIGIT = lazy(r"[0-9]")
_SYMBOL = lazy(r"[^0-9A-Za-z_\-. ]")
_APP = lazy(r"[a-z]{4}(?: [a-z]{4}){3}")
_NAME = lazy(r"[A-Za-z_][A-Za-z_.\-]*")
_DATE = lazy(r"\d{4}-\d\d-\d\d(?:[T ].*)?|\d{1,2}:\d\d(?::\d\d)?|v?\d{1,3}(?:\.\d{1,4}){1,3}")
_RESOURCE = lazy(r"(?:arn|urn):")
_UUID = lazy(r"[0-9a-fA-F]{8}(?:-[0-9a-zA-Z]{4}){3}-[0-9A-Za-z]{12}")
# Names of numbers that make a request happen only once.
_REQUEST = lazy(r"(?i)(?:client|request)[_-]?token$")
_SHARED = lazy(r"(?i)(?:secret|shared.?key|psk)$")
_KEBAB = lazy(r"[a-z]+(?:[-_/][a-z]+)*[-_]?[a-z]?\d{1,2}")
"""`tls-cert-prod2`, `prod/db2`: what a secret is called."""
_PORT = lazy(r"[A-Z]{2,}_?\d{1,2}")
_LEAST = {"password": 3, "code": 3, "key": 6}


def rate(value: str, kind: str, *, quoted: bool, name: str) -> float:
    """How likely `value` is a secret of `kind` (see `secret_names.names_secret`): 0 for no, else a score.

    :param quoted: it stood in quotes, or on a line of a configuration: words may be meant as values.
    """
    if not _LEAST[kind] <= len(value) <= 512 or is_placeholder(value) or _TEMPLATED.search(value):
        return 0.0
    folded = value.lower().strip("\"'`.,;:!?")
    if folded in _NOT_VALUES or _squash(folded) == _squash(name) or _DATE.fullmatch(value):
        return 0.0
    if _RESOURCE.match(value) or (_UUID.fullmatch(value) and _REQUEST.search(name)):
        return 0.0
    if value.isdigit():
        return (0.75 if 3 <= len(value) <= 12 else 0.0) if kind in ("password", "code") else 0.0
    if kind == "code" and (
        len(_DIGIT.findall(value)) < (3 if len(value) > 3 else 2) or _PORT.fullmatch(value) or len(value) > 24
    ):
        return 0.0
    if not quoted and _CODE.fullmatch(value):
        return 0.0
    if " " in value:
        return _rate_phrase(value, kind, shared=_SHARED.search(name) is not None)
    if _PLACE.match(value) and (kind != "password" or value.count("/") > 1 or name.lower() in ("pwd", "oldpwd")):
        return 0.0
    return _rate_word(value, kind, quoted=quoted, constant=name.isupper())


def _rate_word(value: str, kind: str, *, quoted: bool, constant: bool = False) -> float:
    wordy = reads_like_words(value)
    has_digit = _DIGIT.search(value) is not None
    has_symbol = _SYMBOL.search(value) is not None
    if kind == "key":
        if _KEBAB.fullmatch(value):
            return 0.0
        if wordy:
            return 0.0 if not has_digit or not quoted or _NAME.fullmatch(value) else 0.55
        if _NAME.fullmatch(value) and len(value) < 16:
            return 0.0
        return 0.9 if len(value) >= 16 and has_digit else 0.75
    if not quoted and value.isalpha() and (not value.isascii() or len(value) < 8):
        return 0.0  # The first word of a sentence: `пароль: спросить у …`.
    if has_digit or has_symbol:
        return 0.85
    if not wordy:
        return 0.8
    # One word of letters: a password in a configuration, a variable in code.
    if (
        not quoted
        or "_" in value
        or (not constant and value[0].islower() and any(c.isupper() for c in value))
        or value.isupper()
    ):
        return 0.0
    return 0.6 if value.islower() or len(value) > 8 else 0.45


def _rate_phrase(value: str, kind: str, *, shared: bool) -> float:
    """Several words: a pass phrase if they are plain lower-case words, else a label or a sentence."""
    words = value.split(" ")
    if len(value) >= 32 and sum(not c.isalnum() for c in value) > len(value) / 6 and not reads_like_words(value):
        return 0.8
    plain = value == value.lower() or any(w.isdigit() for w in words)
    if plain and (kind == "password" or (kind == "key" and len(words) > 2 and shared)) and is_phrase(value):
        return 0.6
    if kind != "password":
        return 0.0
    if _APP.fullmatch(value):
        return 0.9
    if (
        len(words) <= 3
        and len(value) <= 40
        and any(_DIGIT.search(w) and any(c.isalpha() for c in w) for w in words)
        and not all(reads_like_words(w) or w.isdigit() for w in words)
    ):
        return 0.75
    if 4 <= len(words) <= 12 and all(w.isalpha() and w.islower() for w in words):
        return 0.6
    return 0.7 if len(words) <= 3 and any(_DIGIT.search(w) and _SYMBOL.search(w) for w in words) else 0.0


def _squash(value: str) -> str:
    return "".join(c for c in value.lower() if c.isalnum())
