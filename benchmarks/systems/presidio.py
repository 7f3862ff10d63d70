"""Stock Presidio: AnalyzerEngine as it comes, with the same spaCy pipeline as ours (else a blank one)."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from benchmarks.quality.score import Found

PIPELINE = Path(__file__).parents[2] / "models" / "en_chat_pii"
LABELS = {
    "EMAIL_ADDRESS": "EMAIL", "PHONE_NUMBER": "PHONE", "IP_ADDRESS": "IP", "CREDIT_CARD": "FINANCIAL",
    "IBAN_CODE": "FINANCIAL", "US_BANK_NUMBER": "FINANCIAL", "CRYPTO": "FINANCIAL", "US_SSN": "GOV_ID",
    "US_PASSPORT": "GOV_ID", "US_DRIVER_LICENSE": "GOV_ID", "US_ITIN": "GOV_ID", "UK_NHS": "MEDICAL_ID",
    "MEDICAL_LICENSE": "GOV_ID", "URL": "URL_PRIVATE", "DATE_TIME": "DATE", "MAC_ADDRESS": "DEVICE_ID",
}  # fmt: skip
# Under `balanced` loose entities are reported and kept, ours and theirs alike; so is the label of nationalities.
LOOSE = {"LOCATION", "ORGANIZATION", "DATE", "DATE_TIME", "AGE", "NRP"}


class Presidio:
    """`analyze` with every default recognizer and the default threshold."""

    name = "presidio"

    def __init__(self) -> None:
        self.engine = engine()

    def find(self, texts: Sequence[str], policy: str) -> list[list[Found]]:
        return [self._one(text, policy) for text in texts]

    def _one(self, text: str, policy: str) -> list[Found]:
        found = []
        for result in self.engine.analyze(text, language="en"):
            entity = LABELS.get(result.entity_type, result.entity_type)
            if policy == "strict" or entity not in LOOSE:
                found.append(Found(result.start, result.end, entity, result.score))
        return found


def engine() -> Any:
    """A stock AnalyzerEngine; the registry is Presidio's default, the NLP engine runs our pipeline."""
    import spacy
    import tldextract.tldextract as domains
    from presidio_analyzer import AnalyzerEngine
    from presidio_analyzer.nlp_engine import NerModelConfiguration, SpacyNlpEngine

    # Stock Presidio asks the network for the public suffix list; the snapshot inside the package is the same offline.
    domains.TLD_EXTRACTOR = domains.TLDExtract(suffix_list_urls=())
    logging.getLogger("presidio-analyzer").setLevel(logging.ERROR)
    configuration = NerModelConfiguration(
        model_to_presidio_entity_mapping={
            "PERSON": "PERSON",
            "LOCATION": "LOCATION",
            "GPE": "LOCATION",
            "LOC": "LOCATION",
            "ORGANIZATION": "ORGANIZATION",
            "ORG": "ORGANIZATION",
            "PER": "PERSON",
        },
        labels_to_ignore=[],
    )
    nlp = spacy.load(PIPELINE) if PIPELINE.exists() else spacy.blank("en")
    stock = SpacyNlpEngine(
        models=[{"lang_code": "en", "model_name": "en_chat_pii"}], ner_model_configuration=configuration
    )
    stock.nlp = {"en": nlp}
    return AnalyzerEngine(nlp_engine=stock, supported_languages=["en"])


def load() -> Presidio:
    return Presidio()
