"""Machines that a command or a word names: `nslookup dc1.ad.northgate.com`, `jump host is jmp-2.northgate.net`, `\\\\\\\\FS01\\\\share`."""

from __future__ import annotations

from collections.abc import Iterator

from sanitizer.core.finding import Finding
from sanitizer.recognizers.checks import check_named
from sanitizer.recognizers.lazy import lazy
from sanitizer.recognizers.ordinary import is_ordinary
from sanitizer.recognizers.surroundings import Surroundings
from sanitizer.recognizers.view import View
from sanitizer.recognizers.word_lists import word_list

_CUES = (*word_list("host said"), *word_list("host said too", "words_places.txt"))
_LINK = lazy(
    r"(?:[ ]?(?:name|host|server|node|machine))?[\"'’`*_)\]]{0,3}[ ]{0,4}(?:[:=]|is|was|ist|est|es|at|on|to|->)?[ ]{0,4}(?:-[a-z]{1,3} (?:\d{1,5} )?){0,3}[\"'“`*_(\[@/]{0,3}",
    2,
)
_NAME = lazy(r"[A-Za-z][A-Za-z0-9\-]{1,62}(?:\.[A-Za-z0-9\-]{1,63}){0,6}(?![\w(=/\\@\-]|\.\w)", 0)
_CALLED = lazy(
    r"[ ]{1,2}(?:\w{1,12}[ ])?(?:is called|is named|called|named|hei(?:ß|ss)t|s'appelle|se llama|si chiama|heet|heter|hedder|nazywa się|chama-se)[ ]{1,2}[\"'`*“‘_]{0,2}",
    2,
)
_PUBLIC = lazy(
    r"(?:.*\.)?(?:test|invalid|(?:py|js|ts|go|rs|java|html?|css|json|ya?ml|md|txt|sh|exe|log|conf|cfg|ini|xml|php|toml|service|csv|sql|zip|gz|png|jpe?g|pdf|local|so|dll|lock|tar))|www\..*|docs\..*|your.*|my-?(?:host|server|db).*|foo.*|bar.*",
    2,
)
_DOCUMENTED = frozenset(word_list("machine stand-ins", "words_places.txt"))
_machine = check_named("machine_name")
_private_site = check_named("private_site")
_chosen = check_named("chosen_login")


def is_stand_in(name: str) -> bool:
    """The host of a manual: `server`, `localhost`, `www.example.com`, a file."""
    return (
        name.lower() in _DOCUMENTED
        or is_ordinary("INTERNAL_HOST", name)
        or _PUBLIC.fullmatch(name) is not None
        or ("." in name and not _private_site(name))
    )


class StatedHostRecognizer:
    """A command or a word for a machine, and its name."""

    name = "pii/host-stated"
    entities = frozenset({"INTERNAL_HOST"})
    anchors = _CUES
    edges = dict.fromkeys((c for c in _CUES if c[0].isalpha()), "left")
    classes = ()

    def find_at(self, view: View, start: int, end: int, around: Surroundings) -> Iterator[Finding]:
        text = view.folded
        link = _CALLED.match(text, end, end + 40)
        called = link is not None
        link = link or _LINK.match(text, end, end + 40)
        value = _NAME.match(text, link.end()) if link else None
        if value is None or (value.start() == end and text[end - 1].isalnum()):
            return
        name = value.group()
        labels = name.count(".") + 1
        told = (
            (labels >= 3 and name[-2:].isalpha())
            or (labels == 1 and _machine(name))
            or (called and labels == 1 and _chosen(name))
        )
        if told and not is_stand_in(name):
            yield Finding(*value.span(), "INTERNAL_HOST", self.name, 0.65, ("said to be a machine",))


class ShareRecognizer:
    """The machine of a Windows share: `\\\\\\\\FS01\\\\hr`."""

    name = "pii/host-share"
    entities = frozenset({"INTERNAL_HOST"})
    anchors = tuple(f"\\\\{letter}" for letter in "abcdefghijklmnopqrstuvwxyz")
    classes = ()
    _SHARE = lazy(
        r"(?<![\w\\:])\\\\(?P<v>[A-Za-z][A-Za-z0-9\-]{2,30}(?:\.[A-Za-z0-9\-]{1,40}){0,4})\\[A-Za-z][\w$ \-]{1,40}(?=\\|\s|[\"'`),.]|$)",
        0,
    )

    def find_at(self, view: View, start: int, end: int, around: Surroundings) -> Iterator[Finding]:
        found = self._SHARE.match(view.folded, start, start + 160)
        if found is None or not _told(found.group("v")):
            return
        yield Finding(*found.span("v"), "INTERNAL_HOST", self.name, 0.65, ("holds a share",))


class ClientHostRecognizer:
    """The machine that a client of a database is sent to: `psql -U app -h db-07`.

    Only behind the name of such a client: `-h` is help and `-H` a header elsewhere.
    """

    name = "pii/host-client"
    entities = frozenset({"INTERNAL_HOST"})
    anchors = word_list("host clients")
    edges = dict.fromkeys(anchors, "left")
    classes = ()
    _OPTION = lazy(
        r"[^\n|;&<>]{0,100}?[ ]-h[ =]?[\"']?(?P<v>[A-Za-z][A-Za-z0-9\-]{1,62}(?:\.[A-Za-z0-9\-]{1,63}){0,6})(?![\w(=/\\@\-]|\.\w)",
        0,
    )

    def find_at(self, view: View, start: int, end: int, around: Surroundings) -> Iterator[Finding]:
        found = self._OPTION.match(view.folded, end - 1, end + 180)
        if found is None or is_stand_in(found.group("v")):
            return
        yield Finding(*found.span("v"), "INTERNAL_HOST", self.name, 0.7, ("a client is sent to it",))


def _told(name: str) -> bool:
    """A machine's own name rather than a stand-in in a manual."""
    return len(name) > 3 and (name.isupper() or any(c.isdigit() or c in ".-" for c in name)) and not is_stand_in(name)


RECOGNIZERS = (StatedHostRecognizer(), ShareRecognizer(), ClientHostRecognizer())
