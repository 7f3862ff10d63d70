"""File names and pointers are data: in HTML and Markdown they cannot become markup."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest

from sanitizer.core.document import Pointer
from sanitizer.core.finding import Finding, Hidden
from sanitizer.core.outcome import FileOutcome, Located, RunOutcome, Status
from sanitizer.reports import RunInfo, by_name

EVIL = "<script src=//x.test>|![a](http://x.test/@who)`\"'&\n# head"


@pytest.fixture
def evil() -> RunOutcome:
    found = Finding(0, 3, "PERSON", "pii/x", 0.9, (EVIL,))
    located = Located(found, Hidden("Zoe"), Pointer((EVIL,)), 1, 1, EVIL, "placeholder", "[PERSON_1]")
    return RunOutcome(
        [FileOutcome(EVIL, Status.FOUND, EVIL, [located]), FileOutcome(EVIL, Status.INCOMPLETE, reason=EVIL, hint=EVIL)]
    )


class Tags(HTMLParser):
    """Collects what a browser would make of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}


def test_html(evil: RunOutcome, run: RunInfo) -> None:
    page = "".join(by_name("html").render(evil, run))
    seen = Tags()
    seen.feed(page)
    own = "html head meta title style body h1 h2 p ul li small section table tr th td code br details summary"
    assert seen.tags <= set(own.split())
    assert seen.attributes <= {"lang", "charset", "http-equiv", "content", "name", "class"}
    assert "default-src 'none'" in page


def test_markdown(evil: RunOutcome, run: RunInfo) -> None:
    text = "".join(by_name("markdown").render(evil, run))
    assert "<script" not in text.replace("\\<script", "")
    assert "\n# head" not in text
    assert "](" not in text.replace("\\](", "")
    assert "@who" not in text
    rows = [line for line in text.splitlines() if line.startswith("|")]
    assert {line.replace("\\|", "").count("|") for line in rows} == {7}
