"""Each rule of direction, from both sides."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made_families import make_article, make_passage, make_swapped

from unspin.families import find_signs, read_side
from unspin.families.turning import turn_comparison
from unspin.families.wording_signs import BOUND, WORDING_RULES, find_discount
from unspin.model import (
    Article,
    Comparison,
    CreditLine,
    Edit,
    EditKind,
    Furniture,
    FurnitureKind,
    RelatedHeadline,
    Span,
)
from unspin.text.lexicon import load_lexicon

WORDING = [
    (
        "known-name",
        "It was Deutsche Welle that asked first.",
        "It was Deutsche Wave that asked first.",
        [("Deutsche Welle", "Deutsche Wave")],
    ),
    (
        "known-name",
        "It was the Wall Street Journal that asked.",
        "It was the Wall Road Journal that asked.",
        [("Wall Street Journal", "Wall Road Journal")],
    ),
    (
        "set-phrase",
        "They broke the supply chain again.",
        "They broke the provide chain again.",
        [("supply", "provide")],
    ),
    ("article", "He had a new plan.", "He had a ancient plan.", [("new", "ancient")]),
    (
        "length",
        "The owner of big engines wants to avoid it.",
        "The proprietor of large motors wants to keep away from it.",
        [("owner", "proprietor"), ("big", "large"), ("engines", "motors"), ("avoid", "keep away from")],
    ),
    ("odd-form", "They sold thousands of them.", "They sold 1000's of them.", [("thousands", "1000's")]),
    ("frequency", "They own a big house.", "They own a humongous house.", [("big", "humongous")]),
    (
        "elsewhere",
        "The owner paid, and the owner left.",
        "The proprietor paid, and the owner left.",
        [("owner", "proprietor")],
    ),
    (
        "fit",
        "The soldiers fired artillery shells and mortar rounds.",
        "The soldiers fired artillery husks and mortar rounds.",
        [("shells", "husks")],
    ),
    (
        "theme",
        "The court heard the lawyer, and the judge read the verdict. Long after the trial ended, the sentence stood.",
        "The court heard the lawyer, and the judge read the verdict. Long after the trial ended, the phrase stood.",
        [("sentence", "phrase")],
    ),
]
PAGES = [
    (
        "credit",
        {"outlet": "Alpha Post"},
        {"outlet": "Beta News", "credits": (CreditLine(words="First in Alpha Post", outlet="Alpha Post"),)},
        "the other credits this page's outlet",
    ),
    (
        "credit",
        {"outlet": "Alpha Post"},
        {"outlet": "Beta News", "credits": (CreditLine(words="First in Gamma", outlet="Gamma Daily"),)},
        "only the other says that it is from elsewhere",
    ),
    ("date", {"date": date(2024, 3, 1)}, {"date": date(2024, 3, 2)}, "a day before"),
    ("date", {"date": date(2024, 3, 1)}, {"date": date(2024, 3, 9)}, "days before"),
    (
        "update",
        {"outlet": "Alpha Post", "title": "Quay closed"},
        {"outlet": "Alpha Post", "title": "Update: Quay closed"},
        "the other calls itself an update",
    ),
    (
        "reworded-furniture",
        {},
        {
            "related": (
                RelatedHeadline(headline="Ships", lead="Learn additionally", is_reworded=True),
                RelatedHeadline(headline="Cranes", lead="Peruse likewise", is_reworded=True),
            ),
            "furniture": (Furniture(words="Depart a reply", kind=FurnitureKind.COMMENTS, is_reworded=True),),
        },
        "lines of the other's furniture are reworded",
    ),
]
SILENT = [
    ({"date": date(2024, 3, 1)}, {"date": date(2024, 3, 1)}, "the same day"),
    ({"date": date(2024, 3, 1)}, {}, "one date alone"),
    ({"title": "Quay closed"}, {"title": "Update: Quay closed"}, "an update of nobody knows whom"),
    (
        {"outlet": "Alpha Post"},
        {
            "outlet": "Beta News",
            "credits": (CreditLine(words="With Gamma", outlet="Gamma", is_original=False),),
        },
        "a credit for help only",
    ),
    (
        {},
        {"furniture": (Furniture(words="Depart a reply", kind=FurnitureKind.COMMENTS, is_reworded=True),)},
        "one odd line may be a site's own wording",
    ),
    (
        {},
        {
            "related": (RelatedHeadline(headline="Ships", lead="Learn additionally", is_reworded=True),),
            "furniture": (
                Furniture(words="Learn additionally: Ships", kind=FurnitureKind.RELATED, is_reworded=True),
            ),
        },
        "one line seen twice is one line",
    ),
    (
        {"outlet": "Alpha Post", "credits": (CreditLine(words="First in Beta News", outlet="Beta News"),)},
        {"outlet": "Beta News", "credits": (CreditLine(words="First in Alpha Post", outlet="Alpha Post"),)},
        "pages that credit each other",
    ),
]
FITTING_ARTICLES = [
    ("He saw a European ship.", "He saw a continental ship.", [("European", "continental")]),
    ("He asked an NGO there.", "He asked an agency there.", [("NGO", "agency")]),
    ("He asked a US envoy.", "He asked a national envoy.", [("US", "national")]),
]


def weigh(comparison: Comparison, left: Article, right: Article) -> dict[str, float]:
    sides = [read_side(article, load_lexicon()) for article in (left, right)]
    return {sign.name: sign.weight for sign in find_signs(comparison, *sides)}


def test_every_wording_rule_is_tried() -> None:
    assert {case[0] for case in WORDING} == {rule.name for rule in WORDING_RULES}


@pytest.mark.parametrize(("rule", "left", "right", "swaps"), WORDING, ids=[case[0] for case in WORDING])
def test_wording_rules_speak_for_the_undamaged_side(
    rule: str, left: str, right: str, swaps: list[tuple[str, str]]
) -> None:
    articles = make_article("left", left), make_article("right", right)
    comparison = make_swapped(*articles, swaps)
    assert weigh(comparison, *articles)[rule] > 0
    turned = weigh(turn_comparison(comparison), articles[1], articles[0])
    assert turned[rule] == pytest.approx(-weigh(comparison, *articles)[rule])


@pytest.mark.parametrize(("rule", "left", "right", "swaps"), WORDING, ids=[case[0] for case in WORDING])
def test_no_rule_weighs_more_than_its_bound(
    rule: str, left: str, right: str, swaps: list[tuple[str, str]]
) -> None:
    articles = make_article("left", f"{left} " * 60), make_article("right", f"{right} " * 60)
    assert 0 < weigh(make_swapped(*articles, swaps * 60), *articles)[rule] <= BOUND


@pytest.mark.parametrize(("left", "right", "swaps"), FITTING_ARTICLES)
def test_articles_that_fit_the_sound_are_not_wrong(
    left: str, right: str, swaps: list[tuple[str, str]]
) -> None:
    articles = make_article("left", left), make_article("right", right)
    assert "article" not in weigh(make_swapped(*articles, swaps), *articles)


def test_a_writers_changes_speak_only_by_their_damage() -> None:
    added = [Edit(kind=EditKind.INSERT, left=Span(begin=0, end=0), right=Span(begin=0, end=2))] * 20
    for rule, left, right, swaps in WORDING:
        articles = make_article("left", left), make_article("right", right)
        comparison = replace(make_swapped(*articles, swaps), passages=(make_passage(edits=added),))
        is_damage = next(known.is_damage for known in WORDING_RULES if known.name == rule)
        assert (rule in weigh(comparison, *articles)) == is_damage, rule


def test_more_swaps_weigh_less_each() -> None:
    assert find_discount(0) == find_discount(1) == 1.0
    shares = [swaps * find_discount(swaps) for swaps in range(1, 200)]
    assert shares == sorted(shares)
    assert shares[-1] < 50


@pytest.mark.parametrize(("rule", "first", "last", "why"), PAGES, ids=[case[3] for case in PAGES])
def test_page_rules_speak_for_the_first_page(
    rule: str, first: dict[str, object], last: dict[str, object], why: str
) -> None:
    left, right = make_article("left", "Some text.", **first), make_article("right", "Some text.", **last)
    found = weigh(make_swapped(left, right, []), left, right)
    assert found.keys() == {rule}, why
    assert found[rule] > 0, why
    assert weigh(make_swapped(right, left, []), right, left) == {rule: -found[rule]}, why


@pytest.mark.parametrize(("first", "last", "why"), SILENT, ids=[case[2] for case in SILENT])
def test_page_rules_are_silent(first: dict[str, object], last: dict[str, object], why: str) -> None:
    left, right = make_article("left", "Some text.", **first), make_article("right", "Some text.", **last)
    assert weigh(make_swapped(left, right, []), left, right) == {}, why


def test_a_longer_lead_in_time_weighs_more() -> None:
    pages = [make_article("page", "Some text.", date=date(2024, 3, day)) for day in (1, 2, 9)]
    day, days = (weigh(make_swapped(pages[0], other, []), pages[0], other)["date"] for other in pages[1:])
    assert 0 < day < days


def test_where_nothing_corresponds_nothing_speaks() -> None:
    left, right = (
        make_article("left", "", date=date(2024, 3, 1)),
        make_article("right", "", date=date(2024, 3, 9)),
    )
    comparison = replace(make_swapped(left, right, []), passages=())
    assert weigh(comparison, left, right) == {}


PAIRS = st.sampled_from(
    [
        ("supply", "provide"),
        ("avoid", "keep away from"),
        ("big", "humongous"),
        ("owner", "proprietor"),
        ("thousands", "1000's"),
        ("engines", "motors"),
        ("old", "ancient"),
        ("zzyzx", "qwfp"),
    ]
)
FILLERS = st.sampled_from(["a", "the chain of", "an", "ships and tankers in the", "very", "owner", "motors"])


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(FILLERS, PAIRS, st.booleans()), min_size=1, max_size=12))
def test_sides_changed_over_change_every_sign(parts: list[tuple[str, tuple[str, str], bool]]) -> None:
    swaps = [(pair[1], pair[0]) if is_turned else pair for _, pair, is_turned in parts]
    left = make_article(
        "left", " ".join(f"{filler} {swap[0]}" for (filler, _, _), swap in zip(parts, swaps, strict=True))
    )
    right = make_article(
        "right", " ".join(f"{filler} {swap[1]}" for (filler, _, _), swap in zip(parts, swaps, strict=True))
    )
    comparison = make_swapped(left, right, swaps)
    found = weigh(comparison, left, right)
    turned = weigh(turn_comparison(comparison), right, left)
    for name in {*found, *turned}:
        assert turned.get(name, 0.0) == pytest.approx(-found.get(name, 0.0), abs=1e-9), name
