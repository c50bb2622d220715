"""text-dedup: MinHash with Hugging Face's datasets (`pip install text-dedup`).

Its defaults, as its command takes them: runs of five words, 250 permutations, threshold .7. It ties every text to the
first of its bucket and keeps the clusters; pairs are each text with its cluster's first.
"""

from __future__ import annotations

import json
import pickle
import tempfile
from collections.abc import Iterator, Sequence
from importlib import import_module
from pathlib import Path

minhash = import_module("text_dedup.minhash")

Setting = dict[str, float]

SETTINGS: dict[str, Setting] = {"defaults": {"ngram": 5, "num_perm": 250, "threshold": 0.7}}


def find_pairs(texts: Sequence[str], setting: Setting) -> Iterator[tuple[int, int]]:
    """Pairs of positions."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "texts.jsonl"
        source.write_text("".join(json.dumps({"text": text}) + "\n" for text in texts), encoding="utf-8")
        chosen = [part for name, value in setting.items() for part in (f"--{name}", str(value))]
        paths = ["--path", "json", "--data_files", str(source), "--cache_dir", f"{folder}/cache"]
        output = ["--output", f"{folder}/out", "--debug"]
        minhash.main(
            [*paths, *output, "--split", "train", "--column", "text", *chosen], standalone_mode=False
        )
        with (Path(folder) / "out" / "uf.pkl").open("rb") as clusters:
            parents = pickle.load(clusters)  # noqa: S301 - our own run wrote it
    for child, parent in parents.parent.items():
        if child != parent:
            yield int(parent), int(child)
