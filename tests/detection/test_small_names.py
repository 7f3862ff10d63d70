"""Names in lower case and in scripts without capitals."""

from __future__ import annotations

import pytest

from sanitizer.detection.second_look import second_look


def _found(text: str) -> list[str]:
    return [text[n.start : n.end] for n in second_look(text, [], [])]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("wczoraj kasia mówiła że bartek się wyprowadza", ["kasia", "bartek"]),
        ("kan jij aan wouter vragen of het lukt", ["wouter"]),
        ("hier élodie m'a dit que kevin a démissionné", ["kevin"]),
        ("eilen jarkko sanoi että työt loppuu", ["jarkko"]),
        ("вчера наташа сказала что уволится", ["наташа"]),
        ("राजेश को मैसेज लिख दो", ["राजेश"]),
        ("اكتب رسالة إلى فاطمة عن الموعد", ["فاطمة"]),
    ],
)
def test_beside_what_people_say(text: str, names: list[str]) -> None:
    assert _found(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "der lehrer sagte nur, dass es geht",
        "ella dijo luz y nada",
        "wie was kasia ook alweer",  # beside no such word
        "on a dit que pierre qui roule n'amasse pas mousse",  # a word
        "user kasia@example.com mówiła",  # an address
        "किरण को समझाओ कि प्रकाश क्या है",  # a ray
        "بدر في السماء مع نور القمر",
        "кто написал роман, о чём писатель сказал тимур",  # about a book
    ],
)
def test_other_words(text: str) -> None:
    assert _found(text) == []
