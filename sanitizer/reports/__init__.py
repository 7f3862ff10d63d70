"""How it is told. One report, one file, found by walking the package. No report can show a value: see `masked`."""

from __future__ import annotations

from sanitizer.reports.interface import Report, RunInfo, all_reports, by_name

__all__ = ["Report", "RunInfo", "all_reports", "by_name"]
