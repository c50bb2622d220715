"""A made-up page that names listed banks, companies, vessels and people, against the lists as they were given out.

The names are drawn from the lists by id when the test runs; nothing of a list stands here. Skipped, and said so, where
the lists are not there.
"""

from __future__ import annotations

import tarfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from unspin.engines.lists import open_lists
from unspin.model import Listing, ListingKind, Match
from unspin.sanctions.index import NameIndex
from unspin.sanctions.screening import Query, screen_names
from unspin.sanctions.spotting import spot_names
from unspin.text.lexicon import load_lexicon

PACKED = Path(__file__).parents[3] / "shared" / "data" / "sanctions.tar.xz"

pytestmark = pytest.mark.skipif(not PACKED.is_file(), reason=f"the lists are not there: {PACKED}")

PAGE = "Officials said that {bank} had lent to {company}, whose cargo went aboard the tanker {vessel}. {person} signed."
NAMESAKES = {
    "bank": "Banco Solveira",
    "company": "Trenwick Overseas Logistics Ltd",
    "vessel": "Silver Harrier",
    "person": "Oluwaseun Bremner",
}
SWAPS = {
    "bank": "financial institution",
    "company": "firm",
    "revolutionary": "progressive",
    "guard": "gatekeeper",
    "industries": "manufacturing",
    "foundation": "groundwork",
}
BANKS = ("306", "4632")
COMPANIES = ("11317", "15117")
REWORDED = ("10391", "306", "11317")
PEOPLE_SOUGHT, VESSELS_SOUGHT, SHORT = 25, 25, 4


@pytest.fixture(scope="module")
def listings(tmp_path_factory: pytest.TempPathFactory) -> list[Listing]:
    path = tmp_path_factory.mktemp("lists")
    with tarfile.open(PACKED) as packed:
        packed.extractall(path, filter="data")
    return list(open_lists([next(path.rglob("ofac-2021"))]).read())


@pytest.fixture(scope="module")
def index(listings: list[Listing]) -> NameIndex:
    return NameIndex.build(listings)


def screen(
    index: NameIndex, words: str, kind: ListingKind | None, *, is_reworded: bool = False
) -> list[Match]:
    return list(screen_names([Query(name=words, kind=kind, is_reworded=is_reworded)], index, load_lexicon()))


def find_first(matches: list[Match]) -> set[str]:
    """Ids of the entries that have the best score."""
    return {match.listing.id for match in matches if match.score >= matches[0].score}


def draw(listings: list[Listing], kind: ListingKind, count: int) -> Iterator[Listing]:
    """Entries of a kind with a name of two words or more, spread over the list."""
    fit = [one for one in listings if one.kind is kind and len(one.name.replace(",", " ").split()) > 1]
    return iter(fit[:: max(1, len(fit) // count)])


def turn(words: str) -> str:
    """A name as a paper writes it: the family name last."""
    last, _, first = words.partition(",")
    return f"{first} {last}".strip().title()


def write(words: str) -> str:
    """A name as a paper writes it; short words ("III", "MV") stay."""
    return " ".join(word if len(word) <= SHORT else word.capitalize() for word in words.split())


def romanise(words: str) -> str:
    """A name in another romanisation."""
    text = turn(words).lower()
    for old, new in (
        ("ou", "u"),
        ("kh", "h"),
        ("yy", "y"),
        ("iy", "y"),
        ("ei", "ey"),
        ("-", " "),
        ("aa", "a"),
    ):
        text = text.replace(old, new)
    return text.title()


@pytest.mark.parametrize("change", [turn, romanise])
def test_finds_people_in_other_spellings(index: NameIndex, listings: list[Listing], change: object) -> None:
    assert callable(change)
    people = list(draw(listings, ListingKind.PERSON, PEOPLE_SOUGHT))
    lost = [one.name for one in people if one.id not in find_first(screen(index, change(one.name), one.kind))]
    assert len(lost) <= len(people) // 20, lost


def test_finds_vessels_banks_and_companies(index: NameIndex, listings: list[Listing]) -> None:
    by_id = {one.id: one for one in listings}
    sought = [*draw(listings, ListingKind.VESSEL, VESSELS_SOUGHT), *(by_id[key] for key in BANKS + COMPANIES)]
    lost = [one.name for one in sought if one.id not in find_first(screen(index, write(one.name), one.kind))]
    assert len(lost) <= len(sought) // 20, lost


@pytest.mark.parametrize("key", REWORDED)
def test_finds_reworded_bodies_by_meaning(index: NameIndex, listings: list[Listing], key: str) -> None:
    entry = next(one for one in listings if one.id == key)
    words = next(
        (name.words for name in entry.names if set(name.words.lower().split()) & SWAPS.keys()), entry.name
    )
    reworded = " ".join(SWAPS.get(word, word) for word in words.lower().split()).title()
    assert key in find_first(screen(index, reworded, entry.kind, is_reworded=True)), reworded


def test_finds_what_a_page_names_though_nothing_was_read(index: NameIndex, listings: list[Listing]) -> None:
    by_id = {one.id: one for one in listings}
    vessel = next(draw(listings, ListingKind.VESSEL, 1))
    person = next(one for one in draw(listings, ListingKind.PERSON, 3) if len(turn(one.name).split()) == 2)
    named = {"bank": by_id[BANKS[0]], "company": by_id[COMPANIES[0]], "vessel": vessel, "person": person}
    page = PAGE.format(**{role: turn(one.name) for role, one in named.items()})
    spotted = {span.of(page) for span in spot_names(page)}
    found = {key for words in spotted for key in find_first(screen(index, words, None))}
    assert {one.id for one in named.values()} <= found


@pytest.mark.parametrize("is_reworded", [False, True])
def test_tells_no_namesake_of_a_page(index: NameIndex, is_reworded: bool) -> None:  # noqa: FBT001 - a parameter
    page = PAGE.format(**NAMESAKES)
    for span in spot_names(page):
        assert not screen(index, span.of(page), None, is_reworded=is_reworded), span.of(page)
