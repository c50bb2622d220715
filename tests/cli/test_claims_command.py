from __future__ import annotations

import dataclasses
import json
from pathlib import Path

import pytest
from fake_pipeline import Pipeline
from made_ledger import make_ledger

from unspin.claims.ledger import Judgement
from unspin.cli.running import run
from unspin.report import ledger_csv


def test_claims_in_a_pipe_are_json_lines(pipeline: Pipeline, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["claims", "pages", "-"]) == 3
    assert pipeline.paths == ["pages", "-"]
    records = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert records[-1]["type"] == "ledger"
    assert {record["type"] for record in records} >= {
        "article",
        "claim",
        "appearance",
        "statement",
        "dispute",
        "silence",
    }


def test_claims_as_text(pipeline: Pipeline, capsys: pytest.CaptureFixture[str]) -> None:
    ledger = make_ledger()
    pipeline.ledger = dataclasses.replace(ledger, trace=dataclasses.replace(ledger.trace, rejects=()))
    assert run(["claims", "pages", "--text"]) == 0
    out = capsys.readouterr().out
    assert out.index("More than one source") < out.index("Disputed") < out.index("Looks widely confirmed")


def test_every_export_is_written(
    pipeline: Pipeline, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table, reviews, report = tmp_path / "claims.csv", tmp_path / "reviews.json", tmp_path / "ledger.html"
    files = ["--csv", str(table), "--claimreview", str(reviews), "--report", str(report)]
    assert run(["claims", "pages", "--text", *files]) == 3
    assert table.read_text("utf-8") == ledger_csv(make_ledger())
    assert json.loads(reviews.read_text("utf-8"))["@context"] == "https://schema.org"
    assert "<html" in report.read_text("utf-8")
    err = capsys.readouterr().err
    for name, path in (("Table", table), ("ClaimReview", reviews), ("Report", report)):
        assert f"{name}: {path}" in err
    assert pipeline.paths


def test_judgements_are_handed_on(
    pipeline: Pipeline, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "decided.jsonl"
    file.write_text(
        '# mine\n{"left": "a", "right": "b", "same": false, "note": "two banks"}\n\n', encoding="utf-8"
    )
    assert run(["claims", "pages", "--judgements", str(file)]) == 3
    assert pipeline.judgements == (Judgement(left="a", right="b", same=False, note="two banks"),)
    assert capsys.readouterr().err == ""


WRONG = [
    (["claims"], "Missing argument 'PATH...'", "no path"),
    (["claims", "a", "--csv", "/no/where/t.csv"], "there is no folder /no/where", "a table that cannot be"),
    (["claims", "a", "--claimreview", "."], "it is a folder", "a file that is a folder"),
    (["claims", "a", "--judgements", "/no/file"], "cannot read /no/file", "judgements that are not there"),
]


@pytest.mark.parametrize(("arguments", "message", "why"), WRONG)
def test_wrong_usage_ends_before_the_work(
    arguments: list[str], message: str, why: str, pipeline: Pipeline, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(arguments) == 2, why
    assert message in capsys.readouterr().err
    assert pipeline.paths == []


BROKEN = [
    ("no JSON", "line 1: this is no JSON object"),
    ('{"left": "a", "right": "b", "same": true}\n[1]', "line 2: this is no JSON object"),
    ('{"left": "a", "right": "b"}', "left, right or same is missing"),
    ('{"left": 1, "right": "b", "same": true}', "of another kind"),
    ('{"left": "a", "right": "b", "same": "yes"}', "of another kind"),
    ("[" * 100_000, "this is no JSON object"),
]


@pytest.mark.parametrize(("text", "message"), BROKEN)
def test_broken_judgements_are_told_with_their_line(
    text: str, message: str, pipeline: Pipeline, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "decided.jsonl"
    file.write_text(text, encoding="utf-8")
    assert run(["claims", "pages", "--judgements", str(file)]) == 2
    assert message in capsys.readouterr().err
    assert pipeline.paths == []
