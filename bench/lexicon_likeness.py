"""How well the lexicon's likeness parts swapped words from random ones, and what it costs to load.

    python bench/lexicon_likeness.py ../shared/data/tortured-phrases.json

The file holds pairs of an expected phrase and the "tortured" one that a spinner made of it. Swapped words are
those where the two phrases have equally many words and differ in exactly one. Each is set against a random
pair: the same expected word with another word of the file's phrases, of the same frequency (within .1 Zipf), that
never stands for it. Printed: AUC, over all pairs and over those with both words known; the logistic curve fitted
to the cosines (`_MIDDLE` and `_SLOPE` of unspin.text.lexicon); how often each likeness is reached; size and time.
"""

from __future__ import annotations

import argparse
import json
import re
import time
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from unspin.text import lexicon as lexicon_module
from unspin.text.lexicon import Lexicon, load_lexicon

_WORD = re.compile(r"[a-z]+(?:'[a-z]+)?")
_NEAR_ZIPF = 0.1
_SEED = 20240229
_STEPS = 50

Pairs = list[tuple[str, str]]
Floats = NDArray[np.float64]


def main() -> None:
    """Prints every figure."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("phrases", type=Path, help="tortured-phrases.json")
    phrases = _read_phrases(parser.parse_args().phrases)
    started = time.perf_counter()
    lexicon = load_lexicon()
    load_ms = (time.perf_counter() - started) * 1000
    swapped = _find_swapped(phrases)
    drawn = _draw_random(phrases, swapped, lexicon)
    known = _known(lexicon, swapped) & _known(lexicon, drawn)
    alike, strange = _score(lexicon, swapped), _score(lexicon, drawn)
    print(f"swapped pairs {len(swapped)}, as many random ones; both words known in {int(known.sum())}")
    print(f"AUC, all pairs           {_auc(alike, strange):.4f}")
    print(f"AUC, both words known    {_auc(alike[known], strange[known]):.4f}")
    middle, slope = _fit(_cosines(lexicon, swapped)[known], _cosines(lexicon, drawn)[known])
    print(f"fitted curve             middle {middle:.3f}, slope {slope:.2f}")
    print("likeness at least        swapped  random")
    for least in (0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9):
        print(
            f"  {least:.1f}                    {(alike >= least).mean():7.3f} {(strange >= least).mean():7.3f}"
        )
    folder = Path(lexicon_module.__file__).parent / "data"
    size = sum(path.stat().st_size for path in folder.iterdir())
    print(f"words {lexicon.size}, size {size / 1e6:.2f} MB, loaded in {load_ms:.1f} ms")
    print(f"likeness matrix of 400 x 400 words: {_time_matrix(lexicon, swapped):.1f} ms")


def _read_phrases(path: Path) -> Pairs:
    entries = json.loads(path.read_text(encoding="utf-8"))["phrases"]
    bare = re.compile(r"\(.*?\)")
    return [(bare.sub("", entry["correct"]).lower(), entry["tortured"].lower()) for entry in entries]


def _find_swapped(phrases: Pairs) -> Pairs:
    swapped: set[tuple[str, str]] = set()
    for expected, tortured in phrases:
        left, right = expected.split(), tortured.split()
        if len(left) == len(right):
            differing = [pair for pair in zip(left, right, strict=True) if pair[0] != pair[1]]
            if len(differing) == 1 and all(_WORD.fullmatch(word) for word in differing[0]):
                swapped.add(differing[0])
    return sorted(swapped)


def _draw_random(phrases: Pairs, swapped: Pairs, lexicon: Lexicon) -> Pairs:
    pool = sorted(
        {word for pair in phrases for text in pair for word in text.split() if _WORD.fullmatch(word)}
    )
    zipfs = lexicon.zipfs(pool)
    standing_for = {frozenset(pair) for pair in swapped}
    random = np.random.default_rng(_SEED)
    drawn: Pairs = []
    for left, right in swapped:
        near = np.flatnonzero(np.abs(zipfs - lexicon.zipf(right)) <= _NEAR_ZIPF)
        choices = [pool[index] for index in near.tolist()]
        fit = [word for word in choices if word != left and frozenset((left, word)) not in standing_for]
        drawn.append((left, fit[int(random.integers(len(fit)))]))
    return drawn


def _known(lexicon: Lexicon, pairs: Pairs) -> NDArray[np.bool_]:
    return np.array([(lexicon.ids(pair) >= 0).all() for pair in pairs], dtype=np.bool_)


def _score(lexicon: Lexicon, pairs: Pairs) -> Floats:
    return np.array([lexicon.likeness(left, right) for left, right in pairs])


def _cosines(lexicon: Lexicon, pairs: Pairs) -> Floats:
    left, right = (lexicon.vectors(lexicon.ids([pair[side] for pair in pairs])) for side in (0, 1))
    cosines: Floats = np.einsum("ij,ij->i", left, right).astype(np.float64)
    return cosines


def _auc(alike: Floats, strange: Floats) -> float:
    """The share of (alike, strange) pairs in the right order, ties counted half."""
    ordered = np.sort(strange)
    below = np.searchsorted(ordered, alike, side="left")
    up_to = np.searchsorted(ordered, alike, side="right")
    return float((below + up_to).sum() / (2 * len(alike) * len(strange)))


def _fit(alike: Floats, strange: Floats) -> tuple[float, float]:
    """Middle and slope of the logistic curve of likeliest fit, by Newton's method."""
    design = np.stack([np.ones(len(alike) + len(strange)), np.concatenate([alike, strange])], axis=1)
    truth = np.concatenate([np.ones(len(alike)), np.zeros(len(strange))])
    weights = np.zeros(2)
    for _ in range(_STEPS):
        odds = 1 / (1 + np.exp(-design @ weights))
        curvature = design.T @ (design * (odds * (1 - odds))[:, None])
        weights += np.linalg.solve(curvature, design.T @ (truth - odds))
    return float(-weights[0] / weights[1]), float(weights[1])


def _time_matrix(lexicon: Lexicon, swapped: Pairs) -> float:
    """Milliseconds for one matrix, the median of 21 after a first one."""
    left, right = ([pair[side] for pair in swapped[:400]] for side in (0, 1))
    seconds = []
    for _ in range(22):
        started = time.perf_counter()
        lexicon.likeness_matrix(left, right)
        seconds.append(time.perf_counter() - started)
    return float(np.median(seconds[1:]) * 1000)


if __name__ == "__main__":
    main()
