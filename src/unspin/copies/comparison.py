"""Two texts aligned: passages, swaps, shares, and whether it all shows copying.

Copying is shown by words outside quotations: two reporters may quote the same sentence, and a quotation
by itself is no copy. Neither is a line that any two stories share; a copy has enough corresponding words
in one passage, or in several.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from unspin.copies.chaining import Box, find_boxes
from unspin.copies.edits import read_edits, trim_loose
from unspin.copies.evidence import EvidenceConfig, count_open, shows_copying
from unspin.copies.passages import Stretch, find_text_areas, weave_passages
from unspin.copies.quotation_changes import find_quotation_changes
from unspin.copies.steps import find_steps
from unspin.copies.swaps import describe_swap, measure_swap
from unspin.copies.texts import CopyText, Known, TextPair
from unspin.copies.word_edits import WordEdit
from unspin.model import Comparison, Edit, EditKind, Passage

_SPEAKING_WORDS = 3
"""Words kept beside a shared quotation that say no more than who spoke ("Marlow", "she said")."""


def compare_texts(
    left: CopyText, right: CopyText, config: EvidenceConfig | None = None, known: Known | None = None
) -> Comparison:
    """Two texts aligned word by word; direction is left open.

    Args:
        left: one text.
        right: the other.
        config: what shows copying.
        known: words that are known to stand for each other, from other copies of the case.
    """
    boxes, areas = find_boxes(left, right), find_text_areas(left, right)
    pair = _pair_up(left, right, boxes, known)
    aligned = [
        edits
        for steps in find_steps(pair, boxes=boxes)
        if (edits := trim_loose(read_edits(steps, pair), pair))
    ]
    stretches = weave_passages(aligned, areas, pair)
    moved = _find_moved([stretch.edits for stretch in stretches])
    passages = tuple(
        _describe_passage(stretch, pair, is_moved=is_moved)
        for stretch, is_moved in zip(stretches, moved, strict=True)
    )
    swaps = tuple(
        describe_swap(edit, pair)
        for stretch in stretches
        for edit in stretch.edits
        if edit.kind is EditKind.SWAP
    )
    left_share, right_share = _share(stretches, len(left), 0), _share(stretches, len(right), 1)
    return Comparison(
        passages=passages,
        swaps=swaps,
        quotations=find_quotation_changes([stretch.edits for stretch in stretches], left, right),
        left_share=left_share,
        right_share=right_share,
        swapped_share=_swapped_share(stretches),
        is_ordered=not any(moved),
        is_copy=shows_copying(stretches, left, right, max(left_share, right_share), config),
    )


def _pair_up(left: CopyText, right: CopyText, boxes: Sequence[Box], known: Known | None) -> TextPair:
    """The pair, ready to tell the likeness of the words in the boxes."""
    left_types = [left.types[box.left_begin : box.left_end] for box in boxes]
    right_types = [right.types[box.right_begin : box.right_end] for box in boxes]
    nothing = np.zeros(0, dtype=np.int32)
    return TextPair(
        left,
        right,
        np.unique(np.concatenate([nothing, *left_types])),
        np.unique(np.concatenate([nothing, *right_types])),
        known,
    )


def _describe_passage(stretch: Stretch, pair: TextPair, *, is_moved: bool) -> Passage:
    left, right = pair.left, pair.right
    left_begin, left_end, right_begin, right_end = stretch.bounds
    words, alike = len(stretch.moved), float(len(stretch.moved))
    for edit in stretch.edits:
        larger = max(edit.left_words, edit.right_words)
        if edit.kind is EditKind.KEEP:
            words += larger
            alike += larger
        elif edit.kind is EditKind.SWAP:
            words += larger
            alike += larger * measure_swap(edit, pair)
    length = sum(max(edit.left_words, edit.right_words) for edit in stretch.edits) - len(stretch.moved)
    kept = [edit for edit in stretch.edits if edit.kind is EditKind.KEEP]
    open_words = count_open(kept, left, right) + len(stretch.moved)
    return Passage(
        left=left.tokens.span(left_begin, left_end),
        right=right.tokens.span(right_begin, right_end),
        score=alike / length,
        words=words,
        edits=tuple(_place(edit, left, right) for edit in stretch.edits),
        is_moved=is_moved,
        is_quotation=open_words <= _SPEAKING_WORDS,
    )


def _place(edit: WordEdit, left: CopyText, right: CopyText) -> Edit:
    return Edit(
        kind=edit.kind,
        left=left.tokens.span(edit.left_begin, edit.left_end),
        right=right.tokens.span(edit.right_begin, edit.right_end),
    )


def _share(stretches: Sequence[Stretch], words: int, side: int) -> float:
    """Share of a side's words (0 left, 1 right) that correspond to words of the other, each counted once."""
    covered = np.zeros(words, dtype=np.bool_)
    for stretch in stretches:
        for edit in stretch.edits:
            if edit.kind in (EditKind.KEEP, EditKind.SWAP):
                begin, end = (edit.right_begin, edit.right_end) if side else (edit.left_begin, edit.left_end)
                covered[begin:end] = True
        covered[[places[side] for places in stretch.moved]] = True
    return float(covered.mean()) if words else 0.0


def _swapped_share(stretches: Sequence[Stretch]) -> float:
    kept = swapped = 0
    for stretch in stretches:
        kept += len(stretch.moved)
        for edit in stretch.edits:
            words = max(edit.left_words, edit.right_words)
            kept += words * (edit.kind is EditKind.KEEP)
            swapped += words * (edit.kind is EditKind.SWAP)
    return swapped / (kept + swapped) if kept + swapped else 0.0


def _find_moved(stretches: Sequence[Sequence[WordEdit]]) -> list[bool]:
    """Which stretches stand out of the order of the others: those outside the heaviest rising chain."""
    if not stretches:
        return []
    places = [edits[0].right_begin for edits in stretches]
    weights = [sum(edit.left_words for edit in edits) for edits in stretches]
    best = list(weights)
    before = [-1] * len(places)
    for index, place in enumerate(places):
        for other in range(index):
            if places[other] < place and best[other] + weights[index] > best[index]:
                best[index], before[index] = best[other] + weights[index], other
    kept = set()
    index = max(range(len(best)), key=lambda place: best[place])
    while index >= 0:
        kept.add(index)
        index = before[index]
    return [place not in kept for place in range(len(places))]
