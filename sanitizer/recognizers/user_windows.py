"""Users of Windows networks: `CORP\\name` beside words of logins, and homes on a share: `\\\\FS02\\home$\\name`."""

from __future__ import annotations

from collections.abc import Iterator

from sanitizer.core.finding import Finding
from sanitizer.recognizers.checks import check_named
from sanitizer.recognizers.lazy import lazy
from sanitizer.recognizers.surroundings import Surroundings
from sanitizer.recognizers.view import View
from sanitizer.recognizers.word_lists import word_list

_login_name = check_named("login_name")
_ACCOUNT = lazy(r"(?<![\w\\/:.])[A-Z][A-Z0-9\-]{1,14}\\{1,2}(?P<v>[a-z][a-z0-9_.\-]{3,31})(?<![.\-])(?![\w\\:/(=])")
_HOME = lazy(r"\\{1,2}(?P<v>[A-Za-z][\w.\-]{1,31})(?<![.\-])(?![\w$%{(<])")
_REACH = 70


class DomainAccountRecognizer:
    """`CORP\\jdoe` near a word that speaks of logins; elsewhere it may be an escape or a path."""

    name = "pii/user-domain-account"
    entities = frozenset({"USERNAME"})
    anchors = word_list("login domain words", "words_places.txt")
    classes = ()

    def find_at(self, view: View, start: int, end: int, around: Surroundings) -> Iterator[Finding]:
        text = view.folded
        low = max(0, start - _REACH, around.done.get(self.name, 0))
        high = min(len(text), end + _REACH)
        if "\\" not in text[low:high]:
            return
        for match in _ACCOUNT.finditer(text, low, high):
            around.done[self.name] = match.end()
            if _login_name(match["v"]):
                yield Finding(*match.span("v"), "USERNAME", self.name, 0.75, ("the user of a domain",))


class HomeShareRecognizer:
    """The folder of a user on a file server."""

    name = "pii/user-home-share"
    entities = frozenset({"USERNAME"})
    anchors = ("\\home$", "\\homes", "\\users$", "\\profiles$", "\\userdata$", "\\roaming$")
    classes = ()

    def find_at(self, view: View, start: int, end: int, around: Surroundings) -> Iterator[Finding]:
        match = _HOME.match(view.folded, end, end + 48)
        if match is not None and _login_name(match["v"]):
            yield Finding(*match.span("v"), "USERNAME", self.name, 0.8, ("a home on a share",))


RECOGNIZERS = (DomainAccountRecognizer(), HomeShareRecognizer())
