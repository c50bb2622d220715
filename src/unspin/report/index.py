"""A trace with its ways in: article by id, label by id, copies by target, families as whole trees.

A reader of a result asks the same questions of it again and again; here each costs one look-up. A piece
merged from two families' originals is a member of both: in each, its parent is the source in that family.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from unspin.model import Article, Copy, Family, Trace
from unspin.report.labels import label_articles
from unspin.report.visible import one_line


@dataclass(frozen=True, slots=True, kw_only=True)
class TraceIndex:
    """The trace, and where to find things in it.

    Attributes:
        trace: what is indexed.
        articles: article id → article.
        labels: article id → a short name that no other article has.
        copies: target id → its copies, one for each source.
        families: the trace's families, every parent being a member.
        origins: id of an origin → its family's number, from 1.
    """

    trace: Trace
    articles: Mapping[str, Article]
    labels: Mapping[str, str]
    copies: Mapping[str, tuple[Copy, ...]]
    families: tuple[Family, ...]
    origins: Mapping[str, int]

    def copies_into(self, family: Family, member: str) -> tuple[Copy, ...]:
        """The member's copies: along the family's tree, then from others in it, then from outside."""
        parent, members = family.parents.get(member), set(family.members)

        def distance(copy: Copy) -> int:
            return 0 if copy.source == parent else 1 if copy.source in members else 2

        return tuple(sorted(self.copies.get(member, ()), key=distance))

    def family_copies(self, family: Family) -> tuple[Copy, ...]:
        """The copies whose source and target are members of the family, in the order of its members."""
        members = set(family.members)
        return tuple(
            copy
            for member in family.members
            for copy in self.copies_into(family, member)
            if copy.source in members
        )


def index_trace(trace: Trace) -> TraceIndex:
    """The trace with its ways in."""
    into: dict[str, list[Copy]] = {}
    for copy in trace.copies:
        into.setdefault(copy.target, []).append(copy)
    return TraceIndex(
        trace=trace,
        articles={article.id: article for article in trace.articles},
        labels=label_articles(trace.articles),
        copies={target: tuple(group) for target, group in into.items()},
        families=tuple(_close_tree(family, into) for family in trace.families),
        origins={family.origin: number for number, family in enumerate(trace.families, start=1)},
    )


def _close_tree(family: Family, into: Mapping[str, Sequence[Copy]]) -> Family:
    """The family with each parent a member that stands before its child; a root where there is none."""
    parents: dict[str, str] = {}
    before: set[str] = set()
    for member in family.members:
        sources = [family.parents.get(member), *(copy.source for copy in into.get(member, ()))]
        parent = next((source for source in sources if source in before), None)
        if parent is not None and member != family.origin:
            parents[member] = parent
        before.add(member)
    return replace(family, parents=parents)


def whence(article: Article, limit: int | None = None) -> str:
    """Outlet, date and language, as far as known: `The Harbour Post · 2024-03-05`."""
    return " · ".join(_whence(article, limit))


def _whence(article: Article, limit: int | None) -> Iterator[str]:
    if article.outlet:
        yield one_line(article.outlet, limit)
    if article.date:
        yield article.date.isoformat()
    if article.language and article.language != "en":
        yield f"language {one_line(article.language, limit)}"
