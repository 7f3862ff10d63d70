"""Rules proven by their own examples: each example in every carrier is found at its exact span, no counterexample is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from sanitizer.core.finding import Finding
from sanitizer.recognizers.carriers import CARRIERS
from sanitizer.recognizers.engine import RuleEngine
from sanitizer.recognizers.rule import Rule
from sanitizer.recognizers.templates import Example, expand

_SEEDS = 3


class Failure(NamedTuple):
    """One example that a rule does not live up to. `example` is generated from a template: no value of anybody's."""

    rule: str
    carrier: str
    template: str
    example: str
    said: str


def prove(rule: Rule, engine: RuleEngine, *, carriers: Sequence[str] = ()) -> Iterator[Failure]:
    """What fails of `rule`'s examples in `engine`, which must hold the rule."""
    if not rule.examples:
        yield Failure(rule.id, "-", "-", "", "the rule has no examples")
    chosen = carriers or rule.carriers or tuple(CARRIERS)
    for template in rule.examples:
        for seed in range(_SEEDS):
            example = expand(template, f"{rule.id}:{seed}")
            if not example.spans:
                yield Failure(
                    rule.id, "-", template, example.text, "marks no value: write <…> around what must be found"
                )
                break
            for name in chosen:
                carried = CARRIERS[name](example)
                if carried is not None and (said := _missed(rule, carried, engine.find(carried.text))):
                    yield Failure(rule.id, name, template, carried.text, said)
    for template in rule.counterexamples:
        for seed in range(_SEEDS):
            example = expand(template, f"{rule.id}:{seed}")
            for finding in engine.find(example.text):
                if finding.rule == rule.id:
                    said = f"must be silent, found [{finding.start}:{finding.end}] {example.text[finding.start : finding.end]!r}"
                    yield Failure(rule.id, "counterexample", template, example.text, said)


def _missed(rule: Rule, example: Example, found: Sequence[Finding]) -> str:
    """Which spans of `example` are not found, and what is found instead; empty if all are."""
    exact = {(f.start, f.end) for f in found if f.entity in rule.entities}
    missing = [s for s in example.spans if (s.start, s.end) not in exact]
    if not missing:
        return ""
    wanted = ", ".join(f"[{s.start}:{s.end}] {example.text[s.start : s.end]!r}" for s in missing)
    instead = ", ".join(f"{f.rule} {f.entity} [{f.start}:{f.end}] {example.text[f.start : f.end]!r}" for f in found)
    return f"wanted {wanted}; found {instead or 'nothing'}"
