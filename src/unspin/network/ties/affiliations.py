"""Whom a claim's speaker works for or heads, by what the claim itself says of its speaker.

"Leila Marchetti, who leads its work on trade", "its chairman, Levan Dzidze": the reader of claims has told the speaker's
role and organisation, often out of another sentence. The words for the speaker show the tie; who says so is the page.

Rules:
1. Only where the words for the speaker name the person, and the article names the organisation.
2. A role that heads a body ("chief executive", and no "of trade research" after it) heads it; any other works for it.
3. A role that is over makes no tie.
4. A spokesman without a body, right after a body spoke, speaks for that body.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

import regex

from unspin.model import (
    ActorKind,
    Claim,
    Mention,
    MentionForm,
    Span,
    SpeakerKind,
    TieKind,
    TieReading,
    TieStatus,
)
from unspin.network.ties import role_nouns as roles
from unspin.network.ties.pronouns import Cast
from unspin.text.sentences import find_sentences

_WORD = regex.compile(r"[\p{L}\p{M}][\p{L}\p{M}'’-]*+")
_OVER = regex.compile(
    r"\b(?:former|formerly|ex-\p{L}+|once|then|late|retired|veteran|outgoing|onetime|used to|resigned|stepped down|quit|left|"
    r"until (?:\p{L}+ )?(?:19|20)\d\d|until (?:last|this) \p{L}+)\b",
    regex.IGNORECASE,
)
_OF_PART = regex.compile(
    r"\b(?:chief|head|director|president|chairman|leader) of [^,]*['’]s? \p{L}", regex.IGNORECASE
)
"""A part of a body that is headed: "chief of FAO's warning system"."""
_THEIRS = frozenset(["its", "their"])
_PART = regex.compile(r"\b(?:of|for|in|on)\b", regex.IGNORECASE)
_SPEAKS = frozenset("spokesman spokeswoman spokesperson".split())
_BODIES = frozenset({ActorKind.COMPANY, ActorKind.ORGANISATION, ActorKind.PUBLIC_BODY})
_NEAR = 600
"""Code points between a body's words and its spokesman's."""
_SCORE = 0.8


def find_affiliations(article: str, text: str, claims: Sequence[Claim], cast: Cast) -> Iterator[TieReading]:
    """A tie for each speaker whose claim says for which body it speaks.

    Args:
        article: id of the article.
        text: its main text.
        claims: its claims.
        cast: the mentions in it.
    """
    sentences = find_sentences(text)
    begins = [sentence.begin for sentence in sentences]
    last: Claim | None = None
    for claim in sorted((one for one in claims if one.source), key=lambda one: _begin(one.source)):
        if claim.speaker_kind == SpeakerKind.ORGANISATION:
            last = claim
        source = claim.source
        if claim.speaker_kind != SpeakerKind.PERSON or source is None or not claim.speaker:
            continue
        person = _find_person(claim, source, cast)
        body = _find_body(claim, source, cast) or _find_spoken_for(article, text, claim, last, cast)
        if person is None or body is None or not _is_shown(source, text, claim, body, cast):
            continue
        if _OVER.search(source.of(text)) or _is_over(claim):
            continue
        is_part = claim.role is None or _OF_PART.search(source.of(text)) is not None
        sentence = sentences[max(0, bisect_right(begins, source.begin) - 1)]
        yield TieReading(
            kind=TieKind.WORKS_FOR if is_part else judge_kind(claim.role),
            source=person,
            target=body,
            status=TieStatus.HOLDS,
            claim=claim.id,
            article=article,
            words=source,
            sentence=sentence,
            rule="The words for the speaker say for which body the speaker speaks.",
            score=round(_SCORE * claim.score, 3),
        )


def _is_shown(source: Span, text: str, claim: Claim, body: Mention, cast: Cast) -> bool:
    """Whether the words for the speaker show the body: they name it, or say "its", or give a role that speaks for one."""
    if any(one.name == body.name for one in cast.inside(source)):
        return True
    words = source.of(text)
    folded = set(_WORD.findall(words.casefold().replace("’s", "").replace("'s", "")))
    names = {word for word in _WORD.findall(f"{body.name} {body.words}".casefold()) if len(word) > len("of")}
    if names & folded or _THEIRS & folded:
        return True
    return claim.role is not None and claim.role.casefold() in _SPEAKS


def _begin(span: Span | None) -> int:
    return span.begin if span is not None else 0


def _is_over(claim: Claim) -> bool:
    return claim.role is not None and _OVER.search(claim.role) is not None


def judge_kind(role: str | None) -> TieKind:
    """What a role makes of who has it at its body.

    >>> judge_kind("chief executive"), judge_kind("head of trade research")
    (<TieKind.HEADS: 'heads'>, <TieKind.WORKS_FOR: 'works for'>)
    """
    words = [word.casefold() for word in _WORD.findall(role or "")]
    if not words or _PART.search(role or ""):
        return TieKind.WORKS_FOR
    pair = tuple(words[-2:])
    is_head = pair in roles.HEADING_PAIRS or words[-1] in roles.HEADING
    is_whole = len(words) == 1 or pair in roles.HEADING_PAIRS or words[-2] in roles.WHOLE
    is_assisting = bool(roles.ASSISTING & set(words))
    return TieKind.HEADS if is_head and is_whole and not is_assisting else TieKind.WORKS_FOR


def _find_person(claim: Claim, source: Span, cast: Cast) -> Mention | None:
    """The speaker, where the words for it name it in full."""
    for mention in cast.inside(source):
        is_person = mention.kind == ActorKind.PERSON and mention.form == MentionForm.FULL
        if is_person and mention.name == claim.speaker:
            return mention
    return None


def _find_spoken_for(article: str, text: str, claim: Claim, last: Claim | None, cast: Cast) -> Mention | None:
    """Rule 4: the body that spoke right before its spokesman."""
    before, here = last.source if last else None, claim.source
    if last is None or before is None or here is None or claim.organisation is not None:
        return None
    if not 0 < here.begin - before.end < _NEAR or (claim.role or "").casefold() not in _SPEAKS:
        return None
    named = cast.named.get(last.speaker or "")
    if named is not None:
        return named if named.kind in _BODIES else None
    return _describe(article, text, before)


def _find_body(claim: Claim, source: Span, cast: Cast) -> Mention | None:
    """The mention of a body: of its name, else of a name that its words begin with, in the words for the speaker."""
    organisation = claim.organisation
    if organisation is None:
        return None
    named = cast.named.get(organisation)
    if named is None:
        inside = [one for one in cast.inside(source) if one.kind in _BODIES]
        named = next((one for one in inside if organisation.startswith((one.name, one.words))), None)
    return named if named is not None and named.kind in _BODIES else None


def _describe(article: str, text: str, span: Span) -> Mention:
    words = span.of(text)
    return Mention(
        article=article,
        span=span,
        words=words,
        name=regex.sub(r"^(?:[Tt]he|[Aa]n?) ", "", words),
        kind=ActorKind.ORGANISATION,
        form=MentionForm.DESCRIPTION,
        score=_SCORE,
    )
