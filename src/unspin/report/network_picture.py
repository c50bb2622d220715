"""The network as a picture: actors in their places, ties as lines with their words, and from what zoom each is read.

A line says how far a tie can be trusted: its width is the number of independent sources, grey is a single one, dashes
are planned, a cross is denied. Several ties of two actors bend apart; a tie that would run through a third actor bends
round it.

Sizes are pixels at the scale of 1. Names and words keep their size on the screen at every scale; which of them fit at
which scale is told by `unspin.report.network_lettering`.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from rich.cells import cell_len

from unspin.model import Actor, Tie, TieKind, TieStatus
from unspin.report.drawing import fit_words
from unspin.report.network_layout import LEAST_LENGTH, SMALL, Size, lay_out, tie_length
from unspin.report.network_lettering import CROWDED, LETTER, LINE, WEIGHTY, Grant, Side, Wish, grant_wishes
from unspin.report.network_ways import Spot, Way, draw_ways
from unspin.report.visible import encodable, one_line

MOST_ACTORS: Final = 400  # drawn; all of them stand in the lists
LEAST_RADIUS: Final = 7.0
GREATEST_RADIUS: Final = 24.0
NAME_CELLS: Final = 30  # of a name in the picture; the whole name stands in its title
TITLE_LIMIT: Final = 160  # characters of a name in a title
GOODS_CELLS: Final = 26
MARGIN: Final = 40.0
WELL_SPACED: Final = 40  # actors up to which names have room of their own in the layout
RING: Final = 6.0  # what the ring of a possible match adds to an actor's radius
CROSS: Final = 6.0  # half of a denied tie's cross, beside which its words stand
UNDIRECTED: Final = frozenset({TieKind.COOPERATES_WITH, TieKind.LINKED_TO})


@dataclass(frozen=True, slots=True, kw_only=True)
class Dot:
    """An actor in its place; `level` is the scale step from which its name is read.

    `reach` is the radius with the ring of a possible match; the name stands beyond it.
    """

    actor: Actor
    x: float
    y: float
    radius: float
    reach: float
    ties: int
    name: str
    side: Side
    title: str
    level: int
    is_listed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Stroke:
    """A tie in its place: its path, its words at their middle, and what it looks like."""

    tie: Tie
    path: str
    x: float
    y: float
    words: str
    side: Side
    title: str
    level: int
    style: str
    is_directed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class NetworkPicture:
    """The network, ready to be drawn; `left_out` actors are too many to be drawn."""

    width: float
    height: float
    dots: tuple[Dot, ...]
    strokes: tuple[Stroke, ...]
    left_out: int


@dataclass(frozen=True, slots=True, kw_only=True)
class _Plan:
    """What is drawn and where, before its words have places."""

    actors: Mapping[str, Actor]
    ties: Sequence[Tie]
    names: Mapping[str, str]
    words: Sequence[str]
    radii: Mapping[str, float]
    reaches: Mapping[str, float]
    spots: Mapping[str, Spot]
    ways: Sequence[Way]
    width: float
    height: float


def draw_network(actors: Sequence[Actor], ties: Sequence[Tie], listed: frozenset[str]) -> NetworkPicture:
    """The picture of actors that have ties.

    Args:
        actors: in the order of their weight.
        ties: the strongest first; both ends of each are among the actors.
        listed: ids of actors that may stand on a list.
    """
    degrees = Counter(end for tie in ties for end in {tie.source, tie.target})
    tied = sorted((actor for actor in actors if degrees[actor.id]), key=lambda one: -degrees[one.id])
    plan = _make_plan(tied[:MOST_ACTORS], ties, degrees, listed)
    grants = _place_words(plan)
    return NetworkPicture(
        width=plan.width,
        height=plan.height,
        dots=tuple(
            Dot(
                actor=actor,
                x=plan.spots[name][0],
                y=plan.spots[name][1],
                radius=plan.radii[name],
                reach=plan.reaches[name],
                ties=degrees[name],
                name=plan.names[name],
                side=grant.side,
                title=encodable(one_line(actor.name, TITLE_LIMIT)),
                level=grant.step,
                is_listed=name in listed,
            )
            for (name, actor), grant in zip(plan.actors.items(), grants, strict=False)
        ),
        strokes=tuple(
            Stroke(
                tie=tie,
                path=way.path,
                x=round(way.middle[0]),
                y=round(way.middle[1]),
                words=words,
                side=grant.side,
                title=tie_title(tie, plan.actors),
                level=grant.step,
                style=tie_style(tie),
                is_directed=tie.kind not in UNDIRECTED,
            )
            for tie, way, words, grant in zip(
                plan.ties, plan.ways, plan.words, grants[len(plan.actors) :], strict=True
            )
        ),
        left_out=len(tied) - len(plan.actors),
    )


def _make_plan(
    drawn: Sequence[Actor], ties: Sequence[Tie], degrees: Mapping[str, int], listed: frozenset[str]
) -> _Plan:
    actors = {actor.id: actor for actor in drawn}
    kept = [tie for tie in ties if tie.source in actors and tie.target in actors]
    radii = {name: _radius(degrees[name], len(actors)) for name in actors}
    names = {name: fit_words(encodable(one_line(actor.name)), NAME_CELLS) for name, actor in actors.items()}
    layout = lay_out(_sizes(names, radii), [(tie.source, tie.target) for tie in kept])
    spots = {name: (x + MARGIN, y + MARGIN) for name, (x, y) in layout.places.items()}
    # ties may bend out of the actors' rectangle
    points = [way.point(at) for way in draw_ways(kept, spots, radii) for at in (0.3, 0.5, 0.7)]
    left, top = (min([0.0, *(point[side] - MARGIN / 2 for point in points)]) for side in (0, 1))
    right, bottom = (
        max([extent + 2 * MARGIN, *(point[side] + MARGIN / 2 for point in points)])
        for side, extent in ((0, layout.width), (1, layout.height))
    )
    spots = {name: (x - left, y - top) for name, (x, y) in spots.items()}
    return _Plan(
        actors=actors,
        ties=kept,
        names=names,
        words=[_tie_words(tie, has_goods=len(actors) <= WELL_SPACED) for tie in kept],
        radii=radii,
        reaches={name: radius + (RING if name in listed else 0) for name, radius in radii.items()},
        spots=spots,
        ways=list(draw_ways(kept, spots, radii)),
        width=right - left,
        height=bottom - top,
    )


def tie_style(tie: Tie) -> str:
    """The classes of a tie's line: `holds w2`, `planned w1`, `denied w1`."""
    return f"{tie.status.value} w{max(1, min(3, tie.sources_least))}"


def tie_title(tie: Tie, actors: Mapping[str, Actor]) -> str:
    """The tie in a sentence: `Halden supplies precision bearings: Morvania`."""
    source, target = (encodable(one_line(actors[end].name, TITLE_LIMIT)) for end in (tie.source, tie.target))
    goods = f" ({encodable(one_line(', '.join(tie.goods)))})" if tie.goods else ""
    status = "" if tie.status is TieStatus.HOLDS else f", {tie.status.value}"
    return f"{source} {tie.kind.value} {target}{goods}{status}"


def _tie_words(tie: Tie, *, has_goods: bool) -> str:
    if not (has_goods and tie.goods):
        return tie.kind.value
    return f"{tie.kind.value} {fit_words(encodable(one_line(tie.goods[0])), GOODS_CELLS)}"


def _radius(ties: int, actors: int) -> float:
    """As its ties; in a small network larger, because its picture is seen from further away."""
    share = math.pow(tie_length(actors) / LEAST_LENGTH, 0.35)
    return round(min(GREATEST_RADIUS, LEAST_RADIUS + 3.2 * math.sqrt(ties - 1)) * share, 1)


def _sizes(names: Mapping[str, str], radii: Mapping[str, float]) -> dict[str, Size]:
    """In a small network every name has room; in a large one only the actors have."""
    is_small = len(names) <= WELL_SPACED
    share = 1.0 if len(names) <= SMALL else 0.7
    return {
        name: Size(
            across=max(radii[name] + 9, cell_len(words) * LETTER / 2 * share if is_small else 0),
            down=radii[name] + (LINE if is_small else 9),
        )
        for name, words in names.items()
    }


def _place_words(plan: _Plan) -> list[Grant]:
    """From which scale step each name and then each tie's words are read; names first, in the order of their actors."""
    is_crowded = len(plan.names) > CROWDED
    wishes = [
        Wish(
            x=plan.spots[name][0],
            y=plan.spots[name][1],
            radius=plan.reaches[name],
            cells=cell_len(words),
            may_cover=is_crowded and plan.radii[name] >= WEIGHTY,
        )
        for name, words in plan.names.items()
    ]
    wishes += [
        Wish(
            x=way.middle[0],
            y=way.middle[1],
            radius=CROSS if tie.denied_by else 0.0,
            cells=cell_len(words),
        )
        for tie, words, way in zip(plan.ties, plan.words, plan.ways, strict=True)
    ]
    dots = [(*plan.spots[name], plan.reaches[name]) for name in plan.names]
    return grant_wishes(wishes, dots, (plan.width, plan.height))
