"""What the network's first page says, in the words of the template: picture, ties, matches, techniques, bridges."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from unspin.model import Reject, TechniqueUse, Tie, TieStatus
from unspin.network.graph import AGAINST
from unspin.network.paths import strength
from unspin.report.ledger_words import count
from unspin.report.network_actor_card import ActorCard, actor_card, bridge_sides
from unspin.report.network_index import NetworkIndex
from unspin.report.network_links import ActorLink, PageLink, actor_link, page_link
from unspin.report.network_marks import PageMark
from unspin.report.network_match_card import MatchCard, list_facts, match_card
from unspin.report.network_picture import NetworkPicture, draw_network
from unspin.report.network_sentences import Mark, Piece, cut_sentence
from unspin.report.network_tie_card import TieCard, tie_card
from unspin.report.visible import one_line

FEW_BRIDGED: Final = 8  # actors named on each side of a bridge


@dataclass(frozen=True, slots=True, kw_only=True)
class TieRow:
    """A tie in the table, and what the script knows of it: how strong it is, and on which tier of paths it lies."""

    card: TieCard
    strength: int
    tier: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TechniqueView:
    """A technique with the sentences that show it."""

    name: str
    group: str
    definition: str
    source: str
    uses: tuple[tuple[tuple[Piece, ...], PageLink, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BridgeView:
    """An actor where networks join, with those on each side."""

    actor: ActorLink
    sides: tuple[tuple[tuple[ActorLink, ...], int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PageRow:
    """A page in the list of all pages."""

    link: PageLink
    title: str
    marks: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NetworkOverview:
    """The first page of a network."""

    headline: str
    counts: tuple[tuple[str, str], ...]
    empty: tuple[str, ...]
    picture: NetworkPicture
    rows: tuple[TieRow, ...]
    actors: tuple[ActorCard, ...]
    kinds: tuple[tuple[str, int], ...]
    statuses: tuple[tuple[str, str, int], ...]
    disputed: int
    actor_kinds: tuple[str, ...]
    matches: tuple[MatchCard, ...]
    lists: tuple[tuple[tuple[str, str], ...], ...]
    listed: int
    techniques: tuple[TechniqueView, ...]
    bridges: tuple[BridgeView, ...]
    rejects: tuple[Reject, ...]
    notes: tuple[str, ...]
    pages: tuple[PageRow, ...]


def make_network_overview(index: NetworkIndex, marks: Mapping[str, tuple[PageMark, ...]]) -> NetworkOverview:
    """The first page of a network."""
    cards = [tie_card(index, at) for at in range(len(index.ties))]
    ranks = {one: rank for rank, one in enumerate(sorted(set(map(strength, index.ties))))}
    of_actor: dict[str, list[TieCard]] = {}
    for card in cards:
        for end in dict.fromkeys((card.source.id, card.target.id)):
            of_actor.setdefault(end, []).append(card)
    trace = index.network.ledger.trace
    statuses = Counter(tie.status for tie in index.ties)
    picture = draw_network(tuple(index.actors.values()), index.ties, index.listed)
    return NetworkOverview(
        headline=_headline(index),
        counts=tuple(_counts(index)),
        empty=tuple(_why_empty(index)),
        picture=picture,
        rows=tuple(
            TieRow(
                card=card,
                strength=ranks[strength(tie)],
                tier=_tier(tie),
            )
            for tie, card in zip(index.ties, cards, strict=True)
        ),
        actors=tuple(actor_card(index, actor, of_actor.get(actor.id, ())) for actor in index.actors.values()),
        kinds=tuple(Counter(card.kind for card in cards).most_common()),
        statuses=tuple((one.value, _SIFTED[one], statuses[one]) for one in TieStatus if statuses[one]),
        disputed=sum(bool(tie.denied_by) and tie.status is not TieStatus.DENIED for tie in index.ties),
        actor_kinds=tuple(dict.fromkeys(dot.actor.kind.value for dot in picture.dots)),
        matches=tuple(match_card(index, at) for at in range(len(index.matches))),
        lists=tuple(tuple(list_facts(one)) for one in dict.fromkeys(match.source for match in index.matches)),
        listed=len(index.listed),
        techniques=tuple(_techniques(index)),
        bridges=tuple(_bridges(index)),
        rejects=trace.rejects,
        notes=tuple(dict.fromkeys((*index.network.notes, *index.network.ledger.notes, *trace.notes))),
        pages=tuple(
            PageRow(
                link=page_link(index, article.id),
                title=one_line(article.title or ""),
                marks=_marked(marks.get(article.id, ())),
            )
            for article in trace.articles
        ),
    )


_SIFTED: Final = {
    TieStatus.HOLDS: "said to hold",
    TieStatus.PLANNED: "planned",
    TieStatus.DENIED: "only denied",
}


def _tier(tie: Tie) -> int:
    """As `unspin.network.paths` walks them: ties that connect, those against one another, those only denied."""
    return 2 if tie.status is TieStatus.DENIED else 1 if tie.kind in AGAINST else 0


def _headline(index: NetworkIndex) -> str:
    if not index.ties:
        return "No ties were found."
    several = sum(tie.sources_least > 1 for tie in index.ties)
    tied = count(len(index.ties_of), "actor")
    ties = f"{count(len(index.ties), 'tie')} between {tied}"
    if not several:
        return f"{ties}, none known to have more than one independent source."
    return f"{ties}, {several} of them from more than one independent source."


def _counts(index: NetworkIndex) -> Iterator[tuple[str, str]]:
    pages = len(index.network.ledger.trace.articles)
    yield str(pages), "page read" if pages == 1 else "pages read"
    statuses = Counter(tie.status for tie in index.ties)
    if statuses[TieStatus.PLANNED]:
        yield str(statuses[TieStatus.PLANNED]), "planned"
    denied = sum(bool(tie.denied_by) for tie in index.ties)
    if denied:
        yield str(denied), "denied by somebody"
    if index.listed:
        one = "actor may stand on a list" if len(index.listed) == 1 else "actors may stand on a list"
        yield str(len(index.listed)), one
    uses = len({use.technique.code for use in index.techniques})
    if uses:
        yield str(uses), "technique of evasion" if uses == 1 else "techniques of evasion"
    untied = len(index.actors) - len(index.ties_of)
    if untied:
        yield str(untied), "actor named without a tie" if untied == 1 else "actors named without a tie"


def _why_empty(index: NetworkIndex) -> Iterator[str]:
    """What it means that there is no tie, as far as the pile tells."""
    if index.ties:
        return
    trace, claims = index.network.ledger.trace, index.ledger.claims
    if not trace.articles:
        yield "No page could be read, so nothing can be said of any tie. What was not read, and why, stands below."
        return
    if not claims:
        yield "No claim was found on the pages: nobody is quoted, and no sentence could be read as somebody’s words. The ledger (unspin claims) says for each page why."  # fmt: skip
        return
    yield f"{count(len(claims), 'claim')} on {count(len(trace.articles), 'page')} were read, and none of them says in words that unspin knows that one named actor supplies, buys from, procures for, ships, finances, pays, builds, owns, heads, works for, cooperates with, is linked to, sanctions or attacks another."  # fmt: skip
    yield "This does not mean that there are no ties: they may be told without names, over several sentences, or in another language."  # fmt: skip


def _techniques(index: NetworkIndex) -> Iterator[TechniqueView]:
    groups: dict[str, list[tuple[int, TechniqueUse]]] = {}
    seen: set[tuple[object, ...]] = set()
    for number, use in enumerate(index.techniques):
        words = one_line(use.sentence.of(index.ledger.trace.articles[use.article].text))
        place = use.technique.code, use.article, words
        if (
            place not in seen
        ):  # two claims may share a sentence, or it stands twice: as a caption and in the text
            groups.setdefault(use.technique.code, []).append((number, use))
        seen.add(place)
    for uses in sorted(groups.values(), key=lambda group: (-len(group), group[0][1].technique.name)):
        technique = uses[0][1].technique
        yield TechniqueView(
            name=one_line(technique.name),
            group=one_line(technique.group),
            definition=one_line(technique.definition),
            source=one_line(technique.source),
            uses=tuple(_use_view(index, number, use) for number, use in uses),
        )


def _use_view(index: NetworkIndex, number: int, use: TechniqueUse) -> tuple[tuple[Piece, ...], PageLink, str]:
    article = index.ledger.trace.articles[use.article]
    marks = [
        Mark(span=one.words, kind="words")
        for one in index.techniques
        if (one.technique.code, one.article, one.sentence) == (use.technique.code, use.article, use.sentence)
    ]
    restoration = index.ledger.trace.trace.restorations.get(use.article)
    claim = index.ledger.claims.get(use.claim)
    who = index.ledger.who(claim) if claim else ""
    return cut_sentence(article.text, use.sentence, marks, restoration), page_link(index, use.article, f"u{number}"), who  # fmt: skip


def _bridges(index: NetworkIndex) -> Iterator[BridgeView]:
    for bridge in index.bridge_of.values():
        sides = bridge_sides(index, bridge.sides)
        yield BridgeView(
            actor=actor_link(index, bridge.actor),
            sides=tuple((side[:FEW_BRIDGED], max(0, len(side) - FEW_BRIDGED)) for side in sides if side),
        )


def _marked(marks: tuple[PageMark, ...]) -> str:
    own = sum(mark.kind == "tie" and not mark.is_carried for mark in marks)
    carried = sum(mark.is_carried for mark in marks)
    if carried and not own:
        return f"a copy: {count(carried, 'sentence')} carried from its source"
    return count(own, "sentence") if own else ""
