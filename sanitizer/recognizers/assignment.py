"""A secret under its name: `KEY=value`, `"apiKey": "…"`, YAML, INI, XML, flags, Dockerfile, shell, tables, kwargs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from sanitizer.core.finding import Finding
from sanitizer.recognizers.lazy import lazy
from sanitizer.recognizers.lines import line_start
from sanitizer.recognizers.secret_names import anchors, names_secret
from sanitizer.recognizers.secret_values import rate
from sanitizer.recognizers.surroundings import Surroundings
from sanitizer.recognizers.told_phrase import is_phrase
from sanitizer.recognizers.view import View

_LEFT = lazy(r"[\w.\-]{0,48}")
_REST = lazy(r"[\w.\-]{0,32}")
_SEPARATOR = lazy(
    r"""
      ["'`]?\s{0,2}[:=]?\s{0,2}\{[^{}]{0,300}?\b(?:default|value|default_?[vV]alue|plain_?[tT]ext|content)["']?\s{0,12}[:=]\s{0,4}(?=["'])(?P<nested>)
    | :[ ]?&?(?:'static[ ])?[\w<>|\[\]?.]{1,24}[ ]?=[ ]?(?=["'`])(?P<typed>)
    | ["'\]]{1,3}\){0,2}\.(?:send_keys|sendKeys|fill|type|val|setValue|clear_and_type)\([ ]?(?=["'`])(?P<typing>)
    | ["'][^<>\n]{0,40}(?P<attribute>(?<![/=-])>)
    | ["'`\])]{0,3}\s{0,2}[*_]{0,2}[ \t]{0,20}(?P<sign>:=|=>|→|(?P<same>[=!]==?)|[:=])[*_]{0,2}[ \t]{0,20}(?:[|>][+-]?[ ]?(?=\r?\n))?(?:\r?\n[ \t]{2,40})?(?:(?:String::from|(?:new[ ])?String|(?:Secret|Secure|Protected)\w{0,12}|Some|Optional\.of|Buffer\.from|bytes|b64decode|atob|Value|Password|(?:make|hash)_password)\((?=["']))?
    | ["'`*_]{0,3}[ \t]{0,20}(?P<bar>\|)[ \t]{0,20}
    | ["']?[ \t]{0,4},?\s{1,40}["']?[vV]alue["']?\s{0,2}[:=]\s{0,4}(?P<pair>)
    | </(?P<tag>t[dh]|[kK]ey|dt|string|name)>\s{0,40}<(?:t[dh]|string|dd|[vV]alue)\b[^<>]{0,60}>
    | (?P<element>>)
    | ["'][ \t]{0,4}(?P<comma>,)[ \t]{0,4}(?=["'])
    | (?P<call>\()\s{0,2}(?=["'`])
    | (?P<flag>[ \t]{1,4})(?=["'`$A-Za-z0-9!@#%^&*+/])
    """,
    re.VERBOSE,
)
_QUOTED = lazy(r"""(?P<prefix>[bruBRU]{0,2})(?P<quote>"{3}|""(?=[^"\s,;)])|["'`“‘«])""")
_CLOSING = {"“": "”", "‘": "’", "«": "»"}
_BARE = lazy(r"""[^\s"'`<>“”«»|]{1,512}""")
# A quote inside a password that fills its line: `password: Pa$$w0rd'with"quote`.
_INNER = lazy(r"""(?<=[^\s,;(){}\[\]])["'`](?:[^\s,;(){}\[\]<>=:]{1,40})(?=[ \t]{0,4}(?:[\r\n]|$))""")
# An app password as Google shows it.
_APP = lazy(r"[a-z]{4}(?: [a-z]{4}){3}(?![^\S\n]*\w)")
_MORE = lazy(r"\s{0,4},\s{0,12}[\"'`\w]")
_HEAD = lazy(r"[ \t]*(?:export |set |declare -x )?[\w.-]{1,60}[ ]?")
_LINE = lazy(r"[a-z0-9]+(?: [a-z0-9]+){1,7}(?=[ \t]*(?:[\r\n]|$))")
_TAG_END = lazy(r"[^<\n]{1,512}(?=</)")
_NEXT_PAIR = lazy(r",[A-Za-z][\w.\-]{1,40}=|&[\w.\-\[\]]{1,40}=|;\s?[A-Za-z][A-Za-z _]{1,30}=|&(?:amp;|$)|;$")
_SETTER = lazy(r"^set(?:_|(?=[A-Z]))")
_EXPRESSION = lazy(
    r"[A-Za-z_][\w.]*(?:\([^()]*\)|\[[\w\"'.:-]*\])|(?:self|this|cls|req|request|config|settings|process|args|options|opts|user|ctx|app|data|body|props|state|params|conf|cfg|local|module|each|secrets|event|input|form|env|row|item|obj)(?:\.\w+)+"
)
_NOTHING_MORE = lazy(r"[^\S\n]*(?:[#\n]|\Z)")
_LONGEST_HEAD = 200
_MOST = 512
_LONG = 64


class Assignment:
    """Looks at names that announce a secret and rates what is assigned to them."""

    name = "secret/assignment"
    entities = frozenset(("SECRET",))
    anchors: Sequence[str] = anchors()
    classes: Sequence[str] = ()

    def find_at(self, view: View, start: int, end: int, around: Surroundings) -> Iterable[Finding]:
        text = view.folded
        if start < around.done.get(self.name, 0):
            return ()
        rest = _REST.match(text, end)
        after = rest.end() if rest else end
        while after > end and text[after - 1] in ".-":
            after -= 1
        # Most hits end here, so this comes before the name is read.
        separator = _SEPARATOR.match(text, after if text[end - 1] not in "=:\"' " else end - 1)
        if separator is None:
            return ()
        back = _LEFT.match(text[max(0, start - 48) : start][::-1])
        first = start - (back.end() if back else 0)
        name = text[first:after].strip("'\" :=").lstrip("-.")
        kind = _kind(name)
        if text.startswith("://", max(0, first - 3)):
            return ()  # `https://token:…@host` is a login of a connection.
        if not kind or not _is_assigned(text, first, separator):
            return ()
        return self._value(text, separator, name, kind, around)

    def _value(
        self, text: str, separator: re.Match[str], name: str, kind: str, around: Surroundings
    ) -> Iterable[Finding]:
        at = separator.end()
        inner = separator.group("element") or separator.group("attribute")
        opening = None if inner else _QUOTED.match(text, at)
        if opening is not None:
            begin = opening.end()
            quote = opening.group("quote")
            close = _closing(text, _CLOSING.get(quote, quote), begin)
            if close < 0 or "\n" in text[begin:close]:
                # Cut off, or on several lines: as far as it goes without a blank.
                bare = _BARE.match(text, begin)
                close = bare.end() if bare else begin
            quoted = True
            if separator.group("call") and _MORE.match(text, close + 1):
                return ()  # The first of several: a name, an account.
        elif separator.group("call"):
            return ()
        else:
            found = (
                _TAG_END.match(text, at)
                if separator.group("element") or separator.group("attribute")
                else _APP.match(text, at) or _words(text, separator, kind) or _BARE.match(text, at)
            )
            if found is None:
                return ()
            begin, close = found.span()
            inner = _INNER.match(text, close) if separator.group("sign") and text[separator.start()] in ":=" else None
            close = _without_tail(text, begin, inner.end() if inner else close)
            quoted = _is_setting(text, separator, close) and not _EXPRESSION.fullmatch(text, begin, close)
        value = text[begin:close]
        if value[:1] == "?" and text[begin - 1 : begin] == ":":
            return ()  # `${PASSWORD:?missing}` of a shell.
        if not quoted and value[:1] == "!" and text[close : close + 1] == " ":
            return ()  # A tag of YAML: `!secret name`.
        if name.lower() == "pass" and (value.isdigit() or value.startswith("Test") or "/" in value):
            return ()  # Of tests: how many passed.
        score = rate(value, kind, quoted=quoted, name=name)
        if score or close - begin > _LONG:
            # Names inside a value are part of it; a long one is not looked into again and again.
            around.done[self.name] = close
        return (
            [Finding(begin, close, "SECRET", self.name, score, (f"stands under the name of a {kind}",))]
            if score
            else ()
        )


@lru_cache(maxsize=2048)
def _kind(name: str) -> str:
    """What kind of secret `name` announces, whatever sets or holds it; empty if none."""
    return names_secret(_SETTER.sub("", name.removeprefix("process.env.").removeprefix("import.meta.env.")))


def _words(text: str, separator: re.Match[str], kind: str) -> re.Match[str] | None:
    """Plain words that fill the line behind `name=`: a pass phrase."""
    if kind != "password" or separator.group("sign") != "=":
        return None
    line = line_start(text, separator.start(), _LONGEST_HEAD)
    whole = line == 0 or text[line - 1] == "\n"
    match = _LINE.match(text, separator.end()) if whole and _HEAD.fullmatch(text, line, separator.start()) else None
    return match if match is not None and is_phrase(match.group()) else None


def _closing(text: str, quote: str, begin: int) -> int:
    """The place of the quote that closes what begins at `begin`, past escaped ones; -1 if it is not near."""
    place = text.find(quote, begin, begin + _MOST)
    while place > begin and text[place - 1] == "\\" and text[place - 2] != "\\":
        further = text.find(quote, place + 1, begin + _MOST)
        if further < 0:
            break
        place = further
    return place


def _is_assigned(text: str, first: int, separator: re.Match[str]) -> bool:
    """What stands between name and value really assigns it."""
    if separator.group("flag"):
        before = text[max(0, first - 12) : first]
        name = text[first : first + 2]
        return name.startswith("--") or before.endswith(("ENV ", "--", "setx ", "$env:"))
    if separator.group("element"):
        return text[first - 1 : first] == "<"
    if separator.group("attribute"):
        # <property name="db.password">…</property>
        return text[first - 1 : first] in ("'", '"') and text[first - 2 : first - 1] == "="
    if separator.group("comma"):
        # define("DB_PASSWORD", "…"), setdefault("API_TOKEN", "…"): not any list of words.
        return text[max(0, first - 8) : first - 1].rstrip("#. \"'").endswith("(")
    if separator.group("same"):
        return text[separator.end() : separator.end() + 1] in ("'", '"')
    return text[separator.end() : separator.end() + 1] not in ("=", ">")


def _without_tail(text: str, begin: int, end: int) -> int:
    """The end without what closes the statement around a bare value."""
    if text[begin:end].endswith("):"):
        end -= 1  # Of a signature: `password: string):`
    while end > begin and text[end - 1] in ",;":
        end -= 1
    for opening, closing in ("()", "[]", "{}"):
        while end > begin and text[end - 1] == closing and opening not in text[begin:end]:
            end -= 1
    if end - begin > 4 and text[end - 1] in ".?" and text[end : end + 1] in ("", " ", "\n"):
        end -= 1
    pair = _NEXT_PAIR.search(text, begin + 1, end + 40)
    return min(end, pair.start()) if pair else end


def _is_setting(text: str, separator: re.Match[str], end: int) -> bool:
    """The bare value fills its line, as in .env, YAML and INI; not an argument in code or a word in a sentence."""
    if separator.group("bar") or separator.group("element") or separator.group("tag") or separator.group("attribute"):
        return True
    return _NOTHING_MORE.match(text, end) is not None


RECOGNIZERS = (Assignment(),)
