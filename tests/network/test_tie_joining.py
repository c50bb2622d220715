from __future__ import annotations

from dataclasses import replace

from made_readings import Pile

from unspin.model import Span, SpeakerKind, Stance, Tie, TieKind, TieStatus
from unspin.network.joining import join_ties

IRAN = {"source": "Iran", "target": "Russia"}


def join(pile: Pile) -> tuple[Tie, ...]:
    return join_ties(pile.readings, pile.actors, pile.ledger, pile.count)[1]


def test_two_who_say_the_same_make_one_tie_with_two_sources() -> None:
    pile = Pile()
    pile.say("Iran supplies Shahed drones to Russia.", goods="Shahed drones", **IRAN)
    pile.say("Russia got hundreds of drones from Iran.", goods="hundreds of drones", by="Ben Ott", **IRAN)
    (tie,) = join(pile)
    assert (tie.source, tie.target, tie.sources_least, tie.claimants) == (
        "Iran",
        "Russia",
        2,
        ("Ana Vidal", "Ben Ott"),
    )
    assert tie.goods == ("Shahed drones", "hundreds of drones")
    assert tie.status is TieStatus.HOLDS


def test_other_goods_make_another_tie() -> None:
    pile = Pile()
    pile.say("Iran supplies drones to Russia.", goods="drones", **IRAN)
    pile.say("Iran supplies missiles to Russia.", goods="missiles", **IRAN)
    pile.say("Iran supplies Russia.", **IRAN)
    assert sorted(tie.goods for tie in join(pile)) == [(), ("drones",), ("missiles",)]


def test_a_reading_without_goods_joins_where_there_is_one_sort() -> None:
    pile = Pile()
    pile.say("Iran supplies Russia.", **IRAN)
    pile.say("Iran supplies drones to Russia.", goods="drones", **IRAN)
    (tie,) = join(pile)
    assert tie.goods == ("drones",)


def test_a_denial_belongs_to_its_tie_and_counts_for_nothing() -> None:
    pile = Pile()
    pile.say("Iran supplies drones to Russia.", goods="drones", disputed_by=["of-claim-1"], **IRAN)
    pile.say(
        "Iran sent no drones to Russia.",
        goods="drones",
        by="Iran's envoy",
        status=TieStatus.DENIED,
        stance=Stance.DENIES,
        disputed_by=["of-claim-0", "of-claim-2"],
        **IRAN,
    )
    pile.say("Iran lies about Russia.", kind=TieKind.LINKED_TO, by="Carl Dahl", **IRAN)
    tie = next(one for one in join(pile) if one.kind is TieKind.SUPPLIES)
    assert (tie.status, tie.claimants, tie.denied_by) == (TieStatus.HOLDS, ("Ana Vidal",), ("Iran's envoy",))
    assert tie.doubters_of_denial == ("Ana Vidal", "Carl Dahl")
    assert (tie.sources_least, tie.sources_most) == (1, 1)


def test_what_is_only_denied_is_denied_counts_its_denials_and_comes_last() -> None:
    pile = Pile()
    for name in ("Ana Vidal", "Ben Ott"):
        pile.say("Iran sent nothing to Russia.", by=name, status=TieStatus.DENIED, **IRAN)
    pile.say("Iran pays Russia.", kind=TieKind.PAYS, **IRAN)
    first, last = join(pile)
    assert (first.kind, last.status, last.sources_least, last.claimants) == (
        TieKind.PAYS,
        TieStatus.DENIED,
        2,
        (),
    )


def test_planned_gives_way_to_held() -> None:
    pile = Pile()
    pile.say("Iran will supply Russia.", status=TieStatus.PLANNED, **IRAN)
    assert join(pile)[0].status is TieStatus.PLANNED
    pile.say("Iran supplies Russia.", **IRAN)
    assert join(pile)[0].status is TieStatus.HOLDS


def test_kinds_that_hold_both_ways_join_whoever_is_named_first() -> None:
    pile = Pile()
    pile.say("Iran works with Russia.", kind=TieKind.COOPERATES_WITH, **IRAN)
    pile.say(
        "Russia works with Iran.", kind=TieKind.COOPERATES_WITH, source="Russia", target="Iran", by="Ben Ott"
    )
    assert [(tie.source, tie.sources_least) for tie in join(pile)] == [("Iran", 2)]


def test_other_kinds_do_not() -> None:
    pile = Pile()
    pile.say("Iran supplies Russia.", **IRAN)
    pile.say("Russia supplies Iran.", source="Russia", target="Iran")
    assert len(join(pile)) == 2


def test_pages_are_those_of_the_claims_copies_included() -> None:
    pile = Pile()
    pile.say("Iran supplies Russia.", copies=["copy-1", "copy-2"], **IRAN)
    assert join(pile)[0].pages == 3


def test_of_claims_that_hold_one_another_the_innermost_says_it() -> None:
    pile = Pile()
    outer = pile.say("The Post wrote that Iran supplies Russia.", by="The Post", **IRAN)
    inner = replace(pile.claims[0], id="inner", speaker="Ana Vidal", via=pile.claims[0])
    pile.claims.append(inner)
    pile.copies["inner"] = ["page-0"]
    pile.readings.append(replace(outer, claim="inner"))
    (tie,) = join(pile)
    assert tie.claimants == ("Ana Vidal",)
    assert len(tie.evidence) == 1


def test_nobody_named_is_no_claimant() -> None:
    pile = Pile()
    pile.say("Iran supplies Russia, it is said.", by=None, **IRAN)
    (tie,) = join(pile)
    assert tie.claimants == ()
    assert tie.evidence[0].claimant is None


def test_what_ties_an_actor_to_itself_is_left_out() -> None:
    pile = Pile()
    pile.say("Iran supplies Iran.", source="Iran", target="Iran")
    assert join(pile) == ()


def test_what_a_page_says_of_a_speaker_is_counted_as_the_pages_word() -> None:
    pile = Pile()
    for page, speaker in (("page-1", "Ben Ott"), ("page-2", "Carl Dahl")):
        pile.say("The rain will last.", source="rain", target="rain", by="The Post", page=page)
        pile.readings.pop()
        pile.claims[-1] = replace(pile.claims[-1], speaker_kind=SpeakerKind.AUTHOR)
        words = "Ana Vidal, who heads Osterfeld, said so."
        pile.say(
            words,
            source="Ana Vidal",
            target="Osterfeld",
            words="heads",
            kind=TieKind.HEADS,
            by=speaker,
            page=page,
        )
        said = pile.claims[-1].content[0]
        pile.claims[-1] = replace(pile.claims[-1], content=(Span(begin=said.end - 8, end=said.end),))
    (tie,) = join(pile)
    assert (tie.claimants, tie.sources_least, tie.sources_most) == (("The Post",), 1, 1)


def test_a_single_letter_is_nobody() -> None:
    pile = Pile()
    pile.say("U supplies Russia.", source="U", target="Russia")
    assert join(pile) == ()


def test_actors_come_by_their_ties_and_things_come_with_them() -> None:
    pile = Pile()
    pile.say("Osterfeld builds a plant in Kazan.", source="Osterfeld", target="a plant", kind=TieKind.BUILDS)
    pile.say("Iran supplies Osterfeld.", source="Iran", target="Osterfeld")
    actors, ties = join_ties(pile.readings, pile.actors, pile.ledger, pile.count)
    assert [actor.name for actor in actors] == ["Osterfeld", "Iran", "plant"]
    assert {tie.id for tie in ties} == {tie.id for tie in join(pile)}, "the same readings give the same ids"


def test_the_order_of_the_readings_makes_no_other_ties() -> None:
    pile = Pile()
    for number, goods in enumerate(("drones", "missiles", "strike drones", "")):
        words = f"Iran supplies {goods} to Russia."
        pile.say(words, goods=goods, by=f"Speaker {number}", **IRAN)
    forth = {tie.id: tie.sources_least for tie in join(pile)}
    pile.readings.reverse()
    assert {tie.id: tie.sources_least for tie in join(pile)} == forth
