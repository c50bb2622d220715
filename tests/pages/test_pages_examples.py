"""The example pages, as examples/expected.json has them, and the founding case where it is at hand."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import pytest
from made_pages import sort_out

from unspin.model import Article, FurnitureKind
from unspin.pages import cut_shared

ROOT = Path(__file__).parents[2]
EXPECTED = json.loads((ROOT / "examples/expected.json").read_text())["pages"]
SEEDS = sorted((ROOT.parent / "shared/seeds").glob("*.txt"))


@cache
def read_examples() -> dict[str, Article]:
    articles, rejects = sort_out([ROOT / "examples/pages"])
    assert not rejects
    return {Path(article.place).name: article for article in cut_shared(articles)}


def squeeze(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("name", EXPECTED)
def test_example(name: str) -> None:
    expected, article = EXPECTED[name], read_examples()[name]
    assert article.title == expected["title"]
    assert article.outlet == expected["outlet"]
    assert article.url == expected["url"]
    assert (article.date and article.date.isoformat()) == expected["date"]
    text = squeeze(article.text)
    assert not [words for words in expected["in_text"] if squeeze(words) not in text]
    assert not [words for words in expected["not_in_text"] if squeeze(words) in text]
    credited = {(credit.outlet, credit.is_original) for credit in article.credits}
    assert credited == {(credit["outlet"], credit["is_original"]) for credit in expected["credits"]}
    offered = {(related.lead, related.headline) for related in article.related}
    assert {(related["lead"], related["headline"]) for related in expected["related"]} <= offered
    for field, value in (("title", article.title), ("outlet", article.outlet), ("date", article.date)):
        assert (field in article.found) == (value is not None)


def test_nothing_but_the_examples_is_found() -> None:
    assert set(read_examples()) == set(EXPECTED)


@pytest.mark.skipif(not SEEDS, reason="needs ../shared/seeds")
def test_founding_case() -> None:
    (copy, portal), rejects = sort_out(SEEDS)
    assert not rejects
    assert portal.title is not None
    assert portal.found["title"].startswith("guess")
    assert (copy.title, copy.byline, portal.byline) == (None, "Maggi", None)
    for article in (copy, portal):
        assert [credit.outlet for credit in article.credits] == ["The New Voice of Ukraine"]
        assert [credit.is_reworded for credit in article.credits] == [article is copy]
        assert len(article.related) == 4
        assert all(related.is_reworded == (article is copy) for related in article.related)
        assert [
            article.text.count(word) for word in ("Oops", "Advertisement", "Patron", "Read also", "Learn")
        ] == [0] * 5
        assert len(article.text.split("\n\n")) == 11
    kinds = {item.kind for item in copy.furniture}
    assert {FurnitureKind.ADVERT, FurnitureKind.BIO, FurnitureKind.COMMENTS, FurnitureKind.APPEAL} <= kinds
