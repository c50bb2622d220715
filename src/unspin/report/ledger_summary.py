"""A ledger's counts, and under which heading each statement stands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum
from typing import Final

from unspin.model import Ledger, SpeakerKind, Statement


class Section(IntEnum):
    """Where a reader wants a statement; the first that fits."""

    SEVERAL = 0
    PERHAPS = 1
    DISPUTED = 2
    WARNED = 3
    REST = 4


TITLES: Final = {
    Section.SEVERAL: "More than one source",
    Section.PERHAPS: "Perhaps more than one source",
    Section.DISPUTED: "Disputed",
    Section.WARNED: "Looks widely confirmed, and is not",
    Section.REST: "From one source",
}
"""The heading of each, in the order in which they are shown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Silence:
    """An article in which no claim was found.

    Attributes:
        article: its id.
        reason: why, in a sentence.
    """

    article: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerSummary:
    """The counts, always the last line of `unspin claims`: a result without it was cut off.

    Attributes:
        articles: how many pages were read.
        claims: how many claims were found, each counted once.
        own_voice: how many of them are in an article's own voice.
        statements: how many different statements they make.
        several: statements that have more than one independent source.
        uncertain: statements that may have more than one; it cannot be told.
        disputed: statements that another contradicts.
        warned: statements that look widely confirmed and are not.
        silent: articles in which no claim was found.
        rejects: how many inputs were not read, by reason.
    """

    articles: int
    claims: int
    own_voice: int
    statements: int
    several: int
    uncertain: int
    disputed: int
    warned: int
    silent: int
    rejects: Mapping[str, int]


def section_of(statement: Statement) -> Section:
    """The heading it stands under."""
    if statement.sources_least > 1:
        return Section.SEVERAL
    if statement.sources_most > 1:
        return Section.PERHAPS
    if statement.disputed_by:
        return Section.DISPUTED
    return Section.WARNED if statement.warning else Section.REST


def summarise_ledger(ledger: Ledger) -> LedgerSummary:
    """The counts of a ledger."""
    statements = ledger.statements
    reasons = Counter(reject.reason.value for reject in ledger.trace.rejects)
    return LedgerSummary(
        articles=len(ledger.trace.articles),
        claims=len(ledger.claims),
        own_voice=sum(claim.speaker_kind is SpeakerKind.AUTHOR for claim in ledger.claims),
        statements=len(statements),
        several=sum(one.sources_least > 1 for one in statements),
        uncertain=sum(one.sources_least == 1 < one.sources_most for one in statements),
        disputed=sum(bool(one.disputed_by) for one in statements),
        warned=sum(bool(one.warning) for one in statements),
        silent=len(ledger.silent),
        rejects=dict(sorted(reasons.items())),
    )
