"""How well the product's signs tell the original wording from the one put for it, and all of them together a pair of texts.

Problem: two aligned texts differ in swaps; which side was first? No sign decides it alone.
Stages: 1. articles are reworded by two thesauri and aligned by the product; PAN 2013's random and translation obfuscation
and follow-ups of Reuters are aligned as well; 2. every rule of unspin.families.wording_signs is read at every swap: how
often it spoke for the true original, by size; 3. how far rules repeat each other, and a rule itself within a pair;
4. what tells a thesaurus's changes from a writer's; 5. weights fitted on one half of the pairs, all rules together, and
tried on the other; 6. the product's verdict: how many pairs are decided, how many of these rightly, and whether a
probability of .95 means 95 %.
Invariant: rules are turned round when the sides are, so the left side can always be the original. The halves share no
spinner and no article; the weights given were fitted on half 0, so half 1 is the one to read.
Cost: about 60 ms a pair.

Usage: python bench/direction_signs.py HAYSTACK TORTURED [--pan TRAIN] [--articles 400] [--cases 400]
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from pathlib import Path

import numpy as np

from direction import (
    Readings,
    fit_pooled,
    fit_weights,
    read_follow_ups,
    read_obfuscated,
    read_phrase_evidence,
    read_rules,
    read_sizes,
    reword_pairs,
)
from direction.independence import correlate_rules, correlate_within, read_ratios
from direction.readings import RULES
from direction.weights import (
    COLUMNS,
    PRODUCT,
    Floats,
    count_net,
    fit_logistic,
    list_weights,
    log_loss,
    pool,
    total,
)
from rewording.haystack import read_haystack
from rewording.samples import draw_news, make_spinners, read_thesauri
from unspin.families.direction import DECIDED
from unspin.families.substitution import SHARES, find_chance, scale_chance
from unspin.text.lexicon import load_lexicon

_BINS = (0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99, 0.999, 1.0)
_PAN = {"random": "03-random-obfuscation", "translation": "04-translation-obfuscation"}
_REWORDED = ("wordnet", "categories")
_WRITTEN = ("translation", "follow-ups")
# What the product will meet is not known; rewordings are what it is for, and random obfuscation is nobody's practice.
_MASSES = {"wordnet": 1.0, "categories": 1.0, "random": 0.3, "translation": 0.5, "follow-ups": 0.5}

Groups = Mapping[str, Sequence[Readings]]


def read_groups(options: argparse.Namespace) -> Iterator[tuple[str, list[Readings]]]:
    """Name → readings, of every kind of copies asked for."""
    lexicon = load_lexicon()
    news = draw_news(options.haystack, 2 * options.articles, "direction")
    for number, (name, thesaurus) in enumerate(read_thesauri().items()):
        spinners = make_spinners(thesaurus, "direction")
        yield name, [read_rules(pair) for pair in reword_pairs(news[number::2], lexicon, spinners)]
    if options.pan:
        for name, folder in _PAN.items():
            cases = read_obfuscated(options.pan / folder, lexicon, options.cases)
            yield name, [read_rules(pair) for pair in cases]
    reports = read_haystack(options.haystack)[: options.reports]
    yield "follow-ups", [read_rules(pair) for pair in read_follow_ups(reports, lexicon)]


def print_rules(title: str, readings: Sequence[Readings]) -> None:
    """One row per rule: at what share of the swaps it speaks, how often rightly, and each size by itself."""
    swaps = sum(len(each.sizes) for each in readings)
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


def print_independence(groups: Groups) -> None:
    """Correlation of what rules say at the same swap, and of a rule at two swaps of one pair."""
    ratios = read_ratios([each for name in _REWORDED for each in groups[name]])
    between, within = correlate_rules(ratios), correlate_within(ratios)
    print("\n# Independence: correlation of log-likelihood ratios, rewordings\n")
    print(f"| rule | within a pair | {' | '.join(RULES[:-1])} |\n|{'---|' * (len(RULES) + 1)}")
    for row, rule in enumerate(RULES):
        cells = ["–" if np.isnan(cell) else f"{cell:.2f}" for cell in between[row, :row]]
        print(f"| {rule} | {within[row]:.3f} | {' | '.join(cells)} |")


def print_substitution(groups: Groups) -> None:
    """What is fitted on half 0, and by group the factor that the product gives on half 1."""
    names = [name for name in (*_REWORDED, *_WRITTEN) if name in groups]
    told = [(name, each) for name in names for each in groups[name] if each.half == 0]
    masses = _balance([name for name, _ in told], dict.fromkeys(names, 1.0))
    is_so = np.array([name in _REWORDED for name, _ in told], dtype=np.float64)
    slopes = fit_logistic(np.array([each.shares for _, each in told]), is_so, masses)
    print("\n# A thesaurus's changes: fitted on half 0\n")
    print("constant", *(f"{name}: {slope:.1f}" for name, slope in zip(("", *SHARES), slopes, strict=True)))
    print("\n| half 1 | pairs | factor: 5 % | 25 % | 50 % | 75 % | 95 % |\n|---|---|---|---|---|---|---|")
    for name, readings in groups.items():
        factors = [scale_chance(find_chance(each.shares)) for each in readings if each.half == 1]
        cells = " | ".join(f"{cell:.2f}" for cell in np.percentile(factors, (5, 25, 50, 75, 95)))
        print(f"| {name} | {len(factors)} | {cells} |")


def print_fitted(groups: Groups) -> None:
    """Weights that either half asks for, and the log loss of these and the product's on half 1, by group."""
    print("\n# Weights, all rules together\n")
    fitted = {"given": list_weights(PRODUCT)}
    for half in (0, 1):
        told = [(name, each) for name, own in groups.items() for each in own if each.half == half]
        masses = _balance([name for name, _ in told], _MASSES)
        fitted[f"fitted on half {half}"] = fit_pooled(count_net([each for _, each in told]), masses)
    print(f"| rule, size | {' | '.join(fitted)} |\n|{'---|' * (len(fitted) + 1)}")
    for column, (rule, size) in enumerate(COLUMNS):
        print(f"| {rule} {size} | {' | '.join(f'{weights[column]:.2f}' for weights in fitted.values())} |")
    print(f"\n| log loss on half 1 | {' | '.join(groups)} |\n|{'---|' * (len(groups) + 1)}")
    held = {name: count_net([each for each in own if each.half == 1]) for name, own in groups.items()}
    for name in ("given", "fitted on half 0"):
        losses = [log_loss(pool(net, fitted[name])) for net in held.values()]
        print(f"| {name} | {' | '.join(f'{loss:.3f}' for loss in losses)} |")


def _balance(names: Sequence[str], masses: Mapping[str, float]) -> Floats:
    """A mass for every pair: its group's share, the mean of all 1."""
    found = np.array([masses[name] / names.count(name) for name in names])
    balanced: Floats = found * len(names) / found.sum()
    return balanced


def print_verdicts(groups: Groups) -> None:
    """The product's verdicts on half 1, by group and rate; where both sides are as likely, half a pair is right."""
    print("\n# The product's verdicts, half 1\n")
    print("| copies | pairs | likelier right | decided | right of decided |\n|---|---|---|---|---|")
    for name, readings in groups.items():
        held = [each for each in readings if each.half == 1]
        for rate, is_whole in sorted(
            {(each.rate, each.is_whole) for each in held}, key=lambda key: (-key[1], key[0])
        ):
            chances = [each.chance for each in held if (each.rate, each.is_whole) == (rate, is_whole)]
            _print_verdict(
                f"{name} {rate or ''} {'' if is_whole else 'of a part'}".strip(), np.array(chances)
            )


def _print_verdict(name: str, chances: Floats) -> None:
    decided = (chances >= DECIDED) | (chances <= 1 - DECIDED)
    right = f"{(chances[decided] > 0.5).mean():.3f}" if decided.any() else "–"
    likelier = ((chances > 0.5) + 0.5 * (chances == 0.5)).mean()
    print(f"| {name} | {len(chances)} | {likelier:.3f} | {decided.mean():.3f} | {right} |")


def print_reliability(groups: Groups) -> None:
    """What the product's probabilities mean, on half 1: by bins, how many pairs and the share of them that is right."""
    print("\n# What a probability means, half 1: pairs and share right\n")
    columns = [*groups, "all"]
    print(f"| probability given | its mean | {' | '.join(columns)} |\n|{'---|' * (len(columns) + 2)}")
    chances = {
        name: np.array([each.chance for each in own if each.half == 1]) for name, own in groups.items()
    }
    chances["all"] = np.concatenate(list(chances.values()))
    for low, high in (*pairwise(_BINS), (0.95, 1.0)):
        cells = []
        for own in chances.values():
            sure = np.maximum(own, 1 - own)
            within = (sure >= low) & ((sure < high) | (high == 1.0))
            right = (own[within] > 0.5) + 0.5 * (own[within] == 0.5)
            cells.append(f"{within.sum()}: {right.mean():.3f}" if within.any() else "–")
        mean = f"{sure[within].mean():.3f}" if within.any() else "–"
        print(f"| {low}–{high} | {mean} | {' | '.join(cells)} |")


def main() -> None:
    """Prints the tables."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("haystack", type=Path, help="folder with bbc and reuters21578")
    parser.add_argument("tortured", type=Path, help="JSON file of tortured phrases")
    parser.add_argument("--pan", type=Path, help="PAN 2013's training corpus")
    parser.add_argument("--articles", type=int, default=400, help="articles to reword by each thesaurus")
    parser.add_argument("--cases", type=int, default=400, help="passages of each of PAN's kinds")
    parser.add_argument(
        "--reports", type=int, default=8000, help="articles among which follow-ups are sought"
    )
    options = parser.parse_args()
    phrases = read_phrase_evidence(options.tortured, load_lexicon())
    print_rules("Tortured phrases", [Readings(read_sizes(evidence)) for evidence in phrases])
    groups = dict(read_groups(options))
    for name, readings in groups.items():
        print_rules(name.capitalize(), readings)
    print_independence(groups)
    print_substitution(groups)
    print_fitted(groups)
    print_verdicts(groups)
    print_reliability(groups)


if __name__ == "__main__":
    main()
