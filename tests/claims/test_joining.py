"""The reader's and the rules' findings as one list."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from unspin.claims.attribution import Attribution
from unspin.claims.joining import join
from unspin.model import Span


def make(
    source: tuple[int, int] | None,
    cue: tuple[int, int] | None,
    *content: tuple[int, int],
    by: str = "model",
    score: float = 0.6,
) -> Attribution:
    return Attribution(
        source=Span(begin=source[0], end=source[1]) if source else None,
        cue=Span(begin=cue[0], end=cue[1]) if cue else None,
        content=tuple(Span(begin=begin, end=end) for begin, end in content),
        score=score,
        found_by=by,
    )


def test_the_same_saying_is_one_and_names_both_finders() -> None:
    joined = join(
        [make((0, 5), (6, 10), (11, 30))], [make((0, 4), (6, 10), (11, 40), by="rule: verb, object")]
    )
    assert [(one.found_by, one.content[0].end) for one in joined] == [("model and rule: verb, object", 30)]


def test_a_part_that_the_rule_has_more_often_right_is_the_rules() -> None:
    joined = join(
        [make((0, 5), (6, 10), (11, 30))], [make((0, 4), (5, 10), (11, 40), by="rule: verb, quoted")]
    )
    assert [(one.source, one.cue, one.content) for one in joined] == [
        (Span(begin=0, end=4), Span(begin=6, end=10), (Span(begin=11, end=40),))
    ]


def test_a_piece_that_a_rule_gives_to_another_is_taken_away() -> None:
    read = [make((0, 5), (6, 10), (11, 30), (50, 80)), make((81, 85), (86, 90), (91, 99))]
    joined = join(read, [make((81, 85), (86, 90), (50, 80), (91, 99), by="rule: verb, quoted")])
    assert [[piece.begin for piece in one.content] for one in joined] == [[11], [50, 91]]


def test_a_floating_paragraph_that_the_readers_finding_held_stands_by_itself() -> None:
    ruled = [
        make((31, 35), (36, 40), (0, 30), by="rule: verb, quoted"),
        make(None, None, (50, 90), by="rule: floating quotation"),
    ]
    joined = join([make((31, 35), (36, 40), (0, 30), (50, 90))], ruled)
    assert [(one.found_by, [piece.begin for piece in one.content]) for one in joined] == [
        ("model and rule: verb, quoted", [0]),
        ("rule: floating quotation", [50]),
    ]


def test_an_unsure_rule_does_not_stand_alone_beside_a_reader() -> None:
    ruled = [make((50, 55), (56, 60), (61, 90), by="rule: noun")]
    assert len(join([make((0, 5), (6, 10), (11, 30))], ruled)) == 1
    assert len(join([], ruled, has_reader=False)) == 1, "without a reader all rules speak"


def test_what_only_a_rule_finds_stays_with_the_rules_precision() -> None:
    joined = join(
        [make((0, 5), (6, 10), (11, 30))], [make((50, 55), (56, 60), (61, 90), by="rule: verb, quoted")]
    )
    assert [one.found_by for one in joined] == ["model", "rule: verb, quoted"]
    assert joined[1].score > 0.9


def test_a_rules_finding_inside_the_readers_content_is_left_to_nesting() -> None:
    assert (
        len(join([make((0, 5), (6, 10), (11, 90))], [make((20, 25), (26, 30), (31, 60), by="rule: verb")]))
        == 1
    )


def test_a_quotation_without_cue_that_a_rule_has_too_is_one() -> None:
    joined = join([make(None, None, (0, 40))], [make((50, 55), (45, 49), (0, 44), by="rule: inverted verb")])
    assert [(one.source, one.found_by) for one in joined] == [
        (Span(begin=50, end=55), "model and rule: inverted verb")
    ]


def test_a_sure_rule_overrules_another_cue_of_the_same_source_and_content() -> None:
    read = [make((0, 8), (20, 26), (40, 90))]
    sure = join(read, [make((0, 8), (9, 17), (40, 90), by="rule: verb, that")])
    assert [one.cue for one in sure] == [Span(begin=9, end=17)]
    unsure = join(read, [make((0, 8), (9, 17), (40, 90), by="rule: noun")])
    assert [one.cue for one in unsure] == [Span(begin=20, end=26)]


def test_nothing_is_said_twice_by_the_same_source() -> None:
    assert len(join([make((0, 5), (6, 10), (11, 30)), make((0, 5), (8, 10), (11, 30))], [])) == 1


PLACES = st.tuples(st.integers(0, 60), st.integers(1, 15)).map(lambda pair: (pair[0], pair[0] + pair[1]))
FOUND = st.lists(st.tuples(PLACES, PLACES, PLACES), max_size=6)


@given(FOUND, FOUND)
def test_every_cue_of_the_reader_stays_and_nothing_is_repeated(
    read: list[tuple[tuple[int, int], ...]], ruled: list[tuple[tuple[int, int], ...]]
) -> None:
    first = [make(*parts) for parts in read]
    joined = join(first, [make(*parts, by="rule: verb, object") for parts in ruled])
    assert {one.cue for one in first} <= {one.cue for one in joined} or len(joined) < len(first)
    assert len({(one.source, one.content) for one in joined}) == len(joined)
