"""Names sought in lists: for each the listings it may be, best first, with the reasons.

Stages, for one name: 1. candidates of each spelling (`index`); 2. each compared exactly (`names`), a listing by the
best of its names; 3. a name that stands only in a reworded page is sought by the meaning of its words, too
(`meaning`); one that was given by itself, if nothing else fits; a vessel by its number alone, too (`number_search`); 4. names that tell too little are held below the bar (`telling`); what else is known counts for or
against (`facts`); 5. what reaches the bar is told, one match a listing.

A score is in [0, 1]; from the bar on it is a possible match, never a verdict. Cost: about a millisecond a name against
lists of tens of thousands of names.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from unspin.model import Listing, ListingKind, Match, SpellingUsed
from unspin.sanctions.facts import Fact, apply_facts, weigh_facts
from unspin.sanctions.index import NameIndex
from unspin.sanctions.meaning import MeaningSearch
from unspin.sanctions.names import PreparedName, compare_prepared, prepare_name, score_prepared
from unspin.sanctions.number_search import NumberSearch
from unspin.sanctions.queries import Query, QuerySpelling
from unspin.sanctions.screen_config import ScreenConfig
from unspin.sanctions.telling import Doubt, doubt_name
from unspin.text.lexicon import Lexicon

__all__ = ["Query", "QuerySpelling", "ScreenConfig", "prepare_meaning", "screen_names"]

_RISE = 0.1  # what facts may still add to a name's score before it is dropped unseen
_PLAIN = 0.95  # a name that is spelt like a listed one was not reworded: it is not sought by meaning
_BY_NUMBER = 0.95  # of a vessel that only its number tells; names change
_HELD = 0.05  # below the bar, where a name that tells too little is held


@dataclass(frozen=True, slots=True, kw_only=True)
class _Hit:
    """The best listed name of a listing for one query."""

    score: float
    number: int
    spelling: QuerySpelling
    name: PreparedName
    why: tuple[str, ...] = ()
    is_by_number: bool = False


def screen_names(
    queries: Iterable[Query], index: NameIndex, lexicon: Lexicon, config: ScreenConfig | None = None
) -> Iterator[Match]:
    """The possible matches of each query, in the order of the queries, the best first; one match a listing.

    Args:
        queries: the names.
        index: the listed names.
        lexicon: what words mean and how common they are.
        config: how to screen.
    """
    config = config or ScreenConfig()
    meaning = _open_meaning(index, lexicon)
    for query in queries:
        screener = _Screener(index, lexicon, config.bar(is_spotted=query.is_spotted), config.threshold)
        hits = [*_find_hits(query, index, config), *_find_by_number(query, index)]
        matches = screener.match_all(query, hits)
        if _is_sought_by_meaning(query, matches, config):
            hits.extend(_find_by_meaning(query, meaning, config))
            matches = screener.match_all(query, hits)
        yield from sorted(matches, key=_rank)[: config.most_matches]


def prepare_meaning(index: NameIndex, lexicon: Lexicon) -> None:
    """Has the search by meaning of an index made ready: before processes that share this one's memory are started."""
    _open_meaning(index, lexicon).warm_up()


@lru_cache(maxsize=1)
def _open_meaning(index: NameIndex, lexicon: Lexicon) -> MeaningSearch:
    """The search by meaning of the index that was asked last: its words take seconds to gather."""
    return MeaningSearch(index, lexicon)


def _rank(match: Match) -> tuple[float, str, str]:
    return -match.score, match.listing.list, match.listing.id


def _find_hits(query: Query, index: NameIndex, config: ScreenConfig) -> Iterator[_Hit]:
    """Listed names that a spelling may be, compared part by part."""
    least = config.bar(is_spotted=query.is_spotted) - _RISE
    for spelling in query.spellings or (QuerySpelling(words=query.name),):
        name = prepare_name(spelling.words, query.kind)
        for number, _ in index.find(name):
            score = score_prepared(name, index.prepare(number))
            if score >= least:
                yield _Hit(score=score, number=number, spelling=spelling, name=name)


@lru_cache(maxsize=1)
def _open_numbers(index: NameIndex) -> NumberSearch:
    return NumberSearch(index)


def _find_by_number(query: Query, index: NameIndex) -> Iterator[_Hit]:
    """Listed vessels that have a number of the query's, whatever they are called."""
    if not query.numbers:
        return
    spelling = next(iter(query.spellings), QuerySpelling(words=query.name))
    name = prepare_name(spelling.words, query.kind)
    for number, written in _open_numbers(index).find(query.numbers):
        why = f"found by its number, {written}, and not by its name"
        yield _Hit(
            score=_BY_NUMBER, number=number, spelling=spelling, name=name, why=(why,), is_by_number=True
        )


def _is_sought_by_meaning(query: Query, matches: Sequence[Match], config: ScreenConfig) -> bool:
    if _is_surely_reworded(query, config):
        return all(match.score < _PLAIN for match in matches)
    may_be = query.may_be_reworded or query.is_reworded or config.seeks_meaning
    return may_be and not matches and query.kind is not ListingKind.PERSON


def _is_surely_reworded(query: Query, config: ScreenConfig) -> bool:
    """Whether all that may be a rewording is told, and not only what tells enough by itself."""
    return (query.is_reworded or config.seeks_meaning) and not query.is_spotted


def _find_by_meaning(query: Query, meaning: MeaningSearch, config: ScreenConfig) -> Iterator[_Hit]:
    """Listed names of which a spelling may be a rewording."""
    has_facts = bool(query.birth_dates or query.countries or query.numbers)
    least = config.threshold - _RISE * has_facts
    is_sure = _is_surely_reworded(query, config)
    for spelling in query.spellings or (QuerySpelling(words=query.name),):
        if spelling.used is not SpellingUsed.WRITTEN:
            continue  # what was restored is no longer reworded
        used = QuerySpelling(words=spelling.words, used=SpellingUsed.BY_MEANING)
        name = prepare_name(spelling.words, query.kind)
        for found in meaning.find(spelling.words, least):
            if is_sure or found.is_telling:
                yield _Hit(score=found.score, number=found.number, spelling=used, name=name, why=found.why)


@dataclass(frozen=True, slots=True)
class _Screener:
    """What turns hits into matches."""

    index: NameIndex
    lexicon: Lexicon
    bar: float
    least: float

    def match_all(self, query: Query, hits: Sequence[_Hit]) -> list[Match]:
        """The matches that hits come to, one a listing."""
        by_listing: dict[int, list[_Hit]] = {}
        for hit in hits:
            by_listing.setdefault(self.index.listing_number(hit.number), []).append(hit)
        matches = (self.match(query, listing, found) for listing, found in by_listing.items())
        return [match for match in matches if match is not None]

    def match(self, query: Query, number: int, hits: Sequence[_Hit]) -> Match | None:
        """The match that the hits of one listing come to, by the best of them, or None below the bar."""
        listing = self.index.listing(number)
        facts = weigh_facts(query, listing)
        best: tuple[float, _Hit, Doubt] | None = None
        for hit in sorted(hits, key=lambda each: (-each.score, each.number)):
            if best is not None and apply_facts(hit.score, facts) <= best[0]:
                break
            doubt = self._doubt(hit)
            score = apply_facts(hit.score * doubt.keeps, facts)
            if doubt.is_held and not any(fact.is_proof for fact in facts):
                score = min(score, self.bar - _HELD)
            bar = self.least if hit.spelling.used is SpellingUsed.BY_MEANING else self.bar
            if score >= bar and (best is None or score > best[0]):
                best = score, hit, doubt
        return best and self._tell(query, listing, best, facts)

    def _doubt(self, hit: _Hit) -> Doubt:
        if hit.is_by_number or hit.spelling.used is SpellingUsed.BY_MEANING:
            return Doubt()
        prepared = self.index.prepare(hit.number)
        return doubt_name(hit.name, prepared, self.index.listed_name(hit.number), self.lexicon)

    def _tell(
        self, query: Query, listing: Listing, best: tuple[float, _Hit, Doubt], facts: Sequence[Fact]
    ) -> Match:
        score, hit, doubt = best
        why = hit.why or compare_prepared(hit.name, self.index.prepare(hit.number)).why
        return Match(
            name=query.name,
            spelling=hit.spelling.words,
            used=hit.spelling.used,
            listing=listing,
            listed_name=self.index.listed_name(hit.number),
            source=self.index.source(listing),
            score=score,
            why=(*why, *filter(None, [doubt.why]), *(fact.why for fact in facts)),
            actor=query.actor,
        )
