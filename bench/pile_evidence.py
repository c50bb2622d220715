"""What tells copied passages from texts on one subject or of one mould: the weights of `unspin.copies.pile.evidence`, fitted.

Problem: `find-copies` must report reworded and translated passages of 50 words, and not the hundredth dividend notice.
Stages: 1. two piles go through the search: one half of PAN 2013's training corpus, and news with generated copies; 2. the
signs of every pair's surest area are read; 3. a pair is a copy by the gold (in news also what `pile.explain` explains is
left out), and none if it is news that nothing explains or PAN's without plagiarism; 4. a logistic regression is fitted;
5. for some thresholds: pairs found by kind and pairs reported wrongly, on these piles and on the other half and other news.

Usage: python bench/pile_evidence.py HAYSTACK CORPUS [--size 4000] [--each 50] [--seed 1]
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from haystack_copies import make_explainer as explain_news
from pan13_pile import read_pile
from pile.pan13 import NO_PLAGIARISM
from pile.scoring import order_pair
from rewording.haystack import read_haystack
from rewording.planting import plant_copies
from rewording.samples import make_spinners, read_thesauri
from unspin.copies.areas import find_areas
from unspin.copies.pile.evidence import SIGNS, judge, read_signs
from unspin.copies.pile.frequencies import weights_of
from unspin.copies.pile.verifying import AREAS, VerifyConfig
from unspin.engines.find_config import FindConfig
from unspin.engines.pile import PileReader
from unspin.engines.pile_search import PileSearch
from unspin.engines.progress import keep_silent
from unspin.engines.scratch import Scratch
from unspin.engines.texts import make_batch

_WRONG = "nothing in common"
Signs = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Measured:
    """Pairs of a pile: the signs of each one's surest area, shape (n, 7), and what the gold says of it."""

    signs: Signs
    kinds: list[str | None]

    def of(self, *kinds: str) -> Signs:
        """The signs of the pairs of some kinds."""
        return self.signs[[kind in kinds for kind in self.kinds]]


def measure_pile(texts: dict[str, str]) -> dict[tuple[str, str], Signs]:
    """The signs of every candidate's surest area."""
    ids = list(texts)
    found: dict[tuple[str, str], Signs] = {}
    no_ends = np.empty(0, dtype=np.uint8)
    with Scratch(1 << 33) as scratch:
        pile = PileReader(scratch, 1).read([make_batch(ids, list(texts.values()))], [], keep_silent)
        search = PileSearch(pile, scratch, FindConfig(workers=1, full_words=1 << 32), 1)
        search.find_seeds([], keep_silent)
        search.index([], keep_silent)
        for one, other in search.find_candidates().tolist():
            left, right = search.words(one), search.words(other)
            here, there = weights_of(left, search.weights), weights_of(right, search.weights)
            bounds, nats, ordered = find_areas(left, here, right, there, AREAS, no_ends, no_ends)
            areas = [
                read_signs(left[a:b], here[a:b], right[c:d], score, share)
                for (a, b, c, d), score, share in zip(
                    bounds.tolist(), nats.tolist(), ordered.tolist(), strict=True
                )
                if min(b - a, d - c) >= VerifyConfig().min_words
            ]
            if areas:
                names = order_pair(ids[int(search.by_rank[one])], ids[int(search.by_rank[other])])
                found[names] = max(areas, key=judge)
    return found


def measure_pan(corpus: Path, half: int) -> tuple[Measured, dict[str, int]]:
    """One half of PAN's training corpus, and how many gold pairs of each kind it has."""
    pile = read_pile(corpus, half)
    kinds = {
        order_pair(pair.suspicious, pair.source): pair.kind
        for pair in pile.pairs
        if pair.cases or pair.kind == NO_PLAGIARISM
    }
    found = measure_pile(pile.texts)
    counts = {kind: sum(each == kind for each in kinds.values()) for kind in sorted(set(kinds.values()))}
    return Measured(np.array(list(found.values())), [kinds.get(pair) for pair in found]), counts


def measure_news(
    haystack: Path, thesaurus: str, options: argparse.Namespace, seed: int
) -> tuple[Measured, dict[str, int]]:
    """News with copies hidden in it, and how many of these there are."""
    spinners = make_spinners(read_thesauri()[thesaurus], seed)
    pile = plant_copies(read_haystack(haystack), spinners, size=options.size, each=options.each, seed=seed)
    gold = {order_pair(source, plant.id): plant.group for plant in pile.plants for source in plant.sources}
    found = measure_pile({article.id: article.text for article in pile.news})
    explainer = explain_news(pile)
    kinds = [gold.get(pair) or (None if explainer.explain(*pair) else _WRONG) for pair in found]
    counts = {kind: sum(each == kind for each in gold.values()) for kind in sorted(set(gold.values()))}
    return Measured(np.array(list(found.values())), kinds), counts


def fit(positive: Signs, negative: Signs) -> tuple[float, Signs]:
    """Bias and weights of a logistic regression (Newton's method, a little ridge)."""
    signs = np.concatenate((positive, negative))
    is_copy = np.concatenate((np.ones(len(positive)), np.zeros(len(negative))))
    mean, spread = signs.mean(axis=0), signs.std(axis=0)
    columns = np.column_stack((np.ones(len(signs)), (signs - mean) / spread))
    weights = np.zeros(columns.shape[1])
    for _ in range(50):
        chance = 1 / (1 + np.exp(-columns @ weights))
        bend = (columns * (chance * (1 - chance))[:, None]).T @ columns + np.eye(len(weights)) * 1e-3
        weights += np.linalg.solve(bend, columns.T @ (is_copy - chance))
    scaled = weights[1:] / spread
    return float(weights[0] - scaled @ mean), scaled


def print_found(name: str, measured: Measured, counts: dict[str, int], bias: float, weights: Signs) -> None:
    """For some thresholds, the share of each kind that is found and what is reported wrongly."""
    print(
        f"\n{name}\n| log-odds | "
        + " | ".join(counts)
        + " | nothing in common |\n|"
        + "---|" * (len(counts) + 2)
    )
    for threshold in (-2.5, -2.0, -1.5, -1.0, -0.5, 0.0, 0.5, 1.0):
        sums = [int((measured.of(kind) @ weights + bias >= threshold).sum()) for kind in counts]
        shares = (f"{found / counts[kind]:.4f}" for kind, found in zip(counts, sums, strict=True))
        wrong = int((measured.of(_WRONG) @ weights + bias >= threshold).sum())
        print(f"| {threshold} | " + " | ".join(shares) + f" | {wrong} of {len(measured.of(_WRONG))} |")


def main(arguments: Sequence[str] | None = None) -> None:
    """Measures, fits, prints."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("haystack", type=Path, help="folder with bbc and reuters21578")
    parser.add_argument("corpus", type=Path, help="PAN 2013's training corpus")
    parser.add_argument("--size", type=int, default=4000, help="articles of news, copies not counted")
    parser.add_argument("--each", type=int, default=50, help="copies of every kind and rate")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args(arguments)
    piles = {
        "PAN, half 0": measure_pan(options.corpus, 0),
        "news, categories": measure_news(options.haystack, "categories", options, options.seed),
    }
    pan, news = piles["PAN, half 0"][0], piles["news, categories"][0]
    copies = list(piles["news, categories"][1])
    positive = np.concatenate((pan.of("none", "random", "translation"), news.of(*copies)))
    negative = np.concatenate((pan.of(NO_PLAGIARISM), news.of(_WRONG)))
    bias, weights = fit(positive, negative)
    print("bias", round(bias, 2))
    for sign, weight in zip(SIGNS, weights.tolist(), strict=True):
        print(f"{sign}: {weight:.3f}")
    piles["PAN, half 1"] = measure_pan(options.corpus, 1)
    piles["news, WordNet"] = measure_news(options.haystack, "wordnet", options, options.seed + 1)
    for name, (measured, counts) in piles.items():
        print_found(name, measured, counts, bias, weights)


if __name__ == "__main__":
    main()
