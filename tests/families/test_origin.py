"""What is said of a family."""

from __future__ import annotations

from dataclasses import replace

from made_families import make_article, make_comparison, make_pair

from unspin.families import group_families
from unspin.families.origin import describe_families
from unspin.model import Article, CreditLine, Family, Sign

CREDIT = CreditLine(words="Read the original article on Harbor Times", outlet="Harbor Times")


def describe(*articles: Article, first: float = 0.97) -> Family:
    """The family of a first article and its copies."""
    origin, *copies = articles
    signs = (
        Sign(name="fit", weight=0.4, reason="it fits"),
        Sign(name="date", weight=2.5, reason="it is older"),
        Sign(name="length", weight=-0.2, reason="it is longer"),
    )
    comparison = replace(make_comparison(swapped=0.3, first=first), signs=signs)
    (family,) = describe_families(
        group_families([make_pair(origin.id, copy.id, comparison) for copy in copies]), articles
    )
    return family


def test_the_origin_comes_with_its_strongest_reasons() -> None:
    family = describe(make_article("a"), make_article("b"), make_article("c"))
    assert (family.origin, family.members, dict(family.parents)) == (
        "a",
        ("a", "b", "c"),
        {"b": "a", "c": "a"},
    )
    assert family.is_decided
    assert family.reasons == ("it is older (against b.txt)", "it fits (against b.txt)")


def test_an_origin_that_one_copy_leaves_open_is_undecided() -> None:
    assert not describe(make_article("a"), make_article("b"), first=0.7).is_decided


def test_a_credited_outlet_outside_the_pile_is_an_unseen_origin() -> None:
    family = describe(
        make_article("a", outlet="Alpha Post", credits=(CREDIT,)),
        make_article("b", outlet="Beta News", credits=(replace(CREDIT, outlet="harbortimes.com"),)),
    )
    (unseen,) = family.unseen
    assert (unseen.outlet, unseen.credited_by, unseen.words) == ("Harbor Times", ("a", "b"), (CREDIT.words,))


def test_an_outlet_in_the_family_is_not_unseen() -> None:
    assert (
        describe(make_article("a", outlet="Harbor Times"), make_article("b", credits=(CREDIT,))).unseen == ()
    )


def test_an_outlet_that_only_helped_is_not_unseen() -> None:
    helped = replace(CREDIT, is_original=False)
    assert describe(make_article("a"), make_article("b", credits=(helped,))).unseen == ()


def test_a_familys_id_is_that_of_its_members() -> None:
    articles = make_article("a"), make_article("b")
    assert describe(*articles).id == describe(*(replace(article, title="else") for article in articles)).id
    assert describe(*articles).id != describe(make_article("a"), make_article("c")).id
