"""Names before their title: `佐藤様`, `李经理`, `김민수 씨`, `Ayşe Hanım`, `Kovács úr`."""

from __future__ import annotations

from collections.abc import Iterator

from sanitizer.core.finding import Finding
from sanitizer.recognizers.everyday import is_everyday_english
from sanitizer.recognizers.everyday_words import is_ordinary_word
from sanitizer.recognizers.lazy import lazy
from sanitizer.recognizers.name_cue_words import words_of
from sanitizer.recognizers.name_east_asian import is_japanese_family
from sanitizer.recognizers.name_evidence import is_everyday, is_family, is_given, is_public
from sanitizer.recognizers.surroundings import Surroundings
from sanitizer.recognizers.view import View
from sanitizer.recognizers.word_lists import word_list


class HonorificRecognizer:
    """East Asian names before their title: `佐藤様`, `李经理`, `김민수 씨`."""

    name = "pii/name-honorific"
    entities = frozenset({"PERSON"})
    anchors = word_list("name honorifics behind")
    classes = ()
    _NAME = lazy(
        r"(?:(?<![一-鿿々])[一-鿿々]{1,3}[ \u3000][一-鿿々ぁ-んァ-ヶー]{1,4}[ \u3000]?|[一-鿿々]{1,4}[ \u3000]?|[ァ-ヶー]{2,10}|[가-힣]{2,4} ?)\Z"
    )
    _PET = lazy(r"(?:(?<=[のとはがもや])|(?<![ぁ-ん]))(?!の)[ぁ-ん]{2,4}\Z")
    _NOT = frozenset(word_list("name not before honorifics"))

    def find_at(self, view: View, start: int, end: int, around: Surroundings) -> Iterator[Finding]:
        low = max(0, start - 12)
        pet = view.folded[start:end] in ("くん", "ちゃん")
        match = self._NAME.search(view.folded[low:start]) or (self._PET.search(view.folded[low:start]) if pet else None)
        if match is None:
            return
        name = match.group().rstrip()
        family, blank, given = name.replace("\u3000", " ").partition(" ")
        if blank and not is_japanese_family(family):
            name = given
        # 王 is a king in Japan and a family in China.
        chinese = view.folded[start:end] in ("经理", "先生", "老师", "女士", "小姐")
        if chinese and len(name) > 3:
            name = name[-3:] if name[-3] in _SURNAMES else name[-2:] if name[-2] in _SURNAMES else name[-1:]
        if any(name.endswith(word) for word in self._NOT if word != "王" or not chinese) or (
            len(name) == 1 and "一" <= name <= "鿿" and name not in _SURNAMES
        ):
            return
        stop = low + match.start() + len(match.group().rstrip())
        yield Finding(stop - len(name), stop, "PERSON", self.name, 0.8, ("stands before a title",))


_SURNAMES = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷黎史龙陶贺顾毛郝龚邵万钱覃武戴孔汤林森東原"
)


class LatinHonorificRecognizer:
    """Names before a title in scripts with capitals: `Ayşe Hanım`, `Mehmet abi`, `Kovács úr`, `Tanaka-san`."""

    name = "pii/name-honorific-behind"
    entities = frozenset({"PERSON"})
    anchors = (
        *(f" {title}" for title in sorted(words_of("behind"))),
        "-san",
        "-kun",
        "-chan",
        "-sensei",
        "-ssi",
        "-nim",
    )
    edges = dict.fromkeys(anchors, "right")
    classes = ()
    _NAME = lazy(r"(?:(?<![\w.@/-])[^\W\d_a-z][\w'’]{1,20}[ ]){0,2}(?<![\w.@/-])[^\W\d_a-z][\w'’]{1,20}\Z")
    _LISTED_ONLY = frozenset(
        ("san", "chan", "kun", "uncle", "aunty", "kaka", "kaki", "kaku", "bey", "abi", "abla", "didi", "sensei", "ssi")
    )

    def find_at(self, view: View, start: int, end: int, around: Surroundings) -> Iterator[Finding]:
        text = view.folded
        low = max(0, start - 44)
        match = self._NAME.search(text[low:start])
        if match is None or (end < len(text) and text[end].isalpha()):
            return
        words = match.group().split(" ")
        while len(words) > 1 and _is_word(words[0]):
            words.pop(0)
        value = " ".join(words)
        listed = any((is_given(w) or is_family(w)) and not is_everyday(w) for w in words)
        if is_public(value) or not (listed or (text[start + 1 : end] not in self._LISTED_ONLY and not _is_word(value))):
            return
        if not words[-1][1:].islower():
            return
        yield Finding(
            start - len(value), start, "PERSON", self.name, 0.8 if listed else 0.65, ("stands before a title",)
        )


def _is_word(word: str) -> bool:
    return is_everyday_english(word) or is_ordinary_word(word)


_SURNAMES = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷黎史龙陶贺顾毛郝龚邵万钱覃武戴孔汤林森東原"
)

RECOGNIZERS = (HonorificRecognizer(), LatinHonorificRecognizer())
