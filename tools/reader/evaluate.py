"""Measures the reader: `python evaluate.py --polnear DIR --publishers A,B --uner FILE [--data DIR]`.

Spans of source, cue and content: exact (all pieces the same) and overlapping (they share a character), each gold and
each found span counted once; triples: all three parts exact. Names: exact span and kind, as Universal NER counts them.
"""

from __future__ import annotations

import argparse
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from corpus import read_polnear
from named import NamedSentence, read_uner

from unspin.claims.reader import Reader, load_reader
from unspin.claims.reader.labels import PARTS
from unspin.model import NameKind, Span
from unspin.text.sentences import find_sentences

Spans = tuple[tuple[int, int], ...]


class Count:
    """Gold, found and right ones; precision, recall and F1 of them."""

    def __init__(self) -> None:
        self.gold = self.found = self.right_gold = self.right_found = 0

    def add(self, gold: int, found: int, right_gold: int, right_found: int) -> None:
        """Nothing; a text's numbers are added."""
        self.gold += gold
        self.found += found
        self.right_gold += right_gold
        self.right_found += right_found

    def __str__(self) -> str:
        precision, recall = self.right_found / max(self.found, 1), self.right_gold / max(self.gold, 1)
        f1 = 2 * precision * recall / max(precision + recall, 1e-9)
        return f"P {precision:.4f}  R {recall:.4f}  F1 {f1:.4f}  ({self.gold} gold, {self.found} found)"


def main() -> None:
    """Nothing; the figures are printed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--polnear", type=Path)
    parser.add_argument("--publishers", default="usa-today,wash-post")
    parser.add_argument("--uner", type=Path)
    parser.add_argument("--data", type=Path, help="folder of the reader's files; the package's by default")
    parser.add_argument(
        "--articles", type=int, default=10_000, help="this many articles at most, evenly taken"
    )
    options = parser.parse_args()
    reader = load_reader(options.data) if options.data else load_reader()
    if options.polnear:
        measure_attributions(reader, options)
    if options.uner:
        measure_names(reader, list(read_uner(options.uner)))


def measure_attributions(reader: Reader, options: argparse.Namespace) -> None:
    """Nothing; prints the figures of each part, and how fast it was read."""
    publishers = options.publishers.split(",")
    articles = [one for one in read_polnear(options.polnear) if one.publisher in publishers]
    articles = articles[:: max(1, len(articles) // options.articles)]
    counts: dict[str, Count] = {
        f"{part} {kind}": Count() for kind in ("exact", "overlap") for part in PARTS
    } | {"triple exact": Count()}
    sentences, seconds = 0, 0.0
    for article in articles:
        begun = time.process_time()
        reading = reader.read(article.text)
        seconds += time.process_time() - begun
        sentences += len(find_sentences(article.text))
        found = [
            {"source": _spans(one.source), "cue": _spans(one.cue), "content": tuple(map(_pair, one.content))}
            for one in reading.attributions
        ]
        gold = [{part: getattr(one, part) for part in PARTS} for one in article.attributions]
        for part in PARTS:
            left, right = ({one[part] for one in side if one[part]} for side in (gold, found))
            counts[f"{part} exact"].add(len(left), len(right), len(left & right), len(left & right))
            counts[f"{part} overlap"].add(
                len(left), len(right), _count_met(left, right), _count_met(right, left)
            )
        triples = [Counter(tuple(one[part] for part in PARTS) for one in side) for side in (gold, found)]
        both = sum((triples[0] & triples[1]).values())
        counts["triple exact"].add(len(gold), len(found), both, both)
    print(
        f"{len(articles)} articles of {options.publishers}; {sentences / seconds:.0f} sentences per CPU-second"
    )
    for name, count in counts.items():
        print(f"{name:16} {count}")


def _pair(span: Span) -> tuple[int, int]:
    return span.begin, span.end


def _spans(span: Span | None) -> Spans:
    return (_pair(span),) if span else ()


def _count_met(mine: Iterable[Spans], others: Iterable[Spans]) -> int:
    """How many of mine share a character with one of the others."""
    covered = {place for spans in others for begin, end in spans for place in range(begin, end)}
    return sum(any(place in covered for begin, end in spans for place in range(begin, end)) for spans in mine)


def measure_names(reader: Reader, sentences: Sequence[NamedSentence]) -> None:
    """Nothing; prints the figures of names, all and by kind; things are left out, for the set does not have them."""
    counts = {kind: Count() for kind in ("all", "person", "organisation", "place")}
    for sentence in sentences:
        found = {
            (*_pair(name.span), str(name.kind))
            for name in reader.read(sentence.text).names
            if name.kind is not NameKind.THING
        }
        gold = set(sentence.names)
        for kind, count in counts.items():
            left, right = ({one for one in side if kind in {"all", one[2]}} for side in (gold, found))
            count.add(len(left), len(right), len(left & right), len(left & right))
    print(f"names in {len(sentences)} sentences")
    for kind, count in counts.items():
        print(f"{kind:16} {count}")


if __name__ == "__main__":
    main()
