"""Rule "floating quotation": quotations alone in their sentence or paragraph belong to the speaker before them.

1. A sentence that is a quotation alone, after one with an attribution, is a further piece of its content (“…,” said Tal.
   “…”). So is a paragraph that goes on with a quotation whose mark the paragraph before left open.
2. A paragraph that is a quotation alone, after one with a quotation, is the same speaker's, but another statement: it gets
   an attribution of its own, without source and cue. (PolNeAR, which joins such paragraphs to what stands before them 70
   times of 92, has one in 120 attributions that reaches over paragraphs.)
Over a paragraph's end nothing goes on from what was not spoken in marks.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from unspin.claims.attribution import Attribution
from unspin.claims.rules.units import Sign, Unit
from unspin.model import Span

_OPENING = "“\"«„'`‘"
_CLOSING = ("”", '"', "''", "»", "’")


def give_floating(
    text: str, units: Sequence[Unit], found: Sequence[Sequence[Attribution]]
) -> tuple[Attribution, ...]:
    """The attributions of all units, with the floating quotations given to them."""
    result: list[Attribution] = []
    last: int | None = None  # the attribution that may go on
    for unit, attributions in zip(units, found, strict=True):
        if attributions:
            result.extend(attributions)
            last = _choose_last(text, result, len(attributions))
        elif last is None or not unit.is_quotation or not _goes_on(text, unit, result[last]):
            last = None
        elif not unit.opens_line or _is_open(text, result[last]):
            result[last] = replace(result[last], content=(*result[last].content, _span(unit)))
        else:
            result.append(
                Attribution(
                    source=None,
                    cue=None,
                    content=(_span(unit),),
                    score=1.0,
                    found_by="rule: floating quotation",
                )
            )
            last = len(result) - 1
    return tuple(result)


def _span(unit: Unit) -> Span:
    return Span(begin=unit.begin, end=max(token.end for token in unit.tokens if token.sign is Sign.QUOTATION))


def _choose_last(text: str, result: Sequence[Attribution], count: int) -> int:
    """Which of a unit's attributions goes on: the last one with a quotation, else the last one."""
    for index in range(len(result) - 1, len(result) - 1 - count, -1):
        if any(_is_quoted(text, piece) for piece in result[index].content):
            return index
    return len(result) - 1


def _is_quoted(text: str, piece: Span) -> bool:
    return text[piece.begin] in _OPENING


def _goes_on(text: str, unit: Unit, last: Attribution) -> bool:
    return not unit.opens_line or any(_is_quoted(text, piece) for piece in last.content)


def _is_open(text: str, last: Attribution) -> bool:
    """Whether the last piece's mark was not closed."""
    piece = last.content[-1]
    return _is_quoted(text, piece) and not piece.of(text).endswith(_CLOSING)
