"""A trace with its ways in: article by id, label by id, copies by target, family by member.

A reader of a result asks the same four questions of it again and again; here each costs one look-up.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

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
        copies: target id → its copies, one for each source; the one along the family's tree first.
        origins: id of an origin → its family's number, from 1.
    """

    trace: Trace
    articles: dict[str, Article]
    labels: dict[str, str]
    copies: dict[str, tuple[Copy, ...]]
    origins: dict[str, int]

    def family_copies(self, family: Family) -> tuple[Copy, ...]:
        """The copies whose targets are members of the family, in the order of its members."""
        return tuple(copy for member in family.members for copy in self.copies.get(member, ()))


def index_trace(trace: Trace) -> TraceIndex:
    """The trace with its ways in."""
    parents = {target: source for family in trace.families for target, source in family.parents.items()}
    into: dict[str, list[Copy]] = {}
    for copy in trace.copies:
        into.setdefault(copy.target, []).append(copy)
    return TraceIndex(
        trace=trace,
        articles={article.id: article for article in trace.articles},
        labels=label_articles(trace.articles),
        copies={
            target: tuple(sorted(group, key=lambda copy: copy.source != parents.get(copy.target)))
            for target, group in into.items()
        },
        origins={family.origin: number for number, family in enumerate(trace.families, start=1)},
    )


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
