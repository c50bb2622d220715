from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unspin.errors import LexiconError
from unspin.text.gazetteer import Gazetteer, load_gazetteer

COUNTRIES = [
    ("Iran", "IR", "the usual name"),
    ("Islamic Republic of Iran", "IR", "the official name"),
    ("Iran (Islamic Republic of)", "IR", "as the United Nations write it"),
    ("Iran, Islamic Republic of", "IR", "as ISO 3166 writes it"),
    ("Korea, North", "KP", "as OFAC writes it"),
    ("Korea, Democratic People's Republic of", "KP", "turned official name"),
    ("KOREA, DEMOCRATIC PEOPLE’S REPUBLIC OF", "KP", "capitals, curved apostrophe"),
    ("Russian Federation", "RU", "official name"),
    ("Congo, the Democratic Republic of the", "CD", "articles inside"),
    ("the Netherlands", "NL", "leading article"),
    ("The Gambia", "GM", "leading article of the name itself"),
    ("Bahamas, The", "BS", "an article turned behind the name"),
    ("U.S.", "US", "points"),
    ("Türkiye", "TR", "accents"),
    ("Tu\u0308rkiye", "TR", "decomposed accents"),
    ("Iranian", "IR", "adjective"),
    ("Iranians", "IR", "people"),
    ("South Koreans", "KR", "people of two words"),
    ("Georgia", "GE", "the country before the state"),
    ("Moscow", None, "a city is no country's name"),
    ("Korea", None, "two countries: abstain"),
    ("Smith", None, "no place"),
    ("", None, "nothing"),
]


@pytest.mark.parametrize(("words", "code", "why"), COUNTRIES)
def test_countries_are_found(words: str, code: str | None, why: str) -> None:
    assert load_gazetteer().find_country(words) == code, why


PLACES = [
    ("Moscow", "Moscow", "RU", "a city"),
    ("Kiev", "Kyiv", "UA", "another spelling"),
    ("St. Petersburg", "Saint Petersburg", "RU", "the largest city that is written so"),
    ("the Kremlin", "Kremlin", "RU", "a seat of government"),
    ("California", "California", "US", "a state"),
    ("Middle East", "Middle East", None, "a region of several countries"),
    ("Manchester", "Manchester", None, "large cities in two countries"),
]


@pytest.mark.parametrize(("words", "name", "code", "why"), PLACES)
def test_places_are_found(words: str, name: str, code: str | None, why: str) -> None:
    place = load_gazetteer().find_place(words)
    assert place is not None, why
    assert (place.name, place.country, place.is_country) == (name, code, False), why


def test_peoples_are_told_from_names() -> None:
    gazetteer = load_gazetteer()
    told = {words: gazetteer.find_place(words) for words in ("Iran", "Iranian", "Iranians")}
    assert {words: place and place.is_people for words, place in told.items()} == {
        "Iran": False,
        "Iranian": True,
        "Iranians": True,
    }


def test_countries_are_named() -> None:
    gazetteer = load_gazetteer()
    assert [gazetteer.name_country(code) for code in ("IR", "KP", "AQ", "??")] == [
        "Iran",
        "North Korea",
        "Antarctica",
        "??",
    ]


@given(st.text(max_size=300))
def test_any_words_may_be_asked_for(words: str) -> None:
    gazetteer = load_gazetteer()
    code = gazetteer.find_country(words)
    assert code is None or gazetteer.find_country(gazetteer.name_country(code)) == code


def test_a_missing_gazetteer_says_so(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match="table keys is missing"):
        Gazetteer(tmp_path)
