"""Ties and actors without evidence, for what looks only at who is tied to whom."""

from __future__ import annotations

from collections.abc import Sequence

from unspin.model import Actor, ActorKind, Ledger, Network, Tie, TieKind, TieStatus, Trace


def tie(
    source: str,
    target: str,
    kind: TieKind = TieKind.PAYS,
    status: TieStatus = TieStatus.HOLDS,
    *,
    sources: int = 1,
) -> Tie:
    """A tie; its id says what it is."""
    return Tie(
        id=f"{source}-{kind.value}-{target}-{status.value}",
        kind=kind,
        source=source,
        target=target,
        status=status,
        sources_least=sources,
        sources_most=sources,
        pages=1,
        evidence=(),
    )


def actors_of(ties: Sequence[Tie]) -> tuple[Actor, ...]:
    """The actors of ties, in alphabetical order, their names being their ids."""
    return tuple(actor(name) for name in sorted({end for one in ties for end in (one.source, one.target)}))


def actor(name: str, actor_id: str = "", kind: ActorKind = ActorKind.COMPANY) -> Actor:
    """An actor of this name."""
    return Actor(
        id=actor_id or name, name=name, kind=kind, spellings=(), mentions=(), parts=(name,), support="named"
    )


def network_of(ties: Sequence[Tie], actors: Sequence[Actor] = ()) -> Network:
    """A network of ties alone."""
    trace = Trace(articles=(), copies=(), families=(), alone=(), restorations={}, rejects=())
    ledger = Ledger(trace=trace, claims=(), appearances=(), statements=())
    return Network(ledger=ledger, actors=tuple(actors) or actors_of(ties), ties=tuple(ties))
