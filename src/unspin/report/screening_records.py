"""A screening as JSON lines: articles, the claims that name a match, matches, lists, rejects, notes, the counts."""

from __future__ import annotations

from collections.abc import Iterator

from unspin.model import Screening
from unspin.report.records import Note, json_line
from unspin.report.screening_summary import summarise_screening


def screening_records(screening: Screening) -> Iterator[tuple[str, object]]:
    """Every record of a screening with its type, the counts last."""
    ledger = screening.ledger
    if ledger:
        named = {
            claim for match in screening.matches for sighting in match.sightings for claim in sighting.claims
        }
        yield from (("article", article) for article in ledger.trace.articles)
        yield from (("claim", claim) for claim in ledger.claims if claim.id in named)
    yield from (("match", match) for match in screening.matches)
    yield from (("list", one) for one in screening.lists)
    if ledger:
        yield from (("reject", reject) for reject in ledger.trace.rejects)
    notes = (*screening.notes, *(ledger.trace.notes if ledger else ()))
    yield from (("note", Note(words=words)) for words in notes)
    yield "screening", summarise_screening(screening)


def screening_lines(screening: Screening) -> Iterator[str]:
    """A screening as JSON lines."""
    return (json_line(kind, record) for kind, record in screening_records(screening))
