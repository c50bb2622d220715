"""A possible match in the words of the template: the score's parts, the listing, the list's record."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from unspin.model import Decision, Match, SanctionsList, SpellingUsed
from unspin.report.network_index import NetworkIndex, country_names
from unspin.report.network_links import NAME_LIMIT, ActorLink, PageLink, actor_link, page_link
from unspin.report.network_sentences import Mark, Piece, cut_sentence
from unspin.report.visible import first_words, one_line

FEW_SIGHTINGS: Final = 4
MOST_VALUES: Final = 12  # names and numbers of a listing; the list has all
LONGEST_REMARK: Final = 600
_DECISIONS: Final = {
    None: "not decided",
    Decision.CONFIRMED: "confirmed by a reader",
    Decision.CLEARED: "cleared by a reader",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class MatchCard:
    """A possible match with the parts of its score and the list's record."""

    actor: ActorLink | None
    name: str
    spelling: str
    used: str
    listed_name: str
    quality: str
    score: str
    why: tuple[str, ...]
    decision: str
    note: str
    listing: tuple[tuple[str, str], ...]
    list_name: str
    sightings: tuple[tuple[tuple[Piece, ...], PageLink], ...]
    more: int


def match_card(index: NetworkIndex, at: int) -> MatchCard:
    """The possible match at this place of the index's matches."""
    match = index.matches[at]
    return MatchCard(
        actor=actor_link(index, match.actor) if match.actor else None,
        name=one_line(match.name),
        spelling=one_line(match.spelling),
        used="" if match.used is SpellingUsed.WRITTEN and match.spelling == match.name else match.used.value,
        listed_name=one_line(match.listed_name.words),
        quality=match.listed_name.quality.value,
        score=f"{match.score:.2f}",
        why=tuple(map(one_line, match.why)),
        decision=_DECISIONS[match.decision],
        note=one_line(match.note),
        listing=tuple(_listing_facts(match)),
        list_name=list_name(match.source),
        sightings=tuple(_sightings(index, at)),
        more=max(0, len(match.sightings) - FEW_SIGHTINGS),
    )


def _sightings(index: NetworkIndex, at: int) -> Iterator[tuple[tuple[Piece, ...], PageLink]]:
    for number, one in enumerate(index.matches[at].sightings[:FEW_SIGHTINGS]):
        article = index.ledger.trace.articles.get(one.article)
        if article is not None:
            marks = (Mark(span=one.span, kind="listed"),)
            restoration = index.ledger.trace.trace.restorations.get(one.article)
            yield cut_sentence(article.text, one.sentence, marks, restoration), page_link(index, one.article, f"m{at}-{number}")  # fmt: skip


def _listing_facts(match: Match) -> Iterator[tuple[str, str]]:
    listing = match.listing
    yield "Listed as", one_line(listing.name, NAME_LIMIT)
    others = [f"{one_line(one.words)} ({one.quality.value})" for one in listing.names if one.words != listing.name]  # fmt: skip
    facts = {
        "Kind": listing.kind.value,
        "Also": _some(others, "; "),
        "Born": _some(listing.birth_dates),
        "Countries": country_names(listing.countries),
        "Numbers": _some(listing.numbers),
        "Programmes": _some(listing.programmes),
        "Remarks": first_words(listing.remarks, LONGEST_REMARK),
        "Its id": one_line(listing.id),
    }
    yield from ((name, words) for name, words in facts.items() if words)


def _some(values: Sequence[str], between: str = ", ") -> str:
    """The first values, and how many there are besides."""
    shown = between.join(one_line(value, NAME_LIMIT) for value in values[:MOST_VALUES])
    return f"{shown} and {len(values) - MOST_VALUES} more" if len(values) > MOST_VALUES else shown


def list_name(source: SanctionsList) -> str:
    """A list with its version and date, as far as it has them."""
    parts = (source.name, f"version {source.version}" if source.version else "", source.day)
    return one_line(", ".join(part for part in parts if part))


def list_facts(source: SanctionsList) -> Iterator[tuple[str, str]]:
    """What is on record of a list that was read."""
    rejected = sum(one.count for one in source.rejected)
    facts = {
        "List": one_line(source.name),
        "Version": one_line(source.version),
        "Date": one_line(source.day),
        "Read": f"{source.read} rows, {source.kept} entries kept, {rejected} not kept",
        "Format": one_line(source.format),
        "Files": ", ".join(map(one_line, source.paths)),
        "SHA-256": ", ".join(map(one_line, source.sha256)),
    }
    yield from ((name, words) for name, words in facts.items() if words)
