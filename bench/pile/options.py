"""What the benches let choose about a pile, but for its size."""

from __future__ import annotations

import argparse
from pathlib import Path

from pile.synthetic import PileConfig
from pile.vocabulary import Vocabulary, make_words, read_words


def add_pile_options(parser: argparse.ArgumentParser) -> None:
    """The options of words, vocabulary and seed."""
    parser.add_argument("--words", type=int, default=500, help="of each text")
    parser.add_argument("--vocabulary", type=int, default=50_000, help="different made-up words")
    parser.add_argument("--exponent", type=float, default=1.0, help="of their frequencies; 0 draws all alike")
    parser.add_argument("--news", type=Path, help="draw the words of this haystack instead, as often")
    parser.add_argument("--seed", type=int, default=1)


def read_pile_options(
    options: argparse.Namespace, *, texts: int, copies: int
) -> tuple[PileConfig, Vocabulary]:
    """The config and the words to draw."""
    config = PileConfig(
        texts=texts,
        copies=copies,
        words=options.words,
        vocabulary=options.vocabulary,
        exponent=options.exponent,
        seed=options.seed,
    )
    if options.news is not None:
        return config, read_words(options.news)
    return config, make_words(config.vocabulary, config.exponent)


def describe_words(options: argparse.Namespace) -> str:
    """The vocabulary in words."""
    if options.news is not None:
        return "words of real news, as often as there"
    return f"{options.vocabulary:,} made-up words, exponent {options.exponent:g}"
