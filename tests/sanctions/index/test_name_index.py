"""The index finds what a slow search finds, whatever the order and size of the list."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from unspin.model import ListedName, Listing, ListingKind, NameQuality
from unspin.sanctions.index import NameIndex
from unspin.sanctions.index.deletions import DeletionTable
from unspin.sanctions.index.store import ListingStore
from unspin.sanctions.names import prepare_name

WORDS = st.text("abcde", min_size=4, max_size=8)
BODY = ListingKind.ORGANISATION


def list_names(*names: str, kind: ListingKind = BODY) -> list[Listing]:
    return [
        Listing(id=str(place), list="made", name=name, kind=kind, names=(ListedName(words=name),))
        for place, name in enumerate(names)
    ]


def find(index: NameIndex, words: str, kind: ListingKind = BODY) -> list[str]:
    return [index.listed_name(number).words for number, _ in index.find(prepare_name(words, kind))]


@given(st.lists(WORDS, max_size=30), WORDS)
def test_deletion_table_finds_every_word_a_letter_apart(words: list[str], sought: str) -> None:
    found = DeletionTable([(word,) for word in words]).find((sought,))
    near = {place for place, word in enumerate(words) if OSA.distance(word, sought) <= 1}
    assert near <= set(found)


FOUND = [
    ("Qeshmara Petrochemical", "as listed"),
    ("Petrochemical Qeshmara", "another order"),
    ("Qesmara Petrochemical", "a letter left out"),
    ("Qeshmaraa Petrochemicals", "letters more"),
    ("Qeshmara Petro Chemical", "one word as two"),
    ("QeshmaraPetrochemical", "two words as one"),
    ("Кешмара Петрокемикал", "another script"),
]


@pytest.mark.parametrize(("words", "why"), FOUND)
def test_finds_other_spellings(words: str, why: str) -> None:
    names = ["QESHMARA PETROCHEMICAL", *(f"COMPANY {place} TRADING" for place in range(50))]
    assert find(NameIndex.build(list_names(*names)), words)[:1] == ["QESHMARA PETROCHEMICAL"], why


def test_finds_first_letters_both_ways() -> None:
    index = NameIndex.build(list_names("ORVANTIS RIVER GUARD CORPS", "ZQTM"))
    assert find(index, "ORGC") == ["ORVANTIS RIVER GUARD CORPS"]
    assert "ZQTM" in find(index, "Zafran Qeshm Textile Mills")


def test_gives_the_same_candidates_twice() -> None:
    names = [
        f"{first} {last}" for first in ("ALI", "OMAR", "IGOR") for last in ("KARIMOV", "KARIMI", "KARMOV")
    ]
    left, right = (NameIndex.build(list_names(*names, kind=ListingKind.PERSON)) for _ in range(2))
    sought = prepare_name("Igor Karimow", ListingKind.PERSON)
    assert left.find(sought) == right.find(sought) == left.find(sought)
    assert left.listed_name(left.find(sought)[0][0]).words == "IGOR KARIMOV"


def test_finds_nothing_in_nothing() -> None:
    assert find(NameIndex.build([]), "Qeshmara") == []
    assert find(NameIndex.build(list_names("QESHMARA")), "") == []


def test_store_gives_back_what_was_put_in() -> None:
    listing = Listing(
        id="7",
        list="made",
        name="Ä \ud800",
        kind=ListingKind.VESSEL,
        names=(ListedName(words="Ä \ud800"), ListedName(words="b", quality=NameQuality.WEAK)),
        birth_dates=("1971",),
        countries=("IR",),
        numbers=("IMO 9187629",),
        programmes=("P",),
        remarks="r",
    )
    store = ListingStore()
    assert store.get(store.add(listing)) == listing
