"""From the claims of an article to the ties that they put: the order of the steps.

1. The text is read sentence by sentence, each cut where the content of a claim begins or ends, so that no tie reaches from
   what one says into the words for who says it; a content without a subject of its own ("supplying drones") is read
   with its claim's words of source and cue.
2. A tie belongs to the innermost claim whose content holds the words that put it; in the words for a speaker ("X, a
   fellow at Y") to that speaker's claim. What no claim holds makes no tie.
3. The claim's stance is laid over the tie: a denial makes it denied; what is asked, doubted or not said makes none.
4. "They" and "it" at the head of a clause stand for the subject of the sentence before; inside a reported content for
   its speaker.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from unspin.model import Article, Claim, Mention, Restoration, Span, Stance, TieKind, TieReading, TieStatus
from unspin.network.restored_words import find_restored_words
from unspin.network.ties.affiliations import find_affiliations
from unspin.network.ties.days import read_day
from unspin.network.ties.pronouns import Cast, resolve_pronouns
from unspin.network.ties.reading import Finding
from unspin.network.ties.sentence_ties import Page, read_sentence
from unspin.network.ties.stretches import Stretch, find_stretches
from unspin.network.ties.unread_names import find_unread_names
from unspin.text.gazetteer import Gazetteer

_LONGEST = 1500
"""Code points of a stretch that is read; what is longer is a list or a broken text."""


def read_ties(
    article: Article,
    claims: Sequence[Claim],
    mentions: Sequence[Mention],
    gazetteer: Gazetteer,
    restoration: Restoration | None = None,
) -> tuple[TieReading, ...]:
    """The ties that an article's claims put, in the order of its text.

    Args:
        article: the article.
        claims: its claims, nested ones included.
        mentions: who and what is named in it.
        gazetteer: countries, with their adjectives and people.
        restoration: the article's text with original words put back, whose words the tables are asked for; or None.
    """
    page = Page(
        article=article.id, text=article.text, gazetteer=gazetteer, restored=find_restored_words(restoration)
    )
    unread = find_unread_names(article.id, article.text, mentions, gazetteer)
    found: dict[tuple[object, ...], TieReading] = {}
    cast = Cast([*mentions, *unread])
    for stretch, findings in _read_all(page, claims, cast):
        for finding in findings:
            reading = _give(article, stretch, finding)
            if reading is not None:
                key = (
                    reading.kind,
                    reading.source.span.begin,
                    reading.target.span.begin,
                    reading.claim,
                    reading.status,
                )
                found.setdefault(key, reading)
    _add_affiliations(found, find_affiliations(article.id, article.text, claims, cast))
    return tuple(
        sorted(
            found.values(), key=lambda one: (one.words.begin, one.source.span.begin, one.target.span.begin)
        )
    )


_OF_PERSONS = frozenset({TieKind.HEADS, TieKind.WORKS_FOR, TieKind.OWNS})


def _add_affiliations(found: dict[tuple[object, ...], TieReading], more: Iterable[TieReading]) -> None:
    """Nothing; ties of speakers are added where their sentence has not put them already."""
    told = {_pair(one) for one in found.values() if one.kind in _OF_PERSONS}
    for reading in more:
        if _pair(reading) not in told and reading.source.name != reading.target.name:
            told.add(_pair(reading))
            found[(reading.claim, reading.source.span.begin, reading.target.span.begin)] = reading


def _pair(reading: TieReading) -> tuple[str, str]:
    return reading.source.name, reading.target.name


def _read_all(page: Page, claims: Sequence[Claim], cast: Cast) -> Iterator[tuple[Stretch, list[Finding]]]:
    topic: tuple[Mention, ...] = ()
    before: Span | None = None
    here: Span | None = None
    for stretch in find_stretches(page.text, claims):
        if stretch.sentence != here:
            before, here = here, stretch.sentence
        if stretch.length > _LONGEST:
            topic = ()
            continue
        inside = cast.inside(Span(begin=stretch.spans[0].begin, end=stretch.spans[-1].end))
        pronouns = {**cast.descriptions, **resolve_pronouns(stretch, topic, cast, before)}
        if not (inside or any(pronouns.values())):
            topic = () if stretch.opens else topic
            continue
        findings, subject = read_sentence(page, stretch.spans, inside, pronouns)
        topic = subject if stretch.opens or subject else topic
        yield stretch, findings


def _give(article: Article, stretch: Stretch, finding: Finding) -> TieReading | None:
    """A finding as the tie of its claim; None where no claim holds it, or its claim does not say so."""
    claim = stretch.find_claim(finding.words)
    if claim is None:
        return None
    status = lay_stance(finding.status, claim, is_content=stretch.is_content(claim, finding.words))
    if status is None:
        return None
    holds_on, words = read_day(article.text, stretch.spans, finding.words, article.date)
    return TieReading(
        kind=finding.kind,
        source=finding.source,
        target=finding.target,
        status=status,
        claim=claim.id,
        article=article.id,
        words=finding.words,
        sentence=stretch.sentence,
        goods=finding.goods,
        places=finding.places,
        holds_on=holds_on,
        holds_on_words=words,
        rule=finding.rule,
        score=round(finding.score * claim.score, 3),
    )


def lay_stance(status: TieStatus, claim: Claim, *, is_content: bool) -> TieStatus | None:
    """How a tie stands once its claim's stance is laid over it; None where the claim does not put it at all."""
    if not is_content:
        return status
    if claim.is_negated or claim.stance in {Stance.ASKS, Stance.DOUBTS}:
        return None
    if claim.stance == Stance.DENIES:
        return TieStatus.DENIED
    if claim.stance == Stance.PROMISES and status == TieStatus.HOLDS:
        return TieStatus.PLANNED
    return status
