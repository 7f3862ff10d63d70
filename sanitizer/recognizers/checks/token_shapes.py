"""What a token decodes to (reference/secrets.md §5)."""

from __future__ import annotations

import base64
import binascii
import json
from random import Random

from sanitizer.recognizers.checks import check, completes

_LEAST_SNOWFLAKE = 1000


def decoded(value: str) -> bytes:
    """The bytes of base64 in either alphabet, padded or not; empty if it is none."""
    text = value.rstrip("=").replace("-", "+").replace("_", "/")
    try:
        return base64.b64decode(text + "=" * (-len(text) % 4), validate=True)
    except (binascii.Error, ValueError):
        return b""


@check("base64_pair")
def base64_pair(value: str) -> bool:
    """Base64 of printable text with a colon in it: `user:password`."""
    raw = decoded(value)
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return ":" in text[1:] and text.isprintable()


@completes("base64_pair")
def with_base64_pair(value: str, rng: Random) -> str:
    """Base64 of a user, a colon and a password drawn from the letters of `value`."""
    return base64.b64encode(f"deploy:{value}".encode()).decode()


@check("base64_object")
def base64_object(value: str) -> bool:
    """What follows the prefix is base64 of a JSON object, maybe cut short."""
    body = value[max(0, value.find("eyJ")) :]
    return decoded(body.partition("_")[0].partition(".")[0])[:2] in (b'{"', b"{\n", b"{ ")


@completes("base64_object")
def with_base64_object(value: str, rng: Random) -> str:
    """The prefix of `value`, up to its last underscore, and a JSON object that holds the rest."""
    prefix, mark, body = value.rpartition("_")
    return prefix + mark + base64.b64encode(json.dumps({"k": body, "n": 1}).encode()).decode().rstrip("=")


@check("base64_bedrock")
def base64_bedrock(value: str) -> bool:
    return b"BedrockAPIKey-" in decoded(value[4:])


@check("discord_snowflake")
def discord_snowflake(value: str) -> bool:
    """The part before the first dot is base64 of a decimal number, the bot's id."""
    digits = decoded(value.partition(".")[0])
    return digits.isdigit() and int(digits) >= _LEAST_SNOWFLAKE


@check("base64_private_pem")
def base64_private_pem(value: str) -> bool:
    """Base64 of a PEM block that names a private key."""
    head = decoded(value[:120])
    return head.startswith(b"-----BEGIN") and b"PRIVATE KEY" in head


@completes("base64_private_pem")
def with_base64_private_pem(value: str, rng: Random) -> str:
    kind = rng.choice(("RSA ", "EC ", ""))
    # The words are joined here so that no private key stands in this file.
    block = "-----".join(("", f"BEGIN {kind}PRIVATE " + "KEY", f"\n{value}\n", f"END {kind}PRIVATE " + "KEY", "\n"))
    return base64.b64encode(block.encode()).decode()
