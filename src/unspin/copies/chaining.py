"""Where in two texts an alignment is worth its cost.

Short texts are one box. For long ones the whole matrix would be too large, so shared rare runs of three
words (anchors) are chained along diagonals, and each chain is cut, at an anchor, into boxes of bounded
size. The alignment then runs inside the boxes only: time and memory grow with the copied text, not with
the product of the lengths.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from unspin.copies.texts import CopyText


@dataclass(frozen=True, slots=True, kw_only=True)
class ChainConfig:
    """How long texts are cut into boxes.

    Attributes:
        whole_cells: pairs with at most this many word pairs are one box (4 million: 2,000 words each).
        reach: anchors this many words apart on both sides belong to one chain.
        margin: words added around a chain, for what stands swapped before and after it.
        box_words: a box is closed at the first anchor after this many words.
        max_repeats: a run that stands more often than this on a side is no anchor.
    """

    whole_cells: int = 4_000_000
    reach: int = 120
    margin: int = 60
    box_words: int = 1000
    max_repeats: int = 4


@dataclass(frozen=True, slots=True)
class Box:
    """Word ranges `[begin, end)` of both sides to align with each other."""

    left_begin: int
    left_end: int
    right_begin: int
    right_end: int


def find_boxes(left: CopyText, right: CopyText, config: ChainConfig | None = None) -> tuple[Box, ...]:
    """Boxes to align, in the order of the left text."""
    config = config or ChainConfig()
    if len(left) * len(right) <= config.whole_cells:
        return (Box(0, len(left), 0, len(right)),)
    boxes: list[Box] = []
    for chain in _chain(_find_anchors(left, right, config.max_repeats), config.reach):
        boxes.extend(_cut(chain, len(left), len(right), config))
    return tuple(sorted(boxes, key=lambda box: (box.left_begin, box.right_begin)))


def _find_anchors(left: CopyText, right: CopyText, max_repeats: int) -> list[tuple[int, int]]:
    """Places (left word, right word) at which the same rare run of three words begins."""
    places: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for index, run in enumerate(_runs(left.tokens.stems)):
        places[run].append(index)
    met: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for index, run in enumerate(_runs(right.tokens.stems)):
        if run in places:
            met[run].append(index)
    return sorted(
        (here, there)
        for run, theirs in met.items()
        if len(theirs) <= max_repeats and len(places[run]) <= max_repeats
        for here in places[run]
        for there in theirs
    )


def _runs(words: Sequence[str]) -> Iterator[tuple[str, ...]]:
    return zip(words, words[1:], words[2:], strict=False)


def _chain(anchors: Sequence[tuple[int, int]], reach: int) -> list[list[tuple[int, int]]]:
    """Anchors grouped into chains that rise on both sides."""
    closed: list[list[tuple[int, int]]] = []
    open_chains: list[list[tuple[int, int]]] = []
    for here, there in anchors:
        still_open: list[list[tuple[int, int]]] = []
        for chain in open_chains:
            (still_open if here - chain[-1][0] <= reach else closed).append(chain)
        open_chains = still_open
        near = [chain for chain in open_chains if 0 <= there - chain[-1][1] <= reach]
        if near:
            min(near, key=lambda chain: there - chain[-1][1]).append((here, there))
        else:
            open_chains.append([(here, there)])
    closed.extend(open_chains)
    return sorted(closed)


def _cut(
    chain: Sequence[tuple[int, int]], left_words: int, right_words: int, config: ChainConfig
) -> Iterator[Box]:
    """A chain's boxes: cut at an anchor whenever one side has grown past `box_words`."""
    left_begin = max(0, chain[0][0] - config.margin)
    right_begin = max(0, chain[0][1] - config.margin)
    for here, there in chain:
        if here - left_begin > config.box_words or there - right_begin > config.box_words:
            yield Box(left_begin, here, right_begin, there)
            left_begin, right_begin = here, there
    left_end = min(left_words, chain[-1][0] + 3 + config.margin)
    right_end = min(right_words, chain[-1][1] + 3 + config.margin)
    yield Box(left_begin, left_end, right_begin, right_end)
