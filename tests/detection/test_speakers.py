"""Labels of conversations are people; labels of forms, tests and settings are not."""

from __future__ import annotations

import pytest

from sanitizer.detection.speakers import speakers

TALK = [
    ("Bex: did u pay me back\nTunde: which account is it\nBex: venmo as always\n", ["Bex", "Tunde", "Bex"]),
    ("[12:03] Maria: hi there all\n[12:04] Tom: yes I saw\n[12:05] Maria: ok then\n", ["Maria", "Tom", "Maria"]),
    ("Лёха: скинь номер карты\nКатюша: ок, жди\nЛёха: ключ под кирпичом\n", ["Лёха", "Катюша", "Лёха"]),
    ("User: hello to you\nPriyanka: how can I help?\nUser: my card\nPriyanka: a moment\n", ["Priyanka"] * 2),
    ("> **Jonas**: can you look?\n> **Ines**: tomorrow I can\n> **Jonas**: thanks a lot\n", ["Jonas", "Ines", "Jonas"]),
]
NO_TALK = [
    "User: hi there\nAgent: hello to you\nUser: bye for now\nAgent: ok then\n",
    "Input: 5 apples\nOutput: 6 pears\nInput: 7 apples\nOutput: 8 pears\n",
    "Ingredient: sea salt\nAmount: 5 grams\nIngredient: olive oil\nAmount: 6 spoons\n",
    "name: a b\nage: 3 years\nname: c d\nage: 5 years\n",
    "Question: what is it?\nAnswer: it is a cat.\nQuestion: why so?\nAnswer: no idea at all.\n",
    "Warning: disk is full\nError: no space left\nWarning: disk is full\n",
    "Name: Ada Hale\nPhone: 0151 22\nCity: Derby town\n",
    "Maria: hi there\nand then we went home\nto eat and sleep\nand so on\n",
    "",
]


@pytest.mark.parametrize(("text", "names"), TALK)
def test_people_who_speak(text: str, names: list[str]) -> None:
    assert [text[f.start : f.end] for f in speakers(text)] == names


@pytest.mark.parametrize("text", NO_TALK)
def test_what_labels_no_speech(text: str) -> None:
    assert list(speakers(text)) == []
