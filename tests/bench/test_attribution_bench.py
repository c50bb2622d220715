"""The bench of attributions on a made folder in PolNeAR's layout."""

from __future__ import annotations

from pathlib import Path

import pytest

from attribution import Score, as_triple, compare_finders, measure_rules, read_gold
from unspin.claims.rules import find_by_rules

TEXT = "“It is safe,” Orrin said. “It is new.” The port denied the charge.\n"
NOTES = """\
T1\tSource 14 19\tOrrin
T2\tCue 20 24\tsaid
T3\tContent 0 13;26 38\t“It is safe,” “It is new.”
T4\tAttribution 20 24\tsaid
E1\tAttribution:T4 Source:T1 Cue:T2 Content:T3
#1\tAnnotatorNotes T4\ta note that
runs over lines
T5\tCue 48 54\tdenied
T6\tContent 55 65\tthe charge
E2\tAttribution:T5 Cue:T5 Content:T6
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("text", "attributions"):
        (tmp_path / name).mkdir()
    (tmp_path / "text" / "dock_2024_story.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "attributions" / "dock_2024_story_b2.ann").write_text("T1\tCue 0 1\tx\n", encoding="utf-8")
    (tmp_path / "attributions" / "dock_2024_story_a1.ann").write_text(NOTES, encoding="utf-8")
    return tmp_path


def test_gold_is_read_from_the_first_annotator(folder: Path) -> None:
    (article,) = read_gold(folder, ["dock"])
    assert article.triples == (
        (((14, 19),), ((20, 24),), ((0, 13), (26, 38))),
        ((), ((48, 54),), ((55, 65),)),
    )
    assert not read_gold(folder, ["gazette"])


def test_scores_count_exact_spans_overlaps_and_triples(folder: Path) -> None:
    (article,) = read_gold(folder, [])
    found = [as_triple(one) for one in find_by_rules(article.text)]
    score = Score()
    score.add(article.triples, found)
    assert score.counts["Content", "exact"] == 2
    assert (
        score.counts["Source", "gold"],
        score.counts["Source", "found"],
        score.counts["Source", "exact"],
    ) == (1, 2, 1)
    assert (score.counts["Triple", "exact"], score.counts["Triple", "gold"]) == (1, 2)
    assert score.counts["Cue", "overlap found"] == score.counts["Cue", "overlap gold"] == 2
    assert len(list(score.rows())) == 4


def test_rules_are_measured_by_name_and_against_a_reader(folder: Path) -> None:
    articles = read_gold(folder, [])
    rows = list(measure_rules(articles, [find_by_rules(TEXT)]))
    assert [row.split("  ")[0] for row in rows] == ["rule: verb, quoted", "rule: verb, object"]
    assert "source rule 1.000" in next(iter(compare_finders(articles, find_by_rules)))
