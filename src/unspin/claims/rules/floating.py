"""Rule "floating quotation": quotations alone in their sentence or paragraph belong to the speaker before them.

1. A sentence that is a quotation alone, after one with an attribution, goes on with it (“…,” said Tal. “…”).
2. So does a paragraph that is a quotation alone, and the next one, as newspapers print long quotations; one whose mark
   is not closed goes on in the next paragraph.
Two quotations in a row that are both closed, in paragraphs of their own, may be a dialogue: where the attribution before
has a quotation as its content it still goes on, which is right in most news (607 of 621 such paragraphs carry an
attribution in PolNeAR's training part); what is not spoken in marks before is left alone over a paragraph's end.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from unspin.claims.attribution import Attribution
from unspin.claims.rules.units import Sign, Unit
from unspin.model import Span


def give_floating(
    text: str, units: Sequence[Unit], found: Sequence[Sequence[Attribution]]
) -> tuple[Attribution, ...]:
    """The attributions of all units, with the floating quotations as further pieces of their content."""
    result: list[Attribution] = []
    pieces: dict[int, list[Span]] = {}
    open_to: int | None = None
    for unit, attributions in zip(units, found, strict=True):
        if attributions:
            result.extend(attributions)
            open_to = _last_to_go_on(text, result, len(attributions))
        elif open_to is not None and unit.is_quotation and _goes_on(text, unit, result[open_to]):
            pieces.setdefault(open_to, []).append(Span(begin=unit.begin, end=_end(unit)))
        else:
            open_to = None
    return tuple(
        replace(one, content=(*one.content, *pieces[index])) if index in pieces else one
        for index, one in enumerate(result)
    )


def _end(unit: Unit) -> int:
    return max(token.end for token in unit.tokens if token.sign is Sign.QUOTATION)


def _last_to_go_on(text: str, result: Sequence[Attribution], count: int) -> int:
    """Which of the last unit's attributions goes on: the last one with a quotation, else the last one."""
    for index in range(len(result) - 1, len(result) - 1 - count, -1):
        if any(_is_quoted(text, piece) for piece in result[index].content):
            return index
    return len(result) - 1


def _is_quoted(text: str, piece: Span) -> bool:
    return text[piece.begin] in "“\"«„'`‘"


def _goes_on(text: str, unit: Unit, last: Attribution) -> bool:
    return not unit.opens_line or any(_is_quoted(text, piece) for piece in last.content)
