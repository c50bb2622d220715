"""The claims of a pile, each read once: where a text was first, and carried to its copies.

Stages, for every article after its sources:
 1. the claims of its sources are carried to it (`carrying`);
 2. what of its text no source has is its own: if there is a sentence of it, the article is read, and the claims that
    stand mostly in its own text are kept;
 3. an article with the very text of another is taken for its copy.

Invariants: no text is read twice; every claim has one appearance that is the original.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Final

from unspin.claims.ledger.carrying import (
    CopiedText,
    Placed,
    carry_claim,
    cover_text,
    covered_share,
    place_claim,
    read_copied,
    same_text,
)
from unspin.model import Appearance, Article, Claim, Copy, Span, Trace

ReadClaims = Callable[[Article], Sequence[Claim]]
"""Reads the claims of one article."""

_OWN_SENTENCE: Final = 40
"""Characters that stand together in no source, from which a copy may say something of its own."""
_OWN: Final = 0.5
"""Share of a claim's content in the copied text from which it is the source's, not the copy's own."""


class Collector:
    """Collects the claims of a traced pile, article by article, in the order that `articles` gives.

    Args:
        trace: the pile.
        read: reads the claims of one article.
        explain: why an article has none, in a sentence.

    Attributes:
        articles: sources before their copies.
    """

    def __init__(self, trace: Trace, read: ReadClaims, explain: Callable[[Article], str]) -> None:
        self._read_claims = read
        self._explain = explain
        self._texts = {article.id: article.text for article in trace.articles}
        self._into: dict[str, list[Copy]] = {}
        for copy in trace.copies:
            self._into.setdefault(copy.target, []).append(copy)
        self._twins = _find_twins(trace.articles, self._into)
        self.articles = tuple(_order(trace, self._sources_of))
        self._placed: dict[str, list[Placed]] = {}
        self._silent: list[tuple[str, str]] = []

    def collect(self, article: Article) -> None:
        """Nothing; the article's claims are carried to it or read."""
        placed = list(self._carry(article))
        own = self._own_stretches(article)
        if own is None or own:
            placed += [place_claim(claim) for claim in self._read(article, own)]
        self._placed[article.id] = placed
        if not placed:
            self._silent.append((article.id, self._explain(article)))

    @property
    def claims(self) -> tuple[Claim, ...]:
        """Every claim once, in the order of the articles and of the text."""
        return tuple(
            one.claim for placed in self._placed.values() for one in placed if one.appearance.is_original
        )

    @property
    def appearances(self) -> tuple[Appearance, ...]:
        """Where they stand."""
        return tuple(one.appearance for placed in self._placed.values() for one in placed)

    @property
    def silent(self) -> tuple[tuple[str, str], ...]:
        """Articles without any, and why."""
        return tuple(self._silent)

    def source_of(self, article: str) -> str | None:
        """The article with the very same text, of which it is taken for a copy."""
        return self._twins.get(article)

    def _sources_of(self, article: str) -> list[str]:
        copies = [copy.source for copy in self._into.get(article, ())]
        return [*copies, self._twins[article]] if article in self._twins else copies

    def _carry(self, article: Article) -> Iterator[Placed]:
        """The claims of its sources, each once, from the source of which it has most."""
        best: dict[str, Placed] = {}
        for source, copied in self._sources(article):
            for placed in self._placed.get(source, ()):
                original = self._texts[placed.claim.article]
                found = carry_claim(placed, copied, article.id, original)
                known = best.get(placed.claim.id)
                if found and (known is None or found.appearance.share > known.appearance.share):
                    best[placed.claim.id] = found
        yield from sorted(best.values(), key=lambda placed: placed.appearance.content[0].begin)

    def _sources(self, article: Article) -> Iterator[tuple[str, CopiedText]]:
        if article.id in self._twins:
            yield self._twins[article.id], same_text(article.text)
        for copy in self._into.get(article.id, ()):
            yield copy.source, read_copied(self._texts[copy.source], article.text, copy.comparison)

    def _own_stretches(self, article: Article) -> list[Span] | None:
        """Where an article says something that no source has, by what its sources cover; None where it has no source."""
        if article.id in self._twins:
            return []
        if article.id not in self._into:
            return None
        covered = cover_text(copy.comparison for copy in self._into[article.id])
        edges = [0, *(place for span in covered for place in (span.begin, span.end)), len(article.text)]
        gaps = (Span(begin=begin, end=end) for begin, end in zip(edges[::2], edges[1::2], strict=True))
        return [gap for gap in gaps if len(gap.of(article.text).strip()) >= _OWN_SENTENCE]

    def _read(self, article: Article, own: Sequence[Span] | None) -> Iterator[Claim]:
        found = self._read_claims(article)
        if own is None:
            yield from found
            return
        kept = {claim.id for claim in found if covered_share(claim.content, own) > _OWN}
        kept |= {outer.id for claim in found if claim.id in kept for outer in claim.chain}
        yield from (claim for claim in found if claim.id in kept)


def _order(trace: Trace, sources_of: Callable[[str], Sequence[str]]) -> Iterator[Article]:
    """The articles, each after its sources."""
    articles = {article.id: article for article in trace.articles}
    done: set[str] = set()
    for article in trace.articles:
        waiting = [article.id]
        while waiting:
            last = waiting[-1]
            missing = [one for one in sources_of(last) if one not in done and one not in waiting]
            if missing and last not in done:
                waiting.append(missing[0])
                continue
            waiting.pop()
            if last not in done:
                done.add(last)
                yield articles[last]


def _find_twins(articles: Sequence[Article], into: Mapping[str, Sequence[Copy]]) -> dict[str, str]:
    """Article → the earlier one with the very same text, where no copy links it to a source."""
    first: dict[str, Article] = {}
    twins: dict[str, str] = {}
    for article in sorted(articles, key=lambda one: (one.id in into, one.date is None, str(one.date))):
        known = first.setdefault(article.text, article)
        if known is not article and article.id not in into:
            twins[article.id] = known.id
    return twins
