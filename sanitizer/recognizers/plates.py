"""Number plates in sentences about cars: `white van LR21 KZT blocked us in`, `he drives a Skoda, 4SX 7729`.

Only the exact shapes of the larger countries, and only close to a word that speaks of a vehicle.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from sanitizer.core.document import FieldKind
from sanitizer.core.finding import Finding
from sanitizer.recognizers.lazy import lazy
from sanitizer.recognizers.surroundings import Surroundings
from sanitizer.recognizers.view import View
from sanitizer.recognizers.word_lists import word_list

_BACK, _ON = 40, 56
_HINT = lazy(r"[A-Z\x80-\U0010ffff][ \-·]?[0-9]|[0-9][ \-]?[A-Z\x80-\U0010ffff]")
"""Every plate has a capital beside a digit."""
_PLATE = lazy(
    r"(?<![0-9A-Za-z_\-/.])(?:[A-Z]{2} [0-9]{3,4} [A-Z]{2,3}|[A-Z] [0-9]{4} [A-Z]{2,3}|[A-Z]{2}[0-9]{2} ?[A-Z]{3}|[A-Z][0-9]{2,3} [A-Z]{3}|[A-ZÄÖÜ]{1,3}-[A-Z]{1,2}[- ]?[0-9]{1,4}[EH]?|[A-Z]{2}-[0-9]{3}-[A-Z]{2}|[A-Z]{2} ?[0-9]{3} ?[A-Z]{2}"
    r"|[0-9]{4}[- ]?[BCDFGHJKLMNPRSTVWXYZ]{3}|[0-9]-[A-Z]{3}-[0-9]{2,3}|[A-Z]{1,2}-[0-9]{3}-[A-Z]{1,2}|[0-9]{2}-[A-Z]{3}-[0-9]|[0-9]{2}-[A-Z]{2}-[0-9]{2}"
    r"|[0-9][A-Z]{3}[0-9]{3}|[A-Z]{3}[0-9][A-Z][0-9]{2}|[0-9][A-Z]{1,2}[0-9A-Z]? [0-9]{4}|[A-Z]{2} [0-9]{5}|[A-Z]{2,3} [0-9]{4}[A-Z]|[A-Z]{2} [0-9]{2} [A-Z]{3}"
    r"|[A-Z]{2} ?[0-9]{2} ?[A-Z]{1,2} ?[0-9]{4}|[0-9]{2} [A-Z]{1,3} [0-9]{2,4}|[A-Z]{2} [0-9]{3} [0-9]{3}|[A-Z]{3}-[0-9]{3}|[A-Z]{2,3} [0-9](?=[0-9]*[A-Z])[A-Z0-9]{3,4}|[A-Z]{2}-[0-9]{3}[A-Z]{2}|[A-Z]{1,2}-[0-9]{3,5}[A-Z]{1,2}|[A-Z]{3}[0-9][A-Z0-9][0-9]{2}"
    r"|[АВЕКМНОРСТУХІ]{1,2} ?[0-9]{4} ?[АВЕКМНОРСТУХІ]{2}|(?<![ก-๛])[0-9]?[ก-ฮ]{2} ?[0-9]{1,4}|[\u4e00-\u9fff]{2} ?[0-9]{2,3} ?[\u3040-\u309f] ?[0-9]{1,2}-?[0-9]{2}|[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z]·?[A-Z0-9]{5,6}|[0-9]{2,3}[가-힣] ?[0-9]{4}"
    r"|[АВЕКМНОРСТУХ][0-9]{3}[АВЕКМНОРСТУХ]{2} ?[0-9]{2,3})(?![0-9A-Za-z_\-]|[.,/]\w)"
)
_NOT = lazy(
    r"(?:ISO|IEC|DIN|RFC|CVE|BMW|AMG|GTI|TDI|KW|PS|HP|NGC|ABS|ESP|EURO|UTF|SHA|RAM|SSD|USB|GT|RS|CO|NO|MY|EN|MAY|JUN|JUL|JAN|FEB|MAR|APR|AUG|SEP|OCT|NOV|DEC|SKU|GBP|USD|EUR|CHF|KM|MPG|RPM|PO|BS|ECE)[- ]?[0-9].*"
    r"|.*(?:CDI|TDI|TSI|GTI|HDI|TFSI|AMG|MPI|DCI|CRDI|VTEC|HDMI|CPU)\b.*|[0-9]{1,2} (?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC) [0-9]{2,4}|[0-9]{4} ?(?:RPM|KWH|USD|EUR|GBP|CHF|PLN|CZK|MHZ|KBT|PCS|LBS)|ABC.*|XYZ.*"
)


class PlateRecognizer:
    """A plate near a word for a car, for parking or for a crash."""

    name = "pii/plate-near-car"
    entities = frozenset({"VEHICLE"})
    anchors = word_list("vehicles")
    edges: ClassVar = dict.fromkeys(anchors, "both")
    classes = ()
    digits_within = (_BACK, _ON)

    def find_at(self, view: View, start: int, end: int, around: Surroundings) -> Iterable[Finding]:
        text = view.folded
        if around.kind is FieldKind.CODE:
            return ()
        if _HINT.search(text, max(0, start - _BACK), end + _ON) is None:
            return ()
        found = []
        for match in _PLATE.finditer(text, max(0, start - _BACK), end + _ON):
            between = text[min(end, match.start()) : max(start, match.start())]
            if "\n\n" in between or ". " in between[: match.start() - end] or _NOT.fullmatch(match.group()):
                continue
            found.append(Finding(*match.span(), "VEHICLE", self.name, 0.6, ("written as a plate, near a vehicle",)))
        return found


RECOGNIZERS = (PlateRecognizer(),)
