"""Articles, comparisons and pairs for the tests of this room, each with only what a test is about."""

from __future__ import annotations

from collections.abc import Sequence

from unspin.families import VerifiedPair
from unspin.model import Article, Comparison, Direction, Edit, Passage, Span, Swap, SwapKind

DECIDED_FIRST = 0.97


def make_article(name: str, text: str = "", **fields: object) -> Article:
    return Article(id=name, place=f"{name}.txt", text=text, **fields)  # type: ignore[arg-type]


def make_passage(
    right: tuple[int, int] = (0, 1000),
    *,
    left: tuple[int, int] = (0, 1000),
    edits: Sequence[Edit] = (),
    is_quotation: bool = False,
) -> Passage:
    return Passage(
        left=Span(begin=left[0], end=left[1]),
        right=Span(begin=right[0], end=right[1]),
        score=1.0,
        words=150,
        edits=tuple(edits),
        is_quotation=is_quotation,
    )


def make_comparison(
    passages: Sequence[Passage] = (make_passage(),),
    swaps: Sequence[Swap] = (),
    *,
    shares: tuple[float, float] = (1.0, 1.0),
    swapped: float = 0.0,
    first: float = 0.5,
) -> Comparison:
    """A comparison; `first` is the probability that left was first."""
    direction = Direction.LEFT_TO_RIGHT if first >= 0.9 else Direction.UNDECIDED
    return Comparison(
        passages=tuple(passages),
        swaps=tuple(swaps),
        left_share=shares[0],
        right_share=shares[1],
        swapped_share=swapped,
        is_ordered=True,
        is_copy=True,
        direction=Direction.RIGHT_TO_LEFT if first <= 0.1 else direction,
        probability=first,
    )


def make_pair(left: str, right: str, comparison: Comparison | None = None) -> VerifiedPair:
    return VerifiedPair(
        left=left, right=right, comparison=comparison or make_comparison(first=DECIDED_FIRST, swapped=0.3)
    )


def make_swapped(
    left: Article, right: Article, swaps: Sequence[tuple[str, str]], *, swapped: float = 0.3
) -> Comparison:
    """A comparison of two texts whose swaps are these words, each found after the one before it."""
    made: list[Swap] = []
    here = there = 0
    for left_words, right_words in swaps:
        here, there = left.text.index(left_words, here), right.text.index(right_words, there)
        made.append(
            Swap(
                left=Span(begin=here, end=here + len(left_words)),
                right=Span(begin=there, end=there + len(right_words)),
                left_words=left_words,
                right_words=right_words,
                kind=SwapKind.WORDING,
                is_quoted=False,
                score=0.9,
                reason="",
            )
        )
        here, there = here + len(left_words), there + len(right_words)
    return make_comparison(swaps=made, swapped=swapped)
