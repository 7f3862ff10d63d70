"""User names that people state (`my github is …`, `log in as …`, `gamertag …`), and those on command lines and in SQL."""

from __future__ import annotations

from collections.abc import Iterator

from sanitizer.core.finding import Finding
from sanitizer.recognizers.checks import check_named
from sanitizer.recognizers.lazy import lazy
from sanitizer.recognizers.surroundings import Surroundings
from sanitizer.recognizers.view import View
from sanitizer.recognizers.word_lists import word_list

_CUES = word_list("login said")
_SERVICES = word_list("login services")
_COMMANDS = word_list("login commands")
_EVERYDAY = frozenset((*word_list("name everyday words"), *word_list("name stops"), *word_list("login not")))
_LINK = lazy(
    r"(?:[ ]?(?:id|account|user|username|user name|name|handle|nick|nickname|tag|gamertag|login|profile|channel|pseudo|nutzername|is on \w+)(?!\w)){0,3}"
    r"(?P<said>[\"'’`*_)\]]{0,3}[ ]?(?:[:：=]|is|was|ist|lautet|est|es|é|è|c['’]est|to|i['’]m|i am|it['’]s|är|er|on)?(?:[ ]|(?<=[:：=])|$))[ ]?"
    r"[\"'“‘`*_\[<]{0,3}@?(?:u/|live:|[A-Z][A-Z0-9\-]{1,14}\\{1,2})?",
    2,
)
_VALUE = lazy(r"[A-Za-z_][\w.\-]{1,31}(?<![.\-])")
_AFTER = lazy(r"[\"'”’`*_)\]>]{0,3}(?:$|[\s,;!?]|\.(?:\s|$)|\\n)")
_LAST = lazy(r"[\"'”’`*_)\]>]{0,3}[ ]?(?:$|\n|[,;!.)](?:\s|$)|and |on |if |add |pw |pass|with )")
_COMMAND = lazy(
    r"[ ]{0,2}(?:if not exists )?[\"'`]?(?:[A-Z][A-Z0-9\-]{1,14}\\{1,2})?(?P<v>[A-Za-z_][\w.\-]{2,31}(?<![.\-]))(?=[\"'`:;@,)/\s]|$)",
    2,
)
_MARKED = lazy(r".*[\d_.]|[a-z]+[A-Z]|[A-Z][a-z]+[A-Z]|[a-z]\w*-\w")
_STATE = lazy(
    r"[a-z]+(?:ed|ing|ly|less|able)|broken|hidden|taken|stolen|frozen|down|private|public|empty|gone|full|open|dead|fine|wrong|weird|great|boring|fun"
)
"""`my twitter is broken` states no name."""
_login_name = check_named("login_name")


class StatedUserRecognizer:
    """A word for a login or a service, and the name on it."""

    name = "pii/user-stated"
    entities = frozenset({"USERNAME"})
    anchors = tuple(dict.fromkeys((*_CUES, *_SERVICES)))
    edges = dict.fromkeys(anchors, "left")
    classes = ()

    def find_at(self, view: View, start: int, end: int, around: Surroundings) -> Iterator[Finding]:
        text = view.folded
        link = _LINK.match(text, end, end + 60)
        value = _VALUE.match(text, link.end()) if link else None
        if link is None or value is None or _AFTER.match(text, value.end()) is None:
            return
        name, cue = value.group(), view.lower[start:end]
        if not _login_name(name) or name.lower() in _EVERYDAY or len(name) < 3:
            return
        sure = _MARKED.match(name) is not None
        plain = (
            name.islower()
            and _STATE.fullmatch(name) is None
            and len(name) > 4
            and cue in _CUES
            and _LAST.match(text, value.end()) is not None
        )
        if sure or plain:
            yield Finding(*value.span(), "USERNAME", self.name, 0.7 if sure else 0.55, ("said to be a user name",))


class CommandUserRecognizer:
    """`psql -U …`, `uid=1001(…)`, `CREATE USER …`, `git config user.name …`."""

    name = "pii/user-command"
    entities = frozenset({"USERNAME"})
    anchors = _COMMANDS
    classes = ()

    def find_at(self, view: View, start: int, end: int, around: Surroundings) -> Iterator[Finding]:
        value = _COMMAND.match(view.folded, end, end + 50)
        if value is None or not _login_name(value.group("v")) or value.group("v").lower() in _EVERYDAY:
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
