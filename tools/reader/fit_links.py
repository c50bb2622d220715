"""Fits which cue a content belongs to and which source a cue: `python fit_links.py --data DIR --polnear DIR --publishers A`.

On articles that the network has not seen: its spans are matched to gold ones by their overlap, and the numbers of
`unspin.claims.reader.linking` are fitted so that each span's gold partner, or "none", is the likeliest (softmax
regression with a small penalty). They are written into `reader.json` of `--data` and of every `--also`.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from corpus import GoldArticle, GoldAttribution, read_polnear
from torch import Tensor

from unspin.claims.reader import Reader, load_reader
from unspin.claims.reader.decoding import Run, find_runs
from unspin.claims.reader.labels import PARTS
from unspin.claims.reader.linking import FEATURES, describe
from unspin.claims.reader.pieces import Pieces, cut_pieces, opens_line
from unspin.claims.reader.reading import find_ends, find_lines, split_outputs

_PENALTY = 1e-3
_STEPS = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One span's candidates and the right one; `right` is their number where none is."""

    features: np.ndarray
    right: int


def main() -> None:
    """Nothing; the numbers stand in the files."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder of the reader's files")
    parser.add_argument("--also", type=Path, action="append", default=[], help="write the numbers there, too")
    parser.add_argument("--polnear", type=Path, required=True)
    parser.add_argument("--publishers", required=True)
    parser.add_argument("--articles", type=int, default=10_000, help="this many at most, evenly taken")
    options = parser.parse_args()
    reader = load_reader(options.data)
    publishers = options.publishers.split(",")
    articles = [one for one in read_polnear(options.polnear) if one.publisher in publishers]
    articles = articles[:: max(1, len(articles) // options.articles)]
    choices: dict[str, list[Choice]] = {"sources": [], "cues": []}
    for article in articles:
        for kind, found in zip(choices, find_choices(reader, article), strict=True):
            choices[kind] += found
    fitted = {kind: fit(found) for kind, found in choices.items()}
    for folder in (options.data, *options.also):
        path = folder / "reader.json"
        path.write_text(json.dumps(json.loads(path.read_text()) | fitted), encoding="utf-8")


def find_choices(reader: Reader, article: GoldArticle) -> tuple[list[Choice], list[Choice]]:
    """Choices of sources for the cues, and of cues for the contents, that the reader finds in an article."""
    pieces = cut_pieces(article.text, reader.tokenizer)
    parts, _, links = split_outputs(reader.run(pieces))
    found = find_runs(parts, reader.learned.parts, opens_line(pieces.writings[pieces.words]))
    runs = {part: [run for run in found if run.kind == kind] for kind, part in enumerate(PARTS)}
    owners = {
        part: [_find_owner(run, part, pieces, article.attributions) for run in runs[part]] for part in PARTS
    }
    lines = find_lines(pieces)
    both = []
    for seeking, sought, vector in (("cue", "source", 0), ("content", "cue", 2)):
        left = find_ends(runs[seeking], links[:, vector], lines)
        right = find_ends(runs[sought], links[:, vector + 1], lines)
        both.append(
            [
                Choice(features=features, right=_find_right(owner, owners[sought][near]))
                for index, owner in enumerate(owners[seeking])
                if owner
                for near, features in [describe(left, index, right)]
            ]
        )
    return both[0], both[1]


def _find_owner(run: Run, part: str, pieces: Pieces, gold: Sequence[GoldAttribution]) -> frozenset[int]:
    """The gold attributions that a span is that part of."""
    begin = pieces.begins[pieces.words[run.begin]]
    end = pieces.ends[pieces.words[run.end] - 1] if run.end < len(pieces.words) else pieces.ends[-1]
    return frozenset(
        number
        for number, one in enumerate(gold)
        for first, last in getattr(one, part)
        if first < end and begin < last
    )


def _find_right(owner: frozenset[int], owners: Sequence[frozenset[int]]) -> int:
    """The first candidate that shares a gold attribution; their number for none."""
    return next((place for place, other in enumerate(owners) if owner & other), len(owners))


def fit(choices: Sequence[Choice]) -> dict[str, list[float]]:
    """The numbers under which the right ones are likeliest."""
    width = max(len(one.features) for one in choices)
    features = torch.zeros(len(choices), width, FEATURES)
    mask = torch.full((len(choices), width), -1e4)
    right = torch.tensor([one.right if one.right < len(one.features) else width for one in choices])
    for row, one in enumerate(choices):
        features[row, : len(one.features)] = torch.from_numpy(one.features)
        mask[row, : len(one.features)] = 0
    weights = torch.zeros(FEATURES + 1, requires_grad=True)
    optimizer = torch.optim.LBFGS([weights], max_iter=_STEPS, line_search_fn="strong_wolfe")

    def loss() -> Tensor:
        optimizer.zero_grad()
        scores = torch.cat([features @ weights[:-1] + mask, weights[-1].expand(len(choices), 1)], dim=1)
        total = torch.nn.functional.cross_entropy(scores, right) + _PENALTY * (weights**2).sum()
        total.backward()
        return total

    optimizer.step(loss)
    scores = torch.cat([features @ weights[:-1] + mask, weights[-1].expand(len(choices), 1)], dim=1)
    print(
        f"{len(choices)} choices, {(scores.argmax(1) == right).float().mean():.4f} right, loss {loss():.4f}"
    )
    numbers = [round(number, 3) for number in weights.tolist()]
    return {"features": numbers[:-1], "nothing": numbers[-1:]}


if __name__ == "__main__":
    main()
