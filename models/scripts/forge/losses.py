"""The loss over partial labels, and the pull of the small exit towards the large one."""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn import functional


def partial_loss(logits: Tensor, allowed: Tensor) -> Tensor:
    """Mean over words of −log P(any accepted tag). `logits` and `allowed` [batch, length, tags]; a piece that starts
    no word accepts nothing and is left out. A word whose label is unknown accepts several tags and so teaches none of
    them."""
    at = allowed.any(-1)
    picked, accepted = logits[at], allowed[at]
    return -torch.logsumexp(functional.log_softmax(picked, -1).masked_fill(~accepted, -1e9), -1).mean()


def pull_loss(student: Tensor, teacher: Tensor, at: Tensor, heat: float = 1.5) -> Tensor:
    """Mean KL divergence of the student from the (detached) teacher over the words at `at` [batch, length], at
    temperature `heat`.
    """
    goal = functional.log_softmax(teacher.detach()[at] / heat, -1)
    return (
        functional.kl_div(functional.log_softmax(student[at] / heat, -1), goal, log_target=True, reduction="batchmean")
        * heat
        * heat
    )
