"""A network's counts, the records that only its output has, and under which heading each tie stands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum
from typing import Final

from unspin.model import Decision, Network, Tie, TieKind, TieStatus
from unspin.network.paths import Path


class Section(IntEnum):
    """Where a reader wants a tie; the first that fits."""

    SEVERAL = 0
    PERHAPS = 1
    POSTS = 2
    HELD = 3
    PLANNED = 4
    CONTRADICTED = 5
    DENIED = 6


TITLES: Final = {
    Section.SEVERAL: "Said by more than one source",
    Section.PERHAPS: "Perhaps said by more than one source",
    Section.HELD: "Said by one source",
    Section.PLANNED: "Planned",
    Section.CONTRADICTED: "Denied, and the denial is called untrue",
    Section.DENIED: "Only denied: nobody in the pile says that it holds",
    Section.POSTS: "Who heads or works for whom",
}
"""The heading of each, in the order in which they are shown."""

_POSTS: Final = frozenset({TieKind.HEADS, TieKind.WORKS_FOR})


@dataclass(frozen=True, slots=True, kw_only=True)
class PathShown:
    """A chain of ties between two actors that were asked for.

    Attributes:
        actors: ids of the actors, from one end to the other.
        ties: ids of the ties, each linking an actor with the next.
        weakest: id of the tie on which the path rests least surely.
    """

    actors: tuple[str, ...]
    ties: tuple[str, ...]
    weakest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NetworkSummary:
    """The counts, always the last line of `unspin network`: a result without it was cut off.

    Attributes:
        articles: how many pages were read.
        claims: how many claims were found, each counted once.
        actors: how many actors were found.
        tied: how many of them have a tie.
        ties: how many ties were found.
        several: ties that more than one independent source says.
        planned: ties that are only planned.
        denied: ties that are only denied.
        disputed: ties that somebody says and somebody denies.
        techniques: code of a technique → how many sentences show it.
        bridges: actors where networks join.
        matches: possible matches with sanctions lists that no reader has cleared.
        rejects: how many inputs were not read, by reason.
    """

    articles: int
    claims: int
    actors: int
    tied: int
    ties: int
    several: int
    planned: int
    denied: int
    disputed: int
    techniques: Mapping[str, int]
    bridges: int
    matches: int
    rejects: Mapping[str, int]


def section_of(tie: Tie) -> Section:
    """The heading it stands under."""
    if tie.status is TieStatus.DENIED:
        return Section.CONTRADICTED if tie.doubters_of_denial else Section.DENIED
    if tie.status is TieStatus.PLANNED:
        return Section.PLANNED
    if tie.sources_least > 1:
        return Section.SEVERAL
    if tie.sources_most > 1:
        return Section.PERHAPS
    return Section.POSTS if tie.kind in _POSTS else Section.HELD


def summarise_network(network: Network) -> NetworkSummary:
    """The counts of a network."""
    ties, trace = network.ties, network.ledger.trace
    statuses = Counter(tie.status for tie in ties)
    techniques = Counter(use.technique.code for use in network.techniques)
    reasons = Counter(reject.reason.value for reject in trace.rejects)
    return NetworkSummary(
        articles=len(trace.articles),
        claims=len(network.ledger.claims),
        actors=len(network.actors),
        tied=len({end for tie in ties for end in (tie.source, tie.target)}),
        ties=len(ties),
        several=sum(tie.sources_least > 1 and tie.status is not TieStatus.DENIED for tie in ties),
        planned=statuses[TieStatus.PLANNED],
        denied=statuses[TieStatus.DENIED],
        disputed=sum(bool(tie.denied_by) and tie.status is not TieStatus.DENIED for tie in ties),
        techniques=dict(sorted(techniques.items())),
        bridges=len(network.bridges),
        matches=sum(match.decision is not Decision.CLEARED for match in network.matches),
        rejects=dict(sorted(reasons.items())),
    )


def show_path(path: Path) -> PathShown:
    """The path by ids."""
    return PathShown(actors=path.actors, ties=tuple(tie.id for tie in path.ties), weakest=path.weakest.id)
