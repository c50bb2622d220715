"""Two texts aligned: passages, swaps, shares, and whether it all shows copying.

Copying is shown by words outside quotations: two reporters may quote the same sentence, and a quotation
by itself is no copy. Neither is a line that any two stories share; a copy has enough corresponding words
in one passage, or in several.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from operator import itemgetter

import numpy as np

from unspin.copies.edits import WordEdit, read_edits, trim_loose
from unspin.copies.steps import find_steps
from unspin.copies.swaps import describe_swap, measure_swap
from unspin.copies.texts import CopyText, TextPair
from unspin.model import Comparison, Edit, EditKind, Passage, QuotationChange

_SPEAKING_WORDS = 3
"""Words kept beside a shared quotation that say no more than who spoke ("Marlow", "she said")."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceConfig:
    """What shows copying.

    Attributes:
        min_words: corresponding words outside shared quotations, all passages together.
        min_run: corresponding words outside shared quotations that one passage has at least, after they are
            weighed by the numbers in it: reports of one mould ("Net profit … vs loss …") agree in all but
            those. Of 497 true pairs in 2,900 articles none weighed under 52, of 258 others 15 over 25.
        short_share: texts under `min_words` are copies if this share of them corresponds.
    """

    min_words: int = 30
    min_run: int = 25
    short_share: float = 0.7


def compare_texts(left: CopyText, right: CopyText, config: EvidenceConfig | None = None) -> Comparison:
    """Two texts aligned word by word; direction is left open."""
    config = config or EvidenceConfig()
    pair = TextPair(left, right)
    stretches = [edits for steps in find_steps(pair) if (edits := trim_loose(read_edits(steps, pair), pair))]
    moved = _find_moved(stretches)
    passages = tuple(
        _describe_passage(edits, pair, is_moved=is_moved)
        for edits, is_moved in zip(stretches, moved, strict=True)
    )
    swaps = tuple(
        describe_swap(edit, pair) for edits in stretches for edit in edits if edit.kind is EditKind.SWAP
    )
    left_share, right_share = _share(stretches, len(left), "left"), _share(stretches, len(right), "right")
    return Comparison(
        passages=passages,
        swaps=swaps,
        quotations=_find_quotation_changes(stretches, left, right),
        left_share=left_share,
        right_share=right_share,
        swapped_share=_swapped_share(stretches),
        is_ordered=not any(moved),
        is_copy=_shows_copying(stretches, left, right, max(left_share, right_share), config),
    )


def _describe_passage(edits: Sequence[WordEdit], pair: TextPair, *, is_moved: bool) -> Passage:
    left, right = pair.left, pair.right
    whole = (edits[0].left_begin, edits[-1].left_end, edits[0].right_begin, edits[-1].right_end)
    words, alike = 0, 0.0
    for edit in edits:
        larger = max(edit.left_words, edit.right_words)
        if edit.kind is EditKind.KEEP:
            words += larger
            alike += larger
        elif edit.kind is EditKind.SWAP:
            words += larger
            alike += larger * measure_swap(edit, pair)
    length = sum(max(edit.left_words, edit.right_words) for edit in edits)
    kept = [edit for edit in edits if edit.kind is EditKind.KEEP]
    return Passage(
        left=left.tokens.span(whole[0], whole[1]),
        right=right.tokens.span(whole[2], whole[3]),
        score=alike / length,
        words=words,
        edits=tuple(_place(edit, left, right) for edit in edits),
        is_moved=is_moved,
        is_quotation=_open_words(kept, left, right) <= _SPEAKING_WORDS,
    )


def _place(edit: WordEdit, left: CopyText, right: CopyText) -> Edit:
    return Edit(
        kind=edit.kind,
        left=left.tokens.span(edit.left_begin, edit.left_end),
        right=right.tokens.span(edit.right_begin, edit.right_end),
    )


def _share(stretches: Sequence[Sequence[WordEdit]], words: int, side: str) -> float:
    """Share of a side's words that correspond to words of the other, each counted once."""
    covered = np.zeros(words, dtype=np.bool_)
    for edits in stretches:
        for edit in edits:
            if edit.kind in (EditKind.KEEP, EditKind.SWAP):
                begin, end = (
                    (edit.left_begin, edit.left_end) if side == "left" else (edit.right_begin, edit.right_end)
                )
                covered[begin:end] = True
    return float(covered.mean()) if words else 0.0


def _swapped_share(stretches: Sequence[Sequence[WordEdit]]) -> float:
    kept = swapped = 0
    for edits in stretches:
        for edit in edits:
            words = max(edit.left_words, edit.right_words)
            kept += words * (edit.kind is EditKind.KEEP)
            swapped += words * (edit.kind is EditKind.SWAP)
    return swapped / (kept + swapped) if kept + swapped else 0.0


def _open_words(edits: Sequence[WordEdit], left: CopyText, right: CopyText) -> int:
    """Corresponding words that do not stand in quotation marks on both sides."""
    count = 0
    for edit in edits:
        lefts = left.is_quoted[edit.left_begin : edit.left_end]
        rights = right.is_quoted[edit.right_begin : edit.right_end]
        if edit.kind is EditKind.KEEP:
            count += int((~(lefts & rights)).sum())
        elif edit.kind is EditKind.SWAP and not (lefts.all() and rights.all()):
            count += edit.left_words
    return count


def _shows_copying(
    stretches: Sequence[Sequence[WordEdit]],
    left: CopyText,
    right: CopyText,
    share: float,
    config: EvidenceConfig,
) -> bool:
    open_words = [_open_words(edits, left, right) for edits in stretches]
    agreements = [_number_agreement(edits, left, right) for edits in stretches]
    weighed = [words * agreement for words, agreement in zip(open_words, agreements, strict=True)]
    if max(weighed, default=0.0) >= config.min_run and sum(open_words) >= config.min_words:
        return True
    shorter = min(len(left), len(right))
    return (
        shorter < config.min_words and share * shorter >= 1 and sum(weighed) >= config.short_share * shorter
    )


def _number_agreement(edits: Sequence[WordEdit], left: CopyText, right: CopyText) -> float:
    """How far a stretch's figures agree: (kept + 1) / (kept + differing + 1), so 1 if it has none."""
    kept = differ = 0
    for edit in edits:
        lefts = _figures(left, edit.left_begin, edit.left_end)
        rights = _figures(right, edit.right_begin, edit.right_end)
        if edit.kind is EditKind.KEEP:
            kept += len(lefts)
        elif edit.kind is EditKind.SWAP and lefts and rights and not set(lefts) & set(rights):
            differ += 1
    return (kept + 1) / (kept + differ + 1)


def _figures(text: CopyText, begin: int, end: int) -> list[str]:
    return [word for word in text.tokens.words[begin:end] if any(sign.isdigit() for sign in word)]


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


def _find_quotation_changes(
    stretches: Sequence[Sequence[WordEdit]], left: CopyText, right: CopyText
) -> tuple[QuotationChange, ...]:
    """Quotations of the left whose words differ at their counterpart on the right."""
    changes: list[QuotationChange] = []
    for number, (begin, end) in enumerate(left.quotation_words):
        for edits in stretches:
            first = bisect_right(edits, begin, key=lambda edit: edit.left_end)
            last = bisect_left(edits, end, lo=first, key=lambda edit: edit.left_begin)
            inside = edits[first:last]
            if all(edit.kind is EditKind.KEEP for edit in inside):
                continue
            counterpart = _find_quotation(inside[0].right_begin, inside[-1].right_end, right)
            if counterpart is None:
                continue
            there = slice(*right.quotation_words[counterpart])
            if left.tokens.words[begin:end] != right.tokens.words[there]:
                changes.append(_describe_change(left, number, right, counterpart))
    return tuple(changes)


def _find_quotation(begin: int, end: int, right: CopyText) -> int | None:
    """The number of the right quotation that has most of the words `[begin, end)`, or None."""
    first = bisect_right(right.quotation_words, begin, key=itemgetter(1))
    best: int | None = None
    most = 0
    for number in range(first, len(right.quotation_words)):
        there_begin, there_end = right.quotation_words[number]
        if there_begin >= end:
            break
        common = min(end, there_end) - max(begin, there_begin)
        if common > most:
            best, most = number, common
    return best


def _describe_change(left: CopyText, number: int, right: CopyText, counterpart: int) -> QuotationChange:
    here, there = left.quotations[number], right.quotations[counterpart]
    return QuotationChange(
        left=here,
        right=there,
        left_words=here.of(left.tokens.text),
        right_words=there.of(right.tokens.text),
    )
