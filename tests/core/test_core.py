"""The nouns: pointers, hidden values, tiers, exit codes, errors."""

from __future__ import annotations

import pickle

import pytest

from sanitizer.core.document import Pointer, Unscanned, walk_pointer
from sanitizer.core.errors import ModelError, SanitizerError, VerifyError
from sanitizer.core.finding import ENTITIES, Finding, Hidden, Tier
from sanitizer.core.outcome import ExitCode, FileOutcome, RunOutcome, Status

GAP = Unscanned(Pointer(), "time-out", by_nature=False)
PICTURE = Unscanned(Pointer(), "image", by_nature=True)


@pytest.mark.parametrize(
    ("pointer", "written"),
    [
        (Pointer(), ""),
        (Pointer((0, "a")), "/0/a"),
        (Pointer(("a/b", "c~d")), "/a~1b/c~0d"),
        (Pointer(("x",)).nested().child("y").child(2), "/x#/y/2"),
    ],
)
def test_pointer_is_written_as_rfc_6901(pointer: Pointer, written: str) -> None:
    assert str(pointer) == written


def test_pointer_knows_its_key_through_nesting() -> None:
    assert Pointer(("args", 3)).nested().key() == "args"
    assert list(walk_pointer(Pointer(("a",)).nested().child(0))) == ["a", 0]


def test_hidden_shows_itself_to_nobody() -> None:
    hidden = Hidden("topsecret")
    for shown in (repr(hidden), str(hidden), f"{hidden}", f"{hidden!r:>30}", repr([hidden]), "%s" % hidden):  # noqa: UP031
        assert "topsecret" not in shown
    assert hidden.reveal() == "topsecret"
    assert hidden == Hidden("topsecret")
    with pytest.raises(TypeError):
        pickle.dumps(hidden)


@pytest.mark.parametrize(
    ("score", "tier"),
    [(1.0, Tier.CERTAIN), (0.9, Tier.CERTAIN), (0.89, Tier.LIKELY), (0.5, Tier.LIKELY), (0.49, Tier.POSSIBLE)],
)
def test_tiers(score: float, tier: Tier) -> None:
    assert Finding(0, 1, "EMAIL", "pii/x", score).tier is tier


def test_entities_are_those_of_the_definition() -> None:
    assert len(ENTITIES) == 21


def run(*files: FileOutcome) -> RunOutcome:
    return RunOutcome(list(files))


@pytest.mark.parametrize(
    ("outcome", "options", "code"),
    [
        (run(FileOutcome("a", Status.CLEAN)), {}, ExitCode.DONE),
        (run(FileOutcome("a", Status.CLEANED)), {}, ExitCode.DONE),
        (run(FileOutcome("a", Status.CLEANED)), {"changed_is_finding": True}, ExitCode.FINDINGS),
        (run(FileOutcome("a", Status.FOUND)), {}, ExitCode.FINDINGS),
        (run(FileOutcome("a", Status.FOUND)), {"exit_zero": True}, ExitCode.DONE),
        (run(), {}, ExitCode.INCOMPLETE),
        (run(FileOutcome("a", Status.SKIPPED)), {}, ExitCode.INCOMPLETE),
        (run(FileOutcome("a", Status.SKIPPED), FileOutcome("b", Status.CLEAN)), {}, ExitCode.DONE),
        (run(FileOutcome("a", Status.SKIPPED), FileOutcome("b", Status.CLEAN)), {"strict": True}, ExitCode.INCOMPLETE),
        (run(FileOutcome("a", Status.CLEAN, unscanned=[PICTURE])), {}, ExitCode.DONE),
        (run(FileOutcome("a", Status.CLEAN, unscanned=[PICTURE])), {"strict": True}, ExitCode.INCOMPLETE),
        (run(FileOutcome("a", Status.CLEAN, unscanned=[GAP])), {}, ExitCode.INCOMPLETE),
        (run(FileOutcome("a", Status.FOUND), FileOutcome("b", Status.INCOMPLETE)), {}, ExitCode.INCOMPLETE),
        (run(FileOutcome("a", Status.INCOMPLETE), FileOutcome("b", Status.FAILED)), {}, ExitCode.FAILED),
        (run(FileOutcome("a", Status.INCOMPLETE)), {"exit_zero": True}, ExitCode.INCOMPLETE),
    ],
)
def test_exit_code(outcome: RunOutcome, options: dict[str, bool], code: ExitCode) -> None:
    assert outcome.exit_code(**options) is code


@pytest.mark.parametrize("kind", [VerifyError, ModelError, SanitizerError])
def test_errors_travel_between_processes(kind: type[SanitizerError]) -> None:
    back = pickle.loads(pickle.dumps(kind("what", hint="how")))
    assert (type(back), back.message, back.hint) == (kind, "what", "how")
