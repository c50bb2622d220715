"""Copies hidden in real news, looked for by `unspin.find_copies` and by other finders of copied text.

Problem: made-up texts have neither subjects nor phrases; here the pile is real news, and the copies are machine
rewordings, excerpts and merges (`rewording.planting`).
Stages: 1. the copies are hidden; 2. each tool gets all texts, without page handling (`pile.running`); 3. pairs of a copy
with a source of it are counted by kind, all other pairs held against the texts (`pile.explain`): the pile has copies of
its own. What nothing explains counts against precision, and a sample of it is printed.
The thesaurus `categories` is the honest one (see README.md).

Usage: python bench/haystack_copies.py HAYSTACK [--size 4000] [--each 100] [--seed 1] [--thesaurus wordnet]
           [--tools unspin_engine …] [--python PEERS/bin/python …] [--show 5]
"""

from __future__ import annotations

import argparse
import json
import tempfile
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from pile.explain import Explainer, Loan
from pile.running import ToolRun, add_tool_options, run_tools
from pile.scoring import order_pair
from rewording.chance import draw
from rewording.haystack import read_haystack
from rewording.planting import Pile, plant_copies
from rewording.samples import make_spinners, read_thesauri

_SHORT = 30  # words, of dividend notices and the like
_SHOWN = 300  # code points of each text printed


def write_pile(pile: Pile, path: Path) -> None:
    """The pile as JSON lines of id and text."""
    with path.open("w", encoding="utf-8") as lines:
        for article in pile.news:
            lines.write(json.dumps({"id": article.id, "text": article.text}) + "\n")


def make_explainer(pile: Pile) -> Explainer:
    """The gold, and what each copy took from where."""
    gold = {order_pair(source, plant.id) for plant in pile.plants for source in plant.sources}
    loans = [
        Loan(plant.id, source, made.source)
        for plant in pile.plants
        for source, made in zip(plant.sources, plant.rewordings, strict=True)
    ]
    return Explainer({article.id: article.text for article in pile.news}, gold, loans)


def print_recall(pile: Pile, runs: Sequence[ToolRun]) -> None:
    """A line for each kind of copy, a column for each tool."""
    print("\n| copies | pairs | " + " | ".join(run.name for run in runs) + " |")
    print("|---|---|" + "---|" * len(runs))
    found = [{order_pair(*pair) for pair in run.pairs} for run in runs]
    groups: dict[str, list[tuple[str, str]]] = {}
    for plant in pile.plants:
        groups.setdefault(plant.group, []).extend(order_pair(source, plant.id) for source in plant.sources)
    for group, pairs in groups.items():
        shares = (sum(pair in each for pair in pairs) / len(pairs) for each in found)
        print(f"| {group} | {len(pairs)} | " + " | ".join(f"{share:.3f}" for share in shares) + " |")


def print_precision(explainer: Explainer, run: ToolRun, size: int, show: int, seed: int) -> None:
    """What explains a tool's pairs, and a sample of those that nothing explains."""
    pairs = sorted({order_pair(left, right) for left, right in run.pairs if left != right})
    reasons = {pair: explainer.explain(*pair) or _name_unexplained(explainer, pair) for pair in pairs}
    counts = Counter(reasons.values())
    unexplained = [pair for pair in pairs if reasons[pair].startswith("unexplained")]
    right = 1 - len(unexplained) / max(len(pairs), 1)
    print(
        f"\n{run.name}: {len(pairs)} pairs, {right:.4f} explained {dict(sorted(counts.items()))}; "
        f"CPU time {run.cpu:.1f} s, {size / run.cpu:,.0f} texts a second"
    )
    for left, other in sorted(unexplained, key=lambda pair: draw(seed, *pair))[:show]:
        print(f"- {left}, {other}")
        print(f"    - {explainer.texts[left][:_SHOWN]!r}\n    - {explainer.texts[other][:_SHOWN]!r}")


def _name_unexplained(explainer: Explainer, pair: tuple[str, str]) -> str:
    """Notices of a few words share a form, not text; they are counted apart, and against precision all the same."""
    is_short = min(len(explainer.texts[each].split()) for each in pair) < _SHORT
    return "unexplained, short" if is_short else "unexplained"


def main(arguments: Sequence[str] | None = None) -> None:
    """Hides, searches, counts and prints."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("haystack", type=Path, help="folder with bbc and reuters21578")
    parser.add_argument("--size", type=int, default=4000, help="articles in the pile, copies not counted")
    parser.add_argument("--each", type=int, default=100, help="copies of every kind and rate")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--thesaurus", choices=["wordnet", "categories"], default="wordnet")
    parser.add_argument("--show", type=int, default=5, help="examples printed of each tool's weakness")
    add_tool_options(parser)
    options = parser.parse_args(arguments)
    spinners = make_spinners(read_thesauri()[options.thesaurus], options.seed)
    pile = plant_copies(
        read_haystack(options.haystack), spinners, size=options.size, each=options.each, seed=options.seed
    )
    print(
        f"{len(pile.news)} articles, {len(pile.plants)} of them copies; {options.thesaurus}, seed {options.seed}"
    )
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "texts.jsonl"
        write_pile(pile, path)
        runs = list(run_tools(options, path))
    for run in runs:
        if run.failed:
            print(f"{run.name}: {run.failed}")
    complete = [run for run in runs if not run.failed]
    print_recall(pile, complete)
    explainer = make_explainer(pile)
    for run in complete:
        print_precision(explainer, run, len(pile.news), options.show, options.seed)


if __name__ == "__main__":
    main()
