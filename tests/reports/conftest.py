"""A run to report on: invented values of every entity, in keys, names and fields, with every kind of ending."""

from __future__ import annotations

import pytest
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

from sanitizer.core.document import Pointer, Unscanned
from sanitizer.core.finding import Finding, Hidden
from sanitizer.core.outcome import FileOutcome, Located, RunOutcome, Status
from sanitizer.reports import RunInfo

VALUES = {
    "PERSON": "Ada Lundqvist",
    "USERNAME": "adalund77",
    "EMAIL": "ada.lundqvist@lundqvist-family.test",
    "PHONE": "+46 70 998 77 66",
    "ADDRESS": "Norra Storgatan 12, 223 50 Lund",
    "LOCATION": "Kivik",
    "ORGANIZATION": "Lundqvist Rederi",
    "DATE_OF_BIRTH": "3 May 1980",
    "DATE": "2031-02-03",
    "AGE": "51 years",
    "GOV_ID": "800503-0000",
    "FINANCIAL": "SE00 1234 5678 9012 3456 7890",
    "MEDICAL_ID": "MRN 0042731",
    "SECRET": "hush-hush-7731-correct-horse",
    "IP": "203.0.113.77",
    "DEVICE_ID": "00:00:5e:00:53:af",
    "VEHICLE": "ABC 12D",
    "URL_PRIVATE": "https://share.test/c/9f8e7d6c",
    "INTERNAL_HOST": "db7.lund.internal",
    "ACCOUNT_ID": "KD-4711-0815",
    "GEO": "55.7047, 13.1910",
}
KEPT = ("LOCATION", "ORGANIZATION", "DATE", "AGE")
SCORES = (0.99, 0.7, 0.3)


class TextFile(SingleFileSnapshotExtension):
    """One plain text file for each snapshot."""

    file_extension = "txt"
    _write_mode = WriteMode.TEXT


@pytest.fixture
def plain(snapshot: SnapshotAssertion) -> SnapshotAssertion:
    return snapshot.use_extension(TextFile)


def located(entity: str, number: int, pointer: Pointer, *, is_key: bool = False, value: str = "") -> Located:
    text = value or VALUES[entity]
    score = SCORES[number % 3]
    rule = f"{'secret' if entity == 'SECRET' else 'pii'}/{entity.lower().replace('_', '-')}"
    finding = Finding(
        4, 4 + len(text), entity, rule, score, ("shape fits", "checksum valid") if number % 3 == 0 else ()
    )
    kept = entity in KEPT or score < 0.5
    placeholder = "" if kept else f"[{entity}_1]"
    role = ("user", "assistant", "")[number % 3]
    operator = "keep" if kept else "placeholder"
    return Located(finding, Hidden(text), pointer, number + 1, 9, role, operator, placeholder, is_key)


@pytest.fixture
def outcome() -> RunOutcome:
    chat = FileOutcome("export.zip!/conversations.json", Status.FOUND, "claude-ai", strings_seen=90, strings_scanned=80)
    chat.bytes_read = 4096
    for number, entity in enumerate(VALUES):
        chat.findings.append(located(entity, number, Pointer((0, "chat_messages", number, "text"))))
    for number in range(6):
        chat.findings.append(located("EMAIL", 0, Pointer((1, "chat_messages", number, "text"))))
    email = VALUES["EMAIL"]
    key = Pointer((2, "contacts", email))
    chat.findings.append(located("EMAIL", 0, key, is_key=True))
    chat.findings.append(located("PHONE", 0, Pointer((2, "contacts", email.upper(), "phone"))))
    chat.findings.append(located("SECRET", 0, Pointer(("token",), Pointer((3, "input")))))
    chat.unscanned += [
        Unscanned(Pointer((4, "content", 0, "source")), "image", True, 20_000),
        Unscanned(Pointer((2, "contacts", email, "photo")), "image", True, 10),
        Unscanned(Pointer((5, "text")), "time-out", False, 900_000),
    ]
    named = FileOutcome(f"letter to {VALUES['PERSON'].upper()}.md", Status.FOUND, "markdown")
    named.findings.append(located("PERSON", 0, Pointer((2,))))
    named.output = f"out/letter to {VALUES['PERSON']}.clean.md"
    return RunOutcome(
        [
            chat,
            named,
            FileOutcome("notes/clean.txt", Status.CLEAN, "text"),
            FileOutcome("notes/done.txt", Status.CLEANED, "text", output="notes/done.clean.txt"),
            FileOutcome("photo.png", Status.SKIPPED, reason="a picture"),
            FileOutcome("cut.json", Status.INCOMPLETE, reason="ends in the middle of a string", hint="export it again"),
            FileOutcome("odd.json", Status.FAILED, reason="the clean copy did not pass its own check"),
        ],
        seconds=1.25,
    )


@pytest.fixture
def run() -> RunInfo:
    return RunInfo("1.2.3", "balanced", "scan", 61, "en_chat_pii 0.1", "2031-07-08T04:05:06Z", 3, b"k" * 32)
