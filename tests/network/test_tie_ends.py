from __future__ import annotations

from dataclasses import replace

from made_readings import Pile

from unspin.model import Actor, ActorKind, TieKind
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


def place(pile: Pile, *names: str) -> list[Actor]:
    """The pile's actors, of which those of these names are places."""
    return [replace(one, kind=ActorKind.PLACE) if one.name in names else one for one in pile.actors]


def test_a_seat_of_government_stands_for_its_state_where_the_pile_names_it() -> None:
    pile = Pile()
    pile.say("Moscow works with Tehran.", source="Moscow", target="Tehran", kind=TieKind.COOPERATES_WITH)
    pile.say("Russia pays Oslo.", source="Russia", target="Oslo", kind=TieKind.PAYS)
    reading, other = pile.readings
    ends = find_ends(pile.readings, place(pile, "Moscow", "Tehran", "Russia", "Oslo"))
    assert (ends.source_of(reading), ends.target_of(reading)) == ("Russia", "Tehran"), (
        "Iran is not named here"
    )
    assert ends.explain(reading).rule == "a made-up rule “Moscow” stands for its state."
    assert ends.explain(other) == other


def test_what_is_attacked_or_shipped_to_is_the_city() -> None:
    pile = Pile()
    pile.say("Ukraine attacked Moscow.", source="Ukraine", target="Moscow", kind=TieKind.ATTACKS)
    pile.say("Ukraine sanctions Russia.", source="Ukraine", target="Russia", kind=TieKind.SANCTIONS)
    ends = find_ends(pile.readings, place(pile, "Moscow", "Russia", "Ukraine"))
    assert ends.target_of(pile.readings[0]) == "Moscow"


def test_a_government_is_its_state_and_a_ministry_is_not() -> None:
    pile = Pile()
    for name in ("Greek government", "Government of Greece", "Greek Shipping Ministry", "Oslo"):
        pile.say(f"{name} pays Greece.", source=name, target="Greece", kind=TieKind.PAYS)
    actors = [
        replace(one, kind=ActorKind.PLACE if one.name in {"Greece", "Oslo"} else ActorKind.PUBLIC_BODY)
        for one in pile.actors
    ]
    ends = find_ends(pile.readings, actors)
    assert dict(ends.states) == {"Greek government": "Greece", "Government of Greece": "Greece"}
