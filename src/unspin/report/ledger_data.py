"""What the ledger page's script reads: blocks of JSON for articles, their claims, statements and speakers.

Each block is parsed when its reader asks for it. A claim's facts stand once, with the article it was read in; what is
seen of it on another page is a row of spans.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from unspin.model import Appearance, Article, Claim, Joint, QuotationChange, Span, Statement, Voice
from unspin.report.ledger_chain import weave_chain
from unspin.report.ledger_index import LedgerIndex, SpeakerFile
from unspin.report.ledger_misquoted import mark_changes
from unspin.report.ledger_picture import ChainPicture, draw_narrow, draw_wide
from unspin.report.ledger_words import (
    KIND_WORDS,
    badge,
    counts,
    lead_in,
    post,
    restored_words,
    stance_words,
    tone,
    voice_words,
)
from unspin.report.records import Json
from unspin.report.visible import encodable, one_line

MOST_COPIES: Final = 8  # drawn beneath one page before the reader asks for all of them


def claim_data(index: LedgerIndex, claim: Claim) -> Json:
    """A claim's facts, in words where a reader needs words."""
    text = index.trace.articles[claim.article].text
    statement, speaker = index.statement_of.get(claim.id), index.speaker_of.get(claim.id)
    return {
        "id": claim.id,
        "who": encodable(index.who(claim)),
        "written": encodable(claim.source.of(text)) if claim.source else None,
        "kind": KIND_WORDS[claim.speaker_kind],
        "post": encodable(post(claim)),
        "why": encodable(claim.why_unidentified),
        "stance": stance_words(claim),
        "said": claim.said_on.isoformat() if claim.said_on else None,
        "saidWords": encodable(claim.said_on_words.of(text)) if claim.said_on_words else None,
        "saidAt": _span(claim.said_on_words),
        "form": claim.form.value,
        "words": encodable(index.words_of(claim)),
        "chain": [[link.id, encodable(index.who(link)), stance_words(link)] for link in claim.chain[:-1]],
        "restored": [[one.field, encodable(one.written), restored_words(one)] for one in claim.restored],
        "foundBy": encodable(claim.found_by),
        "score": round(claim.score, 2),
        "statement": statement.id if statement else None,
        "speaker": speaker.key if speaker else None,
    }


def page_data(index: LedgerIndex, article: Article) -> Json:
    """What is seen on a page: each claim with the article it was read in, and where its parts stand here."""
    return [
        {
            "claim": seen.claim,
            "home": index.claims[seen.claim].article,
            "source": _span(seen.source),
            "cue": _span(seen.cue),
            "content": [_span(piece) for piece in seen.content],
            "share": round(seen.share, 3),
            "original": seen.is_original,
            "misquoted": [_misquoted_data(change) for change in seen.misquoted],
        }
        for seen in index.on_page.get(article.id, ())
    ]


def statement_data(index: LedgerIndex, statement: Statement) -> Json:
    """A statement: its counts, voices with their rules, joints, disputes, pages and the chain as a picture."""
    claims = index.claims_of(statement)
    chain = weave_chain(index, statement, MOST_COPIES)
    whole = weave_chain(index, statement)
    chains = [chain] if chain == whole else [chain, whole]
    return {
        "words": encodable(one_line(statement.words)),
        "leadIn": lead_in(statement),
        "badge": badge(statement),
        "tone": tone(statement),
        "counts": list(counts(statement)),
        "warning": encodable(statement.warning),
        "claims": [[claim.id, claim.article] for claim in claims],
        "voices": [_voice_data(index, voice, statement) for voice in statement.voices],
        "joints": [_joint_data(index, joint) for joint in statement.joints],
        "disputed": list(_disputes(index, statement)),
        "pages": _pages(index, claims),
        "pictures": [[_picture_data(draw_wide(one)), _picture_data(draw_narrow(one))] for one in chains],
    }


def speaker_data(index: LedgerIndex, speaker: SpeakerFile) -> Json:
    """All claims of a speaker, the dated ones by day; each with the day's source: said then, or the page's date."""
    rows = [_speaker_row(index, claim) for claim in speaker.claims]
    rows.sort(key=lambda row: (row["day"] is None, str(row["day"])))
    posts = dict.fromkeys(words for claim in speaker.claims if (words := encodable(post(claim))))
    return {
        "name": encodable(speaker.name),
        "kind": KIND_WORDS[speaker.kind],
        "posts": list(posts),
        "rows": [dict(row) for row in rows],
    }


def _speaker_row(index: LedgerIndex, claim: Claim) -> dict[str, Json]:
    published = index.trace.articles[claim.article].date
    statement = index.statement_of.get(claim.id)
    day = claim.said_on or published
    return {
        "claim": claim.id,
        "home": claim.article,
        "statement": statement.id if statement else None,
        "day": day.isoformat() if day else None,
        "isSaid": claim.said_on is not None,
        "stance": stance_words(claim),
        "form": claim.form.value,
        "words": encodable(index.words_of(claim)),
        "badge": badge(statement) if statement else "",
        "tone": tone(statement) if statement else "single",
    }


def _span(span: Span | None) -> Json:
    return [span.begin, span.end] if span else None


def _misquoted_data(change: QuotationChange) -> Json:
    left, right = mark_changes(encodable(change.left_words), encodable(change.right_words))
    return {
        "span": _span(change.right),
        "left": [list(run) for run in left],
        "right": [list(run) for run in right],
    }


def _voice_data(index: LedgerIndex, voice: Voice, statement: Statement) -> Json:
    claims = [index.claims[one] for one in voice.claims if one in index.claims]
    speaker = index.speaker_of.get(claims[0].id) if claims else None
    rests = [index.name_of(other) for other in statement.voices if other.name == voice.rests_on]
    return {
        "name": encodable(index.name_of(voice)),
        "kind": KIND_WORDS[voice.kind],
        "post": encodable(next((words for claim in claims if (words := post(claim))), "")),
        "verdict": voice_words(voice),
        "counts": voice.is_independent,
        "rests": encodable(rests[0] if rests else one_line(voice.rests_on or "")) or None,
        "rule": encodable(voice.rule),
        "chains": list(dict.fromkeys(encodable(one_line(chain)) for chain in voice.chains)),
        "claims": [[claim.id, claim.article] for claim in claims],
        "speaker": speaker.key if speaker else None,
    }


def _joint_data(index: LedgerIndex, joint: Joint) -> Json:
    def side(claim_id: str) -> Json:
        claim = index.claims.get(claim_id)
        if claim is None:
            return None
        return [claim.id, claim.article, encodable(index.who(claim)), encodable(index.words_of(claim))]

    return {
        "left": side(joint.left),
        "right": side(joint.right),
        "score": round(joint.score, 2),
        "parts": [encodable(part) for part in joint.parts],
    }


def _disputes(index: LedgerIndex, statement: Statement) -> Iterator[Json]:
    for dispute in index.disputes:
        if statement.id in {dispute.left.id, dispute.right.id}:
            other = dispute.right if dispute.left.id == statement.id else dispute.left
            yield {
                "id": other.id,
                "words": encodable(one_line(other.words)),
                "leadIn": lead_in(other),
                "speakers": [encodable(one_line(name)) for name in other.speakers],
                "stance": other.stance.value,
                "badge": badge(other),
                "tone": tone(other),
                "parts": [encodable(part) for part in dispute.joint.parts] if dispute.joint else [],
                "score": round(dispute.joint.score, 2) if dispute.joint else None,
            }


def _pages(index: LedgerIndex, claims: Iterable[Claim]) -> Json:
    """Pages with the statement's claims seen on each, those where one was read first."""
    pages: dict[str, list[Appearance]] = {}
    for claim in claims:
        for seen in index.seen.get(claim.id, ()):
            pages.setdefault(seen.article, []).append(seen)
    ordered = sorted(pages.items(), key=lambda item: not any(seen.is_original for seen in item[1]))
    return [
        [article, [seen.claim for seen in group], any(seen.is_original for seen in group)]
        for article, group in ordered
    ]


def _picture_data(picture: ChainPicture) -> Json:
    return {
        "size": [round(picture.width), round(picture.height)],
        "boxes": [
            [
                *(round(number) for number in (box.x, box.y, box.width, box.height)),
                box.link.role.value,
                [encodable(line) for line in box.lines],
                encodable(box.second),
                encodable(", ".join(part for part in (box.link.first, box.link.second) if part)),
                box.link.href,
            ]
            for box in picture.boxes
        ],
        "lines": [
            [line.path, line.kind.value, line.words, round(line.x), round(line.y)] for line in picture.lines
        ],
    }
