"""Which words of a copy stand for which of its restored text.

Problem: signs between words may differ between the two, so places are of no use; but between two changes both have the
same words, one for one, and inside a change all of one side stand for all of the other, as narrowly as can be told.

Cost: linear in both texts.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from unspin.model import Change

Range = tuple[int, int]
"""Words `[begin, end)` of a text, by number."""
Pairs = list[tuple[Range, Range]]


@dataclass(frozen=True, slots=True)
class WordPlaces:
    """The words of one text.

    Attributes:
        begins, ends: where each stands, in code points.
        stems: lower-cased, without a possessive ending.
    """

    begins: Sequence[int]
    ends: Sequence[int]
    stems: Sequence[str]

    def __len__(self) -> int:
        return len(self.begins)


def pair_changes(page: WordPlaces, restored: WordPlaces, changes: Sequence[Change]) -> Pairs:
    """The words of each change on the page and in the restored text."""
    return [
        (
            (bisect_left(page.begins, change.copy.begin), bisect_right(page.ends, change.copy.end)),
            (
                bisect_left(restored.begins, change.restored.begin),
                bisect_right(restored.ends, change.restored.end),
            ),
        )
        for change in changes
    ]


def refine_pairs(page: WordPlaces, restored: WordPlaces, pairs: Pairs) -> Pairs:
    """The pairs in the smallest parts that can be told."""
    return [part for left, right in pairs for part in _refine(page, restored, left, right)]


def _refine(page: WordPlaces, restored: WordPlaces, left: Range, right: Range) -> Pairs:
    """A change word by word if both sides have as many, else without equal ends."""
    size, other_size = left[1] - left[0], right[1] - right[0]
    if size == other_size:
        return [((left[0] + k, left[0] + k + 1), (right[0] + k, right[0] + k + 1)) for k in range(size)]
    most = min(size, other_size)
    head = tail = 0
    while head < most and page.stems[left[0] + head] == restored.stems[right[0] + head]:
        head += 1
    while tail < most - head and page.stems[left[1] - tail - 1] == restored.stems[right[1] - tail - 1]:
        tail += 1
    return [((left[0] + head, left[1] - tail), (right[0] + head, right[1] - tail))]


def spread_pairs(pairs: Sequence[tuple[Range, Range]], size: int, other_size: int) -> list[Range]:
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


def map_words(spread: Sequence[Range], found: Range, other_size: int) -> Range:
    """The words of the other side for words of this one; for none, the place where they would stand."""
    if found[0] >= found[1] or not spread:
        place = spread[found[0]][0] if found[0] < len(spread) else other_size
        return place, place
    return spread[found[0]][0], max(spread[found[0]][0], spread[found[1] - 1][1])
