"""Copies hidden in real news: how many are found, in which direction, and how much of their text comes back.

Problem: verbatim, edited and machine-reworded copies, excerpts in another text and merges of two lie in a pile of news.
Stages: 1. `rewording.planting` hides them; 2. the pile goes through `unspin.trace` as JSON lines; 3. what comes back is
counted against the gold; 4. one line says it all, in the order of what is asked of the product.
A pair that is not in the gold is held against the texts themselves: the pile has copies of its own. It shares text for
certain if a seventh of the shorter text's 5-grams stand in both, or half of those of one reported passage; the others
are counted as unexplained, those with a text under 30 words apart, and printed to be read. A source that stands
twice in the pile is found if the copy is tied to either.
Invariant: the same seed gives the same pile. Cost: that of the trace, and about 20 ms a copy.

Usage: python bench/copies.py HAYSTACK [--size 2000] [--each 100] [--seed 1] [--thesaurus wordnet] [--show 10]
"""

from __future__ import annotations

import argparse
import json
import resource
import tempfile
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import unspin
from rewording.haystack import read_haystack
from rewording.planting import Pile, Plant, PlantKind, plant_copies
from rewording.restored import Restored, count_restored
from rewording.samples import make_spinners, read_thesauri, share_text
from unspin.model import Copy, CopyKind, Trace

_SHARED = 0.15  # of the shorter text's 5-grams, from which two texts of the haystack share text for certain
_SHORT = 30  # words, under which the product asks for another share of the text
_PASSAGE_SHARED = 0.5  # of a passage's 5-grams, from which the passage is real text of both
_LONG_PASSAGE = 20  # words, under which a passage may be a formula
_DOUBLE = 0.5  # of the shorter text's 5-grams, from which two articles of the haystack are one story


@dataclass(frozen=True)
class Found:
    """A trace read against the gold.

    Attributes:
        pile: what was hidden.
        trace: what was found.
        given: article id → the id it has in the pile.
        copies: the pair of ids in the pile, in a fixed order → the copy.
        families: id in the pile → the families it stands in; a merged piece stands in two.
    """

    pile: Pile
    trace: Trace
    given: dict[str, str]
    copies: dict[tuple[str, str], Copy]
    families: dict[str, set[str]]

    @cached_property
    def texts(self) -> dict[str, str]:
        """Id in the pile → text."""
        return {article.id: article.text for article in self.pile.news}

    @cached_property
    def planted(self) -> set[str]:
        """Ids of the copies that were hidden."""
        return {plant.id for plant in self.pile.plants}


def trace_pile(pile: Pile, folder: Path) -> tuple[Found, float]:
    """The trace of a pile, and the CPU seconds it took, children included."""
    path = folder / "pile.jsonl"
    with path.open("w", encoding="utf-8") as lines:
        for article in pile.news:
            lines.write(json.dumps({"id": article.id, "text": article.text}) + "\n")
    begun = _cpu_seconds()
    trace = unspin.trace([path])
    seconds = _cpu_seconds() - begun
    given = {article.id: article.given_id or article.place for article in trace.articles}
    copies = {_pair(given[copy.source], given[copy.target]): copy for copy in trace.copies}
    families: dict[str, set[str]] = {}
    for family in trace.families:
        for member in family.members:
            families.setdefault(given[member], set()).add(family.id)
    return Found(pile, trace, given, copies, families), seconds


def _cpu_seconds() -> float:
    return sum(
        usage.ru_utime + usage.ru_stime
        for usage in (resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN))
    )


def _pair(first: str, second: str) -> tuple[str, str]:
    return (first, second) if first < second else (second, first)


# ---------------------------------------------------------------- recall and direction


@dataclass
class Row:
    """Counts for one kind of copy."""

    pairs: int = 0
    found: int = 0
    family: int = 0
    decided: int = 0
    right: int = 0
    likelier: int = 0
    kind: int = 0


def count_rows(found: Found) -> dict[str, Row]:
    """The counts by kind and rate."""
    rows: dict[str, Row] = {}
    for plant in found.pile.plants:
        row = rows.setdefault(plant.group, Row())
        for source in plant.sources:
            row.pairs += 1
            row.family += bool(found.families.get(plant.id, set()) & found.families.get(source, set()))
            copy = find_copy(found, source, plant)
            if copy is None:
                continue
            right = found.given[copy.target] == plant.id
            row.found += 1
            row.likelier += right
            row.decided += copy.is_decided
            row.right += copy.is_decided and right
            row.kind += copy.kind in _EXPECTED_KINDS[plant.group.partition(" ")[0]]
    return rows


_EXPECTED_KINDS = {kind.value: {CopyKind(kind.value)} for kind in PlantKind}
_EXPECTED_KINDS["reworded-excerpt"] = {CopyKind.EXCERPT, CopyKind.REWORDED}


def find_copy(found: Found, source: str, plant: Plant) -> Copy | None:
    """The copy that ties a plant to its source, or to the source's double in the haystack."""
    copy = found.copies.get(_pair(source, plant.id))
    if copy is not None:
        return copy
    texts = found.texts
    for pair, other in found.copies.items():
        if plant.id in pair:
            double = pair[0] if pair[1] == plant.id else pair[1]
            if double not in found.planted and share_text(texts[source], texts[double]) >= _DOUBLE:
                return other
    return None


def print_rows(rows: dict[str, Row]) -> None:
    """One row per kind: recall, direction, kind."""
    print(
        "\n| copies | pairs | found | in one family | decided | right of decided | likelier right | kind right |"
    )
    print("|---|---|---|---|---|---|---|---|")
    for name, row in (*rows.items(), ("all but verbatim", _sum_rows(rows))):
        print(
            f"| {name} | {row.pairs} | {_share(row.found, row.pairs)} | {_share(row.family, row.pairs)} | "
            f"{_share(row.decided, row.found)} | {_share(row.right, row.decided)} | {_share(row.likelier, row.found)} | "
            f"{_share(row.kind, row.found)} |"
        )


def _sum_rows(rows: dict[str, Row]) -> Row:
    """All rows but the verbatim copies', which show no direction."""
    total = Row()
    for name, row in rows.items():
        if name != PlantKind.VERBATIM.value:
            for field in vars(row):
                setattr(total, field, getattr(total, field) + getattr(row, field))
    return total


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.3f}" if whole else "–"


# ---------------------------------------------------------------- precision


def find_unexplained(found: Found) -> tuple[Counter[str], list[tuple[float, Copy]]]:
    """Copies by what explains them, and those that nothing explains, with the share of text in common."""
    texts = {article.id: [article.text] for article in found.pile.news}
    gold: set[tuple[str, str]] = set()
    for plant in found.pile.plants:
        texts[plant.id].append(_undo(plant))
        gold.update(_pair(source, plant.id) for source in plant.sources)
    counts: Counter[str] = Counter()
    unexplained: list[tuple[float, Copy]] = []
    for (first, second), copy in found.copies.items():
        if (first, second) in gold:
            counts["gold"] += 1
            continue
        share = max(share_text(left, right) for left in texts[first] for right in texts[second])
        if share >= _SHARED or _shares_passage(found, copy):
            counts["sharing real text"] += 1
        else:
            is_short = min(len(texts[each][0].split()) for each in (first, second)) < _SHORT
            counts["unexplained, short" if is_short else "unexplained"] += 1
            unexplained.append((share, copy))
    return counts, sorted(unexplained, key=lambda item: item[0])


def _shares_passage(found: Found, copy: Copy) -> bool:
    """Whether one of the reported passages of 20 words or more stands on both sides, half of its 5-grams verbatim."""
    left, right = (found.trace.article(each).text for each in (copy.source, copy.target))
    return any(
        share_text(passage.left.of(left), passage.right.of(right)) >= _PASSAGE_SHARED
        for passage in copy.comparison.passages
        if passage.words >= _LONG_PASSAGE
    )


def _undo(plant: Plant) -> str:
    text = plant.text
    for made in plant.rewordings:
        text = text.replace(made.copy, made.undone(), 1)
    return text


def print_precision(found: Found, show: int) -> None:
    """What explains the copies reported, and the unexplained ones' passages, to be read."""
    counts, unexplained = find_unexplained(found)
    total = sum(counts.values())
    print(f"\nCopies reported: {total}: {dict(counts)}; unexplained {_share(len(unexplained), total)}")
    texts = {article.id: article.text for article in found.trace.articles}
    for share, copy in unexplained[:show]:
        print(
            f"\n- {found.given[copy.source]} → {found.given[copy.target]}: {share:.3f} of 5-grams, {copy.kind}"
        )
        for passage in copy.comparison.passages[:2]:
            print(f"  - {passage.words} words, score {passage.score:.2f}")
            print(f"    - {passage.left.of(texts[copy.source])[:400]!r}")
            print(f"    - {passage.right.of(texts[copy.target])[:400]!r}")


# ---------------------------------------------------------------- restoration


def count_restorations(found: Found) -> dict[str, Restored]:
    """What came back, by kind, in the copies that were found and seen as copies of their sources, not the reverse."""
    ids = {given: article for article, given in found.given.items()}
    counts: dict[str, Restored] = {}
    for plant in found.pile.plants:
        if plant.kind is PlantKind.VERBATIM or plant.id not in ids:
            continue
        copies = [found.copies.get(_pair(source, plant.id)) for source in plant.sources]
        if not all(copy is not None and found.given[copy.target] == plant.id for copy in copies):
            continue
        restoration = found.trace.restored(ids[plant.id])
        put = [
            (change.restored.begin, change.restored.end)
            for change in restoration.changes
            if change.before.lower() != change.after.lower()
        ]
        counted = count_restored(plant.text, plant.rewordings, restoration.text, put)
        counts[plant.group] = counts.get(plant.group, Restored()) + counted
    return counts


def print_restorations(counts: dict[str, Restored]) -> None:
    """One row per kind."""
    print(
        "\n| copies turned the right way | swapped words | back | names | back whole | numbers | back whole | put in, right | kept words harmed |"
    )
    print("|---|---|---|---|---|---|---|---|---|")
    for name, each in (*counts.items(), ("all", sum(counts.values(), Restored()))):
        print(
            f"| {name} | {each.swapped} | {_share(each.back, each.swapped)} | {each.names} | "
            f"{_share(each.names_back, each.names)} | {each.numbers} | {_share(each.numbers_back, each.numbers)} | "
            f"{_share(each.put_right, each.put)} | {_share(each.harmed, each.kept)} |"
        )


# ---------------------------------------------------------------- all in one line


def print_line(found: Found, rows: dict[str, Row], counts: dict[str, Restored]) -> None:
    """What is asked of the product: recall by rate, precision, direction and restoration of what was reworded."""
    reworded = _sum_rows({name: row for name, row in rows.items() if name.startswith((*_MACHINE,))})
    restored = sum((each for name, each in counts.items() if name.startswith((*_MACHINE,))), Restored())
    explained, unexplained = find_unexplained(found)
    recall = ", ".join(
        f"{name.removeprefix('reworded ')} {_share(row.found, row.pairs)}"
        for name, row in rows.items()
        if name.startswith(PlantKind.REWORDED.value)
    )
    reported = sum(explained.values())
    print(
        f"\nRecall by rate: {recall}; precision {_share(reported - len(unexplained), reported)}; of what was reworded "
        f"({reworded.pairs} pairs) decided {_share(reworded.decided, reworded.found)}, right of decided "
        f"{_share(reworded.right, reworded.decided)}; words back {_share(restored.back, restored.swapped)}, names "
        f"{_share(restored.names_back, restored.names)}, numbers {_share(restored.numbers_back, restored.numbers)}"
    )


_MACHINE = (
    PlantKind.REWORDED.value,
    PlantKind.MERGED.value,
)  # the excerpts that were reworded are called so, too


# ---------------------------------------------------------------- examples


def print_misses(found: Found, show: int) -> None:
    """Pairs that were not found, and directions decided wrongly, with the beginnings of both texts."""
    texts = found.texts
    tied = [
        (source, plant, find_copy(found, source, plant))
        for plant in found.pile.plants
        for source in plant.sources
    ]
    missed = [(source, plant) for source, plant, copy in tied if copy is None]
    print(f"\n{len(missed)} pairs not found")
    for source, plant in missed[:show]:
        print(f"\n- {plant.group}: {source} ({len(texts[source].split())} words)")
        print(
            f"    - {texts[source][:200]!r}\n    - {plant.rewordings[plant.sources.index(source)].copy[:200]!r}"
        )
    wrong = [
        (copy, plant)
        for _, plant, copy in tied
        if copy is not None and copy.is_decided and found.given[copy.target] != plant.id
    ]
    print(f"\n{len(wrong)} directions decided wrongly")
    for copy, plant in wrong[:show]:
        print(f"\n- {plant.group}: {plant.id}, p {copy.comparison.probability:.3f}")
        print_lines(
            f"    - {sign.name} {sign.weight:+.2f}: {sign.reason}" for sign in copy.comparison.signs[:6]
        )


def print_lines(lines: Iterable[str]) -> None:
    """Each line on its own."""
    for line in lines:
        print(line)


def main(arguments: Sequence[str] | None = None) -> None:
    """Hides, traces, counts and prints."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("haystack", type=Path, help="folder with bbc and reuters21578")
    parser.add_argument("--size", type=int, default=2000, help="articles in the pile, copies not counted")
    parser.add_argument("--each", type=int, default=100, help="copies of every kind and rate")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--thesaurus", choices=["wordnet", "categories"], default="wordnet")
    parser.add_argument("--show", type=int, default=10, help="examples printed of each weakness")
    options = parser.parse_args(arguments)
    spinners = make_spinners(read_thesauri()[options.thesaurus], options.seed)
    pile = plant_copies(
        read_haystack(options.haystack), spinners, size=options.size, each=options.each, seed=options.seed
    )
    with tempfile.TemporaryDirectory() as folder:
        found, seconds = trace_pile(pile, Path(folder))
    print(
        f"{len(pile.news)} articles, {len(pile.plants)} of them copies; {options.thesaurus}, seed {options.seed}"
    )
    print(
        f"CPU time {seconds:.1f} s, {1000 * seconds / len(pile.news):.1f} ms an article; rejects {len(found.trace.rejects)}"
    )
    rows, restored = count_rows(found), count_restorations(found)
    print_rows(rows)
    print_restorations(restored)
    print_precision(found, options.show)
    print_misses(found, options.show)
    print_line(found, rows, restored)


if __name__ == "__main__":
    main()
