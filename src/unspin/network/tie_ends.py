"""Which actor stands at each end of a reading; what has no name becomes an actor here, and only here.

Rules:
1. A mention that an actor has, by article and span, is that actor's.
2. Any other that has a name is the same as others of that name in its article, and of no other article.
3. What is only described ("a plant") is the same as others of its article whose words may name the same; and of
   other articles, where a reading of the same kind has the same actor at its other end ("Russia builds a plant" twice).

4. A seat of government stands for its state, if the pile names that ("Moscow and Tehran are going to build a plant"), and
   so does "the U.S. government"; but what is shipped to, built in or attacked in a city is there.

Limit: two plants of one builder that two articles call "a plant" are taken for one; the evidence shows both sentences.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from unspin.model import Actor, ActorKind, Mention, MentionForm, Spelling, SpellingOrigin, TieKind, TieReading
from unspin.network.noun_groups import NounGroup, read_noun_group
from unspin.network.seats import SEATS
from unspin.text.gazetteer import Gazetteer, load_gazetteer

_ARTICLES: Final = ("a ", "an ", "the ", "its ", "their ", "his ", "her ", "our ", "my ")
_LITERAL: Final = frozenset({TieKind.SHIPS, TieKind.ATTACKS, TieKind.BUILDS, TieKind.OWNS, TieKind.HEADS})
"""Kinds whose target is the city itself."""
_PALACES: Final = frozenset({"kremlin", "white house", "downing street", "blue house"})
"""Seats that are no places to a reader of names."""
_COMPARED: Final = 50
"""Different wordings under one head in one article that are compared with each other; a page of more is no prose."""

Place = tuple[str, int, int]


@dataclass(frozen=True, slots=True)
class TieEnds:
    """Who stands at the ends of readings.

    Attributes:
        actors: place of a mention → id of its actor.
        made: the actors that stand only inside ties, in the order of the readings.
        states: id of an actor that stands for a state → id of the state's.
    """

    actors: Mapping[Place, str]
    made: tuple[Actor, ...]
    states: Mapping[str, str]

    def source_of(self, reading: TieReading) -> str:
        """Id of the actor from whom the tie goes."""
        actor = self.actors[_place(reading.source)]
        return self.states.get(actor, actor)

    def target_of(self, reading: TieReading) -> str:
        """Id of the actor to whom it goes."""
        actor = self.actors[_place(reading.target)]
        return actor if reading.kind in _LITERAL else self.states.get(actor, actor)

    def explain(self, reading: TieReading) -> TieReading:
        """The reading, whose rule says which end stands for a state."""
        ends = ((reading.source, self.source_of(reading)), (reading.target, self.target_of(reading)))
        told = [
            f" “{one.words}” stands for its state."
            for one, actor in ends
            if self.actors[_place(one)] != actor
        ]
        return replace(reading, rule=reading.rule + "".join(told)) if told else reading


def find_ends(readings: Sequence[TieReading], actors: Sequence[Actor]) -> TieEnds:
    """Who stands at the ends of the readings."""
    known = {_place(mention): actor.id for actor in actors for mention in actor.mentions}
    loose = _Loose()
    for reading in readings:
        for mention in (reading.source, reading.target):
            if _place(mention) not in known:
                loose.add(mention)
    loose.join_inside_articles()
    loose.join_across_articles(readings, known)
    made = loose.make_actors()
    found = known | {place: actor.id for actor, places in made for place in places}
    return TieEnds(found, tuple(actor for actor, _ in made), find_states(actors))


def find_states(actors: Sequence[Actor]) -> dict[str, str]:
    """Id of an actor that stands for a state → id of the state's actor, of those that are there."""
    gazetteer = load_gazetteer()
    countries: dict[str, str] = {}
    for actor in actors:
        code = gazetteer.find_country(actor.name) if actor.kind is ActorKind.PLACE else None
        if code:
            countries.setdefault(code, actor.id)
    states: dict[str, str] = {}
    for actor in actors:
        state = countries.get(_state_meant(actor, gazetteer) or "")
        if state and state != actor.id:
            states[actor.id] = state
    return states


def _state_meant(actor: Actor, gazetteer: Gazetteer) -> str | None:
    """Code of the state that an actor stands for by its name."""
    name = " ".join(actor.name.casefold().split()).removeprefix("the ")
    if actor.kind is ActorKind.PLACE:
        return SEATS.get(name)
    if name in _PALACES:
        return SEATS[name]
    owner = name.removeprefix("government of ").removesuffix(" government")
    return gazetteer.find_country(owner) if owner != name else None


class _Loose:
    """Mentions that no actor has, and which of them name the same."""

    def __init__(self) -> None:
        self.mentions: dict[Place, Mention] = {}
        self.groups: dict[Place, NounGroup] = {}
        self.parents: dict[Place, Place] = {}
        self.numbers: dict[Place, int] = {}

    def add(self, mention: Mention) -> None:
        place = _place(mention)
        if place not in self.mentions:
            self.mentions[place] = mention
            self.groups[place] = read_noun_group(mention.restored or mention.words)
            self.parents[place] = place
            self.numbers[place] = len(self.numbers)

    def join_inside_articles(self) -> None:
        """Nothing; rules 2 and 3 were applied inside each article."""
        named: dict[tuple[str, str], Place] = {}
        wordings: dict[tuple[str, str], dict[frozenset[str], Place]] = {}
        for place, mention in self.mentions.items():
            group = self.groups[place]
            if not _is_described(mention):
                self._join(place, named.setdefault((mention.article, mention.name.casefold()), place))
            elif group.head:
                seen = wordings.setdefault((mention.article, group.head), {})
                key = group.words | group.numbers
                if group.is_other:
                    continue
                if key in seen:
                    self._join(place, seen[key])
                elif len(seen) < _COMPARED:
                    for other in seen.values():
                        if group.may_be(self.groups[other]):
                            self._join(place, other)
                            break
                    seen[key] = place

    def join_across_articles(self, readings: Sequence[TieReading], known: Mapping[Place, str]) -> None:
        """Nothing; rule 3 was applied between articles."""
        seen: dict[tuple[str, str, bool, str], Place] = {}
        for reading in readings:
            for mention, other, is_source in (
                (reading.source, reading.target, True),
                (reading.target, reading.source, False),
            ):
                place, anchor = _place(mention), known.get(_place(other))
                if anchor is None or place in known or not _is_described(mention):
                    continue
                group = self.groups[place]
                if not group.head:
                    continue
                first = seen.setdefault((reading.kind.value, anchor, is_source, group.head), place)
                if first[0] != place[0] and group.may_be(self.groups[first]):
                    self._join(place, first)

    def make_actors(self) -> list[tuple[Actor, tuple[Place, ...]]]:
        """The actors with the places of their mentions, in the order in which they were first read."""
        clusters: dict[Place, list[Place]] = {}
        for place in self.mentions:
            clusters.setdefault(self._root(place), []).append(place)
        return [
            (_make_actor([self.mentions[one] for one in places]), tuple(places))
            for places in clusters.values()
        ]

    def _root(self, place: Place) -> Place:
        while self.parents[place] != place:
            self.parents[place] = self.parents[self.parents[place]]
            place = self.parents[place]
        return place

    def _join(self, left: Place, right: Place) -> None:
        """Nothing; the one that was read first stands for both."""
        first, second = sorted((self._root(left), self._root(right)), key=self.numbers.__getitem__)
        self.parents[second] = first


def _make_actor(mentions: Sequence[Mention]) -> Actor:
    first = mentions[0]
    is_described = _is_described(first)
    name = _bare(first.restored or first.words) if is_described else first.name
    parts = tuple(_hash(*map(str, _place(mention))) for mention in mentions)
    pages = len({mention.article for mention in mentions})
    where = "one page" if pages == 1 else f"{pages} pages"
    support = (
        f"described, not named, in a tie on {where}" if is_described else f"named only in a tie on {where}"
    )
    return Actor(
        id=_hash(*parts),
        name=name,
        kind=ActorKind.THING if is_described else first.kind,
        spellings=tuple(_spell(mentions)),
        mentions=tuple(mentions),
        parts=parts,
        support=support,
    )


def _spell(mentions: Sequence[Mention]) -> list[Spelling]:
    spelled: dict[tuple[str, SpellingOrigin], list[Mention]] = {}
    for mention in mentions:
        if mention.restored is not None:
            is_guess = mention.probability is not None
            origin = SpellingOrigin.GUESSED if is_guess else SpellingOrigin.RESTORED
            spelled.setdefault((mention.restored, origin), []).append(mention)
            spelled.setdefault((mention.words, SpellingOrigin.CORRUPTED), []).append(mention)
        else:
            spelled.setdefault((mention.words, SpellingOrigin.WRITTEN), []).append(mention)
    order = list(SpellingOrigin)
    return [
        Spelling(
            words=words,
            origin=origin,
            articles=tuple(dict.fromkeys(one.article for one in group)),
            probability=group[0].probability if origin is SpellingOrigin.GUESSED else None,
        )
        for (words, origin), group in sorted(spelled.items(), key=lambda item: order.index(item[0][1]))
    ]


def _is_described(mention: Mention) -> bool:
    return mention.kind is ActorKind.THING or mention.form is MentionForm.DESCRIPTION


def _bare(words: str) -> str:
    for article in _ARTICLES:
        if words.casefold().startswith(article):
            return words[len(article) :]
    return words


def _place(mention: Mention) -> Place:
    return mention.article, mention.span.begin, mention.span.end


def _hash(*parts: str) -> str:
    return hashlib.blake2b("\x1f".join(parts).encode(), digest_size=8).hexdigest()
