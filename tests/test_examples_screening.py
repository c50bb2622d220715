"""What a screening of the example pages against the invented list must find: `examples/lists`, `examples/README.md`."""

from __future__ import annotations

from pathlib import Path

import pytest

from unspin.cli.judgements import open_match_judgements
from unspin.model import Decision, Match, Network, Screening, SpellingUsed
from unspin.pipeline.networking import read_network
from unspin.pipeline.screening import open_screener

EXAMPLES = Path(__file__).parent.parent / "examples"
LISTED = {
    "Farid Zamani": "inv-0001",
    "Golden Crescent Shipping": "inv-0002",
    "Northern Star Bank": "inv-0003",
    "Blue Harbor Exchange": "inv-0004",
    "Aster Dawn": "inv-0005",
    "Caspian Trade Bank": "inv-0007",
    "Baltic Bridge Logistics": "inv-0008",
    "Oleg Sarubin": "inv-0009",
    "Tobias Renner": "inv-0010",
}
ENTRIES = 24


@pytest.fixture(scope="module")
def network() -> Network:
    return read_network([EXAMPLES / "pages"])


@pytest.fixture(scope="module")
def found(network: Network) -> Screening:
    judgements = open_match_judgements(EXAMPLES / "decided-matches.jsonl")
    return open_screener([EXAMPLES / "lists"], judgements=judgements).screen([], network)


def first_of(found: Screening, name: str) -> Match:
    return next(one for one in found.matches if one.name == name)


@pytest.mark.parametrize(("name", "listing"), LISTED.items())
def test_who_is_listed_is_found_with_the_right_entry_first(found: Screening, name: str, listing: str) -> None:
    match = first_of(found, name)
    assert match.listing.id == listing
    assert match.why


def test_who_is_not_is_not(found: Screening) -> None:
    assert {one.listing.id for one in found.matches} == set(LISTED.values())


def test_every_match_leads_to_its_sentences_and_claims(found: Screening) -> None:
    assert found.ledger
    texts = {one.id: one.text for one in found.ledger.trace.articles}
    claims = {one.id for one in found.ledger.claims}
    for match in found.matches:
        assert match.sightings, match.name
        for one in match.sightings:
            assert one.sentence.begin <= one.span.begin < one.span.end
            assert one.sentence.of(texts[one.article]).strip()
            assert claims.issuperset(one.claims)
    broker = first_of(found, "Farid Zamani")
    assert any(one.claims for one in broker.sightings)


def test_a_name_that_a_machine_reworded_leads_to_its_entry(found: Screening) -> None:
    assert found.ledger
    places = {one.id: one.place for one in found.ledger.trace.articles}
    pages = {Path(places[one.article]).name for one in first_of(found, "Golden Crescent Shipping").sightings}
    assert {"buzzledger-tankers.html", "dailypulsevault-tankers.txt", "trendharbor-tankers.mhtml"} <= pages


def test_what_a_reader_decided_is_obeyed(found: Screening) -> None:
    assert {one.name for one in found.cleared} == {"Tobias Renner"}
    assert first_of(found, "Golden Crescent Shipping").decision is Decision.CONFIRMED
    assert not any("judgement" in note for note in found.notes)


def test_the_list_is_on_record(found: Screening) -> None:
    (one,) = found.lists
    assert (one.name, one.format, one.read, one.kept, one.is_whole) == (
        "invented-sanctions.csv",
        "OpenSanctions CSV",
        ENTRIES,
        ENTRIES,
        True,
    )
    assert all(match.source == one for match in found.matches)


def test_a_reworded_page_alone() -> None:
    network = read_network([EXAMPLES / "pages" / "dailypulsevault-tankers.txt"])
    hits = {one.listing.id: one for one in open_screener([EXAMPLES / "lists"]).screen([], network).matches}
    assert hits["inv-0001"].name == "Farid Zamani"
    assert hits["inv-0002"].spelling == "Golden Crescent Delivery"
    assert hits["inv-0002"].used is SpellingUsed.BY_MEANING
