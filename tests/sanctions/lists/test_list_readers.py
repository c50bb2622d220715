"""What each format's reader makes of the same invented people, companies and ships."""

from __future__ import annotations

import pytest
from made_lists import (
    ALL_PARTS,
    FTM,
    NAMES,
    NAMES_CSV,
    OPENSANCTIONS_CSV,
    SDN_CSV,
    SDN_XML,
    UN_XML,
    US_CSV,
    read,
)

from unspin.model import Listing, ListingKind, NameQuality


def names_of(listing: Listing) -> dict[str, NameQuality]:
    return {one.words: one.quality for one in listing.names}


def test_the_treasurys_tables_are_joined() -> None:
    listings, tally = read(SDN_CSV, ALL_PARTS)
    person, company, vessel = listings
    assert (tally.read, tally.kept, tally.rejected, tally.is_whole) == (3, 3, (), True)
    assert (person.id, person.name, person.kind) == ("11", "QALIBAN, Rostam", ListingKind.PERSON)
    assert names_of(person) == {
        "QALIBAN, Rostam": NameQuality.PRIMARY,
        "GHALIBAN, Rustam": NameQuality.STRONG,
        "THE BROKER": NameQuality.WEAK,
    }
    assert person.birth_dates == ("1948-12-10", "1950")
    assert person.countries == ("IR", "AE")
    assert person.numbers == ("passport A123",)
    assert person.programmes == ("IRAN", "SDGT")
    assert person.remarks == "POB Shiraz; Linked To: ORUM LINES"
    assert names_of(company) == {
        "ORUM LINES": NameQuality.PRIMARY,
        "ORUM MARINE": NameQuality.FORMER,
        "CASPIAN ORUM": NameQuality.FORMER,
    }
    assert company.remarks.endswith("and others"), "the comments go on where the remarks had no more room"
    assert vessel.kind is ListingKind.VESSEL
    assert vessel.numbers == ("IMO 9999993", "MMSI 613999001")
    assert vessel.countries == ("PA",)


def test_a_resaved_table_with_a_header_is_the_same() -> None:
    header = "ID,Name,Type,Country,Title,Col_F,Col_G,Col_H,Col_I,Col_J,Col_K,Details\r\n"
    listings, tally = read(header + SDN_CSV + ",,,,,,,,,,,\r\n", ALL_PARTS)
    assert listings == read(SDN_CSV, ALL_PARTS)[0]
    assert (tally.read, tally.is_whole) == (3, True)


def test_the_treasurys_xml_says_what_its_tables_say() -> None:
    listings, tally = read(SDN_XML)
    person, vessel = listings
    assert (tally.read, tally.kept, tally.day, tally.is_whole) == (2, 2, "2021-07-16", True)
    assert names_of(person) == {
        "QALIBAN, Rostam": NameQuality.PRIMARY,
        "THE BROKER": NameQuality.WEAK,
        "GHALIBAN, Rustam": NameQuality.STRONG,
    }
    assert (person.birth_dates, person.countries, person.numbers) == (
        ("1948-12-10",),
        ("IR",),
        ("passport A123",),
    )
    assert person.remarks == "Broker; Gender Male"
    assert names_of(vessel)["ORUM STAR"] is NameQuality.FORMER
    assert vessel.numbers == ("IMO 9999993", "call sign ABCD")
    assert vessel.countries == ("PA",)


def test_the_treasurys_xml_is_held_against_its_own_count() -> None:
    _, tally = read(SDN_XML.replace("<Record_Count>2<", "<Record_Count>3<"))
    assert not tally.is_whole
    assert "says that it has 3 entries, and has 2" in tally.notes[0]


def test_the_us_list() -> None:
    listings, tally = read(US_CSV)
    person, works, vessel = listings
    assert (tally.read, tally.kept) == (3, 3)
    assert names_of(person) == {
        "QALIBAN, Rostam": NameQuality.PRIMARY,
        "GHALIBAN, Rustam": NameQuality.STRONG,
        "THE BROKER": NameQuality.STRONG,
    }
    assert (person.countries, person.birth_dates, person.numbers) == (
        ("IR", "AE"),
        ("1948-12-10",),
        ("passport A123",),
    )
    assert person.programmes == (
        "Specially Designated Nationals (SDN) - Treasury Department",
        "IRAN",
        "SDGT",
    )
    assert works.kind is ListingKind.UNKNOWN
    assert works.id.startswith("made-"), "the list gives it none"
    assert works.countries == ("RU",)
    assert (vessel.numbers, vessel.countries) == (("IMO 9999993",), ("PA",))


def test_the_uns_list() -> None:
    listings, tally = read(UN_XML)
    person, company = listings
    assert (tally.read, tally.kept, tally.day) == (2, 2, "2026-02-27")
    assert (person.id, person.name) == ("IRi.901", "ROSTAM QALIBAN")
    assert names_of(person) == {
        "ROSTAM QALIBAN": NameQuality.PRIMARY,
        "رستم قالیبان": NameQuality.STRONG,
        "The Broker": NameQuality.WEAK,
        "Rustam Ghaliban": NameQuality.STRONG,
        "Rostem Galiban": NameQuality.STRONG,
    }
    assert person.birth_dates == ("1948-12-10", "1950", "1951")
    assert person.remarks == "Broker; born in Shiraz, Iran"
    assert names_of(company)["Orum Marine"] is NameQuality.FORMER
    assert (company.numbers, company.countries) == (("IMO 9999993",), ("PA",))


def test_opensanctions_table() -> None:
    listings, tally = read(OPENSANCTIONS_CSV)
    person, vessel = listings
    assert (tally.read, tally.kept, tally.day) == (3, 2, "2025-03-04")
    assert [(one.count, one.first) for one in tally.rejected] == [(1, "line 4")]
    assert [one.words for one in person.names] == [
        "Rostam Qaliban",
        "Rustam Ghaliban",
        'Rostem "The Broker" Galiban',
    ]
    assert (person.countries, person.birth_dates) == (("IR", "AE"), ("1948-12-10", "1950"))
    assert (person.programmes, person.remarks) == (("Iran - 2019",), "Invented list")
    assert vessel.numbers == ("IMO 9999993", "ID 613999001")


def test_follow_the_money() -> None:
    listings, tally = read(FTM)
    person, vessel = listings
    assert (tally.read, tally.kept, tally.day) == (4, 2, "2025-03-04")
    assert sum(one.count for one in tally.rejected) == 2
    assert names_of(person) == {
        "Rostam Qaliban": NameQuality.PRIMARY,
        "Rustam Ghaliban": NameQuality.STRONG,
        "The Broker": NameQuality.WEAK,
    }
    assert (person.countries, person.numbers) == (("IR",), ("passport A123",))
    assert person.programmes == ("sanction", "invented")
    assert names_of(vessel)["ORUM STAR"] is NameQuality.FORMER
    assert (vessel.kind, vessel.numbers) == (ListingKind.VESSEL, ("IMO 9999993",))


def test_names_one_a_line() -> None:
    listings, tally = read(NAMES)
    assert [one.name for one in listings] == ["Rostam Qaliban", "QALIBAN, Rostam", "Орум Лайнс"]
    assert (tally.read, tally.kept) == (3, 3)
    assert len({one.id for one in listings}) == 3
    assert listings[0].id == read("Rostam Qaliban\n")[0][0].id, "an id does not hang on the place in the file"


def test_names_under_a_header() -> None:
    listings, tally = read(NAMES_CSV)
    assert [(one.id, one.name, one.countries) for one in listings] == [("8", "Rostam Qaliban", ())]
    assert tally.rejected[0].reason == "another number of fields than the list has", (
        "aliases parted by the delimiter"
    )
    listings, _ = read("Name\tcountry\tDOB\nOrum Lines\tIran\t\nR. Qaliban\t\t1950\n")
    assert [(one.name, one.countries, one.birth_dates) for one in listings] == [
        ("Orum Lines", ("IR",), ()),
        ("R. Qaliban", (), ("1950",)),
    ]


@pytest.mark.parametrize(
    "text", [SDN_CSV, SDN_XML, US_CSV, UN_XML, OPENSANCTIONS_CSV, FTM, NAMES], ids=range(7)
)
def test_every_row_read_is_kept_or_rejected(text: str) -> None:
    listings, tally = read(text)
    assert tally.kept == len(listings)
    assert tally.read == tally.kept + sum(one.count for one in tally.rejected)
