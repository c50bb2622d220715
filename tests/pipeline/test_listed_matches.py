"""However the work is cut and spread, the matches are the same."""

from __future__ import annotations

import random
import sys
from multiprocessing import active_children
from pathlib import Path

import pytest

from unspin.engines.progress import Progress
from unspin.model import ListedName, Listing, ListingKind
from unspin.pipeline import listed_matches
from unspin.pipeline.listed_matches import SearchConfig, cut_blocks, find_matches
from unspin.pipeline.screening import open_screener
from unspin.sanctions.screening import Query, ScreenConfig

SYLLABLES = ("qa", "ri", "bel", "zu", "mon", "tash", "ker", "vi", "dor", "len")
Told = list[list[tuple[str, str, float]]]


def make_name(number: int) -> str:
    chance = random.Random(number)
    return " ".join("".join(chance.choices(SYLLABLES, k=3)) for _ in range(2)).title()


LISTINGS = [
    Listing(
        id=str(number),
        list="made",
        name=make_name(number),
        kind=ListingKind.PERSON,
        names=(ListedName(words=make_name(number)), ListedName(words=f"{make_name(number)} Junior")),
    )
    for number in range(600)
]
QUERIES = [Query(name=make_name(number * 7)[:-1] + "a", kind=ListingKind.PERSON) for number in range(60)]


def tell(search: SearchConfig) -> Told:
    found = find_matches(QUERIES, LISTINGS, ScreenConfig(), search, lambda _: None)
    return [
        [(one.listing.id, one.listed_name.words, one.score) for one in matches] for matches in found.matches
    ]


WHOLE = SearchConfig(few=0, cores=1)


def test_names_are_found_at_all() -> None:
    assert sum(map(bool, tell(WHOLE))) > 50


@pytest.mark.skipif(sys.platform != "linux", reason="processes are forked on Linux only")
@pytest.mark.parametrize("cores", [2, 3])
def test_the_same_matches_on_any_number_of_cores(cores: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(listed_matches, "_MANY", 1)
    monkeypatch.setattr(listed_matches, "_CHUNK", 7)
    assert tell(SearchConfig(few=0, cores=cores)) == tell(WHOLE)
    assert not active_children()


def test_a_long_list_is_streamed_past_few_names_with_the_same_matches() -> None:
    assert tell(SearchConfig(few=len(QUERIES), cores=1)) == tell(WHOLE)


@pytest.mark.parametrize("most", [100, 333, 1200])
def test_the_same_matches_however_the_list_is_cut(most: int) -> None:
    assert tell(SearchConfig(few=0, block_names=most, cores=1)) == tell(WHOLE)


def test_blocks_have_every_listing_once() -> None:
    blocks = [[one.id for one in block] for block in cut_blocks(iter(LISTINGS), 100)]
    assert [len(block) for block in blocks] == [50] * 12
    assert [one for block in blocks for one in block] == [one.id for one in LISTINGS]


def test_progress_is_told_to_the_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(listed_matches, "_CHUNK", 25)
    told: list[Progress] = []
    find_matches(QUERIES, LISTINGS, ScreenConfig(), SearchConfig(), told.append)
    assert [(one.done, one.total) for one in told] == [(25, 60), (50, 60), (60, 60)]


def test_an_entry_of_the_first_block_has_the_record_of_its_list(tmp_path: Path) -> None:
    path = tmp_path / "made.csv"
    rows = (f'{one.id},"{one.name}",Person' for one in LISTINGS)
    path.write_text("\n".join(["id,name,schema", *rows]), encoding="utf-8")
    screener = open_screener(path)
    object.__setattr__(screener, "search", SearchConfig(few=0, block_names=50))
    (match, *_) = screener.screen([Query(name=LISTINGS[0].name)]).matches
    assert (match.listing.id, match.source.kept, len(match.source.sha256)) == ("0", 600, 1)


def test_what_may_be_reworded_is_sought_by_meaning_in_the_first_block_and_the_rest_is_told() -> None:
    body = ListingKind.ORGANISATION
    tail = Listing(
        id="t", list="made", name="TORNADO CASH", kind=body, names=(ListedName(words="TORNADO CASH"),)
    )
    queries = [Query(name="Tornado Cash", may_be_reworded=True)]
    search = SearchConfig(block_names=100)
    found = find_matches(queries, [*LISTINGS, tail], ScreenConfig(), search, lambda _: None)
    assert [one.listing.id for one in found.matches[0]] == ["t"]
    assert "after their first 100 names" in found.notes[0]
    assert not find_matches(queries, [tail], ScreenConfig(), search, lambda _: None).notes


def test_a_vessel_far_down_a_long_list_is_found_by_its_number() -> None:
    ship = Listing(
        id="s", list="made", name="ZUMONTASH", kind=ListingKind.VESSEL, names=(ListedName(words="ZUMONTASH"),),
        numbers=("IMO 9187629",),
    )  # fmt: skip
    queries = [Query(name="Other Name", kind=ListingKind.VESSEL, numbers=("IMO 9187629",))]
    found = find_matches(
        queries, [*LISTINGS, ship], ScreenConfig(), SearchConfig(block_names=100), lambda _: None
    )
    assert [one.listing.id for one in found.matches[0]] == ["s"]


def test_a_long_list_of_given_names_is_not_sought_by_meaning_and_that_is_told(tmp_path: Path) -> None:
    path = tmp_path / "made.csv"
    path.write_text("id,name,schema\n1,TORNADO CASH,Organization\n", encoding="utf-8")
    few, many = (open_screener(path).screen_all(["Other Name"] * count, []) for count in (500, 501))
    assert not few.notes
    assert any("501 names were given" in note for note in many.notes)
