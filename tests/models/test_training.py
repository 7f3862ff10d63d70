"""The loss of a step, and the exported network against the trained one. Needs torch, which only training does."""

from __future__ import annotations

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


def test_a_leader_knows_words_that_are_cut_otherwise() -> None:
    """Of `anna_k` the leader reads one word, the chat model three: they begin and continue what that is."""
    from forge.follow import _continued

    goal = torch.log(torch.tensor([0.1, 0.7, 0.1, 0.025, 0.025, 0.025, 0.025]))
    moved = _continued(goal).exp()
    assert torch.isclose(moved[2], torch.tensor(0.8))
    assert moved[1] < 1e-6
    assert torch.isclose(moved[0], torch.tensor(0.1))


def test_of_words_beyond_its_window_a_leader_knows_nothing() -> None:
    from forge.follow import Leader
    from forge.plain_pieces import LINE_BREAK, WordPiece
    from forge.rows import Row

    vocab = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", LINE_BREAK, "a", *(f"##{letter}" for letter in "bcdefgh")]
    text = " ".join(["abcdefgh"] * 20)
    words = [(1 + at, 9 * at) for at in range(20)]
    row = Row([2] * 22, [0] * 22, [0] * 22, [0] * 22, text, words, is_followed=True)
    leader = Leader(Tagger(len(vocab), (1,)), WordPiece(vocab))
    _, known = leader.goals([row, row._replace(is_followed=False)], 24)
    assert known[0].nonzero()[:, 0].tolist() == list(range(1, 16))
    assert not known[1].any()


def test_the_exported_network_answers_like_the_trained_one(tagger: Tagger, tmp_path: Path) -> None:
    pytest.importorskip("onnx")
    onnxruntime = pytest.importorskip("onnxruntime")
    from forge.chat_net import ChatNet
    from package import export

    net = ChatNet(tagger).eval()
    ids = np.arange(2, 14).reshape(1, 12)
    shapes = ids % 4
    with torch.no_grad():
        wanted = torch.cat(net(torch.from_numpy(ids), torch.from_numpy(shapes), torch.ones(1, 12)), -1).numpy()
    export(net, tmp_path / "m.onnx")
    session = onnxruntime.InferenceSession(str(tmp_path / "m.onnx"), providers=["CPUExecutionProvider"])
    (found,) = session.run(["logits"], {"ids": ids, "shapes": shapes})
    assert np.allclose(found, wanted, atol=1e-4)
