"""E-mail addresses in disguise: `name [at] host dot tld`, `name @ host . tld`, `name arroba host punto es`.

Plain addresses are the rule pii/email; this file holds what a pattern at one anchor cannot say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from sanitizer.core.finding import Finding
from sanitizer.recognizers.checks.network import email_address
from sanitizer.recognizers.lazy import lazy
from sanitizer.recognizers.surroundings import Surroundings
from sanitizer.recognizers.terms_near import TermsNear
from sanitizer.recognizers.view import View
from sanitizer.recognizers.word_lists import word_list

_AT_MARKED = (
    r"\s{0,2}(?:\[\s?(?:at|a|ät|@|arroba)\s?\]|\(\s?(?:at|a|ät|@|arroba)\s?\)|\{\s?(?:at|@)\s?\}"
    r"|<\s?(?:at|@)\s?>|_at_|-at-|\*at\*)\s{0,2}"
)
_AT_SPOKEN = (
    r"(?:\s{1,2}(?:at|arroba|arobase|chiocciola|ät|klammeraffe|apenstaartje|at sign|собака)\s{1,2}|\s{0,2}@\s{0,2})"
)
_DOT = (
    r"(?:\s{0,2}(?:\[\s?(?:dot|\.|punkt|punto|point)\s?\]|\(\s?(?:dot|\.|punkt|punto|point)\s?\)"
    r"|\{\s?(?:dot|\.)\s?\})\s{0,2}|\s(?:dot|punkt|punto|ponto|point|точка|d0t)\s|_dot_|-dot-"
    r"|\s?\.\s?)"
)
_NAME = (
    r"[A-Za-z0-9](?:[A-Za-z0-9._+\-]{0,40}[A-Za-z0-9])?(?:(?:\s(?:dot|punkt|punto|ponto|point"
    r"|underscore|dash|minus)\s|\s?[\[({](?:dot|\.)[\])}]\s?|_dot_)[A-Za-z0-9_\-]{1,30}){0,3}"
)
_HOST = rf"[A-Za-z0-9](?:[A-Za-z0-9\-]{{0,40}})(?:{_DOT}[A-Za-z0-9\-]{{1,40}}){{1,4}}"
_MARKED = lazy(rf"(?P<name>{_NAME})(?:{_AT_MARKED})(?P<host>{_HOST})(?![\w@])", re.IGNORECASE)
_SPOKEN = lazy(rf"(?P<name>{_NAME})(?:{_AT_SPOKEN})(?P<host>{_HOST})(?![\w@(])", re.IGNORECASE)
_SPELLED_DOT = r"\s{0,2}[\[({]?\s?(?:dot|punkt|punto|ponto|point|точка|d0t|\.)\s?[\])}]?\s{0,2}|_dot_|-dot-"
_SPELLED = lazy(_SPELLED_DOT, re.IGNORECASE)
_LEFT = 72
_LONGEST = 150
_CONTEXT = TermsNear(word_list("email context"))
_PROVIDERS = (
    "gmail",
    "hotmail",
    "outlook",
    "yahoo",
    "icloud",
    "proton",
    "protonmail",
    "gmx",
    "web.de",
    "aol",
    "live",
    "posteo",
    "fastmail",
)
_COMMON_WORDS = frozenset(word_list("email not names"))


class DisguisedEmailRecognizer:
    """Addresses whose `@` or dot is written out, bracketed or set off by blanks."""

    name = "pii/email-disguised"
    entities = frozenset({"EMAIL"})
    anchors = (
        *(
            "[at]",
            "(at)",
            "{at}",
            "<at>",
            "[ at ]",
            "( at )",
            "_at_",
            "[@]",
            "(@)",
            "[a]",
            "(ät)",
            "[ät]",
            "*at*",
            "-at-",
            "[arroba]",
            "(arroba)",
        ),
        *(" @ ", "@ ", " dot com", " dot ", " arroba ", " arobase ", " chiocciola ", " klammeraffe "),
        *(f" at {p}" for p in _PROVIDERS),
    )
    classes = ()

    def find_at(self, view: View, start: int, end: int, around: Surroundings) -> Iterator[Finding]:
        text = view.folded
        low = max(0, start - _LEFT)
        marked = any(c in "[({<_*" for c in text[start:end]) or text[start:end].startswith("-")
        pattern = _MARKED if marked else _SPOKEN
        high = min(len(text), start + _LONGEST)
        match = pattern.search(text, low, high)
        while match is not None and match.start() <= end:
            inside = match.end() >= start and not (match.start() == low and low and text[low - 1].isalnum())
            if inside:
                stop = _end_of_host(match.group("host"), match.start("host"))
                plain = _plain(match.group("name")) + "@" + _plain(text[match.start("host") : stop])
                if email_address(plain) and self._is_address(match, text, stop, marked, around):
                    why = ("an address with its signs written out",)
                    yield Finding(match.start(), stop, "EMAIL", self.name, 0.9 if marked else 0.85, why)
                    return
            match = pattern.search(text, match.start("host"), high)

    @staticmethod
    def _is_address(match: re.Match[str], text: str, stop: int, marked: bool, around: Surroundings) -> bool:
        """Words around `at` and `dot` do not make a sentence."""
        host = text[match.start("host") : stop]
        name = match.group("name").lower()
        if marked or "@" in match.group():
            return "\n" not in match.group()
        spelled = " dot " in host.lower() or " pun" in host.lower() or " pon" in host.lower() or " poi" in host.lower()
        if not spelled and name in _COMMON_WORDS:
            return False
        context = _CONTEXT.among(around.near(match.start(), stop, 60))
        if host.lower().startswith(("the ", "a ", "this ", "dot ")):
            return False
        return (spelled and (context or name not in _COMMON_WORDS)) or (
            context and any(c in name for c in "._0123456789")
        )


def _end_of_host(host: str, start: int) -> int:
    """Where the host really ends: at the last label that can be a top-level domain. A sentence may go on after it."""
    from sanitizer.recognizers.checks.domains import is_top_level

    parts = re.split(f"({_SPELLED_DOT})", host, flags=re.IGNORECASE)
    kept = len(parts)
    while kept > 2 and not (is_top_level(parts[kept - 1].lower()) and len(parts[kept - 1]) > 1):
        kept -= 2
    return start + len("".join(parts[:kept]))


def _plain(spelled: str) -> str:
    """`name dot name` → `name.name`."""
    return re.sub(r"\s+(underscore|dash|minus)\s+", "_", _SPELLED.sub(".", spelled), flags=re.IGNORECASE).replace(
        " ", ""
    )


RECOGNIZERS = (DisguisedEmailRecognizer(),)
