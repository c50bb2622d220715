"""What the sieve lets through, and that nothing that would be found is lost in it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from unspin.model import ListedName, Listing, ListingKind
from unspin.sanctions.index import NameIndex, Sieve
from unspin.sanctions.names import prepare_name

BODY, PERSON = ListingKind.ORGANISATION, ListingKind.PERSON
WORDS = st.text("abdeiklmnorz", min_size=3, max_size=9)
NAMES = st.lists(st.lists(WORDS, min_size=1, max_size=3).map(" ".join), min_size=1, max_size=25)


def make(*names: str, number: int = 0, kind: ListingKind = BODY) -> Listing:
    listed = tuple(ListedName(words=name) for name in names)
    return Listing(id=str(number), list="made", name=names[0], kind=kind, names=listed)


def passes(sought: str, *listed: str, kind: ListingKind = BODY) -> bool:
    sieve = Sieve([prepare_name(sought, kind)])
    return bool(list(sieve.sift([make(*listed, kind=kind)])))


THROUGH = [
    ("Qeshmara Trading", "QESHMARA SHIPPING", BODY, "a word in common"),
    ("Qeshmara Trading", "KESHMARRA SHIPPING", BODY, "by sound"),
    ("Qeshmara Trading", "QESHMATA SHIPPING", BODY, "a letter changed"),
    ("Qeshmara Trading", "Кешмара", BODY, "another script"),
    ("Qeshmara Trading", "OTHER NAME; QESHMARA", BODY, "signs between"),
    ("Golden Crescent", "GOLDENCRESCENT", BODY, "two words are one in the list"),
    ("Goldencrescent", "GOLDEN CRESCENT", BODY, "one word is two in the list"),
    ("ORGC", "ORVANTIS RIVER GUARD CORPS", BODY, "first letters sought"),
    ("Zafran Qeshm Textile Mills", "ZQTM", BODY, "first letters listed"),
    ("Bill Karimov", "WILLIAM SMITH", PERSON, "forms of one name"),
    ("Juan Karimov", "JOHN SMITH", PERSON, "one name in two languages"),
    ("Abdulrahman Karimov", "ABD AL-RAHMAN SMITH", PERSON, "a name of three words"),
    ("Abd el Rahman Karimov", "ABDURRAHMAN SMITH", PERSON, "the other way round"),
    ("M.S.C. Orvantis", "MSC SHIPPING", BODY, "letters with points"),
    ("J. K.", "J K", BODY, "letters alone"),
]


@pytest.mark.parametrize(("sought", "listed", "kind", "why"), THROUGH)
def test_what_may_be_a_sought_name_goes_through(
    sought: str, listed: str, kind: ListingKind, why: str
) -> None:
    assert passes(sought, listed, kind=kind), why


HELD = [
    ("Qeshmara Trading", "ORVANTIS SHIPPING", "no word in common"),
    ("J. Karimov", "J. SMITH", "a letter beside words"),
    ("ORGC", "GUARD CORPS OF THE ORVANTIS", "letters in another order"),
    ("", "ORVANTIS", "nothing sought"),
    ("Qeshmara", "\ud800 \u202e", "no letter"),
]


@pytest.mark.parametrize(("sought", "listed", "why"), HELD)
def test_what_can_be_none_is_held_back(sought: str, listed: str, why: str) -> None:
    assert not passes(sought, listed), why


def test_any_name_of_an_entry_is_enough() -> None:
    assert passes("Qeshmara", "ORVANTIS", "QESHMARA")
    assert passes("Qeshmara", "QESHMARA", "ORVANTIS")


@settings(max_examples=60)
@given(NAMES, st.lists(WORDS, min_size=1, max_size=3).map(" ".join))
def test_what_the_whole_index_finds_is_found_behind_the_sieve(names: list[str], sought: str) -> None:
    listings = [make(name, number=number) for number, name in enumerate(names)]
    name = prepare_name(sought, BODY)
    whole = NameIndex.build(listings)
    sieve = Sieve([name])
    sifted = NameIndex.build(sieve.sift(listings), sieve=sieve)
    wanted = {
        whole.listing(whole.listing_number(number)).id for number, value in whole.find(name) if value > 0.5
    }
    found = {sifted.listing(sifted.listing_number(number)).id for number, _ in sifted.find(name)}
    assert wanted <= found


def test_words_weigh_as_in_the_whole_list() -> None:
    names = [*(f"COMPANY {place} TRADING" for place in range(50)), "QESHMARA TRADING", "QESHMARA MARITIME"]
    listings = [make(name, number=number) for number, name in enumerate(names)]
    whole = NameIndex.build(listings)
    name = prepare_name("Qeshmara", BODY)
    sieve = Sieve([name])
    sifted = NameIndex.build(sieve.sift(listings), sieve=sieve)
    assert len(sifted) == 2
    assert [value for _, value in sifted.find(name)] == pytest.approx(
        [value for _, value in whole.find(name)]
    )
