"""What the picture draws: sizes, lines that say how far they can be trusted, ways round others."""

from __future__ import annotations

import math
import re
from dataclasses import replace

import pytest
from made_network import Said, make_network, make_network_of, make_wide_network

from unspin.model import ActorKind, Network, TieKind, TieStatus
from unspin.report.network_picture import MOST_ACTORS, NetworkPicture, draw_network, tie_style, tie_title


def draw(network: Network) -> NetworkPicture:
    return draw_network(network.actors, network.ties, frozenset(match.actor for match in network.matches))


@pytest.fixture(scope="module")
def small() -> Network:
    return make_network()


def said(source: str, kind: TieKind, target: str, **fields: object) -> Said:
    made = Said(page="p", by="somebody", source=source, kind=kind, target=target, verb=kind.value)
    return replace(made, **fields)


def network_of(*sayings: Said) -> Network:
    names = dict.fromkeys(name for one in sayings for name in (one.source, one.target))
    return make_network_of(dict.fromkeys(names, ActorKind.COMPANY), sayings)


@pytest.mark.parametrize(
    ("kind", "status", "sources", "style"),
    [
        (TieKind.SUPPLIES, TieStatus.HOLDS, 1, "holds w1"),
        (TieKind.SUPPLIES, TieStatus.HOLDS, 2, "holds w2"),
        (TieKind.SUPPLIES, TieStatus.HOLDS, 7, "holds w3"),
        (TieKind.BUILDS, TieStatus.PLANNED, 1, "planned w1"),
        (TieKind.PAYS, TieStatus.DENIED, 0, "denied w1"),
    ],
)
def test_a_line_says_how_far_a_tie_can_be_trusted(
    small: Network, kind: TieKind, status: TieStatus, sources: int, style: str
) -> None:
    tie = replace(small.ties[0], kind=kind, status=status, sources_least=sources)
    assert tie_style(tie) == style


def test_the_least_that_is_known_counts(small: Network) -> None:
    assert tie_style(replace(small.ties[0], sources_least=1, sources_most=4)) == "holds w1"


def test_all_actors_and_ties_are_drawn_inside_the_picture(small: Network) -> None:
    picture = draw(small)
    assert {dot.actor.id for dot in picture.dots} == {actor.id for actor in small.actors}
    assert {one.tie.id for one in picture.strokes} == {tie.id for tie in small.ties}
    for dot in picture.dots:
        assert dot.radius < dot.x < picture.width - dot.radius
        assert dot.radius < dot.y < picture.height - dot.radius


def test_more_ties_make_a_larger_actor() -> None:
    picture = draw(make_wide_network(60))
    by_ties = sorted(picture.dots, key=lambda dot: dot.ties)
    assert [dot.radius for dot in by_ties] == sorted(dot.radius for dot in by_ties)
    assert by_ties[0].radius < by_ties[-1].radius


def test_ties_of_the_same_two_do_not_lie_on_one_another() -> None:
    picture = draw(
        network_of(
            said("A", TieKind.SUPPLIES, "B"), said("B", TieKind.PAYS, "A"), said("A", TieKind.OWNS, "B")
        )
    )
    middles = [(one.x, one.y) for one in picture.strokes]
    assert min(math.dist(one, other) for one in middles for other in middles if one != other) > 12
    assert len(set(middles)) == 3


@pytest.mark.parametrize(("kind", "is_directed"), [(TieKind.SUPPLIES, True), (TieKind.COOPERATES_WITH, False), (TieKind.LINKED_TO, False)])  # fmt: skip
def test_what_holds_both_ways_has_no_arrow(kind: TieKind, *, is_directed: bool) -> None:
    assert draw(network_of(said("A", kind, "B"))).strokes[0].is_directed is is_directed


def test_a_tie_to_itself_is_a_loop() -> None:
    picture = draw(network_of(said("A", TieKind.OWNS, "A"), said("A", TieKind.OWNS, "B")))
    loop = next(one for one in picture.strokes if one.tie.source == one.tie.target)
    assert "Q" in loop.path


def test_ties_run_round_actors_that_they_do_not_join() -> None:
    """A chain of three whose ends are tied, too: drawn straight, their tie would run through the middle."""
    picture = draw(make_wide_network(60))
    through = 0
    for one in picture.strokes:
        numbers = [float(number) for number in re.findall(r"-?[\d.]+", one.path)]
        if one.tie.source == one.tie.target:
            continue
        begin, bend, end = numbers[:2], numbers[2:4], numbers[-2:]
        for at in (0.3, 0.5, 0.7):
            x, y = (
                (1 - at) ** 2 * a + 2 * at * (1 - at) * b + at**2 * c
                if len(numbers) == 6
                else (1 - at) * a + at * c
                for a, b, c in zip(begin, bend, end, strict=True)
            )
            through += any(
                math.hypot(dot.x - x, dot.y - y) < dot.radius
                for dot in picture.dots
                if dot.actor.id not in {one.tie.source, one.tie.target}
            )
    assert through <= 0.02 * 3 * len(picture.strokes)


def test_three_hundred_actors_can_be_told_apart() -> None:
    """No shape on another; on a screen of 900 by 640 the weightiest ten have their names."""
    picture = draw(make_wide_network(300))
    dots = picture.dots
    assert len(dots) == 300
    for number, one in enumerate(dots):
        for other in dots[number + 1 :]:
            assert math.hypot(one.x - other.x, one.y - other.y) > max(one.radius, other.radius)
    assert max(picture.width / 900, picture.height / 640) < 2.5


def test_of_too_many_actors_those_with_the_fewest_ties_are_left_out() -> None:
    network = make_wide_network(MOST_ACTORS + 60)
    picture = draw(network)
    assert len(picture.dots) == MOST_ACTORS
    assert picture.left_out == 60
    drawn = {dot.actor.id for dot in picture.dots}
    assert all(one.tie.source in drawn and one.tie.target in drawn for one in picture.strokes)


def test_a_tie_is_named_in_a_sentence(small: Network) -> None:
    actors = {actor.id: actor for actor in small.actors}
    titles = {tie_title(tie, actors) for tie in small.ties}
    assert "Halden Precision supplies Morvania (precision bearings)" in titles
    assert "Northgate Clearing House pays Tilvane Supply Chain Partners, denied" in titles
    assert not any("\u202e" in title for title in titles)


def test_nothing_makes_an_empty_picture() -> None:
    picture = draw_network((), (), frozenset())
    assert picture.dots == ()
    assert picture.left_out == 0
