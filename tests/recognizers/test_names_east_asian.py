"""Chinese, Japanese and Korean names beside words for kin, company and work."""

from __future__ import annotations

import pytest

from sanitizer.recognizers import name_east_asian, name_titles_behind
from sanitizer.recognizers.name_east_asian import is_chinese_name, is_east_asian_name, is_japanese_family
from tests.recognizers.pii_marked import plain, widest

RECOGNIZERS = (*name_east_asian.RECOGNIZERS, *name_titles_behind.RECOGNIZERS)

FOUND = """我妈⟦李玉兰⟧老是忘记密码
我儿子⟦浩浩⟧今年8岁，班主任⟦刘敏⟧说他很调皮
我是深圳蓝海贸易的⟦周晓彤⟧，想咨询一下
联系人：⟦何俊⟧，电话
室友⟦欧阳娜⟧借了我500块
我女儿⟦小雨⟧发烧了
同事⟦韩梅⟧昨天辞职了，客户⟦马国庆⟧很生气
父の⟦正雄⟧が転びました。妻の⟦由美子⟧は看護師です
東洋物産の⟦大野⟧でございます
株式会社みらいの⟦藤田 健太⟧です。
息子の⟦翔太⟧（5歳）と娘の⟦結衣⟧（3歳）がいます
友達の⟦さくら⟧ちゃん
会員 ⟦山田 花子⟧ 様
남편 ⟦성호⟧가 화났어요. 딸 ⟦하윤⟧이는 7살
할머니 ⟦최말순⟧ 님 팔순 잔치
친구 ⟦지훈⟧이랑 여행, 여자친구 ⟦수빈⟧(25)도
고객: ⟦박도현⟧, 연락처
저는 ⟦김은지⟧입니다""".splitlines()

SILENT = """我妈马上就到，我爸高兴坏了，我儿子周末在家
我女儿高考成绩出来了，我妈安排了饭局，我哥常常加班
我是一个程序员，我是公司的员工，我是来自北京的学生
我妈天天做饭，我儿子慢慢长大，我弟弟小学毕业
患者需要住院，医生建议休息，司机方便的时候
母の日のプレゼント、父の会社、妻の実家、夫の健康が心配
娘の学校、息子の大学です。彼女のスマホが壊れた
大阪の天気です。駅の東です。日本の山です
엄마 생신 선물 추천해줘. 남편 생일 뭐하지. 아들 학교 준비물
딸 아이가 아파요. 친구 결혼식. 막내 동생이 귀여워
저는 지금 회사에 있어요. 형 전화 좀 받아
담당자 연락처, 고객 문의, 직원 교육, 환자 상태""".splitlines()


@pytest.mark.parametrize("marked", FOUND)
def test_names_are_found(marked: str) -> None:
    text, values = plain(marked)
    assert widest(RECOGNIZERS, text) == values


@pytest.mark.parametrize("text", SILENT)
def test_other_words_are_not(text: str) -> None:
    assert widest(RECOGNIZERS, text) == []


@pytest.mark.parametrize(
    ("value", "is_name"), [("王伟", True), ("欧阳娜", True), ("马上", False), ("桌子", False), ("王", False)]
)
def test_chinese_names(value: str, is_name: bool) -> None:
    assert is_chinese_name(value) is is_name


@pytest.mark.parametrize(
    ("value", "is_name"), [("赵丽华", True), ("山田 花子", True), ("须知", False), ("電話", False)]
)
def test_east_asian_names(value: str, is_name: bool) -> None:
    assert is_east_asian_name(value) is is_name


@pytest.mark.parametrize(("value", "is_family"), [("山田", True), ("林", True), ("天気", False)])
def test_japanese_families(value: str, is_family: bool) -> None:
    assert is_japanese_family(value) is is_family
