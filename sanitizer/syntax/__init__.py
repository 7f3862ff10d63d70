"""How bytes hold strings, without loss: JSON, JSONL, text, Markdown. See `interface.Syntax`.

for raw in sniff(data).strings(data): …                 where the strings are
editor = syntax.editor(data); editor.edits(raw, changes)  what changes, in bytes
splice(data, edits)                                      the document with its edits
"""

from __future__ import annotations

from sanitizer.syntax.encoding import first_undecodable, readable
from sanitizer.syntax.interface import Editor, Record, Syntax
from sanitizer.syntax.nested import nested, nested_changes
from sanitizer.syntax.registry import all_syntaxes, by_name, sniff
from sanitizer.syntax.splice import same_skeleton, splice

__all__ = [
    "Editor",
    "Record",
    "Syntax",
    "all_syntaxes",
    "by_name",
    "first_undecodable",
    "nested",
    "nested_changes",
    "readable",
    "same_skeleton",
    "sniff",
    "splice",
]
