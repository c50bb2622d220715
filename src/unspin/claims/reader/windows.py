"""Windows over a text's pieces, so that texts of any length are read with context on both sides.

Each window reads `LENGTH` pieces; neighbouring ones overlap by twice `MARGIN`, and of each only the core is taken:
the pieces at least `MARGIN` from its ends, but for the text's own begin and end.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

LENGTH: Final = 254
"""Pieces a window reads; with the marks at its ends 256."""

MARGIN: Final = 40
"""Pieces of context that a core piece has at least on each side: about two sentences."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """Pieces `[begin, end)` are read, of which `[core_begin, core_end)` are taken."""

    begin: int
    end: int
    core_begin: int
    core_end: int


def lay_windows(count: int) -> Iterator[Window]:
    """Windows whose cores cover `count` pieces, each piece in one core."""
    step = LENGTH - 2 * MARGIN
    begin = 0
    while begin < count:
        end = min(begin + LENGTH, count)
        is_last = end == count
        yield Window(
            begin=begin,
            end=end,
            core_begin=begin + MARGIN if begin else 0,
            core_end=end if is_last else begin + MARGIN + step,
        )
        if is_last:
            return
        begin += step
