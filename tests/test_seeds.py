"""The founding case, where it is at hand: one story as a portal republished it, and machine-reworded."""

from __future__ import annotations

from pathlib import Path

import pytest

import unspin
from unspin.model import Comparison, CopyKind, EditKind, FurnitureKind, SwapKind, Trace

SEEDS = Path(__file__).parent.parent.parent / "shared" / "seeds"
pytestmark = pytest.mark.skipif(not SEEDS.is_dir(), reason="the founding pair (../shared/seeds) is not here")


@pytest.fixture(scope="module")
def found() -> Trace:
    return unspin.trace([SEEDS])


@pytest.fixture(scope="module")
def comparison(found: Trace) -> Comparison:
    (copy,) = found.copies
    return copy.comparison


def name_of(found: Trace, article: str) -> str:
    return Path(found.article(article).place).name[:3]


def test_one_family_with_the_portal_page_as_source_and_an_unseen_origin(found: Trace) -> None:
    (family,) = found.families
    (copy,) = found.copies
    assert (name_of(found, copy.source), name_of(found, copy.target)) == ("001", "000")
    assert copy.kind is CopyKind.REWORDED
    assert copy.is_decided
    assert name_of(found, family.origin) == "001"
    assert [origin.outlet for origin in family.unseen] == ["The New Voice of Ukraine"]
    assert set(family.unseen[0].credited_by) == set(family.members)


def test_furniture_is_cut_and_headlines_are_paired(found: Trace, comparison: Comparison) -> None:
    for article in found.articles:
        kinds = {line.kind for line in article.furniture}
        assert {FurnitureKind.RELATED, FurnitureKind.CREDIT, FurnitureKind.APPEAL} <= kinds
        assert len(article.related) == 4
    reworded = found.article(found.copies[0].target)
    kinds = {line.kind for line in reworded.furniture}
    assert {FurnitureKind.ADVERT, FurnitureKind.BYLINE, FurnitureKind.BIO, FurnitureKind.COMMENTS} <= kinds
    assert reworded.byline == "Maggi"
    assert [left == right for left, right in comparison.related] == [True] * 4


def test_every_sentence_is_aligned_in_order(comparison: Comparison) -> None:
    assert comparison.is_ordered
    assert comparison.left_share > 0.99
    assert comparison.right_share > 0.98
    assert {edit.kind for passage in comparison.passages for edit in passage.edits} >= {
        EditKind.KEEP,
        EditKind.SWAP,
    }


NAMES = [
    "Center for Middle East Peace and Security",
    "Foundation for the Defense of Democracies",
    "Hudson Institute's Center for Peace and Security in the Middle East",
    "The Wall Street Journal",
]


def test_corrupted_names(comparison: Comparison) -> None:
    assert [swap.left_words for swap in comparison.swaps if swap.kind is SwapKind.NAME] == NAMES


@pytest.mark.parametrize(
    ("before", "after", "kind"),
    [
        ("thousands", "1000’s", SwapKind.NUMBER),
        ("military power", "navy energy", SwapKind.MEANING),
        ("creditors", "collectors", SwapKind.MEANING),
        ("as well", "as effectively", SwapKind.WORDING),
        ("This means that", "Because of this", SwapKind.QUOTATION),
    ],
)
def test_swaps(comparison: Comparison, before: str, after: str, kind: SwapKind) -> None:
    assert (before, after, kind) in [
        (swap.left_words, swap.right_words, swap.kind) for swap in comparison.swaps
    ]


def test_four_quotations_are_altered(found: Trace, comparison: Comparison) -> None:
    assert len(comparison.quotations) == 4
    text = found.article(found.copies[0].source).text
    speakers = [text[change.left.end : change.left.end + 30].split()[:2] for change in comparison.quotations]
    assert [
        any("Levin" in word or "Ottolenghi" in word or "Doran" in word for word in words)
        for words in speakers
    ] == [
        True,
        True,
        True,
        False,
    ]


def test_the_original_story_comes_back_word_for_word(found: Trace) -> None:
    (copy,) = found.copies
    assert found.restored(copy.target).text == found.article(copy.source).text
