"""Forms that show that a name is the name of a thing: storms, books, places, pets, laws of nature, firms, brands."""

from __future__ import annotations

import re

from sanitizer.detection.whom import is_about_people
from sanitizer.recognizers.name_evidence import is_family, is_given, is_place, is_public_alone

_KIND_WORDS = (
    r"(?:tropical |winter )?storm|hurricane|typhoon|cyclone|hurrikan|orkan|ouragan|huracán|uragano|furacão|taifun",
    r"(?:book|books|gospel|epistle|letter|feast|church|cathedral|order|battle|treaty|isle|bay|gulf|house) of|surah|sura|evangelium nach|buch|evangile de",
    r"lake|mount|mt\.?|cape|fort|river|château de|schloss|palazzo|villa|piazza|plaza|place|lago di|monte|isola|île de|rue|via|calle|avenida|avenue|ulica|praça",
    r"hotel|hostel|café|cafe|restaurant|ristorante|trattoria|museo|museum|musée|temple|shrine|stadium|metro|camping",
    r"planet|asteroid|comet|moon|crater|dwarf planet|probe|rover|fossil|skeleton",
    r"library|framework|package|gem|crate|plugin|extension|font|codename|ssid|wi-?fi|wlan|repo|npm|pip|docker image",
    r"breed|variety|cultivar|brand|album|song|film|movie|novel|opera|musical|sitcom|video game|hms|uss|ss|rms|yacht|sailboat",
    r"dog|cat|puppy|kitten|hamster|guinea pig|bunny|parrot|pony|horse|goldfish|tortoise|pup|retriever|labrador|poodle|beagle|terrier|tabby",
    r"hund|hündin|katze|kater|welpe|pferd|meerschweinchen|kaninchen|wellensittich|pony|dackel",
    r"chien|chienne|chat|chatte|chaton|chiot|lapin|perroquet|cheval|perro|perra|gato|gata|gatito|cachorro|cachorra|caballo|conejo|loro",
    r"cane|cagnolino|gatto|gatta|gattino|cavallo|coniglio|cão|cachorrinho|cavalo|coelho|hond|kat|poes|paard|konijn",
    r"pies|psa|pieska|kot|kota|kotka|koń|konia|katt|häst|kanin|koira|kissa|hevonen|pes|kočka|kůň|kutya|macska|câine|pisică|köpek|köpeğim|kedi|kedim",
    r"собака|собаку|собаки|кот|кота|кошка|кошку|пёс|щенок|хомяк|попугай",
)
_KINDS = "|".join(_KIND_WORDS)
_NAMED = r"(?:named|called|namens|heißt|heisst|nommée?|appelée?|llamad[oa]|se llama|chiamat[oa]|si chiama|chamad[oa]|genaamd|som heter|o imieniu|jménem|nimeltä|adında|по кличке|по имени)"
_BEFORE = re.compile(rf"(?i)(?<!\w)(?:{_KINDS}),?\s(?:{_NAMED}\s)?[\"“'„«]?\Z")
_FIRST = re.compile(rf"(?i)(?:{_KINDS}|park|parc|parque|parco|line|linie|team)\s(?=\S)")
_LAWS = (
    r"theorems?|lemma|conjecture|hypothesis|inequality|equations?|distribution|test|tests|laws?|principle|effect|paradox|syndrome|disease|"
    r"sign|reflex|algorithm|method|transform|filter|index|scale|curve|numbers?|constant|machine|calculus|correspondence|experiments?|theory|theories|symphony|symphonies|sonatas?|concertos?|poems|novels|paintings|plays|films|theses|prize|award|medal|"
    r"cup|trophy|university|college|high school|hospital|museum|gallery|theatre|theater|tower|palace|island|islands|lake|river|valley|bay|beach|"
    r"bridge|station|airport|stadium|line|park|square|street|road|avenue|lane|boulevard|hotel|bank|foundation|institute|inc|ltd|llc|gmbh|ag|corp|"
    r"& co|& sons|group|records|pictures|studios|motors|airlines|airways|api|sdk|cli|cluster|integration|plugin|webhook|dashboard|playlist|"
    r"(?:admin |api |secret |access |private |public |license |write )?(?:key|token)s?|account sid|id|nr|-satz|-test|-syndrom"
)
_AFTER = re.compile(rf"(?:['’]s)?[ -](?i:{_LAWS})(?!\w)")
_DEFINITE = re.compile(
    r"(?<!\w)(?:[Tt]he|[Aa]n?|[Tt]his|[Ee]very|[Aa]nother|[Uu]n|[Uu]ne|[Ll]es|[Ll]os|[Ll]as|[Gg]li|[Ii]m|[Ii]ns|[Vv]om|[Zz]um|[Bb]eim|[Ee]inen|[Ee]inem|[Kk]ein|[Kk]einen|[Dd]iesen|[Jj]eden)\s\Z"
)
_LISTED = re.compile(
    r"(?i)(?:^|\n)[-*#\s]*\**(?:\w+[ ]){0,2}(?:dogs?|cats?|boats?|ships?|puppy|puppies|kittens?|horses?|pets?|breeds?|cultivars?|varieties|storms?|plants?|flowers?|trees?|birds?|"
    r"librar(?:y|ies)|frameworks?|tools?|stack|brands?|banks?|shops?|stores?|apps?|airlines|hotels?|restaurants?|places?|stops|cities|towns|villages|"
    r"languages?|fonts?|games?|songs?|albums?|films?|movies|books?|novels|bands?|cheeses?|wines?|beers?|apples|roses|hunde|katzen|boote|marken|banken|"
    r"pflanzen|marques|chiens|chats|banques|marcas|perros|gatos|bancos|barcos)(?: (?:names?|ideas?|namen|nombres))?:\**[^\n]{0,300}\Z"
)
_PLAIN_WORDS = re.compile(r"\w+(?:[-'’]\w+)*")
_IDENTIFIER = re.compile(r"[\w$]*[/_.=@#\\]\Z")
_IDENTIFIER_AFTER = re.compile(
    r"[/_=\\(@]\w|\.\w+[:(/]|\.(?:go|py|js|ts|rs|rb|c|h|cc|cpp|java|kt|cs|php|sh|yml|yaml|toml|json|md|txt|sql)\b|::|\(\)"
)
_EXAMPLES = frozenset(
    ("alice", "bob", "carol", "charlie", "dave", "eve", "mallory", "trent", "foo", "bar", "jane", "john", "max")
)
_CODE = re.compile(
    r"\w\([\"'\w]|==|=>|->|[\"']\)?[;,]\s*$|\{\s*[\"']?\w+[\"']?:|\bassert|\bprint|</\w|\bVALUES\b|\$\{|\w\.\w+\(|:\s*\[\""
)
"""People of examples, in a line of code."""
_PLACES = 2
_NEAR = re.compile(r"['’]s|[\w.-]+(?:['’]s)?|&")
_REACH = 3
_GARDEN = re.compile(
    r"(?i)(?<!\w)(?:roses?|rosen|rosiers?|rosas?|clematis|cultivars?|varieties|sorten|blooms?|prune|hydrangeas?|tulips?|dahlias?)(?!\w)"
)
_ROW = 4
_IN_CODE_BEFORE = re.compile(r"[a-z]--\Z|[a-z]::\Z")
_IN_CODE_AFTER = re.compile(r"::[a-z]|/\d|\(\)")
_BOOK = re.compile(
    r"(?i:genesis|exodus|joshua|ruth|samuel|job|isaiah|jeremiah|daniel|hosea|joel|amos|jonah|micah|nahum|malachi|matthew|mark|luke|john|"
    r"james|peter|jude|titus|timothy|philemon|matthäus|markus|lukas|johannes|jesaja|marc|luc|jean|matthieu|marcos|lucas|juan|mateo) \d{1,3}[:,.] ?\d{1,3}(?:[-–]\d{1,3})?(?!\d|:\d| ?[ap]m)"
)
"""A verse of the Bible."""
_WIFI = re.compile(r"WIFI:(?:[^;\n]*;){0,4}S:[^;\n]*\Z")


def is_thing(text: str, start: int, end: int) -> bool:
    """Whether the name at this place stands in the form of a thing's name."""
    before = text[max(0, start - 60) : start]
    if _BEFORE.search(before) or _WIFI.search(before):
        return True
    value = text[start:end]
    if _BOOK.match(text, start, end + 16):
        return True
    if value.lower() in _EXAMPLES and _CODE.search(_line(text, start, end)):
        return True
    if _FIRST.match(value) and not is_given(value.split()[0]):
        return True
    if _AFTER.match(text, end, end + 40) and not _is_person_like(value):
        return True
    if _is_part_of_thing(text, start, end) or _is_cultivar(text, start, end):
        return True
    if _IN_CODE_BEFORE.search(before) or _IN_CODE_AFTER.match(text, end, end + 4):
        return True
    if " " in value:
        first = value.split()[0]
        return (
            not is_about_people(text, start) and is_public_alone(first) and not is_given(first) and not is_family(first)
        )
    if _is_person_like(value):
        return False
    return bool(_DEFINITE.search(before)) or _is_identifier(text, start, end)


def _is_cultivar(text: str, start: int, end: int) -> bool:
    """In single quotes, in talk about plants."""
    head, tail = text[max(0, start - 12) : start], text[end : end + 1]
    return "'" in head and tail == "'" and _GARDEN.search(text) is not None


def _line(text: str, start: int, end: int) -> str:
    """The line that holds a place, cut to what is near."""
    head = text[max(0, start - 120) : start].rpartition("\n")[2]
    return head + text[end : end + 120].partition("\n")[0]


def is_in_list_of_things(text: str, start: int) -> bool:
    """In a line such as `Dogs: Moss, Fly, Jess`."""
    return _LISTED.search(text[max(0, start - 340) : start]) is not None


def _is_part_of_thing(text: str, start: int, end: int) -> bool:
    """Of a longer name of a product, plant or work that stands there: `Ben` of `Ben & Jerry's`."""
    before = _NEAR.findall(text[max(0, start - 30) : start].rpartition("\n")[2])[-_REACH:]
    after = _NEAR.findall(text[end : end + 30].partition("\n")[0])[:_REACH]
    value = text[start:end]
    if after and after[0].startswith(("'", "’")):
        value += after.pop(0)
    for left in range(len(before) + 1):
        for right in range(len(after) + 1):
            if left + right:
                words = [*before[len(before) - left :], value, *after[:right]]
                if is_public_alone(" ".join(words).replace("’", "'")):
                    return True
    return False


def is_in_row_of_places(text: str, start: int, end: int) -> bool:
    """Among many towns and countries: `Bergen, Cork, Florence, Austin, Sydney`."""
    head = text[max(0, start - 200) : start].rpartition("\n")[2]
    row = head + text[start : end + 200].partition("\n")[0]
    if row.count(",") < _ROW:
        return False
    places = {item for item in (part.strip(" .;:()") for part in row.split(",")) if is_place(item)}
    return len(places) >= _ROW and sum(not is_given(place) for place in places) >= _PLACES


def are_things(items: list[str]) -> bool:
    """An item of an enumeration is a product or a brand, or some are places, and no given name."""
    if any(is_public_alone(item) and not is_given(item) for item in items):
        return True
    return sum(is_place(item) and not is_given(item) for item in items) >= _PLACES


def _is_person_like(value: str) -> bool:
    words = _PLAIN_WORDS.findall(value)
    known = [is_given(word) for word in words]
    return any(known) if len(words) < 3 else sum(known) > 0 and is_family(words[-1])


def _is_identifier(text: str, start: int, end: int) -> bool:
    """A part of a path, a call or a key: `sms/send.go`."""
    if not text[start].islower():
        return False
    return bool(_IDENTIFIER.search(text, max(0, start - 20), start) or _IDENTIFIER_AFTER.match(text, end))
