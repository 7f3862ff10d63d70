"""The tallies as Markdown tables."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from benchmarks.quality import rates
from benchmarks.quality.dataset import FAMILIES, Message
from benchmarks.quality.entities import COVERED, GROUPS
from benchmarks.quality.score import Tally

Scored = Sequence[tuple[Message, Tally]]
PER_WORDS = 10_000


def table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """A Markdown table; the first column is left-aligned, the others right."""
    lines = ["| " + " | ".join(head) + " |", "|---|" + "---:|" * (len(head) - 1)]
    lines += ["| " + " | ".join(str(cell) for cell in row) + " |" for row in rows]
    return "\n".join(lines)


def overview(scored: Scored, policy: str) -> str:
    """The rows of the target table: what leaks, by group of entities."""
    tallies = [item for _, item in scored]
    rows = []
    for title, entities in GROUPS.items():
        covered = [entity for entity in entities if entity in COVERED[policy]]
        if covered:
            rows.append(_recall_row(title, tallies, covered))
    rows.append(_recall_row("**all**", tallies, COVERED[policy]))
    return table(["group", "values", "leaked %", "spans", "found %", "characters %"], rows)


def by_entity(scored: Scored, policy: str) -> str:
    tallies = [item for _, item in scored]
    rows = []
    for entity in COVERED[policy]:
        row = _recall_row(entity, tallies, [entity])
        right, false = sum(t.right[entity] for t in tallies), sum(t.false[entity] for t in tallies)
        share = f"{100 * right / (right + false):.1f}" if right + false else "–"
        per_words = rates.false_findings(tallies, [entity]).scaled(PER_WORDS, 2)
        rows.append([*row, share, per_words])
    head = ["entity", "values", "leaked %", "spans", "found %", "characters %", "precision %", "false / 10,000 words"]
    return table(head, rows)


def by_family(scored: Scored, policy: str) -> str:
    groups = [(family, [t for m, t in scored if m.family == family]) for family in FAMILIES]
    return _grouped("family", groups, policy)


def by_language(scored: Scored, policy: str) -> str:
    counts = Counter(message.lang for message, _ in scored)
    groups = [(lang, [t for m, t in scored if m.lang == lang]) for lang, _ in counts.most_common()]
    return _grouped("language", groups, policy)


def by_role(scored: Scored, policy: str) -> str:
    counts = Counter(message.role for message, _ in scored)
    groups = [(role, [t for m, t in scored if m.role == role]) for role, _ in counts.most_common()]
    return _grouped("role", groups, policy)


def calibration(scored: Scored) -> str:
    """How often findings of a score are right: 0.8 should mean about 80 %."""
    pairs = [pair for _, item in scored for pair in item.scores]
    rows: list[list[object]] = []
    for low, high in ((0.0, 0.5), (0.5, 0.6), (0.6, 0.7), (0.7, 0.8), (0.8, 0.9), (0.9, 0.95), (0.95, 1.01)):
        inside = [(score, right) for score, right in pairs if low <= score < high]
        if inside:
            mean = sum(score for score, _ in inside) / len(inside)
            right = 100 * sum(right for _, right in inside) / len(inside)
            rows.append([f"{low:.2f}–{min(high, 1.0):.2f}", len(inside), f"{mean:.2f}", f"{right:.1f}"])
    return table(["score", "findings", "mean score", "right %"], rows)


def damage(scored: Scored) -> str:
    """What was taken out that should have stayed."""
    tallies = [item for _, item in scored]
    clean = [item for item in tallies if not item.has_spans]
    technical = [t for m, t in scored if m.family in ("technical", "negative")]
    rows = [
        _damage_row("all messages", tallies),
        _damage_row("messages without anything sensitive", clean),
        _damage_row("technical and negative", technical),
    ]
    return table(["over", "messages", "words", "words lost %", "false / 10,000 words", "precision %"], rows)


def near_misses(scored: Scored, *, by_kind: bool) -> str:
    """Share of look-alikes with a finding, by kind if asked for; kinds without one are summed up."""
    hit = Counter(message.genre for message, item in scored if item.false_findings)
    total = Counter(message.genre for message, _ in scored)
    rows: list[list[object]] = []
    if by_kind:
        rows = [[kind, total[kind], hit[kind], f"{100 * hit[kind] / total[kind]:.0f}"] for kind in sorted(hit)]
        silent = sum(count for kind, count in total.items() if kind not in hit)
        rows.append([f"{len(total) - len(hit)} other kinds", silent, 0, "0"])
    share = rates.rate([t for _, t in scored], lambda t: bool(t.false_findings), lambda t: 1)
    rows.append(["**all**", len(scored), sum(hit.values()), f"**{share.percent(2)}**"])
    return table(["kind of look-alike", "texts", "with a finding", "%"], rows)


def vendors(scored: Scored) -> str:
    """Vendor tokens: found by carrier, and how many kinds are found in all of them."""
    carriers = list(dict.fromkeys(message.genre for message, _ in scored))
    rows = [_recall_row(carrier, [t for m, t in scored if m.genre == carrier], ["SECRET"]) for carrier in carriers]
    rows.append(_recall_row("**all**", [t for _, t in scored], ["SECRET"]))
    missed = {message.id.split("/")[0] for message, item in scored if item.found["SECRET"] < item.spans["SECRET"]}
    kinds = {message.id.split("/")[0] for message, _ in scored}
    note = f"{len(kinds) - len(missed)} of {len(kinds)} kinds are found whole in every carrier."
    return table(["carrier", "values", "leaked %", "spans", "found %", "characters %"], rows) + f"\n\n{note}"


def _recall_row(title: str, tallies: Sequence[Tally], entities: Sequence[str]) -> list[str]:
    leaked = rates.leaked(tallies, entities)
    found = rates.found(tallies, entities)
    shown = rates.characters(tallies, entities).percent()
    return [title, str(leaked.whole), leaked.percent(), str(found.whole), found.percent(), shown.partition(" ")[0]]


def _grouped(title: str, groups: Iterable[tuple[str, Sequence[Tally]]], policy: str) -> str:
    rows = []
    for name, tallies in groups:
        leaked = rates.leaked(tallies, COVERED[policy])
        found = rates.found(tallies, COVERED[policy])
        false = rates.false_findings(tallies).scaled(PER_WORDS)
        lost = rates.words_lost(tallies).percent(2)
        rows.append([name, len(tallies), leaked.whole, leaked.percent(), found.percent(), false, lost])
    return table([title, "messages", "values", "leaked %", "found %", "false / 10,000 words", "words lost %"], rows)


def _damage_row(title: str, tallies: Sequence[Tally]) -> list[object]:
    lost = rates.words_lost(tallies)
    false = rates.false_findings(tallies).scaled(PER_WORDS, 2)
    return [title, len(tallies), lost.whole, lost.percent(2), false, rates.precision(tallies).percent()]
