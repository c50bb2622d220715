"""What the network is trained to: the gold row of labels (CRF), and the gold end of each link.

Source: Lafferty et al. 2001 (linear-chain CRF, forward algorithm); Dozat and Manning 2017 (arcs).
"""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn import functional

from unspin.claims.reader.labels import LINK_WIDTH, NAME_LABELS

BUCKETS = 20
"""Kinds of distance that count in training: powers of two of words, before and after."""
_NEVER = -1e4


def row_loss(scores: Tensor, labels: Tensor, transitions: Tensor, allowed: Tensor | None = None) -> Tensor:
    """Mean negative log-likelihood a word, of the gold rows under a linear-chain CRF.

    Args:
        scores: of each label for each word, shape (n, w, labels).
        labels: the gold ones, shape (n, w); -1 after a row's end.
        transitions: score of each label after each, shape (labels, labels).
        allowed: which labels each word may have, shape (n, w, labels); by default its gold one only.
    """
    if allowed is None:
        allowed = functional.one_hot(labels.clamp(min=0), scores.shape[-1]).bool()
    gold = scores.masked_fill(~allowed, _NEVER)
    total = _sum_rows(scores, labels, transitions) - _sum_rows(gold, labels, transitions)
    return total.sum() / (labels >= 0).sum()


def _sum_rows(scores: Tensor, labels: Tensor, transitions: Tensor) -> Tensor:
    """Log of the summed weights of all rows of labels, shape (n,)."""
    total, *rest = scores.unbind(1)  # one gradient for all words, not one a word
    for word, here in zip((labels[:, 1:, None] >= 0).unbind(1), rest, strict=True):
        further = torch.logsumexp(total[:, :, None] + transitions, dim=1) + here
        total = torch.where(word, further, total)
    return torch.logsumexp(total, dim=-1)


def allow_things(labels: Tensor, things_known: Tensor) -> Tensor:
    """Which labels of names each word may have: its own, and those of things for bare words where they are unknown."""
    allowed = functional.one_hot(labels.clamp(min=0), NAME_LABELS).bool()
    bare = (labels <= 0) & ~things_known[:, None]
    allowed[..., -2:] |= bare[..., None]
    return allowed


def link_loss(
    seeking: Tensor, sought: Tensor, gold: Tensor, labels: Tensor, learned: tuple[Tensor, Tensor]
) -> Tensor:
    """Mean negative log-likelihood of the gold links.

    Args:
        seeking: link vector of each word as one that seeks, shape (n, w, LINK_WIDTH).
        sought: the same as one that is sought.
        gold: the word that each is linked to, w for none, -1 for not counted; shape (n, w).
        labels: -1 after a row's end, shape (n, w).
        learned: score of each kind of distance, shape (BUCKETS,), and of no link, shape ().
    """
    rows, words = torch.nonzero(gold >= 0, as_tuple=True)
    if len(rows) == 0:
        return seeking.sum() * 0
    distances, nothing = learned
    scores = torch.einsum("qd,qwd->qw", seeking[rows, words], sought[rows]) / LINK_WIDTH**0.5
    scores = scores + distances[_bucket(torch.arange(gold.shape[1])[None, :] - words[:, None])]
    scores = scores.masked_fill(labels[rows] < 0, _NEVER)
    scores = torch.cat([scores, nothing.expand(len(rows), 1)], dim=1)
    return functional.cross_entropy(scores, gold[rows, words])


def _bucket(distances: Tensor) -> Tensor:
    half = BUCKETS // 2
    powers = torch.log2(distances.abs().clamp(min=1).float() + 0.5 / 512).floor().long().clamp(max=half - 1)
    return powers + torch.where(distances > 0, half, 0)
