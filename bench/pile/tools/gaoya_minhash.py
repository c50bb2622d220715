"""gaoya: MinHash index in Rust (`pip install gaoya`).

Its README takes single words, 42 bands of 3 and threshold .5. `lenient` is the same over runs of three words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from importlib import import_module

gaoya = import_module("gaoya")

Setting = dict[str, float]

SETTINGS: dict[str, Setting] = {
    "README": {"threshold": 0.5, "num_bands": 42, "band_size": 3, "words": 1},
    "lenient": {"threshold": 0.5, "num_bands": 42, "band_size": 3, "words": 3},
}


def find_pairs(texts: Sequence[str], setting: Setting) -> Iterator[tuple[int, int]]:
    """Pairs of positions."""
    bands, size, words = (int(setting[name]) for name in ("num_bands", "band_size", "words"))
    index = gaoya.minhash.MinHashStringIndex(
        hash_size=32,
        jaccard_threshold=setting["threshold"],
        num_bands=bands,
        band_size=size,
        num_hashes=bands * size,
        analyzer="word",
        lowercase=True,
        ngram_range=(words, words),
    )
    kept = list(texts)
    index.par_bulk_insert_docs(list(range(len(kept))), kept)
    for left, found in enumerate(index.par_bulk_query(kept)):
        yield from ((left, right) for right in found if left < right)
