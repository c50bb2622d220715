"""Areas: copies found in any order of words, bounded, symmetric, and none where nothing was copied."""

from __future__ import annotations

import random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from unspin.copies.areas import AREA_SETTINGS, find_areas

NOTHING = np.zeros(0, dtype=np.uint8)
COMMON, RARE = 400, 40_000  # words of the language: every other word that stands is a common one
Words = NDArray[np.uint32]


def write(count: int, seed: int) -> Words:
    """A made-up text: every other word is one of the common ones."""
    chance = random.Random(seed)
    return np.array(
        [chance.randrange(COMMON) if chance.random() < 0.5 else COMMON + chance.randrange(RARE) for _ in range(count)],
        dtype=np.uint32,
    )  # fmt: skip


def weigh(words: Words) -> NDArray[np.float32]:
    """-ln of each word's share."""
    return np.where(words < COMMON, np.log(2 * COMMON), np.log(2 * RARE)).astype(np.float32)


def find(left: Words, right: Words, opens: tuple[NDArray[np.uint8], NDArray[np.uint8]] = (NOTHING, NOTHING)) -> tuple[list[list[int]], list[float]]:  # fmt: skip
    bounds, scores, _ = find_areas(left, weigh(left), right, weigh(right), AREA_SETTINGS, *opens)
    return bounds.tolist(), scores.tolist()


def damage(words: Words, seed: int, *, lost: float, shuffled: int) -> Words:
    """A copy: words replaced at a rate, and runs of so many words put in another order."""
    chance = random.Random(seed)
    made = words.copy()
    for place in range(len(made)):
        if chance.random() < lost:
            made[place] = chance.randrange(COMMON + RARE)
    runs = [made[begin : begin + shuffled] for begin in range(0, len(made), shuffled)]
    if shuffled < len(made):
        chance.shuffle(runs)
    return np.concatenate(runs)


DAMAGES = [
    ("verbatim", 0.0, 1000),
    ("every third word swapped", 0.33, 1000),
    ("shuffled in runs of three", 0.0, 3),
    ("swapped and shuffled", 0.25, 4),
    ("word by word at random", 0.1, 1),
]


@pytest.mark.parametrize(
    ("lost", "shuffled"), [damage[1:] for damage in DAMAGES], ids=[d[0] for d in DAMAGES]
)
@pytest.mark.parametrize("length", [60, 150])
def test_copies_are_found_with_their_ends(lost: float, shuffled: int, length: int) -> None:
    source, host = write(1200, 1), write(2000, 2)
    copied = damage(source[300 : 300 + length], 3, lost=lost, shuffled=shuffled)
    left = np.concatenate([host[:700], copied, host[700:]])
    (area,), _ = find(left, source)
    for found, expected in zip(area, (700, 700 + length, 300, 300 + length), strict=True):
        assert abs(found - expected) <= 24


@pytest.mark.parametrize("lost", [0.0, 0.33])
def test_long_copies_are_found_for_the_most_part(lost: float) -> None:
    source, host = write(2500, 1), write(900, 2)
    copied = damage(source[300:2300], 3, lost=lost, shuffled=2000)
    bounds, _ = find(np.concatenate([host[:400], copied, host[400:]]), source)
    assert sum(area[1] - area[0] for area in bounds) >= 0.8 * len(copied)
    assert all(abs((area[0] - area[2]) - 100) <= 30 for area in bounds)


def test_strangers_have_no_area() -> None:
    for seed in range(20):
        assert find(write(1500, seed), write(900, 100 + seed)) == ([], [])


def test_two_copies_are_two_areas_in_any_order() -> None:
    source, host = write(900, 1), write(900, 2)
    left = np.concatenate([host[:300], source[600:700], host[300:600], source[100:200], host[600:]])
    bounds, _ = find(left, source)
    assert [(area[0] // 10, area[2] // 10) for area in bounds] == [(30, 60), (70, 10)]


def test_a_stretch_that_takes_from_everywhere_is_a_digest() -> None:
    source, host = write(800, 1), write(900, 2)
    taken = np.concatenate([source[begin : begin + 5] for begin in range(0, 800, 40)])
    taken = np.concatenate([taken[:60], source[200:230], taken[60:]])
    bounds, _ = find(np.concatenate([host[:300], taken, host[300:]]), source)
    assert [0, 800] in [area[2:] for area in bounds]


def test_ends_settle_at_sentences_if_they_are_known() -> None:
    source, host = write(600, 1), write(600, 2)
    copied = damage(source[200:280], 3, lost=0.3, shuffled=4)
    left = np.concatenate([host[:300], copied, host[300:]])
    opens = np.zeros(len(left), dtype=np.uint8), np.zeros(len(source), dtype=np.uint8)
    opens[0][[0, 300, 320, 345, 380]] = 1
    opens[1][[0, 200, 230, 280]] = 1
    (area,), _ = find(left, source, opens)
    assert area == [300, 380, 200, 280]


@pytest.mark.parametrize("count", [0, 1, 7, 8])
def test_tiny_texts_have_no_area(count: int) -> None:
    assert find(write(count, 1), write(400, 1)) == ([], [])


def test_one_repeated_word_costs_nothing_and_means_nothing() -> None:
    same = np.zeros(200_000, dtype=np.uint32)
    assert find(same, same) == ([], [])


@given(st.integers(0, 10_000), st.integers(20, 300), st.integers(1, 30), st.floats(0, 0.5))
def test_areas_lie_in_their_texts_sorted_and_apart(seed: int, length: int, run: int, lost: float) -> None:
    source, host = write(400, seed), write(500, seed + 1)
    left = np.concatenate([host[:250], damage(source[:length], seed, lost=lost, shuffled=run), host[250:]])
    bounds, scores = find(left, source)
    assert bounds == sorted(bounds)
    assert all(score >= AREA_SETTINGS.score for score in scores)
    for begin, end, there_begin, there_end in bounds:
        assert 0 <= begin < end <= len(left)
        assert 0 <= there_begin < there_end <= len(source)
    assert (bounds, scores) == find(left, source)


def test_swapped_sides_give_the_same_areas() -> None:
    source, host = write(700, 1), write(900, 2)
    left = np.concatenate([host[:300], damage(source[200:300], 3, lost=0.2, shuffled=6), host[300:]])
    (one,), _ = find(left, source)
    (other,), _ = find(source, left)
    assert max(abs(here - there) for here, there in zip(one, (*other[2:], *other[:2]), strict=True)) <= 6
