"""How well attributions are found: spans of source, cue and content, and whole triples, against PolNeAR's gold.

Input: a folder of PolNeAR (`text/*.txt`, `attributions/*.ann`); of an article with several annotators the first by name.
Gold and found spans are sets of pieces. *Exact*: a found span is right if all its pieces begin and end where the gold's
do. *Overlap*: a found span is right if it shares a character with a gold span of its kind, and a gold span is found if it
shares one with a found span; each is counted once. *Triple*: source, cue and content all exact, in one attribution.

Nested attributions and claims of the author, which PolNeAR does not mark, are left out.

    python bench/attribution.py FOLDER --by rules --publishers nyt politico
"""

from __future__ import annotations

import argparse
import random
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from unspin.claims.attribution import Attribution
from unspin.claims.rules import find_by_rules

Pieces = tuple[tuple[int, int], ...]
Triple = tuple[Pieces, Pieces, Pieces]
KINDS = ("Source", "Cue", "Content")


@dataclass(frozen=True)
class GoldArticle:
    """An article with its gold attributions: pieces of source, cue and content; an absent part has none."""

    name: str
    text: str
    triples: tuple[Triple, ...]


def read_gold(folder: Path, publishers: Sequence[str]) -> list[GoldArticle]:
    """The articles of the publishers (of all, if none is given), ordered by name."""
    notes: dict[str, Path] = {}
    for path in sorted((folder / "attributions").glob("*.ann")):
        notes.setdefault(path.stem.rsplit("_", 1)[0], path)
    return [
        GoldArticle(
            name,
            (folder / "text" / f"{name}.txt").read_bytes().decode(),
            tuple(_read_triples(path.read_bytes().decode())),
        )
        for name, path in notes.items()
        if not publishers or name.split("_")[0] in publishers
    ]


def _read_triples(notes: str) -> Iterable[Triple]:
    spans: dict[str, Pieces] = {}
    events: list[str] = []
    for line in notes.split("\n"):
        if line[:1] == "T" and line.count("\t") >= 2:
            number, place, _ = line.split("\t", 2)
            spans[number] = tuple(
                (int(piece.split()[0]), int(piece.split()[1])) for piece in place.split(" ", 1)[1].split(";")
            )
        elif line[:1] == "E" and "\t" in line:
            events.append(line.split("\t")[1])
    for event in events:
        parts: dict[str, list[tuple[int, int]]] = defaultdict(list)
        for role in event.split():
            kind, number = role.split(":")
            parts[kind.rstrip("0123456789")].extend(spans[number])
        triple = tuple(tuple(sorted(parts[kind])) for kind in KINDS)
        if any(triple):
            yield triple[0], triple[1], triple[2]


def as_triple(found: Attribution) -> Triple:
    """An attribution as pieces."""
    return (
        ((found.source.begin, found.source.end),) if found.source else (),
        ((found.cue.begin, found.cue.end),) if found.cue else (),
        tuple((piece.begin, piece.end) for piece in found.content),
    )


class Score:
    """Counts of spans found, right and wanted."""

    def __init__(self) -> None:
        self.counts: Counter[tuple[str, str]] = Counter()

    def add(self, gold: Sequence[Triple], found: Sequence[Triple]) -> None:
        """Counts one article."""
        for place, kind in enumerate(KINDS):
            wanted = {triple[place] for triple in gold if triple[place]}
            given = {triple[place] for triple in found if triple[place]}
            self.counts[kind, "gold"] += len(wanted)
            self.counts[kind, "found"] += len(given)
            self.counts[kind, "exact"] += len(wanted & given)
            self.counts[kind, "overlap found"] += count_sharing(given, wanted)
            self.counts[kind, "overlap gold"] += count_sharing(wanted, given)
        self.counts["Triple", "gold"] += len(set(gold))
        self.counts["Triple", "found"] += len(set(found))
        self.counts["Triple", "exact"] += len(set(gold) & set(found))

    def rows(self) -> Iterable[str]:
        """One line for each kind."""
        for kind in (*KINDS, "Triple"):
            gold, found = self.counts[kind, "gold"], self.counts[kind, "found"]
            exact = self.counts[kind, "exact"]
            line = f"{kind:8} gold {gold:6} found {found:6}  exact {_prf(exact, exact, found, gold)}"
            if kind != "Triple":
                right, met = self.counts[kind, "overlap found"], self.counts[kind, "overlap gold"]
                line += f"  overlap {_prf(right, met, found, gold)}"
            yield line


def count_sharing(spans: Iterable[Pieces], others: Iterable[Pieces]) -> int:
    """How many spans share a character with one of the others."""
    covered = {place for pieces in others for begin, end in pieces for place in range(begin, end)}
    return sum(
        any(place in covered for begin, end in pieces for place in range(begin, end)) for pieces in spans
    )


def _prf(right: int, met: int, found: int, gold: int) -> str:
    precision, recall = right / max(found, 1), met / max(gold, 1)
    both = 2 * precision * recall / max(precision + recall, 1e-9)
    return f"P {precision:.3f} R {recall:.3f} F {both:.3f}"


def load_finder(by: str, folder: Path | None) -> Callable[[str], tuple[Attribution, ...]]:
    """What finds attributions: the rules, the reader (from a folder, or the package's), or both joined."""
    if by == "rules":
        return find_by_rules
    from unspin.claims.doubtful import drop_doubtful  # noqa: PLC0415  (the reader is loaded only where it is asked for)
    from unspin.claims.joining import join  # noqa: PLC0415
    from unspin.claims.read_claims import mend  # noqa: PLC0415
    from unspin.claims.reader import load_reader  # noqa: PLC0415

    reader = load_reader(folder) if folder else load_reader()
    if by == "reader":
        return lambda text: reader.read(text).attributions
    return lambda text: drop_doubtful(
        text, [mend(text, one) for one in join(reader.read(text).attributions, find_by_rules(text))]
    )


def measure_rules(articles: Sequence[GoldArticle], found: Sequence[Sequence[Attribution]]) -> Iterable[str]:
    """For each finder's name: how many, and how many of their spans are right."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for article, attributions in zip(articles, found, strict=True):
        exact = [{triple[place] for triple in article.triples} for place in range(3)]
        triples = set(article.triples)
        cues = {
            place for triple in article.triples for begin, end in triple[1] for place in range(begin, end)
        }
        for one in attributions:
            row = counts[one.found_by]
            triple = as_triple(one)
            row["found"] += 1
            row["source"] += triple[0] in exact[0]
            row["cue"] += triple[1] in exact[1]
            row["content"] += triple[2] in exact[2]
            row["triple"] += triple in triples
            row["cue overlap"] += any(
                place in cues for begin, end in triple[1] for place in range(begin, end)
            )
    for name, row in sorted(counts.items(), key=lambda item: -item[1]["found"]):
        kinds = ("cue overlap", "cue", "source", "content", "triple")
        shares = " ".join(f"{kind} {row[kind] / row['found']:.3f}" for kind in kinds)
        yield f"{name:36} {row['found']:6}  {shares}"


def compare_finders(
    articles: Sequence[GoldArticle], find: Callable[[str], tuple[Attribution, ...]]
) -> Iterable[str]:
    """For each rule, where it and the reader found the same cue and gold has it: whose parts are exact."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for article in articles:
        gold = {triple[1]: triple for triple in article.triples}
        ruled = [(one.found_by, as_triple(one)) for one in find_by_rules(article.text)]
        by_cue = {triple[1]: (name, triple) for name, triple in ruled}
        for one in find(article.text):
            read = as_triple(one)
            if read[1] in gold and read[1] in by_cue:
                name, triple = by_cue[read[1]]
                row = counts[name]
                row["both"] += 1
                for place, kind in ((0, "source"), (2, "content")):
                    row[f"{kind} reader"] += read[place] == gold[read[1]][place]
                    row[f"{kind} rule"] += triple[place] == gold[read[1]][place]
    for name, row in sorted(counts.items(), key=lambda item: -item[1]["both"]):
        kinds = ("source reader", "source rule", "content reader", "content rule")
        yield f"{name:36} {row['both']:6}  " + "  ".join(
            f"{kind} {row[kind] / row['both']:.3f}" for kind in kinds
        )


def show(article: GoldArticle, found: Sequence[Attribution], name: str) -> Iterable[str]:
    """Findings of one rule beside the gold of the same cue, to read."""
    cues = {triple[1]: triple for triple in article.triples}
    for one in found:
        if name not in one.found_by:
            continue
        triple = as_triple(one)
        wanted = cues.get(triple[1])
        if wanted == triple:
            continue
        begin, end = triple[1][0] if triple[1] else triple[2][0]
        yield f"… {article.text[max(0, begin - 150) : end + 150]!r}"
        yield f"   found {_words(article.text, triple)}"
        yield f"   gold  {_words(article.text, wanted) if wanted else None}"


def _words(text: str, triple: Triple) -> list[list[str]]:
    return [[text[begin:end] for begin, end in pieces] for pieces in triple]


def main() -> None:
    """Reads the arguments and prints the figures."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path, help="folder with text/ and attributions/")
    parser.add_argument("--by", choices=("rules", "reader", "both"), default="rules")
    parser.add_argument("--publishers", nargs="*", default=[], help="only these (all by default)")
    parser.add_argument(
        "--reader", type=Path, help="folder with the reader's files (the package's by default)"
    )
    parser.add_argument("--every", type=int, default=1, help="only every n-th article")
    parser.add_argument("--compare", action="store_true", help="reader against rules, where both found a cue")
    parser.add_argument("--show", metavar="RULE", help="print wrong findings of this rule, with the gold")
    parser.add_argument("--shown", type=int, default=20, help="how many of them")
    options = parser.parse_args()
    articles = read_gold(options.folder, options.publishers)[:: options.every]
    find = load_finder(options.by, options.reader)
    if options.compare:
        print("\n".join(compare_finders(articles, load_finder("reader", options.reader))))
        return
    found = [find(article.text) for article in articles]
    if options.show:
        pairs = [[*show(article, one, options.show)] for article, one in zip(articles, found, strict=True)]
        lines = [tuple(rows[index : index + 3]) for rows in pairs for index in range(0, len(rows), 3)]
        random.Random(1).shuffle(lines)  # noqa: S311  (a sample to read)
        for rows in lines[: options.shown]:
            print("\n".join(rows))
        return
    score = Score()
    for article, attributions in zip(articles, found, strict=True):
        score.add(article.triples, [as_triple(one) for one in attributions if one.via is None])
    print(f"{len(articles)} articles, {sum(len(article.triples) for article in articles)} attributions")
    print("\n".join(score.rows()))
    print("\n".join(measure_rules(articles, found)))


if __name__ == "__main__":
    main()
