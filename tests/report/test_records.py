from __future__ import annotations

import dataclasses
import json
from pathlib import Path
from typing import Any

import pytest
from snapshot import check_snapshot

from unspin.model import Trace
from unspin.report.pair import Pair
from unspin.report.records import RECORDS, json_line, pair_lines, plain, trace_lines

HERE = Path(__file__).parent


@pytest.fixture(scope="module")
def records(made: Trace) -> list[dict[str, Any]]:
    return [json.loads(line) for line in trace_lines(made)]


def test_every_line_is_a_record_of_a_known_type(records: list[dict[str, Any]]) -> None:
    for record in records:
        names = [field.name for field in dataclasses.fields(RECORDS[record["type"]])]
        assert list(record) == ["type", *names]


def test_nothing_of_the_trace_is_left_out(made: Trace, records: list[dict[str, Any]]) -> None:
    kinds = [record["type"] for record in records]
    expected = (
        ["article"] * len(made.articles)
        + ["family"] * len(made.families)
        + ["copy"] * len(made.copies)
        + ["restoration"] * len(made.restorations)
        + ["reject"] * len(made.rejects)
        + ["note"] * len(made.notes)
        + ["summary"]
    )
    assert kinds == expected


def test_spans_lead_to_the_words(records: list[dict[str, Any]]) -> None:
    texts = {record["id"]: record["text"] for record in records if record["type"] == "article"}
    swaps = 0
    for copy in (record for record in records if record["type"] == "copy"):
        for swap in copy["comparison"]["swaps"]:
            for side, article in (("left", copy["source"]), ("right", copy["target"])):
                assert texts[article][swap[side]["begin"] : swap[side]["end"]] == swap[f"{side}_words"]
                swaps += 1
    assert swaps


def test_lines_are_safe_on_a_terminal_and_for_any_line_reader(made: Trace) -> None:
    for line in trace_lines(made):
        assert line.encode().decode().isprintable() or "\u200c" in line
        assert line.splitlines() == [line]


def test_the_same_trace_gives_the_same_bytes(made: Trace) -> None:
    assert list(trace_lines(made)) == list(trace_lines(made))


def test_a_pair_is_two_articles_and_their_comparison(pair: Pair) -> None:
    assert [json.loads(line)["type"] for line in pair_lines(pair)] == ["article", "article", "comparison"]


def test_snapshot(made: Trace) -> None:
    kept = [line for line in trace_lines(made) if len(line) < 2000]
    check_snapshot(HERE, "trace.jsonl", "\n".join(kept))


def test_what_has_no_json_form_is_refused() -> None:
    with pytest.raises(TypeError, match="no JSON form for a set"):
        plain({1})
    with pytest.raises(TypeError, match="a record is a dataclass"):
        json_line("note", "words")
