"""Presidio's `AnalyzerEngine`, assembled so that none of its hazards reaches a user.

Our rule engine and our names join as two `EntityRecognizer`s; users' own recognizers come from a Presidio YAML file.
No predefined recognizer is loaded (their quadratic patterns, network look-ups and hits on ids are measured in
reference/presidio.md); Presidio's loggers are silenced, since they print matched text; a pattern that times out raises
instead of being passed over.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import redirect_stdout
from fnmatch import fnmatchcase
from io import StringIO
from pathlib import Path
from typing import Any

from sanitizer.core.errors import ConfigError, ScanTimeoutError
from sanitizer.core.finding import ENTITIES, Finding
from sanitizer.detection.giving_way import without_known
from sanitizer.detection.light_imports import light_imports
from sanitizer.detection.names import Name
from sanitizer.detection.public_forms import without_public
from sanitizer.detection.unit import TextUnit
from sanitizer.detection.values import NAMES, believed, beside_names, names_of
from sanitizer.detection.weighing import weighed
from sanitizer.recognizers.chat_ner.value_spans import ValueSpan
from sanitizer.recognizers.engine import RuleEngine

# Must stand before Presidio's import: tldextract would else fetch a list from the network at the first e-mail address
# that a user's own predefined EmailRecognizer sees (https://github.com/microsoft/presidio/issues/1205).
os.environ.setdefault("TLDEXTRACT_PUBLIC_SUFFIX_LIST_URLS", "")
os.environ.setdefault("TLDEXTRACT_CACHE", "")
os.environ.setdefault("REGEX_TIMEOUT_SECONDS", "5")

with light_imports():
    from presidio_analyzer import (
        AnalysisExplanation,
        AnalyzerEngine,
        EntityRecognizer,
        RecognizerRegistry,
        RecognizerResult,
    )
    from presidio_analyzer.context_aware_enhancers import ContextAwareEnhancer
    from presidio_analyzer.nlp_engine import NlpArtifacts, NlpEngine

LANGUAGE = "en"
"""Presidio wants one; our recognizers read every language under this name."""

FROM_PRESIDIO = {
    "PHONE_NUMBER": "PHONE",
    "EMAIL_ADDRESS": "EMAIL",
    "IP_ADDRESS": "IP",
    "CREDIT_CARD": "FINANCIAL",
    "IBAN_CODE": "FINANCIAL",
    "CRYPTO": "FINANCIAL",
    "US_BANK_NUMBER": "FINANCIAL",
    "US_SSN": "GOV_ID",
    "US_ITIN": "GOV_ID",
    "US_PASSPORT": "GOV_ID",
    "US_DRIVER_LICENSE": "GOV_ID",
    "UK_NHS": "MEDICAL_ID",
    "MEDICAL_LICENSE": "GOV_ID",
    "MAC_ADDRESS": "DEVICE_ID",
    "DATE_TIME": "DATE",
    "URL": "URL_PRIVATE",
    "NRP": "ORGANIZATION",
}
"""Entities of Presidio's own recognizers under our names; a user's unknown entity counts as an ACCOUNT_ID."""

CUSTOM_ENTITY = "ACCOUNT_ID"

_RULE = "sanitizer_rule"
_WHY = "sanitizer_why"


class _FailClosed(logging.Handler):
    """Turns Presidio's warning of a pattern that timed out into an error; prints nothing, ever."""

    def emit(self, record: logging.LogRecord) -> None:
        if "timed out" in str(record.msg):
            raise ScanTimeoutError("a custom pattern did not finish in time", hint="simplify the pattern")


def _silence() -> None:
    for name in ("presidio-analyzer", "presidio_analyzer", "decision_process", "tldextract"):
        logger = logging.getLogger(name)
        logger.handlers = [_FailClosed()]
        logger.setLevel(logging.WARNING)
        logger.propagate = False


class _Artifacts(NlpArtifacts):  # type: ignore[misc]
    """What our NLP engine hands to recognizers: the unit, what rules found in it, and the names and values found in a batch before."""

    def __init__(
        self,
        unit: TextUnit,
        names: Sequence[Name],
        values: Sequence[ValueSpan] = (),
        ruled: Sequence[Finding] | None = None,
    ) -> None:
        super().__init__([], [], [], [], None, LANGUAGE)
        self.unit = unit
        self.names = names
        self.values = values
        self.ruled = ruled


class _BatchedNlp(NlpEngine):  # type: ignore[misc]
    """An NLP engine without a tokenizer: names are found in batches beforehand, so a text alone has none."""

    def load(self) -> None:
        """Nothing to load: the model is loaded by `hearing.load_hearing`."""

    def is_loaded(self) -> bool:
        return True

    def process_text(self, text: str, language: str) -> _Artifacts:
        return _Artifacts(TextUnit(text), ())

    def process_batch(self, texts: Any, language: str, **_: Any) -> Iterator[tuple[str, _Artifacts]]:
        for text in texts:
            yield text, self.process_text(text, language)

    def is_stopword(self, word: str, language: str) -> bool:
        return False

    def is_punct(self, word: str, language: str) -> bool:
        return False

    def get_supported_entities(self) -> list[str]:
        return ["PERSON", "LOCATION", "ORGANIZATION"]

    def get_supported_languages(self) -> list[str]:
        return [LANGUAGE]


class _NoEnhancer(ContextAwareEnhancer):  # type: ignore[misc]
    """Context is judged by our rules on the raw text; Presidio's enhancer is quadratic and matches substrings."""

    def __init__(self) -> None:
        super().__init__(0.0, 0.0, 0, 0)

    def enhance_using_context(self, text: str, raw_results: Any, *_: Any, **__: Any) -> Any:
        return raw_results


class RuleRecognizer(EntityRecognizer):  # type: ignore[misc]
    """Our rule engine as one Presidio recognizer for all rule entities."""

    def __init__(self, engine: RuleEngine, skip: Sequence[str] = ()) -> None:
        self._engine, self._skip = engine, skip
        super().__init__(sorted(ENTITIES), name="RuleRecognizer", supported_language=LANGUAGE)

    def load(self) -> None:
        """The engine is built before."""

    def analyze(self, text: str, entities: list[str], nlp_artifacts: NlpArtifacts) -> list[RecognizerResult]:
        known = nlp_artifacts.ruled if isinstance(nlp_artifacts, _Artifacts) else None
        found = self.find(TextUnit(text)) if known is None else known
        return [_result(f, self) for f in found]

    def find(self, unit: TextUnit) -> list[Finding]:
        """What rules find, without the skipped ones."""
        found = self._engine.find(unit.text, key=unit.key, kind=unit.kind)
        return _without_skipped(found, self._skip)


class NameRecognizer(EntityRecognizer):  # type: ignore[misc]
    """The names of the model as a Presidio recognizer, with the model's own probability as the score."""

    def __init__(self) -> None:
        super().__init__(["PERSON", "LOCATION", "ORGANIZATION"], name="NameRecognizer", supported_language=LANGUAGE)

    def load(self) -> None:
        """Names arrive with the artifacts."""

    def analyze(self, text: str, entities: list[str], nlp_artifacts: NlpArtifacts) -> list[RecognizerResult]:
        names = nlp_artifacts.names if isinstance(nlp_artifacts, _Artifacts) else ()
        found = (weighed(text, name) for name in names)
        return [_result(finding, self) for finding in found if finding is not None]


class ValueRecognizer(EntityRecognizer):  # type: ignore[misc]
    """The values of the model as a Presidio recognizer."""

    def __init__(self, skip: Sequence[str] = ()) -> None:
        self._skip = skip
        super().__init__(sorted(ENTITIES), name="ValueRecognizer", supported_language=LANGUAGE)

    def load(self) -> None:
        """Values arrive with the artifacts."""

    def analyze(self, text: str, entities: list[str], nlp_artifacts: NlpArtifacts) -> list[RecognizerResult]:
        if not isinstance(nlp_artifacts, _Artifacts):
            return []
        spans = beside_names(text, nlp_artifacts.values, nlp_artifacts.names)
        found = [weighed(text, name) for name in names_of(text, spans, nlp_artifacts.names)]
        found += [believed(text, span) for span in spans if span.label not in NAMES]
        # Names of the values head carry the rule id of names, which may be skipped while values are heard.
        heard = _without_skipped((finding for finding in found if finding is not None), self._skip)
        private = without_public(text, heard, nlp_artifacts.unit.key)
        return [_result(finding, self) for finding in without_known(text, private, nlp_artifacts.ruled or ())]


class Joined:
    """All recognizers behind one `AnalyzerEngine`."""

    def __init__(self, engine: RuleEngine, recognizer_files: Sequence[Path] = (), skip: Sequence[str] = ()) -> None:
        _silence()
        self._rules = RuleRecognizer(engine, skip)
        registry = RecognizerRegistry(recognizers=[self._rules, NameRecognizer(), ValueRecognizer(skip)])
        registry.supported_languages = [LANGUAGE]
        for path in recognizer_files:
            self._add(registry, path)
        self.analyzer = AnalyzerEngine(
            registry=registry,
            nlp_engine=_BatchedNlp(),
            supported_languages=[LANGUAGE],
            context_aware_enhancer=_NoEnhancer(),
        )
        _silence()

    def find(self, unit: TextUnit, names: Sequence[Name], values: Sequence[ValueSpan] = ()) -> list[Finding]:
        """All findings of one unit; may overlap.

        :raises ScanTimeoutError: a user's pattern did not finish.
        """
        artifacts = _Artifacts(unit, names, values, self._rules.find(unit))
        results = self.analyzer.analyze(unit.text, LANGUAGE, nlp_artifacts=artifacts, return_decision_process=True)
        return [_finding(result) for result in results]

    @staticmethod
    def _add(registry: RecognizerRegistry, path: Path) -> None:
        try:
            with redirect_stdout(StringIO()):  # Presidio prints to standard output, where only our data belongs
                registry.add_recognizers_from_yaml(path)
        except Exception as error:  # Presidio raises many kinds here, with the file's text in some of them
            raise ConfigError(
                f"cannot load Presidio recognizers from {path.name}: {type(error).__name__}",
                hint="the file follows Presidio's YAML for custom recognizers",
            ) from None


def _without_skipped(found: Iterable[Finding], skip: Sequence[str]) -> list[Finding]:
    # Not later: Presidio drops a finding that another covers, and the other may be one that is skipped.
    return [f for f in found if not any(fnmatchcase(f.rule, s) for s in skip)]


def _result(finding: Finding, recognizer: EntityRecognizer) -> RecognizerResult:
    return RecognizerResult(
        finding.entity,
        finding.start,
        finding.end,
        finding.score,
        AnalysisExplanation(recognizer.name, finding.score, pattern_name=finding.rule),
        {
            RecognizerResult.RECOGNIZER_NAME_KEY: recognizer.name,
            RecognizerResult.RECOGNIZER_IDENTIFIER_KEY: recognizer.id,
            _RULE: finding.rule,
            _WHY: finding.why,
        },
    )


def _finding(result: RecognizerResult) -> Finding:
    metadata = result.recognition_metadata or {}
    entity = result.entity_type
    if entity not in ENTITIES:
        entity = FROM_PRESIDIO.get(entity, CUSTOM_ENTITY)
    name = metadata.get(RecognizerResult.RECOGNIZER_NAME_KEY, "custom")
    return Finding(
        result.start,
        result.end,
        entity,
        metadata.get(_RULE, f"presidio/{name}"),
        result.score,
        metadata.get(_WHY, ("a custom Presidio recognizer",)),
    )
