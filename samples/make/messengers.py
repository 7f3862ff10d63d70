"""Messenger exports: a Slack channel and its users, a Telegram chat, a WhatsApp chat."""

from __future__ import annotations

from typing import Any

from samples.make.markup import uid

JIYEON, KOFI = "⟦PERSON|Jiyeon Bae⟧", "⟦PERSON|Kofi Amankwah⟧"


def _profile(name: str, mail: str, phone: str) -> dict[str, Any]:
    return {"real_name": name, "real_name_normalized": name, "display_name": name, "email": mail, "phone": phone, "title": "⟦=Engineer⟧", "team": "T04QX7PLD"}


def slack_users() -> list[Any]:
    return [
        {"id": "U04QX81AB", "team_id": "T04QX7PLD", "name": "⟦USERNAME|jbae⟧", "deleted": False, "real_name": JIYEON, "tz": "Asia/Seoul",
         "profile": _profile(JIYEON, "⟦EMAIL|jiyeon.bae@orchardloom.io⟧", "⟦PHONE|+82 2 3704 5521⟧")},
        {"id": "U04QX92CD", "team_id": "T04QX7PLD", "name": "⟦USERNAME|kamankwah⟧", "deleted": False, "real_name": KOFI, "tz": "Africa/Accra",
         "profile": _profile(KOFI, "⟦EMAIL|kofi@orchardloom.io⟧", "")},
    ]


def slack_channel() -> list[Any]:
    ask = "<@U04QX92CD> the staging password is ⟦SECRET|Pelican-Drift-4408⟧, or mail <mailto:⟦EMAIL|jiyeon.bae@orchardloom.io⟧|⟦EMAIL|jiyeon.bae@orchardloom.io⟧>"
    return [
        {"client_msg_id": uid("slack-1"), "type": "message", "text": ask, "user": "U04QX81AB", "ts": "1772443667.103822", "team": "T04QX7PLD",
         "user_profile": {"real_name": JIYEON, "display_name": JIYEON, "team": "T04QX7PLD"},
         "blocks": [{"type": "rich_text", "block_id": "aB3x", "elements": [{"type": "rich_text_section", "elements": [
             {"type": "user", "user_id": "U04QX92CD"}, {"type": "text", "text": " the staging password is ⟦SECRET|Pelican-Drift-4408⟧, or mail "},
             {"type": "link", "url": "mailto:⟦EMAIL|jiyeon.bae@orchardloom.io⟧", "text": "⟦EMAIL|jiyeon.bae@orchardloom.io⟧"}]}]}]},
        {"client_msg_id": uid("slack-2"), "type": "message", "text": f"thanks! {KOFI} here, see <⟦=https://docs.python.org/3/howto/logging.html⟧|the docs> :tada:", "user": "U04QX92CD", "ts": "1772443701.550119",
         "thread_ts": "1772443667.103822", "team": "T04QX7PLD", "reactions": [{"name": "tada", "users": ["U04QX81AB"], "count": 1}]},
    ]


def telegram() -> dict[str, Any]:
    number = {"type": "phone", "text": "⟦PHONE|+34 911 23 45 98⟧"}
    first = ["Hola, soy ⟦PERSON|Itziar Mendizábal⟧, mi número es ", number, ". ⟦=¿A qué hora empieza la clase?⟧"]
    return {"name": "⟦PERSON|Itziar Mendizábal⟧", "type": "personal_chat", "id": 4472019385, "messages": [
        {"id": 101, "type": "message", "date": "2026-03-02T09:14:27", "date_unixtime": "1772439267", "from": "⟦PERSON|Itziar Mendizábal⟧", "from_id": "user4472019385",
         "text": first, "text_entities": [{"type": "plain", "text": first[0]}, number, {"type": "plain", "text": first[2]}]},
        {"id": 102, "type": "message", "date": "2026-03-02T09:16:01", "date_unixtime": "1772439361", "from": "⟦PERSON|Gorka Etxeberria⟧", "from_id": "user3398127745",
         "text": "A las ocho. Calle: ⟦ADDRESS|Calle de la Ronda 31, 48005 Bilbao⟧", "text_entities": [{"type": "plain", "text": "A las ocho. Calle: ⟦ADDRESS|Calle de la Ronda 31, 48005 Bilbao⟧"}]},
        {"id": 103, "type": "message", "date": "2026-03-02T09:17:30", "date_unixtime": "1772439450", "from": "⟦PERSON|Itziar Mendizábal⟧", "from_id": "user4472019385", "contact_information": {
            "first_name": "⟦PERSON|Gorka⟧", "last_name": "⟦PERSON|Etxeberria⟧", "phone_number": "⟦PHONE|+34 944 15 72 03⟧"}, "text": "", "text_entities": []},
    ]}


WHATSAPP = (
    "\u200e[02/03/2026, 09:14:27] ⟦PERSON|Aoife Ní Bhriain⟧: \u200eMessages and calls are end-to-end encrypted.\r\n"
    "[02/03/2026, 09:15:02] ⟦PERSON|Aoife Ní Bhriain⟧: Hi, it's ⟦PERSON|Aoife⟧. My new mail is ⟦EMAIL|aoife.nibhriain@tidewrack.ie⟧\r\n"
    "and the alarm code is ⟦SECRET|2953⟧\r\n"
    "[02/03/2026, 09:15:40] ⟦PHONE|+353 85 712 4477⟧: Thanks! ⟦=See you at the ⟧cinema\r\n"
    "[02/03/2026, 09:16:44] ⟦PERSON|Aoife Ní Bhriain⟧: \u200e<attached: 00000012-PHOTO-2026-03-02-09-16-44.jpg>\r\n"
    "[02/03/2026, 09:17:03] ⟦PERSON|Aoife Ní Bhriain⟧: ⟦=Have you read Ulysses?⟧\r\n"
).replace("⟦=See you at the ⟧cinema", "⟦=See you at the cinema⟧")
