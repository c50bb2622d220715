"""The parts of the search for areas against slow, obvious ones."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from unspin.copies.areas.gains import find_stretch
from unspin.copies.areas.sentences import settle_ends
from unspin.copies.areas.settings import AREA_SETTINGS
from unspin.copies.areas.sides import number_both, read_sides, stands_in


@given(st.lists(st.integers(-1, 8), max_size=30), st.lists(st.integers(-1, 8), max_size=30))
def test_equal_values_have_equal_numbers(left: list[int], right: list[int]) -> None:
    lefts, rights, count = number_both(np.array(left, np.int64), np.array(right, np.int64))
    values, numbers = [*left, *right], [*lefts.tolist(), *rights.tolist()]
    for one, first in zip(values, numbers, strict=True):
        for other, second in zip(values, numbers, strict=True):
            if one >= 0 and other >= 0:
                assert (one == other) == (first == second)
    assert count == len({value for value in values if value >= 0}) + values.count(-1)


@given(st.lists(st.floats(-3, 3), min_size=1, max_size=25))
def test_without_a_bound_of_loss_the_stretch_is_the_best_of_all(values: list[float]) -> None:
    gains = np.array(values)
    begin, end, score = find_stretch(gains, 0, len(gains), 0, len(gains), 1e9)
    best = max(gains[a:b].sum() for a in range(len(gains)) for b in range(a, len(gains) + 1))
    assert np.isclose(score, best)
    assert np.isclose(gains[begin:end].sum(), best)


def test_a_stretch_ends_where_it_loses_too_much() -> None:
    gains = np.array([2.0] * 5 + [-1.0] * 4 + [2.0] * 4)
    assert find_stretch(gains, 0, 13, 0, 13, 3.0) == (0, 5, 10.0)
    assert find_stretch(gains, 0, 13, 0, 13, 5.0) == (0, 13, 14.0)
    assert find_stretch(gains, 0, 13, 9, 13, 3.0) == (9, 13, 8.0)


@given(
    st.lists(st.integers(0, 3), min_size=1, max_size=20),
    st.integers(0, 3),
    st.integers(0, 20),
    st.integers(0, 20),
)
def test_places_are_found_in_a_window(words: list[int], word: int, low: int, high: int) -> None:
    given_words = np.array([0, 1, 2, 3], np.uint32)
    weights = np.full(4, 9, np.float32)
    text = np.array(words, np.uint32)
    _, side = read_sides(given_words, weights, text, np.full(len(words), 9, np.float32), AREA_SETTINGS)
    assert stands_in(side.word_begins, side.word_places, word, low, high) == (word in words[low:high])


def test_ends_move_to_the_sentence_that_is_mostly_inside() -> None:
    opens = np.zeros(60, np.uint8)
    opens[[0, 20, 40]] = 1
    assert settle_ends(24, 38, opens, 0.5, AREA_SETTINGS) == (20, 40)
    assert settle_ends(17, 43, opens, 0.5, AREA_SETTINGS) == (20, 40)
    assert settle_ends(26, 34, opens, 0.9, AREA_SETTINGS) == (26, 34)
    assert settle_ends(26, 34, np.zeros(0, np.uint8), 0.5, AREA_SETTINGS) == (26, 34)
