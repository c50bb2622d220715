"""The two texts as areas are searched in them: words and pairs of words numbered alike on both sides."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numba import njit
from numpy.typing import NDArray

from unspin.copies.areas.settings import AreaSettings

_SPREAD = np.uint64(0x9E3779B97F4A7C15)  # 2^64 / golden ratio (Knuth 1973, 6.4)


class Side(NamedTuple):
    """One text.

    Attributes:
        words: each word's number, from 0, the same on both sides for the same word; shape (n,).
        pairs: the same for each word and the next one; the last word's pair stands nowhere else.
        word_chance: by number, how likely any word of this text is that one.
        pair_chance: the same for pairs.
        weights: by number, the word's surprisal.
        counts: by number, how often the word stands in this text.
        word_begins: by number, where its places begin in `word_places`.
        word_places: where words stand, sorted by number, then by place.
        pair_begins, pair_places: the same for pairs.
    """

    words: NDArray[np.int32]
    pairs: NDArray[np.int32]
    word_chance: NDArray[np.float64]
    pair_chance: NDArray[np.float64]
    weights: NDArray[np.float64]
    counts: NDArray[np.int32]
    word_begins: NDArray[np.int32]
    word_places: NDArray[np.int32]
    pair_begins: NDArray[np.int32]
    pair_places: NDArray[np.int32]


@njit(cache=True, nogil=True)
def number_both(
    left: NDArray[np.int64], right: NDArray[np.int64]
) -> tuple[NDArray[np.int32], NDArray[np.int32], int]:
    """Numbers from 0 for the distinct values of two arrays, and how many there are; negative values stand alone."""
    size = 16
    while size < 2 * (len(left) + len(right)):
        size *= 2
    table = np.full(size, -1, np.int32)
    values = np.empty(len(left) + len(right), np.int64)
    left_numbers, right_numbers = np.empty(len(left), np.int32), np.empty(len(right), np.int32)
    count = 0
    for is_right in range(2):
        given = right if is_right else left
        numbers = right_numbers if is_right else left_numbers
        for place in range(len(given)):
            value = given[place]
            slot = np.int64((np.uint64(value) * _SPREAD) >> np.uint64(32)) & (size - 1)
            while value >= 0 and table[slot] >= 0 and values[table[slot]] != value:
                slot = (slot + 1) & (size - 1)
            if value < 0 or table[slot] < 0:
                values[count] = value
                numbers[place] = count
                if value >= 0:
                    table[slot] = count
                count += 1
            else:
                numbers[place] = table[slot]
    return left_numbers, right_numbers, count


@njit(cache=True, nogil=True)
def _join_pairs(words: NDArray[np.int32], types: int) -> NDArray[np.int64]:
    """One value for each word and the next one; -1 for the last word."""
    pairs = np.full(len(words), -1, np.int64)
    for place in range(len(words) - 1):
        pairs[place] = np.int64(words[place]) * types + words[place + 1]
    return pairs


@njit(cache=True, nogil=True)
def _count(numbers: NDArray[np.int32], types: int) -> NDArray[np.int32]:
    counts = np.zeros(types, np.int32)
    for number in numbers:
        counts[number] += 1
    return counts


@njit(cache=True, nogil=True)
def read_sides(
    left: NDArray[np.uint32],
    left_weights: NDArray[np.float32],
    right: NDArray[np.uint32],
    right_weights: NDArray[np.float32],
    settings: AreaSettings,
) -> tuple[Side, Side]:
    """Both texts made ready. Cost: O(words)."""
    left_words, right_words, types = number_both(left.astype(np.int64), right.astype(np.int64))
    left_pairs, right_pairs, pair_types = number_both(
        _join_pairs(left_words, types), _join_pairs(right_words, types)
    )
    weights = np.zeros(types, np.float64)
    for place in range(len(left_words)):
        weights[left_words[place]] = left_weights[place]
    for place in range(len(right_words)):
        weights[right_words[place]] = right_weights[place]
    return (
        _describe(left_words, left_pairs, weights, types, pair_types, settings),
        _describe(right_words, right_pairs, weights, types, pair_types, settings),
    )


@njit(cache=True, nogil=True)
def _describe(  # noqa: PLR0913, PLR0917  (a compiled kernel takes arrays, not records)
    words: NDArray[np.int32],
    pairs: NDArray[np.int32],
    weights: NDArray[np.float64],
    types: int,
    pair_types: int,
    settings: AreaSettings,
) -> Side:
    """A side with its chances: those of the language, or of this text where it says a thing again and again."""
    counts, pair_counts = _count(words, types), _count(pairs, pair_types)
    chance, pair_chance = np.empty(types, np.float64), np.zeros(pair_types, np.float64)
    common = np.empty(types, np.float64)
    for number in range(types):
        common[number] = np.exp(-min(weights[number], settings.most_weight))
        again = max(counts[number] - 1, 0) / len(words)
        chance[number] = max(common[number] * settings.word_boost, again)
    for place in range(len(words) - 1):
        both = common[words[place]] * common[words[place + 1]] * settings.pair_boost
        pair_chance[pairs[place]] = max(both, (pair_counts[pairs[place]] - 1) / len(words))
    word_begins, word_places = _list_places(words, counts)
    pair_begins, pair_places = _list_places(pairs, pair_counts)
    return Side(
        words, pairs, chance, pair_chance, weights, counts,
        word_begins, word_places, pair_begins, pair_places,
    )  # fmt: skip


@njit(cache=True, nogil=True)
def _list_places(
    numbers: NDArray[np.int32], counts: NDArray[np.int32]
) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
    """Where each number's places begin, and the places, sorted by number."""
    begins = np.zeros(len(counts) + 1, np.int32)
    for number in range(len(counts)):
        begins[number + 1] = begins[number] + counts[number]
    nexts, places = begins[:-1].copy(), np.empty(len(numbers), np.int32)
    for place in range(len(numbers)):
        places[nexts[numbers[place]]] = place
        nexts[numbers[place]] += 1
    return begins, places


@njit(cache=True, nogil=True)
def stands_in(begins: NDArray[np.int32], places: NDArray[np.int32], number: int, low: int, high: int) -> bool:
    """Whether a number stands anywhere in the places `[low, high)`."""
    first, last = begins[number], begins[number + 1]
    while first < last:
        middle = (first + last) // 2
        if places[middle] < low:
            first = middle + 1
        else:
            last = middle
    return bool(first < begins[number + 1] and places[first] < high)
