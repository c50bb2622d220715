from __future__ import annotations

import dataclasses
import io
import json
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
from made_screening import CUT, make_screening
from snapshot import check_snapshot

from unspin.cli.running import run
from unspin.model import Screening
from unspin.pipeline import screening as steps

HERE = Path(__file__).parent


class FakeScreener:
    """Stands in for what screens: gives back what it is told to, and notes what it was asked."""

    def __init__(self, found: Screening) -> None:
        self.found = found
        self.options: dict[str, object] = {}
        self.names: list[str] = []
        self.paths: list[str] = []

    def open(self, lists: Sequence[Path], **options: object) -> FakeScreener:
        self.options = {"lists": [str(one) for one in lists], **options}
        return self

    def screen_all(self, names: Sequence[str], paths: Sequence[str]) -> Screening:
        self.names += names
        self.paths += paths
        return self.found


@pytest.fixture
def screener(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> FakeScreener:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "pages").mkdir()
    whole = dataclasses.replace(CUT, is_whole=True)
    fake = FakeScreener(dataclasses.replace(make_screening(), ledger=None, lists=(whole,)))
    monkeypatch.setattr(steps, "open_screener", fake.open)
    return fake


def test_help(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    assert run(["screen", "--help"]) == 0
    check_snapshot(HERE, "help-screen.txt", capsys.readouterr().out)


def test_a_path_is_pages_and_the_rest_are_names(screener: FakeScreener) -> None:
    assert run(["screen", "pages", "Orum Lines", "ADF/NALU", " ", "--list", "a.csv", "--list", "b"]) == 0
    assert (screener.paths, screener.names) == (["pages"], ["Orum Lines", "ADF/NALU"])
    assert screener.options["lists"] == ["a.csv", "b"]
    assert screener.options["threshold"] is None


def test_names_come_from_stdin(screener: FakeScreener, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("\ufeffOrum\r\n\n Игорь \n".encode())))
    assert run(["screen", "-", "--list", "a.csv", "--threshold", "0.8"]) == 0
    assert screener.names == ["Orum", "Игорь"]
    assert screener.options["threshold"] == 0.8


def test_a_name_too_long_for_a_path_is_a_name(screener: FakeScreener) -> None:
    assert run(["screen", "x" * 10_000, "--list", "a.csv"]) == 0
    assert len(screener.names[0]) == 10_000


def test_an_empty_argument_is_no_folder(screener: FakeScreener) -> None:
    run(["screen", "", "Farid Zamani", "--list", "l.csv"])
    assert (screener.paths, screener.names) == ([], ["Farid Zamani"])


def test_text_and_json(screener: FakeScreener, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["screen", "Orum", "--list", "a.csv", "--text"]) == 0
    assert "Possible matches: 2 names" in capsys.readouterr().out
    assert run(["screen", "Orum", "--list", "a.csv"]) == 0
    records = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [record["type"] for record in records] == ["match"] * 4 + ["list", "note", "screening"]
    assert records[0]["source"]["sha256"]
    assert screener.names


def test_a_list_that_is_not_whole_shows_in_the_exit_code(screener: FakeScreener) -> None:
    screener.found = dataclasses.replace(screener.found, lists=(CUT,))
    assert run(["screen", "Orum", "--list", "a.csv", "--text"]) == 3


def test_rejected_pages_show_in_the_exit_code(screener: FakeScreener) -> None:
    screener.found = dataclasses.replace(screener.found, ledger=make_screening().ledger)
    assert run(["screen", "pages", "--list", "a.csv", "--text"]) == 3


def test_without_a_list_it_says_where_to_get_one(
    screener: FakeScreener, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["screen", "Orum"]) == 2
    err = capsys.readouterr().err
    for address in ("ofac.treas.gov", "main.un.org", "trade.gov", "opensanctions.org/datasets/eu_fsf"):
        assert address in err
    assert err.splitlines()[-1].startswith("unspin: no list was given")
    assert screener.names == []


WRONG = [
    (["screen", "--list", "a"], "Missing argument 'PATH|NAME...'", "nothing to screen"),
    (["screen", " ", "--list", "a"], "no name was given", "a blank name"),
    (["screen", "pagse/", "--list", "a"], "nothing lies at pagse/", "a folder mistyped"),
    (["screen", "a.html", "--list", "a"], "nothing lies at a.html", "a file mistyped"),
    (["screen", "a", "--list", "a", "--threshold", "2"], "2.0 is not in the range", "no score"),
    (
        ["screen", "a", "--list", "a", "--judgements", "/no/file"],
        "cannot read /no/file",
        "no judgements there",
    ),
]


@pytest.mark.parametrize(("arguments", "message", "why"), WRONG, ids=[why for *_, why in WRONG])
def test_wrong_usage_ends_before_the_work(
    arguments: list[str], message: str, why: str, screener: FakeScreener, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(arguments) == 2, why
    assert message in capsys.readouterr().err
    assert screener.names == []


def test_a_broken_list_is_one_line_and_exit_code_1(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "sdn.csv").write_bytes(b"\xff\xd8\xff\xe0")
    assert run(["screen", "Orum", "--list", str(tmp_path / "sdn.csv")]) == 1
    err = capsys.readouterr().err
    assert "sdn.csv: this is a JPEG picture. Expected" in err
    assert err.count("\n") == 1


def test_empty_stdin_is_told(
    screener: FakeScreener, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"\n\n")))
    assert run(["screen", "-", "--list", "a"]) == 2
    assert "standard input has no name" in capsys.readouterr().err
    assert screener.names == []


def test_broken_judgements_are_told(screener: FakeScreener, capsys: pytest.CaptureFixture[str]) -> None:
    Path("decided.jsonl").write_text('{"name": "a"}\n', encoding="utf-8")
    assert run(["screen", "a", "--list", "a", "--judgements", "decided.jsonl"]) == 2
    assert "decided.jsonl, line 1" in capsys.readouterr().err
    assert screener.names == []
