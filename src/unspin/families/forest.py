"""Families: which article was copied from which, as trees with origins.

Problem: verified pairs say that two articles share text and, with some probability, which was first. Of the
many trees that would explain a family, find the likeliest: each copy under the article it is closest to,
nothing under an article that decidedly came later, and as few origins as the pairs allow.

Stages:
 1. every verified pair gives an edge in each direction that is likely enough, weighing the log probability
    of the direction plus the closeness of the two texts;
 2. a maximum spanning arborescence over all articles and a root that costs more than any edge;
    the root's children are origins, all others have one parent: the article that explains most of it;
 3. a copy whose parent leaves a part of it unexplained, which an unrelated article explains, is merged from
    both; it belongs to both families, and they stay two.

Invariants: every edge is a verified pair; an article has one parent or is an origin; ties fall by id.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import networkx as nx

from unspin.families.kinds import find_kind
from unspin.families.merging import add_merging_signs
from unspin.families.pairs import PairLookup, VerifiedPair, length, overlap, source_spans
from unspin.model import Comparison, Copy, CopyKind, Direction

_CLOSENESS = 10.0
"""What a wholly kept text weighs against direction, in nats. Between an article and the rewording of its
rewording at .45 kept and the rewording itself at .67, closeness gains 2.2: more than an undecided direction."""
_ROOT_COST = -8.0
"""What being an origin costs; below the weight of any edge that is not decided against."""
_MIN_CHANCE = 0.3
"""Probability of a direction from which a copy may stand under an article. One of both directions always has it; where
a family would need the other one to be a single tree, it has two origins instead."""
_ABOUT_EQUAL = 0.03
"""Share of a copy by which one article must explain more of it than another to be preferred: 15 words of 500."""
_MERGED_WORDS = 150
"""Code points (25 to 30 words) that a second source explains alone, from which a copy counts as merged."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Grouping:
    """The forest: copies, and members of each family with the origin first.

    Attributes:
        copies: one for every article with a parent, and one for every further source of a merged one.
        families: origin id → member ids, by depth, then id.
        parents: member id → id of the article it was copied from.
    """

    copies: tuple[Copy, ...]
    families: Mapping[str, tuple[str, ...]]
    parents: Mapping[str, str]

    @property
    def members(self) -> frozenset[str]:
        """All articles that belong to a family."""
        return frozenset(member for members in self.families.values() for member in members)


def group_families(pairs: Sequence[VerifiedPair]) -> Grouping:
    """The likeliest forest over verified pairs."""
    lookup = PairLookup(add_merging_signs(pairs))
    parents = _settle_parents(lookup, _find_parents(lookup))
    further = _find_further_sources(lookup, parents)
    copies = [
        _make_copy(lookup, parent, child, is_merged=child in further) for child, parent in parents.items()
    ]
    copies += [
        _make_copy(lookup, source, child, is_merged=True)
        for child, sources in further.items()
        for source in sources
    ]
    families = _gather(parents, further)
    order = {member: rank for rank, member in enumerate(m for members in families.values() for m in members)}
    copies.sort(key=lambda copy: (order[copy.target], order[copy.source]))
    return Grouping(copies=tuple(copies), families=families, parents=parents)


def _make_copy(pairs: PairLookup, source: str, target: str, *, is_merged: bool) -> Copy:
    comparison = pairs.facing(source, target)
    return Copy(
        source=source,
        target=target,
        kind=CopyKind.MERGED if is_merged else find_kind(comparison),
        comparison=comparison,
        is_decided=comparison.direction is not Direction.UNDECIDED,
    )


def _closeness(comparison: Comparison) -> float:
    """Share of the shorter side that stands unchanged on the other: the same from both sides."""
    return max(comparison.left_share, comparison.right_share) * (1.0 - comparison.swapped_share)


def _find_parents(pairs: PairLookup) -> dict[str, str]:
    """Article → the article it was copied from, for all that are no origins."""
    graph = nx.DiGraph()
    firstness = {article: _firstness(pairs, article) for article in sorted(pairs.neighbours)}
    for article in firstness:
        graph.add_node(article)
    for pair in sorted(pairs.pairs.values(), key=lambda pair: (pair.left, pair.right)):
        close = _CLOSENESS * _closeness(pair.comparison)
        probability = pair.comparison.probability
        for source, target, chance in (
            (pair.left, pair.right, probability),
            (pair.right, pair.left, 1.0 - probability),
        ):
            if chance >= _MIN_CHANCE:
                weight = close + math.log(chance) + 1e-3 * firstness[source]
                graph.add_edge(source, target, weight=weight)
    found: dict[str, str] = {}
    linked = nx.Graph((pair.left, pair.right) for pair in pairs.pairs.values())
    for part in nx.connected_components(linked):
        found.update(_find_tree(graph.subgraph(part)))
    return dict(sorted(found.items()))


def _settle_parents(pairs: PairLookup, parents: Mapping[str, str]) -> dict[str, str]:
    """The same articles as origins, each copy under the article that explains most of it, none under its own copies."""
    settled = dict(parents)
    for child in sorted(parents):
        explained = _find_explained(pairs, settled, child)[_line(child, settled)[-1]]
        if explained:
            settled[child] = _choose_source(explained, child, settled, pairs)
    return settled


def _find_explained(
    pairs: PairLookup, parents: Mapping[str, str], child: str
) -> defaultdict[str, dict[str, float]]:
    """Origin → article of its family that the child may come from → share of the child that it explains."""
    explained: defaultdict[str, dict[str, float]] = defaultdict(dict)
    for source in pairs.neighbours[child]:
        facing = pairs.facing(source, child)
        line = _line(source, parents)
        if facing.probability >= _MIN_CHANCE and child not in line:
            explained[line[-1]][source] = facing.right_share * (1.0 - facing.swapped_share)
    return explained


def _choose_source(
    explained: Mapping[str, float], child: str, parents: Mapping[str, str], pairs: PairLookup
) -> str:
    """The source that explains most; of those about equal, the nearest to its origin, then the likelier first."""
    enough = max(explained.values()) - _ABOUT_EQUAL
    return min(
        (source for source, share in explained.items() if share >= enough),
        key=lambda source: (len(_line(source, parents)), -pairs.facing(source, child).probability, source),
    )


def _find_tree(graph: nx.DiGraph) -> dict[str, str]:
    """The same for one connected part: the best tree under a root that stands before all origins."""
    rooted = nx.DiGraph()
    rooted.add_weighted_edges_from(("", article, _ROOT_COST) for article in sorted(graph))
    rooted.add_weighted_edges_from(sorted(graph.edges(data="weight")))
    tree = nx.maximum_spanning_arborescence(rooted)
    return {target: source for source, target in tree.edges if source}


def _firstness(pairs: PairLookup, article: str) -> float:
    """How far the article's pairs speak for it as the first, in [-1, 1]; parts what is otherwise equal."""
    chances = [pairs.facing(article, other).probability for other in pairs.neighbours[article]]
    return 2.0 * sum(chances) / len(chances) - 1.0


def _find_further_sources(pairs: PairLookup, parents: Mapping[str, str]) -> dict[str, list[str]]:
    """Merged articles → their sources in other families, the one that explains most first."""
    further: dict[str, list[str]] = {}
    for child, parent in parents.items():
        families = _find_explained(pairs, parents, child)
        families.pop(_line(child, parents)[-1], None)
        taken = [parent]
        for explained in sorted(families.values(), key=lambda shares: (-max(shares.values()), min(shares))):
            source = _choose_source(explained, child, parents, pairs)
            known = [span for other in taken for span in source_spans(pairs.facing(other, child))]
            spans = source_spans(pairs.facing(source, child))
            is_kin = any(other in pairs.neighbours[source] for other in taken)
            if not is_kin and length(spans) - overlap(spans, known) >= _MERGED_WORDS:
                taken.append(source)
        if len(taken) > 1:
            further[child] = taken[1:]
    return further


def _line(article: str, parents: Mapping[str, str]) -> list[str]:
    """The article, its parent, and so on up to the origin."""
    line = [article]
    while line[-1] in parents:
        line.append(parents[line[-1]])
    return line


def _gather(parents: Mapping[str, str], further: Mapping[str, Sequence[str]]) -> dict[str, tuple[str, ...]]:
    """Origin → members; a merged article stands in the families of all its sources."""
    members: dict[str, dict[str, int]] = defaultdict(dict)
    for article in sorted(
        {*parents, *parents.values(), *(s for sources in further.values() for s in sources)}
    ):
        line = _line(article, parents)
        members[line[-1]][article] = len(line) - 1
        for source in further.get(article, ()):
            origin_line = _line(source, parents)
            members[origin_line[-1]][article] = len(origin_line)
    return {
        origin: tuple(sorted(found, key=lambda article: (found[article], article)))
        for origin, found in sorted(members.items(), key=lambda item: (-len(item[1]), item[0]))
    }
