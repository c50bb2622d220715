"""Paragraphs that unrelated articles of one site share."""

from __future__ import annotations

from itertools import permutations

import pytest

from unspin.model import Article, FurnitureKind
from unspin.pages import cut_shared

ABOUT = (
    "The Tallmere Telegraph was founded by two printers and belongs to its readers. It has no other owner."
)
QUAY = (
    "The harbor office closed its northern quay after inspectors found cracks in the wall below the cranes.\n\n"
    "Fishermen asked for a rebate on mooring fees, and the council promised a vote before the herring season."
)
WOLVES = (
    "Wolves came down to the village, and the schoolmaster wrote a notebook about howling, footprints and snow.\n\n"
    "Children read it aloud in the museum, where a taxidermist mounted the oldest of the animals beside a stove."
)
QUAY_UPDATE = (
    "Divers reopened a part of the northern quay, where inspectors had found cracks in the wall below the cranes.\n\n"
    "Fishermen will get their rebate on mooring fees, the council voted, for the whole of the herring season."
)


def make_article(
    name: str, *paragraphs: str, url: str | None = "https://a.example/", outlet: str | None = None
) -> Article:
    return Article(id=name, place=name, text="\n\n".join(paragraphs), url=url, outlet=outlet)


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_a_paragraph_of_unrelated_articles_is_furniture_in_all(order: tuple[int, ...]) -> None:
    pile = [
        make_article("quay", QUAY, ABOUT),
        make_article("wolves", ABOUT, WOLVES, url="https://www.a.example/wolves"),
        make_article("update", QUAY_UPDATE, ABOUT.upper()),
    ]
    found = {article.id: article for article in cut_shared([pile[index] for index in order])}
    assert list(found) == [pile[index].id for index in order]
    assert {name: article.text for name, article in found.items()} == {
        "quay": QUAY,
        "wolves": WOLVES,
        "update": QUAY_UPDATE,
    }
    assert [(line.words, line.kind) for line in found["update"].furniture] == [
        (ABOUT.upper(), FurnitureKind.SHARED)
    ]


KEPT = [
    (
        [make_article("quay", QUAY, ABOUT), make_article("wolves", WOLVES, ABOUT, url="https://b.example/")],
        "two sites that share a paragraph are worth tracing",
    ),
    (
        [make_article("quay", QUAY, ABOUT, url=None), make_article("wolves", WOLVES, ABOUT, url=None)],
        "of pages without a site nobody knows",
    ),
    (
        [make_article("quay", QUAY, ABOUT), make_article("update", QUAY_UPDATE, ABOUT)],
        "two articles of one subject may share a paragraph of their story",
    ),
    ([make_article("quay", QUAY), make_article("again", QUAY)], "a reprint shares nearly all"),
    ([make_article("quay", QUAY, ABOUT), make_article("wolves", WOLVES)], "only one has it"),
    ([make_article("quay", ABOUT), make_article("wolves", ABOUT)], "nothing would be left"),
    ([], "no pages"),
]


@pytest.mark.parametrize(("pile", "why"), KEPT, ids=[why for _, why in KEPT])
def test_nothing_is_cut(pile: list[Article], why: str) -> None:
    assert cut_shared(pile) == pile, why


def test_an_outlets_name_makes_a_site_where_there_is_no_address() -> None:
    pile = [
        make_article("quay", QUAY, ABOUT, url=None, outlet="Tallmere Telegraph"),
        make_article("wolves", WOLVES, ABOUT, url=None, outlet="TALLMERE TELEGRAPH"),
    ]
    assert [article.text for article in cut_shared(pile)] == [QUAY, WOLVES]
