"""Lists as their issuers gave them out, where the shared data is there: nothing lost, nothing guessed."""

from __future__ import annotations

import tarfile
from pathlib import Path

import pytest

from unspin.engines.lists import Lists, open_lists
from unspin.model import Listing, ListingKind, NameQuality, SanctionsList

PACKED = Path(__file__).parents[4] / "shared" / "data" / "sanctions.tar.xz"

pytestmark = pytest.mark.skipif(not PACKED.is_file(), reason=f"the lists are not there: {PACKED}")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("lists")
    with tarfile.open(PACKED) as packed:
        packed.extractall(path, filter="data")
    return next(one.parent for one in path.rglob("us-csl.csv"))


def read(path: Path) -> tuple[list[Listing], SanctionsList]:
    lists: Lists = open_lists([path])
    listings = list(lists.read())
    return listings, lists.records[0]


COUNTS = [
    ("ofac-2021/sdn.csv", 8_976, True, "the raw tables with all that belongs beside them"),
    ("ofac-2023/sdn.csv", 11_443, False, "a re-saved table without its aliases"),
    ("us-csl.csv", 115, True, "the US list"),
    ("un_consolidated_2026-02-27.xml", 1_003, True, "the UN's list"),
]


@pytest.mark.parametrize(("name", "rows", "is_whole", "why"), COUNTS, ids=[one[0] for one in COUNTS])
def test_every_entry_is_kept(folder: Path, name: str, rows: int, is_whole: bool, why: str) -> None:  # noqa: FBT001
    listings, record = read(folder / name)
    assert (record.read, record.kept, record.is_whole) == (rows, rows, is_whole), why
    assert len(listings) == rows


def test_what_the_treasurys_tables_say(folder: Path) -> None:
    listings, _ = read(folder / "ofac-2021")
    names = [one for listing in listings for one in listing.names]
    assert len(names) > 23_000
    assert sum(one.quality is NameQuality.WEAK for one in names) > 2_300
    people = [one for one in listings if one.kind is ListingKind.PERSON]
    assert sum(bool(one.birth_dates) for one in people) / len(people) > 0.9
    vessels = [one for one in listings if one.kind is ListingKind.VESSEL]
    numbered = sum(any(number.startswith("IMO ") for number in one.numbers) for one in vessels)
    assert numbered / len(vessels) > 0.85
    assert sum(bool(one.countries) for one in listings) / len(listings) > 0.8


def test_what_the_uns_list_says(folder: Path) -> None:
    listings, record = read(folder / "un_consolidated_2026-02-27.xml")
    assert record.day == "2026-02-27"
    names = [one for listing in listings for one in listing.names]
    assert sum(one.quality is NameQuality.WEAK for one in names) > 600
    assert not any(";" in one.words for one in names), "several spellings in one field are several names"
    assert sum(not one.words.isascii() for one in names) > 300, "the original script is a name, too"


@pytest.mark.parametrize("name", [one[0] for one in COUNTS])
def test_half_a_download_is_told(folder: Path, name: str, tmp_path: Path) -> None:
    source = folder / name
    data = source.read_bytes()
    cut = tmp_path / source.name
    cut.write_bytes(data[: len(data) // 2])
    for part in ("alt.csv", "add.csv", "sdn_comments.csv"):
        if source.name == "sdn.csv" and (source.parent / part).is_file():
            (tmp_path / part).write_bytes((source.parent / part).read_bytes())
    listings, record = read(cut)
    assert listings
    assert not record.is_whole
    assert record.read == record.kept + sum(one.count for one in record.rejected)
