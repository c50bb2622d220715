"""One actor with everything that is known of it, in the words of the template."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from unspin.model import Actor, Spelling, SpellingOrigin
from unspin.report.ledger_words import whence_words
from unspin.report.network_index import NetworkIndex, country_names
from unspin.report.network_links import FEW_PAGES, ActorLink, PageLink, actor_link, page_link
from unspin.report.network_match_card import MatchCard, match_card
from unspin.report.network_tie_card import TieCard
from unspin.report.visible import one_line

_ORIGINS: Final = {
    SpellingOrigin.WRITTEN: "as pages write it",
    SpellingOrigin.RESTORED: "restored from a copy’s wording",
    SpellingOrigin.GUESSED: "guessed without the original",
    SpellingOrigin.CORRUPTED: "a rewording’s wording",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class SpellingView:
    """One way in which an actor is written."""

    words: str
    origin: str
    whence: str
    pages: tuple[PageLink, ...]
    more: int
    is_doubtful: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorCard:
    """One actor with everything that is known of it."""

    link: ActorLink
    countries: str
    codes: str
    support: str
    spellings: tuple[SpellingView, ...]
    also: tuple[SpellingView, ...]
    merges: tuple[str, ...]
    ties: tuple[TieCard, ...]
    matches: tuple[MatchCard, ...]
    bridge: tuple[tuple[ActorLink, ...], ...]
    pages: int


def actor_card(index: NetworkIndex, actor: Actor, ties: Sequence[TieCard]) -> ActorCard:
    """An actor with its ties, given as cards."""
    bridge = index.bridge_of.get(actor.id)
    spellings = tuple(_spelling_view(index, spelling) for spelling in actor.spellings)
    return ActorCard(
        link=actor_link(index, actor.id),
        countries=country_names(actor.countries),
        codes=" ".join(actor.countries),
        support=one_line(actor.support),
        spellings=spellings,
        also=tuple({one.words: one for one in spellings if one.words != one_line(actor.name)}.values()),
        merges=tuple(
            dict.fromkeys(
                one_line(merge.rule) + (" (a reader’s judgement)" if merge.is_judged else "")
                for merge in actor.merges
            )
        ),
        ties=tuple(ties),
        matches=tuple(match_card(index, at) for at in index.matches_at.get(actor.id, ())),
        bridge=bridge_sides(index, bridge.sides) if bridge else (),
        pages=len({mention.article for mention in actor.mentions}),
    )


def bridge_sides(index: NetworkIndex, sides: Sequence[Sequence[str]]) -> tuple[tuple[ActorLink, ...], ...]:
    """The actors on each side, as links."""
    return tuple(tuple(actor_link(index, one) for one in side if one in index.actors) for side in sides)


def _spelling_view(index: NetworkIndex, spelling: Spelling) -> SpellingView:
    pages = [page_link(index, one) for one in spelling.articles]
    return SpellingView(
        words=one_line(spelling.words),
        origin=_ORIGINS[spelling.origin],
        whence=whence_words(spelling.probability) if spelling.origin is SpellingOrigin.GUESSED else "",
        pages=tuple(pages[:FEW_PAGES]),
        more=max(0, len(pages) - FEW_PAGES),
        is_doubtful=spelling.origin in {SpellingOrigin.GUESSED, SpellingOrigin.CORRUPTED},
    )
