"""Checkpoints: read one back, whole or cut to fewer layers."""

from __future__ import annotations

from pathlib import Path

import torch

from forge.network import Tagger


def load_tagger(path: Path, exits: tuple[int, ...] | None = None) -> Tagger:
    """Open a checkpoint, cut to `exits` if given (layers above the last exit are dropped)."""
    saved = torch.load(path, map_location="cpu", weights_only=True)
    own = tuple(saved["exits"])
    exits = exits or own
    state = {}
    for name, value in saved["model"].items():
        part = name.split(".")
        if part[0] == "layers" and int(part[1]) >= exits[-1]:
            continue
        if part[0] == "heads":
            if own[int(part[1])] not in exits:
                continue
            part[1] = str(exits.index(own[int(part[1])]))
        state[".".join(part)] = value
    model = Tagger(state["words.weight"].shape[0], exits)
    model.load_state_dict(state)
    return model
