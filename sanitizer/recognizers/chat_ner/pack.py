"""The folder of a model: model.onnx, what belongs to it, settings.json and manifest.json with their SHA-256 digests.

Checked before anything is parsed, so that a damaged or replaced file ends in one clear error and never in other
answers.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any, Final, NamedTuple

from sanitizer.core.errors import ModelError

MANIFEST: Final = "manifest.json"
PARTS: Final = ("model.onnx", "vocab.txt", "gate.f16", "settings.json")
_HINT: Final = "Reinstall chat-sanitizer, or run with --policy secrets, which needs no model."


class Pack(NamedTuple):
    """What a model folder holds, checked."""

    folder: Path
    content: dict[str, bytes]

    @property
    def onnx(self) -> bytes:
        return self.content["model.onnx"]

    @property
    def vocab(self) -> list[str]:
        return self.content["vocab.txt"].decode("utf-8").split("\n")

    @property
    def settings(self) -> dict[str, Any]:
        return dict(json.loads(self.content["settings.json"]))


def read_pack(path: Path) -> Pack:
    """Open a model folder, or a pipeline folder that holds one as `chat_ner`. Raises ModelError if anything is off."""
    folder = path / "chat_ner" if (path / "chat_ner" / MANIFEST).is_file() else path
    if not (folder / MANIFEST).is_file():
        raise ModelError(f"There is no chat model in {path}.", hint=_HINT)
    try:
        manifest = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
        digests = {part: str(manifest["sha256"][part]) for part in PARTS}
        content = {part: (folder / part).read_bytes() for part in PARTS}
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise ModelError(f"The chat model in {folder} cannot be read ({type(error).__name__}).", hint=_HINT) from error
    for part in PARTS:
        if hashlib.sha256(content[part]).hexdigest() != digests[part]:
            raise ModelError(
                f"The chat model file {folder / part} is damaged or was replaced: its checksum is off.", hint=_HINT
            )
    return Pack(folder, content)


def write_manifest(folder: Path) -> None:
    """Write the manifest over the parts in `folder`."""
    digests = {part: hashlib.sha256((folder / part).read_bytes()).hexdigest() for part in PARTS}
    (folder / MANIFEST).write_text(json.dumps({"sha256": digests}, indent=1) + "\n", encoding="utf-8")
