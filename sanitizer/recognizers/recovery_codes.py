"""Lists of recovery and backup codes: what follows the words, as long as it keeps one shape."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from sanitizer.core.finding import Finding
from sanitizer.recognizers.lazy import lazy
from sanitizer.recognizers.surroundings import Surroundings
from sanitizer.recognizers.values import is_placeholder
from sanitizer.recognizers.view import View
from sanitizer.recognizers.words import reads_like_words

_HEAD = lazy(r"[^\n:]{0,60}:?[ \t]{0,4}[\"'\[]{0,3}\s{0,4}(?:```[\w-]{0,12}\n)?")
_CODE = lazy(
    r"(?:[-*•>]\s{1,3}|\d{1,2}[.)]\s{1,3})?[\"'`]?(?P<code>[0-9A-Za-z]{4,12}(?:(?:-[0-9A-Za-z]{4,8}){1,4}|(?: [0-9A-Za-z]{4,8}){0,4}))[\"'`]?"
)
_GAP = lazy(r"[\s,;|/·\"'\]\[-]{1,8}|\s(?:and|und|et|y|e|en|i|и)\s")
_MOST = 24


class RecoveryCodes:
    """Two codes or more of one shape, or one right after the words."""

    name = "secret/recovery-codes"
    entities = frozenset(("SECRET",))
    anchors: Sequence[str] = (
        "recovery code", "backup code", "scratch code", "emergency code", "2fa code", "one-time codes", "wiederherstellungscode",
        "backup-code", "recovery-code", "codes de secours", "codes de récupération", "códigos de recuperación", "códigos de respaldo",
        "códigos de recuperação", "codici di recupero", "codici di backup", "herstelcodes", "коды восстановления", "резервные коды",
        "恢复代码", "恢复码", "リカバリーコード", "backup_codes", "recovery:", "recovery\":", "recovery codes", "2fa recovery", "github recovery", "recovery_codes", "recoverycodes", "backupcodes",
    )  # fmt: skip
    classes: Sequence[str] = ()

    def find_at(self, view: View, start: int, end: int, around: Surroundings) -> Iterable[Finding]:
        head = _HEAD.match(view.folded, end)
        found = list(_codes(view.folded, head.end())) if head else []
        if len(found) < 2:
            return ()
        return [Finding(a, b, "SECRET", self.name, 0.9, ("one of a list of recovery codes",)) for a, b in found]


def _codes(text: str, at: int) -> Iterator[tuple[int, int]]:
    shape = ""
    for _ in range(_MOST):
        match = _CODE.match(text, at)
        if match is None:
            return
        code = match.group("code")
        this = "-".join(str(len(part)) for part in code.replace(" ", "-").split("-"))
        if (
            (shape and this != shape)
            or is_placeholder(code)
            or not any(c.isdigit() for c in code)
            or reads_like_words(code)
        ):
            return
        shape = this
        yield match.span("code")
        gap = _GAP.match(text, match.end())
        if gap is None:
            return
        at = gap.end()


RECOGNIZERS = (RecoveryCodes(),)
