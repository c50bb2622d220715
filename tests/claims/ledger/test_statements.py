"""Which claims are joined, kept apart, linked as contradicting."""

from __future__ import annotations

import random
from collections.abc import Sequence

import pytest
from made_claims import article_of, claim_of

from unspin.claims.ledger.judgements import Judgement
from unspin.claims.ledger.statements import Joined, join_claims
from unspin.model import Article, Claim, SpeakerKind, Stance
from unspin.text.lexicon import load_lexicon

DENIES, DOUBTS, ASKS = Stance.DENIES, Stance.DOUBTS, Stance.ASKS

Told = tuple[str, str | None, Stance]


def make(*told: Told) -> tuple[list[Claim], dict[str, Article]]:
    """Each claim in an article of its own, from "speaker says that content"."""
    claims, articles = [], {}
    for number, (words, speaker, stance) in enumerate(told):
        article = article_of(f"page{number}", f"{speaker or 'It'} says that {words}.")
        articles[article.id] = article
        kind = SpeakerKind.ORGANISATION if speaker else SpeakerKind.AUTHOR
        claims.append(claim_of(article, words, speaker, stance=stance, speaker_kind=kind))
    return claims, articles


def join(
    claims: Sequence[Claim],
    articles: dict[str, Article],
    judgements: Sequence[Judgement] = (),
    family: str | None = None,
) -> Joined:
    families = {article: family or article for article in articles}
    return join_claims(claims, articles, families, judgements, load_lexicon())


SAYS = Stance.ASSERTS
DRONES = "Iran is supplying attack drones to Russia for the war in Ukraine"
JOINED: list[tuple[Told, Told, bool, str]] = [
    (
        (DRONES, "Kyiv", SAYS),
        ("Tehran is supplying Moscow with attack drones for the war in Ukraine", "Berlin", SAYS),
        True,
        "other words, the same claim",
    ),
    (
        (DRONES, "Kyiv", SAYS),
        ("China is supplying attack drones to Russia for the war in Ukraine", "Berlin", SAYS),
        False,
        "another country",
    ),
    (
        ("the bank moved $40 million for Meridian Shipping", "Kyiv", SAYS),
        ("the bank moved $90 million for Meridian Shipping", "Berlin", SAYS),
        False,
        "another number",
    ),
    (
        (DRONES, "Kyiv", SAYS),
        ("Russia is supplying attack drones to Iran for the war in Ukraine", "Berlin", SAYS),
        False,
        "the other way round",
    ),
    (
        ("Meridian Shipping will close its yard in Bremen", "Kyiv", SAYS),
        ("Meridian Shipping will open its yard in Bremen", "Berlin", SAYS),
        False,
        "the opposite",
    ),
    (
        (DRONES, "Kyiv", SAYS),
        (DRONES, "Berlin", ASKS),
        False,
        "who asks for it does not say it",
    ),
    (
        (
            "one of the trawlers, the Silver Gannet, was seized near Tromso late on Friday, hours before its owner fled",
            "Oslo",
            SAYS,
        ),
        ("the trawler Silver Gannet was seized near Tromso", "Berlin", SAYS),
        True,
        "the one says all that the other says",
    ),
    (
        ("if the owner pays, the trawler Silver Gannet will be freed near Tromso on Friday or Saturday", "Oslo", SAYS),
        ("the trawler Silver Gannet will be freed near Tromso", "Berlin", SAYS),
        False,
        "the one says it with an if",
    ),
    (
        ("Tomas Rezek ordered the bridge at Kolar blown up, although two families crossed it", "Oslo", SAYS),
        ("Tomas Rezek crossed the bridge at Kolar with two families", "Berlin", SAYS),
        False,
        "what is said besides does not help",
    ),
    (
        ("he has bought no motors of any sort for Kolar", "Rezek", SAYS),
        ("I never bought an engine for Kolar in my life", "Rezek", SAYS),
        True,
        "one speaker, other words that stress the denial",
    ),
    (
        ("supplying attack drones to Russia for the war in Ukraine", "Iran", DENIES),
        ("it never supplied attack drones to Russia for the war in Ukraine", "Tehran", SAYS),
        True,
        "a denial, and a negation in the denier's own words",
    ),
    (("it was a mistake", "Kyiv", SAYS), ("it was a mistake", "Berlin", SAYS), False, "nothing particular in it"),
    (
        ("Hassan Nouri was arrested in Vienna", "Kyiv", SAYS),
        ("Omar Nouri was arrested in Vienna", "Berlin", SAYS),
        False,
        "two people of one name",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("left", "right", "is_one", "why"), JOINED)
def test_what_is_joined(left: Told, right: Told, is_one: bool, why: str) -> None:  # noqa: FBT001
    joined = join(*make(left, right))
    assert (len(joined.groups) == 1) is is_one, why
    for joint in joined.joints:
        assert joint.parts, "a join says what its score is made of"
        assert 0 < joint.score <= 1


DISPUTED: list[tuple[Told, Told, bool, str]] = [
    (
        (DRONES, "Kyiv", SAYS),
        ("supplying attack drones to Russia for the war in Ukraine", "Iran", DENIES),
        True,
        "one says what the other denies",
    ),
    ((DRONES, "Kyiv", SAYS), (DRONES, "Berlin", DOUBTS), True, "one doubts what the other says"),
    (
        ("Meridian Shipping will close its yard in Bremen", "Kyiv", SAYS),
        ("Meridian Shipping will open its yard in Bremen", "Berlin", SAYS),
        True,
        "the opposite",
    ),
    (
        ("Meridian Shipping will close its yard in Bremen", "Kyiv", SAYS),
        ("Meridian Shipping will never close its yard in Bremen", "Kyiv", SAYS),
        False,
        "one speaker does not dispute himself",
    ),
    (
        (DRONES, "Kyiv", SAYS),
        ("supplying fighter jets to Syria for its navy", "Iran", DENIES),
        False,
        "another matter",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("left", "right", "is_disputed", "why"), DISPUTED)
def test_what_is_disputed(left: Told, right: Told, is_disputed: bool, why: str) -> None:  # noqa: FBT001
    joined = join(*make(left, right))
    assert bool(joined.disputes) is is_disputed, why
    assert len(joined.groups) == 2


def test_doubt_of_a_denial_disputes_it() -> None:
    text = "Iran has denied supplying the drones to Russia, although there is copious evidence these denials are false."
    article = article_of("page", text)
    denial = claim_of(
        article,
        "supplying the drones to Russia",
        "Iran",
        stance=DENIES,
        speaker_kind=SpeakerKind.ORGANISATION,
    )
    doubt = claim_of(article, "although there is copious evidence these denials are false")
    joined = join([denial, doubt], {"page": article})
    (dispute,) = joined.disputes
    assert (dispute.left, dispute.right) == (doubt.id, denial.id)
    assert "denials" in dispute.parts[0]


def test_a_denial_is_not_doubted_by_what_follows_anyhow() -> None:
    text = "Iran has denied supplying the drones to Russia. The evidence was shown in London."
    article = article_of("page", text)
    denial = claim_of(article, "supplying the drones to Russia", "Iran", stance=DENIES)
    assert (
        join([denial, claim_of(article, "The evidence was shown in London")], {"page": article}).disputes
        == ()
    )


def test_claims_nested_in_each_other_are_no_dispute() -> None:
    text = "The Journal reported that Iran denied supplying attack drones to Russia."
    article = article_of("page", text)
    outer = claim_of(article, "Iran denied supplying attack drones to Russia", "The Journal")
    inner = claim_of(article, "supplying attack drones to Russia", "Iran", stance=DENIES, via=outer)
    assert join([outer, inner], {"page": article}).disputes == ()


def test_a_saying_that_is_negated_is_joined_with_nothing() -> None:
    claims, articles = make((DRONES, "Kyiv", SAYS), (DRONES, "Berlin", SAYS))
    claims[1] = claim_of(articles["page1"], DRONES, "Berlin", is_negated=True)
    assert len(join(claims, articles).groups) == 2


def test_judgements_overrule_scores() -> None:
    same, other = (DRONES, "Kyiv", SAYS), (DRONES, "Berlin", SAYS)
    far = ("the harvest of Kent failed", "London", SAYS)
    claims, articles = make(same, other, far)
    ids = [claim.id for claim in claims]
    assert join(claims, articles).groups == ((ids[0], ids[1]), (ids[2],))
    apart = join(claims, articles, [Judgement(left=ids[1], right=ids[0], same=False)])
    assert apart.groups == ((ids[0],), (ids[1],), (ids[2],))
    joined = join(claims, articles, [Judgement(left=ids[0], right=ids[2], same=True, note="one leak")])
    assert set(joined.groups[0]) >= {ids[0], ids[2]}
    assert joined.joints[0].parts == ("judged the same: one leak",)


def test_judgements_that_cannot_be_followed_are_told() -> None:
    claims, articles = make((DRONES, "Kyiv", SAYS), (DRONES, "Berlin", SAYS))
    left, right = (claim.id for claim in claims)
    unknown = join(claims, articles, [Judgement(left=left, right="gone", same=True)])
    assert "gone" in unknown.notes[0]
    both = join(
        claims,
        articles,
        [Judgement(left=left, right=right, same=True), Judgement(left=left, right=right, same=False)],
    )
    assert len(both.groups) == 2
    assert "another keeps them apart" in both.notes[0]


def test_the_order_of_the_claims_changes_no_group() -> None:
    told: list[Told] = [left for left, _, _, _ in JOINED] + [right for _, right, _, _ in JOINED]
    claims, articles = make(*told)
    wanted = {frozenset(group) for group in join(claims, articles).groups}
    random.Random(7).shuffle(claims)
    assert {frozenset(group) for group in join(claims, articles).groups} == wanted


def test_every_claim_is_in_one_group() -> None:
    claims, articles = make(*(left for left, _, _, _ in JOINED))
    grouped = [claim for group in join(claims, articles).groups for claim in group]
    assert sorted(grouped) == sorted(claim.id for claim in claims)


def test_no_claims_no_groups() -> None:
    assert join([], {}) == Joined(groups=(), joints=(), disputes=(), notes=())
