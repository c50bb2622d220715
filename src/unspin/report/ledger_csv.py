"""A ledger as a table for a spreadsheet: one row a claim, with its statement's counts and its place.

Invariants: a cell that a spreadsheet would take for a formula gets an apostrophe before it, which spreadsheets take
for "this is text"; line feeds inside a cell become spaces, so that a row is a line.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from typing import Final

from unspin.model import Claim, Ledger, Statement, Voice
from unspin.report.ledger_index import LedgerIndex, index_ledger
from unspin.report.visible import one_line

COLUMNS: Final = (
    "statement",
    "sources_least",
    "sources_most",
    "pages",
    "articles",
    "families",
    "outlets",
    "disputed",
    "warning",
    "claim",
    "speaker",
    "kind",
    "role",
    "organisation",
    "why_unidentified",
    "stance",
    "negated",
    "said_on",
    "form",
    "words",
    "via",
    "independent",
    "rule",
    "page",
    "outlet",
    "date",
    "title",
    "url",
    "found_by",
    "score",
)
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")


def ledger_csv(ledger: Ledger) -> str:
    """The table with its head."""
    table = io.StringIO()
    writer = csv.writer(table, lineterminator="\n")
    writer.writerow(COLUMNS)
    index = index_ledger(ledger)
    for statement in index.statements.values():
        for claim in index.claims_of(statement):
            writer.writerow([_cell(value) for value in _row(index, statement, claim)])
    return table.getvalue()


def _row(index: LedgerIndex, statement: Statement, claim: Claim) -> Iterator[object]:
    article = index.trace.articles[claim.article]
    voice = _voice_of(statement, claim)
    yield from (statement.id, statement.sources_least, statement.sources_most)
    yield from (statement.pages, statement.articles, statement.families, statement.outlets)
    yield from ("yes" if statement.disputed_by else "no", statement.warning)
    yield from (claim.id, claim.speaker, claim.speaker_kind.value, claim.role, claim.organisation)
    yield from (claim.why_unidentified, claim.stance.value, "yes" if claim.is_negated else "no")
    yield from (claim.said_on, claim.form.value, index.words_of(claim), claim.via.id if claim.via else None)
    yield {True: "yes", False: "no", None: "cannot be told"}[voice.is_independent] if voice else None
    yield voice.rule if voice else None
    yield from (index.trace.labels[article.id], article.outlet, article.date, article.title, article.url)
    yield from (claim.found_by, round(claim.score, 3))


def _voice_of(statement: Statement, claim: Claim) -> Voice | None:
    return next((voice for voice in statement.voices if claim.id in voice.claims), None)


def _cell(value: object) -> str:
    if value is None:
        return ""
    words = one_line(str(value))
    return "'" + words if words.startswith(_FORMULA) else words
