"""Quotations that differ inside their quotation marks, though the passages around them correspond."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from operator import itemgetter

from unspin.copies.texts import CopyText
from unspin.copies.word_edits import WordEdit
from unspin.model import EditKind, QuotationChange


def find_quotation_changes(
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
