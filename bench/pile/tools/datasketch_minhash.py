"""datasketch: MinHash and LSH in Python and numpy (`pip install datasketch`).

Its documentation's first example takes single words, 128 permutations and threshold .5. `lenient` is the same over runs
of three words. Pairs are what the index returns, its estimates unchecked, as in the documentation.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from importlib import import_module

from pile.tools.shingles import find_shingles

datasketch = import_module("datasketch")

Setting = dict[str, float]

SETTINGS: dict[str, Setting] = {
    "documentation": {"threshold": 0.5, "num_perm": 128, "words": 1},
    "lenient": {"threshold": 0.5, "num_perm": 128, "words": 3},
}


def find_pairs(texts: Sequence[str], setting: Setting) -> Iterator[tuple[int, int]]:
    """Pairs of positions."""
    permutations, words = int(setting["num_perm"]), int(setting["words"])
    tokens = ([token.encode() for token in set(find_shingles(text, words))] for text in texts)
    index = datasketch.MinHashLSH(threshold=setting["threshold"], num_perm=permutations)
    for right, sketch in enumerate(datasketch.MinHash.generator(tokens, num_perm=permutations)):
        yield from ((left, right) for left in index.query(sketch))
        index.insert(right, sketch)
