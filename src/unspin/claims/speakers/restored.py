"""An article's words and those of its restored text, side by side.

Speakers are told from the restored text where there is one: a machine that turns "senior fellow" into "senior
individual" leaves no role to find on the page. Words outside of the changes are the same on both sides, one by one;
the words of a change stand for each other as a whole. So a stretch of words on one side has a stretch on the other,
widened to whole changes. (Signs between words may differ, so places are of no use here.)

Cost: linear in both texts.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from unspin.claims.speakers.words import Range, Words
from unspin.model import Restoration, RestoredField
from unspin.text.tokens import Tokens

_POSSESSIVES = ("'s", "’s")
_Pairs = list[tuple[Range, Range]]


class WordMap:
    """Which words of the page stand for which of the restored text."""

    def __init__(self, page: Tokens, restored: Words, restoration: Restoration | None) -> None:
        self._page = page
        self._restored = restored
        self._changes = restoration.changes if restoration and restoration.text != page.text else ()
        self._forward: list[Range] | None = None
        self._backward: list[Range] | None = None
        if not self._changes:
            return  # every word stands for itself
        changed = self._pair_changes()
        self._starts = [right[0] for _, right in changed]
        self._ends = [right[1] for _, right in changed]
        pairs = [part for pair in changed for part in self._refine(*pair)]
        self._forward = _spread(pairs, len(page), len(restored))
        self._backward = _spread([(right, left) for left, right in pairs], len(restored), len(page))

    def _pair_changes(self) -> _Pairs:
        """The words of each change on the page and in the restored text."""
        begins, ends = self._page.begins.tolist(), self._page.ends.tolist()
        return [
            (
                (bisect_left(begins, change.copy.begin), bisect_right(ends, change.copy.end)),
                (
                    bisect_left(self._restored.begins, change.restored.begin),
                    bisect_right(self._restored.ends, change.restored.end),
                ),
            )
            for change in self._changes
        ]

    def _refine(self, left: Range, right: Range) -> _Pairs:
        """A change in the smallest parts that can be told: word by word if both sides have as many, else without equal ends."""
        size, other_size = left[1] - left[0], right[1] - right[0]
        if size == other_size:
            return [((left[0] + k, left[0] + k + 1), (right[0] + k, right[0] + k + 1)) for k in range(size)]
        head = tail = 0
        while head < min(size, other_size) and self._is_same(left[0] + head, right[0] + head):
            head += 1
        while tail < min(size, other_size) - head and self._is_same(left[1] - tail - 1, right[1] - tail - 1):
            tail += 1
        return [((left[0] + head, left[1] - tail), (right[0] + head, right[1] - tail))]

    def _is_same(self, index: int, other: int) -> bool:
        return self._page.stems[index] == self._restored.lower[other]

    def to_restored(self, found: Range) -> Range:
        """The words of the restored text that stand for words of the page; most of them, if a sentence ends between."""
        if self._forward is None:
            return found
        pieces: list[Range] = []
        for begin, end in self._forward[slice(*found)]:
            if begin >= end:
                continue
            if pieces and self._restored.sentence[begin] == self._restored.sentence[pieces[-1][1] - 1]:
                pieces[-1] = pieces[-1][0], max(end, pieces[-1][1])
            else:
                pieces.append((begin, end))
        if not pieces:
            return _map(self._forward, (found[0], found[0]), len(self._restored))
        return max(pieces, key=lambda piece: piece[1] - piece[0])

    def to_page(self, found: Range) -> Range:
        """The words of the page that stand for words of the restored text, widened to whole changes; maybe none."""
        return found if self._backward is None else _map(self._backward, found, len(self._page))

    def describe(self, field: str, found: Range, given: str) -> RestoredField | None:
        """The record of how a field's words stand on the page; None if they stand there as they are given.

        Args:
            field: the field's name.
            found: its words in the restored text.
            given: the same as text.
        """
        if self._backward is None:
            return None
        first, last = bisect_right(self._ends, found[0]), bisect_left(self._starts, found[1])
        touched = self._changes[first:last]
        if not touched:
            return None
        begin, end = _map(self._backward, found, len(self._page))
        written = self._page.said(begin, end) if begin < end else ""
        written = (
            written[:-2] if written.endswith(_POSSESSIVES) and not given.endswith(_POSSESSIVES) else written
        )
        if _bare(written) == _bare(given):
            return None
        sure = [change.probability for change in touched if change.probability is not None]
        return RestoredField(field=field, written=written, probability=min(sure, default=None))


def _spread(pairs: Sequence[tuple[Range, Range]], size: int, other_size: int) -> list[Range]:
    """For each word of one side its words on the other: one for one between changes, all of them inside of one."""
    spread: list[Range] = []
    done = 0
    for left, right in [*pairs, ((size, size), (other_size, other_size))]:
        while len(spread) < left[0]:
            place = min(done, right[0])
            spread.append((place, min(place + 1, other_size)))
            done += 1
        spread.extend([right] * (left[1] - max(left[0], len(spread))))
        done = right[1]
    return spread[:size]


def _map(spread: Sequence[Range], found: Range, other_size: int) -> Range:
    if found[0] >= found[1] or not spread:
        place = spread[found[0]][0] if found[0] < len(spread) else other_size
        return place, place
    return spread[found[0]][0], max(spread[found[0]][0], spread[found[1] - 1][1])


def _bare(words: str) -> str:
    """The words without an article before them, for it may belong to either."""
    return words[4:] if words[:4].casefold() == "the " else words
