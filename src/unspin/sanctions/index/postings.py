"""Which names stand under each word, and the names that share most with a query.

Stages, for one query:
 1. go through the words that each part of the query may be, and through the names under each; a name gains the
    part's weight times the likeness, for every part once, by the best of its words;
 2. a name's estimate is twice its gain, against the weights of both names (Dice); keep those from a floor on.

A word under which very many names stand ("company") adds no names of its own as long as all such words together
cannot lift a name to the floor; it only adds to the names that rarer words have brought.

Invariants: the estimate does not depend on the order of the parts. Cost: the number of names gone through.

Source: Turtle and Flood 1995, Query evaluation: strategies and optimizations (MaxScore).
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numba import njit
from numpy.typing import NDArray

Ids = NDArray[np.int32]
Floats = NDArray[np.float32]


class Postings(NamedTuple):
    """Names under words.

    Attributes:
        starts: where each word's names begin in `names`; shape (words + 1,).
        names: numbers of names, rising under each word.
        weights: of each name, the sum of its words'; shape (names,).
    """

    starts: NDArray[np.int64]
    names: Ids
    weights: Floats


class SoughtParts(NamedTuple):
    """The parts of a query, the heaviest first.

    Attributes:
        words: what the parts may be, part after part; shape (n,).
        likeness: of each word to its part, in [0, 1]; shape (n,).
        ends: where each part's words end; shape (parts,).
        weights: of each part; shape (parts,).
    """

    words: Ids
    likeness: Floats
    ends: NDArray[np.int64]
    weights: Floats


class Tally(NamedTuple):
    """What each name has gained; used again for every query, by one thread at a time.

    Attributes:
        gains: so far; shape (names,).
        bests: by the part that was counted last.
        parts: which part that was; -1 for a name that was not met.
        met: numbers of the names that were met.
    """

    gains: Floats
    bests: Floats
    parts: Ids
    met: Ids


def open_tally(names: int) -> Tally:
    """An empty tally for so many names."""
    return Tally(
        gains=np.zeros(names, dtype=np.float32),
        bests=np.zeros(names, dtype=np.float32),
        parts=np.full(names, -1, dtype=np.int32),
        met=np.empty(names, dtype=np.int32),
    )


def find_names(postings: Postings, sought: SoughtParts, tally: Tally, floor: float) -> tuple[Ids, Floats]:
    """The names whose estimate reaches the floor, in [0, 1], and their estimates."""
    least = np.float32(floor)
    met = _count(postings, sought, tally, least)
    numbers, estimates = _choose(postings, np.float32(sought.weights.sum()), tally, (met, least))
    return numbers, estimates


@njit(cache=True, nogil=True)
def _count(postings: Postings, sought: SoughtParts, tally: Tally, floor: np.float32) -> int:
    """How many names were met; what they gained is left in the tally."""
    met = 0
    total = sought.weights.sum()
    left = total
    begin = 0
    for part in range(len(sought.ends)):
        adds = 2 * left >= floor * (total + left)
        for hit in range(begin, sought.ends[part]):
            word = sought.words[hit]
            gain = sought.weights[part] * sought.likeness[hit]
            for place in range(postings.starts[word], postings.starts[word + 1]):
                name = postings.names[place]
                if tally.parts[name] < 0:
                    if not adds:
                        continue
                    tally.met[met] = name
                    met += 1
                if tally.parts[name] != part:
                    tally.parts[name] = part
                    tally.bests[name] = gain
                    tally.gains[name] += gain
                elif gain > tally.bests[name]:
                    tally.gains[name] += gain - tally.bests[name]
                    tally.bests[name] = gain
        left -= sought.weights[part]
        begin = sought.ends[part]
    return met


@njit(cache=True, nogil=True)
def _choose(
    postings: Postings, query_weight: np.float32, tally: Tally, bounds: tuple[int, np.float32]
) -> tuple[Ids, Floats]:
    """The met names from the floor on with their estimates; clears the tally. `bounds` are how many, and the floor."""
    met, floor = bounds
    chosen = np.empty(met, dtype=np.int32)
    estimates = np.empty(met, dtype=np.float32)
    found = 0
    for place in range(met):
        name = tally.met[place]
        estimate = min(np.float32(1), 2 * tally.gains[name] / (query_weight + postings.weights[name]))
        tally.gains[name] = 0
        tally.parts[name] = -1
        if estimate >= floor:
            chosen[found] = name
            estimates[found] = estimate
            found += 1
    return chosen[:found], estimates[:found]
