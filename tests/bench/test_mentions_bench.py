from __future__ import annotations

import json
from pathlib import Path

from mentions import Row, count, is_exact, is_touching, keep_named, make_name_fit, read_gold

TEXT = "The Foreign Minister Anna Lee met militants in the UK. Volunteers came."


def _row(words: str, kind: str) -> Row:
    begin = TEXT.index(words)
    return Row("d", begin, begin + len(words), kind)


def test_rows_of_the_three_kinds_and_of_enough_confidence_are_gold(tmp_path: Path) -> None:
    (tmp_path / "documents.json").write_text(json.dumps({"_id": "d", "text": TEXT}), encoding="utf-8")
    rows = [
        {"documentId": "d", "begin": 0, "end": 3, "type": kind, "confidence": sure}
        for kind, sure in (("Person", 1), ("Person", 1), ("Location", 0), ("Weapon", 1))
    ]
    (tmp_path / "entities.json").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    assert read_gold(tmp_path) == ({"d": TEXT}, [Row("d", 0, 3, "Person")])


def test_rows_with_a_name_are_told() -> None:
    rows = [
        _row("The Foreign Minister Anna Lee", "Person"),
        _row("militants", "Organisation"),
        _row("the UK", "Location"),
        _row("Volunteers", "Organisation"),
    ]
    assert keep_named({"d": TEXT}, rows) == [rows[0], rows[2]]


def test_a_title_and_an_article_are_no_part_of_a_name() -> None:
    is_name = make_name_fit({"d": TEXT})
    assert is_name(_row("The Foreign Minister Anna Lee", "Person"), _row("Anna Lee", "Person"))
    assert is_name(_row("UK", "Location"), _row("the UK", "Location"))
    assert not is_name(_row("Lee", "Person"), _row("Anna Lee", "Person"))
    assert not is_name(_row("UK", "Location"), _row("the UK", "Organisation"))


def test_figures_are_counted() -> None:
    gold = [_row("Anna Lee", "Person"), _row("the UK", "Location")]
    found = [_row("Anna Lee", "Person"), _row("UK", "Location"), _row("Volunteers", "Person")]
    assert count(gold, found, is_exact) == (1 / 3, 1 / 2, 0.4)
    precision, recall, _ = count(gold, found, is_touching)
    assert (precision, recall) == (2 / 3, 1.0)
    assert count([], [], is_exact) == (0.0, 0.0, 0.0)
