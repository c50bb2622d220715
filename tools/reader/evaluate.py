"""Measures the reader: `python evaluate.py --polnear DIR --publishers A,B --uner FILE [--data DIR]`.

Spans of source, cue and content: exact (all pieces the same) and overlapping (they share a character), each gold and
each found span counted once; triples: all three parts exact. Names: exact span and kind, as Universal NER counts them.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Iterable, Mapping, Sequence
from itertools import permutations
from pathlib import Path
from typing import Any

from corpus import GoldArticle, read_polnear, read_versions
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

    @property
    def precision(self) -> float:
        """Right ones of those found."""
        return self.right_found / max(self.found, 1)

    @property
    def recall(self) -> float:
        """Found ones of those that are gold."""
        return self.right_gold / max(self.gold, 1)

    @property
    def f1(self) -> float:
        """Their harmonic mean."""
        return 2 * self.precision * self.recall / max(self.precision + self.recall, 1e-9)

    def __str__(self) -> str:
        figures = f"P {self.precision:.4f}  R {self.recall:.4f}  F1 {self.f1:.4f}"
        return f"{figures}  ({self.gold} gold, {self.found} found)"


def main() -> None:
    """Nothing; the figures are printed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--polnear", type=Path)
    parser.add_argument("--publishers", default="wash-post")
    parser.add_argument("--uner", type=Path)
    parser.add_argument("--data", type=Path, help="folder of the reader's files; the package's by default")
    parser.add_argument(
        "--people", action="store_true", help="PolNeAR's annotators against each other instead"
    )
    options = parser.parse_args()
    if options.polnear and options.people:
        measure_people(options.polnear)
        return
    reader = load_reader(options.data) if options.data else load_reader()
    if options.polnear:
        measure_attributions(reader, options)
    if options.uner:
        measure_names(reader, list(read_uner(options.uner)))


class PartCounts:
    """Counts of each part, exact and overlapping, of single pieces of content, and of whole attributions."""

    def __init__(self) -> None:
        self._counts = {f"{part} {kind}": Count() for kind in ("exact", "overlap") for part in PARTS}
        self._counts |= {"pieces of content": Count(), "triple exact": Count()}

    def add(self, gold: Sequence[Mapping[str, Spans]], found: Sequence[Mapping[str, Spans]]) -> None:
        """Nothing; an article's attributions are counted."""
        for part in PARTS:
            left, right = ({one[part] for one in side if one[part]} for side in (gold, found))
            self._count(f"{part} exact", left, right)
            met = _count_met(left, right), _count_met(right, left)
            self._counts[f"{part} overlap"].add(len(left), len(right), *met)
        pieces = ({piece for one in side for piece in one["content"]} for side in (gold, found))
        self._count("pieces of content", *pieces)
        self._count(
            "triple exact", *({tuple(one[part] for part in PARTS) for one in side} for side in (gold, found))
        )

    def _count(self, name: str, gold: set[Any], found: set[Any]) -> None:
        both = len(gold & found)
        self._counts[name].add(len(gold), len(found), both, both)

    def f1(self, name: str) -> float:
        """The F1 of "source exact" and the like."""
        return self._counts[name].f1

    def show(self) -> None:
        """Nothing; the figures are printed."""
        for name, count in self._counts.items():
            print(f"{name:18} {count}")


def measure_attributions(reader: Reader, options: argparse.Namespace) -> None:
    """Nothing; prints the figures of each part, and how fast it was read."""
    publishers = options.publishers.split(",")
    articles = [one for one in read_polnear(options.polnear) if one.publisher in publishers]
    counts = PartCounts()
    sentences, seconds, begun = 0, 0.0, time.perf_counter()
    for article in articles:
        before = time.process_time()
        reading = reader.read(article.text)
        seconds += time.process_time() - before
        sentences += len(find_sentences(article.text))
        found = [
            {"source": _spans(one.source), "cue": _spans(one.cue), "content": tuple(map(_pair, one.content))}
            for one in reading.attributions
        ]
        counts.add(_parts_of(article), found)
    print(
        f"{len(articles)} articles of {options.publishers}; {sentences / seconds:.0f} sentences a CPU-second, "
        f"{sentences / (time.perf_counter() - begun):.0f} a second"
    )
    counts.show()


def measure_people(folder: Path) -> None:
    """Nothing; prints how well PolNeAR's annotators agree, each against each other one of the same article."""
    counts, articles = PartCounts(), 0
    for versions in read_versions(folder):
        articles += len(versions) > 1
        for left, right in permutations(versions, 2):
            counts.add(_parts_of(left), _parts_of(right))
    print(f"{articles} articles read by several people")
    counts.show()


def _parts_of(article: GoldArticle) -> list[dict[str, Spans]]:
    return [{part: getattr(one, part) for part in PARTS} for one in article.attributions]


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
