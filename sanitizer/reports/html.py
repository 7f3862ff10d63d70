"""One self-contained page: no script, nothing from elsewhere, and a policy that forbids both."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from sanitizer.core.outcome import RunOutcome
from sanitizer.reports.groups import KindGroup, ValueGroup, grouped
from sanitizer.reports.interface import RunInfo
from sanitizer.reports.summary import not_scanned, total_line
from sanitizer.reports.words import counted, entity_name

NAME = "html"
SUMMARY = "one page to read and print"

_PLACES = 20
_HEAD = """<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width"><meta name="referrer" content="no-referrer">
<title>sanitizer report</title>
<style>
:root { color-scheme: light dark; font: 15px/1.5 system-ui, sans-serif; }
body { max-width: 62rem; margin: 2rem auto; padding: 0 1rem; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .3rem .6rem; border-bottom: 1px solid #8884; }
td.n { text-align: right; } code { font-size: .9em; overflow-wrap: anywhere; }
summary { cursor: pointer; } .kept { opacity: .7; }
@media print { details > * { display: block; } }
</style></head><body>
"""


def render(outcome: RunOutcome, run: RunInfo) -> Iterator[str]:
    """The page. Everything that is not ours is escaped; values are masked as in every report."""
    yield _HEAD
    yield f"<h1>sanitizer {_e(run.command)}</h1>\n<p>{_e(total_line(outcome, run))}</p>\n"
    for group in grouped(outcome):
        yield from _kind(group)
    gaps = list(not_scanned(outcome))
    if gaps:
        yield "<h2>Not scanned</h2>\n<ul>\n"
        yield from (f"<li>{_e(line)}</li>\n" for line in gaps)
        yield "</ul>\n"
    model = f", model {run.model}" if run.model else ""
    yield f"<p><small>version {_e(run.version)}, {run.rules} rules{_e(model)}, {_e(run.started)}</small></p>\n"
    yield "</body></html>\n"


def _kind(group: KindGroup) -> Iterator[str]:
    name = entity_name(group.entity)
    kept = ' class="kept"' if group.is_kept else ""
    yield f"<section{kept}><h2>{_e(name[:1].upper() + name[1:])}{' (kept)' if group.is_kept else ''}</h2>\n"
    yield f"<p>{counted(len(group.values), 'value')}, {counted(group.count, 'place')}</p>\n"
    yield "<table><tr><th>value</th><th>times</th><th>rule</th><th>sure</th><th>places</th></tr>\n"
    yield from (_row(value) for value in group.values)
    yield "</table></section>\n"


def _row(value: ValueGroup) -> str:
    label = f"{value.placeholder} {value.shown}".strip()
    why = f"<br><small>{_e(', '.join(value.why))}</small>" if value.why else ""
    return (
        f"<tr><td><code>{_e(label)}</code></td><td class=n>{len(value.places)}</td>"
        f"<td><code>{_e(value.rules.most_common(1)[0][0])}</code></td>"
        f"<td>{value.tier.value} {value.score:.2f}{why}</td><td>{_places(value)}</td></tr>\n"
    )


def _places(value: ValueGroup) -> str:
    lines = [
        f"<code>{_e(p.file)}:{p.line}:{p.column} {_e(p.pointer)}</code>{_e(f' ({p.role})' if p.role else '')}"
        for p in value.places[:_PLACES]
    ]
    more = len(value.places) - _PLACES
    rest = f"<br>… and {counted(more, 'more place', 'more places')}" if more > 0 else ""
    if len(lines) == 1:
        return lines[0]
    return f"<details><summary>{lines[0]}</summary>{'<br>'.join(lines[1:])}{rest}</details>"


def _e(text: str) -> str:
    return escape(text, quote=True)
