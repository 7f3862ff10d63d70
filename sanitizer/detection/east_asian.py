"""Full names of Chinese and Korean people in plain sentences: `帮我给陈美玲写条微信`, `박준호 대리가`.

A family name and signs that given names are written with; before and behind stands what stands beside people.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from sanitizer.detection.whom import is_about_the_world
from sanitizer.recognizers.name_east_asian import is_chinese_name, is_korean_name

_GIVEN = (
    "伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞刚桂玲红梅建国华志文玉春燕琴云雪莲晓婷雨桐浩宇轩子涵梓欣怡佳琪思远博俊豪鹏飞斌辉峰龙波宁凯旭"
    "阳翔泽睿嘉慧颖莹洁琳倩雅美珍凤珠翠菊香淑贞惠荣贵福根宝良忠义仁信诚德才武立永世家林森树松柏新光昌盛康健庆祥瑞智聪彬珊妮萍萱瑶蕾薇"
)
_BEFORE = '给跟和与由让叫请找问帮对向被是了说接替为比，。、！？：；（“"「\\s'
_SAID = "要说也负让去在来的和今明昨没把被给跟会已是写主上下还想不就又都，。、！？；）”」"
_CHINESE = re.compile(rf"(?:^|(?<=[{_BEFORE}]))(?P<name>[一-鿿][{_GIVEN}]{{1,3}}?)(?=[{_SAID}]|\Z)", re.MULTILINE)
_KOREAN = re.compile(
    r"(?<![가-힣])(?P<name>[가-힣]{3})"
    r"(?=(?:씨|님|에게|한테|께서|이랑|랑|[이가은는을를와과])(?![가-힣])|[ ](?:씨|님|대리|과장|차장|부장|팀장|사장|이사|선생|교수|간호사|원장|실장|주임|사원|매니저))"
)


def east_asian_names(text: str) -> Iterator[tuple[int, int]]:
    """Places of full names in a segment of prose."""
    if text.isascii():
        return
    for match in _CHINESE.finditer(text):
        if len(match["name"]) > 1 and is_chinese_name(match["name"]) and not is_about_the_world(text, match.start()):
            yield match.span("name")
    for match in _KOREAN.finditer(text):
        if is_korean_name(match["name"]) and not is_about_the_world(text, match.start()):
            yield match.span("name")
