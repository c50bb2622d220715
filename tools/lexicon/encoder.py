"""The sentence encoder all-MiniLM-L6-v2 as plain numpy, for words and short templates of them.

The model is BERT with 6 layers of 12 heads over 384 numbers; its output is the mean over the tokens. Inputs
here are a handful of tokens, so batches of equal length need no mask, and no deep-learning package is needed.

Stages: 1. split words into word pieces, greedily, longest first; 2. batch inputs of equal length;
3. embed, six layers of attention and feed-forward, each with layer norm; 4. mean over the tokens.

Source: Devlin et al. 2019 (BERT); Wang et al. 2020 (MiniLM); Reimers and Gurevych 2019 (mean pooling).
"""

from __future__ import annotations

import json
import unicodedata
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

LAYERS = 6
HEADS = 12
WIDTH = 384
_EPSILON = 1e-12
_BATCH_TOKENS = 4096
_TEMPLATES = ("{}", "the {}")

Floats = NDArray[np.float32]


class Encoder:
    """The model's weights and its word pieces, read from one folder."""

    def __init__(self, folder: Path) -> None:
        self._weights = _read_safetensors(folder / "model.safetensors")
        pieces = (folder / "vocab.txt").read_text(encoding="utf-8").splitlines()
        self._pieces = {piece: index for index, piece in enumerate(pieces)}

    def encode(self, texts: Sequence[str]) -> Floats:
        """One vector per text, shape (n, 384), not normalised."""
        by_length: dict[int, list[int]] = defaultdict(list)
        inputs = [self._split(text) for text in texts]
        for index, pieces in enumerate(inputs):
            by_length[len(pieces)].append(index)
        vectors = np.zeros((len(texts), WIDTH), dtype=np.float32)
        for length in sorted(by_length):
            members = by_length[length]
            step = max(1, _BATCH_TOKENS // length)
            for begin in range(0, len(members), step):
                batch = members[begin : begin + step]
                vectors[batch] = self._forward(np.array([inputs[index] for index in batch]))
        return vectors

    def _split(self, text: str) -> list[int]:
        """Word piece ids of a lower-case text, between the marks for begin and end."""
        bare = "".join(
            char for char in unicodedata.normalize("NFD", text) if unicodedata.category(char) != "Mn"
        )
        spaced = "".join(f" {char} " if not char.isalnum() else char for char in bare)
        pieces = [self._pieces["[CLS]"]]
        for word in spaced.split():
            pieces.extend(self._split_word(word))
        return [*pieces, self._pieces["[SEP]"]]

    def _split_word(self, word: str) -> list[int]:
        found: list[int] = []
        begin = 0
        while begin < len(word):
            prefix = "##" if begin else ""
            for end in range(len(word), begin, -1):
                piece = self._pieces.get(prefix + word[begin:end])
                if piece is not None:
                    found.append(piece)
                    begin = end
                    break
            else:
                return [self._pieces["[UNK]"]]
        return found

    def _forward(self, pieces: NDArray[np.int64]) -> Floats:
        weights = self._weights
        count, length = pieces.shape
        hidden = weights["embeddings.word_embeddings.weight"][pieces]
        hidden = hidden + weights["embeddings.position_embeddings.weight"][:length]
        hidden = hidden + weights["embeddings.token_type_embeddings.weight"][0]
        hidden = self._norm(hidden.reshape(count * length, WIDTH), "embeddings.LayerNorm")
        for layer in range(LAYERS):
            name = f"encoder.layer.{layer}"
            mixed = self._attend(hidden, name, count, length)
            hidden = self._norm(hidden + mixed, f"{name}.attention.output.LayerNorm")
            inner = _gelu(self._linear(hidden, f"{name}.intermediate.dense"))
            hidden = self._norm(
                hidden + self._linear(inner, f"{name}.output.dense"), f"{name}.output.LayerNorm"
            )
        return hidden.reshape(count, length, WIDTH).mean(axis=1)

    def _attend(self, hidden: Floats, name: str, count: int, length: int) -> Floats:
        size = WIDTH // HEADS

        def project(part: str) -> Floats:
            flat = self._linear(hidden, f"{name}.attention.self.{part}")
            return flat.reshape(count, length, HEADS, size).transpose(0, 2, 1, 3)

        scores = project("query") @ project("key").transpose(0, 1, 3, 2) / np.float32(np.sqrt(size))
        scores = np.exp(scores - scores.max(axis=-1, keepdims=True))
        scores /= scores.sum(axis=-1, keepdims=True)
        mixed = (scores @ project("value")).transpose(0, 2, 1, 3).reshape(count * length, WIDTH)
        return self._linear(mixed, f"{name}.attention.output.dense")

    def _linear(self, rows: Floats, name: str) -> Floats:
        return rows @ self._weights[f"{name}.weight"].T + self._weights[f"{name}.bias"]

    def _norm(self, rows: Floats, name: str) -> Floats:
        centred = rows - rows.mean(axis=-1, keepdims=True)
        spread = np.sqrt((centred * centred).mean(axis=-1, keepdims=True) + np.float32(_EPSILON))
        return centred / spread * self._weights[f"{name}.weight"] + self._weights[f"{name}.bias"]


def encode_words(encoder: Encoder, words: Sequence[str]) -> Floats:
    """One centred unit vector per word, shape (n, 384)."""
    total = np.zeros((len(words), WIDTH), dtype=np.float32)
    for template in _TEMPLATES:
        vectors = to_unit(encoder.encode([template.format(word) for word in words]))
        total += to_unit(vectors - vectors.mean(axis=0))
    return to_unit(total)


def to_unit(rows: Floats) -> Floats:
    """The rows at unit length."""
    return rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), np.float32(1e-9))


def _gelu(values: Floats) -> Floats:
    """x·Φ(x), with erf by Abramowitz and Stegun 7.1.26 (error below 2e-7)."""
    scaled = np.abs(values) * np.float32(2**-0.5)
    inverse = 1 / (1 + np.float32(0.3275911) * scaled)
    series = np.zeros_like(values)
    for factor in (1.061405429, -1.453152027, 1.421413741, -0.284496736, 0.254829592):
        series = (series + np.float32(factor)) * inverse
    erf = np.sign(values) * (1 - series * np.exp(-scaled * scaled))
    return values * (1 + erf) / 2


def _read_safetensors(path: Path) -> dict[str, Floats]:
    """The float tensors of a safetensors file: 8 bytes of header length, a JSON header, the numbers."""
    data = path.read_bytes()
    length = int.from_bytes(data[:8], "little")
    header = json.loads(data[8 : 8 + length])
    tensors: dict[str, Floats] = {}
    for name, entry in header.items():
        if name != "__metadata__" and entry["dtype"] == "F32":
            begin, end = entry["data_offsets"]
            numbers = np.frombuffer(data[8 + length + begin : 8 + length + end], dtype="<f4")
            tensors[name] = numbers.reshape(entry["shape"])
    return tensors
