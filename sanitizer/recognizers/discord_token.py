"""Discord bot tokens without a word beside them: the first part is the bot's number in base64, and nothing else looks so."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import product

from sanitizer.core.finding import Finding
from sanitizer.recognizers.checks.token_shapes import discord_snowflake
from sanitizer.recognizers.lazy import lazy
from sanitizer.recognizers.surroundings import Surroundings
from sanitizer.recognizers.view import View

# Base64 of three decimal digits: each place has a few letters only (RFC 4648).
_FIRST, _SECOND, _THIRD, _FOURTH = "MNO", "DTjz", "AEIMQUYcgk", "wxyz012345"
_TOKEN = lazy(
    rf"(?<![0-9A-Za-z_.-])(?:[{_FIRST}][{_SECOND}][{_THIRD}][{_FOURTH}]){{5,6}}[{_FIRST}]?[{_SECOND}AQgw]?[{_THIRD}]?"
    r"\.[0-9A-Za-z_-]{6,7}\.[0-9A-Za-z_-]{27,40}(?![0-9A-Za-z_-])"
)


class DiscordToken:
    """`MTk4NjIyNDgz….….…` wherever it stands."""

    name = "secret/discord-bot-token-shape"
    entities = frozenset(("SECRET",))
    anchors: Sequence[str] = tuple(
        dict.fromkeys("".join(part).lower() for part in product(_FIRST, _SECOND, _THIRD, _FOURTH))
    )
    classes: Sequence[str] = ()

    def find_at(self, view: View, start: int, end: int, around: Surroundings) -> Iterable[Finding]:
        match = _TOKEN.match(view.folded, start)
        if match is None or not discord_snowflake(match.group()):
            return ()
        return (Finding(*match.span(), "SECRET", self.name, 0.97, ("begins with a bot's number in base64",)),)


RECOGNIZERS = (DiscordToken(),)
