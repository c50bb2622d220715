"""Whose words a content is in, told from its quotation marks.

Direct: all its words stand inside marks. Reported: none do. Mixed: some do.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

import regex

from unspin.model import Span, SpeechForm

_WORD = regex.compile(r"[\p{L}\p{N}]")


def read_form(
    text: str, content: Sequence[Span], quotations: Sequence[Span]
) -> tuple[SpeechForm, tuple[Span, ...]]:
    """Form of a content, and its exact stretches inside quotation marks.

    Args:
        text: the text.
        content: the pieces of what is said.
        quotations: all quotations of the text without their marks, in its order (`find_quotations`).
    """
    found: list[Span] = []
    outside = ""
    for piece in content:
        place = piece.begin
        for quotation in _meeting(piece, quotations):
            begin, end = max(piece.begin, quotation.begin), min(piece.end, quotation.end)
            found.append(Span(begin=begin, end=end))
            outside += text[place:begin]
            place = end
        outside += text[place : piece.end]
    if not found:
        return SpeechForm.REPORTED, ()
    return SpeechForm.MIXED if _WORD.search(outside) else SpeechForm.DIRECT, tuple(found)


def _meeting(piece: Span, quotations: Sequence[Span]) -> list[Span]:
    """The quotations that share characters with a piece."""
    first = bisect_left(quotations, piece.begin + 1, key=lambda quotation: quotation.end)
    meeting: list[Span] = []
    for index in range(first, len(quotations)):
        quotation = quotations[index]
        if quotation.begin >= piece.end:
            break
        meeting.append(quotation)
    return meeting
