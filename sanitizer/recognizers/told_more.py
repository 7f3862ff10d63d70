"""What stands beside a told secret as another one: `… or X`, `…, else X`, `from … to X`, `4471 and 9920 for the back door`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sanitizer.recognizers.access_codes import names_thing
from sanitizer.recognizers.lazy import lazy
from sanitizer.recognizers.told_shape import is_told

_OR = (
    r"or|else|otherwise|if\snot|then|now|but\snow|puis|luego|depois|poi|potem|потом|sedan|to|into|with|by|and|plus|before|previously|oder|sonst|auf|und|jetzt|dann|davor|o|u|si\sno|por|y|antes|ahora"
    r"|ou|sinon|en|et|avant|maintenant|senão|para|e|agora|oppure|altrimenti|in|adesso|of|anders|naar|nu|lub|albo|na|i|teraz|или|иначе|на|и|теперь|або|та|eller|till|och|og|veya|ya\sda|ve|nebo|tai|ja|vagy|és|και|कि|और|و[^\W\d_]{0,14}"
)
_NEXT = lazy(
    rf"""["'`”»*)]{{0,3}}(?:\s?[,;/|、，]\s?|(?:\s[^\W\d_]{{1,12}}){{0,4}}\s\((?=[^()\n]{{4,60}}\))|\s?\([^()\n]{{1,24}}\),?\s?|(?:\s[^\W\d_]{{1,12}}){{0,4}}\s(?={_OR}))(?:(?:{_OR})\s|["'`“„«](?=\S))?(?:[^\W\d_]{{1,12}}['’]?\s){{0,4}}(?:[^\W\d_]{{1,12}}\s?[:=]\s)?["'`“„«*]{{0,3}}
        (?:(?<=[、，])[^\s\d、。，]{{1,8}}(?=[0-9#]))?(?P<value>(?<![^\s"'`“„«/*,;|はが是为、，：に])[^\s,;<>()\[\]{{}}。，、；"“”«»`]{{3,40}})""",
    re.VERBOSE | re.IGNORECASE,
)
_JOINED = lazy(rf"(?:^|[\s,;])(?:{_OR})(?:$|\s)|^\s?[/|]|\bsonst\b", re.IGNORECASE)
# What the last words before a number make of it: a year, a room, a time, a length.
_OTHER_NUMBER = lazy(
    r"(?<!\w)(?:since|in|from|until|till|before|after|at|by|room|page|unit|flat|floor|line|number|no|ral|iso|din|nr|nummer|model|type|typ|art|artikel|item|sku|part|ratio|order|ticket|invoice|case|ref|reference|rechnung|bestellung|pedido|commande|ordine|issue|bug|port|version|about|approx|has|have|of|over|only|than|seit|bis|ab|nach|vor|um|raum|zimmer|depuis|jusqu\w*|chambre"
    r"|desde|hasta|habitación|quarto|dal|fino|stanza|sinds|tot|kamer|od|do|pokój|с|до|комната)\s$",
    re.IGNORECASE,
)
_UNIT = lazy(
    r"\s?(?:%|€|\$|£|°|[:.]\d|/|(?:am|pm|euros?|dollars?|times|met(?:er|re)s?|feet|ft|mm|cm|mg|ml|ppm|rpm|v|volts?|w|watts?|pounds?|lbs?|inch(?:es)?|x\s?\d+|kcal|calories|steps|psi|hz|bytes|mb|likes|views|followers|upvotes|rows|lines|tokens|items|entries|minutes?|min|hours?|days?|years?|people|digits?|characters?|uhr|h|km|m|kg|gb|mb|ms|s)\b)",
    re.IGNORECASE,
)
_CODE = lazy(r"[#*A-Z]?[0-9]{3,8}[#*A-Z]?")
_MOST = 3


def further(text: str, stop: int, kind: str, value: str) -> Iterator[tuple[int, int]]:
    """The spans of what is told after `value`, which ended at `stop`, as its alternative or successor.

    :param kind: as in `prose_secrets.NAMES`; a code is followed by codes of its length, a password by what looks like one.
    """
    for _ in range(_MOST):
        match = _NEXT.match(text, stop, stop + 110)
        if match is None or "\n" in match.group():
            return
        begin, end = match.span("value")
        while end > begin and text[end - 1] in ".:?!*'":
            end -= 1
        if not _is_like(text, (stop, begin, end), kind, value):
            return
        yield begin, end
        stop = end


def is_told_like(value: str, other: str) -> bool:
    """`value` has the look of `other`, which is a secret: as many digits, or a password too."""
    if _CODE.fullmatch(value):
        return len(value.strip("#*")) == sum(c.isdigit() for c in other)
    return is_told(value, cue=True)


def _is_like(text: str, place: tuple[int, int, int], kind: str, value: str) -> bool:
    stop, begin, end = place
    found = text[begin:end]
    if kind == "code":
        return (
            _CODE.fullmatch(found) is not None
            and (len(re.sub(r"\D", "", found)) == sum(c.isdigit() for c in value) or names_thing(text[stop:begin]))
            and not is_other_number(text, stop, begin, end)
        )
    return is_told(found, cue=_JOINED.search(text[stop:begin]) is not None)


def is_other_number(text: str, stop: int, begin: int, end: int) -> bool:
    """The number at [begin, end) is a year, a room or an amount, as the words from `stop` on or those behind it say."""
    return _OTHER_NUMBER.search(text, max(0, stop), begin) is not None or _UNIT.match(text, end) is not None
