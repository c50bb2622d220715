"""Which pairs of texts are worth comparing word by word, the surest first.

Problem: of n texts, find the pairs that may share a passage, a reworded one included, without looking at all n² pairs, and
without comparing closely what is easily told to share nothing.

Stages: those of `unspin.copies.pile`, all at once and in memory: words as numbers, seeds, postings, pairs that meet, areas.
Here no pair is a copy yet: it is compared closely next.

Cost: 0.2 s for 2,500 news articles to the pairs that meet, and 0.3 ms for each of these; of 6,739 pairs 700 go through.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from unspin.copies.pile.frequencies import SLOT_BITS, count_words, find_small, weigh_words
from unspin.copies.pile.meeting import find_pairs, gather_meetings
from unspin.copies.pile.postings import Postings, index_seeds, order_texts
from unspin.copies.pile.seeds import PARTITIONS, read_seeds
from unspin.copies.pile.verifying import Texts, VerifyConfig, verify_pairs
from unspin.copies.texts import CopyText
from unspin.text.byte_words import number_texts


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchConfig:
    """How candidates are found.

    Attributes:
        max_texts: texts under one seed up to which all of them are paired; beyond, each with the next one.
        min_shared: seeds two texts must share, close together.
        reach: words within which seeds are close together, on both sides.
        min_evidence: log-odds that a passage is a copy, from which a pair is compared. Of 2,500 articles with 500 copies
            hidden among them, at 0.5 every copy is compared and 48 pairs that have nothing in common, at -2, 544.
        min_words: words of such a passage at least.
    """

    max_texts: int = 200
    min_shared: int = 3
    reach: int = 60
    min_evidence: float = -1.0
    min_words: int = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """Two texts that may share a passage.

    Attributes:
        left, right: their places in the input, left < right.
        closeness: the share of the shorter text that stands in such passages, times the share of words kept there.
    """

    left: int
    right: int
    closeness: float


def find_candidates(texts: Sequence[CopyText], config: SearchConfig | None = None) -> tuple[Candidate, ...]:
    """Pairs of texts that may share a passage, the closest first."""
    config = config or SearchConfig()
    pile = _number(texts)
    counts = np.diff(pile.starts)
    frequencies = np.zeros(1 << SLOT_BITS, dtype=np.int64)
    count_words(pile.words, frequencies)
    order = order_texts(counts, np.arange(len(texts)))
    seeds = read_seeds(pile.words, counts, 0, find_small(frequencies), 1)
    postings = [
        index_seeds(seeds.of(partition), order, config.max_texts).entries for partition in range(PARTITIONS)
    ]
    meetings = gather_meetings(Postings(np.concatenate(postings), 0), len(texts))
    pairs, drifts = find_pairs(meetings, 0, len(texts), config.min_shared, config.reach)
    verify = VerifyConfig(min_evidence=config.min_evidence, min_words=config.min_words)
    found = verify_pairs(pile, pairs, drifts, weigh_words(frequencies), verify)
    closeness = found.measures[:, :2].max(axis=1) * found.measures[:, 2]
    candidates = [
        Candidate(left=left, right=right, closeness=close)
        for (left, right), close in zip(pairs[found.pairs].tolist(), closeness.tolist(), strict=True)
    ]
    candidates.sort(key=lambda found: (-found.closeness, found.left, found.right))
    return tuple(candidates)


def _number(texts: Sequence[CopyText]) -> Texts:
    """The words of all texts as numbers."""
    encoded = [text.tokens.text.encode("utf-8", "replace") for text in texts]
    bounds: NDArray[np.int64] = np.cumsum([0, *map(len, encoded)], dtype=np.int64)
    words, counts, _ = number_texts(np.frombuffer(b"".join(encoded), dtype=np.uint8), bounds)
    return Texts(words, np.concatenate(([0], np.cumsum(counts))))
