"""The names of a pile that are screened: its actors, in every spelling, and what else stands there like a name.

An actor is one query with all its spellings: as pages write it, and as restoration put it back. What no mention covers
and only its capitals make a name is a query of its own, of which more is asked. Countries are not screened, nor are
other places that the gazetteer knows.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

import regex

from unspin.model import (
    Actor,
    ActorKind,
    Article,
    CopyKind,
    ListingKind,
    Network,
    Sighting,
    Span,
    Spelling,
    SpellingOrigin,
    SpellingUsed,
    Trace,
)
from unspin.pipeline.name_places import NamePlaces
from unspin.sanctions.lists.dates import read_dates, years_between
from unspin.sanctions.lists.identifiers import find_vessel_numbers, locate_vessel_numbers
from unspin.sanctions.screening import Query, QuerySpelling
from unspin.sanctions.spotting import says_craft

_KINDS: Mapping[ActorKind, ListingKind | None] = {
    ActorKind.PERSON: ListingKind.PERSON,
    ActorKind.ORGANISATION: ListingKind.ORGANISATION,
    ActorKind.COMPANY: ListingKind.ORGANISATION,
    ActorKind.PUBLIC_BODY: ListingKind.ORGANISATION,
    ActorKind.VESSEL: ListingKind.VESSEL,
    ActorKind.AIRCRAFT: ListingKind.AIRCRAFT,
    ActorKind.PLACE: None,
    ActorKind.THING: None,
}
_USES: Mapping[SpellingOrigin, SpellingUsed] = {
    SpellingOrigin.WRITTEN: SpellingUsed.WRITTEN,
    SpellingOrigin.CORRUPTED: SpellingUsed.WRITTEN,
    SpellingOrigin.RESTORED: SpellingUsed.RESTORED,
    SpellingOrigin.GUESSED: SpellingUsed.GUESSED,
}
_CRAFT = frozenset([ListingKind.VESSEL, ListingKind.AIRCRAFT])
_SENTENCE_END = regex.compile(r"(?<=[\p{Ll}\d]{2}[)\"”’]?)[.!?;][)\"”’]?(?=\s+[\p{Lu}\"“‘]|$)")
_JOINTS = frozenset(["and", "&", "the", "of", "for", "de"])
_AFTER = 70  # characters after a name in which its number or birth is looked for
_AGE = regex.compile(r",?\s++(?:aged\s++)?+(\d{2})(?=[,.;)]|\s+years old)")
_BORN = regex.compile(r"\bborn\s++(?:on\s++|in\s++)?+([\p{L}\d ,.-]{4,30})")


@dataclass(slots=True, kw_only=True)
class ScreenedName:
    """A name of a pile.

    Attributes:
        query: what is sought.
        sightings: where it stands.
    """

    query: Query
    sightings: list[Sighting] = field(default_factory=list)


def gather_names(
    network: Network,
    spot: Callable[[str, Sequence[Span]], Iterator[Span]],
    is_known_place: Callable[[str], bool],
) -> list[ScreenedName]:
    """The names of a pile, those of its actors first.

    Args:
        network: the pile's actors and claims.
        spot: stretches of a text that may be names and that none of the covered spans touches.
        is_known_place: whether the words name a place and nothing else that is known.
    """
    places = NamePlaces(network.ledger)
    reworded = find_reworded(network.ledger.trace)
    named = [
        ScreenedName(
            query=_query_of(actor, places.articles, reworded),
            sightings=[places.sight(one.article, one.span) for one in actor.mentions],
        )
        for actor in network.actors
        if sum(map(str.isalpha, actor.name)) > 1
        and not _is_described(actor)
        and not (actor.kind is ActorKind.PLACE and is_known_place(actor.name))
    ]
    return named + _spot_names(network, named, places, reworded, spot)


def _is_described(actor: Actor) -> bool:
    """Whether it is a thing without a name ("network of Farid Zamani"); who is named in it is screened by himself."""
    return actor.kind is ActorKind.THING and actor.name[:1].islower()


def _query_of(actor: Actor, articles: Mapping[str, Article], reworded: frozenset[str]) -> Query:
    after = [_words_after(articles[one.article], one.span) for one in actor.mentions]
    births = [
        day
        for one, words in zip(actor.mentions, after, strict=True)
        for day in find_births(words, articles[one.article].date)
    ]
    is_person = actor.kind is ActorKind.PERSON
    is_craft = actor.kind in {ActorKind.VESSEL, ActorKind.THING}
    kind = _KINDS[actor.kind]
    if kind in _CRAFT and not any(says_craft(articles[one.article].text, one.span) for one in actor.mentions):
        kind = None  # "Atlantic", "Daniel": no page says that it is a ship
    spellings = _spellings_of(actor)
    written = [one.words for one in spellings if one.used is SpellingUsed.WRITTEN]
    is_guessed = any(one.words == actor.name and one.used is SpellingUsed.GUESSED for one in spellings)
    return Query(
        name=written[0] if is_guessed and written else actor.name,
        spellings=spellings,
        kind=kind,
        birth_dates=tuple(dict.fromkeys(births)) if is_person else (),
        countries=actor.countries,
        numbers=tuple(
            dict.fromkeys(number for words in after if is_craft for number in find_vessel_numbers(words))
        ),
        is_reworded=not any(_is_first_hand(one, reworded) for one in actor.spellings),
        may_be_reworded=not is_person,
        actor=actor.id,
    )


def _spellings_of(actor: Actor) -> tuple[QuerySpelling, ...]:
    """The actor's spellings without those that only shorten another ("Zamani", "Golden Crescent"), which tell less."""
    used = {one.words: _USES[one.origin] for one in reversed(actor.spellings)}
    used.setdefault(actor.name, SpellingUsed.WRITTEN)
    parts = {words: frozenset(_fold(words).split()) for words in used}
    full = [words for words in used if not any(parts[words] < other for other in parts.values())]
    return tuple(QuerySpelling(words=words, used=used[words]) for words in reversed(full))


def _is_first_hand(spelling: Spelling, reworded: frozenset[str]) -> bool:
    """Whether a page that no machine has reworded writes it so."""
    return spelling.origin is SpellingOrigin.WRITTEN and any(one not in reworded for one in spelling.articles)


def _words_after(article: Article, span: Span) -> str:
    """The rest of the sentence after a name, as far as what is said there may be its bearer's."""
    rest = article.text[span.end : span.end + _AFTER].partition("\n")[0]
    end = _SENTENCE_END.search(rest)
    return rest[: end.start()] if end else rest


def find_births(words: str, written_on: date | None) -> tuple[str, ...]:
    """The years or the day of birth that the words after a name give, as such or as an age.

    >>> find_births(", 52, an engineer", date(2024, 3, 1))
    ('1971', '1972')
    """
    if age := _AGE.match(words):
        year = written_on.year - int(age[1]) if written_on else 0
        return years_between(year - 1, year) if written_on else ()
    found = _BORN.search(words)
    return read_dates(found[1].split(",")[0].strip()) if found else ()


# ---------------------------------------------------------------- what only looks like a name


def _spot_names(
    network: Network,
    named: Sequence[ScreenedName],
    places: NamePlaces,
    reworded: frozenset[str],
    spot: Callable[[str, Sequence[Span]], Iterator[Span]],
) -> list[ScreenedName]:
    """What stands in the pages like a name and is none of the actors'; a spelling that an actor has is the actor's."""
    known = {_fold(one.words): name for name in named for one in name.query.spellings}
    covered: dict[str, list[Span]] = {}
    for actor in network.actors:
        for one in actor.mentions:
            covered.setdefault(one.article, []).append(one.span)
    spotted: dict[str, ScreenedName] = {}
    for article in network.ledger.trace.articles:
        for span in _spot_all(article.text, sorted(covered.get(article.id, ()), key=_place), spot):
            words = " ".join(article.text[span.begin : span.end].split())
            name = known.get(_fold(words)) or spotted.setdefault(
                _fold(words),
                ScreenedName(
                    query=Query(name=words, is_spotted=True, is_reworded=True, may_be_reworded=True)
                ),
            )
            if name.query.is_spotted and name.query.kind is None and says_craft(article.text, span):
                numbers = tuple(find_vessel_numbers(_words_after(article, span)))
                name.query = replace(name.query, kind=ListingKind.VESSEL, numbers=numbers)
            if name.query.is_spotted and name.query.is_reworded and article.id not in reworded:
                name.query = replace(name.query, is_reworded=False)
            name.sightings.append(places.sight(article.id, span))
    taken = {number for name in (*named, *spotted.values()) for number in name.query.numbers}
    return [*spotted.values(), *_find_numbers(network.ledger.trace.articles, taken, places)]


def _find_numbers(articles: Sequence[Article], taken: set[str], places: NamePlaces) -> Iterator[ScreenedName]:
    """Vessels of which the pages give nothing but the number ("the vessel with IMO 9187629")."""
    found: dict[str, ScreenedName] = {}
    for article in articles:
        for number, span in locate_vessel_numbers(article.text):
            if number not in taken:
                query = Query(name=number, kind=ListingKind.VESSEL, numbers=(number,))
                name = found.setdefault(number, ScreenedName(query=query))
                name.sightings.append(places.sight(article.id, span))
    yield from found.values()


def _spot_all(
    text: str, covered: Sequence[Span], spot: Callable[[str, Sequence[Span]], Iterator[Span]]
) -> list[Span]:
    """What may be a name beside the covered spans, and what reaches beyond one: a mention may have been cut short."""
    begins = [one.begin for one in covered]

    def is_wider(span: Span) -> bool:
        inside = covered[bisect_left(begins, span.begin) : bisect_left(begins, span.end)]
        words = _fold(span.of(text))
        if not any(one.end <= span.end and _fold(one.of(text)) != words for one in inside):
            return False
        edges = [span.begin, *(edge for one in inside for edge in (one.begin, one.end)), span.end]
        left = "".join(text[begin:end] for begin, end in zip(edges[::2], edges[1::2], strict=True))
        return bool(set(left.casefold().split()) - _JOINTS)  # "Ann Lee and Bo Sten" are two

    opened, closed = set(begins), {one.end for one in covered}

    def is_rest(span: Span) -> bool:  # "Golden Star" of "Golden Star Chinese Takeaway", whose end is covered
        follows = span.begin - 1 in closed and text[span.begin - 1] == " "
        return follows or (span.end + 1 in opened and text[span.end] == " ")

    wider = (span for span in spot(text, ()) if is_wider(span))
    return sorted({*(span for span in spot(text, covered) if not is_rest(span)), *wider}, key=_place)


def _place(span: Span) -> tuple[int, int]:
    return span.begin, span.end


def find_reworded(trace: Trace) -> frozenset[str]:
    """Ids of the articles whose words a machine has changed: reworded copies, and what reads as one."""
    copies = {copy.target for copy in trace.copies if copy.kind is CopyKind.REWORDED}
    return frozenset(copies | {one.article for one in trace.restorations.values() if one.guesses})


def _fold(words: str) -> str:
    """The words without case and a leading "the"."""
    return " ".join(words.split()).casefold().removeprefix("the ")
