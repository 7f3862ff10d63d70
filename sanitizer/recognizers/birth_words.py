"""How days of birth are written, and what may stand between the word that announces one and the day."""

from __future__ import annotations

import re

from sanitizer.recognizers.date_words import DATE
from sanitizer.recognizers.lazy import Lazy, lazy
from sanitizer.recognizers.listed import listed
from sanitizer.recognizers.word_lists import word_list

_MONTHS = "|".join(word_list("date months"))
_MORE = "|".join((*word_list("date months"), *word_list("date months more")))
_DAYS = r"(?:3[01]|[12][0-9]|0?[1-9])"
_SPOKEN = (
    r"(?:nineteen|two thousand|twenty)(?:[ -](?:hundred|and|oh|ten|eleven|twelve|\w{3,5}teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
    r"|one|two|three|four|five|six|seven|eight|nine)){1,3}"
)
_ORDINALS = listed(
    """first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth
    seventeenth eighteenth nineteenth twentieth thirtieth"""
)
_HOLIDAY = (
    r"(?:boxing day|(?:st\.? |saint )?\w+['’]s day|leap day|leap year day|all saints|midsummer|may day|christmas(?: day| eve)?|new year['’]?s (?:day|eve)|halloween|valentine['’]?s day|heiligabend|silvester|neujahr|weihnachten|noël|nochebuena|natale)"
    r",? (?:of |in )?(?:19|20)[0-9]{2}"
)
_IN_WORDS = (
    rf"(?:[^\W\d_]{{2,14}}(?:-[^\W\d_]{{2,10}})?(?: de)? (?:{_MONTHS})(?:,? (?:de |del )?(?:mil|deux|dix|neuf|quatre|soixante|trente|quarante|cinquante|vingt|nov|och|set|ses|cin|cua|tre|two|nineteen|twenty|zwei|neunzehn|due|mille)[^\W\d_\-]*"
    r"(?:[ \-](?:mil|deux|dix|neuf|cent|cents|quatre|vingt|vingts|soixante|onze|douze|treize|quatorze|quinze|seize|sept|huit|six|cinq|trois|un|et|novecientos|ochenta|setenta|sesenta|cincuenta|cuarenta|treinta|noventa|y|uno|dos|tres|cuatro|seis|siete|ocho|nueve|cinco|diez|hundred|and|\w{2,7}ty|one|two|three|four|five|seven|eight|nine|ten|eleven|twelve|\w{3,5}teen)){0,7}))"
)
BIRTH_DAY = lazy(
    rf"(?:{_SPOKEN}[ ,]{{1,2}}(?:{_MONTHS}) (?:the )?(?:{'|'.join(_ORDINALS)}|twenty[ -]\w+|thirty[ -]first|{_DAYS}(?:st|nd|rd|th)?)|{_HOLIDAY}"
    rf"|{_DAYS}(?:st|nd|rd|th|\.)? (?:of |de |ngày )?(?:{_MORE})\.?(?:,? (?:de |del |năm |of )?(?:['’]?[0-9]{{2}}|(?:18|19|20)[0-9]{{2}}|{_SPOKEN}))?(?![\w])|(?:18|19|20)[0-9]{{2}}\.?(?: m\.)? (?:{_MORE}) {_DAYS}\.?|(?:19|20)[0-9]{{2}}年[冬腊臘正一二三四五六七八九十]{{1,2}}月[初廿十二三四五六七八九一]{{1,3}}日?"
    rf"|{_IN_WORDS}|(?:昭和|平成|令和)[0-9]{{1,2}}年[0-9]{{1,2}}月[0-9]{{1,2}}日|(?:{DATE})(?:(?<=[^\W\d_])[ ,\-/.]{{1,2}}['’]?[0-9]{{2}}(?![0-9]|[:.,][0-9]|\w))?"
    rf"|(?:19|20)[0-9]{{2}}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])(?![0-9])|[0-9]{{2}}[\-/.][01][0-9][\-/.][0-3][0-9](?![0-9])"
    rf"|{_DAYS}(?:\. ?|/){_DAYS}(?:\.(?![0-9])|/?(?![0-9./]))|{_DAYS} (?:{_MONTHS}) [0-9]{{2}}(?![0-9])|(?:19|20)[0-9]{{2}} ?年 ?[0-9]{{1,2}} ?月 ?[0-9]{{1,2}} ?日"
    rf"|(?:19|20)[0-9]{{2}} ?[/.\-] ?[0-9]{{1,2}} ?[/.\-] ?[0-9]{{1,2}}(?![0-9]))"
)
"""A day as it is given for a birth, in lower case: the year may have two digits, be spoken, or be left out."""
FORWARD = lazy(DATE)
LONG_AGO = lazy(r",? 1[0-7][0-9]{2}\b")
STARTERS = frozenset(
    [
        *word_list("date months"),
        *_ORDINALS,
        "twenty",
        "thirty",
        "nineteen",
        "two",
        "boxing",
        "christmas",
        "new",
        "halloween",
        "heiligabend",
        "silvester",
        "昭和",
        "平成",
        "令和",
    ]
)
"""Words that a day can begin with."""
LINKS = frozenset(
    listed(
        """is was on am le el il em op den dnia the at in um u у es est ist os um date day of birth born and as me my mine his her their our your for dob d o b
        value it its that s nel del dia día giorno tag jour year file record last this sure yes yeah ok um uh monday tuesday wednesday thursday friday
        saturday sunday montag dienstag mittwoch donnerstag freitag samstag sonntag lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes
        miércoles jueves viernes sábado domingo dd mm yyyy tt jj jjjj aaaa dne dag dato datum data fecha name text string type str e ée né née a to confirm
        please user client patient answer me you i think believe и в на г года р мой моя это でした は が です で : 是 为 於 于 은 는 이 일 día d day long
        time m f old years naissance nacimiento nascita nascimento geboren baby boy girl"""
    )
)
"""What may stand between the word and the day."""
PLACED = frozenset(["in", "at", "à", "a", "en", "w", "we", "v", "ve", "em", "i", "в", "во", "у", "te"])
"""Words behind which the place of birth may stand."""
BEHIND = lazy(
    r"г\. ?р|д\. ?р|года рожд|рожд|born|\(?dob|\(?d\.o\.b|birthday|birth ?date|date of birth|geb|生まれ|출생|出生|doğumlu|is (?:my|his|her|our)|urodzin|ur\.|cumple|födelsedag|bursdag"
)
"""Words that follow a day of birth too."""
LATER = lazy(
    r"[ ,]{0,2}\(?(?:(?:is|was|are|ist|est|es|è|é|=|-|:|года?|г\.) ?)?(?:(?:my|his|her|our|their|the|mein|meine|mon|mi|mio) ?)?(?:[^\W\d_]{2,12}(?:['’]s)? ){0,2}\(?"
)
TURNING = word_list("date turning")
AGED = lazy(
    rf"(?:[0-9]{{1,3}}(?:th|st|nd|rd)?(?: years old| ans| años| anni| anos| lat| år| jahre(?: alt)?| vuotta|-year-old)?,? (?:on|am|el|il|le|den|dnia|no dia|em|d\.)? ?(?:the )?(?P<day>{DATE})"
    rf"|(?:am |on |el |le |il |den )(?P<first>{DATE})(?: schon| auch| already)? [0-9]{{1,3}}(?: jahre(?: alt)?| ans| años| anni)?(?![0-9:/.]))"
)
"""An age and the day, or the day and an age."""
_FIGURES = r"[0-3]?[0-9][./\-] ?[01]?[0-9][./\-] ?(?:19|20)?[0-9]{2}|(?:19|20)[0-9]{2}-[01][0-9]-[0-3][0-9]"
_WHOLE = rf"(?P<day>[0-3]?[0-9](?:st|nd|rd|th|\.)? (?:{_MONTHS})\.?,? (?:19|20)[0-9]{{2}}|(?:{_MONTHS})\.? [0-3]?[0-9](?:st|nd|rd|th)?,? (?:19|20)[0-9]{{2}}|{_FIGURES})(?![0-9])"
_BEHIND_NAME = lazy(rf".{{2,3}}?{_WHOLE}", re.IGNORECASE)
_PATIENT = lazy(
    rf"(?i:patient(?:in|en|e)?|pt|client|resident|pupil|child|bewohner(?:in)?|paciente|pacjent(?:ka)?|пациент(?:ка)?|pazient[ei]|name|subject)[.:]{{0,1}} {{0,2}}"
    rf"(?:(?:Mr|Mrs|Ms|Herr|Frau|Mme|M)\.? )?[A-ZÀ-ŽА-Я][\w'’.\-]{{0,20}},?(?: [A-ZÀ-ŽА-Я][\w'’.\-]{{0,20}}){{0,3}}(?:,? \(|[,;|] ?| [*/\-–] ?)(?P<day>{_FIGURES})(?![0-9])"
)
BORN_SHORT: dict[str, Lazy] = {
    **dict.fromkeys(("b. ", "f. ", "* ", "n. ", "ur. ", "nar. ", "szül. ", "s. "), _BEHIND_NAME),
    **dict.fromkeys(("*0", "*1", "*2", "*3"), lazy(rf"\*{_WHOLE}", re.IGNORECASE)),
    **dict.fromkeys(
        (
            "patient",
            "pt: ",
            "pt. ",
            "client:",
            "resident:",
            "pupil:",
            "child:",
            "bewohner",
            "paciente",
            "pacjent",
            "пациент",
            "pazient",
        ),
        _PATIENT,
    ),
}
"""Anchor → what must stand there, from its start."""
