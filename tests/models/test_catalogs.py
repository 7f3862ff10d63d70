from __future__ import annotations

import random
import zipfile
from pathlib import Path

import pytest
from catalogs import WHEELS, messages, plain, records_of

HEAD = '# Translators:\n# Ann Lee, 2019\nmsgid ""\nmsgstr ""\n"Last-Translator: Ann Lee\\n"\n\n'
BODY = """#: a.py:1
msgid "Save"
msgstr "Speichern"

msgid ""
"One "
"line"
msgstr ""
"Eine "
"Zeile"

msgid "%(n)s file"
msgid_plural "%(n)s files"
msgstr[0] "%(n)s Datei"
msgstr[1] "%(n)s Dateien"

msgid "Not yet"
msgstr ""
"""


def test_translations_are_read_and_the_head_is_not() -> None:
    assert list(messages(HEAD + BODY)) == ["Speichern", "Eine Zeile", "%(n)s Datei", "%(n)s Dateien"]


@pytest.mark.parametrize("catalog", ["", HEAD, 'msgid "only"', "#~ gone"])
def test_a_catalog_without_translations_is_empty(catalog: str) -> None:
    assert list(messages(catalog)) == []


def test_slots_become_numbers_and_markup_goes() -> None:
    text = plain("<b>%(n)s</b> &Dateien in {0}", random.Random(1))
    assert text.split()[1:3] == ["Dateien", "in"]
    assert not set("<>%{}&") & set(text)


def test_only_the_languages_asked_for_and_no_authors(tmp_path: Path) -> None:
    wheel = tmp_path / "x.whl"
    with zipfile.ZipFile(wheel, "w") as archive:
        archive.writestr("x/locale/de/LC_MESSAGES/django.po", BODY + '\nmsgid "By"\nmsgstr "Author: Ann"\n')
        archive.writestr("x/locale/ja/LC_MESSAGES/django.po", BODY)
    found = records_of(wheel, random.Random(2))
    assert set(found) == {"de"}
    assert "Speichern" in found["de"]
    assert not [text for text in found["de"] if "Ann" in text]


def test_every_wheel_is_pinned() -> None:
    assert all("==" in name and len(digest) == 64 for name, digest in WHEELS.items())
