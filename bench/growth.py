"""How the cost of `unspin find-copies` grows with the pile, from the input file to the pairs file.

Problem: a search that compares more than it must shows it only in a large pile.
Stages: 1. a pile of each size is written to the folder, copies among it (`pile.synthetic`); 2. the command runs on it,
a process of its own; 3. its pairs are held against the gold, and its costs against the size before.
What is measured: wall and CPU seconds from the process's start to its end, its children included; the most memory
resident at once in all its processes; the exponent of time, log(t2 / t1) / log(n2 / n1), 1 where it grows as the pile.
A million texts of 500 words take 3 GB of disk, and as much again where the engine spills.

Usage: python bench/growth.py FOLDER [--sizes 10000 100000 1000000] [--copied 0.1] [--keep] [--words 500]
           [--vocabulary 50000] [--exponent 1 | --news HAYSTACK] [--seed 1]
           [--further … options of find-copies]
"""

from __future__ import annotations

import argparse
import math
import shutil
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from pile.options import add_pile_options, describe_words, read_pile_options
from pile.scoring import Score, score_pairs
from pile.synthetic import write_pile
from pile.usage import Usage, run_measured

_BYTES_A_WORD = 14  # of disk: the pile, and as much for what the engine spills


@dataclass(frozen=True, slots=True)
class Point:
    """One size of pile: how many texts, what the run cost, what it found."""

    texts: int
    usage: Usage
    score: Score


def measure_size(options: argparse.Namespace, size: int) -> Point:
    """Writes a pile, runs the command, counts.

    Raises:
        RuntimeError: the command failed.
    """
    copies = round(size * options.copied)
    config, vocabulary = read_pile_options(options, texts=size - copies, copies=copies)
    path: Path = options.folder / f"pile-{size}.jsonl"
    pairs = options.folder / f"pairs-{size}.parquet"
    gold = write_pile(config, vocabulary, path)
    command = [sys.executable, "-m", "unspin", "find-copies", path, "--out", pairs, *options.further]
    usage = run_measured([str(part) for part in command])
    if usage.exit_code:
        raise RuntimeError(f"find-copies on {path} ended with {usage.exit_code}: {usage.output}")
    point = Point(size, usage, score_pairs(_read_pairs(pairs), gold))
    if not options.keep:
        path.unlink()
    return point


def _read_pairs(path: Path) -> Iterator[tuple[str, str]]:
    """The ids of a pairs file, row group by row group."""
    from pyarrow import parquet  # noqa: PLC0415 - the engine's own; not needed to explain the options

    for batch in parquet.ParquetFile(path).iter_batches(columns=["left", "right"]):
        yield from zip(batch["left"].to_pylist(), batch["right"].to_pylist(), strict=True)


def check_disk(folder: Path, sizes: Sequence[int], words: int) -> None:
    """Refuses a folder without room for the largest pile.

    Raises:
        OSError: too little is free.
    """
    folder.mkdir(parents=True, exist_ok=True)
    needed, free = max(sizes) * words * _BYTES_A_WORD, shutil.disk_usage(folder).free
    if free < needed:
        raise OSError(f"{folder} has {free / 1e9:.0f} GB free, {needed / 1e9:.0f} GB are needed.")


def print_point(point: Point) -> None:
    """One line of the table."""
    recall = " / ".join(f"{share:.4f}" for share in point.score.recall.values())
    usage = point.usage
    print(
        f"| {point.texts:,} | {usage.wall:.1f} | {usage.cpu:.1f} | {point.texts / usage.cpu:,.0f} | "
        f"{usage.memory:,.0f} | {recall} | {point.score.false} |",
        flush=True,
    )


def find_exponent(smaller: float, larger: float, grown: float) -> float:
    """The power of the size that a cost grows with, where the size grew so many times."""
    return math.log(larger / smaller) / math.log(grown)


def main(arguments: Sequence[str] | None = None) -> None:
    """Measures each size, prints the table and the exponents."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folder", type=Path, help="for piles and pairs")
    parser.add_argument("--sizes", nargs="+", type=int, default=[10_000, 100_000, 1_000_000])
    parser.add_argument("--copied", type=float, default=0.1, help="share of the texts that are copies")
    parser.add_argument("--keep", action="store_true", help="keep the piles")
    parser.add_argument("--further", nargs=argparse.REMAINDER, default=[], help="options of find-copies")
    add_pile_options(parser)
    options = parser.parse_args(arguments)
    check_disk(options.folder, options.sizes, options.words)
    print(f"Texts of {options.words} words; {describe_words(options)}; seed {options.seed}\n")
    rates = " / ".join(f"{rate:.0%}" for rate in read_pile_options(options, texts=1, copies=0)[0].rates)
    print(f"| texts | wall s | CPU s | texts per CPU s | peak MB | recall at {rates} | false pairs |")
    print("|---|---|---|---|---|---|---|", flush=True)
    points = []
    for size in sorted(options.sizes):
        points.append(measure_size(options, size))
        print_point(points[-1])
    for one, two in pairwise(points):
        grown = two.texts / one.texts
        wall = find_exponent(one.usage.wall, two.usage.wall, grown)
        cpu = find_exponent(one.usage.cpu, two.usage.cpu, grown)
        print(
            f"\nFrom {one.texts:,} to {two.texts:,}: exponent of wall time {wall:.2f}, of CPU time {cpu:.2f}"
        )


if __name__ == "__main__":
    main()
