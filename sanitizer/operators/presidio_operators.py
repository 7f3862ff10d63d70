"""Our operators for Presidio's AnonymizerEngine. Import this module only where Presidio is wanted: it costs a second.

Presidio goes through a text from right to left, which would number the last person first, and hands operators neither
a number nor a memory. So values are numbered beforehand, from left to right, and the table travels as a parameter.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Protocol

from presidio_anonymizer import AnonymizerEngine
from presidio_anonymizer.entities import OperatorConfig, RecognizerResult
from presidio_anonymizer.operators import Operator as PresidioOperator
from presidio_anonymizer.operators import OperatorType

from sanitizer.core.finding import Finding, Hidden
from sanitizer.operators.interface import Operator, all_operators

PREFIX = "sanitizer_"
"""Before the name of each: Presidio has a `mask`, `hash` and `keep` of its own."""

Numbers = Mapping[tuple[str, str], int]
"""(entity, value) to number."""


class _Spanned(Protocol):
    entity_type: str
    start: int
    end: int


def number(text: str, results: Sequence[_Spanned]) -> Numbers:
    """Numbers the values of resolved results of Presidio, by entity, in order of first appearance."""
    table: dict[tuple[str, str], int] = {}
    given: dict[str, int] = {}
    for result in sorted(results, key=lambda r: r.start):
        name = (result.entity_type, text[result.start : result.end])
        if name not in table:
            table[name] = given[result.entity_type] = given.get(result.entity_type, 0) + 1
    return table


def presidio_class(operator: Operator) -> type[PresidioOperator]:
    """A Presidio operator class that does what ours does."""

    def operate(self: object, text: str = "", params: dict[str, Any] | None = None) -> str:
        given = params or {}
        entity = given.get("entity_type", "")
        numbers: Numbers = given.get("numbers", {})
        return operator.replace(entity, Hidden(text), numbers.get((entity, text), 1), given)

    members: dict[str, Callable[..., Any]] = {
        "operate": operate,
        "validate": lambda self, params=None: None,
        "operator_name": lambda self: PREFIX + operator.NAME,
        "operator_type": lambda self: OperatorType.Anonymize,
    }
    return type(f"Sanitizer{operator.NAME.title()}", (PresidioOperator,), {**members, "__doc__": operator.SUMMARY})


def register(engine: AnonymizerEngine) -> AnonymizerEngine:
    """Adds all our operators to an engine and hands it back."""
    for operator in all_operators().values():
        engine.add_anonymizer(presidio_class(operator))
    return engine


def anonymize(engine: AnonymizerEngine, text: str, findings: Sequence[Finding], operators: Mapping[str, str]) -> str:
    """The text with resolved findings replaced through Presidio's engine.

    :param findings: sorted and without overlaps; Presidio would shift or merge others.
    :param operators: entity to the name of our operator; `placeholder` for all others.
    """
    results = [RecognizerResult(f.entity, f.start, f.end, f.score) for f in findings]
    numbers = number(text, results)
    configs = {
        entity: OperatorConfig(PREFIX + operators.get(entity, "placeholder"), {"numbers": numbers})
        for entity in {f.entity for f in findings}
    }
    # Merging over spaces would join two neighbors of one entity into one value, and so into one number.
    done = engine.anonymize(text, results, configs, merge_entities_with_spaces=False)
    return str(done.text)
