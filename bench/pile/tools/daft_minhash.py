"""Daft: MinHash as an expression of a data frame engine in Rust (`pip install daft`).

As in its tutorial on deduplication: 64 hashes over runs of five words, 8 bands of 8, every text of a band's bucket tied
to the bucket's first.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from importlib import import_module

daft = import_module("daft")

Setting = dict[str, int]

SETTINGS: dict[str, Setting] = {
    "tutorial": {"num_hashes": 64, "ngram_size": 5, "bands": 8, "seed": 42},
    "lenient": {"num_hashes": 64, "ngram_size": 3, "bands": 16, "seed": 42},
}


def find_pairs(texts: Sequence[str], setting: Setting) -> Iterator[tuple[int, int]]:
    """Pairs of positions."""
    col = daft.col
    rows = setting["num_hashes"] // setting["bands"]
    hashed = daft.from_pydict({"node": list(range(len(texts))), "text": list(texts)}).select(
        "node",
        col("text")
        .normalize(remove_punct=True, lowercase=True, nfd_unicode=True, white_space=True)
        .minhash(
            num_hashes=setting["num_hashes"],
            ngram_size=setting["ngram_size"],
            seed=setting["seed"],
            hash_function="xxhash",
        )
        .alias("hashes"),
    )
    hashed = hashed.collect()
    for band in range(setting["bands"]):
        part = hashed.select("node", col("hashes").slice(band * rows, (band + 1) * rows).alias("band"))
        buckets = part.groupby("band").agg(col("node").list_agg().alias("nodes"))
        for nodes in buckets.where(col("nodes").length() > 1).to_pydict()["nodes"]:
            yield from ((min(nodes), node) for node in nodes if node != min(nodes))
