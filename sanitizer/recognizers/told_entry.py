"""Codes told by how they are entered: "type 4471 on the keypad", "tape 4527B à l'interphone", "alarm: front door 2219#"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from sanitizer.core.finding import Finding
from sanitizer.recognizers.lazy import lazy
from sanitizer.recognizers.lines import line_end, line_start
from sanitizer.recognizers.surroundings import Surroundings
from sanitizer.recognizers.told_more import further, is_other_number
from sanitizer.recognizers.view import View

_THINGS = (
    "authenticator", "voicemail", "keypad", "key pad", "intercom", "lockbox", "lock box", "padlock", "key safe", " alarm ", "allarme", "the pad", "door ", "passcode", "lock screen", "vault",
    "keysafe", "combination lock",
    "number lock", "smart lock", "suitcase", "bike lock", "cable lock", "luggage lock", "locker lock", "kofferschloss", "fahrradschloss", "bügelschloss", "fietsslot", "cykellås", "the safe is", "the safe in ", "the safe by ", "the safe at ", "the safe behind ", "the safe under ", "the safe on ", "gun safe", "hoftor", "haustor", "haustür", "müllraum", "tiefgarage", "side gate", "back gate", "front gate", "front door", "back door", "alarme", "金庫", "ダイヤル", "numerolukko", "lukkokoodi", "summeri", "ovikoodi", "zámek", "kapukód", "riasztó", "interfon", "yala", "şifreli kilit",
    "lås", "låset", "sejf", "tresor", "kassaskåp", "cassaforte", "coffre-fort", "caja fuerte", "cofre", "сейф", "keysafe", "room safe", "fridge lock", "door uses", "barrier", "nøkkelboks", "nyckelbox", "avainboksi", "сигнализ", "tvättstug", "laundry", "waschküche", "garagecode", "garagenc", "pontoon", " gate ", "wejści", "현관", "금고", "kapukód", "mtan", "one-time code", "otp ", "alarm is", "the alarm", "our alarm", "alarm panel", "alarm system", "burglar alarm", "house alarm", "disarm", "garage opener", "garage door", "entry phone",
    "door opener", "two-factor", "2fa", "zahlenschloss", "tastenfeld", "gegensprechanlage", "klingelanlage", "schlüsselbox", "schlüsseltresor", "alarmanlage",
    "garagentor", "interphone", "digicode", "boîte à clé", "boîtier", "cadenas", "portail", "portero automático", "telefonillo", "candado", "alarma ",
    "caja de llaves", "interfone", "cadeado", "citofono", "lucchetto", "tastierino", "cancello", "sleutelkluis", "sleutelkastje", "cijferslot",
    "domofon", "kłódk", "szlaban", "skrzynk", "домофон", "кодов", "шлагбаум", "сигнализац", "porttelefon", "kodlås", "nyckelbox", "kilitli kutu", "diafon",
    "キーボックス", "オートロック", "门禁", "密码锁", "도어락",
)  # fmt: skip
_CODE = r"[#*]?[0-9]{4,8}[A-Z]?[#*]?(?![\w-]|[.,:][0-9])"
_ENTER = lazy(
    rf"""(?<!\w)(?:enter|type|types|punch(?:\sin)?|press|dial|tap|key\sin|use|put(?:\sin)?|(?:down|noted|saved|written)\sas|with|using|it(?:'s|\sis)|is|to|est|c'est|ist|lautet|mit|avec|con|met|это|med|är|er|è|é|tipp\w{{0,3}}|drück\w{{0,3}}|gib|eingeben:?|wähl\w{{0,3}}
        |tape[rsz]?|compose[rz]?|faites|entre[rz]?|saisi\w{{0,4}}|teclea\w{{0,3}}|marca[rs]?|pulsa[rs]?|introduc\w{{1,3}}|digit[ae]\w{{0,3}}|tecl[ae]\w{{0,3}}|aperta|premi|premere|toets\w{{0,2}}|druk|tik
        |wpis\w{{1,4}}|wciśni\w{{1,3}}|wstuka\w{{1,2}}|набер\w{{1,4}}|набира\w{{1,4}}|введ\w{{1,4}}|вводи\w{{0,3}}|нажм\w{{1,4}}|slå|tryck|knappa\sin|tast|tuşla\w{{0,3}}|gir(?:in)?|bas(?:ın)?)
        \s(?:now\s|still\s|in\s|on\s|jetzt\s|maintenant\s|ahora\s|teraz\s|(?:the|this)\s(?:code|number)\s|den\scode\s|le\scode\s|el\s(?:código|número)\s|o\scódigo\s|il\scodice\s|de\scode\s|kod\s|код\s)?["'`“„«*]{{0,2}}(?P<value>{_CODE})
      | (?:zámek|numerolukko|lukkokoodi|summeri|ovikoodi|kapukód|riasztó|interfon|yala|låset|sejf|сейф|tresor|digicode|interphone|citofono|cadenas|candado|lucchetto|kłódka|domofon|домофон)\s?:?\s["'`“„]?(?P<bare>[0-9]{{4,6}}[A-Z]?|[0-9]{{1,3}}[A-Z][0-9]{{2,4}})(?![\w.,:-]*[0-9])
      | (?:steht\sauf|eingestellt\sauf|set\sto|set\sat|est\ssur|está\sen)\s(?P<shown>[0-9]{{3,6}})(?![\w.,:-]*[0-9])
      | (?:输入|按|输)\s?(?P<zh>[0-9#*]{{3,9}}) | (?<![\w.,:-])(?P<ja>[0-9#*]{{3,9}})(?:を押|を入力|と入力|を打)
      | (?<!\w)(?:text(?:ed|s)|sent|sms'?d|got|received|says|bekommen|geschickt|reçu|recibí|recebi|ricevuto|przysz\w{{1,3}}|приш[её]л|прислал\w?)\s(?:me\s|it\s|us\s|:\s?)?["'`“]?(?P<sent>[0-9]{{3}}[ -]?[0-9]{{3}}|[0-9]{{4,8}})(?![\w-]|[.,:][0-9])
      | (?<![\w.-])(?P<turned>[0-9]{{1,2}}[LR]?(?:-[0-9]{{1,2}}[LR]?){{2,4}}(?:-enter)?)(?![\w-])
      | (?<![\w.,:-])(?P<spaced>[0-9](?:[ ][0-9]){{3,5}})(?![\w:-]|[.,][0-9]|[ ][0-9])
      | (?<!\w)(?P<starred>(?:star|hash|pound|stern|raute|étoile|dièse|asterisco|almohadilla|cancelletto|gwiazdka|звездочка|решетка)[ ][0-9]{{3,8}}(?:[ ](?:star|hash|pound|stern|raute|étoile|dièse|asterisco|almohadilla|gwiazdka|решетка))?)(?!\w)
      | (?<![\w.,:-])(?P<keyed>[0-9]{{1,4}}[ ]?(?:klucz|kulcs|klíč|ключ|key|к|К)[ ]?[0-9]{{3,6}})(?!\w)
      | (?:(?:lock|safe|padlock|key\s?safe|lock\s?box|key\s?box|nøkkelboks\w{{0,2}}|nyckelbox\w{{0,2}}|avainboksi|zahlenschloss|сигнализац\w{{1,2}}|alarm\w{{0,3}}|alarmanlage|barrier|gate|disarm|duress|panic|intercom)[ ](?P<direct>[0-9]{{4,6}}|(?<=schloss[ ])[0-9]{{3}}|[A-Z][0-9]{{3,5}}[A-Z]?)(?=[,;.)\n"']|$|[ ](?:and|und|og|och|et|y|e|i|и)[ ]))
      | (?:도어락|현관|금고|사물함)[ ](?P<korean>[0-9*#]{{3,9}})
      | (?<![\w#*.-])(?P<marked>\*[0-9]{{3,8}}[#*]?|[0-9]{{1,4}}[#*][0-9]{{3,8}}[#*]?|[0-9]{{3,8}}[#*])(?![\w#*])
      | :\s(?:[^\W\d_]{{1,12}}\s){{0,3}}(?P<listed>[0-9]{{4,6}})(?=[,;.)\n]|$|\s(?:and|und|y|et|e|en|i|и)\s)""",
    re.VERBOSE | re.IGNORECASE,
)
_TIME = lazy(r"(?:[01][0-9]|2[0-3])[0-5][05]")
_TYPED = lazy(
    r"enter|type|punch|press|dial|key|with|tipp|drück|gib|wähl|tape|compose|faites|teclea|marca|pulsa|digit|toets|wpis|набер|введ|slå|tast|tuşla|bas|gir",
    re.IGNORECASE,
)
_ANY_CODE = lazy(r"[0-9#*](?:[0-9#*]{2}|[LR]?[ -][0-9]|[A-Z][0-9])|[0-9]{2}[A-Z][0-9]")
"""What every code has somewhere."""
_SIGNED = frozenset(("marked", "spaced", "starred", "keyed", "turned"))
_REACH = 70


class ToldEntry:
    """A number that is typed, pressed or dialed, in a line that names what takes a code."""

    name = "secret/told-entry"
    entities = frozenset(("SECRET",))
    anchors: Sequence[str] = _THINGS
    classes: Sequence[str] = ()

    def find_at(self, view: View, start: int, end: int, around: Surroundings) -> Iterable[Finding]:
        text = view.folded
        first, last = line_start(text, start, _REACH), line_end(text, end, _REACH)
        if _ANY_CODE.search(text, first, last) is None:
            return ()  # Most lines: nothing on them can be typed.
        thing = view.lower[start:end]
        found: list[Finding] = []
        for match in _ENTER.finditer(text, first, last):
            group = match.lastgroup or "value"
            begin, stop = match.span(group)
            if thing == "door " and group not in _SIGNED:
                continue  # A door has a number and a width too.
            clock = "alarm" in thing and group in ("value", "shown") and _TIME.fullmatch(text, begin, stop)
            if clock and not _TYPED.match(match.group()):
                continue
            if is_other_number(text, match.start() if group == "listed" else begin - 1, begin, stop):
                continue
            spans = [(begin, stop), *further(text, stop, "code", text[begin:stop])]
            found += [Finding(a, b, "SECRET", self.name, 0.7, ("a code that is entered",)) for a, b in spans]
        return found


RECOGNIZERS = (ToldEntry(),)
