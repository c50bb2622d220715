"""Floors of text alignment on a sample of PAN 2013's training corpus, where it lies beside the repository."""

from __future__ import annotations

import random
import tarfile
from pathlib import Path

import pytest

from pan13 import KINDS, Pair, Tally, find_passages, read_documents, read_pairs
from plagdet import score_pairs

ARCHIVE = Path(__file__).parents[3] / "shared" / "data" / "pan13-train.tar.xz"
pytestmark = pytest.mark.skipif(not ARCHIVE.exists(), reason="PAN 2013 (../shared/data) is not here")

SAMPLE = 60
FLOORS = {"02": 0.98, "03": 0.915, "04": 0.94, "05": 0.75, "all": 0.935}
"""Plagdet, a little under what the sample reaches; bench/RESULTS.md has the whole corpus."""


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pan13")
    with tarfile.open(ARCHIVE) as archive:
        archive.extractall(folder, filter="data")
    return next(path.parent for path in folder.rglob("susp"))


def test_plagdet_stays_up(corpus: Path) -> None:
    whole, reached = Tally(), {}
    for kind in KINDS:
        pairs: list[Pair] = list(read_pairs(corpus, kind))
        random.Random(kind).shuffle(pairs)
        sample = pairs[:SAMPLE]
        texts = read_documents(corpus, sample)
        tally = Tally()
        for pair in sample:
            passages, is_copy = find_passages(texts[pair.left], texts[pair.right], core=True)
            for each in (tally, whole):
                each.add(pair.cases, passages, is_copy=is_copy)
        reached[kind[:2]] = score_pairs(tally.pairs).plagdet
    reached["all"] = score_pairs(whole.pairs).plagdet
    assert {name: value for name, value in reached.items() if value < FLOORS.get(name, 0.0)} == {}, reached
