from __future__ import annotations

import dataclasses
import io
import json
from pathlib import Path

import pytest
from made_screening import CUT, EVIL, WHOLE, make_match, make_screening
from rich.console import Console
from snapshot import check_snapshot

from unspin.model import Screening
from unspin.report.records import RECORDS
from unspin.report.screening_records import screening_lines
from unspin.report.screening_summary import summarise_screening
from unspin.report.screening_terminal import FEW_NAMES, print_screening
from unspin.report.screening_words import screening_in_one_line

HERE = Path(__file__).parent


@pytest.fixture(scope="module")
def found() -> Screening:
    return make_screening()


def show(screening: Screening, *, is_long: bool = False) -> str:
    file = io.StringIO()
    console = Console(file=file, width=80, color_system=None, highlight=False, markup=False, emoji=False)
    print_screening(screening, console, is_long=is_long)
    return file.getvalue()


@pytest.mark.parametrize(("name", "is_long"), [("screening.txt", False), ("screening-long.txt", True)])
def test_text(found: Screening, name: str, is_long: bool) -> None:  # noqa: FBT001
    check_snapshot(HERE, name, show(found, is_long=is_long))


def test_json_lines(found: Screening) -> None:
    lines = list(screening_lines(found))
    check_snapshot(
        HERE, "screening.jsonl", "\n".join(line for line in lines if '"type": "article"' not in line)
    )
    for record in map(json.loads, lines):
        assert list(record) == [
            "type",
            *(field.name for field in dataclasses.fields(RECORDS[record["type"]])),
        ]


def test_nothing_of_a_list_or_page_is_obeyed(found: Screening) -> None:
    for text in (show(found, is_long=True), *screening_lines(found)):
        assert "\x1b" not in text
        assert "\u202e" not in text
    assert "[bold]NAME[/bold]" in show(found)
    assert EVIL


def test_a_list_that_is_not_whole_is_told_loudly(found: Screening) -> None:
    assert show(found).count("This list is not whole: who is not found here may yet be listed.") == 1


def test_no_match_is_told_with_the_count(found: Screening) -> None:
    none = dataclasses.replace(found, matches=(), ledger=None)
    assert "None of 5 names reaches the threshold on 2 lists with 9,979 entries" in show(none)
    cleared = dataclasses.replace(found, matches=found.cleared)
    assert screening_in_one_line(cleared).endswith("· 1 match cleared before")


def test_the_words_verdict_and_hit_rate_are_not_claimed(found: Screening) -> None:
    assert "A possible match is no verdict" in show(found)


def test_many_names_are_counted_and_not_all_spelled_out(found: Screening) -> None:
    listing = found.matches[0].listing
    many = tuple(make_match(f"Name {number}", listing, WHOLE, 0.9) for number in range(FEW_NAMES + 7))
    assert "… and 7 more names (-v shows all)" in show(dataclasses.replace(found, matches=many))


def test_counts(found: Screening) -> None:
    summary = summarise_screening(found)
    assert (summary.names, summary.named, summary.matches) == (5, 2, 3)
    assert (summary.confirmed, summary.cleared, summary.broken) == (1, 1, 1)
    assert summary.entries == WHOLE.kept + CUT.kept
