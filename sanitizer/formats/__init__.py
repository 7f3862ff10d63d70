"""Which strings of a document are talk: one declaration per export format, found by walking this package."""

from sanitizer.formats.interface import Format
from sanitizer.formats.registry import all_formats, by_name, detect

__all__ = ["Format", "all_formats", "by_name", "detect"]
