"""The entities of annotation.md, and which of them each policy takes out."""

from __future__ import annotations

LOOSE = ("LOCATION", "ORGANIZATION", "DATE", "AGE")
"""Taken out by `strict` only; `balanced` reports and keeps them."""

BALANCED = (
    "PERSON", "USERNAME", "EMAIL", "PHONE", "ADDRESS", "DATE_OF_BIRTH", "GOV_ID", "FINANCIAL", "MEDICAL_ID", "SECRET",
    "IP", "DEVICE_ID", "VEHICLE", "URL_PRIVATE", "INTERNAL_HOST", "ACCOUNT_ID", "GEO",
)  # fmt: skip
ENTITIES = (*BALANCED, *LOOSE)
COVERED: dict[str, tuple[str, ...]] = {"secrets": ("SECRET",), "balanced": BALANCED, "strict": ENTITIES}
"""Policy → the entities whose spans it must hide."""

GROUPS: dict[str, tuple[str, ...]] = {
    "secrets": ("SECRET",),
    "structured (e-mail, phone, financial, IP, national ids)": ("EMAIL", "PHONE", "FINANCIAL", "IP", "GOV_ID"),
    "person names": ("PERSON",),
    "addresses, birth dates, account and record numbers, user names, private hosts and URLs": (
        "ADDRESS", "DATE_OF_BIRTH", "ACCOUNT_ID", "MEDICAL_ID", "USERNAME", "INTERNAL_HOST", "URL_PRIVATE",
    ),
    "devices, vehicles, coordinates": ("DEVICE_ID", "VEHICLE", "GEO"),
    "locations, organizations, dates, ages": LOOSE,
}  # fmt: skip
"""The rows of the issue's target table."""
