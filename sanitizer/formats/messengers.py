"""Messenger exports: Slack, Telegram, Discord, WhatsApp (formats_agents.md §2)."""

from __future__ import annotations

import re

from sanitizer.core.document import FieldKind as K
from sanitizer.formats.interface import ByContent, Format, Head, Kinds, under

_NAMES = (
    *("real_name", "real_name_normalized", "display_name", "display_name_normalized"),
    *("first_name", "last_name"),
)
_PROFILE: Kinds = (
    *((f"/{key}", K.IDENTITY) for key in (*_NAMES, "email", "phone")),
    ("/title", K.TITLE),
    ("/status_text", K.PROSE),
)

_SLACK_MESSAGE: Kinds = (
    ("/text", K.PROSE),
    ("/**/elements/**/text", K.PROSE),
    ("/files/*/name", K.FILENAME),
    ("/files/*/title", K.FILENAME),
    ("/files/*/preview", ByContent.DATA),
    ("/topic/value", K.PROSE),
    ("/purpose/value", K.PROSE),
    ("/ts", K.PROTECTED),
    ("/thread_ts", K.PROTECTED),
    ("/user", K.PROTECTED),
    ("/team", K.PROTECTED),
    ("/channel", K.PROTECTED),
    ("/bot_id", K.PROTECTED),
    ("/reactions/*/name", K.PROTECTED),
    ("/reactions/*/users/*", K.PROTECTED),
    ("/members/*", K.PROTECTED),
)

_OWN = ("first_name", "last_name", "phone_number")

_TELEGRAM: Kinds = (
    ("/text", K.PROSE),
    ("/text/*", K.PROSE),
    ("/text/*/text", K.PROSE),
    ("/text_entities/*/text", K.PROSE),
    ("/from", K.IDENTITY),
    ("/actor", K.IDENTITY),
    *((f"/contact_information/{key}", K.IDENTITY) for key in _OWN),
    ("/from_id", K.PROTECTED),
    ("/actor_id", K.PROTECTED),
    ("/date_unixtime", K.PROTECTED),
    ("/edited_unixtime", K.PROTECTED),
)

_LINE = re.compile(
    r"^[\u200e\u200f]*(?:\[(?=[^\]]*\])|(?=[^:]{6,20}, \d)|(?=[^-\n]{11,40} - ))"
    r"\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4},? \d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:[ \u202f][ap]\.?[ \u202f]?m\.?)?"
    r"\]?(?: -|:)? (?!(?:INFO|WARN|ERROR|DEBUG|TRACE|FATAL|NOTICE))[^:\n]{1,60}: ",
    re.IGNORECASE,
)


_DISCORD_PEOPLE = ("author", "mentions/*", "reactions/*/users/*", "interaction/user")


def _slack(head: Head) -> float:
    messages = [i for i in head.items if i.get("type") == "message" and isinstance(i.get("ts"), str)]
    channels = [i for i in head.items if {"topic", "purpose", "members"} <= i.keys()]
    return 0.9 if messages or channels else 0.0


def _slack_users(head: Head) -> float:
    users = [i for i in head.items if {"profile", "team_id", "id"} <= i.keys()]
    return 0.9 if any(str(i["id"])[:1] in "UWB" for i in users) else 0.0


def _telegram(head: Head) -> float:
    if {"name", "type", "id", "messages"} <= head.root.keys():
        return 0.9
    chats = head.root.get("chats")
    return 0.9 if isinstance(chats, dict) and isinstance(chats.get("list"), list) else 0.0


def _discord(head: Head) -> float:
    if {"guild", "channel", "messages", "exportedAt"} <= head.root.keys():
        return 0.95
    return 0.9 if head.share("ID", "Timestamp", "Contents") > 0.5 else 0.0


def _whatsapp(head: Head) -> float:
    lines = [line for line in head.text[:20_000].splitlines() if line.strip()]
    started = sum(1 for line in lines if _LINE.match(line))
    return 0.9 if started >= 3 and started >= 0.4 * len(lines) else 0.0


FORMATS = (
    Format(
        "slack",
        "Slack channel export",
        "Slack",
        ("json",),
        _slack,
        (*under(("/*/user_profile",), _PROFILE), ("/*/id", K.PROTECTED), *under(("/*",), _SLACK_MESSAGE)),
        notes=("Channel folders carry the names of channels and of people; they are not renamed.",),
    ),
    Format(
        "slack_users",
        "Slack users",
        "Slack",
        ("json",),
        _slack_users,
        (
            *under(("/*/profile",), _PROFILE),
            ("/*/real_name", K.IDENTITY),
            ("/*/name", K.IDENTITY),
            ("/*/id", K.PROTECTED),
            ("/**/team", K.PROTECTED),
        ),
    ),
    Format(
        "telegram",
        "Telegram Desktop export",
        "Telegram",
        ("json",),
        _telegram,
        (
            *under(("/messages/*", "/chats/list/*/messages/*"), _TELEGRAM),
            *(
                (f"/personal_information/{key}", K.IDENTITY)
                for key in ("first_name", "last_name", "phone_number", "username")
            ),
            *((f"/contacts/list/*/{key}", K.IDENTITY) for key in ("first_name", "last_name", "phone_number")),
            ("/name", ByContent.DATA),
            ("/chats/list/*/name", ByContent.DATA),
        ),
    ),
    Format(
        "discord",
        "Discord messages",
        "Discord",
        ("json",),
        _discord,
        (
            ("/messages/*/content", K.PROSE),
            ("/*/Contents", K.PROSE),
            *((f"/messages/*/{who}/{key}", K.IDENTITY) for who in _DISCORD_PEOPLE for key in ("name", "nickname")),
            ("/messages/*/attachments/*/fileName", K.FILENAME),
            *((f"/messages/*/{who}/discriminator", K.PROTECTED) for who in _DISCORD_PEOPLE),
            ("/messages/*/reactions/*/emoji/name", K.PROTECTED),
            ("/messages/*/reactions/*/emoji/code", K.PROTECTED),
            ("/guild/name", K.TITLE),
            ("/channel/topic", K.PROSE),
        ),
    ),
    Format("whatsapp", "WhatsApp chat", "Meta", ("text", "markdown"), _whatsapp),
)
