"""Labels into spans, spans into links, against slow and obvious ways."""

from __future__ import annotations

from itertools import pairwise, product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from unspin.claims.reader.decoding import BUCKETS, NEAR, Ends, bucket_distances, find_links, find_runs

KINDS = 2
LABELS = 1 + 2 * KINDS


def best_row_by_trying_all(scores: np.ndarray, transitions: np.ndarray) -> tuple[int, ...]:
    def is_allowed(row: tuple[int, ...]) -> bool:
        return all(
            label == 0 or label % 2 == 1 or (at and row[at - 1] in {label, label - 1})
            for at, label in enumerate(row)
        )

    def score(row: tuple[int, ...]) -> float:
        steps = sum(transitions[a, b] for a, b in pairwise(row))
        return float(scores[np.arange(len(row)), row].sum() + steps)

    return max(filter(is_allowed, product(range(LABELS), repeat=len(scores))), key=score)


@settings(deadline=None, max_examples=40)
@given(st.integers(1, 5), st.integers(0, 10_000))
def test_runs_are_those_of_the_best_allowed_row(words: int, seed: int) -> None:
    chance = np.random.default_rng(seed)
    scores = chance.normal(size=(words, LABELS)).astype(np.float32)
    transitions = chance.normal(size=(LABELS, LABELS)).astype(np.float32)
    row = best_row_by_trying_all(scores, transitions)
    labels = [0] * words
    for run in find_runs(scores, transitions):
        labels[run.begin : run.end] = [1 + 2 * run.kind, *[2 + 2 * run.kind] * (run.end - run.begin - 1)]
        assert 0 <= run.score <= 1
    assert tuple(labels) == row


def test_no_words_no_runs() -> None:
    assert find_runs(np.zeros((0, LABELS), np.float32), np.zeros((LABELS, LABELS), np.float32)) == ()


def ends(places: list[int], vectors: list[list[float]]) -> Ends:
    return Ends(places=np.array(places, np.int64), vectors=np.array(vectors, np.float32).reshape(-1, 2))


@pytest.mark.parametrize(
    ("seeking", "sought", "nothing", "found", "why"),
    [
        (ends([5], [[1, 0]]), ends([2, 9], [[0, 1], [1, 0]]), -9.0, 1, "the likest"),
        (ends([5], [[1, 0]]), ends([2, 9], [[0, 1], [1, 0]]), 9.0, None, "none is likelier"),
        (ends([5], [[1, 0]]), ends([], []), -9.0, None, "there is none"),
        (ends([5], [[1, 0]]), ends([6 + NEAR], [[1, 0]]), -9.0, None, "too far away"),
    ],
)
def test_links(seeking: Ends, sought: Ends, nothing: float, found: int | None, why: str) -> None:
    ((link, sure),) = find_links(seeking, sought, np.zeros(BUCKETS, np.float32), nothing)
    assert link == found, why
    assert 0 < sure <= 1


def test_the_nearer_of_two_alike_is_linked_if_nearness_counts() -> None:
    distances = np.array([-float(kind % (BUCKETS // 2)) for kind in range(BUCKETS)], np.float32)
    sought = ends([0, 90, 130], [[1, 0]] * 3)
    assert find_links(ends([100], [[1, 0]]), sought, distances, -9.0)[0][0] == 1


def test_distances_before_and_after_are_told_apart() -> None:
    kinds = bucket_distances(np.array([-1000, -4, -1, 0, 1, 4, 1000]))
    assert len(set(kinds.tolist())) == 6  # -1 and 0 share one
    assert kinds.min() >= 0
    assert kinds.max() < BUCKETS
