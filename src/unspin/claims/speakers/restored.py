"""A field's words as the original had them, where the article was restored.

The changes of a restoration are in the order of the page. A place of the page outside of changes moves by what the
changes before it added or dropped; the edge of a field inside a change moves to that change's edge. A restored wording
that is much longer than the page's took in something that was dropped there, and is not used.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from unspin.model import Restoration, RestoredField, Span
from unspin.model.copies import Change

_MOST_GROWTH = 2.0  # times as long as the page's wording
_FREE_GROWTH = 24  # code points more that a short wording may gain


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """A field's words: as the page has them, as they are given, and the probability of a guess among them."""

    written: str
    given: str
    probability: float | None = None

    def to_field(self, name: str) -> RestoredField | None:
        """The record of the change, or None if nothing was changed."""
        if self.given == self.written:
            return None
        return RestoredField(field=name, written=self.written, probability=self.probability)


class Restorer:
    """Gives the original's words for spans of a page."""

    def __init__(self, text: str, restoration: Restoration | None) -> None:
        self._text = text
        self._restored = restoration.text if restoration else text
        self._changes = restoration.changes if restoration else ()
        self._begins = [change.copy.begin for change in self._changes]
        self._ends = [change.copy.end for change in self._changes]

    def restore(self, span: Span) -> Wording:
        """The words of a span as the original had them, as far as that is known."""
        written = span.of(self._text)
        touched = self._find_touched(span)
        if not touched:
            return Wording(written=written, given=written)
        begin = self._move(span.begin, touched[0], is_end=False)
        end = self._move(span.end, touched[-1], is_end=True)
        given = self._restored[begin:end].strip(" ,;")
        if not given or "\n" in given or len(given) > len(written) * _MOST_GROWTH + _FREE_GROWTH:
            return Wording(written=written, given=written)
        sure = [change.probability for change in touched if change.probability is not None]
        return Wording(written=written, given=given, probability=min(sure, default=None))

    def _find_touched(self, span: Span) -> tuple[Change, ...]:
        first = bisect_right(self._ends, span.begin)
        last = bisect_left(self._begins, span.end)
        return tuple(self._changes[first:last])

    def _move(self, place: int, change: Change, *, is_end: bool) -> int:
        """Where a place of the page stands in the restored text, told from the nearest change."""
        if is_end:
            return change.restored.end + max(0, place - change.copy.end)
        return change.restored.begin - max(0, change.copy.begin - place)
