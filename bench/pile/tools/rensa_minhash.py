"""rensa: MinHash and LSH in Rust (`pip install rensa`).

Its README deduplicates by single words at threshold .8 with 128 permutations; pairs are LSH candidates whose sketches
reach the threshold. `lenient` is the setting that favours recall: runs of three words, and as many bands as find pairs
of Jaccard .5 in most cases.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from importlib import import_module

from pile.tools.shingles import find_shingles

rensa = import_module("rensa")

Setting = dict[str, float]

SETTINGS: dict[str, Setting] = {
    "README": {"threshold": 0.8, "num_perm": 128, "num_bands": 16, "words": 1},
    "lenient": {"threshold": 0.5, "num_perm": 128, "num_bands": 32, "words": 3},
}


def find_pairs(texts: Sequence[str], setting: Setting) -> Iterator[tuple[int, int]]:
    """Pairs of positions."""
    permutations, size = int(setting["num_perm"]), int(setting["words"])
    tokens = (find_shingles(text, size) for text in texts)
    sketches = rensa.RMinHash.from_token_sets(tokens, num_perm=permutations, seed=42)
    index = rensa.RMinHashLSH(setting["threshold"], permutations, int(setting["num_bands"]))
    index.insert_many(sketches)
    for left, candidates in enumerate(index.query_all(sketches)):
        for right in candidates:
            if left < right and sketches[left].jaccard(sketches[right]) >= setting["threshold"]:
                yield left, right
