"""Aligned stretches and areas woven into passages.

Problem: alignment finds word for word what stands in order, and only fragments of a shuffled or summed up copy;
an area tells where such a copy begins and ends, but not which word became which.

Stages:
 1. the stretches that cover most of an area, in order, become one passage, with what lies between them dropped and
    inserted; where the area is not exact, the passage begins and ends with it. Stretches that cover an area in another
    order, but begin with a sentence each, are moved paragraphs and stand as they are;
 2. the stretches of any other area become one passage, from the area's first word to its last: the heaviest chain
    of pieces that rises on both sides is kept, what lies between them was dropped and inserted, and doubtful swaps
    are taken apart;
 3. words of the area that stand on both sides but outside the chain are counted as moved;
 4. stretches outside all areas stand if they are long, or weigh much in a short text.

Invariants: a passage's edits follow one another without a hole and cover it on both sides.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from unspin.copies.areas import AREA_SETTINGS, find_areas
from unspin.copies.chaining import Box
from unspin.copies.edits import read_edits, trim_loose
from unspin.copies.steps import PassageConfig, Steps, StepSearch
from unspin.copies.texts import CopyText, TextPair
from unspin.copies.word_edits import WordEdit
from unspin.model import EditKind
from unspin.text.function_words import FUNCTION_WORDS

_IN_AREA = PassageConfig(min_words=4, min_score=4.0, min_density=0.5, min_density_short=0.5)
"""What a piece of a shuffled area has at least; the area vouches for it, so it may be short."""
_EXPLAINED = 0.6
"""Share of both sides of an area from which alignment explains it. Of articles with half of their words swapped from categories
it covers .7; at .8 these were taken for shuffled ones, and half of them lost. PAN's plagdet is the same at both."""
_BESIDE = 3
"""Words of its first sentence that a moved paragraph may lack."""
_MINOR, _MINOR_SHARE = 25, 0.5
"""Corresponding words, and share of the longest passage's, under which a passage is a phrase that any two texts may
share. Of 75 passages reported in 60 verbatim pairs of PAN 2013, 12 were phrases of 8 to 27 words, none of them copied."""
_NEAR = 60
"""Words on both sides within which a phrase belongs to the passage beside it."""
_SURE = 0.5
"""Likeness from which a swap in a shuffled area stands: even odds against a random pair."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """A passage over words.

    Attributes:
        edits: its edits, in order, without a hole.
        moved: pairs (left word, right word) of the same word on both sides, out of order.
        area_score: nats that speak for it as an area, 0.0 if it was found by alignment alone.
        is_digest: whether one side sums up the whole other text.
    """

    edits: tuple[WordEdit, ...]
    moved: tuple[tuple[int, int], ...] = ()
    area_score: float = 0.0
    is_digest: bool = False

    @property
    def words(self) -> int:
        """How many words correspond, kept, swapped or moved."""
        return len(self.moved) + sum(
            max(edit.left_words, edit.right_words)
            for edit in self.edits
            if edit.kind in {EditKind.KEEP, EditKind.SWAP}
        )

    @property
    def bounds(self) -> tuple[int, int, int, int]:
        """Word ranges: left begin, left end, right begin, right end."""
        first, last = self.edits[0], self.edits[-1]
        return first.left_begin, last.left_end, first.right_begin, last.right_end


@dataclass(frozen=True, slots=True)
class FoundArea:
    """An area: word ranges (left begin, left end, right begin, right end), its score, its share in order."""

    bounds: tuple[int, int, int, int]
    score: float
    ordered: float


def find_text_areas(left: CopyText, right: CopyText) -> list[FoundArea]:
    """The areas of two texts, their ends settled at sentences."""
    bounds, scores, ordered = find_areas(
        left.numbers,
        left.surprisals,
        right.numbers,
        right.surprisals,
        AREA_SETTINGS,
        left.tokens.opens_sentence.view(np.uint8),
        right.tokens.opens_sentence.view(np.uint8),
    )
    return [
        FoundArea(tuple(area), score, share)
        for area, score, share in zip(bounds.tolist(), scores.tolist(), ordered.tolist(), strict=True)
    ]


def weave_passages(
    stretches: Sequence[tuple[WordEdit, ...]], areas: Sequence[FoundArea], pair: TextPair
) -> list[Stretch]:
    """Stretches and areas as passages, in the order of the left text."""
    aligned = [Stretch(edits=edits) for edits in stretches]
    woven: list[Stretch] = []
    taken: set[int] = set()
    for area in areas:
        members = [
            place
            for place, stretch in enumerate(aligned)
            if place not in taken and _lies_in(stretch.bounds, area.bounds)
        ]
        inside = [aligned[place] for place in members]
        if _cover(area, inside) and _are_in_order(inside):
            woven.append(Stretch(edits=tuple(_join(area, inside)), area_score=area.score))
        elif (
            area.ordered and _cover(area, inside) and all(_is_paragraph(stretch, pair) for stretch in inside)
        ):
            continue
        else:
            woven.append(_weave(area, [stretch.bounds for stretch in inside], pair))
        taken.update(members)
    kept = [stretch for place, stretch in enumerate(aligned) if place not in taken]
    return _leave_minor(sorted([*kept, *woven], key=lambda stretch: stretch.bounds))


def _leave_minor(stretches: Sequence[Stretch]) -> list[Stretch]:
    """The stretches without phrases far from all others, where a much longer one shows what was copied."""
    longest = max((stretch.words for stretch in stretches), default=0)
    return [
        stretch
        for stretch in stretches
        if stretch.area_score
        or stretch.words >= min(_MINOR, _MINOR_SHARE * longest)
        or any(
            (other.area_score or other.words >= _MINOR) and _are_near(stretch.bounds, other.bounds)
            for other in stretches
            if other is not stretch
        )
    ]


def _are_near(one: Sequence[int], other: Sequence[int]) -> bool:
    """Whether two stretches stand beside each other on both sides, with no word in common."""
    gaps = [max(other[side] - one[side + 1], one[side] - other[side + 1]) for side in (0, 2)]
    return min(gaps) >= 0 and max(gaps) <= _NEAR


def _lies_in(bounds: Sequence[int], area: Sequence[int]) -> bool:
    """Whether most of a stretch lies in an area, on both sides."""
    return all(
        2 * (min(bounds[side + 1], area[side + 1]) - max(bounds[side], area[side]))
        > bounds[side + 1] - bounds[side]
        for side in (0, 2)
    )


def _cover(area: FoundArea, members: Sequence[Stretch]) -> bool:
    """Whether stretches cover most of an area on both sides."""
    return all(
        sum(
            min(stretch.bounds[side + 1], area.bounds[side + 1])
            - max(stretch.bounds[side], area.bounds[side])
            for stretch in members
        )
        >= _EXPLAINED * (area.bounds[side + 1] - area.bounds[side])
        for side in (0, 2)
    )


def _are_in_order(members: Sequence[Stretch]) -> bool:
    return all(
        before.bounds[1] <= after.bounds[0] and before.bounds[3] <= after.bounds[2]
        for before, after in pairwise(members)
    )


def _is_paragraph(stretch: Stretch, pair: TextPair) -> bool:
    """Whether a stretch begins with a paragraph on both sides, as one that was moved does."""
    left_begin, _, right_begin, _ = stretch.bounds
    return _opens_paragraph(left_begin, pair.left) and _opens_paragraph(right_begin, pair.right)


def _opens_paragraph(place: int, text: CopyText) -> bool:
    """Whether a paragraph begins at a word, or a few words before it."""
    tokens = text.tokens
    first = max(0, place - _BESIDE)
    if first == 0:
        return True
    return "\n\n" in tokens.text[int(tokens.ends[first - 1]) : int(tokens.begins[place])]


def _join(area: FoundArea, members: Sequence[Stretch]) -> Iterator[WordEdit]:
    """The members' edits, with what lies between them, and around them in an area that is not exact."""
    left_begin, left_end, right_begin, right_end = area.bounds
    first, last = members[0].bounds, members[-1].bounds
    left, right = first[0], first[2]
    is_exact = area.ordered >= AREA_SETTINGS.ordered_share
    if not is_exact:
        left, right = min(left, left_begin), min(right, right_begin)
    for member in members:
        yield from _part(left, member.bounds[0], right, member.bounds[2])
        yield from member.edits
        left, right = member.bounds[1], member.bounds[3]
    if not is_exact:
        yield from _part(left, max(last[1], left_end), right, max(last[3], right_end))


def _weave(area: FoundArea, members: Sequence[Sequence[int]], pair: TextPair) -> Stretch:
    """One passage from an area and the stretches in it."""
    every = [area.bounds, *members]
    box = Box(
        min(bounds[0] for bounds in every),
        max(bounds[1] for bounds in every),
        min(bounds[2] for bounds in every),
        max(bounds[3] for bounds in every),
    )
    search = StepSearch(pair, config=_IN_AREA)
    pieces = list(search.take_all(box, use_left=True, use_right=True))
    edits = tuple(_fill(box, _chain(pieces), pair))
    return Stretch(
        edits=edits,
        moved=tuple(_find_moved(edits, pair)),
        area_score=area.score,
        is_digest=area.ordered == 0.0,
    )


def _chain(pieces: Sequence[Steps]) -> list[Steps]:
    """The heaviest chain of pieces that rises on both sides; a piece weighs its pairs of words."""
    ordered = sorted(pieces, key=lambda steps: tuple(_begin(steps)))
    best: list[int] = []
    before: list[int] = []
    for place, piece in enumerate(ordered):
        best.append(int((piece >= 0).all(axis=1).sum()))
        before.append(-1)
        own = best[place]
        for other in range(place):
            if (_end(ordered[other]) <= _begin(piece)).all() and best[other] + own > best[place]:
                best[place], before[place] = best[other] + own, other
    chain: list[Steps] = []
    place = max(range(len(best)), key=best.__getitem__, default=-1)
    while place >= 0:
        chain.append(ordered[place])
        place = before[place]
    return chain[::-1]


def _begin(steps: Steps) -> NDArray[np.int32]:
    begin: NDArray[np.int32] = np.where(steps >= 0, steps, np.iinfo(np.int32).max).min(axis=0)
    return begin


def _end(steps: Steps) -> NDArray[np.int32]:
    end: NDArray[np.int32] = steps.max(axis=0) + 1
    return end


def _fill(box: Box, pieces: Sequence[Steps], pair: TextPair) -> Iterator[WordEdit]:
    """The pieces' edits, with what lies before, between and after them dropped and inserted."""
    left, right = box.left_begin, box.right_begin
    for piece in pieces:
        edits = trim_loose(read_edits(piece, pair), pair)
        if not edits or edits[0].left_begin < left or edits[0].right_begin < right:
            continue
        yield from _part(left, edits[0].left_begin, right, edits[0].right_begin)
        for edit in edits:
            if edit.kind is EditKind.SWAP and not _is_sure(edit, pair):
                yield from _part(edit.left_begin, edit.left_end, edit.right_begin, edit.right_end)
            else:
                yield edit
        left, right = edits[-1].left_end, edits[-1].right_end
    yield from _part(left, box.left_end, right, box.right_end)


def _part(left_begin: int, left_end: int, right_begin: int, right_end: int) -> Iterator[WordEdit]:
    """Words of both sides that do not stand for each other."""
    if left_begin < left_end:
        yield WordEdit(EditKind.DROP, left_begin, left_end, right_begin, right_begin)
    if right_begin < right_end:
        yield WordEdit(EditKind.INSERT, left_end, left_end, right_begin, right_end)


def _is_sure(edit: WordEdit, pair: TextPair) -> bool:
    if edit.left_words == edit.right_words == 1:
        return pair.likeness_at(edit.left_begin, edit.right_begin) >= _SURE
    words = (
        pair.left.tokens.stems[edit.left_begin : edit.left_end],
        pair.right.tokens.stems[edit.right_begin : edit.right_end],
    )
    return pair.left.lexicon.phrase_likeness(*words) >= _SURE


def _find_moved(edits: Sequence[WordEdit], pair: TextPair) -> Iterator[tuple[int, int]]:
    """Words that were dropped in one place and inserted in another, each once; small words do not count."""
    places: dict[str, list[int]] = defaultdict(list)
    for edit in edits:
        if edit.kind is EditKind.INSERT:
            for place in range(edit.right_begin, edit.right_end):
                places[pair.right.tokens.stems[place]].append(place)
    for edit in edits:
        if edit.kind is EditKind.DROP:
            for place in range(edit.left_begin, edit.left_end):
                word = pair.left.tokens.stems[place]
                if word not in FUNCTION_WORDS and places[word]:
                    yield place, places[word].pop(0)
