"""Streets in the scripts of Asia and the Near East, where an address is one row without commas or begins with the town."""

from __future__ import annotations

from sanitizer.recognizers.address_parts import Core
from sanitizer.recognizers.address_pieces import NUMBER
from sanitizer.recognizers.lazy import Lazy, lazy

_HAN = "[一-鿿]"
_KANA = "[一-鿿ぁ-んァ-ヶー々ヶ]"
_ADMIN = rf"{_HAN}{{1,7}}?(?:特别行政区|自治区|省|市|区|县|镇|乡|區|縣|鄉|鎮|街道|新区)"
_CHINESE = (
    rf"(?:{_ADMIN}){{0,4}}{_HAN}{{1,8}}?(?:大道|路|街|道|巷|弄|胡同|里)(?:[一二三四五六七八九十东西南北中東]{{1,2}}[段路街])?\s?(?:\d{{1,5}}\s?(?:[弄巷]|[-之]\d{{1,4}})\s?){{0,2}}\d{{1,5}}\s?(?:之\d{{1,3}})?[号號弄巷]"
    rf"(?:之\d{{1,3}})?(?:\s?[一-鿿0-9A-Z\-]{{1,18}}?(?:号楼|號樓|楼|樓|室|层|層|栋|棟|幢|座|单元|單元|号|號)(?:之\d{{1,3}})?){{0,5}}"
    rf"|(?:{_ADMIN}){{0,4}}{_HAN}{{2,10}}(?:小区|花园|花園|新村|家园|公寓|苑|大厦|大廈|城|府|里|园)\s?[0-9A-Z一二三四五六七八九十]{{1,4}}(?:号楼|栋|幢|座|期)(?:\s?[0-9一-鿿A-Z]{{1,5}}(?:单元|层|楼|梯)){{0,2}}\s?\d{{2,5}}[室号]?"
)
_CITY = r"(?:[一-鿿ァ-ヶ々]{1,6}|さいたま|つくば|いわき|ひたちなか|うるま|むつ|たつの|つがる|みどり|さくら|ふじみ野|かすみがうら)"
_PREFECTURE = r"(?:東京都|北海道|(?:大阪|京都)府|[一-鿿]{2,3}県)"
_JAPANESE = (
    rf"(?:〒?\s?\d{{3}}-\d{{4}}\s{{0,2}})?(?:{_PREFECTURE}(?:{_CITY}[市区郡町村]){{0,3}}|(?:{_CITY}[市区郡]){{1,3}}(?:{_CITY}[町村])?){_KANA}{{1,12}}?"
    rf"[0-9一二三四五六七八九十百]{{1,4}}(?:(?:丁目|番地|番町|番|号|条|[-−‐ーのノ])(?:[東西南北])?[0-9一二三四五六七八九十]{{0,4}}){{1,5}}(?:号)?(?:[\s　]?[一-鿿ァ-ヶーぁ-んA-Za-z・]{{2,16}}[\s　]?\d{{1,4}}(?:号室|号|F|階|-\d{{1,4}})?|[\s　]?\d{{1,4}}号室)?"
)
_KOREAN = (
    r"(?:[가-힣]{1,7}(?:특별시|광역시|특별자치시|특별자치도|도|시)?[ ])?(?:[가-힣]{1,6}[시군구][ ]){1,2}(?:[가-힣]{1,6}[읍면동리][ ]){0,2}[가-힣0-9]{1,12}(?:로|길)[ ]?\d{1,4}(?:-\d{1,4})?(?:번?길[ ]?\d{1,4}(?:-\d{1,3})?)?(?:,?[ ]?\(?[가-힣A-Za-z0-9]{1,12}(?:아파트|빌라|빌딩|타워|오피스텔)?\)?)?(?:,?[ ]?\d{1,4}(?:동|호|층)){0,3}"
    r"|(?:[가-힣]{1,7}(?:특별시|광역시|도|시)?[ ])?(?:[가-힣]{1,6}[시군구][ ]){1,2}[가-힣0-9]{1,8}[읍면동리](?:[ ][가-힣]{1,6}리)?[ ]\d{1,4}(?:-\d{1,4})?(?:번지)?(?:,?[ ][가-힣A-Za-z0-9]{2,14}(?:[ ]?\d{1,4}(?:동|호|층)){1,3})?"
)
_ROWS = (lazy(_JAPANESE), lazy(_CHINESE), lazy(_KOREAN))
_TELL = "地址为|地址為|寄往|寄给|寄給|住|在|到|是|至|于|於|:|："
_TELLS = lazy(rf"(?:(?:(?!{_TELL}).){{0,10}}(?:{_TELL}))+(?=[一-鿿]{{2}})")
"""What leads to an address. No telling word is skipped or split in two: each place is read in one way only."""
_THAI = lazy(
    r"(?:บ้านเลขที่[ ]?|เลขที่[ ]?)?\d{1,4}(?:/\d{1,4})?[ ](?:(?:[\u0e00-\u0e4e.]{1,30}|\d{1,3}(?:/\d{1,3})?)[ ]?){1,14}(?P<code>\d{5})?"
)
_THAI_PARTS = lazy(r"ถนน|ซอย|แขวง|ตำบล|เขต|อำเภอ|จังหวัด|หมู่|กรุงเทพ|ต\.|อ\.|จ\.")
_CASELESS = lazy(
    rf"[ ]?(?P<name>(?:[^\W\d_A-Za-z][^\W\d_]{{0,20}}['׳\".]?[ ]){{1,4}}?)(?:رقم|מספר|پلاک|،|,)?[ ]{{0,2}}(?:رقم[ ]|پلاک[ ])?(?P<number>{NUMBER})(?![\w%]|[.,:]\d)"
)
_BEFORE_CASELESS = lazy(r"(?<![\w.,/])(?P<number>\d{1,4})[ ،,]{1,2}\Z")
_NAME_ONLY = lazy(r"[ ](?:[^\W\d_A-Za-z][^\W\d_]{1,20}[ ]?){1,3}")
_VIETNAMESE = lazy(
    r"(?<!\w)(?:[Ss]ố (?:nhà )?)?\d{1,4}[A-Za-z]?(?:/\d{1,4}){0,4}[ ,]{1,2}(?:(?:ngõ|ngách|hẻm|đường|phố)[ ]\d{1,4}(?:/\d{1,4})?[ ,]{1,2}){0,2}(?:(?:đường|phố|Đường|Phố)[ ])?[A-ZÀ-Ỹ]\w{0,24}(?:[ ][A-ZÀ-Ỹ]\w{0,12}){0,4}[ ]?(?=,)"
)


def row(text: str, start: int, end: int) -> Core | None:
    """A Chinese, Japanese or Korean address around the mark at [start, end)."""
    low = max(0, start - 44)
    hangul = "가" <= text[start : start + 1] <= "힣"
    cores = [
        core for pattern in (_ROWS[2:] if hangul else _ROWS[:2]) if (core := _row_of(pattern, text, low, start, end))
    ]
    return max(cores, key=lambda core: core.end - core.start, default=None)


def _row_of(pattern: Lazy, text: str, low: int, start: int, end: int) -> Core | None:
    for match in pattern.finditer(text, low, end + 44):
        if match.start() <= start and match.end() >= start:
            first = match.start()
            tells = _TELLS.match(match.group())
            if tells is not None and tells.end() < start - first:
                first += tells.end()
            return Core(first, match.end(), match.group(), "east")
        if match.start() > end:
            break
    return None


def thai(text: str, start: int, end: int) -> Core | None:
    """`88/12 ซอยสุขุมวิท 49 แขวงคลองตันเหนือ เขตวัฒนา กรุงเทพฯ 10110`."""
    for match in _THAI.finditer(text, max(0, start - 60), end + 110):
        if match.start() <= start < match.end():
            parts = [found.start() for found in _THAI_PARTS.finditer(match.group())]
            if len(parts) < 2:
                return None
            stop = match.end("code")
            if stop < 0:
                blank = match.group().find(" ", parts[-1])
                stop = match.start() + blank if blank > 0 else match.end()
            return Core(match.start(), stop, match.group(), "east")
    return None


def caseless(text: str, start: int, end: int) -> Core | None:
    """`רחוב דיזנגוף 214`, `شارع النصر ١٢`, `12 شارع النصر`."""
    if start and text[start - 1].isalpha() and text[start - 1] not in "בלהםומש":
        return None
    before = _BEFORE_CASELESS.search(text[max(0, start - 8) : start])
    name = _NAME_ONLY.match(text, end, end + 60) if before else None
    if before is not None and name is not None:
        return Core(max(0, start - 8) + before.start("number"), end + len(name.group().rstrip()), name.group(), "east")
    match = _CASELESS.match(text, end, end + 70)
    return None if match is None else Core(start, match.end(), match.group("name"), "east")


def vietnamese(text: str, start: int, end: int) -> Core | None:
    """`Số 25 ngõ 68 Cầu Giấy`, `123/4 Nguyễn Trãi` before a district."""
    for match in _VIETNAMESE.finditer(text, max(0, start - 60), end + 40):
        if match.start() <= end and match.end() >= start - 2:
            return Core(match.start(), match.end(), match.group(), "east")
    return None
