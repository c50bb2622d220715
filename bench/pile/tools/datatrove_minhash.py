"""datatrove: the MinHash pipeline FineWeb was deduplicated with (`pip install "datatrove[processing]" spacy`).

Its defaults: runs of five words, 14 buckets of 8 hashes. Stages run through files, as it is made to; here in one
process.
"""

from __future__ import annotations

import struct
import tempfile
from collections.abc import Iterator, Sequence
from importlib import import_module
from pathlib import Path

data = import_module("datatrove.data")
minhash = import_module("datatrove.pipeline.dedup.minhash")
import_module("spacy")  # which it cuts words with, and looks for only when it runs
import_module("datatrove.utils.logging").logger.remove()

Setting = dict[str, int]

SETTINGS: dict[str, Setting] = {"defaults": {"n_grams": 5, "num_buckets": 14, "hashes_per_bucket": 8}}

_PAIR = struct.Struct("<4I")  # file, document, file, document


def find_pairs(texts: Sequence[str], setting: Setting) -> Iterator[tuple[int, int]]:
    """Pairs of positions."""
    config = minhash.MinhashConfig(**setting)
    with tempfile.TemporaryDirectory() as folder:
        signatures, buckets = f"{folder}/signatures", f"{folder}/buckets"
        documents = (data.Document(text=text, id=str(at)) for at, text in enumerate(texts))
        for _ in minhash.MinhashDedupSignature(signatures, config=config).run(documents, 0, 1) or ():
            pass
        for bucket in range(config.num_buckets):
            minhash.MinhashDedupBuckets(signatures, buckets, config=config).run(
                None, bucket, config.num_buckets
            )
        for path in sorted(Path(buckets).rglob("*.dups")):
            for _, left, _, right in _PAIR.iter_unpack(path.read_bytes()):
                yield left, right
