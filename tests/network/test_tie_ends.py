from __future__ import annotations

from made_readings import Pile

from unspin.model import ActorKind, TieKind
from unspin.network.tie_ends import find_ends


def things(pile: Pile) -> list[tuple[str, int]]:
    """Names of what stands only in ties, with how many mentions each has."""
    return [(actor.name, len(actor.mentions)) for actor in find_ends(pile.readings, pile.actors).made]


def build(pile: Pile, sentence: str, source: str, target: str, page: str = "") -> None:
    pile.say(sentence, source=source, target=target, kind=TieKind.BUILDS, page=page)


def test_a_described_thing_is_one_inside_an_article() -> None:
    pile = Pile()
    build(pile, "Osterfeld builds a plant for drones.", "Osterfeld", "a plant", "p")
    pile.say("Hualin supplies the plant.", source="Hualin", target="the plant", page="p")
    assert things(pile) == [("plant", 2)]
    (thing,) = find_ends(pile.readings, pile.actors).made
    assert (thing.kind, thing.support) == (ActorKind.THING, "described, not named, in a tie on one page")


def test_another_is_another() -> None:
    pile = Pile()
    build(pile, "Osterfeld builds a plant.", "Osterfeld", "a plant", "p")
    build(pile, "Osterfeld builds another plant.", "Osterfeld", "another plant", "p")
    assert len(things(pile)) == 2


def test_other_numbers_are_others() -> None:
    pile = Pile()
    build(pile, "Osterfeld builds two plants.", "Osterfeld", "two plants", "p")
    build(pile, "Osterfeld builds three plants.", "Osterfeld", "three plants", "p")
    assert len(things(pile)) == 2


def test_across_articles_it_is_one_by_the_other_end() -> None:
    pile = Pile()
    build(pile, "Osterfeld builds a plant.", "Osterfeld", "a plant")
    build(pile, "Osterfeld builds the drone plant.", "Osterfeld", "the drone plant")
    build(pile, "Karsund builds a plant.", "Karsund", "a plant")
    assert things(pile) == [("plant", 2), ("plant", 1)]


def test_a_name_that_no_actor_has_is_known_in_its_article_only() -> None:
    pile = Pile()
    pile.say("Iran supplies Osterfeld.", source="Iran", target="Osterfeld", page="p")
    pile.say("Osterfeld pays Iran.", source="Osterfeld", target="Iran", page="p")
    pile.say("Iran supplies Osterfeld.", source="Iran", target="Osterfeld", page="q")
    known = tuple(actor for actor in pile.actors if actor.name == "Iran")
    made = find_ends(pile.readings, known).made
    assert [(actor.name, len(actor.mentions), actor.support) for actor in made] == [
        ("Osterfeld", 2, "named only in a tie on one page"),
        ("Osterfeld", 1, "named only in a tie on one page"),
    ]
