"""JSON lines: one record for each article, copy, family, restoration, reject and note, and a summary.

Records are made from the nouns in `model` by their fields alone, in the order of the definition, so a
field that is added there appears here. `docs/json.md` is made from the same definitions.

Invariants: every line is one valid JSON object in UTF-8 with `type` first; characters that cannot be
seen are escaped, so a line is safe on a terminal too; the same trace gives the same bytes.
"""

from __future__ import annotations

import dataclasses
import json
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date
from enum import StrEnum
from typing import TypeAlias

from unspin.model import (
    Actor,
    Appearance,
    Article,
    Bridge,
    Claim,
    Comparison,
    Copy,
    CopyKind,
    Family,
    Joint,
    Match,
    Reject,
    RejectReason,
    Restoration,
    SanctionsList,
    Statement,
    TechniqueUse,
    Tie,
    Trace,
)
from unspin.report.ledger_summary import LedgerSummary, Silence
from unspin.report.network_summary import NetworkSummary, PathShown
from unspin.report.pair import Pair
from unspin.report.screening_summary import ScreeningSummary
from unspin.report.visible import encodable, escape_hidden

Json: TypeAlias = "dict[str, Json] | list[Json] | str | int | float | bool | None"

SCORE_DIGITS = 6  # beyond a millionth a score says nothing, and the line only grows longer


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """What a reader of the result must know.

    Attributes:
        words: the note, in a sentence.
    """

    words: str


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """The counts, always the last line: a result without it was cut off.

    Attributes:
        articles: how many pages were traced.
        families: how many families were found.
        copies: how many articles are copies, by kind; every kind is named.
        alone: ids of the articles that share copied text with no other.
        rejects: how many inputs were not traced, by reason; only reasons that occurred are named.
    """

    articles: int
    families: int
    copies: Mapping[str, int]
    alone: tuple[str, ...]
    rejects: Mapping[str, int]


RECORDS: Mapping[str, type] = {
    "article": Article,
    "family": Family,
    "copy": Copy,
    "restoration": Restoration,
    "reject": Reject,
    "note": Note,
    "comparison": Comparison,
    "summary": Summary,
    "claim": Claim,
    "appearance": Appearance,
    "statement": Statement,
    "dispute": Joint,
    "silence": Silence,
    "ledger": LedgerSummary,
    "match": Match,
    "list": SanctionsList,
    "screening": ScreeningSummary,
    "actor": Actor,
    "tie": Tie,
    "technique": TechniqueUse,
    "bridge": Bridge,
    "path": PathShown,
    "network": NetworkSummary,
}

BY_ID: Mapping[type, tuple[str, ...]] = {Claim: ("via",)}
"""Fields that hold a record which has a line of its own: written as its id."""


def plain(value: object) -> Json:
    """The value as JSON knows it: dataclasses as objects, spans included, dates as ISO 8601."""
    match value:
        case StrEnum():
            form: Json = value.value
        case str():
            form = encodable(value)
        case float():
            form = round(value, SCORE_DIGITS)
        case None | bool() | int():
            form = value
        case date():
            form = value.isoformat()
        case Mapping():
            form = {encodable(str(key)): plain(item) for key, item in value.items()}
        case tuple() | list():
            form = [plain(item) for item in value]
        case _ if dataclasses.is_dataclass(value):
            form = _plain_fields(value)
        case _:
            raise TypeError(
                f"no JSON form for a {type(value).__name__}: add one to unspin.report.records.plain"
            )
    return form


def _plain_fields(value: object) -> Json:
    named = BY_ID.get(type(value), ())
    form: dict[str, Json] = {}
    for field in dataclasses.fields(value):  # type: ignore[arg-type]  # the caller knows that it is a dataclass
        inner = getattr(value, field.name)
        form[field.name] = plain(inner.id if field.name in named and inner is not None else inner)
    return form


def summarise(trace: Trace) -> Summary:
    """The counts of a trace."""
    kinds = Counter({copy.target: copy.kind for copy in trace.copies}.values())
    reasons = Counter(reject.reason for reject in trace.rejects)
    return Summary(
        articles=len(trace.articles),
        families=len(trace.families),
        copies={kind.value: kinds[kind] for kind in CopyKind},
        alone=trace.alone,
        rejects={reason.value: reasons[reason] for reason in RejectReason if reason in reasons},
    )


def trace_records(trace: Trace) -> Iterator[tuple[str, object]]:
    """Every record of a trace with its type, the summary last."""
    yield from (("article", article) for article in trace.articles)
    yield from (("family", family) for family in trace.families)
    yield from (("copy", copy) for copy in trace.copies)
    yield from (("restoration", restoration) for restoration in trace.restorations.values())
    yield from (("reject", reject) for reject in trace.rejects)
    yield from (("note", Note(words=words)) for words in trace.notes)
    yield "summary", summarise(trace)


def json_line(kind: str, record: object) -> str:
    """The record as one line of JSON, without the line feed; `kind` stands first, as `type`."""
    fields = plain(record)
    if not isinstance(fields, dict):
        raise TypeError(f"a record is a dataclass, not a {type(record).__name__}")
    return escape_hidden(json.dumps({"type": kind} | fields, ensure_ascii=False))


def trace_lines(trace: Trace) -> Iterator[str]:
    """A trace as JSON lines."""
    return (json_line(kind, record) for kind, record in trace_records(trace))


def pair_lines(pair: Pair) -> Iterator[str]:
    """Two articles and their comparison as JSON lines."""
    yield json_line("article", pair.left)
    yield json_line("article", pair.right)
    yield json_line("comparison", pair.comparison)
