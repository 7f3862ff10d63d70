"""User names that people choose: words of no dictionary, or words with marks in them."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

from sanitizer.recognizers.checks import check
from sanitizer.recognizers.checks.accounts import login_name
from sanitizer.recognizers.word_lists import word_list

_WORDS = Path(__file__).parent.parent.parent / "detection" / "common_words.txt"
_PARTS = re.compile(r"[^\W\d_]+")
_LEAST = 4


@lru_cache(maxsize=1)
def _common() -> frozenset[str]:
    """Words of everyday English and of the trade, and what stands for nobody in logs and forms."""
    lines = _WORDS.read_text("utf-8").splitlines()
    return frozenset((*lines, *word_list("name everyday words"), *word_list("login never chosen", "words_places.txt")))


def is_account_word(word: str) -> bool:
    """A word that accounts of machines and teams are called: `deploy`, `billing`, `vertrieb`."""
    return word in _common() or word in _roles()


@lru_cache(maxsize=1)
def _roles() -> frozenset[str]:
    return frozenset(word_list("login roles", "words_places.txt"))


@check("chosen_login")
def chosen_login(value: str) -> bool:
    """A login that somebody chose: not made of ordinary words alone, no account of a system."""
    name = value.strip("@").lower()
    if not login_name(name) or len(name) < _LEAST:
        return False
    parts = _PARTS.findall(name)
    return any(len(part) > 1 for part in parts) and not all(len(part) < 2 or part in _common() for part in parts)


@lru_cache(maxsize=1)
def _owners() -> frozenset[str]:
    return frozenset(word_list("login public owners", "words_places.txt"))


@check("repo_owner")
def repo_owner(value: str) -> bool:
    """Somebody who owns a repository, rather than a project or a firm that everybody knows."""
    return value.lower() not in _owners() and chosen_login(value)
