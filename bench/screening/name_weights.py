"""Fit the weights of `unspin.sanctions.names.scoring`, and say how well they generalise.

Usage: PYTHONPATH=bench python bench/screening/name_weights.py name-matching-a.csv ofac/sdn.csv ofac/alt.csv

Stages: 1. labelled pairs; 2. pairs drawn from OFAC's list in the raw layout: names of one entry that are alike in
spelling (a match), names of two entries that share a word (none), together half as heavy as the labelled pairs;
3. a logistic regression, each weight held to the sign that it must have, by accelerated projected gradient;
4. tenfold cross-validation over the labelled pairs. Prints F1 with the logistic alone (without the bounds, which are
set by hand), the share of the list's pairs found at each threshold, and the weights.
"""

from __future__ import annotations

import argparse
import csv
import random
from collections import defaultdict
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz

from unspin.model import ListingKind
from unspin.sanctions.names import prepare_name
from unspin.sanctions.names.features import Features, measure
from unspin.sanctions.names.pairing import pair_parts

KINDS = {
    "Person": ListingKind.PERSON,
    "Company": ListingKind.ORGANISATION,
    "Organization": ListingKind.ORGANISATION,
    "Vessel": ListingKind.VESSEL,
}
Floats = NDArray[np.float64]
Pair = tuple[str, str, ListingKind]

FOR_THE_MATCH = ("share",)
LIST_WEIGHT = 0.5  # of the list's pairs, against 1 of the labelled ones
MATCHES, OTHERS = 2_000, 4_000
ALIKE = 78  # token_sort_ratio from which two names of one entry are spellings of each other
OFAC_KINDS = {
    "individual": ListingKind.PERSON,
    "vessel": ListingKind.VESSEL,
    "aircraft": ListingKind.AIRCRAFT,
}


def measure_pairs(pairs: list[Pair]) -> Floats:
    """The evidence of each pair, a row each."""
    rows = []
    for left, right, kind in pairs:
        one, other = prepare_name(left, kind), prepare_name(right, kind)
        rows.append(measure(one, other, pair_parts(one, other)))
    return np.array(rows, dtype=np.float64)


def draw_list_pairs(sdn: Path, alt: Path, seed: int = 1) -> tuple[list[Pair], list[Pair]]:
    """Spellings of one entry, and names of two entries that share a word."""
    rng = random.Random(seed)  # noqa: S311  (a sample)
    entries = {
        row[0]: (row[1], OFAC_KINDS.get(row[2].strip(), ListingKind.ORGANISATION)) for row in _read(sdn)
    }
    aliases = [(row[0], row[3]) for row in _read(alt) if row[0] in entries]
    same = [
        (entries[entry][0], alias, entries[entry][1])
        for entry, alias in aliases
        if fuzz.token_sort_ratio(_fold(entries[entry][0]), _fold(alias)) >= ALIKE
        and _fold(entries[entry][0]) != _fold(alias)
    ]
    rng.shuffle(same)
    names = [(name, kind, entry) for entry, (name, kind) in entries.items()]
    names += [(alias, entries[entry][1], entry) for entry, alias in aliases]
    return same[:MATCHES], _draw_others(names, rng)


def _draw_others(names: list[tuple[str, ListingKind, str]], rng: random.Random) -> list[Pair]:
    places: defaultdict[tuple[str, ListingKind], list[int]] = defaultdict(list)
    for place, (name, kind, _) in enumerate(names):
        for word in sorted(set(_fold(name).split())):
            if len(word) > 2:
                places[word, kind].append(place)
    shared = sorted((word for word, where in places.items() if len(where) > 1), key=str)
    pairs: list[Pair] = []
    while len(pairs) < OTHERS:
        one, other = rng.sample(places[rng.choice(shared)], 2)
        (left, kind, entry), (right, _, other_entry) = names[one], names[other]
        if entry != other_entry and fuzz.token_sort_ratio(_fold(left), _fold(right)) < 97:
            pairs.append((left, right, kind))
    return pairs


def _read(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8", errors="replace", newline="") as stream:
        return [row for row in csv.reader(stream) if len(row) > 3]


def _fold(name: str) -> str:
    return name.lower().replace("-", " ").replace(",", " ").replace("'", "")


def fit(rows: Floats, labels: Floats, weights: Floats, steps: int = 2_000) -> Floats:
    """Bias and weights of the logistic, by accelerated projected gradient (Beck and Teboulle 2009)."""
    scale = rows.std(axis=0) + 1e-6
    inputs = np.c_[np.ones(len(rows)), rows / scale]
    signs = np.array([1.0 if name in FOR_THE_MATCH else -1.0 for name in Features._fields])
    curve = 0.25 * float(np.linalg.norm(inputs * np.sqrt(weights)[:, None], 2)) ** 2 + 1
    best = ahead = np.zeros(inputs.shape[1])
    pace = 1.0
    for _ in range(steps):
        slope = -inputs.T @ (weights * (labels - 1 / (1 + np.exp(-inputs @ ahead)))) + np.r_[0, ahead[1:]]
        moved = ahead - slope / curve
        moved[1:] = np.where(moved[1:] * signs > 0, moved[1:], 0)
        following = (1 + np.sqrt(1 + 4 * pace * pace)) / 2
        ahead, best, pace = moved + (pace - 1) / following * (moved - best), moved, following
    fitted: Floats = np.r_[best[0], best[1:] / scale]
    return fitted


def predict(rows: Floats, fitted: Floats) -> Floats:
    """The logistic of each row."""
    scores: Floats = 1 / (1 + np.exp(-(fitted[0] + rows @ fitted[1:])))
    return scores


def cross_validate(
    rows: Floats, labels: Floats, fixed: tuple[Floats, Floats, Floats], folds: int = 10
) -> Floats:
    """Each labelled pair's score by weights that were fitted without it."""
    order = np.random.default_rng(0).permutation(len(labels))
    scores = np.zeros(len(labels))
    for fold in range(folds):
        test = order[fold::folds]
        train = np.setdiff1d(order, test)
        fitted = fit(
            np.r_[rows[train], fixed[0]],
            np.r_[labels[train], fixed[1]],
            np.r_[np.ones(len(train)), fixed[2]],
            600,
        )
        scores[test] = predict(rows[test], fitted)
    return scores


def _f1(scores: Floats, labels: Floats, threshold: float) -> float:
    found = scores >= threshold
    hits = float((found & (labels > 0)).sum())
    return 2 * hits / float(found.sum() + labels.sum())


def main() -> None:
    """Print the cross-validated figures and the weights."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("pairs", type=Path)
    parser.add_argument("sdn", type=Path)
    parser.add_argument("alt", type=Path)
    arguments: Any = parser.parse_args()
    with arguments.pairs.open(encoding="utf-8", newline="") as stream:
        labelled = list(csv.DictReader(stream))
    kinds = [KINDS.get(row["schema"], ListingKind.UNKNOWN) for row in labelled]
    rows = measure_pairs(
        [(row["name1"], row["name2"], kind) for row, kind in zip(labelled, kinds, strict=True)]
    )
    labels = np.array([float(row["is_match"] == "true") for row in labelled])
    same, others = draw_list_pairs(arguments.sdn, arguments.alt)
    list_rows = measure_pairs([*same, *others])
    list_labels = np.r_[np.ones(len(same)), np.zeros(len(others))]
    half = LIST_WEIGHT * len(labels) / 2
    fixed = (
        list_rows,
        list_labels,
        np.r_[np.full(len(same), half / len(same)), np.full(len(others), half / len(others))],
    )
    scores = cross_validate(rows, labels, fixed)
    fitted = fit(np.r_[rows, list_rows], np.r_[labels, list_labels], np.r_[np.ones(len(labels)), fixed[2]])
    list_scores = predict(list_rows, fitted)
    for threshold in (0.4, 0.5, 0.6, 0.7):
        print(
            f"logistic at {threshold:.1f}: cross-validated F1 {_f1(scores, labels, threshold):.3f}; of the list's "
            f"pairs found {np.mean(list_scores[: len(same)] >= threshold):.3f} of one entry, "
            f"{np.mean(list_scores[len(same) :] >= threshold):.3f} of two"
        )
    for name, weight in zip(("bias", *Features._fields), fitted, strict=True):
        print(f"{name:15} {weight:.2f}")


if __name__ == "__main__":
    main()
