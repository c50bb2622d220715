from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from made_network import make_network

from unspin.cli.running import run
from unspin.model import Decision, Match, Network, Screening
from unspin.report.network_csv import network_csv


@dataclass(slots=True)
class Steps:
    """Stands in for the pipeline: gives back the made network, and notes what it was asked."""

    network: Network
    asked: dict[str, Any] = field(default_factory=dict)

    def read_network(self, paths: Sequence[str], **asked: object) -> Network:
        self.asked |= {"paths": list(paths), **asked}
        return self.network

    def open_screener(self, lists: Sequence[Path], **asked: object) -> Steps:
        self.asked |= {"lists": [str(one) for one in lists], "decided": asked["judgements"]}
        return self

    def screen(self, names: Sequence[object], network: Network) -> Screening:
        assert not names
        matches: tuple[Match, ...] = network.matches or make_network().matches
        return Screening(names=(), matches=matches, lists=(matches[0].source,), notes=("a note on lists",))


@pytest.fixture
def steps(monkeypatch: pytest.MonkeyPatch) -> Steps:
    network = make_network()
    trace = replace(network.ledger.trace, rejects=())
    fake = Steps(replace(network, ledger=replace(network.ledger, trace=trace)))
    for name, parts in {"networking": ["read_network"], "screening": ["open_screener"]}.items():
        module = ModuleType(f"unspin.pipeline.{name}")
        vars(module).update({part: getattr(fake, part) for part in parts})
        monkeypatch.setitem(sys.modules, f"unspin.pipeline.{name}", module)
    return fake


def test_in_a_pipe_it_is_json_lines(steps: Steps, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["network", "pages", "more"]) == 0
    assert steps.asked["paths"] == ["pages", "more"]
    kinds = {json.loads(line)["type"] for line in capsys.readouterr().out.splitlines()}
    assert kinds >= {"article", "claim", "actor", "tie", "technique", "bridge", "match", "network"}


def test_as_text_with_a_path(steps: Steps, capsys: pytest.CaptureFixture[str]) -> None:
    assert steps.network.ties
    assert run(["network", "pages", "--text", "--from", "piet aldermann", "--to", "cold meridian"]) == 0
    out = capsys.readouterr().out
    assert "1. Piet Aldermann to Cold Meridian · 3 ties" in out
    assert "weakest link: " in out


def test_every_export_is_written(steps: Steps, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    kinds = ("gexf", "graphml", "csv", "xlsx", "ftm")
    files = [part for kind in kinds for part in (f"--{kind}", str(tmp_path / f"n.{kind}"))]
    assert run(["network", "pages", "--text", *files, "--report", str(tmp_path / "n.html")]) == 0
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(
        ["n-actors.csv", "n.html", *(f"n.{kind}" for kind in kinds)]
    )
    assert (tmp_path / "n.csv").read_text("utf-8") == network_csv(steps.network)[0]
    assert (tmp_path / "n.xlsx").read_bytes().startswith(b"PK")
    err = capsys.readouterr().err
    for what in ("Report", "GEXF", "GraphML", "Ties", "Actors", "Workbook", "FollowTheMoney"):
        assert f"{what}: {tmp_path}" in err


def test_lists_are_screened_and_told(steps: Steps, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["network", "pages", "--text", "--list", "sdn.csv", "--list", "un.xml"]) == 0
    assert steps.asked["lists"] == ["sdn.csv", "un.xml"]
    out = " ".join(capsys.readouterr().out.split())
    assert "Possible matches with sanctions lists: 2" in out
    assert "120 read, 117 kept, 3 rejected" in out
    assert "a note on lists" in out


def test_without_a_list_nobody_is_screened(steps: Steps) -> None:
    assert run(["network", "pages", "--text"]) == 0
    assert "lists" not in steps.asked


def test_one_file_of_judgements_speaks_of_actors_claims_and_matches(steps: Steps, tmp_path: Path) -> None:
    file = tmp_path / "decided.jsonl"
    ids = "0123456789abcdef", "fedcba9876543210"
    rows = [
        {"left": "Treasury", "right": "U.S. Treasury Department", "same": True, "note": "one body"},
        {"left": ids[0], "right": ids[1], "same": False},
        {"name": "Piet Aldermann", "listing": "FP-2", "decision": "cleared", "note": "another"},
    ]
    file.write_text("# mine\n" + "\n".join(map(json.dumps, rows)) + "\n\n", encoding="utf-8")
    assert run(["network", "pages", "--text", "--list", "x", "--judgements", str(file)]) == 0
    actors, claims, matches = (steps.asked[key] for key in ("actor_judgements", "judgements", "decided"))
    assert [(one.left, one.same) for one in actors] == [("Treasury", True), (ids[0], False)]
    assert [(one.left, one.right, one.same) for one in claims] == [(*ids, False)]
    assert [(one.name, one.decision) for one in matches] == [("Piet Aldermann", Decision.CLEARED)]


BAD_LINES = [
    ('{"left": "a", "right": "b"}', "left, right or same is missing", "no verdict"),
    ("{", "this is no JSON object", "cut off"),
    ('{"name": "a", "listing": "b", "decision": "maybe"}', "'maybe' is not known", "no decision"),
    ("[" * 100_000, "this is no JSON object", "nested without end"),
]


@pytest.mark.parametrize("case", BAD_LINES, ids=lambda case: case[-1])
def test_a_bad_judgement_is_told_with_its_line(
    case: tuple[str, str, str], steps: Steps, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    line, message, why = case
    file = tmp_path / "decided.jsonl"
    file.write_text(f"# one\n\n{line}\n", encoding="utf-8")
    assert run(["network", "pages", "--judgements", str(file)]) == 2, why
    err = capsys.readouterr().err
    assert message in err
    assert "line 3" in err
    assert not steps.asked, "it is told before the work begins"


WRONG = [
    (["network"], "Missing argument 'PATH...'", "no path"),
    (["network", "a", "--from", "x"], "--from and --to go together", "one end"),
    (["network", "a", "--to", "x"], "--from and --to go together", "the other end"),
    (["network", "a", "--gexf", "/no/where/n.gexf"], "there is no folder /no/where", "a file that cannot be"),
    (["network", "a", "--xlsx", "."], "it is a folder", "a file that is a folder"),
    (["network", "a", "--csv", "n", "--ftm", "n"], "another output", "two outputs in one file"),
    (["network", "n.csv", "--csv", "n.csv"], "it is an input", "an output over an input"),
    (["network", "a", "--report", "n", "--gexf", "n"], "another output", "the report in an export"),
    (["network", "a", "--judgements", "/no/file"], "cannot read /no/file", "judgements that are not there"),
]


@pytest.mark.parametrize(("arguments", "message", "why"), WRONG)
def test_wrong_usage_ends_before_the_work(
    arguments: list[str], message: str, why: str, steps: Steps, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(arguments) == 2, why
    assert message in capsys.readouterr().err
    assert not steps.asked


def test_a_page_in_a_folder_is_not_written_over(
    steps: Steps, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = tmp_path / "page.html"
    page.write_text("<p>a page</p>")
    for option in ("--report", "--csv"):
        assert run(["network", str(tmp_path), option, str(page)]) == 2
        assert "input" in capsys.readouterr().err
    assert page.read_text() == "<p>a page</p>"
    report = str(tmp_path / "report.html")
    assert [run(["network", str(tmp_path), "--report", report]) for _ in "12"] == [0, 0]
    assert steps.asked


def test_a_path_from_an_actor_to_itself_is_refused(steps: Steps, capsys: pytest.CaptureFixture[str]) -> None:
    name = steps.network.actors[0].id
    assert run(["network", "pages", "--from", name, "--to", name]) == 2
    assert "give two different actors" in capsys.readouterr().err


def test_an_unknown_name_suggests_near_ones_and_writes_nothing(
    steps: Steps, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "n.csv"
    arguments = ["network", "pages", "--from", "Haldon Precison", "--to", "Morvania", "--csv", str(out)]
    assert run(arguments) == 2
    assert "the nearest are Halden Precision" in capsys.readouterr().err
    assert steps.asked
    assert not out.exists()
