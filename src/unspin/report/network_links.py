"""An actor or a page, to be named with a link."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from unspin.report.index import whence
from unspin.report.network_index import NetworkIndex
from unspin.report.visible import one_line

NAME_LIMIT: Final = 240  # characters of a name in a heading; all of it stands with its spellings
FEW_PAGES: Final = 3  # pages named in a row; beyond it they are counted


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorLink:
    """An actor to be named with a link."""

    id: str
    name: str
    kind: str
    is_listed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PageLink:
    """A page to be named with a link to a place in it; `href` is "" where it is not in the pile."""

    label: str
    href: str
    whence: str = ""


def actor_link(index: NetworkIndex, actor_id: str) -> ActorLink:
    """An actor's name and place."""
    actor = index.actors[actor_id]
    return ActorLink(
        id=actor.id,
        name=one_line(actor.name, NAME_LIMIT) or "without a name",
        kind=actor.kind.value,
        is_listed=actor.id in index.listed,
    )


def page_link(index: NetworkIndex, article_id: str, key: str = "") -> PageLink:
    """A page, at a mark of it."""
    trace = index.ledger.trace
    if article_id not in trace.articles:
        return PageLink(label=article_id, href="")
    return PageLink(
        label=trace.labels[article_id],
        href=f"#page/{article_id}/{key}" if key else f"#page/{article_id}",
        whence=whence(trace.articles[article_id]),
    )
