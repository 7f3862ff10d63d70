"""What belongs to an address besides the street: taken in step by step, so that it ends where the address does."""

from __future__ import annotations

from sanitizer.recognizers.address_words import COUNTRY, POSTCODE, STATE, UNIT
from sanitizer.recognizers.lazy import lazy

_SEPARATOR = (
    r"(?:[ ]{0,2}[,;·|][ ]{0,2}|[ ]{0,2}[,]?(?:\\n|\r?\n)[ \t>|*]{0,8}"
    r"|[ ]{1,2}[-–—][ ]{1,2}|[ ]{1,2}|[ ]?\()"
)
_FIRM = r"(?:[ ]{0,2}[,;·][ ]{0,2}|[ ]{0,2}[,]?(?:\\n|\r?\n)[ \t>|*]{0,8}|[ ]{1,2}[-–—][ ]{1,2})"
_CAPITAL = r"(?:[A-ZÀ-ÝŁŚŻŹĆÓÆØÅĄĘ][\w'’.\-]*)"
_PARTICLE = (
    r"(?:am|an der|a\.d\.|im|in|ob der|bei|upon|on|sur|sous|en|de|del|de la|la|le|les|do"
    r"|da|di|d'|aan den|aan de|den|sul|y|e)"
)
_TOWN = rf"(?:{_CAPITAL}(?:[ \-](?:{_PARTICLE}[ ])?{_CAPITAL}){{0,3}}(?: [0-9]{{1,2}}(?!\d))?)"
_PREFIX = r"(?:CEP:? |PIN:? |ZIP:? )?"
_COUNTED = r"[ ](?:people|users|items|times|years|days|euros?|dollars?)"
_GOES_ON = r"(?:and|but|which|where|und|et|y|is|ist|at|since|if|by|to|for|with|from|after|before|when|on)"
_UNIT_STEP = rf"(?i:{_SEPARATOR}{UNIT})(?!\w)"
_CODE_TOWN = (
    rf"{_SEPARATOR}{_PREFIX}{POSTCODE}(?!\w|[.,]\d)[ ,]{{1,2}}{_TOWN}(?:[ ]\([A-Z]{{2}}\))?(?: CEDEX(?: \d{{1,2}})?)?"
)
_TOWN_STATE_CODE = rf"{_FIRM}{_TOWN}[ ,\-–/]{{1,3}}(?:{STATE}|[A-Z]{{2}})[., \-–]{{1,3}}{_PREFIX}{POSTCODE}(?!\w)"
_TOWN_CODE = rf"{_FIRM}{_TOWN}[ ,\-–]{{1,3}}{_PREFIX}{POSTCODE}(?!\w|[.,]\d)"
_TOWN_STATE = rf"{_SEPARATOR}{_TOWN}[ ,]{{1,3}}{STATE}(?:[ ,]{{1,2}}{POSTCODE})?(?!\w)"
_STATE_CODE = rf"{_SEPARATOR}(?:{STATE}[ ,]{{1,2}})?{_PREFIX}{POSTCODE}(?!\w|[.,]\d|{_COUNTED})"
_ONLY_TOWN = rf"{_FIRM}{_TOWN}(?=[ ]?(?:[,;.)\]\"'“”»|\\]|\r?\n|$|[ ](?:{COUNTRY}|{_GOES_ON})\b))"
_SMALL_US = (
    rf"(?i:[ ,]{{1,2}}[a-z]{{3,14}}(?: [a-z]{{3,14}}){{0,2}},? {STATE}[ ,]{{1,2}}[0-9]{{5}}(?:-[0-9]{{4}})?)(?!\w)"
)
_STEPS = tuple(
    map(
        lazy,
        (
            _UNIT_STEP,
            _CODE_TOWN,
            _TOWN_STATE_CODE,
            _TOWN_CODE,
            _TOWN_STATE,
            _STATE_CODE,
            rf"{_FIRM}{STATE}(?!\w)",
            rf"{_FIRM}{COUNTRY}(?!\w)",
            _ONLY_TOWN,
            _SMALL_US,
        ),
    )
)
_FIRM_STEPS = frozenset((2, 3, 6, 7, 8))
"""Those of the steps that begin with a `_FIRM`."""
_SEPARATORS = frozenset(" ,;·|\\\r\n(")
_FIRM_SEPARATORS = frozenset(",;·\\\r\n-–—")
"""What separators begin with, blanks aside."""
_MOST_STEPS = 6
_REACH = 120
_NOT_TOWNS = lazy(
    r"[ ,;\n\r\t>|*\\\-–]*(?:Please|Thanks|Thank|Tel|Phone|Email|E-Mail|Fax|Call|The|This"
    r"|That|My|I|We|He|She|It|You|They|Our|Your|And|But|If|When|Can|Could|Best|Regards|Dear"
    r"|Hi|Hello"
    r"|Order|Date|Name|Born|DOB|SSN|Mobile|Mobil|Telefon|Tél|User|Password|Note|Also|What"
    r"|How|Is|Are|Was|Not|So|Then|For|From|To|In|On|At|With|As|By|Ich|Wir|Sie|Bitte|Und|Der"
    r"|Die|Das"
    r"|Mon|Tue|Wed|Thu|Fri|Sat|Sun|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
    r"|January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Delivery|Account|Invoice|Customer|Patient|Subject|Re|Cc|Status|Total|Amount|Contact"
    r"|Website|Web|Attn|IBAN|VAT|ID)\b"
)
_HEAD = lazy(
    r"(?:(?:г\. ?[А-Я][\w\-]+|c/o [A-Z][\w.'’\-]+(?: [A-Z][\w.'’\-]+){0,2}|(?i:flat|apartment|apt|unit|suite"
    r"|room|house|plot|shop|door|villa|block|tower|wing|building|floor)\.?[ ]?(?:no\.?[ ]?)?[A-Z0-9][\w"
    r"\-/]{0,6}"
    r"|#[ ]?\d{1,5}[A-Z]?|[A-Z][\w'’]+(?: [A-Z][\w'’]+){0,3} (?:House|Apartments?|Towers?"
    r"|Residency|Court|Mansions?|Heights|Enclave|Building|Bldg|Society|Complex|Villas?|Lodge"
    r"|Cottage|Farm|Point|Gardens))"
    r"(?:,[ ]|[ ]{0,1}\r?\n|\\n)[ ]?){1,3}\Z"
)


def extended(text: str, start: int, end: int) -> tuple[int, int, bool]:
    """[start, end) with what goes before and after it in the same address, and whether a postcode or state is in it."""
    low = max(0, start - 90)
    if text[max(0, start - 5) : start].rstrip(" ").endswith((",", "\n", "\\n")):
        head = _HEAD.search(text[low:start])
        if head is not None:
            start = low + head.start()
    settled = False
    for _ in range(_MOST_STEPS):
        best = end
        stop = min(len(text), end + _REACH)
        following = text[end : end + 3]
        if following[:1] not in _SEPARATORS:
            break
        firmly = following.lstrip(" ")[:1] in _FIRM_SEPARATORS
        for number, step in enumerate(_STEPS):
            if number in _FIRM_STEPS and not firmly:
                continue
            match = step.match(text, end, stop)
            if match is None or match.end() <= best or (number in (1, 2, 3, 4, 8) and _NOT_TOWNS.match(match.group())):
                continue
            best = match.end()
            settled = settled or 1 <= number <= 6 or number == 9
            if number in (1, 2, 3, 4):
                break
        if best == end:
            break
        end = best
    return start, end - (len(text[start:end]) - len(text[start:end].rstrip(" .,;-–"))), settled
