"""A network with its ways in: actors by id, ties and possible matches by actor, the marks on each page.

Whatever leads nowhere (a tie of an actor that is not there, evidence on a page that is not) is left out here, so that
nothing shown can lead there either.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from unspin.model import Actor, Bridge, Decision, Match, Network, TechniqueUse, Tie
from unspin.report.ledger_index import LedgerIndex, index_ledger
from unspin.text.gazetteer import load_gazetteer


@dataclass(frozen=True, slots=True, kw_only=True)
class NetworkIndex:
    """The network, and where to find things in it.

    Attributes:
        network: what is indexed.
        ledger: its claims, with their ways in.
        actors: actor id → actor.
        ties: the ties whose actors are there, each with the evidence that stands on a page of the pile.
        ties_of: actor id → its ties.
        matches: possible matches of actors, or of names that no actor has; those that a reader has cleared last.
        matches_of: actor id → its possible matches, in the same order.
        matches_at: actor id → the places of its possible matches in `matches`.
        bridge_of: actor id → the bridge it is.
        techniques: sentences that show a technique, on pages of the pile.
    """

    network: Network
    ledger: LedgerIndex
    actors: Mapping[str, Actor]
    ties: tuple[Tie, ...]
    ties_of: Mapping[str, tuple[Tie, ...]]
    matches: tuple[Match, ...]
    matches_of: Mapping[str, tuple[Match, ...]]
    matches_at: Mapping[str, tuple[int, ...]]
    bridge_of: Mapping[str, Bridge]
    techniques: tuple[TechniqueUse, ...]

    @property
    def listed(self) -> frozenset[str]:
        """Actors with a possible match that no reader has cleared."""
        return frozenset(
            match.actor for match in self.matches if match.actor and match.decision is not Decision.CLEARED
        )

    @property
    def confirmed(self) -> frozenset[str]:
        """Actors with a match that a reader has confirmed."""
        return frozenset(
            match.actor for match in self.matches if match.actor and match.decision is Decision.CONFIRMED
        )


def index_network(network: Network) -> NetworkIndex:
    """The network with its ways in."""
    ledger = index_ledger(network.ledger)
    actors = {actor.id: actor for actor in network.actors}
    ties = tuple(_keep_tie(network.ties, actors, ledger))
    matches = tuple(match for match in network.matches if not match.actor or match.actor in actors)
    matches = tuple(sorted(matches, key=lambda one: one.decision is Decision.CLEARED))
    places_of = _group_matches(matches)
    return NetworkIndex(
        network=network,
        ledger=ledger,
        actors=actors,
        ties=ties,
        ties_of=_group_ties(ties),
        matches=matches,
        matches_of={actor: tuple(matches[at] for at in places) for actor, places in places_of.items()},
        matches_at=places_of,
        bridge_of={bridge.actor: bridge for bridge in network.bridges if bridge.actor in actors},
        techniques=tuple(use for use in network.techniques if use.article in ledger.trace.articles),
    )


def country_names(codes: Iterable[str]) -> str:
    """The countries' names, parted by commas."""
    known = load_gazetteer()
    return ", ".join(known.name_country(code) or code for code in codes)


def _keep_tie(ties: Iterable[Tie], actors: Mapping[str, Actor], ledger: LedgerIndex) -> Iterable[Tie]:
    for tie in ties:
        if tie.source in actors and tie.target in actors:
            there = tuple(
                one
                for one in tie.evidence
                if one.reading.article in ledger.trace.articles and one.reading.claim in ledger.claims
            )
            yield tie if len(there) == len(tie.evidence) else replace(tie, evidence=there)


def _group_ties(ties: Iterable[Tie]) -> dict[str, tuple[Tie, ...]]:
    groups: dict[str, list[Tie]] = {}
    for tie in ties:
        for end in dict.fromkeys((tie.source, tie.target)):
            groups.setdefault(end, []).append(tie)
    return {actor: tuple(group) for actor, group in groups.items()}


def _group_matches(matches: Sequence[Match]) -> dict[str, tuple[int, ...]]:
    groups: dict[str, list[int]] = {}
    for at, match in enumerate(matches):
        if match.actor:
            groups.setdefault(match.actor, []).append(at)
    return {actor: tuple(group) for actor, group in groups.items()}
