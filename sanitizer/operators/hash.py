"""`[EMAIL_h1f0c9a7b62d3]`: equal values look equal, also across runs with the same key. Cannot be put back.

Keyed (HMAC-SHA256), because a plain hash of a telephone number or a birthday is found by trying all of them.
"""

from __future__ import annotations

import hashlib
import hmac

from sanitizer.core.errors import PolicyError
from sanitizer.core.finding import Hidden
from sanitizer.operators.interface import Params

NAME = "hash"
SUMMARY = "a keyed hash such as [EMAIL_h1f0c9a7b62d3]; comparable between runs that use the same key"

_SHORTEST_KEY = 16
_DIGITS = 12


def replace(entity: str, value: Hidden, number: int, params: Params) -> str:
    key = params.get("key", b"")
    if not isinstance(key, bytes) or len(key) < _SHORTEST_KEY:
        raise PolicyError(f"The operator hash needs a key of at least {_SHORTEST_KEY} bytes.")
    message = f"{entity}\0{value.reveal()}".encode("utf-8", "surrogatepass")
    # The letter keeps it apart from numbered placeholders when all digits happen to be decimal.
    return f"[{entity}_h{hmac.new(key, message, hashlib.sha256).hexdigest()[:_DIGITS]}]"
