"""No test depends on luck or on a clock: generated examples are the same on every run, and none has a deadline."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("steady", derandomize=True, deadline=None)
settings.load_profile("steady")
