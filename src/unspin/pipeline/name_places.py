"""Where names stand in a pile: their sentences, and the claims that hold them.

Invariants: each text is cut into sentences once, and each claim looked at once for each sentence it reaches into, so
that a page of a megabyte with names in every line costs seconds.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field

from unspin.model import Article, Ledger, Sighting, Span
from unspin.text.sentences import find_sentences


class NamePlaces:
    """The pages of a ledger as places of names."""

    def __init__(self, ledger: Ledger) -> None:
        self.articles: Mapping[str, Article] = {one.id: one for one in ledger.trace.articles}
        self._claims: dict[str, list[tuple[Span, str]]] = {}
        self._pages: dict[str, _Page] = {}
        for one in ledger.appearances:
            spans = (*one.content, *([one.source] if one.source else []))
            self._claims.setdefault(one.article, []).extend((span, one.claim) for span in spans)

    def sight(self, article_id: str, span: Span) -> Sighting:
        """The place with its sentence and the claims that hold it in source or content."""
        page = self._pages.get(article_id)
        if page is None:
            sentences = find_sentences(self.articles[article_id].text)
            page = _lay_out(sentences, self._claims.get(article_id, []))
            self._pages[article_id] = page
        number = page.find(span)
        held = page.claims.get(number, ())
        claims = dict.fromkeys(
            claim for one, claim in held if one.begin <= span.begin and span.end <= one.end
        )
        sentence = page.sentences[number] if number >= 0 else span
        return Sighting(article=article_id, span=span, sentence=sentence, claims=tuple(claims))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Page:
    """A page's sentences, and the claims that reach into each."""

    sentences: tuple[Span, ...]
    begins: list[int]
    claims: dict[int, list[tuple[Span, str]]] = field(default_factory=dict)

    def find(self, span: Span) -> int:
        """The number of the sentence in which the span begins; -1 if it begins in none."""
        number = bisect_right(self.begins, span.begin) - 1
        return number if number >= 0 and span.begin < self.sentences[number].end else -1


def _lay_out(sentences: tuple[Span, ...], claims: list[tuple[Span, str]]) -> _Page:
    page = _Page(sentences=sentences, begins=[one.begin for one in sentences])
    for span, claim in claims:
        first = max(0, bisect_right(page.begins, span.begin) - 1)
        for number in range(first, bisect_left(page.begins, span.end)):
            page.claims.setdefault(number, []).append((span, claim))
    return page
