"""Chinese, Japanese and Korean names beside words for kin, company and work: `我妈王秀英`, `母の節子(81歳)`, `남편 민석이랑`.

These scripts have no capitals and two of them no blanks: a name is known by its family name, or by the signs that given
names are written with, and by what follows it.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from sanitizer.core.finding import Finding
from sanitizer.recognizers.lazy import lazy
from sanitizer.recognizers.surroundings import Surroundings
from sanitizer.recognizers.view import View

_FILE = Path(__file__).parent / "data" / "east_asian_names.txt"
_WHY = ("named beside a word for kin or company",)
_GAP = 2


@lru_cache(maxsize=1)
def _lists() -> dict[str, str]:
    lines = _FILE.read_text(encoding="utf-8").splitlines()
    return {name: rest for name, _, rest in (line.partition(": ") for line in lines if not line.startswith("#"))}


@lru_cache(maxsize=32)
def _words(name: str) -> frozenset[str]:
    return frozenset(_lists()[name].split())


@lru_cache(maxsize=8)
def _signs(name: str) -> frozenset[str]:
    return frozenset(_lists()[name])


def is_chinese_name(value: str) -> bool:
    """A family name of China and one or two signs more, and no everyday word."""
    if value[:2] in _words("zh double"):
        return 3 <= len(value) <= 4
    return 2 <= len(value) <= 3 and value[0] in _signs("zh family") and value[:2] not in _words("zh words")


def is_japanese_family(value: str) -> bool:
    """A frequent family name of Japan."""
    return value in _words("ja family") or value in _words("ja single")


def is_korean_name(value: str) -> bool:
    """A family name of Korea and two signs that given names are written with, and no everyday word."""
    signs = _signs("ko given")
    return (
        len(value) == 3
        and value[0] in _signs("ko family")
        and all(sign in signs for sign in value[1:])
        and not {value, value[:2], value[1:]} & _words("ko words")
    )


def is_east_asian_name(value: str) -> bool:
    """Written in Chinese signs, `value` begins with a family name of China or Japan."""
    first = value.partition(" ")[0]
    return is_chinese_name(value.replace(" ", "")) or any(is_japanese_family(first[:n]) for n in (3, 2, 1))


class ChineseKinRecognizer:
    """`我妈王秀英今年60岁`, `我儿子小宇`, `我是杭州云帆的沈佳怡，…`."""

    name = "pii/name-kin-chinese"
    entities = frozenset({"PERSON"})
    anchors = (*sorted(_words("zh cues")), "我是", "找")
    classes = ()
    _HAN = lazy(r"[:：，, (（]{0,2}(?P<name>[一-鿿]{2,6})")
    _PET = lazy(
        r"(?:[小阿老][一-鿿]|(?P<twice>[一-鿿])(?P=twice))(?![一-鿿]{0,1}(?:学|孩|朋友|时候|区|心|姐|妹|弟|哥))"
    )
    _END = lazy(r"[，。、！？!?,.;；:：（()）\s\"”’』」\d]|$|电话|手机|微信|身份证|邮箱")
    _SOUGHT = lazy(r"(?P<name>[一-鿿]{2,4})(?=[（(]|[，, ]?(?:电话|手机|分机|微信|工号|電話|\d{5}))")
    _COMPANY = lazy(r"[^\s，。,.!？?！的]{2,18}的(?P<name>[一-鿿]{2,4})(?=[，。、！!,.;；:：（(\s]|$|电话|手机)")

    def find_at(self, view: View, start: int, end: int, around: Surroundings) -> Iterator[Finding]:
        text = view.folded
        if text[start:end] in ("我是", "找"):
            pattern = self._COMPANY if text[start:end] == "我是" else self._SOUGHT
            match = pattern.match(text, end, end + 26)
            if match is not None and is_chinese_name(match["name"]):
                yield Finding(*match.span("name"), "PERSON", self.name, 0.8, _WHY)
            return
        match = self._HAN.match(text, end, end + 8)
        if match is None:
            return
        first = match.start("name")
        length = self._length(text, first, match["name"])
        if length:
            yield Finding(first, first + length, "PERSON", self.name, 0.75, _WHY)

    def _length(self, text: str, first: int, run: str) -> int:
        """How many signs from `first` on are a name; 0 if none."""
        behind = _signs("zh behind")
        double = run[:2] in _words("zh double")
        if double or (run[0] in _signs("zh family") and run[:2] not in _words("zh words") and run[1] not in behind):
            least = 3 if double else 2
            longer = run[: least + 1]
            if len(longer) > least and longer[-1] not in behind and run[least : least + 2] not in _words("zh verbs"):
                return least + 1
            return least if len(run) >= least else 0
        pet = self._PET.match(text, first)
        if pet is None or pet.group() in _words("zh no pets") or (run[0] == "老" and run[1] not in _signs("zh family")):
            return 0
        return len(pet.group()) if self._END.match(text, pet.end()) or text[pet.end()] in behind else 0


class JapaneseKinRecognizer:
    """`母の節子(81歳)`, `青空商事の森田です`, `妻の真理子が`."""

    name = "pii/name-kin-japanese"
    entities = frozenset({"PERSON"})
    anchors = (
        *sorted(_words("ja cues")),
        *(f"{label}{mark}" for label in sorted(_words("ja labels")) for mark in (" ", ":", ": ", "は")),
        *(f"の{family}" for family in sorted(_words("ja family") | _words("ja single"))),
    )
    classes = ()
    _FULL = lazy(
        r"[ 　]?(?P<given>[一-鿿々]{1,3}|[ぁ-ん]{2,4}(?=[です])|[ァ-ヶー]{2,5})?(?P<end>です|でございます|と申します|と言います|といいます|と申|さん|様)"
    )
    _GIVEN = lazy(
        r"(?P<name>[一-鿿々]{1,3}|[ぁ-んァ-ヶー]{2,5})(?=さん|ちゃん|くん|君|様|[（(は、。がもをにと「」]|です)"
    )
    _LABELLED = lazy(
        r"(?P<family>[一-鿿々]{1,3})(?:[ \u3000](?P<given>[一-鿿々ぁ-んァ-ヶー]{1,4}))?(?=様|さん|[ \u3000]?[（(、,。\n\d]|です|[ \u3000]?$)"
    )
    _REACHED = lazy(r"[ \u3000]?[（(](?:内線|電話|携帯|TEL|tel|0|\d)")
    _SURE_END = lazy(r"さん|ちゃん|くん|君|様|[（(]\d")

    def find_at(self, view: View, start: int, end: int, around: Surroundings) -> Iterator[Finding]:
        text = view.folded
        if text[start] == "の":
            found = self._behind_company(text, start + 1, end)
        elif text[end - 1] in " :は" and text[start:end].rstrip(" :は") in _words("ja labels"):
            found = self._behind_label(text, end)
        else:
            found = self._behind_kin(text, end)
        if found is not None:
            yield Finding(*found, "PERSON", self.name, 0.8, _WHY)

    def _behind_company(self, text: str, first: int, end: int) -> tuple[int, int] | None:
        if text[max(0, first - 2) : first - 1].isspace():
            return None
        match = self._FULL.match(text, end, end + 16)
        if match is None:
            return None
        given = match["given"] or ""
        if given and not self._is_given(given):
            return None
        alone = text[first:end] in _words("ja single") and not given
        if alone and match["end"] in ("です", "でございます"):
            return None
        return first, match.end("given") if given else end

    def _behind_label(self, text: str, end: int) -> tuple[int, int] | None:
        """A family name, with or without a given one, and then a pause."""
        match = self._LABELLED.match(text, end, end + 12)
        if match is None:
            return None
        reached = self._REACHED.match(text, match.end()) is not None and match["family"] not in _words("ja words")
        if match["given"] and not is_japanese_family(match["family"]) and not self._is_given(match["given"]):
            return None
        if not (match["given"] or reached or is_japanese_family(match["family"])):
            return None
        return match.start("family"), match.end("given") if match["given"] else match.end("family")

    def _behind_kin(self, text: str, end: int) -> tuple[int, int] | None:
        match = self._GIVEN.match(text, end, end + 9)
        if match is None:
            return None
        name = match["name"]
        if self._SURE_END.match(text, match.end()) or self._is_given(name) or name in _words("ja family"):
            return match.span("name") if name not in _words("ja words") else None
        return None

    @staticmethod
    def _is_given(value: str) -> bool:
        signs = _signs("ja given")
        return len(value) > 1 and value not in _words("ja words") and all(sign in signs for sign in value)


class KoreanKinRecognizer:
    """`어머니 박순자 여사님`, `남편 민석이랑`, `막내 지호(010-…)에게`."""

    name = "pii/name-kin-korean"
    entities = frozenset({"PERSON"})
    anchors = tuple(
        f"{cue}{after}" for cue in sorted(_words("ko cues")) for after in (" ", ": ", "은 ", "는 ", "이름은 ")
    )
    classes = ()
    _HANGUL = lazy(r"[가-힣]{2,8}")
    _BREAK = lazy(r"[ ]?[(,.:\d\n]|$")

    def find_at(self, view: View, start: int, end: int, around: Surroundings) -> Iterator[Finding]:
        text = view.folded
        match = self._HANGUL.match(text, end)
        if match is None or (start and "가" <= text[start - 1] <= "힣" and text[start] not in "막큰작둘첫셋"):
            return
        run = match.group()
        for length, score in ((4, 0.85), (3, 0.85), (2, 0.75)):
            # `지훈이랑` is `지훈` and a particle.
            if length == 3 and run[2:3] == "이" and run[2:] in _words("ko behind"):
                continue
            if self._is_name(run[:length], length) and self._ends(text, end, run, length):
                yield Finding(end, end + length, "PERSON", self.name, score, _WHY)
                return

    @staticmethod
    def _is_name(name: str, length: int) -> bool:
        signs = _signs("ko given")
        if len(name) != length or name in _words("ko words") or name[:2] in _words("ko words"):
            return False
        if length == 4:
            return name[:2] in _words("ko double") and all(sign in signs for sign in name[2:])
        if length == 3:
            return name[0] in _signs("ko family") and all(sign in signs for sign in name[1:])
        return all(sign in signs for sign in name)

    def _ends(self, text: str, start: int, run: str, length: int) -> bool:
        """What follows is a particle, a title, or the end of the word."""
        rest = run[length:]
        if not rest:
            beyond = text[start + length : start + length + 6]
            return (
                length > 2 or self._BREAK.match(beyond) is not None or beyond[1:3] in ("씨", "님", "여사", "양", "군")
            )
        return rest in _words("ko behind") or rest[:2] in ("여사", "입니", "선생")


RECOGNIZERS = (ChineseKinRecognizer(), JapaneseKinRecognizer(), KoreanKinRecognizer())
