"""The network: all-MiniLM-L6-v2 with each piece's writing added at its foot and two heads and four link vectors on top.

Numbers: 6 layers, 12 heads, width 384; about 22.7 million weights, half of them the vocabulary.

Source: Wang et al. 2020 (MiniLM); Devlin et al. 2019 (BERT).
"""

from __future__ import annotations

from pathlib import Path

import torch
from losses import BUCKETS
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

from unspin.claims.reader.labels import LINK_WIDTH, NAME_LABELS, PART_LABELS
from unspin.claims.reader.pieces import WRITINGS

LAYERS, HEADS, WIDTH, INNER = 6, 12, 384, 1536
_EPSILON = 1e-12


class Layer(nn.Module):
    """One layer: attention, then a feed-forward net, each added to its input and normed."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.query, self.key, self.value = (nn.Linear(WIDTH, WIDTH) for _ in range(3))
        self.mix = nn.Linear(WIDTH, WIDTH)
        self.mix_norm = nn.LayerNorm(WIDTH, eps=_EPSILON)
        self.inner, self.outer = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.outer_norm = nn.LayerNorm(WIDTH, eps=_EPSILON)
        self.dropout = nn.Dropout(dropout)

    def forward(self, hidden: Tensor, bias: Tensor) -> Tensor:
        """The next layer's input, shape (n, t, WIDTH); `bias` is 0, or far below it for padding."""
        count, length, _ = hidden.shape

        def split(part: nn.Linear) -> Tensor:
            return part(hidden).view(count, length, HEADS, WIDTH // HEADS).transpose(1, 2)

        query, key, value = split(self.query), split(self.key), split(self.value)
        weights = query * (WIDTH // HEADS) ** -0.5 @ key.transpose(-1, -2) + bias.to(query.dtype)
        mixed = weights.softmax(-1, dtype=query.dtype) @ value
        mixed = mixed.transpose(1, 2).reshape(count, length, WIDTH)
        hidden = self.mix_norm(hidden + self.mix(mixed))
        return self.outer_norm(hidden + self.dropout(self.outer(functional.gelu(self.inner(hidden)))))


class Tagger(nn.Module):
    """ids and writings, each (n, t), → scores (n, t, labels of parts + labels of names + 4 link vectors)."""

    def __init__(self, dropout: float = 0.1) -> None:
        super().__init__()
        self.pieces = nn.Embedding(30522, WIDTH, padding_idx=0)
        self.places = nn.Embedding(512, WIDTH)
        self.writings = nn.Embedding(WRITINGS, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=_EPSILON)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))
        self.dropout = nn.Dropout(dropout)
        self.head = nn.Linear(WIDTH, PART_LABELS + NAME_LABELS + 4 * LINK_WIDTH)
        self.parts = nn.Parameter(torch.zeros(PART_LABELS, PART_LABELS))
        self.names = nn.Parameter(torch.zeros(NAME_LABELS, NAME_LABELS))
        self.distances = nn.Parameter(torch.zeros(2, BUCKETS))
        self.nothing = nn.Parameter(torch.zeros(2))
        nn.init.zeros_(self.writings.weight)

    def forward(self, ids: Tensor, writings: Tensor) -> Tensor:
        """The scores, for windows padded with 0."""
        places = torch.arange(ids.shape[1], device=ids.device)
        hidden = self.pieces(ids) + self.places(places) + self.writings(writings)
        hidden = self.dropout(self.norm(hidden))
        bias = (ids == 0)[:, None, None, :].to(hidden.dtype) * -1e4
        for layer in self.layers:
            hidden = layer(hidden, bias)
        return self.head(self.dropout(hidden))


def load_minilm(tagger: Tagger, folder: Path) -> None:
    """Nothing; the tagger has the sentence encoder's weights."""
    weights = load_file(folder / "model.safetensors")
    names = {
        "attention.self.query": "query",
        "attention.self.key": "key",
        "attention.self.value": "value",
        "attention.output.dense": "mix",
        "attention.output.LayerNorm": "mix_norm",
        "intermediate.dense": "inner",
        "output.dense": "outer",
        "output.LayerNorm": "outer_norm",
    }
    own = {
        "pieces.weight": weights["embeddings.word_embeddings.weight"],
        "places.weight": weights["embeddings.position_embeddings.weight"]
        + weights["embeddings.token_type_embeddings.weight"][0],
        "norm.weight": weights["embeddings.LayerNorm.weight"],
        "norm.bias": weights["embeddings.LayerNorm.bias"],
    }
    for layer in range(LAYERS):
        for theirs, ours in names.items():
            for kind in ("weight", "bias"):
                own[f"layers.{layer}.{ours}.{kind}"] = weights[f"encoder.layer.{layer}.{theirs}.{kind}"]
    _, unexpected = tagger.load_state_dict(own, strict=False)
    if unexpected:
        raise ValueError(f"weights that the network does not have: {unexpected}")
