"""How dates are written, and the words that say whose they are."""

from __future__ import annotations

import re

from sanitizer.recognizers.name_words import KIN
from sanitizer.recognizers.terms_near import TermsNear

_MONTHS = (
    "january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec"
    "|januar|jänner|februar|märz|mai|juni|juli|oktober|dezember|janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre"
    "|décembre|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre|janeiro|fevereiro|março"
    "|maio|junho|julho|setembro|outubro|novembro|dezembro|gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|dicembre|januari"
    "|februari|maart|mei|augustus|maj|augusti|stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|września|października|listopada"
    "|grudnia|января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря"
)
_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_ORDINAL_WORDS = (
    "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth"
    "|eighteenth|nineteenth|twentieth|twenty[- ](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|thirtieth|thirty[- ]first"
)
_YEAR = r"(?:(?:18|19|20)\d\d|['’]\d\d)"
_YEAR_WORDS = (
    r"(?:nineteen|two thousand|twenty)(?:[ -](?:hundred|and|oh|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
    r"|one|two|three|four|five|six|seven|eight|nine)){1,3}"
)
DATE = (
    r"(?:"
    r"(?:18|19|20)\d\d[\-/.](?:0?[1-9]|1[0-2])[\-/.]" + _DAY + r"(?!\d)"
    r"|" + _DAY + r"[./\-] ?" + _DAY + r"[./\-] ?(?:(?:18|19|20)\d\d|\d\d)(?!\d)"
    r"|"
    + _DAY
    + r"(?:st|nd|rd|th|\.|er|º|°)?[ \-/]{1,2}(?:of |de |d')?(?:"
    + _MONTHS
    + r")\.?(?:[ ,\-/]{1,2}(?:de |del |of )?"
    + _YEAR
    + r")?(?![\w])"
    r"|(?:" + _MONTHS + r")\.? (?:the )?" + _DAY + r"(?:st|nd|rd|th)?(?:,? " + _YEAR + r")?(?![\w:])"
    r"|(?:the )?(?:"
    + _ORDINAL_WORDS
    + r") (?:of )?(?:"
    + _MONTHS
    + r")(?:,? (?:"
    + _YEAR
    + "|"
    + _YEAR_WORDS
    + r"))?(?!\w)"
    r"|(?:" + _MONTHS + r") (?:the )?(?:" + _ORDINAL_WORDS + r")(?:,? (?:" + _YEAR + "|" + _YEAR_WORDS + r"))?(?!\w)"
    r"|(?:18|19|20)\d\d年\d{1,2}月\d{1,2}日|(?:昭和|平成|令和)\d{1,2}年\d{1,2}月\d{1,2}日|(?:19|20)\d\d년 ?\d{1,2}월 ?\d{1,2}일"
    r")"
)
"""A day in figures or words; case is ignored."""

BIRTH_YEAR = re.compile(
    r"(?: in| im| en| em| nel| w)? (?P<year>(?:(?:" + _MONTHS + r"),? )?(?:19[3-9]\d|20[012]\d))(?![\w\-/]|[.,]\d)",
    re.IGNORECASE,
)
"""Month and year, or a year alone, behind a word for being born."""

LINK = (
    r"(?:[\"'`*_)\]\\ ]{0,6}(?:[:=|,\-–]|is|was|on|am|le|el|il|em|op|den|dnia|the|at|in|um|у|es|est|ist|:)?[\s\"'`*_(\[\\]{0,6}){1,3}"
    r"(?:(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag),? (?:the )?)?"
    r"(?:the |el día |den )?"
)
"""What may stand between the word and the date."""

MONTHS = (
    tuple(dict.fromkeys(f"{m} " for m in _MONTHS.split("|") if len(m) > 3))
    + tuple(f" {m} " for m in _MONTHS.split("|") if len(m) < 4)
    + ("月", "월")
)
"""Anchors of days with the name of a month."""

BIRTH = tuple(
    dict.fromkeys(
        ["born", "dob", "d.o.b", "d.o.b.", "birthday", "birth date", "birthdate", "birth_date", "date of birth", "date-of-birth", "date_of_birth", "dateofbirth", "birthdt", "bday", "b-day", "geboren am", "geboren", "geb.", "geburtsdatum", "geburtstag", "né le", "née le", "né(e) le", "née", "né ", "date de naissance", "naissance", "anniversaire", "nacido el", "nacida el", "nació el", "nací el", "nacido", "nacida", "nací", "fecha de nacimiento", "nacimiento", "cumpleaños", "nascido em", "nascida em", "nasci em", "nascido", "data de nascimento", "nascimento", "nato il", "nata il", "nato a", "data di nascita", "nascita", "compleanno", "geboortedatum", "geboren op", "verjaardag", "født", "fødselsdato", "född", "födelsedatum", "födelsedag", "syntynyt", "syntymäaika", "ur.", "urodzony", "urodzona", "urodzenia", "data urodzenia", "narozen", "datum narození", "doğum tarihi", "doğum", "родился", "родилась", "дата рождения", "д.р.", "рождения", "出生日期", "出生于", "生年月日", "誕生日", "생년월일", "生日", "जन्म तिथि", "cumple es el", "mi cumple", "cumple", "(b. ", "dob is", "birthday is", "my birthday is", "his birthday is", "her birthday is", "birthday on", "born on", "born in", "was born on", "was born", "birth:"]
    )
)
BIRTH_KEYS = frozenset(
    ["dob", "birthdate", "birthday", "dateofbirth", "birth", "bday", "geburtsdatum", "geburtstag", "datedenaissance", "fechadenacimiento", "datadenascimento", "datadinascita", "geboortedatum", "fødselsdato", "födelsedatum", "birthdt", "patientdob", "生年月日", "出生日期"]
)
DATE_WORDS = (
    *(
        "appointment",
        "surgery",
        "operation on",
        "wedding",
        "married",
        "divorce",
        "funeral",
        "passed away",
        "died on",
        "died",
        "admitted",
    ),
    *(
        "discharged",
        "diagnosed",
        "due date",
        "anniversary",
        "my flight",
        "arrive on",
        "arriving on",
        "move in",
        "moving on",
        "interview",
    ),
    *(
        "hired on",
        "start date",
        "last day",
        "fired on",
        "resigned",
        "court date",
        "hearing",
        "vacation",
        "holiday from",
        "check-in",
        "check in",
    ),
    *(
        "checkout on",
        "check-out",
        "incident on",
        "accident on",
        "visit on",
        "seen on",
        "prescribed on",
        "vaccinated",
        "termin am",
        "termin",
    ),
    *(
        "hochzeit",
        "operiert",
        "gestorben",
        "rendez-vous",
        "rdv",
        "mariage",
        "cita",
        "boda",
        "consulta",
        "falleció",
        "appuntamento",
        "matrimonio",
    ),
    *(
        "casamento",
        "afspraak",
        "party on",
        "graduat",
        "delivery on",
        "rent is due",
        "lease",
        "moved in",
        "signed on",
        "last seen",
        "my exam",
    ),
    *(
        "our trip",
        "dinner on",
        "meeting with",
        "see you on",
        "therapy",
        "scan on",
        "my period",
        "expires on",
        "valid until",
    ),
)
PERSONS = TermsNear(
    (
        *KIN,
        "male",
        "female",
        "woman",
        "man",
        "boy",
        "girl",
        "lady",
        "patient",
        "age",
        "aged",
        "alt",
        "old",
        "born",
        "he",
        "she",
        "i",
        "i'm",
        "mr",
        "mrs",
        "ms",
        "oma",
        "opa",
        "nan",
    )
    + (
        "pai",
        "mãe",
        "ma",
        "mąż",
        "mama",
        "tata",
        "syn",
        "córka",
        "herr",
        "frau",
        "paciente",
        "patiente",
        "пациент",
        "turned",
        "turns",
        "his",
        "her",
        "my",
        "kid",
        "tenant",
    )
)
"""Somebody whose age a number of years can be."""
AGE_NOT = TermsNear(
    (
        "building",
        "company",
        "house",
        "car",
        "tree",
        "wine",
        "server",
        "code",
        "codebase",
        "bug",
        "file",
        "issue",
        "repo",
        "repository",
    )
    + (
        "experience",
        "data",
        "branch",
        "laptop",
        "battery",
        "version",
        "account",
        "cat",
        "dog",
        "planet",
        "universe",
        "earth",
        "phone",
        "tradition",
        "technology",
        "language",
        "bridge",
    )
    + (
        "de experiencia",
        "d'expérience",
        "di esperienza",
        "garantie",
        "garantía",
        "whisky",
        "roof",
        "machine",
        "engine",
        "system",
        "library",
        "building's",
    )
)
