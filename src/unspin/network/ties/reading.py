"""What a frame found, before it is given to a claim."""

from __future__ import annotations

from dataclasses import dataclass

from unspin.model import Mention, Span, TieKind, TieStatus


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A tie as a sentence puts it.

    Attributes:
        kind, source, target, status, goods, places, words, rule, score: as of a `TieReading`.
    """

    kind: TieKind
    source: Mention
    target: Mention
    status: TieStatus
    words: Span
    goods: tuple[Span, ...] = ()
    places: tuple[Span, ...] = ()
    rule: str
    score: float
