"""A screening's counts."""

from __future__ import annotations

from dataclasses import dataclass

from unspin.model import Decision, Screening


@dataclass(frozen=True, slots=True, kw_only=True)
class ScreeningSummary:
    """The counts, always the last line of `unspin screen`: a result without it was cut off.

    Attributes:
        names: how many names were screened.
        named: how many of them have a possible match that no reader has cleared.
        matches: possible matches that no reader has cleared.
        confirmed: how many of these a reader has confirmed.
        cleared: matches that a reader has cleared.
        lists: how many lists were searched.
        entries: how many entries they have.
        broken: how many lists are known not to be whole.
        pages: how many pages the names were taken from, besides those that were given.
        rejects: how many inputs were not read.
    """

    names: int
    named: int
    matches: int
    confirmed: int
    cleared: int
    lists: int
    entries: int
    broken: int
    pages: int
    rejects: int


def summarise_screening(screening: Screening) -> ScreeningSummary:
    """The counts of a screening."""
    matches = screening.open_matches
    trace = screening.ledger.trace if screening.ledger else None
    return ScreeningSummary(
        names=len(screening.names),
        named=len({match.name for match in matches}),
        matches=len(matches),
        confirmed=sum(match.decision is Decision.CONFIRMED for match in matches),
        cleared=len(screening.cleared),
        lists=len(screening.lists),
        entries=sum(one.kept for one in screening.lists),
        broken=sum(not one.is_whole for one in screening.lists),
        pages=len(trace.articles) if trace else 0,
        rejects=len(trace.rejects) if trace else 0,
    )
