"""Precision, recall and F1 of `compare_names` on labelled pairs of names.

Usage: python bench/screening/name_matching.py name-matching-a.csv [--misses]

The CSV has the columns name1, name2, schema, is_match and case_group (OpenSanctions' name-matching set). Prints the
figures at several thresholds, by schema and by group at the threshold that ships, and the time per pair.
"""

from __future__ import annotations

import argparse
import csv
import time
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from unspin.model import ListingKind
from unspin.sanctions.names import THRESHOLD, compare_prepared, prepare_name, score_prepared

KINDS = {
    "Person": ListingKind.PERSON,
    "Company": ListingKind.ORGANISATION,
    "Organization": ListingKind.ORGANISATION,
    "Vessel": ListingKind.VESSEL,
    "Airplane": ListingKind.AIRCRAFT,
}


class Scored(NamedTuple):
    """A labelled pair with its score."""

    score: float
    is_match: bool
    row: dict[str, str]


def read_pairs(path: Path) -> list[dict[str, str]]:
    """The rows of the set."""
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def score_rows(rows: list[dict[str, str]]) -> list[Scored]:
    """Each row with its score."""
    scored = []
    for row in rows:
        kind = KINDS.get(row["schema"], ListingKind.UNKNOWN)
        left, right = prepare_name(row["name1"], kind), prepare_name(row["name2"], kind)
        scored.append(Scored(compare_prepared(left, right).score, row["is_match"] == "true", row))
    return scored


def print_figures(name: str, scored: Iterable[Scored], threshold: float) -> None:
    """One line: precision, recall, F1 and the errors."""
    pairs = list(scored)
    hits = sum(pair.is_match and pair.score >= threshold for pair in pairs)
    false = sum(not pair.is_match and pair.score >= threshold for pair in pairs)
    missed = sum(pair.is_match and pair.score < threshold for pair in pairs)
    precision, recall = hits / max(1, hits + false), hits / max(1, hits + missed)
    f1 = 2 * hits / max(1, 2 * hits + false + missed)
    print(
        f"{name:24} {len(pairs):4} pairs  P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}  "
        f"(hits {hits}, false {false}, missed {missed})"
    )


def print_all(scored: list[Scored], shipped: float) -> None:
    """Figures at thresholds, by schema and by group."""
    for threshold in (0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9):
        print_figures(f"at {threshold:.2f}", scored, threshold)
    for column in ("schema", "case_group"):
        for value in sorted({pair.row[column] for pair in scored}):
            print_figures(value, (pair for pair in scored if pair.row[column] == value), shipped)


def time_pairs(rows: list[dict[str, str]]) -> None:
    """CPU time of a pair whose names are prepared, and of preparing, when words have been seen before."""
    kinds = [KINDS.get(row["schema"], ListingKind.UNKNOWN) for row in rows]
    begin = time.process_time()
    pairs = [
        (prepare_name(row["name1"], kind), prepare_name(row["name2"], kind))
        for row, kind in zip(rows, kinds, strict=True)
    ]
    prepared = time.process_time()
    for left, right in pairs:
        score_prepared(left, right)
    done = time.process_time()
    print(
        f"CPU time: {(prepared - begin) / len(rows) / 2 * 1e6:.0f} µs to prepare a name, "
        f"{(done - prepared) / len(rows) * 1e6:.0f} µs to score a pair of prepared names"
    )


def main() -> None:
    """Print the figures of the set that is named on the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("pairs", type=Path)
    parser.add_argument("--misses", action="store_true", help="print the pairs on the wrong side")
    arguments = parser.parse_args()
    rows = read_pairs(arguments.pairs)
    scored = score_rows(rows)
    print_all(scored, THRESHOLD)
    time_pairs(rows)
    if arguments.misses:
        for pair in sorted(scored, key=lambda pair: pair.score):
            if pair.is_match != (pair.score >= THRESHOLD):
                print(f"{pair.score:.2f} {pair.row['is_match']:5} {pair.row['name1']} | {pair.row['name2']}")


if __name__ == "__main__":
    main()
