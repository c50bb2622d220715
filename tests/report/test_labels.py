from __future__ import annotations

import pytest
from made_trace import article_of

from unspin.report.labels import LABEL_LIMIT, label_articles

CASES = [
    (["a/one.html", "a/two.html"], ["one.html", "two.html"], "file names suffice"),
    (["a/index.html", "b/index.html"], ["a/index.html", "b/index.html"], "as many folders as are needed"),
    (["x/a/i.html", "y/a/i.html", "y/b/i.html"], ["x/a/i.html", "y/a/i.html", "b/i.html"], "and no more"),
    (["i.html", "a/i.html"], ["i.html", "a/i.html"], "the shorter path keeps its name"),
    (["a.warc#1", "a.warc#2"], ["a.warc#1", "a.warc#2"], "records of one file"),
    (["\x1bx.html"], ["⟦U+001B⟧x.html"], "hidden characters are shown"),
    (["/"], ["/"], "no name at all"),
]


@pytest.mark.parametrize(("places", "expected", "why"), CASES)
def test_labels(places: list[str], expected: list[str], why: str) -> None:
    articles = [article_of(place, f"text {number}") for number, place in enumerate(places)]
    assert list(label_articles(articles).values()) == expected, why


def test_labels_differ_even_where_places_do_not() -> None:
    articles = [article_of("same.html", str(number)) for number in range(3)]
    assert len(set(label_articles(articles).values())) == 3


def test_a_long_place_is_cut() -> None:
    (label,) = label_articles([article_of("x" * 500, "text")]).values()
    assert len(label) == LABEL_LIMIT


def test_the_id_a_pile_gave_is_the_label() -> None:
    assert list(label_articles([article_of("a.jsonl#1", "text", given_id="17/b")]).values()) == ["17/b"]
