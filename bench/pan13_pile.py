"""All documents of a PAN 2013 corpus in one pile: which of the copied pairs are found, and what else is reported.

Problem: alignment benches are given the pairs; a search has to find them among all.
Stages: 1. suspicious and source documents go through `unspin.find_copies` together; 2. the gold pairs found are counted
by kind, a pair of the kind *summary* only where it has a case; 3. every other pair reported is held against the texts
(`pile.explain`): documents share text beyond the gold, as sources scraped twice or takers of one passage do, and the gold
lists only some of the reworded passages that stand in a document. Where runs of words do not show it, the passages
reported must share more words than unrelated texts do anywhere (`pile.likeness`); 4. a sample of what nothing explains is
printed, to be read, and one of what only the words of passages explain.

Usage: python bench/pan13_pile.py CORPUS [--half 0|1] [--show 20] [--seed 1]
           [--tools rensa_minhash …] [--python PEERS/bin/python …]
       python bench/pan13_pile.py CORPUS --unrelated
"""

from __future__ import annotations

import argparse
import json
import resource
import tempfile
from collections import Counter
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

import unspin
from pile.explain import Explainer, Loan
from pile.likeness import SIZES, WordWeights
from pile.pan13 import NO_PLAGIARISM, GoldPair, read_documents, read_pairs
from pile.running import add_tool_options, run_tools
from pile.scoring import order_pair
from rewording.chance import draw

_SHOWN = 300  # code points of each passage printed

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Pile:
    """Documents and the pairs among them."""

    texts: dict[str, str]
    pairs: list[GoldPair]


def read_pile(corpus: Path, half: int | None) -> Pile:
    """The corpus, or the half of it whose suspicious documents have an even (0) or odd (1) number; all sources."""
    texts, pairs = read_documents(corpus), read_pairs(corpus)
    if half is None:
        return Pile(texts, pairs)
    kept = {name: text for name, text in texts.items() if _is_source(name) or int(name[-5:]) % 2 == half}
    return Pile(kept, [pair for pair in pairs if pair.suspicious in kept])


def _is_source(name: str) -> bool:
    return name.startswith("source")


def find_pairs(texts: Mapping[str, str]) -> tuple[dict[tuple[str, str], Row], float]:
    """The rows reported, by their pair of ids in a fixed order, and the CPU seconds they took."""
    begun = _cpu_seconds()
    table = unspin.find_copies(list(texts.values()), ids=list(texts))
    seconds = _cpu_seconds() - begun
    return {order_pair(row["left"], row["right"]): row for row in table.to_pylist()}, seconds


def _cpu_seconds() -> float:
    usages = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(usage.ru_utime + usage.ru_stime for usage in usages)


# ---------------------------------------------------------------- recall


def count_missed(pile: Pile, found: Container[tuple[str, str]]) -> dict[str, tuple[int, list[GoldPair]]]:
    """By kind, how many gold pairs there are, and those not found; of the summaries only those with a case."""
    counts: dict[str, tuple[int, list[GoldPair]]] = {}
    for kind in sorted({pair.kind for pair in pile.pairs}):
        gold = [pair for pair in pile.pairs if pair.kind == kind and (pair.cases or kind == NO_PLAGIARISM)]
        counts[kind] = (
            len(gold),
            [pair for pair in gold if order_pair(pair.suspicious, pair.source) not in found],
        )
    return counts


def print_recall(pile: Pile, found: Mapping[tuple[str, str], Row], show: int) -> None:
    """Share of the gold pairs found by kind, and the pairs without plagiarism that are reported."""
    print("| kind | pairs | found | share |\n|---|---|---|---|")
    missed: list[GoldPair] = []
    for kind, (count, left) in count_missed(pile, found).items():
        hits = count - len(left)
        print(f"| {kind} | {count} | {hits} | {hits / max(count, 1):.4f} |")
        missed += left if kind != NO_PLAGIARISM else []
    print(f"\n{len(missed)} copied pairs not found")
    for pair in missed[:show]:
        longest = max(pair.cases, key=lambda case: case.end - case.begin)
        taken = pile.texts[pair.suspicious][longest.begin : longest.end]
        given = pile.texts[pair.source][longest.source_begin : longest.source_end]
        print(f"\n- {pair.kind}: {pair.suspicious}, {pair.source}, {len(taken.split())} words")
        print(f"    - {taken[:_SHOWN]!r}\n    - {given[:_SHOWN]!r}")


def print_peers(pile: Pile, options: argparse.Namespace) -> None:
    """A line for each of the other tools: share of the gold pairs found by kind."""
    print("\n| tool | found by kind | pairs reported | CPU s | peak MB |\n|---|---|---|---|---|", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "texts.jsonl"
        with path.open("w", encoding="utf-8") as lines:
            lines.writelines(
                json.dumps({"id": name, "text": text}) + "\n" for name, text in pile.texts.items()
            )
        for run in run_tools(options, path):
            missed = count_missed(pile, {order_pair(*pair) for pair in run.pairs})
            shares = (f"{kind} {1 - len(left) / max(count, 1):.3f}" for kind, (count, left) in missed.items())
            print(
                f"| {run.name} | {run.failed or ', '.join(shares)} | {len(run.pairs)} | {run.cpu:.1f} | "
                f"{run.memory:,.0f} |",
                flush=True,
            )


# ---------------------------------------------------------------- precision


def make_explainer(pile: Pile) -> Explainer:
    """The gold, with what was taken from where."""
    gold = {order_pair(pair.suspicious, pair.source) for pair in pile.pairs if pair.cases}
    loans = [
        Loan(pair.suspicious, pair.source, pile.texts[pair.source][case.source_begin : case.source_end])
        for pair in pile.pairs
        for case in pair.cases
    ]
    return Explainer(pile.texts, gold, loans)


def print_precision(pile: Pile, found: Mapping[tuple[str, str], Row], show: int, seed: int) -> None:
    """What explains the pairs reported, and a sample of those that nothing explains."""
    explainer, weights = make_explainer(pile), WordWeights(pile.texts.values())
    counts: Counter[str] = Counter()
    samples: dict[str, list[tuple[str, str]]] = {"passages": [], "unexplained": []}
    clean = {order_pair(each.suspicious, each.source) for each in pile.pairs if each.kind == NO_PLAGIARISM}
    for pair in sorted(found):
        reason = explainer.explain(*pair) or explain_passages(pile, weights, found[pair])
        counts[f"{reason}, {_name_sides(pair)}"] += 1
        if reason in samples:
            samples[reason].append(pair)
        if pair in clean:
            print(f"\nReported without plagiarism: {reason}")
            _print_pair(pile, found[pair])
    share = 1 - len(samples["unexplained"]) / max(len(found), 1)
    print(f"\n{len(found)} pairs reported, {share:.4f} of them explained")
    for reason, count in sorted(counts.items()):
        print(f"- {reason}: {count}")
    for reason, pairs in samples.items():
        print(f"\n{min(len(pairs), show)} of {len(pairs)}, {reason}")
        for pair in sorted(pairs, key=lambda each: draw(seed, *each))[:show]:
            _print_pair(pile, found[pair])


def explain_passages(pile: Pile, weights: WordWeights, row: Row) -> str:
    """Whether a passage reported shares more words than unrelated texts do."""
    for passage in row["passages"]:
        left, right = (pile.texts[row[side]][slice(*read_span(passage, side))] for side in ("left", "right"))
        if weights.share_text(left, right):
            return "passages"
    return "unexplained"


def _name_sides(pair: tuple[str, str]) -> str:
    sources = sum(map(_is_source, pair))
    return ("two suspicious", "suspicious and source", "two sources")[sources]


def _print_pair(pile: Pile, row: Row) -> None:
    """A pair's first passages, to be read by eye."""
    print(f"\n- {row['left']}, {row['right']}: {row['kind']}, score {row['score']:.2f}")
    for passage in list(row["passages"])[:2]:
        for side in ("left", "right"):
            begin, end = read_span(passage, side)
            print(f"    - {pile.texts[row[side]][begin:end][:_SHOWN]!r}")


def print_unrelated(pile: Pile) -> None:
    """What unrelated texts share at most: percentiles over the pairs without plagiarism."""
    weights = WordWeights(pile.texts.values())
    pairs = [pair for pair in pile.pairs if pair.kind == NO_PLAGIARISM]
    print("| words | 50 % | 95 % | 99 % | 99.5 % | 99.9 % | most |\n|---|---|---|---|---|---|---|")
    for size in SIZES:
        likeness = [
            weights.find_most_alike(pile.texts[pair.suspicious], pile.texts[pair.source], size)
            for pair in pairs
        ]
        levels = np.percentile(likeness, [50, 95, 99, 99.5, 99.9, 100])
        print(f"| {size} | " + " | ".join(f"{level:.3f}" for level in levels) + " |", flush=True)


def read_span(passage: Mapping[str, Any], side: str) -> tuple[int, int]:
    """Where a passage stands on one side; the engine writes a span as `left_begin`, `left_end`."""
    return int(passage[f"{side}_begin"]), int(passage[f"{side}_end"])


def main(arguments: Sequence[str] | None = None) -> None:
    """Reads, searches, counts and prints."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("corpus", type=Path, help="folder with susp, src and 0*-*")
    parser.add_argument(
        "--half", type=int, choices=[0, 1], help="only suspicious documents of even or odd number"
    )
    parser.add_argument("--unrelated", action="store_true", help="only what pairs without plagiarism share")
    parser.add_argument("--show", type=int, default=20, help="examples printed of each weakness")
    parser.add_argument("--seed", type=int, default=1, help="of the sample")
    add_tool_options(parser)
    parser.set_defaults(tools=())
    options = parser.parse_args(arguments)
    pile = read_pile(options.corpus, options.half)
    if options.unrelated:
        print_unrelated(pile)
        return
    found, seconds = find_pairs(pile.texts)
    words = sum(len(text.split()) for text in pile.texts.values())
    print(f"{len(pile.texts)} documents, {words:,} words; CPU time {seconds:.1f} s\n")
    print_recall(pile, found, options.show)
    print_precision(pile, found, options.show, options.seed)
    if options.tools:
        print_peers(pile, options)


if __name__ == "__main__":
    main()
