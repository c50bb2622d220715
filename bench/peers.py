"""unspin's pile engine beside other finders of copied text: what each finds of known copies, and what it costs.

Problem: speed says nothing without recall. So all tools get the same made-up texts (`pile.synthetic`), copies among
them with 5, 20, 35 and 50 % of their words replaced, and are scored on pairs.
Stages: 1. the pile is written; 2. each tool runs in each of its settings, in a process of its own and the interpreter
it is installed in; 3. its pairs are held against the gold.
What is measured: wall and CPU seconds of the call that takes the texts as strings and returns pairs, children included;
importing, reading the file, and a first run on 200 texts in which a tool may compile are left out. Memory is the
process's, texts and interpreter included.
Texts drawn word by word have no subject: tools that take single words for features tell copies here that they would
drown among texts of one subject in a real pile (`haystack_copies.py` shows them there).
A tool that is not installed is named and left out.

Usage: python bench/peers.py [--tools unspin_engine rensa_minhash …] [--python PEERS/bin/python …] [--texts 20000]
           [--copies 2000] [--words 500] [--vocabulary 50000] [--exponent 1 | --news HAYSTACK] [--seed 1]
           [--runs 1] [--limit 1800]
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Sequence
from pathlib import Path

from pile.options import add_pile_options, describe_words, read_pile_options
from pile.running import ToolRun, add_tool_options, run_tools
from pile.scoring import score_pairs
from pile.synthetic import Gold, PileConfig, write_pile


def print_head(config: PileConfig, words: str) -> None:
    """What the pile is, and the table's first lines."""
    rates = " / ".join(f"{rate:.0%}" for rate in config.rates)
    print(
        f"{config.texts:,} texts of {config.words} words and {config.copies:,} copies; {words}; seed {config.seed}\n\n"
        f"| tool | recall at {rates} | false pairs | wall s | CPU s | texts per CPU s | "
        "import and first run, CPU s | peak MB | setting |\n"
        "|---|---|---|---|---|---|---|---|---|",
        flush=True,
    )


def print_run(run: ToolRun, gold: Sequence[Gold], texts: int) -> None:
    """One line of the table."""
    if run.failed:
        print(f"| {run.name} | {run.failed} | | | | | | | |", flush=True)
        return
    score = score_pairs(run.pairs, gold)
    recall = " / ".join(f"{share:.3f}" for share in score.recall.values())
    print(
        f"| {run.name} | {recall} | {score.false} | {run.wall:.2f} | {run.cpu:.2f} | {texts / run.cpu:,.0f} | "
        f"{run.apart:.1f} | {run.memory:,.0f} | {run.parameters} |",
        flush=True,
    )


def main(arguments: Sequence[str] | None = None) -> None:
    """Writes the pile, runs the tools, prints the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--texts", type=int, default=20_000, help="originals")
    parser.add_argument("--copies", type=int, default=2_000)
    add_tool_options(parser)
    add_pile_options(parser)
    options = parser.parse_args(arguments)
    config, vocabulary = read_pile_options(options, texts=options.texts, copies=options.copies)
    with tempfile.TemporaryDirectory() as folder:
        texts = Path(folder) / "texts.jsonl"
        gold = write_pile(config, vocabulary, texts)
        print_head(config, describe_words(options))
        for run in run_tools(options, texts):
            print_run(run, gold, config.texts + config.copies)


if __name__ == "__main__":
    main()
