"""Writes the samples: `python -m samples.make`. Deterministic; the texts say in place what is planted where."""
