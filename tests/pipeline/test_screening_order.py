"""Names against lists, from files to matches."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import unspin
from unspin.errors import ListError, UsageError
from unspin.model import Decision
from unspin.pipeline.screening import NAME_LIMIT, open_screener
from unspin.sanctions.match_judgements import MatchJudgement

LIST = """id,schema,name,aliases,birth_date,countries,identifiers,dataset
q1,Person,"QALIBAN, Rostam Behzad",Rustam Ghaliban,1948-12-10,ir,,Invented
q2,Company,ORUM MARITIME TRANSPORT LLC,,,ae,,Invented
q3,Vessel,PEARL OF ORUM,,,pa,IMO9999993,Invented
"""


@pytest.fixture
def lists(tmp_path: Path) -> Path:
    path = tmp_path / "made.csv"
    path.write_text(LIST, encoding="utf-8")
    return path


def test_names_find_their_entries_best_first(lists: Path) -> None:
    matches = unspin.screen(["Rostam Qaliban", "Orum Maritime Transport", "John Smith"], [lists])
    assert [one.listing.id for one in matches if one.name == "Rostam Qaliban"] == ["q1"]
    assert [one.listing.id for one in matches if one.name == "Orum Maritime Transport"] == ["q2"]
    assert not [one for one in matches if one.name == "John Smith"]
    assert [one.score for one in matches] == sorted((one.score for one in matches), reverse=True)
    first = matches[0]
    assert first.source.sha256
    assert first.source.kept == 3
    assert first.why


def test_a_single_name_and_a_single_list(lists: Path) -> None:
    (match,) = unspin.screen("Rostam Behzad Qaliban", lists)
    assert (match.name, match.listing.id, match.listing.name) == (
        "Rostam Behzad Qaliban",
        "q1",
        "QALIBAN, Rostam Behzad",
    )


def test_what_else_is_known_of_a_name_counts(lists: Path) -> None:
    known = unspin.Query(name="Rostam Qaliban", birth_dates=("1990-01-01",))
    without = unspin.screen("Rostam Qaliban", lists, threshold=0)
    assert unspin.screen(known, lists, threshold=0)[0].score < without[0].score


def test_what_was_cleared_comes_last_and_is_not_lost(lists: Path) -> None:
    cleared = MatchJudgement(
        name="orum maritime transport", listing="q2", decision=Decision.CLEARED, note="no"
    )
    stale = MatchJudgement(name="nobody", listing="q9", decision=Decision.CLEARED)
    screener = open_screener(lists, judgements=[cleared, stale])
    found = screener.screen_all(["Orum Maritime Transport", "Rostam Qaliban"], [])
    assert [one.listing.id for one in found.open_matches] == ["q1"]
    assert [one.note for one in found.cleared] == ["no"]
    assert found.matches[-1].decision is Decision.CLEARED
    assert found.notes == ("A judgement speaks of no match of this run: “nobody” and q9 (cleared).",)


@pytest.mark.parametrize("threshold", [-0.1, 1.1, float("nan")])
def test_a_threshold_is_a_score(lists: Path, threshold: float) -> None:
    with pytest.raises(UsageError, match="is no score"):
        unspin.screen("x y", lists, threshold=threshold)


def test_nothing_to_screen_is_a_usage_error(lists: Path) -> None:
    with pytest.raises(UsageError, match="no name was given"):
        unspin.screen([], lists)


def test_no_list_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(ListError, match="No such file"):
        unspin.screen("x y", tmp_path / "none.csv")


ODD = [
    ("Q", "fewer than two letters", "one letter"),
    ("", None, "nothing"),
    ("...", "fewer than two letters", "signs"),
    ("x" * 10_000, f"its first {NAME_LIMIT} were screened", "ten thousand letters"),
    ("Rostam " * 1_500, f"its first {NAME_LIMIT} were screened", "ten thousand letters in words"),
    ("Rоstаm Qalibаn", None, "Cyrillic letters among Latin ones"),
    ("\u202eRostam\u2066 Qaliban\x00", None, "direction marks"),
    ("رستم Qaliban 罗斯坦", None, "three scripts"),
    ("\ud800 Qaliban", None, "a surrogate that stands alone"),
    ("🚢🚢🚢", "fewer than two letters", "pictures"),
]


@pytest.mark.parametrize(("name", "note", "why"), ODD, ids=[why for *_, why in ODD])
def test_odd_names_do_no_harm_and_are_told(lists: Path, name: str, note: str | None, why: str) -> None:
    found = open_screener(lists).screen_all([name, "Rostam Behzad Qaliban"], [])
    assert "q1" in {one.listing.id for one in found.open_matches}, why
    assert len(found.notes) == bool(note), why
    assert note is None or note in found.notes[0]


def test_two_names_are_compared_with_reasons() -> None:
    same = unspin.compare_names("Sergei Petrov", "PETROV, Sergey", kind="person")
    other = unspin.compare_names("Sergei Petrov", "Anna Keller")
    assert same.score > 0.8
    assert other.score < 0.3
    assert same.why
    with pytest.raises(UsageError, match="kind 'ship' is not known"):
        unspin.compare_names("a", "b", kind="ship")


@pytest.mark.parametrize("kind", ["Company", "organisation", "Organization", "public body", "PublicBody"])
def test_kinds_have_their_names_elsewhere_too(kind: str) -> None:
    assert unspin.compare_names("Deutsche Bank AG", "Deutsche Bank", kind).score > 0.9


def test_records_of_lists_stand_in_the_result(lists: Path) -> None:
    (one,) = open_screener(lists).screen_all(["x y"], []).lists
    assert (one.name, one.read, one.kept) == ("made.csv", 3, 3)
    assert json.dumps(one.sha256)
