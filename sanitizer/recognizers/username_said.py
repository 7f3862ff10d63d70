"""User names that people state (`my github is …`, `log in as …`, `gamertag …`), and those on command lines and in SQL."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from sanitizer.core.finding import Finding
from sanitizer.recognizers.checks import check_named
from sanitizer.recognizers.lazy import lazy
from sanitizer.recognizers.surroundings import Surroundings
from sanitizer.recognizers.view import View
from sanitizer.recognizers.word_lists import word_list

_CUES = (*word_list("login said"), *word_list("login said too", "words_places.txt"))
_SERVICES = (*word_list("login services"), *word_list("login services too", "words_places.txt"))
_COMMANDS = word_list("login commands")
_EVERYDAY = frozenset((*word_list("name everyday words"), *word_list("name stops"), *word_list("login not")))
_NOUN = r"(?:id|account|user|username|user name|name|handle|nick|nickname|tag|gamertag|login|profile|channel|pseudo|nutzername|konto|cuenta|compte|is on \w+)"
_LINK = lazy(
    rf"(?P<noun>(?:[ ]?{_NOUN}(?!\w)){{0,3}})(?:[ ]for me|[ ]me)?"
    r"(?P<said>[\"'’`*_)\]]{0,3}[ ]?(?:[:：=,/|–\-]|->|→|は|是|为|為|is|was|ist|lautet|est|es|é|è|c['’]est|to|i['’]m|i am|it['’]s|är|er|on|as|je|jest|under)?(?:[ ]|(?<=[:：=は是为為/])|$))[ ]?(?:(?:as|is|user|username|by|at)[ ])?"
    r"[\"'“‘`*_\[<(]{0,3}(?P<at>[@$]?)(?:u/|live:|[A-Z][A-Z0-9\-]{1,14}\\{1,2})?",
    2,
)
_VALUE = lazy(r"[^\W\d\u3040-\u9fff\uac00-\ud7af][\w.\-]{1,31}(?<![.\-])(?:#\d{4})?|\d{0,3}[A-Za-z]\w{2,30}", 256)
_AFTER = lazy(r"[\"'”’`*_)\]>]{0,3}(?:$|[\s,;!?/|]|\.(?:\s|$)|\\n|[ですで])")
_LAST = lazy(
    r"[\"'”’`*_)\]>]{0,3}[ ]?(?:$|\n|[,;!.)](?:\s|$)|and |on |if |add |pw |pass|with |\(|und |y |et |e |i |но |и )"
)
_COMMAND = lazy(
    r"(?:[ ]{1,2}|(?<=[ =:'/]))(?:if not exists )?[\"'`]?(?:[A-Z][A-Z0-9\-]{1,14}\\{1,2})?(?P<v>[A-Za-z_][\w.\-]{2,31}(?<![.\-]))(?=[\"'`:;@,)/\s]|$)",
    2,
)
_MARKED = lazy(r".*[\d_.]|[a-z]+[A-Z]|[A-Z][a-z]+[A-Z]|[a-z]\w*-\w|[A-Z][a-z]+-[A-Z]")
_STATE = lazy(
    r"[a-z]+(?:ed|ing|ly|less|able)|broken|hidden|taken|stolen|frozen|down|private|public|empty|gone|full|open|dead|fine|wrong|weird|great|boring|fun"
)
"""`my twitter is broken` states no name."""
_OWNER = lazy(
    r"(?:my|mein|meine|mon|mi|mijn|meu|minha|mio|min|mitt|mój|můj|moj|мой|меня|add me on|find me on|follow me on|me on|hmu on|i'm on|im on|mir auf|me en|me su|me no|mig på)[ ]\Z",
    2,
)
_OWNERS = frozenset(word_list("login public owners", "words_places.txt"))
_login_name = check_named("login_name")
_chosen = check_named("chosen_login")


class StatedUserRecognizer:
    """A word for a login or a service, and the name on it."""

    name = "pii/user-stated"
    entities = frozenset({"USERNAME"})
    anchors = tuple(dict.fromkeys((*_CUES, *_SERVICES)))
    edges: ClassVar = {word: "both" if word[-1].isalpha() else "left" for word in anchors if word.isascii()}
    classes = ()

    def find_at(self, view: View, start: int, end: int, around: Surroundings) -> Iterator[Finding]:
        text = view.folded
        if text[end : end + 1].isalpha() and text[end - 1].isascii() and text[end].isascii():
            return
        link = _LINK.match(text, end, end + 60)
        value = _VALUE.match(text, link.end()) if link else None
        if link is None or value is None or _AFTER.match(text, value.end()) is None:
            return
        name, cue = value.group(), view.lower[start:end]
        if name.endswith("__") or not _login_name(name) or name.lower() in _EVERYDAY or len(name) < 3:
            return
        if "," in link["said"] and not _owned(text, start):
            return
        sure = _MARKED.match(name) is not None and (name.lower() != name or _chosen(name) or cue in _CUES)
        plain = (
            name.islower()
            and _STATE.fullmatch(name) is None
            and len(name) > 4
            and self._told(text, start, cue, link, value.end(), name)
        )
        if sure or plain:
            yield Finding(*value.span(), "USERNAME", self.name, 0.7 if sure else 0.55, ("said to be a user name",))

    @staticmethod
    def _told(text: str, start: int, cue: str, link: re.Match[str], stop: int, name: str) -> bool:
        """A plain word, too, is a login where nothing else can stand."""
        if link["at"]:
            return _chosen(name)
        if cue in _CUES:
            return _LAST.match(text, stop) is not None and (_chosen(name) or not name.isascii())
        if not _chosen(name):
            return False
        return bool(link["noun"].strip()) or ":" in link["said"] or _owned(text, start)


def _owned(text: str, start: int) -> bool:
    """`my`, `add me on` and the like stand right before `start`."""
    return _OWNER.search(text, max(0, start - 16), start) is not None


class CommandUserRecognizer:
    """`psql -U …`, `uid=1001(…)`, `CREATE USER …`, `git config user.name …`."""

    name = "pii/user-command"
    entities = frozenset({"USERNAME"})
    anchors = _COMMANDS
    classes = ()

    def find_at(self, view: View, start: int, end: int, around: Surroundings) -> Iterator[Finding]:
        value = _COMMAND.match(view.folded, end, end + 50)
        if (
            value is None
            or (value["v"].lower() in _OWNERS and view.lower.startswith("git@", start))
            or not _login_name(value.group("v"))
            or value.group("v").lower() in _EVERYDAY
        ):
            return
        yield Finding(*value.span("v"), "USERNAME", self.name, 0.7, ("the user of a command",))


class UidRecognizer:
    """`uid=1001(name)` as `id` prints it."""

    name = "pii/user-uid"
    entities = frozenset({"USERNAME"})
    anchors = ("uid=", "gid=", "groups=")
    classes = ()
    _VALUE = lazy(r"\d{1,10}\((?P<v>[a-z_][\w.\-]{1,31})\)")

    def find_at(self, view: View, start: int, end: int, around: Surroundings) -> Iterator[Finding]:
        value = self._VALUE.match(view.folded, end, end + 60)
        if value is not None and _login_name(value.group("v")):
            yield Finding(*value.span("v"), "USERNAME", self.name, 0.8, ("as the system names its user",))


RECOGNIZERS = (StatedUserRecognizer(), CommandUserRecognizer(), UidRecognizer())
