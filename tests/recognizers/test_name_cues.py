"""Names behind words for kin, company, work and whom to call, in many languages; labels, keys, letters, files."""

from __future__ import annotations

import pytest

from sanitizer.core.document import FieldKind
from sanitizer.recognizers.name_cue_words import Cue, cue_words, cues, words_of
from sanitizer.recognizers.name_forms import is_form_of_given, is_listed
from tests.recognizers.pii_marked import plain, widest
from tests.recognizers.test_names import RECOGNIZERS

FOUND = r"""oma ⟦Truus⟧ past woensdag op
soy la mamá de ⟦Thiago⟧ y el primo de Juan
Babcia ⟦Halina⟧ i wujek ⟦Zbyszek⟧ przyjadą
od wujka ⟦Staszka⟧ z Zamościa
бабушке ⟦Раисе⟧ исполняется 75
kızım ⟦Zeynep⟧ okula başlıyor
मेरी बेटी ⟦अनन्या⟧ 9 साल की है
وزوجي ⟦سامر⟧ يعمل في دبي
η κόρη μου η ⟦Ελένη⟧ είναι 7
הבת שלי ⟦נועה⟧ בת 6
volejte ⟦Jarmila⟧ 737 112 908
min mormor ⟦Gunvor⟧ fyller 90
mijn schoonzus ⟦Anouk⟧ zegt dat
bunica ⟦Ileana⟧ vine la 5
vaimoni ⟦Kaisa⟧ tulee
nagyi ⟦Ilona⟧ hozza
pour les 40 ans de ⟦Maëlys⟧ samedi
Verkäuferin ⟦Annelore Stadler⟧, Zeuge ⟦Uwe Lang⟧
Klientka ⟦Bożena Wójtowicz⟧ złożyła zamówienie
директор ⟦Садыков Т. М.⟧, главбух ⟦Л. П. Ковтун⟧
пришла ⟦Зинаида Петровна⟧ вчера
Gruß, ⟦Ilka⟧ (Hausverwaltung)
Olá, ⟦Jurema⟧! Segue o contrato
Szia ⟦Réka⟧! Köszi
שלום ⟦אביגיל⟧, תודה
love, ⟦K.⟧
Vertrag_⟦Oberhauser⟧_2023.pdf
Lebenslauf-⟦Yasemin⟧-⟦Korkmaz⟧.docx
{"vendedor": "⟦Iker Salas⟧", "x": 1}
"family": "⟦Castellanos-Wray⟧", "given": ["⟦Imogen⟧", "⟦Paz⟧"]
imię i nazwisko: ⟦Ludwik Sroka⟧
नाम: ⟦सुरेश यादव⟧
Verzekerde: ⟦Hendrikje van der Spoel-Aydin⟧, geb.
t.n.v. ⟦M. v.d. Berg⟧
Madame ⟦Le Goff⟧ est là
il signor ⟦Dall'Acqua⟧ del piano
don ⟦Evaristo Quiroga⟧ firmó
⟦Gülriz⟧ Hanım aradı
⟦Kovács⟧ úr itt van
een zekere ⟦Joost⟧ had opgehangen""".splitlines()

SILENT = r"""oma-fiets te koop, opa's oude klok
mamá de acogida, abuela de todas las batallas
Wir suchen eine Oma Rezeptsammlung, Mutter Erde
my manager is Bad at planning
my client is Acme Corp
boss is angry about it
nurse practitioner jobs
Gruß aus Berlin
Saludos desde Madrid
Hola mundo, Hallo Welt, Olá pessoal
kızım okula gitmek istemiyor
моя бабушка живёт в Туле
директор школы пришёл
moje dcera má rýmku, volejte prosím 112
chefen på Volvo, min mormor kommer från Malmö
Client Portal, Student Union, Teacher Training
Klient SSH, kurier DPD, Verkäufer Amazon
the kids Menu and the guest Room
ابنتي في المدرسة
η κόρη μου είναι καλά
मेरी बेटी स्कूल जाती है
הבת שלי בכיתה ב
nome: Relatório Mensal
{"cliente": "web", "nombre": "Taladro Percutor"}
"family": "Serif", "size": 12
Vertrag_Muster_2023.pdf Report-Q3-final.docx logo_dark.png
madison_square_photo.png
madame la directrice est absente
een zekere mate van geluk
<Prod><Nm>Winter Jacket</Nm></Prod>
so far Google has not replied
call Center open
sin Internet no hay nada
love, actually
Grazie, a presto
В. И. Ленин писал""".splitlines()


@pytest.mark.parametrize("marked", FOUND)
def test_names_are_found(marked: str) -> None:
    text, values = plain(marked.replace("\\n", "\n"))
    assert widest(RECOGNIZERS, text) == values


@pytest.mark.parametrize("text", SILENT)
def test_other_words_are_not(text: str) -> None:
    assert widest(RECOGNIZERS, text.replace("\\n", "\n")) == []


def test_code_has_no_kin() -> None:
    assert widest(RECOGNIZERS, "kızım Zeynep", kind=FieldKind.CODE) == []


@pytest.mark.parametrize(
    ("word", "kind"), [("oma", "kin"), ("kızım", "own"), ("wujka", "kin"), ("mamá de", "of"), ("with", "")]
)
def test_kinds_of_cues(word: str, kind: str) -> None:
    assert cues().get(word, Cue("", "")).kind == kind


def test_words_for_people_are_no_names() -> None:
    assert {"oma", "klient", "бабушке"} <= cue_words()
    assert "nora" not in cue_words()
    assert "vorname" in words_of("strict", "de")
    assert words_of("strict", "xx") == frozenset()


@pytest.mark.parametrize(
    ("word", "is_form"),
    [("Staszka", True), ("Кати", True), ("Teresy", True), ("Krysi", True), ("stole", False), ("дома", False)],
)
def test_forms_of_names(word: str, is_form: bool) -> None:
    assert is_form_of_given(word) is is_form
    assert is_listed(word, inflected=True) >= is_form
