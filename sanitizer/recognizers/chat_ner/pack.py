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
PARTS: Final = ("model.onnx", "vocab.txt", "settings.json")
"""Of the name model."""
VALUE_PARTS: Final = ("model.onnx", "kinds.f32", "gate.f16", "settings.json")
"""Of the value model, which reads the name model's words."""
_KIND: Final = {"chat_ner": "name model", "chat_values": "value model"}
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


def read_pack(path: Path, name: str = "chat_ner", parts: tuple[str, ...] = PARTS) -> Pack:
    """Open a model folder, or a pipeline folder that holds one as `name`. Raises ModelError if anything is off."""
    folder = path / name if (path / name / MANIFEST).is_file() else path
    if not (folder / MANIFEST).is_file():
        raise ModelError(f"There is no {_KIND[name]} in {path}.", hint=_HINT)
    try:
        manifest = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
        digests = {part: str(manifest["sha256"][part]) for part in parts}
        content = {part: (folder / part).read_bytes() for part in parts}
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise ModelError(
            f"The {_KIND[name]} in {folder} cannot be read ({type(error).__name__}).", hint=_HINT
        ) from error
    for part in parts:
        if hashlib.sha256(content[part]).hexdigest() != digests[part]:
            raise ModelError(
                f"The {_KIND[name]} file {folder / part} is damaged or was replaced: its checksum is off.", hint=_HINT
            )
    return Pack(folder, content)


def write_manifest(folder: Path, parts: tuple[str, ...] = PARTS) -> None:
    """Write the manifest over the parts that lie in `folder`."""
    digests = {part: hashlib.sha256((folder / part).read_bytes()).hexdigest() for part in parts}
    (folder / MANIFEST).write_text(json.dumps({"sha256": digests}, indent=1) + "\n", encoding="utf-8")
