"""Which claims say the same: the ledger's score on pairs of claims, one half to fit on, the other to report.

python bench/claims/statements.py          # precision and recall at the bound, both halves
python bench/claims/statements.py fit      # the logistic's weights, from the first half
python bench/claims/statements.py misses   # every pair of the first half that is judged wrongly
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from unspin.claims.ledger.contents import ArticleWords, Content
from unspin.claims.ledger.likeness import Comparer, Likeness
from unspin.model import Span
from unspin.text.lexicon import load_lexicon

STEPS, RATE, PENALTY = (
    4000,
    0.3,
    0.5,
)  # plain gradient descent; the penalty keeps 60 pairs from being learned by heart
PAIRS = Path(__file__).parent / "statement_pairs.txt"


@dataclass(frozen=True)
class Pair:
    """Two contents and what they are to each other: `+` the same, `-` not the same, `!` contradicting."""

    kind: str
    left: str
    right: str


def read_pairs(half: int) -> Iterator[Pair]:
    """The pairs of one half, 0 or 1; blocks belong to the halves in turn."""
    base, number = "", -1
    for line in PAIRS.read_text(encoding="utf-8").splitlines():
        if line.startswith("= "):
            base, number = line[2:], number + 1
        elif line[:1] in {"+", "-", "!"} and number % 2 == half:
            yield Pair(line[0], base, line[2:])


def take_apart(text: str) -> tuple[Content, ...]:
    """The text as a content."""
    return ArticleWords(text, load_lexicon()).read([Span(begin=0, end=len(text))])


def judge(pair: Pair) -> Likeness:
    """The likeness of the pair's sides."""
    return Comparer(load_lexicon()).compare(take_apart(pair.left), take_apart(pair.right))


def report(half: int) -> None:
    """Nothing; precision and recall of the half are printed."""
    judged = [(pair, judge(pair)) for pair in read_pairs(half)]
    same = [pair.kind for pair, likeness in judged if likeness.is_same()]
    contrary = [pair.kind for pair, likeness in judged if likeness.is_contrary()]
    wanted = sum(pair.kind == "+" for pair, _ in judged)
    denied = sum(pair.kind == "!" for pair, _ in judged)
    right = same.count("+")
    print(
        f"half {half}: {len(judged)} pairs; same: precision {right / max(1, len(same)):.3f} ({right}/{len(same)}), "
        f"recall {right / wanted:.3f} ({right}/{wanted}); contradicting: {contrary.count('!')} of {denied} found, "
        f"{contrary.count('+')} of {wanted} same ones taken for them, {contrary.count('-')} of the others"
    )


def show_misses() -> None:
    """Nothing; the pairs of the first half that are judged wrongly are printed."""
    for pair in read_pairs(0):
        likeness = judge(pair)
        if likeness.is_same() != (pair.kind == "+") or likeness.is_contrary() != (pair.kind == "!"):
            found = "same" if likeness.is_same() else "contrary" if likeness.is_contrary() else "neither"
            print(f"{pair.kind} {found} {likeness.score:.2f} {pair.left} | {pair.right} | {likeness.parts}")


def fit() -> None:
    """Nothing; the weights of the logistic are printed, fitted to the first half's pairs that nothing forbids to join."""
    judged = [(pair, judge(pair)) for pair in read_pairs(0)]
    free = [
        (pair, one)
        for pair, one in judged
        if one.score and not (one.is_negated or one.opposites or one.numbers)
    ]
    features = np.array([one.features for _, one in free])
    wanted = np.array([pair.kind == "+" for pair, _ in free], dtype=float)
    middle, spread = features.mean(axis=0), features.std(axis=0)
    rows = np.c_[(features - middle) / spread, np.ones(len(free))]
    weights = np.zeros(rows.shape[1])
    for _ in range(STEPS):
        wrong = 1 / (1 + np.exp(-rows @ weights)) - wanted
        pull = PENALTY * np.r_[weights[:-1], 0]
        weights -= RATE * (rows.T @ wrong + pull) / len(free)
    own = weights[:-1] / spread
    print("weights", own.round(1), "rest", round(float(weights[-1] - own @ middle), 1), "pairs", len(free))


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["fit"]:
            fit()
        case ["misses"]:
            show_misses()
        case _:
            report(0)
            report(1)
