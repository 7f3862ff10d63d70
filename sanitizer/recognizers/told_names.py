"""The literals that a told secret is found by: every name in `prose_secrets`, the frequent ones only with a telling tail."""

from __future__ import annotations

from sanitizer.recognizers.prose_secrets import NAMES

KINDS = {name: kind for kind, names in NAMES.items() for name in names}
# Words that code and talk are full of: only with what can make them tell something.
FREQUENT = (
    "code",
    "token",
    "secret",
    "login",
    "tan",
    "clave",
    "código",
    "codigo",
    "код",
    "combination",
    "alarm",
    "key",
    "wifi",
    "wi-fi",
    "wlan",
    "kod",
    "kode",
    "koden",
    "unlock",
    "pass",
    "parola",
)
BARE_CODES = frozenset(
    (
        "with the code",
        "with code",
        "using code",
        "using the code",
        "enter the code",
        "enter code",
        "mit dem code",
        "avec le code",
        "con el código",
        "com o código",
        "con il codice",
        "met de code",
        "z kodem",
        "с кодом",
        "code",
        "koden",
        "código",
        "codigo",
        "codice",
        "код",
        "kod",
        "kode",
        "koodi",
    )
)
NETWORKS = ("wifi", "wi-fi", "wlan", "login")
_TAILS = (
    " is", " from ", " von ", " est passé", " they ", " he ", " she ", " we ", " was", " are", " ist", " lautet", " war", " es", " est", " è", " é", " это", " set", " changed", " will", " for ", " to ", " of ",
    " on ", " in ", " am ", " til ", " für ", " vom ", " zum ", " de ", " del ", " do ", " da ", " du ", " per ", " voor ", " van ", " för ", " till ", " от", " від", " ke ", " für", " для ", ":", " :", " =", " -", "  ", "\t", " (", ' "', " '",
    " `", " “", " **", "是", *(f" {digit}" for digit in range(10)),
)  # fmt: skip
ANCHORS = {name: name for name in KINDS if name not in FREQUENT} | {n + tail: n for n in FREQUENT for tail in _TAILS}
