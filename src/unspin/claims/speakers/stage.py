"""The words of a page, the words that speakers are told from, and which stand for which."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from unspin.claims.attribution import Attribution
from unspin.claims.speakers.restored import WordMap
from unspin.claims.speakers.words import Range, Words
from unspin.model import Span
from unspin.text.tokens import Tokens


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """One article to be read.

    Attributes:
        page: the words as the page has them; spans of a reading are places in its text.
        words: the words of its restored text, or the same ones.
        word_map: which of them stand for which.
    """

    page: Tokens
    words: Words
    word_map: WordMap

    def find(self, span: Span) -> Range:
        """The words to resolve that touch a span of the page."""
        begin = int(np.searchsorted(self.page.ends, span.begin, "right"))
        end = int(np.searchsorted(self.page.begins, span.end, "left"))
        return self.word_map.to_restored((begin, max(begin, end)))

    def find_place(self, attribution: Attribution) -> int:
        """The word at which an attribution stands."""
        place = begin_of(attribution)
        return self.find(Span(begin=place, end=place))[0]


def begin_of(attribution: Attribution) -> int:
    """Where an attribution stands on the page: at its source, or else at its content."""
    if attribution.source is not None:
        return attribution.source.begin
    return min((part.begin for part in attribution.content), default=0)
