"""Plagdet by hand."""

from __future__ import annotations

import pytest

from pan13 import read_cases
from plagdet import Score, measure_cover, meet, score_pairs

CASE = (100, 200, 0, 100)
DETECTIONS = [
    ([CASE], [CASE], (1.0, 1.0, 1.0, 1.0), "found exactly"),
    ([CASE], [], (0.0, 0.0, 1.0, 0.0), "not found"),
    ([], [CASE], (0.0, 0.0, 1.0, 0.0), "found where nothing is"),
    ([CASE], [(100, 150, 0, 50)], (1.0, 0.5, 1.0, 2 / 3), "half of both sides"),
    ([CASE], [(100, 200, 0, 200)], (2 / 3, 1.0, 1.0, 0.8), "twice as long on the right"),
    ([CASE], [(100, 200, 500, 600)], (0.0, 0.0, 1.0, 0.0), "the wrong place on the right meets nothing"),
    ([CASE], [(100, 150, 0, 50), (150, 200, 50, 100)], (1.0, 1.0, 2.0, 0.63093), "in two pieces: 1 / log2 3"),
    ([CASE], [(100, 160, 0, 60), (140, 200, 40, 100)], (1.0, 1.0, 2.0, 0.63093), "overlaps count once"),
    (
        [CASE, (300, 400, 200, 300)],
        [CASE, (800, 900, 800, 900)],
        (0.5, 0.5, 1.0, 0.5),
        "one of two, and a false one",
    ),
]


@pytest.mark.parametrize(("cases", "found", "expected", "why"), DETECTIONS)
def test_scores_are_those_worked_out_by_hand(
    cases: list[tuple[int, int, int, int]],
    found: list[tuple[int, int, int, int]],
    expected: tuple[float, float, float, float],
    why: str,
) -> None:
    score = score_pairs([(cases, found)])
    values = (score.precision, score.recall, score.granularity, score.plagdet)
    assert values == pytest.approx(expected, abs=1e-5), why


def test_every_case_and_every_detection_counts_the_same() -> None:
    long, short = (0, 1000, 0, 1000), (2000, 2010, 2000, 2010)
    score = score_pairs([([long], [long]), ([short], [])])
    assert score.recall == 0.5
    assert score.precision == 1.0


def test_touching_is_not_meeting() -> None:
    assert not meet((0, 10, 0, 10), (10, 20, 0, 10))
    assert meet((0, 10, 0, 10), (9, 20, 9, 20))
    assert measure_cover((0, 10, 0, 10), [(5, 20, 0, 10)]) == 0.75


def test_plagdet_of_nothing_is_nought() -> None:
    assert Score(precision=0.0, recall=0.0, granularity=1.0).plagdet == 0.0


def test_cases_are_read_from_marks() -> None:
    marks = """<document reference="a.txt"><feature name="about" title="x" />
    <feature name="plagiarism" type="artificial" this_language="en" this_offset="5" this_length="10"
      source_reference="b.txt" source_offset="7" source_length="20" /></document>"""
    assert list(read_cases(marks)) == [(5, 15, 7, 27)]
