"""How well the product's signs tell the original wording from the one put for it, and all of them together a pair of texts.

Problem: two aligned texts differ in swaps; which side was first? No sign decides it alone.
Stages: 1. articles are reworded by two thesauri and aligned by the product; 2. every rule of
unspin.families.wording_signs is read at every swap: how often it spoke for the true original, by size; 3. the product's
verdict: how many pairs are decided, how many of these rightly, and whether a probability of .95 means 95 %;
4. what other weights would do: each rule's at half and at twice, and the weights that half of the pairs would ask for, on
the other half.
Invariant: rules are turned round when the sides are, so the left side can always be the original.
Cost: about 80 ms a pair.

Usage: python bench/direction_signs.py HAYSTACK TORTURED [--articles 400]
"""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence
from itertools import pairwise
from pathlib import Path

import numpy as np

from direction import (
    Readings,
    fit_factors,
    fit_weights,
    read_phrase_evidence,
    read_rules,
    reword_pairs,
    sum_rules,
)
from direction.readings import RULES
from direction.weights import PRODUCT, Floats, Weights, log_loss, pool, total
from rewording.samples import draw_news, make_spinners, read_thesauri
from unspin.families.direction import DECIDED
from unspin.text.lexicon import load_lexicon

_BINS = (0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99, 0.999, 1.0)
_FACTORS = (0.0, 0.5, 2.0)


def print_rules(title: str, readings: Sequence[Readings]) -> None:
    """One row per rule: at what share of the swaps it speaks, how often rightly, and each size by itself."""
    swaps = sum(each.swaps for each in readings)
    weights = fit_weights(readings)
    print(f"\n## {title}: {len(readings)} pairs, {swaps} swaps\n")
    print(
        "| rule | speaks | right | size: right/wrong, nats of one alone (nats it is given) |\n|---|---|---|---|"
    )
    for rule in RULES:
        counts = total(readings, rule)
        spoke = counts.total()
        right = sum(count for size, count in counts.items() if size > 0)
        sizes = ", ".join(
            f"{size}: {counts[size]}/{counts[-size]}, {weight:+.2f} ({PRODUCT[rule].get(size, 0):.2f})"
            for size, weight in weights[rule].items()
        )
        print(f"| {rule} | {spoke / swaps:.3f} | {right / spoke if spoke else 0:.3f} | {sizes} |")


def print_verdicts(title: str, chances: Floats, rates: Sequence[float]) -> None:
    """The product's verdicts by rate, and what its probabilities mean."""
    print(
        f"\n### {title}\n\n| rate | pairs | likelier right | decided | right of decided |\n|---|---|---|---|---|"
    )
    for rate in (*sorted(set(rates)), None):
        here = chances if rate is None else chances[np.array(rates) == rate]
        decided = (here >= DECIDED) | (here <= 1 - DECIDED)
        right = f"{(here[decided] > 0.5).mean():.3f}" if decided.any() else "–"
        name = "all" if rate is None else rate
        print(f"| {name} | {len(here)} | {(here > 0.5).mean():.3f} | {decided.mean():.3f} | {right} |")
    print("\n| probability given | pairs | its mean | right |\n|---|---|---|---|")
    sure = np.maximum(chances, 1 - chances)
    for low, high in pairwise(_BINS):
        within = (sure >= low) & ((sure < high) | (high == 1.0))
        if within.any():
            right_share = (chances[within] > 0.5).mean()
            print(f"| {low}–{high} | {within.sum()} | {sure[within].mean():.3f} | {right_share:.3f} |")


def print_scaled(groups: Mapping[str, Sequence[Readings]]) -> None:
    """Log loss with one rule's weights (not its bound) at nothing, half and twice, on every group."""
    names = list(groups)
    sums = {name: sum_rules(readings, PRODUCT) for name, readings in groups.items()}
    print("\n# One rule's weights changed: log loss, in thousandths of a nat\n")
    print(f"| rule | {' | '.join(f'{name}: 0, ½, 1, 2' for name in names)} |\n|{'---|' * (len(names) + 1)}")
    for column, rule in enumerate((*RULES, "all")):
        cells = []
        for name in names:
            losses = []
            for factor in (*_FACTORS[:2], 1.0, _FACTORS[2]):
                scaled = sums[name].copy()
                scaled[:, slice(None) if rule == "all" else column] *= factor
                losses.append(f"{1000 * log_loss(pool(scaled)):.1f}")
            cells.append(" ".join(losses))
        print(f"| {rule} | {' | '.join(cells)} |")


def print_fitted(groups: Mapping[str, Sequence[Readings]]) -> None:
    """Weights asked for by half of each group, and the log loss of these and the product's on the other halves."""
    halves = {name: (readings[::2], readings[1::2]) for name, readings in groups.items()}
    fits = {name: fit for name, (fit, _) in halves.items()}
    fits["both"] = [each for fit, _ in halves.values() for each in fit]
    pooled = {name: _fit_pooled(fit) for name, fit in fits.items()}
    print("\n# Weights that the pairs would ask for, pooled\n")
    print(
        f"| rule | given | {' | '.join(f'fitted on {name}' for name in pooled)} |\n|{'---|' * (len(pooled) + 2)}"
    )
    for rule in RULES:
        cells = [_list_weights(weights[rule]) for weights in (PRODUCT, *pooled.values())]
        print(f"| {rule} | {' | '.join(cells)} |")
    print(
        f"\n| weights | {' | '.join(f'{name}: right, log loss' for name in halves)} |\n|{'---|' * (len(halves) + 1)}"
    )
    for name, weights in (
        ("given", PRODUCT),
        *((f"fitted on {name}", each) for name, each in pooled.items()),
    ):
        logits = [pool(sum_rules(held, weights)) for _, held in halves.values()]
        cells = [f"{(each > 0).mean():.3f}, {log_loss(each):.4f}" for each in logits]
        print(f"| {name} | {' | '.join(cells)} |")


def _fit_pooled(readings: Sequence[Readings]) -> Weights:
    weights = fit_weights(readings)
    factors = fit_factors(sum_rules(readings, weights)).tolist()
    return {
        rule: {size: factor * weight for size, weight in weights[rule].items()}
        for rule, factor in zip(RULES, factors, strict=True)
    }


def _list_weights(weights: Mapping[int, float]) -> str:
    return " ".join(f"{weight:.2f}" for weight in weights.values()) or "–"


def main() -> None:
    """Prints the tables."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("haystack", type=Path, help="folder with bbc and reuters21578")
    parser.add_argument("tortured", type=Path, help="JSON file of tortured phrases")
    parser.add_argument("--articles", type=int, default=400, help="articles to reword by each thesaurus")
    options = parser.parse_args()
    lexicon = load_lexicon()
    phrases = [read_rules(0.0, evidence) for evidence in read_phrase_evidence(options.tortured, lexicon)]
    print_rules("Tortured phrases", phrases)
    news = draw_news(options.haystack, 2 * options.articles, "direction")
    groups: dict[str, list[Readings]] = {}
    for number, (name, thesaurus) in enumerate(read_thesauri().items()):
        pairs = list(reword_pairs(news[number::2], lexicon, make_spinners(thesaurus, "direction")))
        groups[name] = [read_rules(pair.rate, pair.evidence) for pair in pairs]
        print_rules(f"Rewordings, {name}", groups[name])
        chances = np.array([pair.comparison.probability for pair in pairs])
        print_verdicts(f"The product's verdicts, {name}", chances, [pair.rate for pair in pairs])
    print_scaled(groups)
    print_fitted(groups)


if __name__ == "__main__":
    main()
