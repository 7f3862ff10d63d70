"""The front door for programs: texts in, findings or clean text out. Files and folders go through `pipeline`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from sanitizer.core.document import Source
from sanitizer.core.errors import IncompleteError
from sanitizer.core.finding import Finding, Hidden
from sanitizer.core.outcome import FileOutcome, Status
from sanitizer.passes.document import opened
from sanitizer.passes.redact import clean_bytes, redact
from sanitizer.passes.session import Options, Session, new_session
from sanitizer.policy import Policy, load


@dataclass(frozen=True)
class Cleaned:
    """A clean copy of one document."""

    text: str
    outcome: FileOutcome
    values: Mapping[str, Hidden] = field(repr=False)
    """Placeholder → what it stands for; keep it to `restore`. Hidden values do not print."""


class Sanitizer:
    """A loaded sanitizer, to be used for many texts: rules and model are read once.

    :param policy: a preset name, a path to a policy file, or a `Policy`.
    :param model: another spaCy pipeline for names; the bundled one if None.
    """

    def __init__(self, policy: str | Policy = "balanced", *, model: str | None = None, resume: bool = False) -> None:
        chosen = policy if isinstance(policy, Policy) else load(policy)
        self._options = Options(chosen, resume=resume, model=model)
        self._loaded = new_session(self._options)

    def scan(self, text: str, *, name: str = "<text>") -> list[Finding]:
        """What is found in one document (plain text, Markdown, or an export's JSON), in reading order.

        Offsets are code points of the string that holds the finding: of `text` itself where it is plain text.
        Findings that the policy keeps are included.

        :raises IncompleteError: it could not be read to its end.
        """
        session = self.new_session()
        document = opened(_source(text, name))
        session.remember(session.learn(document))
        session.terms.seal()
        outcome = redact(session, document).outcome
        _raise_if_incomplete(outcome)
        return [located.finding for located in outcome.findings]

    def clean(self, text: str, *, name: str = "<text>") -> Cleaned:
        """The same document without what the policy redacts, verified.

        :raises IncompleteError: it could not be read to its end.
        :raises VerifyError: the copy failed its own check.
        """
        session = self.new_session()
        source = _source(text, name)
        session.remember(session.learn(opened(source)))
        session.terms.seal()
        outcome, _, copy = clean_bytes(session, source)
        _raise_if_incomplete(outcome)
        assert copy is not None
        values = {f.placeholder: f.value for f in outcome.findings if f.placeholder}
        return Cleaned(copy.decode("utf-8", "surrogatepass"), outcome, values)

    def new_session(self) -> Session:
        """A fresh run on the loaded rules and model, for those who want its parts."""
        # Detector and cache are shared between texts; what one text taught must not leak into the next.
        loaded = self._loaded
        return Session(self._options, loaded.detector, key=loaded.key, cache=loaded.cache)


def scan(text: str, policy: str | Policy = "balanced") -> list[Finding]:
    """`Sanitizer(policy).scan(text)`; to look at many texts, build one `Sanitizer` and keep it."""
    return Sanitizer(policy).scan(text)


def clean(text: str, policy: str | Policy = "balanced") -> Cleaned:
    """`Sanitizer(policy).clean(text)`; to clean many texts, build one `Sanitizer` and keep it."""
    return Sanitizer(policy).clean(text)


def restore(text: str, values: Mapping[str, Hidden]) -> str:
    """Put values back where their placeholders stand, also where a model has changed the form of a placeholder."""
    from sanitizer.vault.restore import restore_from

    return restore_from(text, values)


def _source(text: str, name: str) -> Source:
    return Source(name, text.encode("utf-8", "surrogatepass"))


def _raise_if_incomplete(outcome: FileOutcome) -> None:
    if outcome.status is Status.INCOMPLETE:
        raise IncompleteError(outcome.reason, hint=outcome.hint)
    gaps = [gap for gap in outcome.unscanned if not gap.by_nature]
    if gaps:
        raise IncompleteError(f"{len(gaps)} texts could not be scanned: {gaps[0].reason} at {gaps[0].pointer}")
