"""The vault opens to its owner only, keeps its numbering, and gives values back as they were."""

from __future__ import annotations

import hashlib
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sanitizer.core.errors import VaultError
from sanitizer.core.finding import ENTITIES, Hidden
from sanitizer.core.redaction import Edit
from sanitizer.vault import KeySource, Vault, inverse, restore, restore_text
from sanitizer.vault.undo import Undone, digest

KEY = KeySource.passphrase("correct horse battery")
CHEAP = 2**4
VALUES = {
    "[PERSON_1]": "Ada Lund",
    "[PERSON_12]": "Bo Ek",
    "[EMAIL_1]": "ada@lund.test",
    "[DATE_OF_BIRTH_1]": "3 May 1980",
}


def book(values: dict[str, str] | None = None) -> Vault:
    vault = Vault.new(KEY, cost=CHEAP)
    for placeholder, value in (VALUES if values is None else values).items():
        vault.add(placeholder, Hidden(value))
    return vault


def test_what_was_put_in_comes_out() -> None:
    vault = book({"[SECRET_1]": 'a "quoted"\nvalue \ud83d', "[EMAIL_h0123456789ab]": "x@y.test"})
    vault.reserve("[PERSON_9]")
    again = Vault.open(vault.to_bytes(), KEY)
    assert again.entries == vault.entries
    assert again.reserved == {"[PERSON_9]"}
    assert again.fingerprint_key == vault.fingerprint_key
    assert again.entries["[SECRET_1]"].number == 1


def test_two_sealings_differ_and_show_nothing() -> None:
    vault = book()
    one, two = vault.to_bytes(), vault.to_bytes()
    assert one != two
    for value in VALUES.values():
        assert value.encode() not in one
    assert b"PERSON" not in one
    assert "Ada" not in repr(vault) + repr(vault.entries)
    assert "horse" not in repr(KEY)


@pytest.mark.parametrize(
    "wrong",
    [
        KeySource.passphrase("correct horse batterx"),
        KeySource.key_file(b"correct horse battery".ljust(32)),
    ],
)
def test_another_key(wrong: KeySource) -> None:
    with pytest.raises(VaultError, match="does not open") as caught:
        Vault.open(book().to_bytes(), wrong)
    assert "SANITIZER_VAULT_PASSPHRASE" in caught.value.hint
    assert caught.value.exit_code == 2


def test_the_same_passphrase_in_other_code_points() -> None:
    vault = Vault.new(KeySource.passphrase("caf\u00e9 lund"), cost=CHEAP)
    assert Vault.open(vault.to_bytes(), KeySource.passphrase("cafe\u0301 lund")).entries == {}


@pytest.mark.parametrize(
    "data", [b"", b"{", b"[]", b"null", b'{"header":1}', b'{"header":{"format":"x"}}', b"\xff\xfe", b"[" * 100_000]
)
def test_a_foreign_file(data: bytes) -> None:
    with pytest.raises(VaultError, match="not a vault"):
        Vault.open(data, KEY)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("header", "version"), 2),
        (("header", "cipher"), "none"),
        (("header", "nonce"), "AAAA"),
        (("header", "nonce"), 7),
        (("header", "kdf", "n"), 3),
        (("header", "kdf", "n"), 2**40),
        (("header", "kdf", "n"), "16"),
        (("header", "kdf", "r"), 0),
        (("header", "kdf", "r"), 9),
        (("header", "kdf", "salt"), ""),
        (("header", "kdf", "name"), "md5"),
        (("header", "compression"), "none"),
        (("header", "note"), "added"),
        (("data",), "AAAA"),
        (("data",), "*"),
        (("data",), None),
    ],
)
def test_a_changed_file(path: tuple[str, ...], value: object) -> None:
    whole = json.loads(book().to_bytes())
    place = whole
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    with pytest.raises(VaultError):
        Vault.open(json.dumps(whole).encode(), KEY)


def test_every_bit_of_the_sealed_part_counts() -> None:
    whole = json.loads(book().to_bytes())
    whole["data"] = whole["data"].translate(str.maketrans("Aa", "aA"))
    with pytest.raises(VaultError):
        Vault.open(json.dumps(whole).encode(), KEY)


@pytest.mark.parametrize("placeholder", ["PERSON_1", "[PERSON_0]", "[NAME_1]", "[PERSON_1] ", "", "[PERSON_x1]"])
def test_only_placeholders(placeholder: str) -> None:
    with pytest.raises(VaultError):
        book().add(placeholder, Hidden("x"))


def test_a_placeholder_stands_for_one_value() -> None:
    vault = book()
    vault.add("[PERSON_1]", Hidden("Ada Lund"))
    vault.add("[PERSON_1]", Hidden("ADA  LUND"))
    assert restore("[PERSON_1]", vault) == "Ada Lund"
    with pytest.raises(VaultError, match="another value") as caught:
        vault.add("[PERSON_1]", Hidden("Eve Moss"))
    assert "Eve" not in str(caught.value)


@pytest.mark.parametrize("short", ["", "1234567"])
def test_weak_keys(short: str) -> None:
    with pytest.raises(VaultError):
        KeySource.passphrase(short)
    with pytest.raises(VaultError):
        KeySource.key_file(short.encode())


def test_saving_needs_a_place() -> None:
    vault, kept = book(), []
    with pytest.raises(VaultError):
        vault.save()
    vault.saver = kept.append
    vault.save()
    assert Vault.open(kept[0], KEY).entries == vault.entries


@st.composite
def _edited(draw: st.DrawFn) -> tuple[bytes, list[Edit]]:
    original = draw(st.binary(max_size=60))
    cuts = sorted(draw(st.lists(st.integers(0, len(original)), max_size=8)))
    pairs = zip(cuts[::2], cuts[1::2], strict=False)
    return original, [Edit(a, b, draw(st.binary(max_size=9))) for a, b in pairs]


def _applied(data: bytes, edits: list[Edit]) -> bytes:
    for start, end, new in reversed(edits):
        data = data[:start] + new + data[end:]
    return data


@given(_edited())
def test_edits_are_undone(case: tuple[bytes, list[Edit]]) -> None:
    original, edits = case
    assert _applied(_applied(original, edits), list(inverse(edits, original))) == original


def test_copies_are_recorded_byte_for_byte() -> None:
    original, edits = bytes(range(256)), [Edit(0, 3, b"[X]"), Edit(250, 256, b"")]
    clean = _applied(original, edits)
    digest = hashlib.sha256(clean).hexdigest()
    vault = book({})
    vault.record(digest, edits, original)
    undo = Vault.open(vault.to_bytes(), KEY).undo(digest)
    assert undo is not None
    assert _applied(clean, undo) == original
    assert vault.undo("0" * 64) is None


@pytest.mark.parametrize(
    ("text", "back"),
    [
        ("[PERSON_1] wrote", "Ada Lund wrote"),
        ("[PERSON_1][PERSON_12]", "Ada LundBo Ek"),
        ("[PERSON_1]'s and [PERSON_1]’s", "Ada Lund's and Ada Lund’s"),
        ("[PERSON_1's] turn", "Ada Lund's turn"),
        ("[person_1] [Person 1] [PERSON-1] [PERSON1] [PERSON_01]", "Ada Lund " * 4 + "Ada Lund"),
        (r"\[PERSON\_1\] and [PERSON\_12]", "Ada Lund and Bo Ek"),
        ("**[PERSON_1]** `[EMAIL_1]`", "**Ada Lund** `ada@lund.test`"),
        ("<PERSON_1> {PERSON_1} {{PERSON_1}} 【PERSON_1】", "Ada Lund Ada Lund Ada Lund Ada Lund"),
        ("(PERSON_1)", "(Ada Lund)"),
        ("PERSON_1, PERSON 12, PERSON-1 and Person_1.", "Ada Lund, Bo Ek, Ada Lund and Ada Lund."),
        ("[PERSON_1, PERSON_12]", "[Ada Lund, Bo Ek]"),
        ("[DATE OF BIRTH 1] [date-of-birth_1] DATE_OF_BIRTH_1", "3 May 1980 3 May 1980 3 May 1980"),
        ("?to=%5BEMAIL_1%5D&x", "?to=ada%40lund.test&x"),
        ("&lt;PERSON_1&gt;", "Ada Lund"),
        ("/home/PERSON_1/x", "/home/Ada Lund/x"),
        (r"[EMAIL\_1](mailto:[EMAIL_1])", "[ada@lund.test](mailto:ada@lund.test)"),
        ("[PERSON_1](https://a.test/b_(c))", "[Ada Lund](https://a.test/b_(c))"),
        ('![PERSON_1](/a.png "t") [PERSON_1](#a)', '![Ada Lund](/a.png "t") [Ada Lund](#a)'),
        ("[[PERSON_1]](https://a.test)", "[Ada Lund](https://a.test)"),
        ("[PERSON_1](she/her) [PERSON_1](see: x) [PERSON_1] (/x)", "Ada Lund(she/her) Ada Lund(see: x) Ada Lund (/x)"),
    ],
)
def test_restored(text: str, back: str) -> None:
    assert restore(text, book()) == back


@pytest.mark.parametrize(
    "text",
    [
        "",
        "no placeholder",
        "person 1 and person_1 and Person 1",
        "PERSON1 email1 EMAIL#1",
        "[PERSON_2] [PERSON_112] PERSON_3",
        "[PERSON_] [PERSON_1_] MY_PERSON_1 PERSON_1_ID",
        "[PERSON_1b] xPERSON_1 PERSON_1x",
        "[NAME_1] [PERSONA_1]",
    ],
)
def test_left_alone(text: str) -> None:
    assert restore(text, book()) == text


def test_the_account() -> None:
    vault = book()
    vault.reserve("[EMAIL_7]")
    _, account = restore_text(
        "[PERSON_1] [PERSON_1] PERSON 1 person_1 [EMAIL_7] [EMAIL_8] email 8", vault.values(), vault.reserved
    )
    assert account.restored == {"[PERSON_1]": 2}
    assert account.mangled == {"[PERSON_1]": 1}
    assert account.ambiguous == {"[PERSON_1]": 1}
    assert account.reserved == {"[EMAIL_7]": 1}
    assert account.unknown == {"[EMAIL_8]": 1}


def test_what_stood_in_the_input_is_never_touched() -> None:
    vault = book({"[PERSON_2]": "Ada Lund"})
    vault.reserve("[PERSON_1]")
    vault.reserve("[PERSON_2]")
    assert restore("[PERSON_1] <PERSON_1> [PERSON_2]", vault) == "[PERSON_1] <PERSON_1> Ada Lund"


def test_a_value_that_looks_like_a_placeholder_is_not_restored_twice() -> None:
    vault = book({"[PERSON_1]": "[PERSON_2]", "[PERSON_2]": "Bo"})
    assert restore("[PERSON_1]", vault) == "[PERSON_2]"


def back(data: bytes, vault: Vault) -> tuple[bytes, Undone]:
    undone = Undone(data, vault)
    return b"".join(undone.chunks()), undone


def test_our_own_copy_comes_back_byte_for_byte() -> None:
    original = b'\xef\xbb\xbf{"a" :"caf\\u00e9 Ada\\/Lund",\r\n"n":1.10}'
    start = original.index(b"Ada")
    edits = [Edit(start, start + 9, b"[PERSON_1]")]
    clean = _applied(original, edits)
    vault = book()
    vault.record(digest(clean), edits, original)
    restored, undone = back(clean, vault)
    assert restored == original
    assert undone.is_exact


@pytest.mark.parametrize(
    ("data", "restored"),
    [
        (b"To [PERSON_1]\r\n", b'To A "B"\n\xc3\xa9\r\n'),
        (b'{"to": "[PERSON_1]"}', b'{"to": "A \\"B\\"\\n\xc3\xa9"}'),
        (b'{"to": "[PERSON_1]", "x": "\\u00fc"}', b'{"to": "A \\"B\\"\\n\\u00e9", "x": "\\u00fc"}'),
        (b'{"[PERSON_1]": 1, "b": "(PERSON_1)"}', b'{"A \\"B\\"\\n\xc3\xa9": 1, "b": "(A \\"B\\"\\n\xc3\xa9)"}'),
        (rb'{"j": "{\"k\": \"<PERSON_1>\"}"}', b'{"j": "{\\"k\\": \\"A \\\\\\"B\\\\\\"\\\\n\xc3\xa9\\"}"}'),
        (b'{"a":"[PERSON_1]"}\n{"a":"[PERSON_2]"}\n', b'{"a":"A \\"B\\"\\n\xc3\xa9"}\n{"a":"[PERSON_2]"}\n'),
    ],
)
def test_other_documents_come_back_in_their_own_encoding(data: bytes, restored: bytes) -> None:
    vault = book({"[PERSON_1]": 'A "B"\n\u00e9'})
    result, undone = back(data, vault)
    assert result == restored
    assert not undone.is_exact
    if data.startswith(b"{") and data.count(b"\n") == 0:
        json.loads(result)


def test_an_answer_that_breaks_off_is_restored_as_text() -> None:
    restored, undone = back(b'{"to": "[PERSON_1]", "cc": ["[PERSON_12]", "and', book())
    assert restored == b'{"to": "Ada Lund", "cc": ["Bo Ek", "and'
    assert undone.account.restored.total() == 2


def test_a_document_without_placeholders_stays_as_it_is() -> None:
    data = b'{"a": [1, "x", NaN], "a": "[PERSON]"}'
    assert back(data, book())[0] == data


@given(st.lists(st.sampled_from(sorted(ENTITIES)), max_size=6), st.text(max_size=20))
def test_exact_placeholders_always_come_back(entities: list[str], glue: str) -> None:
    glue = glue.translate(dict.fromkeys(map(ord, "[](")))  # brackets of their own change what a placeholder is
    values = {f"[{e}_{n}]": f"«{n}»" for n, e in enumerate(entities, start=1)}
    text = glue.join(["", *values, ""])
    back = glue.join(["", *values.values(), ""])
    restored, account = restore(text, book(values)), restore_text(text, book(values).values())[1]
    assert account.restored.total() == len(values)
    if not account.mangled:
        assert restored == back
