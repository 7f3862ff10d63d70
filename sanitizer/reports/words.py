"""The words for people: what an entity is called, how a number goes with a noun, why something was not scanned."""

from __future__ import annotations

_ENTITIES = {
    "PERSON": ("name of a person", "names of persons"),
    "USERNAME": ("user name", "user names"),
    "EMAIL": ("e-mail address", "e-mail addresses"),
    "PHONE": ("telephone number", "telephone numbers"),
    "ADDRESS": ("postal address", "postal addresses"),
    "LOCATION": ("place", "places"),
    "ORGANIZATION": ("organization", "organizations"),
    "DATE_OF_BIRTH": ("date of birth", "dates of birth"),
    "DATE": ("date", "dates"),
    "AGE": ("age", "ages"),
    "GOV_ID": ("government id", "government ids"),
    "FINANCIAL": ("financial number", "financial numbers"),
    "MEDICAL_ID": ("medical id", "medical ids"),
    "SECRET": ("secret", "secrets"),
    "IP": ("IP address", "IP addresses"),
    "DEVICE_ID": ("device id", "device ids"),
    "VEHICLE": ("vehicle id", "vehicle ids"),
    "URL_PRIVATE": ("private link", "private links"),
    "INTERNAL_HOST": ("internal host", "internal hosts"),
    "ACCOUNT_ID": ("account number", "account numbers"),
    "GEO": ("coordinate", "coordinates"),
}


def entity_name(entity: str, number: int = 2) -> str:
    """`e-mail addresses`; the entity itself if it has no name."""
    one, many = _ENTITIES.get(entity, (entity, entity))
    return one if number == 1 else many


def counted(number: int, one: str, many: str = "") -> str:
    """`1 file`, `2 files`, `1,204 files`."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def entities_counted(entity: str, number: int) -> str:
    """`3 e-mail addresses`."""
    return f"{number:,} {entity_name(entity, number)}"
