"""Names sought in an invented list: found in every spelling, namesakes not, facts counted."""

import pytest
from made_listings import MADE, make_list, make_listing

from unspin.model import ListingKind, Match, SanctionsList, SpellingUsed
from unspin.sanctions.index import NameIndex
from unspin.sanctions.screening import Query, QuerySpelling, ScreenConfig, screen_names
from unspin.text.lexicon import load_lexicon

PERSON, BODY, VESSEL = ListingKind.PERSON, ListingKind.ORGANISATION, ListingKind.VESSEL


@pytest.fixture(scope="module")
def index() -> NameIndex:
    return NameIndex.build(make_list())


def screen(index: NameIndex, query: Query, config: ScreenConfig | None = None) -> list[Match]:
    return list(screen_names([query], index, load_lexicon(), config))


FOUND = [
    ("VTB Bank", BODY, "2", "as a paper writes it"),
    ("Bank VTB", BODY, "2", "another order"),
    ("IRGC", BODY, "3", "first letters that the list has as a name"),
    ("Islamic Revolutionary Guards Corps", BODY, "3", "a letter more"),
    ("Orvantis Shiping and Trading", BODY, "4", "a typo, and no legal form"),
    ("Yevgeny Tarnovsky", PERSON, "6", "another order, without the father's name"),
    ("Evgenii Tarnovskii", PERSON, "6", "another romanisation"),
    ("Евгений Тарновский", PERSON, "6", "another script"),
    ("Mahmud Yousef el-Khadraoui", PERSON, "7", "another romanisation of Arabic"),
    ("Gholam Reza Rezvanipour", PERSON, "8", "one word written as two"),
    ("Brilliant Meridian", VESSEL, "9", "a vessel"),
    ("Brillant Meridian", None, "9", "a vessel with a typo, its kind unknown"),
    ("Zafraneh", BODY, "14", "a lone word that is hardly ever seen"),
]


@pytest.mark.parametrize(("words", "kind", "identity", "why"), FOUND)
def test_finds_a_listed_name_first(
    index: NameIndex, words: str, kind: ListingKind | None, identity: str, why: str
) -> None:
    matches = screen(index, Query(name=words, kind=kind))
    assert [match.listing.id for match in matches[:1]] == [identity], why
    assert matches[0].why, "a match says why"
    assert matches[0].used is SpellingUsed.WRITTEN


REWORDED = [
    ("Twister Money", "1"),
    ("VTB Financial institution", "2"),
    ("Islamic Progressive Gatekeeper Corps", "3"),
]


@pytest.mark.parametrize(("words", "identity"), REWORDED)
def test_finds_a_reworded_name_by_meaning(index: NameIndex, words: str, identity: str) -> None:
    matches = screen(index, Query(name=words, kind=BODY, is_reworded=True))
    assert matches[0].listing.id == identity
    assert matches[0].used is SpellingUsed.BY_MEANING
    assert any("by meaning" in why for why in matches[0].why)


@pytest.mark.parametrize(("words", "identity"), REWORDED[:1])
def test_seeks_by_meaning_only_what_was_reworded(index: NameIndex, words: str, identity: str) -> None:
    assert not screen(index, Query(name=words, kind=BODY))
    asked = screen(index, Query(name=words, kind=BODY), ScreenConfig(seeks_meaning=True))
    assert asked[0].listing.id == identity


NAMESAKES = [
    ("Yevgeny Tarasov", PERSON, "another surname"),
    ("Tarnovsky", PERSON, "a lone surname"),
    ("Abu Salim", PERSON, "what the list calls a weak alias"),
    ("Velasco", PERSON, "a lone surname, though the list has no more"),
    ("Success", BODY, "an everyday word"),
    ("Success", None, "an everyday word"),
    ("National Bank", BODY, "common words, and nothing else"),
    ("Great Harbour", BODY, "everyday words of a longer name"),
    ("Meridian", VESSEL, "a part of a vessel's name"),
    ("Brilliant Horizon", VESSEL, "another vessel"),
    ("Orvanta Holding", BODY, "a company alike"),
    ("Central Guard Corps", BODY, "common words of a name"),
    ("Cash", BODY, "an everyday word of a name"),
]


@pytest.mark.parametrize(
    ("words", "listed", "is_told"),
    [
        ("Al-Qaida", "AL QA'IDA", True),  # a frequent word, and no everyday one
        ("Hezbollah", "HIZBALLAH", True),  # two spellings of one movement
        ("Atlantic", "ATLANTIC", False),  # everyday words tell nobody
        ("Success", "SUCCESS", False),
    ],
)
def test_a_lone_word_tells_a_body_if_it_is_no_everyday_word(
    words: str, listed: str, *, is_told: bool
) -> None:
    alone = NameIndex.build([make_listing("one", BODY, listed)])
    found = screen(alone, Query(name=words))
    assert bool(found) is is_told


@pytest.mark.parametrize("is_reworded", [False, True])
@pytest.mark.parametrize(("words", "kind", "why"), NAMESAKES)
def test_tells_no_namesake(
    index: NameIndex, words: str, kind: ListingKind | None, why: str, *, is_reworded: bool
) -> None:
    assert not screen(index, Query(name=words, kind=kind, is_reworded=is_reworded)), why


def test_says_which_spelling_hit(index: NameIndex) -> None:
    spellings = (
        QuerySpelling(words="Twirling Wealth"),
        QuerySpelling(words="Tornado Cash", used=SpellingUsed.RESTORED),
    )
    match = screen(index, Query(name="Tornado Cash", spellings=spellings, kind=BODY, actor="a1"))[0]
    assert (match.spelling, match.used, match.actor) == ("Tornado Cash", SpellingUsed.RESTORED, "a1")


def test_counts_facts_for_and_against(index: NameIndex) -> None:
    def score(**facts: tuple[str, ...]) -> float:
        matches = screen(
            index, Query(name="Evgenii Tarnovskii", kind=PERSON, **facts), ScreenConfig(threshold=0.1)
        )
        return matches[0].score

    assert score(birth_dates=("1964-03-17",)) > score() > score(birth_dates=("1981-01-02",))
    assert score(countries=("RU",)) > score() > score(countries=("BR",))


def test_tells_a_lone_vessel_by_its_kind_or_number(index: NameIndex) -> None:
    assert [match.listing.id for match in screen(index, Query(name="Success", kind=VESSEL))] == ["10"]
    named = Query(name="Brilliant Meridian", kind=VESSEL, numbers=("IMO 1234567",))
    assert not screen(index, named), "another IMO number is another ship"


def test_needs_more_of_what_was_only_spotted(index: NameIndex) -> None:
    words = "Mahmud Yousef el-Khadraoui"
    told = screen(index, Query(name=words, kind=PERSON))[0].score
    config = ScreenConfig(threshold=told - 0.001)
    assert screen(index, Query(name=words, kind=PERSON), config)
    assert not screen(index, Query(name=words, kind=PERSON, is_spotted=True), config)


def test_gives_one_match_a_listing_the_best_first(index: NameIndex) -> None:
    matches = screen(index, Query(name="Bank VTB", kind=BODY), ScreenConfig(threshold=0.0))
    identities = [match.listing.id for match in matches]
    assert len(identities) == len(set(identities))
    assert [match.score for match in matches] == sorted((match.score for match in matches), reverse=True)


def test_gives_the_record_of_the_list() -> None:
    record = SanctionsList(name=MADE, format="names", paths=("a",), sha256=("b",), read=1, kept=1)
    listing = make_listing("1", BODY, "ORVANTIS SHIPPING")
    for sources, expected in (((record,), "names"), ((), "")):
        index = NameIndex.build([listing], sources)
        assert screen(index, Query(name="Orvantis Shipping", kind=BODY))[0].source.format == expected


@pytest.mark.parametrize(
    "words",
    ["", " ", "A", ".", "\u202e", "x" * 10_000, "Аlехаnder Tarnovsкy", "a " * 5000, "\ud800", "🚢", "’’’"],
)
def test_survives_any_name(index: NameIndex, words: str) -> None:
    screen(index, Query(name=words, is_reworded=True))
    again = NameIndex.build([make_listing("1", BODY, words), make_listing("2", BODY, "OTHER NAME")])
    screen(again, Query(name="Other Name", is_reworded=True))


def test_screens_against_an_empty_list() -> None:
    assert not screen(NameIndex.build([]), Query(name="Tornado Cash", kind=BODY, is_reworded=True))
