"""The lists under the statements: speakers, those not identified, restored names, pages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from unspin.model import SpeakerKind
from unspin.report.index import whence
from unspin.report.ledger_index import LedgerIndex, SpeakerFile
from unspin.report.ledger_words import KIND_WORDS, SHORT, count, post, restored_words, stance_words
from unspin.report.visible import first_words, one_line


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeakerRow:
    """One speaker in the list of all speakers."""

    key: str
    name: str
    kind: str
    posts: str
    claims: int
    stances: str
    days: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NamelessRow:
    """A claim whose speaker cannot be told, and why."""

    href: str
    written: str
    words: str
    page: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RestoredRow:
    """A field that stands in another wording than the page's."""

    href: str
    field: str
    restored: str
    written: str
    whence: str
    is_guess: bool
    page: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PageLine:
    """A page with what stands on it."""

    href: str
    label: str
    title: str
    whence: str
    claims: str
    why: str = ""


def speaker_row(index: LedgerIndex, speaker: SpeakerFile) -> SpeakerRow:
    """A speaker with posts, stances and days."""
    stances = Counter(stance_words(claim) for claim in speaker.claims)
    days = sorted(
        day for claim in speaker.claims if (day := claim.said_on or index.trace.articles[claim.article].date)
    )
    span = "" if not days else days[0].isoformat() if days[0] == days[-1] else f"{days[0]} – {days[-1]}"
    return SpeakerRow(
        key=speaker.key,
        name=speaker.name,
        kind=KIND_WORDS[speaker.kind],
        posts="; ".join(dict.fromkeys(words for claim in speaker.claims if (words := post(claim)))),
        claims=len(speaker.claims),
        stances=", ".join(
            f"{stance} {number}" if number > 1 else stance for stance, number in stances.most_common()
        ),
        days=span,
    )


def nameless_rows(index: LedgerIndex) -> Iterator[NamelessRow]:
    """Every claim whose speaker cannot be told."""
    for claim in index.claims.values():
        if claim.speaker_kind is SpeakerKind.UNIDENTIFIED:
            article = index.trace.articles[claim.article]
            yield NamelessRow(
                href=f"#article/{claim.article}/{claim.id}",
                written=one_line(claim.source.of(article.text)) if claim.source else "",
                words=first_words(index.words_of(claim), SHORT),
                page=index.trace.labels[claim.article],
                why=one_line(claim.why_unidentified) or "no reason was given",
            )


def restored_rows(index: LedgerIndex) -> Iterator[RestoredRow]:
    """Every field in another wording than its page's."""
    for claim in index.claims.values():
        for field in claim.restored:
            yield RestoredRow(
                href=f"#article/{claim.article}/{claim.id}",
                field=one_line(field.field),
                restored=one_line(str(getattr(claim, field.field, None) or "")),
                written=one_line(field.written),
                whence=restored_words(field),
                is_guess=field.probability is not None,
                page=index.trace.labels[claim.article],
            )


def page_line(index: LedgerIndex, article_id: str, why: str = "") -> PageLine:
    """A page, with how many claims stand on it, and why there are none."""
    article = index.trace.articles[article_id]
    seen = index.on_page.get(article_id, ())
    own = sum(one.is_original for one in seen)
    words = (
        count(own, "claim")
        if own == len(seen)
        else f"{count(len(seen), 'claim')}, {len(seen) - own} carried from its source"
    )
    return PageLine(
        href=f"#article/{article_id}",
        label=index.trace.labels[article_id],
        title=one_line(article.title or ""),
        whence=whence(article),
        claims=words,
        why=one_line(why),
    )
