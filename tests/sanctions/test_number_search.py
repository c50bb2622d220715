"""Vessels found by their number alone."""

import pytest
from made_listings import make_list

from unspin.model import ListingKind, SpellingUsed
from unspin.sanctions.index import NameIndex
from unspin.sanctions.number_search import NumberSearch
from unspin.sanctions.screening import Query, screen_names
from unspin.text.lexicon import load_lexicon

NUMBERS = [
    (("IMO 9187629",), ["9"], "as listed"),
    (("imo 9187629",), ["9"], "in small letters"),
    (("IMO 1234567",), [], "another ship"),
    (("MMSI 9187629",), [], "another kind of number"),
    ((), [], "none"),
]


@pytest.mark.parametrize(("numbers", "identities", "why"), NUMBERS)
def test_finds_listings_by_number(numbers: tuple[str, ...], identities: list[str], why: str) -> None:
    index = NameIndex.build(make_list())
    found = NumberSearch(index).find(numbers)
    assert [index.listing(index.listing_number(name)).id for name, _ in found] == identities, why


@pytest.mark.parametrize("words", ["IMO 9187629", "Humble Petrel"])
def test_a_renamed_vessel_is_told_with_the_reason(words: str) -> None:
    query = Query(name=words, kind=ListingKind.VESSEL, numbers=("IMO 9187629",))
    match = next(screen_names([query], NameIndex.build(make_list()), load_lexicon()))
    assert (match.listing.id, match.used) == ("9", SpellingUsed.WRITTEN)
    assert "found by its number, IMO 9187629, and not by its name" in match.why
