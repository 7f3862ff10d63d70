"""dataclaw's redactor of secrets."""

from __future__ import annotations

from dataclaw.secrets import scan_text, should_skip_large_binary_string
from serve import serve


def find(text: str) -> list[tuple[int, int, str, float]]:
    if should_skip_large_binary_string(text):
        return []
    return [(hit["start"], hit["end"], hit["type"], 1.0) for hit in scan_text(text)]


if __name__ == "__main__":
    serve(find)
