"""The ledger as text, JSON lines, table and ClaimReview."""

from __future__ import annotations

import csv
import dataclasses
import io
import json
from pathlib import Path
from typing import Any

import pytest
from made_ledger import make_ledger
from rich.console import Console
from snapshot import check_snapshot

from unspin.model import Ledger, SpeakerKind
from unspin.report.ledger_claimreview import ledger_claimreview
from unspin.report.ledger_csv import COLUMNS, ledger_csv
from unspin.report.ledger_records import ledger_lines
from unspin.report.ledger_terminal import print_ledger
from unspin.report.records import RECORDS

HERE = Path(__file__).parent


@pytest.fixture(scope="module")
def told() -> Ledger:
    return make_ledger()


def show(ledger: Ledger, **options: bool) -> str:
    console = Console(
        file=io.StringIO(), width=80, color_system=None, highlight=False, markup=False, emoji=False
    )
    print_ledger(ledger, console, **options)
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


@pytest.mark.parametrize(("name", "is_long"), [("ledger.txt", False), ("ledger-long.txt", True)])
def test_text(told: Ledger, name: str, is_long: bool) -> None:  # noqa: FBT001
    check_snapshot(HERE, name, show(told, is_long=is_long, has_report=is_long))


def test_what_only_the_article_says_is_counted_and_not_shown(told: Ledger) -> None:
    (own,) = [claim for claim in told.claims if claim.speaker_kind is SpeakerKind.AUTHOR]
    text = told.trace.article(own.article).text
    words = " ".join(span.of(text) for span in own.content)[:40]
    assert words not in show(told)
    assert words in show(told, is_long=True)
    assert "in the articles' own voice alone" in show(told)


def test_nothing_from_a_page_is_obeyed(told: Ledger) -> None:
    for text in (show(told), show(told, is_long=True)):
        assert "\x1b" not in text
        assert "\u202e" not in text


def test_an_empty_pile_says_what_to_do(told: Ledger) -> None:
    nothing = dataclasses.replace(
        told.trace, articles=(), copies=(), families=(), alone=(), rejects=(), notes=()
    )
    text = show(
        dataclasses.replace(
            told, trace=nothing, claims=(), appearances=(), statements=(), disputes=(), silent=(), notes=()
        )
    )
    assert text.startswith("0 pages · 0 claims")
    assert "see unspin claims --help" in text


def test_json_lines(told: Ledger) -> None:
    records: list[dict[str, Any]] = [json.loads(line) for line in ledger_lines(told)]
    for record in records:
        names = [field.name for field in dataclasses.fields(RECORDS[record["type"]])]
        assert list(record) == ["type", *names]
    ids = {record["id"] for record in records if record["type"] == "claim"}
    nested = [record["via"] for record in records if record["type"] == "claim" and record["via"]]
    assert nested
    assert set(nested) <= ids
    assert records[-1]["claims"] == len(told.claims)
    kept = [line for line in ledger_lines(told) if '"type": "article"' not in line and len(line) < 2000]
    check_snapshot(HERE, "ledger.jsonl", "\n".join(kept))


def test_a_claims_spans_lead_to_its_words(told: Ledger) -> None:
    records = [json.loads(line) for line in ledger_lines(told)]
    texts = {record["id"]: record["text"] for record in records if record["type"] == "article"}
    words = {record["words"] for record in records if record["type"] == "statement"}
    for record in records:
        if record["type"] == "claim":
            spans = [texts[record["article"]][span["begin"] : span["end"]] for span in record["content"]]
            words.discard(" … ".join(spans))
    assert words == set()


def test_a_table_has_a_row_for_each_claim(told: Ledger) -> None:
    rows = list(csv.DictReader(io.StringIO(ledger_csv(told))))
    assert [row["claim"] for row in rows] == [claim for one in told.statements for claim in one.claims]
    assert set(rows[0]) == set(COLUMNS)
    assert all(row["statement"] and row["sources_least"] and row["stance"] for row in rows)


FORMULAS = ["=cmd()", "+1", "-1", "@SUM(A1)", "\t=1"]


@pytest.mark.parametrize("words", FORMULAS)
def test_a_cell_is_never_a_formula(told: Ledger, words: str) -> None:
    claims = tuple(dataclasses.replace(claim, speaker=words) for claim in told.claims)
    for row in csv.DictReader(io.StringIO(ledger_csv(dataclasses.replace(told, claims=claims)))):
        assert row["speaker"][0] not in "+-@=\t"


def test_claimreview_says_only_what_is_known(told: Ledger) -> None:
    reviews = json.loads(ledger_claimreview(told))["@graph"]
    assert len(reviews) == len(told.statements)
    by_id = {review["@id"].rsplit(":", 1)[-1]: review for review in reviews}
    for statement in told.statements:
        review = by_id[statement.id]
        assert review["claimReviewed"]
        rating = review["reviewRating"]
        assert "source" in rating["alternateName"]
        assert not {"ratingValue", "bestRating", "worstRating"} & set(rating)
        appearances = review["itemReviewed"]["appearance"]
        assert len(appearances) == statement.pages
        assert all(one.get("url", "http").startswith("http") for one in appearances)
