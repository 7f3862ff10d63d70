"""Words of postal addresses, by the way in which a language builds them."""

from __future__ import annotations

from sanitizer.recognizers.terms_near import TermsNear

# 12 Main Street: the kind of street stands last, the number first.
TYPE_LAST = ["street", "st", "avenue", "ave", "av", "road", "rd", "lane", "ln", "drive", "dr", "boulevard", "blvd", "court", "ct", "place", "pl", "terrace", "ter", "way", "circle", "cir", "crescent", "cres", "close", "square", "sq", "parkway", "pkwy", "highway", "hwy", "trail", "trl", "row", "gardens", "gdns", "grove", "mews", "hill", "walk", "alley", "plaza", "parade", "pde", "quay", "heights", "green", "turnpike", "broadway", "esplanade", "glen", "vale", "wharf", "crossing", "ridge", "nagar", "marg", "colony", "salai", "chowk", "layout", "expressway", "freeway", "meadow", "meadows", "park", "estate", "drove", "croft", "street"]
# Rue de la Paix, Calle Mayor: the kind stands first; the number before it (fr) or behind the name (es, it, pt, pl, ru).
NUMBER_FIRST = ["rue", "venelle", "ruelle", "clos", "montée", "mail", "esplanade", "avenue", "av.", "boulevard", "bd", "blvd", "place", "chemin", "impasse", "allée", "allées", "quai", "cours", "route", "square", "passage", "villa", "sentier", "faubourg", "voie", "rond-point", "lotissement", "résidence"]
NAME_FIRST = ["calle", "c/", "avenida", "avda.", "avda", "av.", "paseo", "plaza", "pza.", "carrera", "cra.", "cra", "kr", "carretera", "ctra.", "camino", "ronda", "travesía", "callejón", "jirón", "jr.", "diagonal", "transversal", "calz.", "calzada", "privada", "via", "viale", "v.le", "piazza", "p.za", "corso", "c.so", "vicolo", "largo", "strada", "lungotevere", "piazzale", "rua", "r.", "travessa", "praça", "alameda", "al.", "estrada", "rodovia", "ladeira", "quadra", "ul.", "ulica", "al.", "aleja", "pl.", "plac", "os.", "osiedle", "ул.", "улица", "пр.", "просп.", "проспект", "пер.", "переулок", "вул.", "вулиця", "cad.", "caddesi", "sok.", "sokak", "jl.", "jalan", "jln.", "đường", "str.", "strada", "trg", "ulica", "bulevardul", "οδός", "carrer", "passeig"]
# Hauptstraße 5: kind and name are one word, the number follows.
SUFFIXES = ["straße", "strasse", "str.", "gasse", "allee", "weg", "platz", "ufer", "damm", "chaussee", "steig", "promenade", "gracht", "straat", "laan", "kade", "plein", "singel", "dreef", "steenweg", "hof", "gatan", "gata", "vägen", "väg", "gränd", "torget", "gade", "vej", "vejen", "allé", "alle", "stræde", "gate", "gaten", "veien", "vegen", "vei", "katu", "kuja", "polku", "utca", "út", "tér", "plads"]
_COUNTRIES = (
    "USA|U.S.A.|United States|UK|U.K.|United Kingdom|England|Scotland|Wales|Northern Ireland|Ireland|Canada|Australia|New Zealand|Germany"
    "|Deutschland|Austria|Österreich|Switzerland|Schweiz|Suisse|Svizzera|France|Spain|España|Italy|Italia|Netherlands|Nederland|Belgium|België"
    "|Belgique|Sweden|Sverige|Norway|Norge|Denmark|Danmark|Finland|Suomi|Poland|Polska|Portugal|Brazil|Brasil|India|Japan|Mexico|México"
    "|Argentina|Chile|Colombia|Peru|Perú|Singapore|South Africa|Nigeria|Kenya|Philippines|Turkey|Türkiye|Czechia|Czech Republic|Hungary|Greece"
)
COUNTRY = "(?:" + _COUNTRIES.replace(".", r"\.") + ")"
US_STATE = (
    "(?:A[LKZR]|C[AOT]|D[EC]|FL|GA|HI|I[DLNA]|K[SY]|LA|M[EDAINSOT]|N[EVHJMYCD]|O[HKR]|P[AR]|RI|S[CD]|T[NX]|UT|V[TA]|W[AVIY]|ON|QC|BC|AB|SK|MB|NS|NB|PE|YT|NU"
    "|Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky"
    "|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico"
    "|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont"
    "|Virginia|Washington|West Virginia|Wisconsin|Wyoming|Ontario|Quebec|British Columbia|Alberta|NSW|VIC|QLD|WA|SA|TAS|ACT|NT)"
)
POSTCODE = (
    r"(?:\d{5}-\d{3,4}|\d{4}-\d{3}|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|[A-Z]\d[A-Z][ -]?\d[A-Z]\d|[ACDEFHKNPRTVWXY]\d[\dW] ?[A-Z\d]{4}"
    r"|\d{4} ?[A-Z]{2}(?![A-Za-z])|(?:[A-Z]{1,2}-)?\d{4,6}|\d{2}-\d{3}|\d{3} \d{2}|\d{3} \d{3}|〒?\d{3}-\d{4})"
)
UNIT = (
    r"(?:(?:apartment|apt|unit|suite|ste|flat|floor|fl|room|rm|lot|bldg|building|block|tower|level|penthouse|ph|door|house|shop|office|studio|trlr|space"
    r"|wohnung|whg|stiege|top|tür|etage|stock|og|c/o|appt?|appartement|bâtiment|bât|étage|esc|escalier|porte|piso|puerta|pta|esc|bloque|portal|planta|depto"
    r"|departamento|dpto|interior|int|scala|interno|piano|apto|ap|bloco|bl|sala|andar|cj|conjunto|casa|torre|lote|fração|bus|boîte|bte|m|lok|mieszkanie|lgh"
    r"|кв|д|корп|стр|оф|daire|kat|no)\.?[ ]?(?:no\.?|nr\.?|#|n°|:)?[ ]?[A-Z0-9][\w\-/]{0,5}|#[ ]?[\w\-]{1,6}|\d{1,2}(?:st|nd|rd|th) floor"
    r"|(?:ground|first|second|third|top) floor|\d{1,2}[ºª°.]? ?(?:[A-Z](?![\w])|izq(?:da)?|dcha|izquierda|derecha|tv|th|mf|OG|Stock|étage|piso|andar)\.?|EG|DG|(?:vorder|hinter)haus)"
)
CONTEXT = TermsNear(
    (
        "address",
        "live",
        "lives",
        "living",
        "lived",
        "reside",
        "resides",
        "home",
        "house",
        "ship",
        "shipping",
        "deliver",
        "delivery",
        "billing",
        "mailing",
        "mail",
        "moved",
        "moving",
    )
    + (
        "move",
        "located",
        "apartment",
        "rent",
        "tenant",
        "landlord",
        "pickup",
        "pick up",
        "drop",
        "send",
        "come",
        "meet",
        "residence",
        "property",
        "evicted",
        "uber",
        "taxi",
        "parcel",
    )
    + (
        "package",
        "office",
        "visit",
        "street address",
        "adresse",
        "anschrift",
        "wohne",
        "wohnt",
        "wohnhaft",
        "lieferadresse",
        "rechnungsadresse",
        "wohnung",
        "habite",
        "domicile",
    )
    + (
        "livraison",
        "demeurant",
        "domicilié",
        "vivo",
        "vive",
        "dirección",
        "direccion",
        "domicilio",
        "envío",
        "casa",
        "abito",
        "abita",
        "indirizzo",
        "residente",
        "spedizione",
        "moro",
    )
    + (
        "mora",
        "endereço",
        "endereco",
        "morada",
        "entrega",
        "woon",
        "woont",
        "adres",
        "bezorgadres",
        "mieszkam",
        "mieszka",
        "adresem",
        "bor",
        "adress",
        "adressen",
        "asun",
        "osoite",
    )
    + (
        "住所",
        "地址",
        "住址",
        "お届け先",
        "주소",
        "адрес",
        "живу",
        "проживает",
        "address is",
        "lives at",
        "living at",
        "ship to",
        "bill to",
        "pincode",
        "pin code",
    )
)
KEYS = frozenset(
    ["address", "street", "streetaddress", "addressline", "addr", "homeaddress", "shippingaddress", "billingaddress", "mailingaddress", "deliveryaddress", "residence", "adresse", "anschrift", "dirección", "direccion", "indirizzo", "endereço", "endereco", "morada", "adres", "strasse", "straße", "rue", "calle", "住所", "地址", "주소"]
)
NOT_NAMES = frozenset(
    ["minute", "minutes", "min", "mins", "hour", "hours", "day", "days", "week", "weeks", "month", "months", "year", "years", "mile", "miles", "km", "block", "blocks", "step", "steps", "way", "ways", "star", "stars", "page", "pages", "line", "lines", "way", "lane", "lanes", "point", "points", "part", "parts", "of", "the", "a", "an", "in", "on", "at", "to", "for", "from", "by", "with", "and", "or", "is", "was", "are", "be", "it", "its", "that", "this", "these", "those", "per", "each", "every", "any", "all", "no", "not", "only", "just", "more", "most", "less", "about", "over", "under", "down", "up", "out", "than", "then", "when", "where", "while", "into", "onto", "off", "time", "times", "percent", "people", "items", "users", "files", "bytes", "mb", "gb", "kb", "foot", "feet", "ft", "inch", "inches", "bed", "bedroom", "bath", "person", "player", "level", "levels", "chapter", "section", "figure", "table", "version", "python", "node", "java", "http", "port", "file", "test", "different", "other", "new", "same", "big", "small", "long", "short", "main-branch", "side", "my", "your", "his", "her", "our", "their", "some", "i", "we", "you", "he", "she", "they", "rows", "row", "columns", "column", "good", "great", "best", "bad", "right", "left", "wrong", "first", "second", "third", "last", "next", "half", "double", "single", "two-way", "one-way", "million", "billion", "thousand", "dollars", "euros", "pounds"]
)
FAMOUS = (
    "1600 pennsylvania ave",
    "1600 amphitheatre",
    "10 downing st",
    "221b baker st",
    "742 evergreen",
    "123 main st",
    "123 fake st",
    "123 example",
    "1 infinite loop",
    "123 any st",
    "123 anystreet",
    "350 fifth ave",
    "4 privet drive",
    "12 grimmauld",
    "1 hacker way",
    "1 microsoft way",
    "one microsoft way",
    "one apple park",
    "1 apple park",
    "123 elm st",
    "musterstraße",
    "musterstr",
    "musterweg",
    "beispielstr",
    "calle falsa 123",
    "42 wallaby way",
    "123 street",
    "via roma 1,",
    "1 main st",
    "100 main st",
    "456 oak ave",
    "123 sesame st",
)
