"""What mail encodes: quoted-printable, encoded words, bodies in base64."""

from __future__ import annotations

import base64
import quopri

import pytest

from sanitizer.core.finding import Finding
from sanitizer.detection.mail_layers import layers

BODY = "Sehr geehrte Frau Brandauer,\nIhre Karte ist bestellt: ilona.varga@keller-druck.de oder +36 30 123 4567.\n" * 3


def word(text: str, charset: str = "utf-8") -> str:
    return f"=?{charset}?B?{base64.b64encode(text.encode(charset)).decode()}?="


def written(text: str, value: str, entity: str = "PERSON", score: float = 0.9) -> list[str]:
    result = []
    for layer in layers(text):
        start = layer.text.find(value)
        if start >= 0:
            finding = Finding(start, start + len(value), entity, "x/y", score)
            result += [text[f.start : f.end] for f in layer.written(finding)]
    return result


@pytest.mark.parametrize(
    ("text", "value", "wanted"),
    [
        ("Dear Zolt=C3=A1n,\n", "Zoltán", "Zolt=C3=A1n"),
        (
            "Dear Zolt=C3=A1n Kere=\nkgy=C3=A1rt=C3=B3 =3D ok",
            "Zoltán Kerekgyártó",
            "Zolt=C3=A1n Kere=\nkgy=C3=A1rt=C3=B3",
        ),
        ("To: =?UTF-8?Q?Zolt=C3=A1n_Kerek?= <z@posta.hu>", "Zoltán Kerek", "=?UTF-8?Q?Zolt=C3=A1n_Kerek?="),
        ("From: =?iso-8859-1?Q?J=F6rg_M=FCller?= <j@posta.hu>", "Jörg Müller", "=?iso-8859-1?Q?J=F6rg_M=FCller?="),
        (f"To: {word('Zoltán Kerek')} <z@posta.hu>", "Zoltán", word("Zoltán Kerek")),
        (
            f"To: {word('Zoltán ')}\n {word('Kerek')} <z@posta.hu>",
            "Zoltán Kerek",
            f"{word('Zoltán ')}\n {word('Kerek')}",
        ),
        (f"To: {word('田中', 'iso-2022-jp')}", "田中", word("田中", "iso-2022-jp")),
    ],
)
def test_where_it_was_written(text: str, value: str, wanted: str) -> None:
    assert written(text, value) == [wanted]


@pytest.mark.parametrize(
    "text",
    [
        "x = 3 and y == 4; a=B0; key=C3PO; SELECT a=1",
        "https://x.org/?a=C3&b=E2%80%93",
        "=?not an encoded word?= and =? ?=",
        "plain text",
        "a=?b:c?d:e",
        "\n" + "A" * 76 + "\n",
        "\n".join(("", base64.b64encode(bytes(range(200))).decode()[:76], "")),
        "\n" + "0123456789abcdef" * 4 + "\n" + "0123456789abcdef" * 4 + "\n",
    ],
)
def test_nothing_encoded(text: str) -> None:
    assert [layer.text for layer in layers(text) if layer.text.isprintable() and "A" * 50 not in layer.text] == []


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_body_goes_as_a_whole(end: str) -> None:
    body = base64.encodebytes(BODY.encode()).decode().replace("\n", end).rstrip()
    text = f"Content-Transfer-Encoding: base64{end}{end}{body}{end}--end--{end}"
    assert set(written(text, "ilona.varga@keller-druck.de", "EMAIL")) == {body}
    assert written(text, "Karte", "LOCATION") == [], "what policies keep is no reason to remove a body"
    assert written(text, "Karte", "PERSON", 0.4) == []


def test_quoted_printable_is_mapped_character_by_character() -> None:
    text = quopri.encodestring(
        "Größe – Frau Łucja Żak wohnt hier, 3 = 3, und so weiter bis die Zeile zu Ende ist.".encode()
    ).decode()
    assert [quopri.decodestring(found).decode() for found in written(text, "Łucja Żak")] == ["Łucja Żak"]
    assert written("broken =C3=A1 and =E9=E9", "éé") == ["=E9=E9"]
    assert layers("=?utf-9?B?xx?= x=C3=A1")[0].text.endswith("á"), "an unknown charset says nothing and breaks nothing"
