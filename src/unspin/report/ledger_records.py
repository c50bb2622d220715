"""A ledger as JSON lines: articles, families, claims, appearances, statements, disputes, silences, notes, the counts.

What is a copy of what is told by its families; `unspin trace` has the comparisons. A claim names the claim it is
nested in by its id.
"""

from __future__ import annotations

from collections.abc import Iterator

from unspin.model import Ledger
from unspin.report.ledger_summary import Silence, summarise_ledger
from unspin.report.records import Note, json_line


def ledger_records(ledger: Ledger) -> Iterator[tuple[str, object]]:
    """Every record of a ledger with its type, the counts last."""
    trace = ledger.trace
    yield from said_records(ledger)
    yield from (("reject", reject) for reject in trace.rejects)
    yield from (("note", Note(words=words)) for words in (*ledger.notes, *trace.notes))
    yield "ledger", summarise_ledger(ledger)


def said_records(ledger: Ledger) -> Iterator[tuple[str, object]]:
    """The pages and what is said on them: all but what could not be read, the notes and the counts."""
    trace = ledger.trace
    yield from (("article", article) for article in trace.articles)
    yield from (("family", family) for family in trace.families)
    yield from (("claim", claim) for claim in ledger.claims)
    yield from (("appearance", appearance) for appearance in ledger.appearances)
    yield from (("statement", statement) for statement in ledger.statements)
    yield from (("dispute", joint) for joint in ledger.disputes)
    yield from (("silence", Silence(article=article, reason=reason)) for article, reason in ledger.silent)


def ledger_lines(ledger: Ledger) -> Iterator[str]:
    """A ledger as JSON lines."""
    return (json_line(kind, record) for kind, record in ledger_records(ledger))
