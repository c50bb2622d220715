"""The way of every tie in the picture: those of the same two actors bend apart, a single one bends round a third."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from unspin.model import Tie

BEND: Final = 0.16  # how far ties of the same two actors stand apart, as a share of their length
# Where the words stand along the first, second, … tie of the same two.
WORDS_AT: Final = (0.5, 0.36, 0.64, 0.27, 0.73)
MOST_BENT: Final = 0.7  # how far the outermost of them bends
CLEAR: Final = 5.0  # pixels between a tie and an actor that it does not join

Spot = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Way:
    """A quadratic curve from one actor's edge to another's."""

    begin: Spot
    bend: Spot
    end: Spot
    at: float = 0.5

    @property
    def middle(self) -> Spot:
        """Where its words stand: a share of the way along it."""
        return self.point(self.at)

    def point(self, at: float) -> Spot:
        """The point at a share of the way."""
        return (
            (1 - at) ** 2 * self.begin[0] + 2 * at * (1 - at) * self.bend[0] + at**2 * self.end[0],
            (1 - at) ** 2 * self.begin[1] + 2 * at * (1 - at) * self.bend[1] + at**2 * self.end[1],
        )

    @property
    def path(self) -> str:
        """The way as an SVG path; a line where it does not bend."""
        (a, b), (c, d), (e, f) = self.begin, self.bend, self.end
        is_straight = abs((c - a) * (f - b) - (d - b) * (e - a)) < 1
        return f"M{a:.0f} {b:.0f}L{e:.0f} {f:.0f}" if is_straight else f"M{a:.0f} {b:.0f}Q{c:.0f} {d:.0f} {e:.0f} {f:.0f}"  # fmt: skip


def draw_ways(ties: Sequence[Tie], spots: Mapping[str, Spot], radii: Mapping[str, float]) -> Iterator[Way]:
    """Every tie's way; those of the same two actors bend apart, and a single one bends round a third."""
    together = Counter(frozenset((tie.source, tie.target)) for tie in ties)
    met: Counter[frozenset[str]] = Counter()
    for tie in ties:
        pair = frozenset((tie.source, tie.target))
        number, met[pair] = met[pair], met[pair] + 1
        if tie.source == tie.target:
            yield _loop(spots[tie.source], radii[tie.source], number)
            continue
        # bends are counted from the same end, whichever way a tie points
        turn = 1 if tie.source < tie.target else -1
        apart = min(BEND * 1.6, 2 * MOST_BENT / max(together[pair] - 1, 1))
        bends = [turn * apart * (number - (together[pair] - 1) / 2)]
        if together[pair] == 1:
            bends = [0.0, BEND, -BEND, 2 * BEND, -2 * BEND]
        others = [(spot, radii[name]) for name, spot in spots.items() if name not in pair]
        ways = [_curve(spots[tie.source], spots[tie.target], radii[tie.source], radii[tie.target], bend) for bend in bends]  # fmt: skip
        way = next((way for way in ways if not _hits(way, others)), ways[0])
        # words of ties of the same two stand one above the other where the ties run upright
        at = WORDS_AT[number % len(WORDS_AT)]
        yield replace(way, at=at if turn > 0 else 1 - at)


def _curve(source: Spot, target: Spot, near: float, far: float, bend: float) -> Way:
    (a, b), (c, d) = source, target
    middle = (a + c) / 2 - (d - b) * bend, (b + d) / 2 + (c - a) * bend
    return Way(_edge_of(source, middle, near + 1), middle, _edge_of(target, middle, far + 4))


def _edge_of(centre: Spot, towards: Spot, radius: float) -> Spot:
    across, down = towards[0] - centre[0], towards[1] - centre[1]
    length = math.hypot(across, down) or 1.0
    share = min(radius, length * 0.9) / length
    return centre[0] + across * share, centre[1] + down * share


def _loop(spot: Spot, radius: float, number: int) -> Way:
    x, y = spot
    high = radius * (3.4 + number)
    return Way((x - radius * 0.7, y - radius * 0.7), (x, y - high), (x + radius * 0.7, y - radius * 0.7))


def _hits(way: Way, others: Iterable[tuple[Spot, float]]) -> bool:
    points = [way.point(at) for at in (0.12, 0.24, 0.36, 0.5, 0.64, 0.76, 0.88)]
    low_x, high_x = min(one[0] for one in points), max(one[0] for one in points)
    low_y, high_y = min(one[1] for one in points), max(one[1] for one in points)
    for (x, y), radius in others:
        reach = radius + CLEAR
        is_near = low_x - reach < x < high_x + reach and low_y - reach < y < high_y + reach
        if is_near and any(math.hypot(x - across, y - down) < reach for across, down in points):
            return True
    return False
