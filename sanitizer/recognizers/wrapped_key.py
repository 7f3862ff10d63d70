r"""The rest of a key that a terminal, a `\` or a `+` broke over two lines. Its beginning is what other rules find."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sanitizer.core.finding import Finding
from sanitizer.recognizers.lazy import lazy
from sanitizer.recognizers.surroundings import Surroundings
from sanitizer.recognizers.view import View
from sanitizer.recognizers.words import reads_like_words

_PREFIXES = (
    "sk-ant-", "sk-proj-", "sk-svcacct-", "sk-or-v1-", "github_pat_", "ghp_", "gho_", "ghs_", "glpat-", "eyj", "xoxb-", "xoxp-", "xapp-",
    "pypi-age", "hvs.", "ya29.", "sg.", "gsk_", "npm_", "dop_v1_", "sk_live_", "rk_live_", "shpat_", "nvapi-", "xai-", "pplx-", "figd_",
    "sntrys_", "glsa_", "atatt3", "ntn_", "lin_api_", "tvly-", "dapi", "hf_", "sk-lf-", "napi_", "pul-", "eaac",
)  # fmt: skip
"""Beginnings of keys that are long enough to be broken (sanitizer/rules/secrets)."""
_INDENTS = (*(" " * size for size in range(13)), *("\t" * size for size in range(1, 7)))
_JOINTS = (
    # Most quotes at a line's end close a string: the next line must go on with one.
    "\\\n",
    "\\\r\n",
    '" + "',
    "' + '",
    '" +\n',
    "' +\n",
    *(f"{close}\n{blanks}{begun}" for close in "\"'" for blanks in _INDENTS for begun in "\"'+.&"),
    '" \\\n',
    "' \\\n",
    '" + \\\n',
    '" . "',
    "' . '",
)
_BREAK = r"(?:\\?\r?\n[ \t>|]{0,12}|[\"'](?:[ ]?[+.&]|[ ]?\\)?[ ]?(?:\\?\r?\n)?[ \t]{0,12}(?:[+.&][ ]?)?[\"'])"
_TAIL = r"(?P<tail>[0-9A-Za-z_\-+/.]{12,400}={0,2})(?=[\"'`,;)\s]|$)"
_WRAPPED = lazy(rf"[0-9A-Za-z_\-.+/]{{20,400}}{_BREAK}{_TAIL}")
_JOINED = lazy(rf"(?<=[^ \"]{{20}}){_BREAK}{_TAIL}")
_HEAD = lazy(r"[0-9A-Za-z_\-.+/]{20,200}")
_LINE_END = lazy(r"[\"'`,;)]{0,3}[ \t\\]{0,3}(?:\r?\n|$)")
_HEX = lazy(r"(?:[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{64})")
_WHOLE = lazy(r"(?:gh[pos]_[0-9A-Za-z]{36}|sk-ant-[0-9A-Za-z_-]{99}AA|glpat-[0-9A-Za-z_-]{20})")


class WrappedKey:
    """What follows `sk-ant-…⏎`, `…\\⏎` or `"…" + "` when the value goes on there."""

    name = "secret/wrapped"
    entities = frozenset(("SECRET",))
    anchors: Sequence[str] = (*_PREFIXES, *_JOINTS)
    classes: Sequence[str] = ()

    def find_at(self, view: View, start: int, end: int, around: Surroundings) -> Iterable[Finding]:
        text = view.folded
        if text[start].isalpha():
            if start and (text[start - 1].isalnum() or text[start - 1] in "_-"):
                return ()
            match = _WRAPPED.match(text, start, start + 840)
            head = text[start : match.start("tail")] if match else ""
        else:
            match = _JOINED.match(text, start, start + 440)
            if match is None:
                return ()
            back = _HEAD.match(text[max(0, start - 200) : start][::-1])
            head = back.group()[::-1] if back else ""
            if not _is_chance(head):
                return ()
        if match is None or _WHOLE.match(head):
            return ()
        tail = match.group("tail")
        if not _is_chance(tail) or _HEX.fullmatch(tail) or not _LINE_END.match(text, match.end()):
            return ()
        return (
            Finding(*match.span("tail"), "SECRET", self.name, 0.85, ("the rest of a key that was broken over lines",)),
        )


def _is_chance(part: str) -> bool:
    """Letters of both cases and digits, and no words."""
    return (
        any(c.isdigit() for c in part)
        and any(c.isupper() for c in part)
        and any(c.islower() for c in part)
        and part.count("/") < 3
        and not reads_like_words(part)
    )


RECOGNIZERS = (WrappedKey(),)
