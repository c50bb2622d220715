"""Whom the founding case ties together, where it is at hand: on both pages together, and on the reworded page alone."""

from __future__ import annotations

from pathlib import Path

import pytest

import unspin
from unspin.model import Actor, Network, Tie, TieKind, TieStatus

SEEDS = Path(__file__).parent.parent.parent / "shared" / "seeds"
pytestmark = pytest.mark.skipif(not SEEDS.is_dir(), reason="the founding pair (../shared/seeds) is not here")


@pytest.fixture(scope="module")
def network() -> Network:
    return unspin.read_network([SEEDS])


def find(network: Network, kind: TieKind, *names: str) -> list[Tie]:
    """The ties of a kind whose ends have these names, whichever way."""
    return [
        tie
        for tie in network.ties
        if tie.kind is kind and set(names) <= {network.actor(tie.source).name, network.actor(tie.target).name}
    ]


def ends(network: Network, tie: Tie) -> tuple[str, str]:
    return network.actor(tie.source).name, network.actor(tie.target).name


def test_iran_and_russia_cooperate_on_networks(network: Network) -> None:
    (tie,) = find(network, TieKind.COOPERATES_WITH, "Iran", "Russia")
    assert "Michael Doran" in tie.claimants
    said = " ".join(one.reading.sentence.of(text_of(network, one.reading.article)) for one in tie.evidence)
    assert "supply networks" in said


def text_of(network: Network, article: str) -> str:
    return network.ledger.trace.article(article).text


def test_iran_supplies_drones_to_russia_and_denies_it_and_the_denial_is_disputed(network: Network) -> None:
    (tie,) = [
        tie for tie in find(network, TieKind.SUPPLIES, "Iran", "Russia") if ends(network, tie)[0] == "Iran"
    ]
    assert tie.status is TieStatus.DENIED
    assert tie.denied_by == ("Iran",)
    assert tie.doubters_of_denial
    assert any("Shahed" in goods for goods in tie.goods)


def test_a_plant_in_russia_for_strike_drones_is_planned(network: Network) -> None:
    plants = [tie for tie in network.ties if tie.kind is TieKind.BUILDS]
    assert {ends(network, tie)[0] for tie in plants} == {"Iran", "Russia"}
    assert all(tie.status is TieStatus.PLANNED for tie in plants)
    assert {claimant for tie in plants for claimant in tie.claimants} == {
        "Michael Doran",
        "The Wall Street Journal",
    }
    assert any("Russia" in place for tie in plants for place in tie.places)
    assert any("drones" in goods for tie in plants for goods in tie.goods)


def test_russia_procures_for_irans_weapons_industry(network: Network) -> None:
    (tie,) = find(network, TieKind.PROCURES_FOR, "Iran", "Russia")
    assert ends(network, tie) == ("Russia", "Iran")
    assert tie.claimants == ("Michael Doran",)


def test_the_payment_systems_are_linked(network: Network) -> None:
    (tie,) = find(network, TieKind.LINKED_TO, "Iran", "Russia")
    assert any(
        "payment" in one.reading.sentence.of(text_of(network, one.reading.article)) for one in tie.evidence
    )


def test_techniques(network: Network) -> None:
    assert {"alternative-payment-channel", "procurement-network"} <= {
        use.technique.code for use in network.techniques
    }


def test_every_tie_is_on_both_pages_and_has_one_text(network: Network) -> None:
    for tie in network.ties:
        assert tie.pages == 2
        assert tie.evidence
        assert tie.sources_least == 1


def find_actor(network: Network, name: str) -> Actor:
    (actor,) = [actor for actor in network.actors if actor.name == name]
    return actor


@pytest.mark.parametrize("is_alone", [False, True], ids=["both pages", "the reworded page alone"])
@pytest.mark.parametrize(
    ("person", "body", "kinds"),
    [
        (
            "Michael Doran",
            "Center for Middle East Peace and Security",
            {TieKind.HEADS, TieKind.WORKS_FOR},
        ),
        ("Emanuele Ottolenghi", "Foundation for the Defense of Democracies", {TieKind.WORKS_FOR}),
    ],
)
def test_who_belongs_where(
    network: Network, person: str, body: str, kinds: set[TieKind], *, is_alone: bool
) -> None:
    seen = unspin.read_network([next(SEEDS.glob("000*"))]) if is_alone else network
    find_actor(seen, person)
    tied = [
        tie
        for tie in seen.ties
        if tie.kind in kinds
        and ends(seen, tie)[0] == person
        and body.replace(" the ", " ") in ends(seen, tie)[1].replace(" the ", " ")
    ]
    assert tied, [ends(seen, tie) for tie in seen.ties]


def test_a_corrupted_name_counts_for_the_actor_it_restores_to(network: Network) -> None:
    center = next(actor for actor in network.actors if actor.name.startswith("Center for Middle East"))
    spelled = {spelling.words for spelling in center.spellings}
    assert any("Heart for" in words for words in spelled), spelled
