"""The pile that copies are hidden in, and the count of what comes back."""

from itertools import pairwise

import pytest

from rewording import RewordConfig, Spinner, Thesaurus, reword
from rewording.haystack import News
from rewording.planting import Pile, PlantKind, plant_copies
from rewording.restored import count_restored

_SENTENCE = (
    "The safety of plant {} was quick to build as well, and they took 5 percent of its supply recently."
)
_NEWS = [
    News(f"n{number}", "\n\n".join(" ".join([_SENTENCE.format(f"{number}x{line}")] * 2) for line in range(4)))
    for number in range(40)
]


@pytest.fixture(scope="module")
def pile(thesaurus: Thesaurus) -> Pile:
    return plant_copies(_NEWS, [Spinner(thesaurus, 1)], size=22, each=2, seed=5)


def test_every_kind_is_planted_beside_its_sources(pile: Pile) -> None:
    ids = [article.id for article in pile.news]
    assert len(ids) == len(set(ids)) == 22 + len(pile.plants)
    assert {plant.kind for plant in pile.plants} == set(PlantKind)
    assert all(set(plant.sources) < set(ids) for plant in pile.plants)


def test_no_source_is_used_twice_and_no_carrier_lies_in_the_pile(pile: Pile) -> None:
    sources = sorted(source for plant in pile.plants for source in plant.sources)
    assert all(first != second for first, second in pairwise(sources))
    texts = "\n".join(article.text for article in pile.news if not article.id.startswith("copy/"))
    excerpt = next(plant for plant in pile.plants if plant.kind is PlantKind.EXCERPT)
    own = excerpt.text.replace(excerpt.rewordings[0].copy, "").split("\n\n")[0]
    assert own
    assert own not in texts


def test_the_rewordings_stand_in_the_copy(pile: Pile) -> None:
    texts = {article.id: article.text for article in pile.news}
    for plant in pile.plants:
        assert texts[plant.id] == plant.text
        for made, source in zip(plant.rewordings, plant.sources, strict=True):
            assert made.copy in plant.text
            assert made.source in texts[source]


def test_same_seed_same_pile(pile: Pile, thesaurus: Thesaurus) -> None:
    assert plant_copies(_NEWS, [Spinner(thesaurus, 1)], size=22, each=2, seed=5) == pile


_TEXT = "The Center for Quick Safety took 5 percent of a supply recently. They build the plant there."


def test_count_of_a_whole_restoration(thesaurus: Thesaurus) -> None:
    made = reword(_TEXT, Spinner(thesaurus, 1), 1, RewordConfig(rate=1.0, dropped=0.0, added=0.0, framed=0.0))
    copy = f"Own words here.\n\n{made.copy}"
    restored = f"Own words here.\n\n{_TEXT}"
    counted = count_restored(copy, [made], restored, [(17, len(restored))])
    assert counted.back == counted.swapped > 5
    assert counted.names_back == counted.names == 1
    assert counted.numbers_back == counted.numbers == 1
    assert counted.put_right == counted.put == len(_TEXT.split())
    assert counted.kept > counted.harmed == 0


def test_count_of_no_restoration(thesaurus: Thesaurus) -> None:
    made = reword(_TEXT, Spinner(thesaurus, 1), 1, RewordConfig(rate=1.0, dropped=0.0, added=0.0, framed=0.0))
    counted = count_restored(made.copy, [made], made.copy, [])
    assert counted.names_back == counted.put == counted.harmed == 0
    assert counted.back < counted.swapped


def test_harm_is_counted(thesaurus: Thesaurus) -> None:
    made = reword(_TEXT, Spinner(thesaurus, 1), 1, RewordConfig(rate=0.0, dropped=0.0, added=0.0, framed=0.0))
    harmed = _TEXT.replace("the plant there", "a works there")
    counted = count_restored(_TEXT, [made], harmed, [])
    assert (counted.kept, counted.harmed, counted.swapped) == (17, 2, 0)
