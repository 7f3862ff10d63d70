"""Values made at run time from a seed, so that no live-looking token is ever stored in the repository."""

from __future__ import annotations

from benchmarks.quality.generate.templates import expand

__all__ = ["expand"]
