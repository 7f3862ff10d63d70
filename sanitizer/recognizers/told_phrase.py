"""Pass phrases of plain words: `thumper loves clover 88`, `cigale et fourmi 13`, `carbonara-senza-panna`."""

from __future__ import annotations

import re

from sanitizer.recognizers.lazy import lazy
from sanitizer.recognizers.listed import listed
from sanitizer.recognizers.prose_secrets import NAMES, STATES

# What binds the words of a phrase, in the languages people make them in.
_INNER = frozenset(
    listed(
        "and the a an in on of is my und mit im et de la le les du des y con el los e com o a do da il di og och med på i z na w cu și si ve ile ja en met van nie nu & + - or no to for your our"
    )
)
# Words of sentences and labels about a password, beside its states.
_SENTENCE = frozenset(
    listed("""à compléter complétez définir definir definire compilare ergänzen nachtragen uzupełnienia uzupełnić заполнить todo tbd yourself myself himself herself themselves anybody everybody nobody ask asks see look check contact call write mail email send request tell told get gets needs need must please enter type choose pick create use using used forgot forgotten lost unknown confirm confirmation repeat
    retype again field label length min max minimum maximum characters chars digits letters words password passwords passcode passphrase required optional invalid valid wrong incorrect empty blank none below above following here there
    manager policy reset change changed update login logon sign user username name email account show hide hidden should would could can cannot can't don't doesn't isn't won't will has have had does did than then because since while
    if when what which who how why where we you they he she it i someone anyone something anything nothing everything same as with without from by at this that these those be been being was were are not only just still also too very
    enough stored saved kept written encrypted hashed protected shared known set given provided sent printed posted available
    bitte fragen frage siehe steht stehen liegt eingeben wählen ändern vergessen mindestens zeichen passwort kennwort bestätigen wiederholen neues altes aktuelles falsch muss müssen soll sollte kann nicht kein keine wird wurde beim bei vom gibt
    habe hast hat haben ist sind war nach auf für aus dem den der die das ein eine einen wie wo wer was wenn weil dass
    por favor pedir pide preguntar pregunta ver consultar escribe introduce introduzca elige olvidada olvidé contraseña clave nueva actual confirmar repetir mínimo caracteres debe deben tiene tienen puede está están es son fue que se te lo para como en
    demander demande voir contacter saisir entrez choisir oublié mot passe nouveau actuel confirmer répéter minimum caractères doit doivent peut est sont était que qui se vous nous pour dans sur par
    peça pedir pergunte ver digite escolha esqueci senha nova atual confirmar mínimo caracteres deve devem pode está é são foi que para em
    chiedi chiedere vedi inserisci scegli dimenticata password nuova attuale conferma minimo caratteri deve devono può è sono era che per
    vraag vragen zie kies vergeten wachtwoord nieuw huidig bevestig minimaal tekens moet moeten kan is zijn was dat voor bij
    zapytaj zapytać pytaj wpisz wybierz podaj hasło nowe obecne potwierdź minimum znaków musi muszą może jest są było że dla do
    спросить спроси спросите смотри введите выберите забыл пароль новый текущий подтвердите минимум символов должен должны может есть был что для у от в на
    fråga välj glömt lösenord nytt spør velg glemt passord kysy valitse salasana zeptej zadejte zvolte heslo sor şifre girin""")
)
_STOP = frozenset(
    (STATES | _SENTENCE | frozenset(n for n in NAMES["password"] if " " not in n))
    - _INNER
    - frozenset(("one", "two", "three", "new", "old", "red", "hot"))
)
_EDGES = _STOP | _INNER
_TOLD = lazy(
    r"[^\W_]+(?:['’][^\W\d_]{1,3})?(?:(?:[ ]| & )[^\W_]+(?:['’][^\W\d_]{1,3})?){1,7}(?=\s?(?:[.,;)\]\"'”»!?]|\n|$|\*/|-->| [-–(]))"
)
_GLUED = lazy("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
"""Scripts whose sentences end without a sign that tells them from a phrase."""
_NUMBERED = lazy(r"[a-z]{3,12}(?: [a-z]{2,12}){1,3} [0-9]{1,4}(?![\w.,:%-])")
_TIED = lazy(r"[^\W\d_]{2,}(?:[.-][^\W\d_]{2,}){1,5}(?:[.-]?[0-9]{1,4})?!?(?![\w@/(])")
_CAMEL = lazy(r"[a-z][A-Z]")
_COMPOUND = frozenset(
    listed(
        "end to up date man middle state art copy paste day face step by out box case time based read write only plain text self two factor multi sign log single built auto pre non re sub well high low key per based free safe proof less full com net org io html php txt json config yml yaml env py js ts user app db data"
    )
)

_INFLECTED = ("ed", "ing", "able", "ible", "ly")


def phrase_at(text: str, at: int, *, most: int = 8) -> tuple[int, int] | None:
    """A phrase of words that fills its clause from `at` on, and reads like no sentence about a password."""
    match = _TOLD.match(text, at, at + 90)
    if match is None or _GLUED.search(match.group()) or not is_phrase(match.group(), most=most):
        return None
    return match.span()


def numbered_at(text: str, at: int) -> tuple[int, int] | None:
    """Two to four words and a number, whatever comes behind it: `paper lantern 42 dont tell`."""
    match = _NUMBERED.match(text, at, at + 60)
    return match.span() if match is not None and is_phrase(match.group()) else None


def is_phrase(value: str, *, most: int = 8) -> bool:
    """Words that make no sentence about a password: the first and last have a meaning of their own."""
    words = [w for w in re.split(r"[ ]", value.lower()) if w]
    if not 2 <= len(words) <= most or words[0] in _EDGES or words[-1] in _EDGES:
        return False
    content = [w for w in words if w not in _INNER]
    return (
        len(content) >= 2 and _STOP.isdisjoint(content) and any(len(w) > 3 for w in content) and not words[0].isdigit()
    )


def is_tied(value: str, *, parts: int = 2) -> bool:
    """Words tied by hyphens or dots, as people make a password of them; no compound of a language or a name of a program."""
    if _TIED.fullmatch(value) is None or _CAMEL.search(value):
        return False
    words = [w for w in re.split(r"[^\w]|[0-9]+", value.lower()) if w]
    return (
        len(words) >= parts
        and not _COMPOUND.intersection(words)
        and (len(words) > 3 or (words[0] not in STATES and words[-1] not in STATES))
    )


def is_word(value: str) -> bool:
    """A word of its own, long enough, perhaps with a mark of exclamation."""
    bare = value.rstrip("!").lower()
    return 5 <= len(bare) <= 32 and bare.isalpha() and bare not in _EDGES and not bare.endswith(_INFLECTED)
