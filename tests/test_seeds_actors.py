"""Who is named in the founding case, where it is at hand: on both pages together, and on the reworded page alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from unspin.model import Actor, ActorKind, SpellingOrigin
from unspin.network.actors import gather_actors
from unspin.network.copied_mentions import carry_mentions
from unspin.pipeline.claiming import read_pile
from unspin.pipeline.tracing import trace
from unspin.text.gazetteer import load_gazetteer

SEEDS = Path(__file__).parent.parent.parent / "shared" / "seeds"
pytestmark = pytest.mark.skipif(not SEEDS.is_dir(), reason="the founding pair (../shared/seeds) is not here")


def gather(path: Path) -> dict[str, Actor]:
    """Name → actor, of the pages of a folder or file, copies included."""
    pile = read_pile(trace([path]))
    found = pile.ledger.trace
    mentions = dict(pile.mentions)
    for copy in found.copies:
        article = found.article(copy.target)
        mentions[copy.target] = carry_mentions(
            mentions[copy.source], found.restorations[copy.target], article
        )
    actors = gather_actors(
        found.articles,
        [mention for article in found.articles for mention in mentions[article.id]],
        load_gazetteer(),
        claims=pile.ledger.claims,
        copied={copy.target: [copy.source] for copy in found.copies},
    )
    return {actor.name: actor for actor in actors}


@pytest.fixture(scope="module")
def both() -> dict[str, Actor]:
    return gather(SEEDS)


@pytest.fixture(scope="module")
def alone() -> dict[str, Actor]:
    (reworded,) = SEEDS.glob("000_*")
    return gather(reworded)


@pytest.mark.parametrize(
    "name", ["Michael Doran", "Emanuele Ottolenghi", "Iran", "Russia", "Levin", "Hudson Institute"]
)
def test_actors_are_found_on_both_pages(both: dict[str, Actor], name: str) -> None:
    assert len({mention.article for mention in both[name].mentions}) == 2


def test_countries_have_their_codes(both: dict[str, Actor]) -> None:
    assert (both["Iran"].countries, both["Russia"].countries) == (("IR",), ("RU",))
    assert both["Iran"].kind is ActorKind.PLACE


@pytest.mark.parametrize(
    ("name", "corrupted"),
    [
        ("The Wall Street Journal", "Wall Avenue Journal"),
        ("Foundation for the Defense of Democracies", "Basis for the Protection of Democracies"),
        ("Center for Middle East Peace and Security", "Heart for Center East Peace and Safety"),
    ],
)
def test_a_corrupted_name_counts_for_its_actor(both: dict[str, Actor], name: str, corrupted: str) -> None:
    spelled = {spelling.words: spelling.origin for spelling in both[name].spellings}
    assert spelled[corrupted] is SpellingOrigin.CORRUPTED
    assert SpellingOrigin.RESTORED in spelled.values()


@pytest.mark.parametrize(
    ("name", "corrupted"),
    [
        ("The Wall Street Journal", "Wall Avenue Journal"),
        ("Foundation for Defense of Democracies", "Basis for the Protection of Democracies"),
        ("Center for Middle East Peace and Security", "Heart for Center East Peace and Safety"),
    ],
)
def test_names_are_put_back_from_the_reworded_page_alone(
    alone: dict[str, Actor], name: str, corrupted: str
) -> None:
    spelled = {spelling.words: spelling for spelling in alone[name].spellings}
    assert spelled[corrupted].origin is SpellingOrigin.CORRUPTED
    guessed = [spelling for spelling in alone[name].spellings if spelling.origin is SpellingOrigin.GUESSED]
    assert all(spelling.probability is not None for spelling in guessed)
    assert guessed


def test_people_are_found_on_the_reworded_page_alone(alone: dict[str, Actor]) -> None:
    assert {"Michael Doran", "Emanuele Ottolenghi", "Iran", "Russia"} <= set(alone)
