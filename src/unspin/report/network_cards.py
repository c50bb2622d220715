"""One tie, one actor, one possible match, in the words of the template: what the panel beside the picture shows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from unspin.model import (
    Actor,
    Decision,
    Match,
    Mention,
    SanctionsList,
    Spelling,
    SpellingOrigin,
    SpellingUsed,
    Stance,
    Tie,
    TieEvidence,
    TieKind,
    TieStatus,
)
from unspin.report.index import whence
from unspin.report.ledger_words import (
    badge,
    count,
    post,
    source_number,
    stance_words,
    whence_words,
)
from unspin.report.network_index import NetworkIndex, country_names
from unspin.report.network_marks import evidence_key
from unspin.report.network_picture import tie_style
from unspin.report.network_sentences import Mark, Piece, cut_sentence, reading_marks
from unspin.report.visible import first_words, one_line

FEW: Final = 4  # pieces of evidence unfolded at once; the rest is one click away
MOST_VALUES: Final = 12  # names and numbers of a listing; the list has all
LONGEST_REMARK: Final = 600
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


@dataclass(frozen=True, slots=True, kw_only=True)
class RestoredName:
    """A name of the sentence that stands in another wording than the page's."""

    name: str
    written: str
    whence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceView:
    """A sentence that tells of a tie, with who says so."""

    claimant: str
    post: str
    stance: str
    status: str
    pieces: tuple[Piece, ...]
    page: PageLink
    copies: tuple[PageLink, ...]
    more_copies: int
    day: str
    restored: tuple[RestoredName, ...]
    is_quoted: bool
    rule: str
    score: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TieCard:
    """One tie with its evidence; `style` is that of its line in the picture."""

    id: str
    kind: str
    source: ActorLink
    target: ActorLink
    status: str
    style: str
    goods: tuple[str, ...]
    places: tuple[str, ...]
    days: tuple[str, ...]
    number: str
    number_words: str
    badge: str
    tone: str
    pages: str
    pages_count: int
    least: int
    most: int
    warning: str
    claimants: tuple[str, ...]
    denied_by: tuple[str, ...]
    doubters: tuple[str, ...]
    evidence: tuple[EvidenceView, ...]
    is_listed: bool


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


_ORIGINS: Final = {
    SpellingOrigin.WRITTEN: "as pages write it",
    SpellingOrigin.RESTORED: "restored from a copy’s wording",
    SpellingOrigin.GUESSED: "guessed without the original",
    SpellingOrigin.CORRUPTED: "a rewording’s wording",
}
_DECISIONS: Final = {
    None: "not decided",
    Decision.CONFIRMED: "confirmed by a reader",
    Decision.CLEARED: "cleared by a reader",
}
_STATUS: Final = {TieStatus.HOLDS: "said to hold", TieStatus.PLANNED: "planned", TieStatus.DENIED: "denied"}
KIND_HINTS: Final = {TieKind.DENIES: "denies, without a tie of another kind"}


def actor_link(index: NetworkIndex, actor_id: str) -> ActorLink:
    """An actor's name and place."""
    actor = index.actors[actor_id]
    return ActorLink(
        id=actor.id,
        name=one_line(actor.name, NAME_LIMIT) or "without a name",
        kind=actor.kind.value,
        is_listed=actor.id in index.listed,
    )


def tie_tone(tie: Tie) -> str:
    """How the count is drawn: `many`, `open`, `warned`, `single`, as for statements."""
    if tie.sources_least > 1:
        return "many"
    if tie.sources_most > 1:
        return "open"
    return "warned" if tie.pages > 1 else "single"


def tie_card(index: NetworkIndex, at: int) -> TieCard:
    """The tie at this place of the index's ties."""
    tie = index.ties[at]
    source, target = actor_link(index, tie.source), actor_link(index, tie.target)
    is_warned = tie.sources_most <= 1 < tie.pages
    return TieCard(
        id=tie.id,
        kind=tie.kind.value,
        source=source,
        target=target,
        status=_STATUS[tie.status],
        style=tie_style(tie),
        goods=tuple(map(one_line, tie.goods)),
        places=tuple(map(one_line, tie.places)),
        days=tuple(day.isoformat() for day in tie.days),
        number=source_number(tie),
        number_words="independent source" if tie.sources_most == 1 else "independent sources",
        badge=badge(tie),
        tone=tie_tone(tie),
        pages=f"from {count(tie.pages, 'page')}, copies counted once",
        pages_count=tie.pages,
        least=tie.sources_least,
        most=tie.sources_most,
        warning=f"On {tie.pages} pages, from one source." if is_warned else "",
        claimants=tuple(map(one_line, tie.claimants)),
        denied_by=tuple(map(one_line, tie.denied_by)),
        doubters=tuple(map(one_line, tie.doubters_of_denial)),
        evidence=tuple(_gather_evidence(index, at)),
        is_listed=source.is_listed or target.is_listed,
    )


def _gather_evidence(index: NetworkIndex, at: int) -> Iterator[EvidenceView]:
    """What says the tie; a sentence in which one claimant says it in several ways stands once, all of them marked."""
    groups: dict[tuple[object, ...], list[tuple[str, TieEvidence]]] = {}
    for number, one in enumerate(index.ties[at].evidence):
        reading = one.reading
        same = reading.article, reading.sentence, one.claimant, one.stance, reading.status
        groups.setdefault(same, []).append((evidence_key(at, number), one))
    return (_evidence_view(index, group) for group in groups.values())


def _evidence_view(index: NetworkIndex, group: Sequence[tuple[str, TieEvidence]]) -> EvidenceView:
    key, one = group[0]
    reading, trace = one.reading, index.ledger.trace
    claim, text = index.ledger.claims[reading.claim], trace.articles[reading.article].text
    marks = [mark for _, same in group for mark in reading_marks(same.reading, index.ledger.claims.get(same.reading.claim))]  # fmt: skip
    copies = [
        page_link(index, seen.article, key)
        for seen in index.ledger.seen.get(claim.id, ())
        if seen.article != reading.article
    ]
    inside = [mark for mark in marks if mark.kind == "quoted" and _meets(mark, reading.sentence.begin, reading.sentence.end)]  # fmt: skip
    return EvidenceView(
        claimant=one_line(one.claimant or ""),
        post=post(claim),
        stance=stance_words(claim),
        status=_status_words(one),
        pieces=cut_sentence(text, reading.sentence, marks, trace.trace.restorations.get(reading.article)),
        page=page_link(index, reading.article, key),
        copies=tuple(copies[:FEW_PAGES]),
        more_copies=max(0, len(copies) - FEW_PAGES),
        day=_day_words(one, text),
        restored=tuple(_restored_names(reading.source, reading.target)),
        is_quoted=bool(inside),
        rule=one_line(reading.rule),
        score=f"{reading.score:.0%}".replace("%", " %"),
    )


def _status_words(one: TieEvidence) -> str:
    """How the sentence puts the tie, where the stance does not say it already."""
    is_said = one.reading.status is TieStatus.DENIED and one.stance is Stance.DENIES
    return "" if is_said or one.reading.status is TieStatus.HOLDS else _STATUS[one.reading.status]


def _meets(mark: Mark, begin: int, end: int) -> bool:
    return mark.span.begin < end and mark.span.end > begin


def _day_words(one: TieEvidence, text: str) -> str:
    day, words = one.reading.holds_on, one.reading.holds_on_words
    written = f" (“{one_line(words.of(text))}”)" if words else ""
    return f"{day.isoformat()}{written}" if day else ""


def _restored_names(*mentions: Mention) -> Iterator[RestoredName]:
    for mention in mentions:
        if mention.restored and mention.restored != mention.words:
            yield RestoredName(
                name=one_line(mention.restored),
                written=one_line(mention.words),
                whence=whence_words(mention.probability),
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
        matches=tuple(match_card(index, at) for at in _places_of_matches(index, actor)),
        bridge=bridge_sides(index, bridge.sides) if bridge else (),
        pages=len({mention.article for mention in actor.mentions}),
    )


def _places_of_matches(index: NetworkIndex, actor: Actor) -> Iterator[int]:
    return (at for at, match in enumerate(index.matches) if match.actor == actor.id)


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
        more=max(0, len(match.sightings) - FEW),
    )


def _sightings(index: NetworkIndex, at: int) -> Iterator[tuple[tuple[Piece, ...], PageLink]]:
    for number, one in enumerate(index.matches[at].sightings[:FEW]):
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
