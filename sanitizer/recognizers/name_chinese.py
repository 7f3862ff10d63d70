"""Chinese names after `我是` (I am) and the like: a frequent family name and one or two signs, and then the sentence ends or goes on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sanitizer.core.finding import Finding
from sanitizer.recognizers.lazy import lazy
from sanitizer.recognizers.surroundings import Surroundings
from sanitizer.recognizers.view import View

_FAMILIES = "王李张刘陈杨赵黄周吴徐孙胡朱郭何罗高梁宋郑谢韩唐冯董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛阎余潘杜戴钟汪任姜范姚谭廖邹熊陆郝孔崔邱秦顾侯邵孟龙段钱汤尹黎贺龚"
_NAME = lazy(
    rf"[:：，, ]{{0,2}}(?P<name>(?:欧阳|司马|上官|诸葛|[{_FAMILIES}])[一-鿿]{{1,2}}?)(?=[，。、！？!?,.;；:：（(\s\"”’』」]|$|来自|住在|电话|手机|身份证|今年|毕业|，|的(?:妻|丈|爸|妈|父|母|儿|女|朋|同|老|助))"
)
# Words that begin like a family name.
_WORDS = frozenset(
    (
        "程序", "顾客", "顾问", "曾经", "许多", "周末", "周一", "周五", "孙子", "孙女", "任何", "任意", "何时", "何人", "何必", "钱包", "龙的", "胡说", "唐人",
        "高中", "高一", "高二", "高三", "高级", "高手", "高兴", "高管", "黄种", "黄金", "陈旧", "张家", "杜撰", "段落", "余下", "汤圆", "范围", "范例", "孔子",
        "孟子", "王子", "王者", "李白", "杜甫", "朱元", "许可", "贺卡", "秦始", "刘备", "曹操", "任务", "陆军", "侯爵", "熊猫",
    )
)  # fmt: skip


class ChineseIntroduction:
    """`我是王小明，…`."""

    name = "pii/name-chinese"
    entities = frozenset({"PERSON"})
    anchors: Sequence[str] = ("我是", "本人", "姓名", "联系人", "收件人", "这位是", "这里是")
    classes: Sequence[str] = ()

    def find_at(self, view: View, start: int, end: int, around: Surroundings) -> Iterable[Finding]:
        match = _NAME.match(view.folded, end, end + 24)
        if match is None or match.group("name")[:2] in _WORDS:
            return ()
        return (Finding(*match.span("name"), "PERSON", self.name, 0.8, ("introduced by name",)),)


RECOGNIZERS = (ChineseIntroduction(),)
