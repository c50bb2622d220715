"""Listed names of which a name may be a machine's rewording: found, told by what, and what speaks against."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from unspin.model import ListedName, Listing, ListingKind
from unspin.sanctions.index import NameIndex
from unspin.sanctions.meaning import FoundByMeaning, MeaningSearch
from unspin.text.lexicon import load_lexicon

BODY, PERSON = ListingKind.ORGANISATION, ListingKind.PERSON
NAMES = [
    ("1", BODY, "TORNADO CASH"),
    ("2", BODY, "VTB BANK PUBLIC JOINT STOCK COMPANY"),
    ("3", BODY, "ISLAMIC REVOLUTIONARY GUARD CORPS"),
    ("4", BODY, "NORTHERN STAR BANK OJSC"),
    ("5", BODY, "OVERSEAS TRADING COMPANY"),
    ("6", BODY, "NATIONAL BANK"),
    ("7", BODY, "SOUTH ALUMINUM COMPANY"),
    ("8", BODY, "ORVANTIS FOUNDATION"),
    ("9", PERSON, "FOREST, Grace"),
    ("10", BODY, "ZAFRANEH"),
]


@pytest.fixture(scope="module")
def index() -> NameIndex:
    return NameIndex.build(
        Listing(id=identity, list="made", name=words, kind=kind, names=(ListedName(words=words),))
        for identity, kind, words in NAMES
    )


@pytest.fixture(scope="module")
def search(index: NameIndex) -> MeaningSearch:
    return MeaningSearch(index, load_lexicon())


FOUND = [
    ("Twister Money", "TORNADO CASH", "no word in common"),
    (
        "VTB Financial institution",
        "VTB BANK PUBLIC JOINT STOCK COMPANY",
        "a phrase for a word, legal forms aside",
    ),
    ("Islamic Progressive Gatekeeper Corps", "ISLAMIC REVOLUTIONARY GUARD CORPS", "two of four words"),
    ("Northern Star Financial institution", "NORTHERN STAR BANK OJSC", "a short list proves no word common"),
    ("Orvantis Groundwork", "ORVANTIS FOUNDATION", "a rare word is kept"),
]


@pytest.mark.parametrize(("words", "listed", "why"), FOUND)
def test_finds_the_listed_name_first(
    index: NameIndex, search: MeaningSearch, words: str, listed: str, why: str
) -> None:
    found = search.find(words, 0.7)
    assert [index.listed_name(one.number).words for one in found[:1]] == [listed], why
    assert found[0].is_telling, why
    assert found[0].why


NOT_FOUND = [
    ("International Trade Commission", "a set phrase: people gave that name"),
    ("Federal Reserve", "a set phrase for NATIONAL BANK"),
    ("Northern Aluminum Company", "no machine writes north for south"),
    ("Tornado Cash", "nothing is reworded: that is for the letters to tell"),
    ("Tornado", "one word"),
    ("Wood, Grace", "people are not sought"),
    ("Qeshmara Money", "a rare word that no listed name has"),
    ("", "nothing"),
]


@pytest.mark.parametrize(("words", "why"), NOT_FOUND)
def test_finds_nothing(search: MeaningSearch, words: str, why: str) -> None:
    assert not search.find(words, 0.7), why


def test_tells_little_where_only_common_words_stand(search: MeaningSearch) -> None:
    assert not any(one.is_telling for one in search.find("State Lender", 0.0)), "NATIONAL BANK is many a bank"


@settings(max_examples=60, deadline=None)
@given(
    words=st.lists(
        st.sampled_from("twister money vtb bank guard islamic of zafraneh north".split()), max_size=7
    ),
    least=st.floats(0, 1),
)
def test_a_higher_bar_only_leaves_out(search: MeaningSearch, words: list[str], least: float) -> None:
    name = " ".join(words)
    every, some = search.find(name), search.find(name, least)
    assert _told(some) == [one for one in _told(every) if one[1] >= least], "the bound loses nothing"
    assert all(0 <= one.score < 1 for one in every)
    assert [one.evidence for one in every] == sorted((one.evidence for one in every), reverse=True)


def _told(found: list[FoundByMeaning]) -> list[tuple[int, float]]:
    return [(one.number, one.score) for one in found]


@pytest.mark.parametrize("words", ["a " * 5000, "x" * 10_000, "\ud800 bank", "銀行 bank", ". ,"])
def test_survives_any_name(search: MeaningSearch, words: str) -> None:
    search.find(words)


def test_an_empty_index_has_nothing() -> None:
    assert not MeaningSearch(NameIndex.build([]), load_lexicon()).find("Twister Money")
