"""The order of the day on real folders: what is written, what is named, what is never lost."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path

import pytest

from sanitizer.core.document import Source
from sanitizer.core.outcome import ExitCode, Status
from sanitizer.files.discover import discover
from sanitizer.passes.session import Options
from sanitizer.pipeline import Target, clean, clean_source, find, scan
from sanitizer.policy import load, parse

SECRET = "q8Zr2kLm0xTv"  # matches no vendor's form; found because it is stated to be a password
STATED = f"DB_PASSWORD={SECRET}\n"


def options(policy: str = "secrets", **more: object) -> Options:
    return Options(load(policy), **more)  # type: ignore[arg-type]


def cleaned(paths: list[Path], out: Path, **more: object):  # type: ignore[no-untyped-def]
    return clean(find(discover(paths), options(**more)), Target(out))


def test_a_folder_becomes_the_same_tree_clean(tmp_path: Path) -> None:
    source = tmp_path / "in"
    (source / "a" / "b").mkdir(parents=True)
    (source / "a" / "b" / "env.txt").write_text(STATED)
    (source / "plain.md").write_text("nothing here\n")
    outcome = cleaned([source], tmp_path / "out")
    assert outcome.exit_code() is ExitCode.DONE
    assert {f.status for f in outcome.files} == {Status.CLEANED, Status.CLEAN}
    (copy,) = (tmp_path / "out").rglob("a/b/env.txt")
    assert copy.read_text() == "DB_PASSWORD=[SECRET_1]\n"
    assert (copy.parents[2] / "plain.md").read_bytes() == b"nothing here\n"
    assert (source / "a" / "b" / "env.txt").read_text() == STATED


def test_a_value_found_in_one_file_is_hunted_in_all_and_numbered_alike(tmp_path: Path) -> None:
    (tmp_path / "1.txt").write_text(f"see {SECRET} here\n")
    (tmp_path / "2.txt").write_text(STATED)
    cleaned([tmp_path / "1.txt", tmp_path / "2.txt"], tmp_path / "out")
    assert (tmp_path / "out" / "1.txt").read_text() == "see [SECRET_1] here\n"
    assert "[SECRET_1]" in (tmp_path / "out" / "2.txt").read_text()


def test_a_value_in_a_file_name_reaches_neither_the_copy_nor_the_report(tmp_path: Path) -> None:
    (tmp_path / f"notes-{SECRET}.txt").write_text(STATED)
    outcome = cleaned([tmp_path / f"notes-{SECRET}.txt"], tmp_path / "out")
    assert [p.name for p in (tmp_path / "out").iterdir()] == ["notes-SECRET_1.txt"]
    assert SECRET not in outcome.files[0].name


def test_one_bad_file_does_not_stop_the_rest(tmp_path: Path) -> None:
    (tmp_path / "bad.json").write_text('{"a": "trunc')
    (tmp_path / "good.txt").write_text(STATED)
    (tmp_path / "latin.txt").write_bytes(b"caf\xe9 DB_PASSWORD=x\n")
    outcome = cleaned([tmp_path / n for n in ("bad.json", "good.txt", "latin.txt")], tmp_path / "out")
    status = {f.name.rpartition("/")[2]: f.status for f in outcome.files}
    assert status["good.txt"] is Status.CLEANED
    assert status["bad.json"] is Status.INCOMPLETE
    assert status["latin.txt"] is Status.INCOMPLETE
    assert outcome.exit_code() is ExitCode.INCOMPLETE
    assert sorted(p.name for p in (tmp_path / "out").iterdir()) == ["good.txt"]
    assert all(f.reason and SECRET not in f.reason for f in outcome.files if f.status is Status.INCOMPLETE)


def test_a_placeholder_in_the_input_is_never_given_to_a_value(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"[SECRET_1] stood here\n{STATED}")
    cleaned([tmp_path / "a.txt"], tmp_path / "out")
    assert (tmp_path / "out" / "a.txt").read_text() == "[SECRET_1] stood here\nDB_PASSWORD=[SECRET_2]\n"


def test_a_zip_stays_a_zip_with_the_same_members(tmp_path: Path) -> None:
    packed = tmp_path / "export.zip"
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("conversations.json", json.dumps([{"text": STATED}]))
        archive.writestr("picture.png", b"\x89PNG\r\n\x1a\n\x00\x00\x00")
        archive.writestr("notes/readme.txt", "nothing\n")
        archive.comment = STATED.encode()
    outcome = cleaned([packed], tmp_path / "out")
    with zipfile.ZipFile(tmp_path / "out" / "export.zip") as archive:
        assert archive.namelist() == ["conversations.json", "picture.png", "notes/readme.txt"]
        assert SECRET not in archive.read("conversations.json").decode()
        assert archive.read("picture.png").startswith(b"\x89PNG")
        assert archive.comment == b""
    assert [f.status for f in outcome.files] == [Status.CLEANED, Status.SKIPPED, Status.CLEAN]


def test_scan_writes_nothing_and_says_what_it_would_do(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(STATED)
    before = sorted(tmp_path.iterdir())
    outcome = scan(find(discover([tmp_path / "a.txt"]), options()))
    assert sorted(tmp_path.iterdir()) == before
    assert outcome.exit_code() is ExitCode.FINDINGS
    (located,) = outcome.files[0].findings
    assert (located.line, located.column, located.placeholder) == (1, 13, "[SECRET_1]")


@pytest.mark.parametrize("policy", ["empty", "secrets"])
def test_standard_input(policy: str) -> None:
    source = Source("-", f"x {STATED}\r\n".encode())
    outcome, copy = clean_source(find([source], options(policy)), source)
    assert copy is not None
    assert (copy == source.data) is (policy == "empty")
    assert outcome.files[0].status is (Status.CLEAN if policy == "empty" else Status.CLEANED)


def test_worker_processes_find_the_same(tmp_path: Path) -> None:
    source = tmp_path / "in"
    source.mkdir()
    for n in range(6):
        (source / f"{n}.txt").write_text(f"{STATED}my password is {SECRET}{n}\n")
    one = cleaned([source], tmp_path / "one")
    two = cleaned([source], tmp_path / "two", jobs=2)
    copies = [sorted((p.name, p.read_bytes()) for p in (tmp_path / d).rglob("*.txt")) for d in ("one", "two")]
    assert copies[0] == copies[1]
    assert one.count(Status.CLEANED) == two.count(Status.CLEANED) == 6


def test_paths_stay_when_a_session_is_resumed(tmp_path: Path) -> None:
    text = "cd /home/ottilieb/work && cat notes\n"
    (tmp_path / "a.txt").write_text(text)
    shared = clean(find(discover([tmp_path / "a.txt"]), options("strict")), Target(tmp_path / "share"))
    resumed = clean(find(discover([tmp_path / "a.txt"]), options("strict", resume=True)), Target(tmp_path / "resume"))
    assert "ottilieb" not in (tmp_path / "share" / "a.txt").read_text()
    assert (tmp_path / "resume" / "a.txt").read_text() == text
    assert shared.files[0].redactions == 1
    assert resumed.files[0].redactions == 0


def test_an_archive_with_a_name_that_leads_out_gets_no_copy(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "slip.zip", "w") as archive:
        archive.writestr("a.txt", STATED)
        archive.writestr("../evil.txt", "x\n")
    outcome = cleaned([tmp_path / "slip.zip"], tmp_path / "out")
    assert outcome.exit_code() is ExitCode.INCOMPLETE
    assert not list((tmp_path / "out").glob("*"))


def test_text_written_byte_by_byte_is_read_as_meant_and_stays_so(tmp_path: Path) -> None:
    meant = f"Zoë 😀 sagt: {STATED.strip()}, bitte löschen"
    (tmp_path / "message_1.json").write_text(json.dumps({"content": meant.encode().decode("latin-1")}), "utf-8")
    outcome = cleaned([tmp_path / "message_1.json"], tmp_path / "out")
    after = json.loads((tmp_path / "out" / "message_1.json").read_text("utf-8"))["content"]
    assert after.encode("latin-1").decode() == meant.replace(SECRET, "[SECRET_1]")
    (located,) = outcome.files[0].findings
    assert located.finding.start == meant.index(SECRET)


def _with_an_attachment(folder: Path) -> Path:
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", STATED)
    with zipfile.ZipFile(folder / "export.zip", "w") as archive:
        archive.writestr("file-1-letter.docx", inner.getvalue())
        archive.writestr("conversations.json", json.dumps([{"text": STATED}]))
    return folder / "export.zip"


def test_a_member_that_cannot_be_read_is_left_out_of_the_copy(tmp_path: Path) -> None:
    outcome = cleaned([_with_an_attachment(tmp_path)], tmp_path / "out")
    assert [f.status for f in outcome.files] == [Status.INCOMPLETE, Status.CLEANED]
    assert outcome.exit_code() is ExitCode.INCOMPLETE
    assert "left out" in outcome.files[0].hint
    assert not outcome.files[0].output
    with zipfile.ZipFile(tmp_path / "out" / "export.zip") as archive:
        assert archive.testzip() is None
        assert archive.namelist() == ["conversations.json"]
        assert SECRET not in archive.read("conversations.json").decode()


def test_in_place_nothing_is_left_out(tmp_path: Path) -> None:
    path = _with_an_attachment(tmp_path)
    before = path.read_bytes()
    run = find(discover([path]), options())
    outcome = clean(run, Target(in_place=True))
    assert path.read_bytes() == before
    assert [f.status for f in outcome.files] == [Status.INCOMPLETE, Status.INCOMPLETE]


def test_damaged_json_can_be_cleaned_as_text(tmp_path: Path) -> None:
    (tmp_path / "bad.json").write_text('{"a": "' + STATED)
    assert cleaned([tmp_path / "bad.json"], tmp_path / "one").exit_code() is ExitCode.INCOMPLETE
    outcome = cleaned([tmp_path / "bad.json"], tmp_path / "two", format_name="text")
    assert outcome.files[0].status is Status.CLEANED
    assert SECRET not in (tmp_path / "two" / "bad.json").read_text()


def test_a_denied_pattern_may_match_placeholders(tmp_path: Path) -> None:
    from sanitizer.policy import parse_term

    (tmp_path / "a.txt").write_text("room 12 and 345\n")
    policy = load("secrets").overlaid(deny=[parse_term("re:[0-9]+")])
    outcome = clean(find(discover([tmp_path / "a.txt"]), Options(policy)), Target(tmp_path / "out"))
    assert outcome.files[0].status is Status.CLEANED
    assert (tmp_path / "out" / "a.txt").read_text() == "room [SECRET_1] and [SECRET_2]\n"


def test_copies_that_would_meet_under_one_name_are_kept_apart(tmp_path: Path) -> None:
    for name in (f"x {SECRET}.txt", "y.txt"):
        (tmp_path / name).write_text(STATED)
    (tmp_path / "x SECRET_1.txt").write_text("nothing\n")
    cleaned(sorted(tmp_path.glob("*.txt")), tmp_path / "out")
    assert len(list((tmp_path / "out").glob("*.txt"))) == 3


def test_deep_nesting_is_no_denial_of_service(tmp_path: Path) -> None:
    deep = '{"a":' * 900 + '"my password is ' + SECRET + '"' + "}" * 900
    (tmp_path / "deep.json").write_text(deep)
    cleaned([tmp_path / "deep.json"], tmp_path / "out")
    assert SECRET not in (tmp_path / "out" / "deep.json").read_text()


@pytest.mark.parametrize("operator", ["mask", "remove", "hash", "keep"])
def test_every_operator_comes_to_rest_in_declared_fields(operator: str, tmp_path: Path) -> None:
    """A mask in a field of names is no name."""
    entities = "".join(f'{entity} = "{operator}"\n' for entity in ("PERSON", "SECRET", "PHONE"))
    policy = parse(f'extends = "secrets"\n[entities]\n{entities}')
    chat = {"name": "Ada Lund", "type": "personal_chat", "id": 1, "messages": []}
    chat["messages"] = [
        {"id": 1, "from": "Ada Lund", "text": STATED, "contact_information": {"phone_number": "+46701234567"}}
    ]
    (tmp_path / "result.json").write_text(json.dumps(chat))
    outcome = clean(find(discover([tmp_path / "result.json"]), Options(policy)), Target(tmp_path / "out"))
    assert outcome.exit_code() is ExitCode.DONE
    after = (tmp_path / "out" / "result.json").read_text()
    assert (SECRET in after) is ("Ada" in after) is (operator == "keep")
