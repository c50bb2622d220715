"""Which pairs of texts are worth aligning.

Problem: of n texts, find the pairs that may share a passage, a reworded one included, without looking at
all n² pairs. With a third of the words swapped a third of a third of the word 3-grams (.67³ = .30)
still stands, so a reworded article of 500 words keeps about 150 of them, and a passage of 40 words ten.

Stages:
 1. hash every run of three words in each text; leave out runs of three small words, which any two
    texts share;
 2. sort all hashes, so that the texts under each stand together;
 3. count for every pair of texts the hashes they have in common; pairs with enough are looked at again;
 4. in a copied passage the common runs stand close together in both texts; pairs in which no
    `min_shared` of them do share only phrases, here and there. The rest are candidates, scored by
    containment: shared hashes / hashes of the text with fewer.

Cost: O(words · log words) for the sort; Σ df² over hashes for the count, bounded by `max_texts`; one merge
of two sorted arrays for every pair looked at again. On 2,225 news articles stage 3 leaves 38,811 pairs,
stage 4 2,527.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from unspin.copies.texts import CopyText
from unspin.text.keys import word_keys

_SMALL_ZIPF = 5.8
"""Words this frequent ("the" 7.7, "said" 6.0, "would" 6.3) make no run by themselves."""
_STEP = 2
"""Words between the beginnings of two seeds that count apart; three such seeds cover seven words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchConfig:
    """How candidates are found.

    Attributes:
        run: words in a seed; texts shorter than that have none. At 3 a pair with a third of the words
            swapped keeps 30 % of its seeds, at 5 only 13 %.
        max_texts: texts under one seed of which every pair is counted. Under a seed in more texts each is
            paired with the first and with the one before it, so that a story with more copies than this is
            still linked, at a cost that grows with the copies and not with their square.
        min_shared: different seeds two texts must share, close together.
        reach: words on either side within which seeds are close together. At half of the words swapped,
            60 copied words keep 7 of their seeds.
        drift: words by which their distance may differ between the two texts.
    """

    run: int = 3
    max_texts: int = 200
    min_shared: int = 3
    reach: int = 60
    drift: int = 20


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


@dataclass(frozen=True, slots=True)
class _Seeds:
    """Distinct seed hashes of a text, sorted, and the word at which each first begins."""

    hashes: NDArray[np.uint64]
    places: NDArray[np.int64]


def find_candidates(texts: Sequence[CopyText], config: SearchConfig | None = None) -> tuple[Candidate, ...]:
    """Pairs of texts that share seeds close together, the most contained first."""
    config = config or SearchConfig()
    seeds = [_hash_runs(text, config.run) for text in texts]
    counts = np.array([len(found.hashes) for found in seeds], dtype=np.int64)
    if counts.sum() == 0:
        return ()
    hashes = np.concatenate([found.hashes for found in seeds])
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
        if _stand_close(seeds[left], seeds[right], config)
    ]
    candidates.sort(key=lambda found: (-found.containment, found.left, found.right))
    return tuple(candidates)


def _stand_close(left: _Seeds, right: _Seeds, config: SearchConfig) -> bool:
    """Whether `min_shared` common seeds, no two from the same three words, stand close together in both."""
    _, here, there = np.intersect1d(left.hashes, right.hashes, assume_unique=True, return_indices=True)
    lefts, rights = left.places[here], right.places[there]
    order = np.argsort(lefts)
    lefts, rights = _thin(lefts[order], rights[order])
    last = config.min_shared - 1
    if len(lefts) <= last:
        return False
    drifts = rights - lefts
    reach = lefts[last:] - lefts[: len(lefts) - last]
    drift = np.abs(drifts[last:] - drifts[: len(lefts) - last])
    return bool(((reach <= config.reach) & (drift <= config.drift)).any())


def _thin(lefts: NDArray[np.int64], rights: NDArray[np.int64]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Places of which each is at least two words after the one before: a set phrase of five counts twice."""
    kept: list[int] = []
    for index, place in enumerate(lefts.tolist()):
        if not kept or place - int(lefts[kept[-1]]) >= _STEP:
            kept.append(index)
    return lefts[kept], rights[kept]


def _hash_runs(text: CopyText, run: int) -> _Seeds:
    """The text's word runs, hashed."""
    if len(text) < run:
        return _Seeds(np.zeros(0, dtype=np.uint64), np.zeros(0, dtype=np.int64))
    codes = word_keys(text.vocabulary)[text.types]
    small = text.zipfs >= _SMALL_ZIPF
    hashes = np.zeros(len(text) - run + 1, dtype=np.uint64)
    all_small = np.ones(len(hashes), dtype=np.bool_)
    for offset in range(run):
        part = slice(offset, offset + len(hashes))
        hashes = (hashes * np.uint64(0x9E3779B97F4A7C15)) ^ (codes[part] + np.uint64(offset + 1))
        hashes ^= hashes >> np.uint64(29)
        all_small &= small[part]
    distinct, places = np.unique(hashes[~all_small], return_index=True)
    return _Seeds(distinct, np.flatnonzero(~all_small)[places])


def _count_shared(
    hashes: NDArray[np.uint64], owners: NDArray[np.int64], texts: int, max_texts: int
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Pairs under a common hash, as left · texts + right, and how many hashes each has in common."""
    order = np.argsort(hashes, kind="stable")
    hashes, owners = hashes[order], owners[order]
    starts = np.flatnonzero(np.concatenate(([True], hashes[1:] != hashes[:-1])))
    sizes = np.diff(np.concatenate((starts, [len(hashes)])))
    found = list(_link_many(owners, starts, sizes, texts, max_texts))
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


def _link_many(
    owners: NDArray[np.int64],
    starts: NDArray[np.int64],
    sizes: NDArray[np.int64],
    texts: int,
    max_texts: int,
) -> Iterator[NDArray[np.int64]]:
    """Pairs under hashes with too many texts: each text with the first one and with the one before it."""
    for start, size in zip(
        starts[sizes > max_texts].tolist(), sizes[sizes > max_texts].tolist(), strict=True
    ):
        group = owners[start : start + size]
        yield group[0] * texts + group[1:]
        yield group[1:-1] * texts + group[2:]
