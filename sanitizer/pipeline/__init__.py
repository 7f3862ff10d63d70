"""The order of the day: find in every source, then propagate, redact, verify and hand out; pure composition.

>>> run = find(discover(paths), options)
>>> outcome = clean(run, Target(output))        # or scan(run)
"""

from __future__ import annotations

from sanitizer.pipeline.cleaning import Copied, Target, clean, clean_source
from sanitizer.pipeline.finding import Input, Progress, Quiet, Run, find, learn_input
from sanitizer.pipeline.looking import scan

__all__ = [
    "Copied",
    "Input",
    "Progress",
    "Quiet",
    "Run",
    "Target",
    "clean",
    "clean_source",
    "find",
    "learn_input",
    "scan",
]
