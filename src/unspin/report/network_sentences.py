"""A sentence with its parts marked, as pieces of text: who and whom, the words for the tie, goods, places, quotations.

Where the page's words were put back, the piece carries the original's words, to be shown beside them.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from unspin.model import Change, Claim, Restoration, Span, TieReading
from unspin.report.ledger_words import whence_words

LONGEST: Final = 700  # characters of a sentence that are shown; the page has the rest


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A part of a text and what it is: `source`, `target`, `words`, `goods`, `places`, `day`, `quoted`."""

    span: Span
    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A stretch of a sentence; `restored` are the original's words for it, `whence` how they are known."""

    words: str
    kinds: str = ""
    restored: str = ""
    whence: str = ""


def reading_marks(reading: TieReading, claim: Claim | None) -> tuple[Mark, ...]:
    """The parts of the sentence in which a tie was read."""
    days = [reading.holds_on_words] if reading.holds_on_words else []
    parts = {
        "source": [reading.source.span],
        "target": [reading.target.span],
        "words": [reading.words],
        "goods": reading.goods,
        "places": reading.places,
        "day": days,
        "quoted": claim.quotations if claim and claim.article == reading.article else (),
    }
    return tuple(Mark(span=span, kind=kind) for kind, spans in parts.items() for span in spans)


def cut_sentence(
    text: str, sentence: Span, marks: Iterable[Mark], restoration: Restoration | None = None
) -> tuple[Piece, ...]:
    """The sentence in pieces, each with the kinds of all marks over it."""
    begin, end = sentence.begin, min(sentence.end, len(text))
    kept = [mark for mark in marks if mark.span.begin < end and mark.span.end > begin]
    if end - begin > LONGEST:
        begin, end = _window(begin, end, kept)
    changes = [
        change
        for change in (restoration.changes if restoration else ())
        if change.before and begin <= change.copy.begin < change.copy.end <= end
    ]
    edges = {begin, end}
    for span in (*(mark.span for mark in kept), *(change.copy for change in changes)):
        edges |= {max(begin, min(span.begin, end)), max(begin, min(span.end, end))}
    cuts = sorted(edges)
    pieces = [_piece(text, one, two, kept, changes) for one, two in pairwise(cuts) if one < two]
    before = [Piece(words="… ")] if begin > sentence.begin else []
    after = [Piece(words=" …")] if end < sentence.end else []
    return (*before, *pieces, *after)


def _window(begin: int, end: int, marks: Iterable[Mark]) -> tuple[int, int]:
    """The stretch of a very long sentence around its first mark."""
    first = min((mark.span.begin for mark in marks if mark.kind != "quoted"), default=begin)
    start = max(begin, min(first - LONGEST // 3, end - LONGEST))
    return start, start + LONGEST


def _piece(text: str, begin: int, end: int, marks: Iterable[Mark], changes: Iterable[Change]) -> Piece:
    kinds = dict.fromkeys(mark.kind for mark in marks if mark.span.begin <= begin and end <= mark.span.end)
    over = next((one for one in changes if one.copy.begin <= begin and end <= one.copy.end), None)
    is_last = over is not None and over.copy.end == end
    return Piece(
        words=text[begin:end],
        kinds=" ".join([*(f"m-{kind}" for kind in kinds), *(["was"] if over else [])]),
        restored=over.after if over and is_last else "",
        whence=whence_words(over.probability) if over and is_last else "",
    )
