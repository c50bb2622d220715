"""One tie with its sentences, in the words of the template: what the panel beside the picture shows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from unspin.model import Mention, Stance, Tie, TieEvidence, TieStatus
from unspin.report.ledger_words import badge, count, post, source_number, stance_words, whence_words
from unspin.report.network_index import NetworkIndex
from unspin.report.network_links import FEW_PAGES, ActorLink, PageLink, actor_link, page_link
from unspin.report.network_marks import evidence_key
from unspin.report.network_picture import tie_style
from unspin.report.network_sentences import Mark, Piece, cut_sentence, reading_marks
from unspin.report.visible import one_line

_STATUS: Final = {TieStatus.HOLDS: "said to hold", TieStatus.PLANNED: "planned", TieStatus.DENIED: "denied"}


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
        number_words=_source_words(tie),
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


def _source_words(tie: Tie) -> str:
    noun = "independent source" if tie.sources_most == 1 else "independent sources"
    return f"{noun} of the denial" if tie.status is TieStatus.DENIED else noun


def _gather_evidence(index: NetworkIndex, at: int) -> Iterator[EvidenceView]:
    """What says the tie; a sentence in which one claimant says it in several ways stands once, all of them marked.

    So does one that a page has twice, as a caption and in the text.
    """
    groups: dict[tuple[object, ...], list[tuple[str, TieEvidence]]] = {}
    for number, one in enumerate(index.ties[at].evidence):
        reading = one.reading
        words = one_line(reading.sentence.of(index.ledger.trace.articles[reading.article].text))
        same = reading.article, words, one.claimant, one.stance, reading.status
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
