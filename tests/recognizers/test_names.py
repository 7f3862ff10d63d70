"""Names that the text announces: introductions, kin, titles, letters, headers, keys."""

from __future__ import annotations

import pytest

from sanitizer.core.document import FieldKind
from sanitizer.recognizers import (
    name_chinese,
    name_cues,
    name_files,
    name_headers,
    name_introductions,
    name_keys,
    name_letters,
    name_russian,
    name_titles,
    name_titles_behind,
)
from tests.recognizers.pii_marked import plain, widest

RECOGNIZERS = (
    *name_chinese.RECOGNIZERS,
    *name_headers.RECOGNIZERS,
    *name_introductions.RECOGNIZERS,
    *name_keys.RECOGNIZERS,
    *name_cues.RECOGNIZERS,
    *name_files.RECOGNIZERS,
    *name_letters.RECOGNIZERS,
    *name_russian.RECOGNIZERS,
    *name_titles.RECOGNIZERS,
    *name_titles_behind.RECOGNIZERS,
)

FOUND = r"""my name is ⟦maria lopez⟧ and i live here
Hi, I'm ⟦Tom⟧, nice to meet you
I'm ⟦Sarah Connelly⟧ from Leeds
ich heiße ⟦Jürgen Weber⟧ und wohne in Köln
me llamo ⟦lucía gómez⟧
меня зовут ⟦Анна Петрова⟧
我叫⟦王小明⟧
this is ⟦Priya⟧ speaking
name is ⟦J. R. Hartley⟧.
my son ⟦jackson⟧ has a cough
my wife ⟦Lucía⟧ is sick
my boss, ⟦Derek Hale⟧, said
meine Tochter ⟦Lena⟧ ist krank
Dr. ⟦Weber⟧ will see you
Mrs. ⟦O'Neil⟧ called
Prof. Dr. ⟦Anna Schmidt⟧
Herr ⟦Müller⟧ war da
uncle ⟦jim⟧ came
dear mrs. ⟦okafor⟧,
Dear ⟦Maria⟧,
Hi ⟦Tom⟧!
Sehr geehrte Frau Dr. ⟦Weber⟧,
Best,\n⟦Maria⟧
Kind regards,\n\n⟦Siobhan O'Brien⟧\nSenior Clerk
Mit freundlichen Grüßen\n⟦Anna Schmidt⟧
thanks, ⟦tom⟧
From: ⟦Maria Lopez⟧ \<ml@x.io>
Signed-off-by: ⟦Kim Jae⟧ \<k@x.io>
Attendees: ⟦Tom Hale⟧, ⟦Ana Rao⟧, ⟦Priya⟧
Patient: ⟦Sarah Connelly⟧, DOB
"first_name": "⟦Maria⟧", "last_name": "⟦Lopez⟧"
\<lastName>⟦Nowak⟧\</lastName>
cardholder=⟦ANNA SCHMIDT⟧
Attn: Mr. ⟦Hale⟧
मेरा नाम ⟦सुनीता वर्मा⟧ है
আমার নাম ⟦শর্মিলা চক্রবর্তী⟧
என் பெயர் ⟦கவிதா முருகன்⟧
నా పేరు ⟦లక్ష్మి రెడ్డి⟧
ชื่อ นางสาว⟦สมหญิง ใจดี⟧
ผมชื่อ ⟦สมชาย⟧ ครับ
اسمي ⟦فاطمة الزهراني⟧
Tôi là ⟦Trần Thị Bích Ngọc⟧
Tên tôi là ⟦Nguyễn Văn Hùng⟧
Я, ⟦Кротова Ирина Сергеевна⟧, прошу
我是⟦王小明⟧，来自北京
⟦王⟧经理说
⟦田中⟧様""".splitlines()

SILENT = r"""Hi there, how are you
Dear Hiring Manager,
Hello World
Hello Kitty
I'm Done with this
I'm happy
a function called Foo
Best practices\nAvoid x
Thanks,\nThe Team
Hi Claude, write
my son is sick
Dr. Strange movie
Dear all,
the variable name is count
I'm Feeling Lucky
Thanks! That works
the patient is Stable
I am Groot
call me later
my client wants
known as Docker
I'm using React
im going home
name: my-service
ชื่อไฟล์ยาวเกินไป
Tôi là sinh viên
Я, конечно, не против
我是程序员
我是高中生。
本人同意
总经理来了
国王様
Name: Build and Test
To: Everyone
author: The Django Team
first_name: str
"full_name": "psf/requests"
Author: Microsoft Corporation
Sehr geehrte Damen und Herren,
Mr. Bean and Albert Einstein""".splitlines()


def _text(line: str) -> str:
    return line.replace(r"\n", "\n").replace(r"\<", "<")


@pytest.mark.parametrize("line", FOUND)
def test_announced(line: str) -> None:
    text, values = plain(_text(line))
    assert widest(RECOGNIZERS, text) == values


@pytest.mark.parametrize("line", SILENT)
def test_words_that_only_look_like_names(line: str) -> None:
    assert widest(RECOGNIZERS, _text(line)) == []


def test_a_field_under_a_key() -> None:
    assert widest(RECOGNIZERS, "Maria", key="first_name") == ["Maria"]
    assert widest(RECOGNIZERS, "Maria", key="city") == []


def test_greetings_in_code_are_strings() -> None:
    assert widest(RECOGNIZERS, "Hi Tom!", kind=FieldKind.CODE) == []
