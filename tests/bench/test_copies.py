"""Floors of quality on a dozen invented stories and their rewordings: bench/copies.py in small.

Raising a floor is a commit; lowering one needs a reason.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from copies import Found, Row, count_restorations, count_rows, find_unexplained, trace_pile
from rewording.haystack import News
from rewording.planting import Pile, Plant, PlantKind
from rewording.restored import Restored
from rewording.reword import RewordConfig, reword
from rewording.samples import make_spinners, read_thesauri
from rewording.spinner import Spinner

_RATES = (0.2, 0.3, 0.4)
_STORIES = Path(__file__).with_name("stories.txt").read_text(encoding="utf-8").split("###\n")


@pytest.fixture(scope="module", params=["wordnet", "categories"])
def found(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Found:
    """The stories and a rewording of each, traced."""
    try:
        thesaurus = read_thesauri()[request.param]
    except FileNotFoundError as error:
        pytest.skip(f"the thesauri are not installed (apt-get install wordnet-base aiksaurus): {error}")
    news = [News(f"story/{number}", text.strip()) for number, text in enumerate(_STORIES)]
    spinners = make_spinners(thesaurus, "floors")
    plants = [_copy(story, _RATES[at % 3], spinners[at]) for at, story in enumerate(news)]
    pile = Pile(news=(*news, *(News(plant.id, plant.text) for plant in plants)), plants=tuple(plants))
    return trace_pile(pile, tmp_path_factory.mktemp("floors"))[0]


def _copy(story: News, rate: float, spinner: Spinner) -> Plant:
    made = reword(story.text, spinner, story.id, RewordConfig(rate=rate))
    return Plant(
        id=f"copy/{story.id}",
        text=made.copy,
        kind=PlantKind.REWORDED,
        rate=rate,
        sources=(story.id,),
        rewordings=(made,),
    )


def _sum(found: Found) -> Row:
    rows = count_rows(found).values()
    return Row(**{name: sum(getattr(row, name) for row in rows) for name in vars(Row())})


def test_every_copy_is_found_and_nothing_else(found: Found) -> None:
    counts, unexplained = find_unexplained(found)
    assert counts == {"gold": 12}
    assert not unexplained


def test_directions(found: Found) -> None:
    row = _sum(found)
    assert row.right == row.decided >= 10


def test_restored_words(found: Found) -> None:
    counts = sum(count_restorations(found).values(), Restored())
    assert counts.back >= 0.97 * counts.swapped > 0
    assert counts.names_back >= counts.names - 1
    assert counts.harmed <= 0.005 * counts.kept
