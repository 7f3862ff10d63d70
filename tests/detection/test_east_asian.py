"""Full names of Chinese and Korean people in plain sentences."""

from __future__ import annotations

import pytest

from sanitizer.detection.east_asian import east_asian_names


def _found(text: str) -> list[str]:
    return [text[start:end] for start, end in east_asian_names(text)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("帮我给陈美玲写条微信，说张建国明天不来上班了。", ["陈美玲", "张建国"]),
        ("明天我去接李雨桐，因为陈伟要加班。", ["李雨桐", "陈伟"]),
        ("周晓燕上周把房子卖给了孙立军，合同还没签。", ["周晓燕", "孙立军"]),
        ("최은영 팀장님이 승인했고 한상민 과장이 올렸어요.", ["최은영", "한상민"]),
        ("이건 박준호에게 보내줘", ["박준호"]),
    ],
)
def test_names(text: str, names: list[str]) -> None:
    assert _found(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "晚上用土豆、胡萝卜和鸡肉做什么菜好？高兴就好，方便的话谢谢。",
        "黄山离合肥近还是离杭州近？高铁经过宣城吗？",
        "《红楼梦》的作者是曹雪芹还是高鹗？这部小说写了什么？",
        "이후로는 안 맞는 경우가 있다던데 이유는 모르겠어요",
        "오늘 저녁에 감자랑 당근으로 뭐 해먹지? 빨리 되는 걸로",
        "plain English with no such sign",
    ],
)
def test_words(text: str) -> None:
    assert _found(text) == []
