"""The order of the steps from a pile of pages to its `Network`.

trace → claims and mentions read → mentions carried to copies → actors → ties and techniques of every article that was
read → ties joined and counted → bridges
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import BinaryIO

from unspin.claims.ledger import Judgement
from unspin.engines.progress import OnProgress, Progress, keep_silent
from unspin.model import Claim, Mention, Network, TechniqueUse, TieReading, Trace
from unspin.network.actor_judgements import ActorJudgement
from unspin.network.actors import gather_actors
from unspin.network.bridges import find_bridges
from unspin.network.copied_mentions import carry_mentions
from unspin.network.joining import join_ties
from unspin.network.techniques import find_techniques
from unspin.network.ties import read_ties
from unspin.pipeline.claiming import ReadPile, read_pile
from unspin.pipeline.tracing import TraceConfig, trace
from unspin.text.gazetteer import load_gazetteer

_NESTED = 4  # names that may stand in one another


def read_network(  # noqa: PLR0913 - one argument for each thing that a caller may have decided
    paths: str | Path | Sequence[str | Path],
    *,
    config: TraceConfig | None = None,
    judgements: Sequence[Judgement] = (),
    actor_judgements: Sequence[ActorJudgement] = (),
    on_progress: OnProgress | None = None,
    stdin: BinaryIO | None = None,
) -> Network:
    """Whom the claims of a pile of pages tie together, each tie with its evidence and its independent sources.

    Args:
        paths: one or more files and folders; `-` reads JSON lines from `stdin`.
        config: how to trace.
        judgements: which claims a reader has found to be the same, or not.
        actor_judgements: which actors a reader has found to be the same, or not; they overrule every rule.
        on_progress: called as each step goes on.
        stdin: where `-` reads from; standard input by default.

    Raises:
        UsageError: `paths` is empty.
    """
    found = trace(paths, config=config, on_progress=on_progress, stdin=stdin)
    pile = read_pile(found, judgements=judgements, on_progress=on_progress)
    return make_network_of(pile, actor_judgements=actor_judgements, on_progress=on_progress)


def make_network_of(
    pile: ReadPile,
    *,
    actor_judgements: Sequence[ActorJudgement] = (),
    on_progress: OnProgress | None = None,
) -> Network:
    """The network of a pile that was read already."""
    tell = on_progress or keep_silent
    gazetteer = load_gazetteer()
    mentions = _spread_mentions(pile)
    trace_of = pile.ledger.trace
    actors = gather_actors(
        trace_of.articles,
        [mention for article in trace_of.articles for mention in mentions.get(article.id, ())],
        gazetteer,
        actor_judgements,
        claims=pile.ledger.claims,
        copied=_find_sources(trace_of),
    )
    tell(Progress(step="finding ties", done=len(actors)))
    claims_of = _group_claims(pile.ledger.claims)
    readings: list[TieReading] = []
    techniques: list[TechniqueUse] = []
    for article in trace_of.articles:
        claims = claims_of.get(article.id, ())
        restoration = trace_of.restorations.get(article.id)
        readings.extend(read_ties(article, claims, mentions.get(article.id, ()), gazetteer, restoration))
        techniques.extend(find_techniques(article, claims))
    actors, ties = join_ties(readings, actors, pile.ledger, pile.count)
    return Network(
        ledger=pile.ledger,
        actors=actors,
        ties=ties,
        techniques=tuple(techniques),
        bridges=find_bridges(actors, ties),
    )


def _group_claims(claims: Sequence[Claim]) -> dict[str, list[Claim]]:
    grouped: dict[str, list[Claim]] = {}
    for claim in claims:
        grouped.setdefault(claim.article, []).append(claim)
    return grouped


def _spread_mentions(pile: ReadPile) -> Mapping[str, tuple[Mention, ...]]:
    """The mentions of every article: those read in it, and those that its sources have and it copied."""
    found: Trace = pile.ledger.trace
    sources = _find_sources(found)
    spread: dict[str, tuple[Mention, ...]] = {}
    for article_id in pile.order:
        own = tuple(pile.mentions.get(article_id, ()))
        restoration = found.restorations.get(article_id)
        inherited = [mention for source in sources.get(article_id, ()) for mention in spread.get(source, ())]
        if restoration and inherited:
            carried = carry_mentions(inherited, restoration, found.article(article_id))
            own = tuple(sorted((*own, *_keep_clear(carried, own)), key=_place))
        spread[article_id] = own
    return spread


def _find_sources(found: Trace) -> dict[str, list[str]]:
    """Id of a copy → ids of the articles that it was copied from."""
    sources: dict[str, list[str]] = {}
    for copy in found.copies:
        sources.setdefault(copy.target, []).append(copy.source)
    return sources


def _keep_clear(carried: Sequence[Mention], own: Sequence[Mention]) -> list[Mention]:
    """The carried mentions that share no character with one that was read in the article itself."""
    begins = sorted((mention.span.begin, mention.span.end) for mention in own)
    return [mention for mention in carried if not _touches(begins, mention)]


def _touches(spans: Sequence[tuple[int, int]], mention: Mention) -> bool:
    place = bisect_left(spans, (mention.span.end, 0))
    return any(end > mention.span.begin for _, end in spans[max(0, place - _NESTED) : place])


def _place(mention: Mention) -> tuple[int, int]:
    return mention.span.begin, -mention.span.end
