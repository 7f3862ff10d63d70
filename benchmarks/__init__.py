"""How well and how fast: run `python -m benchmarks quality` or `python -m benchmarks speed`."""
