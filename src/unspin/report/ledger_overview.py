"""What the ledger's first page says, in the words of the template: statements, disputes, speakers, pages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from unspin.model import Claim, Reject, SpeakerKind, Statement
from unspin.report.ledger_index import Dispute, LedgerIndex
from unspin.report.ledger_lists import (
    NamelessRow,
    PageLine,
    RestoredRow,
    SpeakerRow,
    nameless_rows,
    page_line,
    restored_rows,
    speaker_row,
)
from unspin.report.ledger_summary import TITLES, Section, section_of
from unspin.report.ledger_words import (
    KIND_WORDS,
    SHORT,
    badge,
    count,
    counts,
    lead_in,
    post,
    source_number,
    source_words,
    stance_words,
    tone,
)
from unspin.report.visible import first_words, one_line

LONGEST: Final = 360  # characters of a statement's words in the list; all of them stand with the statement
FEW: Final = 3  # speakers named beside a statement


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeakerLine:
    """Who makes a claim, in what post, with what stances; `key` names the speaker's file, or is "".

    `stances` is empty where the statement's lead-in says the only one.
    """

    key: str
    name: str
    post: str
    stances: tuple[str, ...]
    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementRow:
    """One statement in the list; `stances` and `keys` are what it can be sifted by."""

    id: str
    href: str
    lead_in: str
    words: str
    number: str
    number_words: str
    tone: str
    badge: str
    warning: str
    counts: tuple[str, ...]
    speakers: tuple[SpeakerLine, ...]
    more: int
    disputed: tuple[tuple[str, str], ...]
    stances: tuple[str, ...]
    keys: tuple[str, ...]
    least: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Statements that belong under one heading."""

    key: str
    title: str
    deck: str
    rows: tuple[StatementRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DisputeView:
    """Two statements side by side, and why they were taken to contradict each other."""

    left: StatementRow
    right: StatementRow
    score: str
    parts: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerOverview:
    """The first page of a ledger."""

    headline: str
    counts: tuple[tuple[str, str], ...]
    groups: tuple[Group, ...]
    disputes: tuple[DisputeView, ...]
    speakers: tuple[SpeakerRow, ...]
    nameless: tuple[NamelessRow, ...]
    restored: tuple[RestoredRow, ...]
    silent: tuple[PageLine, ...]
    rejects: tuple[Reject, ...]
    notes: tuple[str, ...]
    pages: tuple[PageLine, ...]
    stances: tuple[tuple[str, int], ...]
    most_sources: int
    statements: int


_DECKS: Final = {
    Section.SEVERAL: "Different speakers or documents that are not known to rest on one another.",
    Section.PERHAPS: "More than one speaks, but whether one rests on another cannot be told: hence “1 to 2”.",
    Section.DISPUTED: "Another statement of the pile contradicts it.",
    Section.WARNED: "Many pages, one source: copies and one speaker quoted by many add nothing.",
    Section.REST: "One speaker or document, and nothing in the pile that contradicts it.",
}


def make_ledger_overview(index: LedgerIndex) -> LedgerOverview:
    """The first page of a ledger."""
    ledger, trace = index.ledger, index.ledger.trace
    rows = {one.id: _statement_row(index, one) for one in index.statements.values()}
    stances = Counter(stance for row in rows.values() for stance in row.stances)
    return LedgerOverview(
        headline=_headline(tuple(index.statements.values())),
        counts=tuple(_counts(index)),
        groups=tuple(_groups(index, rows)),
        disputes=tuple(_dispute_view(dispute, rows) for dispute in index.disputes),
        speakers=tuple(speaker_row(index, speaker) for speaker in index.speakers),
        nameless=tuple(nameless_rows(index)),
        restored=tuple(restored_rows(index)),
        silent=tuple(
            page_line(index, article, why)
            for article, why in ledger.silent
            if article in index.trace.articles
        ),
        rejects=trace.rejects,
        notes=(*ledger.notes, *trace.notes),
        pages=tuple(page_line(index, article.id) for article in trace.articles),
        stances=tuple(sorted(stances.items(), key=lambda item: (-item[1], item[0]))),
        most_sources=max((one.sources_most for one in index.statements.values()), default=0),
        statements=len(rows),
    )


def _headline(statements: tuple[Statement, ...]) -> str:
    if not statements:
        return "No claim was found."
    confirmed = sum(one.sources_least > 1 for one in statements)
    total = count(len(statements), "statement")
    if not confirmed:
        return f"{total}, none known to have more than one independent source."
    return f"{total}, {confirmed} of them from more than one independent source."


def _counts(index: LedgerIndex) -> Iterator[tuple[str, str]]:
    pages = len(index.ledger.trace.articles)
    claims, speakers = len(index.claims), len(index.speakers)
    yield str(pages), "page read" if pages == 1 else "pages read"
    yield str(claims), "claim" if claims == 1 else "claims, each counted once"
    own = sum(claim.speaker_kind is SpeakerKind.AUTHOR for claim in index.claims.values())
    if own:
        yield str(own), "in the articles’ own voice"
    yield str(speakers), "speaker named" if speakers == 1 else "speakers named"
    if index.disputes:
        yield str(len(index.disputes)), "dispute" if len(index.disputes) == 1 else "disputes"
    warned = sum(bool(one.warning) for one in index.statements.values())
    if warned:
        yield str(warned), "only looks widely confirmed" if warned == 1 else "only look widely confirmed"


def _groups(index: LedgerIndex, rows: dict[str, StatementRow]) -> Iterator[Group]:
    """The statements under their headings, in the ledger's order within each."""
    sorted_in: dict[Section, list[StatementRow]] = {}
    for one in index.statements.values():
        sorted_in.setdefault(section_of(one), []).append(rows[one.id])
    for section, title in TITLES.items():
        if section in sorted_in:
            rows_in = tuple(sorted_in[section])
            yield Group(key=section.name.lower(), title=title, deck=_DECKS[section], rows=rows_in)


def _statement_row(index: LedgerIndex, statement: Statement) -> StatementRow:
    claims = index.claims_of(statement)
    lines = tuple(_speaker_lines(index, claims, lead_in(statement)))
    others = (
        dispute.right if dispute.left.id == statement.id else dispute.left
        for dispute in index.disputes
        if statement.id in {dispute.left.id, dispute.right.id}
    )
    return StatementRow(
        id=statement.id,
        href=f"#statement/{statement.id}",
        lead_in=lead_in(statement),
        words=first_words(statement.words, LONGEST),
        number=source_number(statement),
        number_words=source_words(statement),
        tone=tone(statement),
        badge=badge(statement),
        warning=one_line(statement.warning),
        counts=counts(statement),
        speakers=lines[:FEW],
        more=max(0, len(lines) - FEW),
        disputed=tuple((f"#statement/{other.id}", first_words(other.words, SHORT)) for other in others),
        stances=tuple(dict.fromkeys(claim.stance.value for claim in claims)),
        keys=tuple(dict.fromkeys([*(line.key for line in lines if line.key), *_sorts(statement, claims)])),
        least=statement.sources_least,
    )


def _sorts(statement: Statement, claims: Iterable[Claim]) -> Iterator[str]:
    """What a statement can be sifted by besides its speakers; `told` where the terminal spells it out, too."""
    sorts = tuple(map(_sort_of, claims))
    yield from sorts
    if set(sorts) != {"author"} or section_of(statement) in {
        Section.SEVERAL,
        Section.PERHAPS,
        Section.DISPUTED,
    }:
        yield "told"


def _sort_of(claim: Claim) -> str:
    """`quoted`, `author` or `nameless`."""
    sorts = {SpeakerKind.AUTHOR: "author", SpeakerKind.UNIDENTIFIED: "nameless"}
    return sorts.get(claim.speaker_kind, "quoted")


def _speaker_lines(index: LedgerIndex, claims: Iterable[Claim], led_in: str) -> Iterator[SpeakerLine]:
    """Each speaker once, with all stances and the first post that is known."""
    groups: dict[str, list[Claim]] = {}
    for claim in claims:
        groups.setdefault(index.who(claim).casefold(), []).append(claim)
    for group in groups.values():
        first = group[0]
        speaker = index.speaker_of.get(first.id)
        stances = tuple(dict.fromkeys(map(stance_words, group)))
        yield SpeakerLine(
            key=speaker.key if speaker else "",
            name=index.who(first),
            post=next((words for claim in group if (words := post(claim))), ""),
            stances=() if stances == (led_in.rstrip(":"),) else stances,
            kind="" if first.speaker_kind is SpeakerKind.PERSON else KIND_WORDS[first.speaker_kind],
        )


def _dispute_view(dispute: Dispute, rows: dict[str, StatementRow]) -> DisputeView:
    joint = dispute.joint
    return DisputeView(
        left=rows[dispute.left.id],
        right=rows[dispute.right.id],
        score=f"{joint.score:.2f}" if joint else "",
        parts=tuple(map(one_line, joint.parts)) if joint else (),
    )
