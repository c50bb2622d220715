"""Floors of the reader where the sets it is measured on lie beside the repository.

The reader that ships has seen PolNeAR's texts, so its floors there only hold what was reached; docs/reader.md has the
figures of a network that had not. Names are measured on a set of which nothing was used in training.
"""

from __future__ import annotations

import sys
import tarfile
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[2] / "tools" / "reader"))

from corpus import read_polnear
from evaluate import Count, PartCounts
from named import read_uner

from unspin.claims.reader import load_reader
from unspin.model import NameKind

DATA = Path(__file__).parents[3] / "shared" / "data"
pytestmark = pytest.mark.skipif(
    not (DATA / "polnear-train.tar.xz").exists(),
    reason="PolNeAR and Universal NER (../shared/data) are not here",
)
FLOORS = {"source exact": 0.74, "cue exact": 0.69, "content exact": 0.55, "triple exact": 0.44}


def unpack(name: str, folder: Path) -> Path:
    with tarfile.open(DATA / name) as archive:
        archive.extractall(folder, filter="data")
    return folder


def test_attributions(tmp_path: Path) -> None:
    folder = next(unpack("polnear-train.tar.xz", tmp_path).rglob("attributions")).parent
    counts = PartCounts()
    for article in read_polnear(folder)[::60]:
        gold = [
            {part: getattr(one, part) for part in ("source", "cue", "content")}
            for one in article.attributions
        ]
        found = [
            {
                "source": ((one.source.begin, one.source.end),) if one.source else (),
                "cue": ((one.cue.begin, one.cue.end),) if one.cue else (),
                "content": tuple((span.begin, span.end) for span in one.content),
            }
            for one in load_reader().read(article.text).attributions
        ]
        counts.add(gold, found)
    reached = {name: counts.f1(name) for name in FLOORS}
    assert {name: value for name, value in reached.items() if value < FLOORS[name]} == {}, reached


def test_names(tmp_path: Path) -> None:
    folder = unpack("ner-train.tar.xz", tmp_path)
    count = Count()
    for sentence in list(read_uner(next(folder.rglob("*.iob2"))))[::4]:
        found = {
            (name.span.begin, name.span.end, str(name.kind))
            for name in load_reader().read(sentence.text).names
            if name.kind is not NameKind.THING
        }
        gold = set(sentence.names)
        count.add(len(gold), len(found), len(gold & found), len(gold & found))
    assert count.f1 >= 0.66
