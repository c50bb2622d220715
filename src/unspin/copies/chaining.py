"""Where in two texts an alignment is worth its cost.

Short texts are one box. For others the whole matrix would cost too much: boxes stand around their areas
(`areas`), weak ones included. In very long ones areas break up, so shared rare runs of three words (anchors) are
chained along diagonals as well, and each chain is cut, at an anchor, into boxes of bounded size. The alignment
then runs inside the boxes only: time and memory grow with the copied text, not with the product of the lengths.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from unspin.copies.areas import AREA_SETTINGS, find_areas
from unspin.copies.texts import CopyText

_WEAK = AREA_SETTINGS._replace(score=AREA_SETTINGS.grown_score, words=8, double=2.0, longest_source=0)
"""Every area that grows at all, doubles included, digests left out."""
_NOTHING = np.zeros(0, dtype=np.uint8)


@dataclass(frozen=True, slots=True, kw_only=True)
class ChainConfig:
    """How long texts are cut into boxes.

    Attributes:
        one_box: pairs with at most this many word pairs are one box (500 words each): where every other word was swapped,
            areas may hold but a part of it.
        article_cells: pairs with at most this many (1,500 words each) are one box if much of both is in boxes.
        much: share of a text's words from which much of it is in boxes.
        whole_cells: pairs with more word pairs than this are chained, too (4 million: 2,000 words each).
        beside: words added around an area.
        reach: anchors this many words apart on both sides belong to one chain.
        margin: words added around a chain, for what stands swapped before and after it.
        box_words: a box is closed at the first anchor after this many words.
        max_repeats: a run that stands more often than this on a side is no anchor.
    """

    one_box: int = 250_000
    article_cells: int = 2_250_000
    much: float = 0.2
    whole_cells: int = 4_000_000
    beside: int = 40
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
    cells = len(left) * len(right)
    if cells <= min(config.one_box, config.whole_cells):
        return (Box(0, len(left), 0, len(right)),)
    boxes = list(_surround(left, right, config))
    if cells <= config.article_cells and _fill_much(boxes, len(left), len(right), config.much):
        boxes = [Box(0, len(left), 0, len(right))]
    if cells > config.whole_cells:
        boxes = [box for box in boxes if _is_bounded(box, config.box_words)]
        for chain in _chain(_find_anchors(left, right, config.max_repeats), config.reach):
            boxes.extend(_cut(chain, len(left), len(right), config))
    return tuple(sorted(boxes, key=lambda box: (box.left_begin, box.right_begin)))


def _surround(left: CopyText, right: CopyText, config: ChainConfig) -> Iterator[Box]:
    """A box around every area."""
    bounds, _, _ = find_areas(
        left.numbers, left.surprisals, right.numbers, right.surprisals, _WEAK, _NOTHING, _NOTHING
    )
    for left_begin, left_end, right_begin, right_end in bounds.tolist():
        yield Box(
            max(0, left_begin - config.beside),
            min(len(left), left_end + config.beside),
            max(0, right_begin - config.beside),
            min(len(right), right_end + config.beside),
        )


def _fill_much(boxes: Sequence[Box], left_words: int, right_words: int, much: float) -> bool:
    """Whether the boxes hold much of both texts."""
    left = sum(box.left_end - box.left_begin for box in boxes)
    right = sum(box.right_end - box.right_begin for box in boxes)
    return min(left / left_words, right / right_words) >= much


def _is_bounded(box: Box, words: int) -> bool:
    return max(box.left_end - box.left_begin, box.right_end - box.right_begin) <= words


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
