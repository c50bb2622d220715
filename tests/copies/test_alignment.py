"""The compiled alignment against a slow, obvious one."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from unspin.copies.alignment import GAP, find_path

OPEN, MORE = -0.5, -0.25
WORDS = 5


def best_score(left: list[int], right: list[int], scores: np.ndarray) -> float:
    """The best local score, tried over all ends with three tables, as Gotoh (1982) has it."""
    rows, columns = len(left), len(right)
    best = 0.0
    pair = np.zeros((rows + 1, columns + 1))
    up = np.full((rows + 1, columns + 1), -1e9)
    side = np.full((rows + 1, columns + 1), -1e9)
    for i in range(1, rows + 1):
        for j in range(1, columns + 1):
            up[i, j] = max(pair[i - 1, j] + OPEN + MORE, up[i - 1, j] + MORE)
            side[i, j] = max(pair[i, j - 1] + OPEN + MORE, side[i, j - 1] + MORE)
            match = pair[i - 1, j - 1] + scores[left[i - 1], right[j - 1]]
            pair[i, j] = max(0.0, match, up[i, j], side[i, j])
            best = max(best, pair[i, j])
    return best


def score_steps(steps: np.ndarray, left: list[int], right: list[int], scores: np.ndarray) -> float:
    total = 0.0
    previous = "pair"
    for i, j in steps.tolist():
        if GAP in {i, j}:
            kind = "side" if i == GAP else "up"
            total += MORE + (OPEN if kind != previous else 0.0)
        else:
            kind = "pair"
            total += scores[left[i], right[j]]
        previous = kind
    return total


words = st.lists(st.integers(0, WORDS - 1), max_size=14)
tables = st.lists(st.sampled_from([-1.0, -0.5, 0.25, 1.0, 2.0]), min_size=WORDS**2, max_size=WORDS**2)


@settings(max_examples=150, deadline=None)
@given(words, words, tables)
def test_path_is_the_best_there_is(left: list[int], right: list[int], table: list[float]) -> None:
    scores = np.array(table, dtype=np.float32).reshape(WORDS, WORDS)
    steps, gains = find_path(
        np.array(left, dtype=np.int32), np.array(right, dtype=np.int32), scores, OPEN, MORE
    )
    expected = best_score(left, right, scores)
    assert float(gains.sum()) == pytest.approx(expected, abs=1e-3)
    assert score_steps(steps, left, right, scores) == pytest.approx(expected, abs=1e-3)


@settings(max_examples=50, deadline=None)
@given(words, words, tables)
def test_steps_rise_on_both_sides(left: list[int], right: list[int], table: list[float]) -> None:
    scores = np.array(table, dtype=np.float32).reshape(WORDS, WORDS)
    steps, _ = find_path(np.array(left, dtype=np.int32), np.array(right, dtype=np.int32), scores, OPEN, MORE)
    for side in (0, 1):
        taken = steps[steps[:, side] != GAP, side]
        assert (np.diff(taken) == 1).all()


def test_masked_words_pair_with_nothing() -> None:
    scores = np.eye(3, dtype=np.float32) * 2 - 1
    left = np.array([0, -1, 2], dtype=np.int32)
    steps, _ = find_path(left, np.array([0, 1, 2], dtype=np.int32), scores, OPEN, MORE)
    assert [1, 1] not in steps.tolist()


def test_nothing_alike_gives_no_path() -> None:
    scores = np.full((2, 2), -1, dtype=np.float32)
    steps, gains = find_path(
        np.array([0, 1], dtype=np.int32), np.array([1, 0], dtype=np.int32), scores, OPEN, MORE
    )
    assert steps.shape == (0, 2)
    assert len(gains) == 0
