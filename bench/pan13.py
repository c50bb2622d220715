"""Copied passages between two given texts: PAN 2013 text alignment, plagdet by kind, and pairs a second.

Problem: 5,185 pairs of documents, some of which share passages that were copied as they are, shuffled with words
swapped, translated to and fro, or summed up; where do they begin and end on both sides?
Stages: 1. each document is read once; 2. every pair is compared, by `compare_texts` (what `unspin.compare` gives) or, with
`--core`, by the areas alone; 3. the passages are scored against the marked ones (`plagdet`).
Invariant: the halves part the pairs by their suspicious document, so that no document stands in both.
Cost: about 2 ms to read a document, 0.7 ms a pair for the core.

Usage: python bench/pan13.py CORPUS [--core] [--sample N] [--kinds 02 03 ...] [--half a|b]
"""

from __future__ import annotations

import argparse
import hashlib
import random
import re
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from plagdet import Ranges, meet, score_pairs
from unspin.copies import CopyText, compare_texts, read_text
from unspin.copies.passages import find_text_areas
from unspin.text.lexicon import load_lexicon

KINDS = ("01-no-plagiarism", "02-no-obfuscation", "03-random-obfuscation", "04-translation-obfuscation", "05-summary-obfuscation")  # fmt: skip
_FEATURE = re.compile(r"<feature\b[^>]*>")
_FIELD = re.compile(r'(\w+)="([^"]*)"')


@dataclass(frozen=True, slots=True)
class Pair:
    """Two documents of the corpus, and the passages that were copied between them."""

    left: str
    right: str
    cases: tuple[Ranges, ...]

    @property
    def half(self) -> str:
        """The half it belongs to, by its suspicious document."""
        return "ab"[hashlib.blake2b(self.left.encode(), digest_size=1).digest()[0] & 1]


@dataclass
class Tally:
    """What was found in the pairs of one kind."""

    pairs: list[tuple[Sequence[Ranges], Sequence[Ranges]]] = field(default_factory=list)
    copies: int = 0
    overlapping: int = 0

    def add(self, cases: Sequence[Ranges], passages: Sequence[Ranges], *, is_copy: bool) -> None:
        """Counts one pair."""
        self.pairs.append((cases, passages))
        self.copies += is_copy
        self.overlapping += is_copy and any(meet(case, found) for case in cases for found in passages)


def read_pairs(corpus: Path, kind: str) -> Iterator[Pair]:
    """The pairs of a kind, in the corpus's order."""
    for line in (corpus / kind / "pairs").read_text(encoding="utf-8").splitlines():
        left, right = line.split()
        marks = (corpus / kind / f"{left[:-4]}-{right[:-4]}.xml").read_text(encoding="utf-8")
        yield Pair(left, right, tuple(read_cases(marks)))


def read_cases(marks: str) -> Iterator[Ranges]:
    """The copied passages that an XML file marks, suspicious side first."""
    for match in _FEATURE.finditer(marks):
        fields = dict(_FIELD.findall(match.group()))
        if fields.get("name") == "plagiarism":
            left, right = int(fields["this_offset"]), int(fields["source_offset"])
            yield left, left + int(fields["this_length"]), right, right + int(fields["source_length"])


def read_documents(corpus: Path, pairs: Sequence[Pair]) -> dict[str, CopyText]:
    """Every document of the pairs, read once: words, their numbers, weights and sentences."""
    lexicon = load_lexicon()
    texts: dict[str, CopyText] = {}
    for folder, names in (("susp", {pair.left for pair in pairs}), ("src", {pair.right for pair in pairs})):
        for name in sorted(names):
            with (corpus / folder / name).open(encoding="utf-8", newline="") as file:
                text = read_text(file.read(), lexicon)
            _ = text.numbers, text.surprisals, text.tokens.opens_sentence
            texts[name] = text
    return texts


def find_passages(left: CopyText, right: CopyText, *, core: bool) -> tuple[list[Ranges], bool]:
    """The passages found, and whether they are called a copy; the core calls everything one that it finds."""
    if core:
        spans = [
            (left.tokens.span(*area.bounds[:2]), right.tokens.span(*area.bounds[2:]))
            for area in find_text_areas(left, right)
        ]
        return [(here.begin, here.end, there.begin, there.end) for here, there in spans], bool(spans)
    found = compare_texts(left, right)
    return [
        (each.left.begin, each.left.end, each.right.begin, each.right.end) for each in found.passages
    ], found.is_copy


def print_row(name: str, tally: Tally) -> None:
    """One row of the table."""
    score = score_pairs(tally.pairs)
    positives = sum(bool(cases) for cases, _ in tally.pairs)
    print(
        f"| {name} | {len(tally.pairs)} | {score.plagdet:.3f} | {score.precision:.3f} | {score.recall:.3f} | "
        f"{score.granularity:.3f} | {positives} | {tally.overlapping} | {tally.copies - tally.overlapping} |"
    )


def main(arguments: Sequence[str] | None = None) -> None:
    """Reads, compares, scores and prints."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("corpus", type=Path, help="folder with src, susp and a folder for every kind")
    parser.add_argument("--core", action="store_true", help="the areas alone, without alignment")
    parser.add_argument("--sample", type=int, help="pairs of every kind at most")
    parser.add_argument("--kinds", nargs="*", default=KINDS, help="beginnings of the kinds' names")
    parser.add_argument("--half", choices=["a", "b"], help="pairs of one half of the documents only")
    options = parser.parse_args(arguments)
    kinds = [kind for kind in KINDS if kind.startswith(tuple(options.kinds))]
    chosen: dict[str, list[Pair]] = {}
    for kind in kinds:
        pairs = [pair for pair in read_pairs(options.corpus, kind) if options.half in {None, pair.half}]
        random.Random(kind).shuffle(pairs)  # noqa: S311  (a sample, not a secret)
        chosen[kind] = pairs[: options.sample]
    every = [pair for pairs in chosen.values() for pair in pairs]
    _warm_up(core=options.core)
    begun = time.process_time()
    texts = read_documents(options.corpus, every)
    read = time.process_time() - begun
    tallies = {kind: Tally() for kind in kinds}
    whole = Tally()
    begun = time.process_time()
    results = [
        (kind, pair, find_passages(texts[pair.left], texts[pair.right], core=options.core))
        for kind, pairs in chosen.items()
        for pair in pairs
    ]
    compared = time.process_time() - begun
    for kind, pair, (passages, is_copy) in results:
        tallies[kind].add(pair.cases, passages, is_copy=is_copy)
        whole.add(pair.cases, passages, is_copy=is_copy)
    print(
        "| kind | pairs | plagdet | precision | recall | granularity | with a case | copies that meet it | other copies |"
    )
    print("|---|---|---|---|---|---|---|---|---|")
    for kind, tally in tallies.items():
        print_row(kind, tally)
    print_row("all", whole)
    seconds = read + compared
    print(
        f"\nCPU: {read:.1f} s to read {len(texts)} documents once, {compared:.1f} s to compare {len(every)} pairs; "
        f"{1000 * seconds / len(every):.2f} ms a pair, {len(every) / seconds:.0f} pairs a CPU-second"
    )


def _warm_up(*, core: bool) -> None:
    """Compiles what is compiled on first use, so that it is not counted."""
    lexicon = load_lexicon()
    sentence = (
        "The harbor office closed the northern quay on Tuesday after two cranes had failed in the storm. "
    )
    text = read_text(sentence * 2, lexicon)
    find_passages(text, text, core=core)
    find_passages(text, text, core=True)


if __name__ == "__main__":
    main()
