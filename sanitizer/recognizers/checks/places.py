"""Points on the earth."""

from __future__ import annotations

import re

from sanitizer.recognizers.checks import check

_NUMBER = re.compile(r"[-+]?\d{1,3}(?:\.\d+)?")


def _pair(value: str) -> tuple[float, float] | None:
    numbers = [float(n) for n in _NUMBER.findall(value.replace("−", "-"))]
    if len(numbers) != 2 or abs(numbers[0]) > 90 or abs(numbers[1]) > 180:
        return None
    return numbers[0], numbers[1]


@check("geo_pair")
def geo_pair(value: str) -> bool:
    """Latitude and longitude in degrees; not 0,0."""
    pair = _pair(value)
    return pair is not None and pair != (0.0, 0.0)


@check("geo_pair_clear")
def geo_pair_clear(value: str) -> bool:
    """A pair too large to be two weights or probabilities, and not a round one."""
    pair = _pair(value)
    return pair is not None and abs(pair[0]) > 2 and abs(pair[0]) + abs(pair[1]) > 20 and len(set(value)) > 6


@check("geo_number")
def geo_number(value: str) -> bool:
    """One degree figure that can be a latitude or longitude; not 0."""
    try:
        return 0 < abs(float(value.rstrip("°"))) <= 180
    except ValueError:
        return False
