"""Which pairs of texts are worth aligning.

Problem: of n texts, find the pairs that may share a passage, a reworded one included, without looking at
all n² pairs. With a third of the words swapped a third of a third of the word 3-grams (.67³ = .30)
still stands, so a reworded article of 500 words keeps about 150 of them, and a passage of 40 words ten.

Stages:
 1. hash every run of three words in each text; leave out runs of three small words, which any two
    texts share;
 2. sort all hashes; a hash that stands in more texts than `max_texts` says nothing and is dropped;
 3. every pair of texts under one hash scores 1 / (texts under it); pairs with enough different hashes
    in common are candidates, scored by containment: shared hashes / hashes of the smaller text.

Cost: O(words · log words) for the sort, plus Σ df² over hashes, bounded by `max_texts`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from unspin.copies.texts import CopyText

_SMALL_ZIPF = 5.8
"""Words this frequent ("the" 7.7, "said" 6.0, "would" 6.3) make no run by themselves."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchConfig:
    """How candidates are found.

    Attributes:
        run: words in a seed; texts shorter than that have none. At 3 a pair with a third of the words
            swapped keeps 30 % of its seeds, at 5 only 13 %.
        max_texts: a seed in more texts than this is dropped. Near-verbatim copies of one story share
            rarer seeds still, or are found through a third text.
        min_shared: different seeds two texts must share.
    """

    run: int = 3
    max_texts: int = 200
    min_shared: int = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """Two texts that share seeds.

    Attributes:
        left, right: their places in the input, left < right.
        shared: how many different seeds they share.
        containment: shared seeds, as a share of the seeds of the text with fewer.
    """

    left: int
    right: int
    shared: int
    containment: float


def find_candidates(texts: Sequence[CopyText], config: SearchConfig | None = None) -> tuple[Candidate, ...]:
    """Pairs of texts that share seeds, the most contained first."""
    config = config or SearchConfig()
    seeds = [_hash_runs(text, config.run) for text in texts]
    counts = np.array([len(found) for found in seeds], dtype=np.int64)
    if counts.sum() == 0:
        return ()
    hashes = np.concatenate(seeds)
    owners = np.repeat(np.arange(len(texts), dtype=np.int64), counts)
    pairs, shared = _count_shared(hashes, owners, len(texts), config.max_texts)
    enough = shared >= config.min_shared
    lefts, rights = np.divmod(pairs[enough], len(texts))
    candidates = [
        Candidate(
            left=left,
            right=right,
            shared=count,
            containment=min(1.0, count / int(min(counts[left], counts[right]))),
        )
        for left, right, count in zip(lefts.tolist(), rights.tolist(), shared[enough].tolist(), strict=True)
    ]
    candidates.sort(key=lambda found: (-found.containment, found.left, found.right))
    return tuple(candidates)


def _hash_runs(text: CopyText, run: int) -> NDArray[np.uint64]:
    """Distinct hashes of the text's word runs, sorted."""
    if len(text) < run:
        return np.zeros(0, dtype=np.uint64)
    codes = _hash_words(text.vocabulary)[text.types]
    small = text.zipfs >= _SMALL_ZIPF
    hashes = np.zeros(len(text) - run + 1, dtype=np.uint64)
    all_small = np.ones(len(hashes), dtype=np.bool_)
    for offset in range(run):
        part = slice(offset, offset + len(hashes))
        hashes = (hashes * np.uint64(0x9E3779B97F4A7C15)) ^ (codes[part] + np.uint64(offset + 1))
        hashes ^= hashes >> np.uint64(29)
        all_small &= small[part]
    return np.unique(hashes[~all_small])


def _hash_words(words: Sequence[str]) -> NDArray[np.uint64]:
    """One 64-bit code a word (FNV-1a over its UTF-8 bytes): the same in every run and process."""
    data = [word.encode() for word in words]
    width = max((len(item) for item in data), default=0)
    codes = np.full(len(data), 0xCBF29CE484222325, dtype=np.uint64)
    table = np.zeros((len(data), width), dtype=np.uint64)
    for row, item in enumerate(data):
        table[row, : len(item)] = np.frombuffer(item, dtype=np.uint8)
    lengths = np.array([len(item) for item in data])
    for column in range(width):
        mixed = (codes ^ table[:, column]) * np.uint64(0x100000001B3)
        codes = np.where(column < lengths, mixed, codes)
    return codes


def _count_shared(
    hashes: NDArray[np.uint64], owners: NDArray[np.int64], texts: int, max_texts: int
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Pairs under a common hash, as left · texts + right, and how many hashes each has in common."""
    order = np.argsort(hashes, kind="stable")
    hashes, owners = hashes[order], owners[order]
    starts = np.flatnonzero(np.concatenate(([True], hashes[1:] != hashes[:-1])))
    sizes = np.diff(np.concatenate((starts, [len(hashes)])))
    found: list[NDArray[np.int64]] = []
    for size in np.unique(sizes[(sizes > 1) & (sizes <= max_texts)]).tolist():
        rows = starts[sizes == size][:, None] + np.arange(size)[None, :]
        group = owners[rows]
        for first in range(size - 1):
            left = group[:, first : first + 1]
            found.append((left * texts + group[:, first + 1 :]).ravel())
    if not found:
        empty = np.zeros(0, dtype=np.int64)
        return empty, empty
    pairs, counts = np.unique(np.concatenate(found), return_counts=True)
    return pairs, counts.astype(np.int64)
