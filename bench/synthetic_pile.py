"""A pile of made-up texts with copies among them, as JSON lines, with its gold beside it.

Usage: python bench/synthetic_pile.py pile.jsonl [--texts 20000] [--copies 2000] [--words 500]
           [--vocabulary 50000] [--exponent 1 | --news HAYSTACK] [--seed 1]
"""

from __future__ import annotations

import argparse
from pathlib import Path

from pile.options import add_pile_options, read_pile_options
from pile.synthetic import write_pile


def main() -> None:
    """Writes the pile and, as lines of copy, source and rate, its gold."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("path", type=Path, help="file to write; the gold goes to PATH.gold.tsv")
    parser.add_argument("--texts", type=int, default=20_000, help="originals")
    parser.add_argument("--copies", type=int, default=2_000)
    add_pile_options(parser)
    options = parser.parse_args()
    config, vocabulary = read_pile_options(options, texts=options.texts, copies=options.copies)
    gold = write_pile(config, vocabulary, options.path)
    with options.path.with_name(f"{options.path.name}.gold.tsv").open("w", encoding="utf-8") as lines:
        lines.writelines(f"{each.copy}\t{each.source}\t{each.rate}\n" for each in gold)


if __name__ == "__main__":
    main()
