"""From which scale on a name can be read without lying on another: the important ones first.

Letters keep their size on the screen while the picture is zoomed, so the further one zooms in, the more names have
room. For each step of scale, from the smallest to the largest, names are asked in the order of their weight; one that
has room keeps it at every greater step, where the others are asked again.

Cost: linear in the names times the steps, with a grid of cells to find what lies near.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

# Screen pixels for a pixel of the picture. The script shows what is read at the greatest of these that is not above
# its scale; beyond the last, everything is read.
SCALES: Final = (0.1, 0.15, 0.2, 0.28, 0.36, 0.44, 0.52, 0.6, 0.7, 0.82, 0.96, 1.15, 1.4, 1.8, 2.4, 3.2, 4.5)
LETTER: Final = 7.1  # mean width of a letter in the picture's bold type, measured in DejaVu Sans, a wide one
LINE: Final = 14.0  # height of a line
CELL: Final = 64.0
CROWDED: Final = 40  # dots from which on weighty names may cover small ones
WEIGHTY: Final = 14.0  # radius from which a name is weighty
SMALL_SHARE: Final = 0.7  # of that radius, below which another dot is small


Box = tuple[float, float, float, float]  # left, top, right, bottom


class Side(StrEnum):
    """On which side of their thing words stand; `over` is on its middle."""

    BELOW = "below"
    RIGHT = "right"
    LEFT = "left"
    ABOVE = "above"
    OVER = "over"


AROUND: Final = (Side.BELOW, Side.RIGHT, Side.LEFT, Side.ABOVE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """Words of so many cells that want to stand around a round thing, or with a radius of 0 over a point.

    `may_cover` says that they may stand on small things, where there is no room beside them.
    """

    x: float
    y: float
    radius: float
    cells: int
    may_cover: bool = False

    @property
    def sides(self) -> tuple[Side, ...]:
        """Where they may stand, the best place first."""
        return AROUND if self.radius else (Side.OVER,)

    def box(self, scale: float, side: Side) -> Box:
        """Where they stand on the screen at a scale."""
        wide, away = self.cells * LETTER + 4, self.radius * scale
        x, y = self.x * scale, self.y * scale
        left = {Side.RIGHT: x + away + 2, Side.LEFT: x - away - 2 - wide}.get(side, x - wide / 2)
        top = {Side.BELOW: y + away + 1, Side.ABOVE: y - away - 1 - LINE}.get(side, y - LINE / 2)
        return left, top, left + wide, top + LINE


@dataclass(frozen=True, slots=True, kw_only=True)
class Grant:
    """From which step of `SCALES` on words are read, and on which side; `len(SCALES)` where they never have room."""

    step: int = len(SCALES)
    side: Side = Side.BELOW


@dataclass(slots=True)
class _Board:
    """Boxes on the screen, each with a size, found by the cells of a grid that they touch."""

    cells: dict[tuple[int, int], list[tuple[Box, float]]] = field(default_factory=dict)

    def _keys(self, box: Box) -> Iterable[tuple[int, int]]:
        left, top, right, bottom = (int(side // CELL) for side in box)
        return ((x, y) for x in range(left, right + 1) for y in range(top, bottom + 1))

    def put(self, box: Box, size: float = 0.0) -> None:
        """The box lies on the board."""
        for key in self._keys(box):
            self.cells.setdefault(key, []).append((box, size))

    def is_free(self, box: Box, least: float = 0.0) -> bool:
        """Whether no box of at least this size lies there."""
        left, top, right, bottom = box
        return not any(
            left < other[2] and other[0] < right and top < other[3] and other[1] < bottom and size >= least
            for key in self._keys(box)
            for other, size in self.cells.get(key, ())
        )


def grant_wishes(
    wishes: Sequence[Wish], dots: Sequence[tuple[float, float, float]], size: tuple[float, float]
) -> list[Grant]:
    """What every wish gets.

    Args:
        wishes: the weightiest first.
        dots: middles and radii of what is drawn, on which no words stand that may not.
        size: width and height of the picture, out of which no words may stand; at the last step they may.
    """
    granted = [Grant(side=wish.sides[0]) for wish in wishes]
    for step, scale in enumerate(SCALES):
        words, every = _Board(), _Board()
        for x, y, radius in dots:
            every.put(_around(x, y, radius, scale), radius)
        for number in sorted(range(len(wishes)), key=lambda number: (granted[number].step >= step, number)):
            wish, grant = wishes[number], granted[number]
            if grant.step >= step:
                bounds = (0.0, 0.0, size[0] * scale, size[1] * scale)
                grant = _try_sides(wish, step, words, every, bounds)
            if grant.step <= step:
                granted[number] = grant
                words.put(wish.box(scale, grant.side))
    return granted


def _try_sides(wish: Wish, step: int, words: _Board, dots: _Board, bounds: Box) -> Grant:
    boxes = [(side, wish.box(SCALES[step], side)) for side in wish.sides]
    if step < len(SCALES) - 1:
        boxes = [(side, box) for side, box in boxes if _is_inside(box, bounds)]
    small = [wish.radius * SMALL_SHARE] if wish.may_cover else []
    for least in (0.0, *small):
        for side, box in boxes:
            if words.is_free(box) and dots.is_free(box, least):
                return Grant(step=step, side=side)
    return Grant(side=wish.sides[0])


def _is_inside(box: Box, bounds: Box) -> bool:
    return box[0] >= bounds[0] and box[1] >= bounds[1] and box[2] <= bounds[2] and box[3] <= bounds[3]


def _around(x: float, y: float, radius: float, scale: float) -> Box:
    return (x - radius) * scale, (y - radius) * scale, (x + radius) * scale, (y + radius) * scale
