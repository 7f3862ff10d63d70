"""Words and codes of postal addresses, by the way in which a country builds them."""

from __future__ import annotations

import re

from sanitizer.recognizers.terms_near import TermsNear
from sanitizer.recognizers.word_lists import word_list

TYPE_LAST = word_list("street type last")
"""12 Main Street: the kind of street stands last, the number first."""
NUMBER_FIRST = word_list("street number first")
"""12 rue de la Paix."""
NAME_FIRST = word_list("street name first")
"""Calle Mayor 12, ul. Lipowa 7: the kind stands first, the number last."""
SUFFIXES = word_list("street suffixes")
"""Hauptstraße 5: kind and name are one word, the number follows."""
COUNTRY = "(?:" + "|".join(map(re.escape, word_list("address countries"))) + ")"
STATE = "(?:" + "|".join(word_list("address states")) + ")"
"""States of the US, Canada and Australia."""
POSTCODE = (
    r"(?:\d{5}-\d{3,4}|\d{4}-\d{3}|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|[A-Z]\d[A-Z][ -]?\d[A-Z]\d"
    r"|[ACDEFHKNPRTVWXY]\d[\dW] ?[A-Z\d]{4}"
    r"|\d{4} ?[A-Z]{2}(?![A-Za-z])|(?:[A-Z]{1,2}-)?\d{4,6}|\d{2}-\d{3}|\d{3} \d{2}|\d{3} \d{3}|〒?\d{3}-\d{4})"
)
UNIT = (
    r"(?:(?:apartment|apt|unit|suite|ste|flat|floor|fl|room|rm|lot|bldg|building|block|tower"
    r"|level|penthouse|ph|door|house|shop|office|studio|trlr|space"
    r"|wohnung|whg|stiege|top|tür|etage|stock|og|c/o|appt?|appartement|bâtiment|bât|étage"
    r"|esc|escalier|porte|piso|puerta|pta|esc|bloque|portal|planta|depto"
    r"|departamento|dpto|interior|int|scala|interno|piano|apto|ap|bloco|bl|sala|andar|cj|conjunto"
    r"|casa|torre|lote|fração|bus|boîte|bte|m|lok|mieszkanie|lgh"
    r"|кв|д|корп|стр|оф|daire|kat|no)\.?[ ]?(?:no\.?|nr\.?|#|n°|:)?[ ]?[A-Z0-9][\w\-/]{0,5}"
    r"|#[ ]?[\w\-]{1,6}|\d{1,2}(?:st|nd|rd|th) floor"
    r"|(?:ground|first|second|third|top) floor|\d{1,2}[ºª°.]? ?(?:[A-Z](?![\w])|izq(?:da)?"
    r"|dcha|izquierda|derecha|tv|th|mf|OG|Stock|étage|piso|andar)\.?|EG|DG|(?:vorder|hinter)haus)"
)
CONTEXT = TermsNear(word_list("address context"))
KEYS = frozenset(word_list("address keys"))
NOT_NAMES = frozenset(word_list("address not names"))
"""Words between a number and a street word that show it to be something else: `5 minutes down the road`."""
FAMOUS = word_list("address famous")
"""Addresses of fiction, documentation and government seats."""
