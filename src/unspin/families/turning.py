"""A comparison seen from its other side."""

from __future__ import annotations

from dataclasses import replace

from unspin.model import Comparison, Direction, EditKind

_EDITS = {EditKind.INSERT: EditKind.DROP, EditKind.DROP: EditKind.INSERT}
_DIRECTIONS = {
    Direction.LEFT_TO_RIGHT: Direction.RIGHT_TO_LEFT,
    Direction.RIGHT_TO_LEFT: Direction.LEFT_TO_RIGHT,
    Direction.UNDECIDED: Direction.UNDECIDED,
}


def turn_comparison(comparison: Comparison) -> Comparison:
    """The same comparison with left and right changed over."""
    passages = [
        replace(
            passage,
            left=passage.right,
            right=passage.left,
            edits=tuple(
                replace(edit, kind=_EDITS.get(edit.kind, edit.kind), left=edit.right, right=edit.left)
                for edit in passage.edits
            ),
        )
        for passage in comparison.passages
    ]
    swaps = [
        replace(
            swap, left=swap.right, right=swap.left, left_words=swap.right_words, right_words=swap.left_words
        )
        for swap in comparison.swaps
    ]
    quotations = [
        replace(
            change,
            left=change.right,
            right=change.left,
            left_words=change.right_words,
            right_words=change.left_words,
        )
        for change in comparison.quotations
    ]
    return replace(
        comparison,
        passages=tuple(sorted(passages, key=lambda passage: (passage.left.begin, passage.right.begin))),
        swaps=tuple(sorted(swaps, key=lambda swap: (swap.left.begin, swap.right.begin))),
        quotations=tuple(sorted(quotations, key=lambda change: (change.left.begin, change.right.begin))),
        related=tuple((right, left) for left, right in comparison.related),
        left_share=comparison.right_share,
        right_share=comparison.left_share,
        direction=_DIRECTIONS[comparison.direction],
        probability=1.0 - comparison.probability,
        signs=tuple(replace(sign, weight=-sign.weight) for sign in comparison.signs),
    )
