"""What every worker does: read a list of texts, write a list of `[start, end, label, score]` lists.

Imported by path from the peer's environment, so nothing but the standard library may be used here.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable


def serve(find: Callable[[str], list[tuple[int, int, str, float]]]) -> None:
    texts = json.load(sys.stdin)
    json.dump([find(text) for text in texts], sys.stdout)
