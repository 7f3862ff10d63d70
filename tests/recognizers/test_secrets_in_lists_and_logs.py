"""JSON web keys, options in lists, numbers of sessions, keys printed line by line; and what only looks like them."""

from __future__ import annotations

import json
import random
import string
from collections.abc import Iterator

import pytest

from sanitizer.core.finding import Finding
from sanitizer.recognizers.builtin import recognizers
from sanitizer.recognizers.engine import RuleEngine

ENGINE = RuleEngine([], [r for r in recognizers() if r.name.startswith("secret/")])
CHANCE = random.Random(7)
URL_SAFE = string.ascii_letters + string.digits + "-_"


def made(length: int, signs: str = string.ascii_letters + string.digits) -> str:
    return "".join(CHANCE.choice(signs) for _ in range(length - 3)) + "a7Q"


def hexed(length: int) -> str:
    return "".join(CHANCE.choice("0123456789abcdef") for _ in range(length - 2)) + "a7"


def found(text: str) -> list[str]:
    return [text[f.start : f.end] for f in _settled(ENGINE.find(text))]


def _settled(findings: list[Finding]) -> Iterator[Finding]:
    seen = set()
    for finding in findings:
        if finding.entity == "SECRET" and finding.span not in seen:
            seen.add(finding.span)
            yield finding


def test_of_json_web_keys_only_what_is_secret_is_found() -> None:
    secret, prime, public = made(43, URL_SAFE), made(171, URL_SAFE), made(43, URL_SAFE)
    keys: list[tuple[dict[str, object], list[str]]] = [
        ({"kty": "oct", "k": secret, "alg": "A256CTR", "key_ops": ["encrypt"]}, [secret]),
        ({"alg": "A256CTR", "ext": True, "k": secret, "kty": "oct"}, [secret]),
        ({"kty": "RSA", "n": public, "e": "AQAB", "d": secret, "p": prime}, [secret, prime]),
        ({"kty": "EC", "crv": "P-256", "x": public, "y": public[::-1], "d": secret}, [secret]),
        ({"kty": "EC", "crv": "P-256", "x": public, "y": public[::-1]}, []),
        ({"kty": "RSA", "n": public, "e": "AQAB", "kid": "2024-05"}, []),
        ({"d": secret, "p": prime}, []),
    ]
    for key, wanted in keys:
        assert found(json.dumps(key)) == wanted
        assert found(json.dumps(json.dumps(key))) == wanted
    assert found(f"key = {{kty: 'oct', k: '{secret}'}}") == [secret]


@pytest.mark.parametrize(
    "form",
    [
        'command: ["--requirepass", "{}"]',
        'CMD ["server", "--token", "{}"]',
        "ENTRYPOINT ['redis-server','--requirepass','{}']",
        '"args": ["-y", "srv", "--api-key", "{}"]',
        'spawn("tool", ["--password", "{}"])',
        "args:\n  - --password\n  - {}\n  - --verbose",
        'args:\n    - "--api-key"\n    - "{}"\n    - "--out"',
        "command:\n- redis-server\n- --requirepass\n- {}\n",
    ],
)
def test_a_secret_behind_its_option_in_a_list(form: str) -> None:
    for secret in (made(32), "uY7_kolibri22"):
        assert found(form.format(secret)) == [secret]


@pytest.mark.parametrize(
    "text",
    [
        'args: ["--token-file", "/run/secrets/tok", "--max-tokens", "4096"]',
        'command: ["--requirepass", "${REDIS_PASSWORD}"]',
        'args: ["--tokenizer", "cl100k_base", "--key-column", "customer_id"]',
        "args:\n  - --token-ttl\n  - 3600\n  - --passthrough\n  - all-headers",
        'flags: ["--secret", "--verbose"]',
        'parser.add_argument("--token", "-t", help="the token")',
        'parser.add_argument("--password", action="store_true")',
        'CMD ["serve", "--private-key", "server.key"]',
        "options:\n  - --password\n  - --host\n",
        'assert flags == ["--token", "<token>"]',
    ],
)
def test_options_in_lists_without_a_secret(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "form",
    [
        "login ok user=x sess={} ip=10.2.3.4",
        "[auth] sid={} uid=42",
        "session_id: {}",
        'cookies = {{"sid": "{}", "lang": "de"}}',
        "{{'session': '{}'}}",
        'document.cookie = "sid={}; path=/"',
        "$_COOKIE['PHPSESSID'] = '{}'",
        'request.cookies["sid"] = "{}"',
    ],
)
def test_numbers_of_sessions(form: str) -> None:
    for secret in (hexed(32), made(30)):
        assert found(form.format(secret)) == [secret]


@pytest.mark.parametrize(
    "text",
    [
        f"request_id={hexed(32)} trace={hexed(16)} commit {hexed(40)}",
        f"traceId={hexed(32)} correlation_id={hexed(32)}",
        "session_id: 0b9e3c1a-5d7f-4a2b-8c6d-1e2f3a4b5c6d",
        "sess = requests.Session(); sid = 42; sid=AC",
        "SELECT sid, serial# FROM v$session WHERE sid = 123456789012345678901234",
        "session: the-quick-brown-fox-jumps-over",
        "sess=${SESSION_ID_FROM_ENVIRONMENT}",
        "session=xxxxxxxxxxxxxxxxxxxxxxxx",
        "sid: S-1-5-21-1004336348-1177238915-682003330-512",
    ],
)
def test_what_is_no_number_of_a_session(text: str) -> None:
    assert found(text) == []


def _key(lines: int = 7) -> list[str]:
    base64 = string.ascii_letters + string.digits + "+/"
    kind = "PRIVATE KEY"
    body = [made(64, base64) for _ in range(lines)]
    return [f"-----BEGIN RSA {kind}-----", *body, made(40, base64) + "==", f"-----END RSA {kind}-----"]


@pytest.mark.parametrize(
    "form",
    [
        "{n:6}→{line}",
        "{n:6}\t{line}",
        " {n:2} | {line}",
        "+{line}",
        "-{line}",
        "> {line}",
        "{n}: {line}",
        "id_rsa-{n}-{line}",
        "id_rsa:{n}:{line}",
        "| {line} |",
        "// {line}",
        " * {line}",
        "[{n}] {line}",
        "2024-05-02T10:00:0{n}Z {line}",
    ],
)
def test_private_keys_behind_numbers_and_marks(form: str) -> None:
    key = _key()
    printed = [form.format(n=n, line=line) for n, line in enumerate(key, 1)]
    whole = "Here it is:\n" + "\n".join(printed) + "\nthen we deploy"
    assert sorted(found(whole)) == sorted(key)
    assert sorted(found("\n".join(printed[4:]))) == sorted(key[4:]), "a print that begins within the key"
    assert sorted(found("\n".join(printed[:5]))) == sorted(key[:5]), "a print that ends within the key"


@pytest.mark.parametrize("kind", ["CERTIFICATE", "PUBLIC KEY", "CERTIFICATE REQUEST"])
def test_public_blocks_behind_numbers_stay(kind: str) -> None:
    lines = [f"-----BEGIN {kind}-----", *_key()[1:-1], f"-----END {kind}-----"]
    assert found("\n".join(f"{n:6}→{line}" for n, line in enumerate(lines, 1))) == []


def test_code_that_speaks_of_keys_stays() -> None:
    begin, *_, end = _key()
    assert found(f'  1→if line.startswith("{begin}"):\n  2→    return True\n  3→  def other(self): pass') == []
    assert found(f"  1→{begin}\n  2→...\n  3→{end}\n  4→deploy") == []
    assert found(f"+{begin}\n+REPLACE_ME\n+{end}\n") == []
