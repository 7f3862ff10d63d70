"""Kubernetes Secret manifests: every value under `data:` and `stringData:` is one, whatever its name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from sanitizer.core.finding import Finding
from sanitizer.recognizers.lazy import lazy
from sanitizer.recognizers.surroundings import Surroundings
from sanitizer.recognizers.values import is_placeholder
from sanitizer.recognizers.view import View

_KIND = lazy(r"""kind["']?:\s{0,4}["']?Secret["']?\s{0,4}(?:[,#\n]|$)""")
_BLOCK = lazy(r"""(?<!\w)["']?(?:data|stringData)["']?:[ \t]{0,8}\{?[ \t]{0,8}(?:\r?\n|(?=["']))""")
_LINE = lazy(
    r"""[ \t]{0,40}["']?[\w.\-]{1,128}["']?:[ \t]{1,8}["']?(?P<value>[^\s"',}#|>][^\s"',}]{2,8191})["']?[ \t]{0,8},?[ \t]{0,8}(?:\r?\n|$|(?=[}#"]))"""
)
_REACH = 4000
_MOST = 64


class KubernetesSecret:
    """The values of a manifest of the kind Secret, before or after the line that says so."""

    name = "secret/kubernetes-secret"
    entities = frozenset(("SECRET",))
    anchors: Sequence[str] = ("kind: secret", 'kind": "secret"', 'kind":"secret"')
    classes: Sequence[str] = ()

    def find_at(self, view: View, start: int, end: int, around: Surroundings) -> Iterable[Finding]:
        text = view.folded
        if _KIND.match(text, start) is None:
            return ()
        first = max(text.rfind("\n---", max(0, start - _REACH), start), start - _REACH, 0)
        stop = text.find("\n---", end, end + _REACH)
        return self._values(text, first, stop if stop >= 0 else end + _REACH)

    def _values(self, text: str, first: int, stop: int) -> Iterator[Finding]:
        for block in _BLOCK.finditer(text, first, stop):
            at = block.end()
            for _ in range(_MOST):
                line = _LINE.match(text, at, stop)
                if line is None:
                    break
                if not is_placeholder(line.group("value")):
                    yield Finding(*line.span("value"), "SECRET", self.name, 0.9, ("value in a Secret manifest",))
                at = line.end()


RECOGNIZERS = (KubernetesSecret(),)
