from __future__ import annotations

import pytest

from sanitizer.core.document import FieldKind
from sanitizer.formats.content import kind_of, reads_as_talk

CODE = [
    "import os\n\ndef main() -> None:\n    print(os.environ['HOME'])\n",
    "const x = await fetch(url);\nif (!x.ok) {\n  throw new Error(x.statusText);\n}\n",
    '#!/bin/bash\nset -e\necho "$HOME" > /tmp/x\n',
    "SELECT id, name FROM users WHERE email = 'x' AND id > 5;",
    "diff --git a/x b/x\n--- a/x\n+++ b/x\n@@ -1 +1 @@\n-old(x);\n+new(x);\n",
    "Traceback (most recent call last):\n  File \"/app/x.py\", line 3, in <module>\n    f(x[0])\nKeyError: 'a'\n",
    "2026-03-02 09:14:27,103 INFO [main] started=true port=8080\n2026-03-02 09:14:28,001 WARN [db] retry=1 host=/x\n",
    '<?xml version="1.0"?>\n<a b="c"><d/></a>\n',
]

TALK = [
    "Hi",
    "Please call Lena tomorrow (she is at home), and tell her that I said: no!",
    "from my point of view it is fine, and I would import the sofa from Italy.",
    "Class starts at nine. Let me know whether you use the bus.",
    "Here is the code:\n```python\nimport os\nprint(os.environ)\n```\nLena wrote it.",
    "- milk\n- eggs\n- bread\n- ask Lena Brandt about the cake\n",
    "# Title\n\nSome **bold** words and a [link](https://example.org) by Lena Brandt.\n\n1. one\n2. two\n",
    "Ich wohne in der Birkenallee 27; meine Frau heißt Anneliese.",
    "Call Maria Lopez (she/her) [urgent]",
    "Maria Lopez\nTel: 44 [home]\nMail [x]",
    "Hi [PERSON_1],\nAnna was there (sick), [LOCATION_2]",
    "Anna: hi there;\nBob: yo, sure;\nAnna: ok [laughs];",
    "• Maria → Tom: 5 € [paid]",
    "To-do:\n* call Maria (mom),\n* mail Tom [work],\n* pay Anna (rent)",
    "[12:03] Maria: hi\n[12:04] Tom: yes (ok)",
    "Invoice #4431 / Maria Lopez / due 3/4/24 (paid)",
    "Maria Lopez <maria@corp.example>,\nWei Chen <wei@corp.example>,",
    "佐藤美咲さんの電話番号を教えてください。よろしくお願いします。それでは、また明日お会いしましょう。",
    "",
]


@pytest.mark.parametrize("text", CODE)
def test_code(text: str) -> None:
    assert kind_of(text) is FieldKind.CODE


@pytest.mark.parametrize("text", TALK)
def test_talk(text: str) -> None:
    assert kind_of(text) is FieldKind.PROSE


def test_a_long_text_is_code_only_if_all_of_it_is() -> None:
    code, talk = CODE[1] * 100, "Please call Lena tomorrow and tell her that I said no. " * 150
    assert kind_of(code) is FieldKind.CODE
    assert kind_of(code + talk) is FieldKind.PROSE
    assert reads_as_talk(code + talk)


@pytest.mark.parametrize(
    "text",
    [
        "The owner of the hosts is Rui Tavares, who left the company in May.",
        "From: Lena Brandt\nSubject: Dinner on Friday\n\nDear all,\nshall we meet at eight? Lena",
    ],
)
def test_output_that_reads_as_talk(text: str) -> None:
    assert reads_as_talk(text)


@pytest.mark.parametrize("text", [*CODE, "total 12\ndrwxr-xr-x 5 lena staff 160 May 2 11:00 src", "src/a.py\nsrc/b.py"])
def test_output_that_does_not(text: str) -> None:
    assert not reads_as_talk(text)
