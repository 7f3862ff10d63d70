"""Names after a title: `Dr. Weber`, `Mrs O'Neil`, `uncle Bob`. The title stays outside."""

from __future__ import annotations

from collections.abc import Iterator

from sanitizer.core.finding import Finding
from sanitizer.recognizers.lazy import lazy
from sanitizer.recognizers.name_east_asian import is_japanese_family
from sanitizer.recognizers.name_evidence import is_public
from sanitizer.recognizers.name_shape import Name, is_word_name, name_at
from sanitizer.recognizers.surroundings import Surroundings
from sanitizer.recognizers.view import View
from sanitizer.recognizers.word_lists import word_list

_DOTTED = frozenset(("ing", "me", "lt", "lic", "mag", "fr", "hr", "bay", "avv", "sgt", "pan", "ms"))
"""Titles that are endings of everyday words: only with their dot."""


def _finding(name: Name, rule: str, score: float, why: str) -> Finding:
    return Finding(name.start, name.end, "PERSON", rule, score, (why,))


class TitleRecognizer:
    """`Dr. Weber`, `Mrs O'Neil`, `Sra. Lucía Gómez`, `uncle Bob`: the title stays outside."""

    name = "pii/name-title"
    entities = frozenset({"PERSON"})
    anchors = tuple(
        dict.fromkeys(
            (
                *(f" {t} " if t in _DOTTED else f"{t} " for t in word_list("name titles")),
                *(f"{t}. " for t in word_list("name titles") if "." not in t and len(t) < 6),
            )
        )
    )
    edges = dict.fromkeys((anchor for anchor in anchors if anchor[0] != " "), "left")
    classes = ()
    _SHOWN = frozenset(
        (
            "me ",
            "don ",
            "ing ",
            "bay ",
            "pan ",
            "lic ",
            "fr ",
            "hr ",
            "lt ",
            "sir ",
            "father ",
            "sister ",
            "brother ",
            "dona ",
            "mag ",
            "me. ",
            "sr ",
            "zia ",
            "tia ",
            "tio ",
            "oma ",
            "opa ",
            "general ",
            "miss ",
            "madam ",
            "justice ",
            "officer ",
            "nurse ",
            "coach ",
            "principal ",
            "captain ",
            "judge ",
            "doctor ",
            "rev ",
            "capt ",
            "sgt ",
            "sig ",
            "don. ",
            "pana ",
            "pani ",
            "uncle ",
            "aunt ",
            "grandma ",
            "grandpa ",
            "professor ",
            "fru ",
            "kapitän ",
            "pan. ",
            "avv ",
            "prof ",
            "dr ",
        )
    )
    _SECOND = lazy(r"(?:(?i:dr|prof|med|dipl\.-ing|ing|mag|h\.c|phil|rer\.nat)\.?[ ]){1,3}")

    def find_at(self, view: View, start: int, end: int, around: Surroundings) -> Iterator[Finding]:
        start += view.folded[start] == " "
        text, title = view.folded, view.lower[start:end]
        if start and (text[start - 1].isalnum() or text[start - 1] in "_.-/@"):
            return
        written = text[start:end]
        family = title.rstrip(" .") in (
            "uncle",
            "aunt",
            "auntie",
            "grandma",
            "grandpa",
            "tante",
            "onkel",
            "oma",
            "opa",
            "tía",
            "tío",
            "tia",
            "tio",
            "nonna",
            "nonno",
            "zia",
            "zio",
            "abuela",
            "abuelo",
            "mr",
            "mrs",
            "ms",
            "miss",
            "dr",
            "herr",
            "frau",
            "prof",
            "mme",
        )
        if (written.rstrip(" .").isupper() and len(written) < 5 and not text[end : end + 4].isupper()) or (
            not written[0].isupper() and not family
        ):
            return
        second = self._SECOND.match(text, end)
        name = name_at(text, second.end() if second else end, small=family, most=4)
        if name is None or is_public(name.text):
            return
        if is_public(f"{title.rstrip(' .')} {name.text}") or (
            not name.capital and not (written[0].islower() and is_word_name(name))
        ):
            return
        if (
            title in self._SHOWN
            and not name.known
            and not (
                len(name.words) > 1 and name.capital and title not in ("don ", "me ", "sir ", "general ", "father ")
            )
        ):
            if title in ("dr ", "prof ", "professor ", "doctor ") and name.capital:
                yield _finding(name, self.name, 0.7, "follows a title")
            return
        if len(name.words) == 1 and name.words[0].isupper() and len(name.words[0]) < 5 and not name.known:
            return
        yield _finding(name, self.name, 0.88 if name.capital else 0.7, "follows a title")


class HonorificRecognizer:
    """Names before their title: `佐藤様`, `李经理`, `김민수 씨`."""

    name = "pii/name-honorific"
    entities = frozenset({"PERSON"})
    anchors = word_list("name honorifics behind")
    classes = ()
    _NAME = lazy(
        r"(?:(?<![一-鿿々])[一-鿿々]{1,3}[ \u3000][一-鿿々ぁ-んァ-ヶー]{1,4}[ \u3000]?|[一-鿿々]{1,4}[ \u3000]?|[ァ-ヶー]{2,10}|[가-힣]{2,4} ?)\Z"
    )
    _NOT = frozenset(word_list("name not before honorifics"))

    def find_at(self, view: View, start: int, end: int, around: Surroundings) -> Iterator[Finding]:
        low = max(0, start - 12)
        match = self._NAME.search(view.folded[low:start])
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

RECOGNIZERS = (TitleRecognizer(), HonorificRecognizer())
