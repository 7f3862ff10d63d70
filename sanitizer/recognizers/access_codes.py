"""Whether a bare `code` opens something: what qualifies the word, and what is spoken of around it."""

from __future__ import annotations

import re

from sanitizer.recognizers.lazy import lazy

# What a code opens or proves, by language; beginnings of words.
_THINGS = lazy(
    r"(?<!\w)(?:radio|autoradio|car\b|sim\b|esim|till\b|register|printer|copier|drucker|imprimante|impresora|tablet|laptop|phone|handy\b|m[oó]vil|tel[eé]f|telefon|card\b|karte|tarjeta|carte\b|carta\b|cartão|scooter|storage|cage|suitcase|koffer|maleta|valise|valigia|mala\b|kassen|büro|tiefgarage|hof\b|trastero|box\b|nøkkelboks|cajón|cabinet|drawer|front\b|side\b|back\b|staff|guest|gäste|room|porch|stairs|cellar|attic|office\b|hut\b|barn|gîte|pool\b|sauna|hot\stub|spa\b|door|gate|alarm|safe\b|lock|padlock|unlock|entry|entrance|garage|building|lobby|lift\b|elevator|shed\b|gym\b|keypad|keybox|key\s?(?:box|safe)"
    r"|schließfach|schliessfach|suoja|turva|avain|lukitus|boîte|vault|gartentor|hoftor|haustor|résidence|residencia|hek\b|schuur|berging|fietsenstalling|furtk|garaż|garaj|banc[oa]|banque|cabin|cottage|airbnb|apartment|flat\b|basement|bike|sms\b|text(?:ed|s)?\b|verif|confirm|log(?:ging|ged)?[\s-]?in\b|sign(?:ing|ed)?[\s-]?in\b"
    r"|hälytt|jednorazow|einmal|temporal|temporaire|temporane|provis|одноразов|tymczas|gültig|expir|scad[ea]|verloopt|kældere|kellari|lleg[oó]|recib|mand[óo]|mandaron|envi[oó]|enviaron|arriv|received|geschickt|reçu|ricev|приш[её]л|прислал|2fa|mfa|otp|authenticat|bank|voicemail|parcel|pick-?up|one-?time|password|passcode|pin\b|security|access|whatsapp|telegram|do not share|valid\sfor\b|expires\sin\b|wind[ay]\b"
    r"|tür|tor\b|haus|eingang|keller|schloss|tresor|fahrrad|spind|schlüssel|bestätig|anmeld|zugang|weitergeben"
    r"|puerta|portal|garaje|alarma|caja|candado|taquilla|acceso|verificaci|compart"
    r"|porte\b|portail|immeuble|alarme|coffre|cadenas|casier|interphone|entrée|vérification|connexion|partage"
    r"|porta|portão|prédio|cofre|cadeado|acesso|cancello|portone|cassaforte|lucchetto|accesso|condivid"
    r"|deur|poort|kluis|slot\b|kastje|toegang|deel\b|drzwi|bram|klat[kc]|sejf|szafk|kłódk|logowani|podawaj"
    r"|ячейк|калитк|ящик|телефон|карт[аеуы]|магнитол|офис|склад|двер|ворот|подъезд|домофон|сейф|замк|замок|шкаф|гараж|вход|подтвержд|сообщайте|dörr|cykel|skåp|låset|dør\b|kapı|kasa\b|bina|paylaş"
    r"|ovi|oven\b|dveř|zám[ek]|trezor|ajtó|kapu|széf)"
    r"|πόρτα|συναγερμ|γκαράζ|χρηματοκιβ|εισόδου|είσοδο|بوابة|خزنة|إنذار|مصعد|غرفة|دخول|דלת|שער|כספת|אזעקה|כניסה|בניין|गेट|गैराज|ताला|तिजोरी|अलार्म|গেট|দরজা|cửa|cổng|két|tủ\b|báo động|pintu|gerbang|brankas|loker|pagar|ประตู|ตู้เซฟ|รั้ว"
    r"|(?<!\w)(?:durvis|vārti|seif|durys|vartai|uks\b|värav|vrata|sef\b|kapij|brán|sklep|výtah|vchod|skrin|pivnic|garáž|ușă|ușii|poart|poarta|вход|врат|порт|kapu|garázs|pince|portti|kassakaap|autotalli|varasto|pesula|tvättstug|nøkkel|nyckel|cykelk|kælder|container|server\s?room|serverraum|pontoon|barrier|fridge|laundry|release|pump)"
    r"|门|閘|闸|保险|库|警|駐輪|駐車|宅配|オートロック|キーボックス|도어락|금고|사물함|주차|柜|锁|验证|登录|ドア|玄関|ロッカー|金庫|認証|문\b|현관|인증|दरवाज|باب",
    re.IGNORECASE,
)
# Words before `code` that leave open what it is for.
_PLAIN = lazy(
    r"(?:^|[\n.!?:;,(\"'“*>|/#-])\s{0,2}(?:[*_]{1,2})?$|(?<!\w)(?:the|my|your|his|her|our|their|its|that|new|old|current|right|correct|same|and|is|with|secret|digit|nd|here'?s|a|ok|so|hi|hey"
    r"|der|den|ein|mein|dein|unser|neuer?|alter?|und|el|mi|tu|su|nuestro|nuevo|y|le|mon|ton|votre|notre|nouveau|et|o|meu|seu|nosso|novo|e|il|mio|tuo|nostro|nuovo"
    r"|de|mijn|je|onze|nieuwe|to|mój|twój|nowy|мой|твой|ваш|наш|новый|din|min|ny|senin|yeni)\s$",
    re.IGNORECASE,
)
# What makes it a code of another kind, where the language puts that after the word.
_OTHER = lazy(
    r"\b(?:postal|postale|postali|barras|barre|barres|promo|promotionnel|promocional|descuento|desconto|sconto|fiscal|fiscale|pocztowy|kreskowy|rabatowy"
    r"|produktu|produkt\w*|produit|producto|prodotto|produto|urun|ürün\w*|product|artikel\w*|детал\w*|издел\w*|товар\w*|артикул\w*|erreur|error|errore|erro|błędu|source|source|país|pays|paese|país|produit|produto|producto|prodotto|article|artículo|articolo|naf|ape|insee|catastale|ateco|swift|bic"
    r"|iata|ошибки|города|страны|товара|региона|review|reviews|base|quality|style|block|snippet|example|coverage|point|page|name|path|line|lines)\b",
    re.IGNORECASE,
)
_ENDS_WITH = lazy(
    r"(?:exit\w{0,3}|fail\w{0,3}|return\w{0,3}|respon\w{1,5}|end(?:s|ed)?|terminat\w{1,3}|crash\w{0,3}|finish\w{0,3}|stop\w{0,4}|abort\w{0,3}|error|errors|status|die[sd]?|quit\w{0,4})\s(?:\w{1,12}\s)?$",
    re.IGNORECASE,
)
_QUALIFIED = lazy(
    r"\b(?:status|error|exit|response|http|https|return|result|zip|postal|post|area|country|source|product|promo|discount|coupon|qr"
    r"|bar|color|colour|dress|language|event|char|character|ascii|unicode|op|byte|machine|icd|cpt|tax|sort|swift|bic|iata|icao|currency"
    r"|hs|naics|sic|cost|reason|error_|fault|line|lines of|morse|vs|legacy|sample|test|the following|this|that|stock|item|part|model"
    r"|referral|reference|booking|order|tracking|claim|postcode|dialling|dialing|calling|article|airline|flight|course|gift|tariff|customs|icao|colour|ral|pantone|bug|issue|ticket|case|class|school|department|office|cost|station|currency|debug|native|machine|assembly|sample|unit|source|legacy)[\s_-]$",
    re.IGNORECASE,
)
_BEFORE = 70
_AFTER = 50


def names_thing(words: str) -> bool:
    """Among `words` is something that a code opens."""
    return _THINGS.search(words) is not None


def is_qualified(text: str, start: int) -> bool:
    """The word before the one at `start` makes it a code of another kind: `zip code`, `error code`."""
    return _QUALIFIED.search(text, max(0, start - 24), start) is not None


def is_other_kind(text: str, start: int, end: int, value: int) -> bool:
    """The code at [start, end), whose value begins at `value`, belongs to shops, programs or the post."""
    return (
        is_qualified(text, start)
        or _OTHER.search(text, end, value) is not None
        or _ENDS_WITH.search(text, max(0, start - 28), start) is not None
    )


def opens_something(text: str, start: int, end: int, value: tuple[int, int], *, ends: bool) -> bool:
    """A code called just that, at [start, end), is one for a door, a device or a sign-in; `value` is what is told.

    Digits alone may stand after `the code is`; letters with digits (E4012, CS2040) need a thing that they open.
    """
    if is_other_kind(text, start, end, value[0]):
        return False
    if _THINGS.search(text, max(0, start - _BEFORE), start) or _THINGS.search(text, end, value[1] + _AFTER):
        return True
    return (
        ends
        and text[value[0] : value[1]].strip("#*").replace(" ", "").replace("-", "").isdigit()
        and (start == 0 or _PLAIN.search(text, max(0, start - 14), start) is not None)
    )
