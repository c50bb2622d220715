"""What happened between two corresponding stretches: words kept, swapped, inserted, dropped.

Problem: the alignment pairs single words, but people and machines swap phrases ("This means that" /
"Because of this", "avoid" / "keep away from", "Center for Peace" / "Heart for Tranquility").

Stages:
 1. runs of steps that are not kept words become blocks; one or two small words that were kept by chance
    between dropped and inserted ones join them;
 2. inside a block, pairs that are likely substitutes stand as swaps of their own; what is left over is
    one swap for each pair if all pairs are even, one swap for all if not; words of one side alone go to
    the swap beside them, or were inserted or dropped;
 3. swaps grow over the name, number or set phrase that they touch, on both sides (`growing`).

Invariants: the edits follow one another without a hole on both sides and cover the stretch exactly.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from unspin.copies.alignment import GAP
from unspin.copies.growing import find_numbers, grow_swaps
from unspin.copies.steps import Steps
from unspin.copies.texts import CopyText, TextPair
from unspin.copies.word_edits import MAX_BESIDE, ONE_SIDED, WordEdit, unite
from unspin.model import EditKind
from unspin.text.function_words import FUNCTION_WORDS

_LIKELY = 0.8
"""Likeness from which a pair stands alone. On the lexicon's scale .5 is even odds against a random pair; beside a
kept word, where a swap may be of several words, a pair must be likelier than that."""
_UNLIKE = 0.3
_MAX_CHANCE = 2
"""Wordings longer than this that are less alike than `_UNLIKE` are no swap: one thing was left out, another added."""
_MAX_SWAP = 8
"""Words a swap has on its larger side, unless it is a name; beyond it, something else was written."""


def read_edits(steps: Steps, pair: TextPair) -> tuple[WordEdit, ...]:
    """The edits between two corresponding stretches, in order, without a hole."""
    left, right = pair.left, pair.right
    edits = [
        piece
        for block in _join_by_chance(_split_blocks(_step_edits(steps, pair)), left)
        for piece in (block if block[0].kind is EditKind.KEEP else _resolve(block, pair))
    ]
    edits = grow_swaps(edits, find_numbers(left), find_numbers(right))
    here, there = (edits[0].left_begin, edits[-1].left_end), (edits[0].right_begin, edits[-1].right_end)
    edits = grow_swaps(edits, left.phrases_in(*here), right.phrases_in(*there))
    edits = grow_swaps(edits, left.names_in(*here), right.names_in(*there))
    return tuple(_merge_kept(edits))


def trim_loose(edits: Sequence[WordEdit], pair: TextPair) -> tuple[WordEdit, ...]:
    """The edits without what corresponds to nothing at their ends, or by the last words of another sentence only."""
    left, right = pair.left.tokens.opens_sentence, pair.right.tokens.opens_sentence
    begin, end = 0, len(edits)
    while begin < end and edits[begin].kind in ONE_SIDED:
        begin += 1
    if end - begin > 2 and _is_loose(edits[begin], edits[begin + 1]):
        rest = edits[begin + 2]
        if left[rest.left_begin] and right[rest.right_begin]:
            begin += 2
    while end > begin and edits[end - 1].kind in ONE_SIDED:
        end -= 1
    if end - begin > 2 and _is_loose(edits[end - 1], edits[end - 2]):
        loose = edits[end - 1]
        if left[loose.left_begin] and right[loose.right_begin]:
            end -= 2
    return tuple(edits[begin:end])


def _is_loose(outer: WordEdit, inner: WordEdit) -> bool:
    return inner.kind in ONE_SIDED and max(outer.left_words, outer.right_words) <= _MAX_CHANCE


def _step_edits(steps: Steps, pair: TextPair) -> list[WordEdit]:
    """One edit a step. A gap's empty side stands where the next word of that side begins."""
    edits: list[WordEdit] = []
    next_left = int(steps[steps[:, 0] != GAP, 0][0])
    next_right = int(steps[steps[:, 1] != GAP, 1][0])
    for here, there in steps.tolist():
        if here == GAP:
            edits.append(WordEdit(EditKind.INSERT, next_left, next_left, there, there + 1))
            next_right = there + 1
        elif there == GAP:
            edits.append(WordEdit(EditKind.DROP, here, here + 1, next_right, next_right))
            next_left = here + 1
        else:
            same = pair.left.tokens.words[here] == pair.right.tokens.words[there]
            kind = EditKind.KEEP if same else EditKind.SWAP
            edits.append(WordEdit(kind, here, here + 1, there, there + 1))
            next_left, next_right = here + 1, there + 1
    return edits


def _split_blocks(edits: Iterable[WordEdit]) -> list[list[WordEdit]]:
    """Runs of kept words and runs of all else, in turn."""
    blocks: list[list[WordEdit]] = []
    for edit in edits:
        kept = edit.kind is EditKind.KEEP
        if blocks and (blocks[-1][0].kind is EditKind.KEEP) == kept:
            blocks[-1].append(edit)
        else:
            blocks.append([edit])
    return blocks


def _join_by_chance(blocks: list[list[WordEdit]], left: CopyText) -> list[list[WordEdit]]:
    """Blocks, with small words that were kept between an insertion and a drop taken into them."""
    joined: list[list[WordEdit]] = []
    index = 0
    while index < len(blocks):
        block = blocks[index]
        if (
            0 < index < len(blocks) - 1
            and len(block) <= 2
            and block[0].kind is EditKind.KEEP
            and all(left.tokens.words[edit.left_begin] in FUNCTION_WORDS for edit in block)
            and _are_opposite(joined[-1], blocks[index + 1])
        ):
            joined[-1] = (
                joined[-1] + [replace(edit, kind=EditKind.SWAP) for edit in block] + blocks[index + 1]
            )
            index += 2
        else:
            joined.append(block)
            index += 1
    return joined


def _are_opposite(before: Sequence[WordEdit], after: Sequence[WordEdit]) -> bool:
    kinds = ({edit.kind for edit in before}, {edit.kind for edit in after})
    return kinds in (({EditKind.INSERT}, {EditKind.DROP}), ({EditKind.DROP}, {EditKind.INSERT}))


def _resolve(block: Sequence[WordEdit], pair: TextPair) -> list[WordEdit]:
    """A block's swaps, insertions and drops: likely pairs alone, the rest as it falls between them."""
    pieces: list[WordEdit] = []
    loose: list[WordEdit] = []
    for edit in block:
        if _opens_sentence(edit, pair):
            pieces.extend(_close(loose, pair))
            loose = []
        if edit.kind is EditKind.SWAP and _stands_alone(edit, pair):
            pieces.extend(_close(loose, pair))
            loose = []
            pieces.append(edit)
        else:
            loose.append(edit)
    pieces.extend(_close(loose, pair))
    return _attach(pieces, pair)


def _opens_sentence(edit: WordEdit, pair: TextPair) -> bool:
    """Whether a pair stands at the head of a sentence on both sides: no swap runs over that."""
    return bool(
        edit.kind is EditKind.SWAP
        and pair.left.tokens.opens_sentence[edit.left_begin]
        and pair.right.tokens.opens_sentence[edit.right_begin]
    )


def _stands_alone(edit: WordEdit, pair: TextPair) -> bool:
    """Whether two words are likely each other's substitutes, or both count something."""
    here, there = edit.left_begin, edit.right_begin
    if pair.left.counts[here] or pair.right.counts[there]:
        return bool(pair.left.counts[here] and pair.right.counts[there])
    return not _is_small(edit, pair) and pair.likeness_at(here, there) >= _LIKELY


def _is_small(edit: WordEdit, pair: TextPair) -> bool:
    """Whether one of two words is a function word."""
    return (
        pair.left.tokens.words[edit.left_begin] in FUNCTION_WORDS
        or pair.right.tokens.words[edit.right_begin] in FUNCTION_WORDS
    )


def _close(loose: Sequence[WordEdit], pair: TextPair) -> list[WordEdit]:
    """What a run of unlikely pairs, insertions and drops comes to."""
    if not loose:
        return []
    if all(edit.kind is EditKind.SWAP and _is_even(edit, pair) for edit in loose):
        return list(loose)
    if any(edit.kind is EditKind.SWAP for edit in (loose[0], loose[-1])) and _are_all_likely(loose, pair):
        return list(loose)
    whole = unite(loose, EditKind.SWAP)
    if not whole.left_words or not whole.right_words:
        return [replace(whole, kind=EditKind.DROP if whole.left_words else EditKind.INSERT)]
    fewer, more = sorted((whole.left_words, whole.right_words))
    is_close = more <= _MAX_CHANCE or _measure(whole, pair) >= _UNLIKE
    if more <= min(_MAX_SWAP, fewer + MAX_BESIDE) and is_close:
        return [whole]
    middle = whole.right_begin
    return [
        WordEdit(EditKind.DROP, whole.left_begin, whole.left_end, middle, middle),
        WordEdit(EditKind.INSERT, whole.left_end, whole.left_end, middle, whole.right_end),
    ]


def _are_all_likely(loose: Sequence[WordEdit], pair: TextPair) -> bool:
    """Whether the pairs in a run hold by themselves, so that its other words may go to either side."""
    pairs = [edit for edit in loose if edit.kind is EditKind.SWAP]
    return all(
        _is_even(edit, pair) and pair.likeness_at(edit.left_begin, edit.right_begin) >= _LIKELY
        for edit in pairs
    )


def _is_even(edit: WordEdit, pair: TextPair) -> bool:
    """Whether two words are of one sort: both carry meaning, or both are small and alike."""
    small = (
        pair.left.tokens.words[edit.left_begin] in FUNCTION_WORDS,
        pair.right.tokens.words[edit.right_begin] in FUNCTION_WORDS,
    )
    if small[0] != small[1]:
        return False
    return not small[0] or pair.likeness_at(edit.left_begin, edit.right_begin) >= _LIKELY


def _attach(pieces: Sequence[WordEdit], pair: TextPair) -> list[WordEdit]:
    """Pieces, with few words that have no counterpart joined to the swap beside them that they suit best."""
    attached = list(pieces)
    place = 0
    while place < len(attached):
        lone = attached[place]
        near = [other for other in (place - 1, place + 1) if 0 <= other < len(attached)]
        near = [other for other in near if _takes(attached[other], pair)]
        if lone.kind is EditKind.SWAP or not near or max(lone.left_words, lone.right_words) > MAX_BESIDE:
            place += 1
            continue
        joined = {
            min(place, other): unite(attached[min(place, other) : max(place, other) + 1], EditKind.SWAP)
            for other in near
        }
        fitting = [
            first for first, edit in joined.items() if abs(edit.left_words - edit.right_words) <= MAX_BESIDE
        ]
        if not fitting:
            place += 1
            continue
        first = max(fitting, key=lambda first: _measure(joined[first], pair))
        attached[first : first + 2] = [joined[first]]
        place = first + 1
    return attached


def _takes(edit: WordEdit, pair: TextPair) -> bool:
    """Whether a swap may take in a word beside it; a number may not."""
    return edit.kind is EditKind.SWAP and not (
        pair.left.counts[edit.left_begin : edit.left_end].any()
        and pair.right.counts[edit.right_begin : edit.right_end].any()
    )


def _measure(edit: WordEdit, pair: TextPair) -> float:
    return pair.left.lexicon.phrase_likeness(
        pair.left.tokens.stems[edit.left_begin : edit.left_end],
        pair.right.tokens.stems[edit.right_begin : edit.right_end],
    )


def _merge_kept(edits: Iterable[WordEdit]) -> list[WordEdit]:
    merged: list[WordEdit] = []
    for edit in edits:
        if merged and edit.kind is EditKind.KEEP and merged[-1].kind is EditKind.KEEP:
            merged[-1] = unite((merged[-1], edit), EditKind.KEEP)
        else:
            merged.append(edit)
    return merged
