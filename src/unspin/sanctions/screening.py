"""Names sought in lists: for each the listings it may be, best first, with the reasons.

Stages, for one name: 1. candidates of each spelling (`index`); 2. each compared exactly (`names`), a listing by the
best of its names; 3. a name that stands only in a reworded page is sought by the meaning of its words, too
(`meaning`); 4. names that tell too little are held below the bar (`telling`); what else is known counts for or
against (`facts`); 5. what reaches the bar is told, one match a listing.

A score is in [0, 1]; from the bar on it is a possible match, never a verdict. Cost: about a millisecond a name against
lists of tens of thousands of names.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from unspin.model import Match, SpellingUsed
from unspin.sanctions.facts import apply_facts, weigh_facts
from unspin.sanctions.index import NameIndex
from unspin.sanctions.meaning import MeaningSearch
from unspin.sanctions.names import PreparedName, compare_prepared, prepare_name, score_prepared
from unspin.sanctions.queries import Query, QuerySpelling
from unspin.sanctions.screen_config import ScreenConfig
from unspin.sanctions.telling import Doubt, doubt_name
from unspin.text.lexicon import Lexicon

__all__ = ["Query", "QuerySpelling", "ScreenConfig", "screen_names"]

_RISE = 0.1  # what facts may still add to a name's score before it is dropped unseen
_HELD = 0.05  # below the bar, where a name that tells too little is held


@dataclass(frozen=True, slots=True, kw_only=True)
class _Hit:
    """The best listed name of a listing for one query."""

    score: float
    number: int
    spelling: QuerySpelling
    name: PreparedName
    why: tuple[str, ...] = ()


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
    meaning = MeaningSearch(index, lexicon)
    for query in queries:
        hits = list(_find_hits(query, index, config))
        if query.is_reworded or config.seeks_meaning:
            hits.extend(_find_by_meaning(query, meaning, config))
        best: dict[int, Match] = {}
        for hit in hits:
            match = _judge(query, hit, index, lexicon, config)
            listing = index.listing_number(hit.number)
            if match is not None and (listing not in best or match.score > best[listing].score):
                best[listing] = match
        yield from sorted(best.values(), key=_rank)[: config.most_matches]


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


def _find_by_meaning(query: Query, meaning: MeaningSearch, config: ScreenConfig) -> Iterator[_Hit]:
    """Listed names of which a spelling of a reworded page may be a rewording."""
    least = config.bar(is_spotted=query.is_spotted) - _RISE
    for spelling in query.spellings or (QuerySpelling(words=query.name),):
        if spelling.used is not SpellingUsed.WRITTEN:
            continue  # what was restored is no longer reworded
        used = QuerySpelling(words=spelling.words, used=SpellingUsed.BY_MEANING)
        name = prepare_name(spelling.words, query.kind)
        for found in meaning.find(spelling.words):
            if found.score >= least:
                yield _Hit(score=found.score, number=found.number, spelling=used, name=name, why=found.why)


def _judge(query: Query, hit: _Hit, index: NameIndex, lexicon: Lexicon, config: ScreenConfig) -> Match | None:
    """The match that a hit comes to, or None below the bar."""
    bar = config.bar(is_spotted=query.is_spotted)
    listing = index.listing(index.listing_number(hit.number))
    listed_name = index.listed_name(hit.number)
    doubt = Doubt()
    if hit.spelling.used is not SpellingUsed.BY_MEANING:
        doubt = doubt_name(hit.name, index.prepare(hit.number), listed_name, lexicon)
    facts = weigh_facts(query, listing)
    score = apply_facts(hit.score * doubt.keeps, facts)
    if doubt.is_held and not any(fact.is_proof for fact in facts):
        score = min(score, bar - _HELD)
    if score < bar:
        return None
    why = hit.why or compare_prepared(hit.name, index.prepare(hit.number)).why
    return Match(
        name=query.name,
        spelling=hit.spelling.words,
        used=hit.spelling.used,
        listing=listing,
        listed_name=listed_name,
        source=index.source(listing),
        score=score,
        why=(*why, *filter(None, [doubt.why]), *(fact.why for fact in facts)),
        actor=query.actor,
    )
