"""What a trace of the example pages must find: `examples/expected.json`, line by line, with quality floors.

What the ledger of their claims must hold is checked in `test_examples_ledger.py`.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

import unspin
from unspin.model import Article, Copy, SwapKind, Trace

EXAMPLES = Path(__file__).parent.parent / "examples"
EXPECTED = json.loads((EXAMPLES / "expected.json").read_text(encoding="utf-8"))
PAGES: dict[str, Any] = EXPECTED["pages"]
REWORDED = [place for place, page in PAGES.items() if page["kind"] == "reworded"]


@pytest.fixture(scope="module")
def found() -> Trace:
    return unspin.trace([EXAMPLES / "pages"])


@pytest.fixture(scope="module")
def articles(found: Trace) -> Mapping[str, Article]:
    return {place_of(article): article for article in found.articles}


def place_of(article: Article) -> str:
    return Path(article.place).relative_to(EXAMPLES / "pages").as_posix()


def copies_of(found: Trace, articles: Mapping[str, Article], place: str) -> list[Copy]:
    return [copy for copy in found.copies if copy.target == articles[place].id]


def direct_sources(page: Mapping[str, Any]) -> set[str]:
    source = page["copy_of"]
    return set() if source is None else {source} if isinstance(source, str) else set(source)


def test_every_page_is_read_and_none_besides(found: Trace, articles: Mapping[str, Article]) -> None:
    assert set(articles) == set(PAGES)
    assert found.rejects == ()


@pytest.mark.parametrize("place", PAGES)
def test_facts(articles: Mapping[str, Article], place: str) -> None:
    page, article = PAGES[place], articles[place]
    assert article.title == page["title"]
    assert article.outlet in {page["outlet"], None}
    assert (article.date.isoformat() if article.date else None) in {page["date"], None}
    credited = {(credit["outlet"], credit["is_original"]) for credit in page["credits"]}
    assert {(credit.outlet, credit.is_original) for credit in article.credits} == credited


@pytest.mark.parametrize("place", PAGES)
def test_the_story_is_kept_and_the_furniture_cut(articles: Mapping[str, Article], place: str) -> None:
    text = " ".join(articles[place].text.split())
    assert [words for words in PAGES[place]["in_text"] if " ".join(words.split()) not in text] == []
    assert [words for words in PAGES[place]["not_in_text"] if " ".join(words.split()) in text] == []


@pytest.mark.parametrize("place", PAGES)
def test_source_and_kind(found: Trace, articles: Mapping[str, Article], place: str) -> None:
    page = PAGES[place]
    names = {article.id: place_of(article) for article in found.articles}
    copies = copies_of(found, articles, place)
    assert {names[copy.source] for copy in copies} == direct_sources(page)
    assert {str(copy.kind) for copy in copies} == ({page["kind"]} if page["kind"] else set())


def test_families(found: Trace, articles: Mapping[str, Article]) -> None:
    names = {article.id: place_of(article) for article in found.articles}
    families = [{names[member] for member in family.members} for family in found.families]
    expected: dict[str, set[str]] = {}
    for place, page in PAGES.items():
        of = page["family"]
        for family in [] if of is None else [of] if isinstance(of, str) else of:
            expected.setdefault(family, set()).add(place)
    assert sorted(map(sorted, families)) == sorted(map(sorted, expected.values()))
    assert {names[article] for article in found.alone} == set(PAGES) - set().union(*families)
    assert articles


def test_unseen_origins(found: Trace) -> None:
    unseen = {origin.outlet for family in found.families for origin in family.unseen}
    assert unseen == {outlet for page in PAGES.values() for outlet in page["unseen"]}


def altered(
    found: Trace, articles: Mapping[str, Article], place: str, kind: SwapKind
) -> list[tuple[str, str]]:
    return [
        (fold(swap.left_words), fold(swap.right_words))
        for copy in copies_of(found, articles, place)
        for swap in copy.comparison.swaps
        if swap.kind is kind
    ]


def fold(words: str) -> str:
    return " ".join(words.casefold().replace("’", "'").split()).removeprefix("the ")


def share_found(expected: list[Mapping[str, str]], swaps: list[tuple[str, str]]) -> float:
    """Share of the expected alterations that a swap covers, or is a part of, on both sides."""
    hits = 0
    for item in expected:
        before, after = fold(item.get("source", item["original"])), fold(item["copy"])
        hits += any(
            (before in left or left in before) and (after in right or right in after) for left, right in swaps
        )
    return hits / len(expected)


def floors(field: str, floor: float) -> list[Any]:
    return [pytest.param(place, floor, id=place) for place in REWORDED if PAGES[place][field]]


@pytest.mark.parametrize(("place", "floor"), floors("names", 1.0))
def test_altered_names(found: Trace, articles: Mapping[str, Article], place: str, floor: float) -> None:
    assert share_found(PAGES[place]["names"], altered(found, articles, place, SwapKind.NAME)) >= floor


@pytest.mark.parametrize(("place", "floor"), floors("numbers", 0.7))
def test_altered_numbers(found: Trace, articles: Mapping[str, Article], place: str, floor: float) -> None:
    assert share_found(PAGES[place]["numbers"], altered(found, articles, place, SwapKind.NUMBER)) >= floor


@pytest.mark.parametrize(("place", "floor"), floors("meanings", 0.33))
def test_altered_meanings(found: Trace, articles: Mapping[str, Article], place: str, floor: float) -> None:
    assert share_found(PAGES[place]["meanings"], altered(found, articles, place, SwapKind.MEANING)) >= floor


@pytest.mark.parametrize("place", REWORDED)
def test_altered_quotations(found: Trace, articles: Mapping[str, Article], place: str) -> None:
    changed = [
        fold(change.right_words)
        for copy in copies_of(found, articles, place)
        for change in copy.comparison.quotations
    ]
    for quotation in PAGES[place]["quotations"]:
        words = fold(quotation["copy"]).strip("“”\"' ,.")
        assert any(words in quoted or quoted.strip(" ,.") in words for quoted in changed), quotation


@pytest.mark.parametrize("place", REWORDED)
def test_names_of_rewordings_are_restored(found: Trace, articles: Mapping[str, Article], place: str) -> None:
    """Names as the direct source has them, or as its own source had them before."""
    names = PAGES[place]["names"]
    restored = fold(found.restored(articles[place].id).text)
    gone = [
        item
        for item in names
        if fold(item["copy"]) in restored and fold(item["copy"]) not in fold(item["original"])
    ]
    assert len(gone) <= 0.1 * len(names)
