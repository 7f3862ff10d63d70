"""A value found once is found everywhere, and what is common or short is not hunted for."""

from __future__ import annotations

import base64

import pytest

from sanitizer.detection.propagation import Terms
from sanitizer.detection.spellings import propagates


def found(values: list[tuple[str, str]], text: str) -> list[str]:
    terms = Terms()
    for entity, value in values:
        terms.add(entity, value)
    terms.seal()
    return sorted({text[f.start : f.end] for f in terms.find(text)}, key=len)


NAME = [("PERSON", "Ottilie Brandvold")]
MAIL = [("EMAIL", "ottilie@brandvold-post.org")]


@pytest.mark.parametrize(
    ("values", "text", "expected"),
    [
        (NAME, "ask ottilie brandvold now", "ottilie brandvold"),
        (NAME, "OTTILIE BRANDVOLD", "OTTILIE BRANDVOLD"),
        (NAME, "Ottilie's notes", "Ottilie"),
        (NAME, "q=Ottilie%20Brandvold&x", "Ottilie%20Brandvold"),
        (NAME, "/home/ottilie_brandvold/x", "ottilie_brandvold"),
        (NAME, "Brandvold, hello", "Brandvold"),
        (MAIL, "to=ottilie%40brandvold-post.org", "ottilie%40brandvold-post.org"),
        (MAIL, "OTTILIE@BRANDVOLD-POST.ORG", "OTTILIE@BRANDVOLD-POST.ORG"),
        (MAIL, "x " + base64.b64encode(b"ottilie@brandvold-post.org").decode(), None),
        ([("PERSON", "王小明")], "我是王小明。", "王小明"),
        ([("PERSON", "Катя")], "передай Кате", "Кате"),
        ([("PERSON", "Ewa")], "z Ewą", "Ewą"),
        (NAME, "OttilieBrandvold.pdf", "OttilieBrandvold"),
        (NAME, "Brandvold2024.zip", "Brandvold"),
        (NAME, "ssh obrandvold@x", "obrandvold"),
        (NAME, "user o.brandvold", "o.brandvold"),
        ([("PERSON", "Ingvild Strømsnes")], "ingvild.stromsnes is away", "ingvild.stromsnes"),
        ([("PERSON", "Jörg Müller")], "see Mueller", "Mueller"),
        ([("PERSON", "Jörg Müller")], "jmuller left", "jmuller"),
        (NAME, "my#OttilieNotes", "Ottilie"),
        ([("PERSON", "Józef Wójcik")], "q=J%C3%B3zef%20W%C3%B3jcik", "J%C3%B3zef%20W%C3%B3jcik"),
        ([("PERSON", "Józef Wójcik")], r"J\u00f3zef W\u00f3jcik", r"J\u00f3zef W\u00f3jcik"),
        ([("PERSON", "Józef Wójcik")], "J&oacute;zef W&oacute;jcik", "J&oacute;zef W&oacute;jcik"),
        (MAIL, "next=%2F%3Fe%3Dottilie%2540brandvold-post.org", "ottilie%2540brandvold-post.org"),
        (
            MAIL,
            "h: " + base64.b64encode(b"user=ottilie@brandvold-post.org;x=1").decode(),
            "dXNlcj1vdHRpbGllQGJyYW5kdm9sZC1wb3N0Lm9yZzt4PTE=",
        ),
        (NAME, "Otti\u200blie Brand\u200bvold", "Otti\u200blie Brand\u200bvold"),
    ],
)
def test_finds(values: list[tuple[str, str]], text: str, expected: str | None) -> None:
    result = found(values, text)
    assert result
    if expected is not None:
        assert result[-1] == expected


@pytest.mark.parametrize(
    ("values", "text"),
    [
        (NAME, "brandvoldium is a metal"),
        (NAME, "unottilied"),
        (MAIL, base64.b64encode(b"somebody.else@brandvold-post.org").decode()),
        ([("PHONE", "0117 496 0841")], "id 50117 496 08417"),
        ([("PERSON", "Will Mark")], "I will mark this"),
        ([("PERSON", "May Chen")], "In May we ship"),
        ([("PERSON", "Al")], "al alone"),
        ([("DATE_OF_BIRTH", "1 May 1990")], "on 1 May 1990"),
        ([("USERNAME", "admin")], "the admin page"),
        ([("PHONE", "12345")], "12345"),
        ([("SECRET", "summer")], "in summer"),
    ],
)
def test_leaves(values: list[tuple[str, str]], text: str) -> None:
    assert found(values, text) == []


def test_propagates_agrees_with_terms() -> None:
    assert propagates("PERSON", "Ottilie Brandvold")
    assert not propagates("AGE", "44 years")


@pytest.mark.parametrize(
    "login", ["deploy", "billing", "backup", "vertrieb", "compta", "jenkins", "print", "app-deploy"]
)
def test_a_login_that_is_a_word_is_looked_for_where_logins_stand(login: str) -> None:
    values = [("USERNAME", login)]
    for place in (
        f"ssh {login}@10.1.2.3",
        f"/home/{login}/x",
        f"user={login} ok",
        f'"user": "{login}"',
        f"tool -u {login}",
    ):
        assert found(values, place) == [login]
    for prose in (
        f"then {login} to it",
        f"we {login} daily",
        f"the {login} team",
        f"{login}.py",
        f"The {login.title()}",
    ):
        assert found(values, prose) == []


@pytest.mark.parametrize("login", ["krzysztofw", "marek", "web01", "kestrel_web", "xk2"])
def test_other_logins_are_looked_for_everywhere(login: str) -> None:
    assert found([("USERNAME", login)], f"then {login} did it") == ([login] if len(login) > 3 else [])


def test_the_lines_of_a_key_are_looked_for_by_themselves() -> None:
    lines = [base64.b64encode(bytes(range(at, at + 48))).decode() for at in (3, 57, 111)]
    begin = "-----BEGIN RSA " + "PRIVATE KEY-----"
    values = [("SECRET", "\n".join((begin, *lines)))]
    assert found(values, f"  7→{lines[1]}\n") == [lines[1]]
    assert found(values, "-----BEGIN CERTIFICATE-----") == []
    assert found([("SECRET", "two words\nin two lines")], "in two lines") == []


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("François Dubœuf-Lacôte", "inbox/francoisduboeuflacote_123/x", "francoisduboeuflacote"),
        ("Ann-Sofie Lindqvist", "path /annsofielindqvist/", "annsofielindqvist"),
        ("Zoltán Kerekgyártó", "live:zoltan.kerekgyarto_2", "zoltan.kerekgyarto"),
        ("Kayode Adebisi", "8:live:kayode.adebisi", "kayode.adebisi"),
        ("Jörg Müller-Lüdenscheidt", "joerg_muellerluedenscheidt.pdf", "joerg_muellerluedenscheidt"),
        ("Ann-Sofie Lindqvist", "annsofielindqvistsson", None),
        ("Jo Li", "joli", None),
    ],
)
def test_a_name_in_one_word(name: str, text: str, expected: str | None) -> None:
    hits = found([("PERSON", name)], text)
    assert (expected in hits) if expected else not hits


@pytest.mark.parametrize("value", ["https://", "mailto:", "http://"])
def test_a_scheme_is_not_looked_for(value: str) -> None:
    assert not propagates("SECRET", value)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nowicka passport.png", ["Nowicka"]),
        ("dear Ms Bielska", ["Bielska"]),
        ("Jörg-Peter Groß-Gerau", []),
        ("the nowickaX and bielska", []),
    ],
)
def test_half_of_a_double_name(text: str, expected: list[str]) -> None:
    assert found([("PERSON", "Ewa Nowicka-Bielska")], text) == expected


def test_a_half_that_is_a_word_is_not_looked_for() -> None:
    assert found([("PERSON", "Ada Long-Stone")], "A Stone and a Long way") == []
