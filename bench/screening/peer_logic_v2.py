"""The figures of `name_matching.py` for nomenklatura's logic-v2, the strongest open matcher of names.

Usage: PEER_ENVIRONMENT/bin/python bench/screening/peer_logic_v2.py name-matching-a.csv [--algorithm logic-v2]

Runs in an environment of its own (pip install nomenklatura; it needs PyICU): nothing of it is imported by unspin, and
nothing of unspin is imported here.
"""

from __future__ import annotations

import argparse
import csv
import time
from importlib import import_module
from pathlib import Path
from typing import Any


def read_pairs(path: Path) -> list[dict[str, str]]:
    """The rows of the set."""
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def score_rows(rows: list[dict[str, str]], name: str) -> list[tuple[float, bool]]:
    """Each row's score and label, and the CPU time on the terminal."""
    model = import_module("followthemoney").model
    algorithm = import_module("nomenklatura.matching").get_algorithm(name)
    config = algorithm.default_config()

    def make(schema: str, words: str) -> Any:  # noqa: ANN401  (the peer's type)
        entity = model.make_entity(schema)
        entity.id = f"{schema} {words}"
        entity.add("name", words)
        return entity

    pairs = [(make(row["schema"], row["name1"]), make(row["schema"], row["name2"])) for row in rows]
    begin = time.process_time()
    scores = [algorithm.compare(left, right, config).score for left, right in pairs]
    print(f"CPU time: {(time.process_time() - begin) / len(rows) * 1e6:.0f} µs a pair")
    return [(score, row["is_match"] == "true") for score, row in zip(scores, rows, strict=True)]


def print_figures(scored: list[tuple[float, bool]], threshold: float) -> None:
    """One line: precision, recall, F1."""
    hits = sum(is_match and score >= threshold for score, is_match in scored)
    false = sum(not is_match and score >= threshold for score, is_match in scored)
    missed = sum(is_match and score < threshold for score, is_match in scored)
    precision, recall = hits / max(1, hits + false), hits / max(1, hits + missed)
    f1 = 2 * hits / max(1, 2 * hits + false + missed)
    print(f"at {threshold:.2f}  P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}")


def main() -> None:
    """Print the figures of the set that is named on the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("pairs", type=Path)
    parser.add_argument("--algorithm", default="logic-v2")
    arguments = parser.parse_args()
    scored = score_rows(read_pairs(arguments.pairs), arguments.algorithm)
    for threshold in (0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9):
        print_figures(scored, threshold)


if __name__ == "__main__":
    main()
