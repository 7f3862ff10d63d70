"""The loss of a step, and the exported network against the trained one. Needs torch, which only training does."""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
import pytest

torch = pytest.importorskip("torch")
pytest.importorskip("safetensors")

from forge.encode import Batch  # noqa: E402 - behind the skip
from forge.network import Tagger  # noqa: E402
from forge.sample import TAGS  # noqa: E402
from train import step_loss  # noqa: E402

IDS = np.array([[2, 5, 6, 7, 3], [2, 8, 9, 3, 0]])
MASK = np.array([[1, 1, 1, 1, 1], [1, 1, 1, 1, 0]])


@pytest.fixture
def tagger() -> Tagger:
    torch.manual_seed(3)
    model = Tagger(20, (1,))
    with torch.no_grad():
        model.shapes.weight[1:] += 3.0
    return model.eval()


def batch(shape: int, tag: int) -> Batch:
    allowed = np.zeros((2, 5, len(TAGS)), bool)
    allowed[:, 1:3, tag] = True
    return Batch(IDS, np.full_like(IDS, shape) * MASK, MASK, allowed)


def test_a_hidden_case_is_not_seen(tagger: Tagger) -> None:
    low = step_loss(tagger, None, batch(0, 1), 0.5)
    assert not torch.isclose(step_loss(tagger, None, batch(1, 1), 0.5), low)
    assert torch.isclose(step_loss(tagger, None, batch(1, 1), 0.5, hide=1.0), low)


def test_a_teacher_is_followed_only_where_it_agrees_with_the_labels(tagger: Tagger) -> None:
    torch.manual_seed(4)
    teacher = Tagger(20, (1,)).eval()
    with torch.no_grad():
        teacher.heads[0].bias[1] = 50.0
    for tag, follows in ((1, True), (2, False)):
        alone, pulled = (step_loss(tagger, teacher, batch(1, tag), pull) for pull in (0.0, 1.0))
        assert bool(pulled > alone) is follows
        assert torch.isfinite(pulled)


def test_the_exported_network_answers_like_the_trained_one(
    tagger: Tagger, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("onnx")
    onnxruntime = pytest.importorskip("onnxruntime")
    import export

    torch.save({"model": tagger.state_dict(), "exits": [1], "step": 1}, tmp_path / "last.pt")
    arguments = ["export.py", "--checkpoint", tmp_path / "last.pt", "--exit", 1, "--out", tmp_path / "m.onnx"]
    monkeypatch.setattr(sys, "argv", [str(part) for part in arguments])
    export.main()
    session = onnxruntime.InferenceSession(str(tmp_path / "m.onnx"), providers=["CPUExecutionProvider"])
    ids = np.arange(2, 14).reshape(1, 12)
    shapes = ids % 4
    (found,) = session.run(["logits"], {"ids": ids, "shapes": shapes})
    with torch.no_grad():
        wanted = tagger(torch.from_numpy(ids), torch.from_numpy(shapes))[0].numpy()
    assert np.allclose(found, wanted, atol=1e-4)
