"""Keys in blocks, tokens, seed phrases, recovery codes: made at run time, never written down."""

from __future__ import annotations

import base64
import hashlib
import json
from random import Random

import pytest

from sanitizer.recognizers.engine import RuleEngine
from sanitizer.recognizers.jwt import Jwt
from sanitizer.recognizers.kubernetes_secret import KubernetesSecret
from sanitizer.recognizers.private_key import PrivateKey
from sanitizer.recognizers.recovery_codes import RecoveryCodes
from sanitizer.recognizers.seed_phrase import SeedPhrase, _numbers, checksum_holds

RNG = Random(11)
BODY = base64.b64encode(RNG.randbytes(600)).decode()
LINES = "\n".join(BODY[at : at + 64] for at in range(0, len(BODY), 64))
DASHES = "-" * 5


def pem(kind: str = "RSA PRIVATE KEY", body: str = LINES) -> str:
    return f"{DASHES}BEGIN {kind}{DASHES}\n{body}\n{DASHES}END {kind}{DASHES}"


def found(recognizer: object, text: str) -> list[str]:
    return [text[f.start : f.end] for f in RuleEngine([], [recognizer]).find(text)]  # type: ignore[list-item]


@pytest.mark.parametrize(
    "kind",
    [
        "RSA PRIVATE KEY",
        "PRIVATE KEY",
        "EC PRIVATE KEY",
        "OPENSSH PRIVATE KEY",
        "ENCRYPTED PRIVATE KEY",
        "PGP PRIVATE KEY BLOCK",
    ],
)
@pytest.mark.parametrize(
    "escape",
    [str, lambda t: t.replace("\n", "\\n"), lambda t: t.replace("\n", "\n> "), lambda t: t.replace("\n", "\r\n")],
)
def test_private_key_is_one_span(kind: str, escape: object) -> None:
    block = escape(pem(kind))  # type: ignore[operator]

    assert found(PrivateKey(), f"see {block} ok") == [block]


def test_private_key_cut_short_on_either_side() -> None:
    block = pem()

    assert found(PrivateKey(), block[:400] + " …")[0].startswith(DASHES + "BEGIN")
    assert found(PrivateKey(), block[300:])[0].endswith(DASHES)


@pytest.mark.parametrize(
    "text",
    [
        pem("PUBLIC KEY"),
        pem("CERTIFICATE"),
        pem("RSA PRIVATE KEY", "..."),
        f"if line == '{DASHES}BEGIN PRIVATE KEY{DASHES}':",
        pem(body="x" * 64),
    ],
)
def test_public_keys_and_mentions_stay(text: str) -> None:
    assert found(PrivateKey(), text) == []


def token(header: dict[str, str], *rest: str) -> str:
    parts = [json.dumps(header), json.dumps({"sub": "4711", "name": "x"})]
    encoded = [base64.urlsafe_b64encode(p.encode()).decode().rstrip("=") for p in parts]
    return ".".join([*encoded, *rest])


def test_jwt() -> None:
    jwt = token({"alg": "HS256", "typ": "JWT"}, base64.urlsafe_b64encode(RNG.randbytes(32)).decode().rstrip("="))

    assert found(Jwt(), f"token={jwt}; x") == [jwt]
    assert found(Jwt(), f"see {jwt}. Then") == [jwt]
    assert found(Jwt(), token({"title": "hello"}, "abc")) == []
    assert found(Jwt(), "eyJ" * 30_000) == []


def phrase(words: int) -> str:
    """A valid phrase: random entropy and its checksum."""
    raw = RNG.randbytes(words * 4 // 3)
    bits = "".join(f"{b:08b}" for b in raw) + f"{hashlib.sha256(raw).digest()[0]:08b}"[: len(raw) // 4]
    listed = list(_numbers())
    return " ".join(listed[int(bits[at : at + 11], 2)] for at in range(0, len(bits), 11))


@pytest.mark.parametrize("words", [12, 15, 18, 21, 24])
def test_seed_phrase(words: int) -> None:
    seed = phrase(words)

    assert checksum_holds(seed.split())
    assert found(SeedPhrase(), f"here: {seed}\n") == [seed]


def test_seed_phrase_numbered_and_on_lines() -> None:
    numbered = "\n".join(f"{n}. {word}" for n, word in enumerate(phrase(12).split(), 1))

    assert found(SeedPhrase(), numbered) == [numbered[3:]]


def test_prose_is_no_seed_phrase() -> None:
    assert (
        found(
            SeedPhrase(),
            "The zebra and the chicken can wait until the tissue is dry, then we coil the rope and leave the arena.",
        )
        == []
    )


def test_recovery_codes() -> None:
    codes = [f"{RNG.randrange(16**5):05x}-{RNG.randrange(16**5):05x}" for _ in range(6)]
    codes = [c.replace("a", "1") + "" if not any(x.isdigit() for x in c) else c for c in codes]

    assert found(RecoveryCodes(), "My recovery codes:\n" + "\n".join(codes)) == codes
    assert found(RecoveryCodes(), "Print your recovery codes and keep them safe") == []


def test_manifest_of_a_secret() -> None:
    text = "apiVersion: v1\nkind: Secret\nmetadata:\n  name: mailer\ndata:\n  user: bWFpbGVy\n  pw: czNjcjN0\n---\nkind: ConfigMap\ndata:\n  a: b123\n"

    assert found(KubernetesSecret(), text) == ["bWFpbGVy", "czNjcjN0"]
