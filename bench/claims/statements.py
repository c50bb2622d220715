"""Which claims say the same: the ledger's score on pairs of claims written for it.

The score was fitted to `statement_pairs.txt`, and rules were mended by looking at it; the files `held_out` were
written apart from it and are only reported.

    python bench/claims/statements.py          # precision and recall at the bound; what is fitted to, and held out
    python bench/claims/statements.py fit      # the logistic's weights, and what they reach in four folds
    python bench/claims/statements.py misses   # every fitted pair that is judged wrongly
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from unspin.claims.ledger.contents import ArticleWords, Content
from unspin.claims.ledger.likeness import Comparer, Likeness
from unspin.model import Span
from unspin.text.lexicon import load_lexicon

HERE = Path(__file__).parent
FITTED = HERE / "statement_pairs.txt"
HELD_OUT = HERE / "statement_pairs_held_out.txt", HERE / "statement_pairs_held_out_contained.txt"
STEPS, RATE, PENALTY = (
    4000,
    0.3,
    0.5,
)  # plain gradient descent; the penalty keeps few pairs from being learned by heart
FOLDS = 4
BOUNDS = (0.7, 0.75, 0.8, 0.85, 0.9)

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Pair:
    """Two contents and what they are to each other: `+` the same, `-` not the same, `!` contradicting."""

    kind: str
    left: str
    right: str
    block: int


def read_pairs(path: Path) -> Iterator[Pair]:
    """The pairs of a file."""
    base, block = "", -1
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("= "):
            base, block = line[2:], block + 1
        elif line[:1] in {"+", "-", "!"}:
            yield Pair(line[0], base, line[2:], block)


def take_apart(text: str) -> tuple[Content, ...]:
    """The text as a content."""
    return ArticleWords(text, load_lexicon()).read([Span(begin=0, end=len(text))])


def judge(pair: Pair) -> Likeness:
    """The likeness of the pair's sides."""
    return Comparer(load_lexicon()).compare(take_apart(pair.left), take_apart(pair.right))


def report(path: Path) -> None:
    """Nothing; precision and recall on the file's pairs are printed."""
    judged = [(pair, judge(pair)) for pair in read_pairs(path)]
    same = [pair.kind for pair, likeness in judged if likeness.is_same()]
    contrary = [pair.kind for pair, likeness in judged if likeness.is_contrary]
    wanted = sum(pair.kind == "+" for pair, _ in judged)
    denied = sum(pair.kind == "!" for pair, _ in judged)
    right = same.count("+")
    print(
        f"{path.name}: {len(judged)} pairs; same: precision {right / max(1, len(same)):.3f} ({right}/{len(same)}), "
        f"recall {right / wanted:.3f} ({right}/{wanted}); contradicting: {contrary.count('!')} of {denied} found, "
        f"{contrary.count('+')} of {wanted} same ones taken for them, {contrary.count('-')} of the others"
    )


def show_misses() -> None:
    """Nothing; the fitted pairs that are judged wrongly are printed."""
    for pair in read_pairs(FITTED):
        likeness = judge(pair)
        if likeness.is_same() != (pair.kind == "+") or likeness.is_contrary != (pair.kind == "!"):
            found = "same" if likeness.is_same() else "contrary" if likeness.is_contrary else "neither"
            print(f"{pair.kind} {found} {likeness.score:.2f} {pair.left} | {pair.right} | {likeness.parts}")


def fit() -> None:
    """Nothing; the logistic's weights are printed, and what they reach on blocks they were not fitted to.

    Fitted to the pairs that no name, number, negation or opposite forbids to join.
    """
    judged = [(pair, judge(pair)) for pair in read_pairs(FITTED)]
    free = [(pair, one) for pair, one in judged if one.score and not is_forbidden(one)]
    features = np.array([one.features for _, one in free])
    wanted = np.array([pair.kind == "+" for pair, _ in free], dtype=float)
    weights = find_weights(features, wanted)
    print("weights", weights[:-1].round(1), "rest", round(float(weights[-1]), 1), "pairs", len(free))
    folds = np.array([pair.block % FOLDS for pair, _ in free])
    scores = np.zeros(len(free))
    for fold in range(FOLDS):
        scores[folds == fold] = use(
            find_weights(features[folds != fold], wanted[folds != fold]), features[folds == fold]
        )
    total = sum(pair.kind == "+" for pair, _ in judged)
    for bound in BOUNDS:
        found = wanted[scores >= bound]
        print(
            f"in {FOLDS} folds, from {bound}: precision {found.mean():.3f}, recall {found.sum() / total:.3f}"
        )


def is_forbidden(likeness: Likeness) -> bool:
    """Whether more than the score keeps the two apart."""
    return bool(likeness.is_negated or likeness.opposites or likeness.numbers)


def find_weights(features: Floats, wanted: Floats) -> Floats:
    """The weight of each feature, and the constant last."""
    middle, spread = features.mean(axis=0), features.std(axis=0)
    rows = np.c_[(features - middle) / spread, np.ones(len(features))]
    weights = np.zeros(rows.shape[1])
    for _ in range(STEPS):
        wrong = 1 / (1 + np.exp(-rows @ weights)) - wanted
        pull = PENALTY * np.r_[weights[:-1], 0]
        weights -= RATE * (rows.T @ wrong + pull) / len(features)
    own = weights[:-1] / spread
    joined: Floats = np.r_[own, weights[-1] - own @ middle]
    return joined


def use(weights: Floats, features: Floats) -> Floats:
    """The score of each row."""
    scores: Floats = 1 / (1 + np.exp(-(features @ weights[:-1] + weights[-1])))
    return scores


def main(arguments: Sequence[str]) -> None:
    """Nothing; what was asked for is printed."""
    match list(arguments):
        case ["fit"]:
            fit()
        case ["misses"]:
            show_misses()
        case _:
            for path in (FITTED, *HELD_OUT):
                report(path)


if __name__ == "__main__":
    main(sys.argv[1:])
