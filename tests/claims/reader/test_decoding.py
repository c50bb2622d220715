"""Labels into spans, against a slow and obvious way."""

from __future__ import annotations

from itertools import pairwise, product

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from unspin.claims.reader.decoding import find_runs

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
    for run in find_runs(scores, transitions, np.zeros(words, bool)):
        labels[run.begin : run.end] = [1 + 2 * run.kind, *[2 + 2 * run.kind] * (run.end - run.begin - 1)]
        assert 0 <= run.score <= 1
    assert tuple(labels) == row


def test_no_words_no_runs() -> None:
    assert (
        find_runs(
            np.zeros((0, LABELS), np.float32), np.zeros((LABELS, LABELS), np.float32), np.zeros(0, bool)
        )
        == ()
    )


def test_no_span_runs_on_into_another_line() -> None:
    scores = np.tile(np.array([0, 0, 5, 0, 0], np.float32), (4, 1))
    scores[0] = [0, 5, 0, 0, 0]
    flat = np.zeros((LABELS, LABELS), np.float32)
    assert [(run.begin, run.end) for run in find_runs(scores, flat, np.zeros(4, bool))] == [(0, 4)]
    opens = np.array([True, False, True, False])
    assert [(run.begin, run.end) for run in find_runs(scores, flat, opens)] == [(0, 2), (2, 4)]
