"""Marks inside talk that programs read: citations, sandbox links, rendering tags. Nothing may edit inside them.

Only the mark itself is protected; a name that it carries (`sandbox:/mnt/data/Lebenslauf.pdf`) is scanned.
"""

from __future__ import annotations

import re

from sanitizer.core.document import Span
from sanitizer.recognizers.lazy import lazy

_MARKS = (
    # ChatGPT, private use: U+E200 kind U+E202 reference … U+E201. References alone are whole marks …
    r"(\ue200[a-z_]{1,30}(?:\ue202(?:turn[0-9]+[a-z]+[0-9]+|[0-9]+|[a-z_]{1,20}))*\ue201)",
    # … other kinds carry names and titles: only their frame is.
    r"(\ue200[a-z_]{0,30}(?=[\ue202\ue201\[{]|$)|[\ue202\ue201\ue203-\ue206])",
    # ChatGPT files and browsing: 【12†source】, 【4:0†CV.pdf】.
    r"(【[0-9:]{1,12}†(?:source】|L[0-9]+(?:-L?[0-9]+)?】)?)",
    r"(sandbox:/(?:mnt/data/)?)",
    # Grok
    r"(</?(?:grok|xai):[a-z_]{1,40}(?: [a-z_]{1,20}=\"[0-9A-Za-z_-]{0,60}\"){0,6} ?/?>)",
    # Open WebUI
    r"(<details type=\"[a-z_]{1,20}\"|</details>|</?summary>)",
    # DeepSeek, data sets, chat templates
    r"(\[citation:[0-9]{1,4}\]|<(?:image|audio|video)>|<\|[A-Za-z0-9_]{1,40}\|>|</?think>|\[/?INST\])",
    # Slack, Discord, GitHub: :tada:
    r"((?<![\w:]):[a-z][a-z_]{1,30}:(?![\w:]))",
)

_ANY = lazy("|".join(_MARKS))
_FIRST = re.compile(r"[\ue200-\ue206【<]|sandbox:|\[(?:citation|/?INST)|:[a-z_]+:")


def protected_ranges(text: str) -> list[Span]:
    """The ranges of a text that must stay as they are, sorted, in code points."""
    if _FIRST.search(text) is None:
        return []
    return [Span(*found.span()) for found in _ANY.finditer(text)]
