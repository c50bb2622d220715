"""Chains of who says that who says."""

from __future__ import annotations

import pytest

from unspin.claims.attribution import Attribution
from unspin.claims.joining import join
from unspin.claims.nesting import nest
from unspin.claims.rules import find_by_rules
from unspin.model import Span

Row = tuple[str | None, str, int | None]

CASES: list[tuple[str, list[Row], str]] = [
    (
        "The Harbour Gazette reported, citing officials, that Velmora denied the sale of the ships.",
        [("The Harbour Gazette", "reported", None), ("officials", "citing", 0), ("Velmora", "denied", 1)],
        "the cited stand between the paper and the denial",
    ),
    (
        "Velmora denied the sale of ships, the Gazette reported on Tuesday, citing two people familiar with the matter.",
        [
            ("the Gazette", "reported", None),
            ("two people familiar with the matter", "citing", 0),
            ("Velmora", "denied", 1),
        ],
        "the same chain told backwards",
    ),
    (
        "The Gazette, citing two people on board, said on Friday that the ship had been sold.",
        [("The Gazette", "said", None), ("two people on board", "citing", 0)],
        "a citation between the paper and its verb",
    ),
    (
        "Citing two diplomats, the Gazette said that the talks had failed.",
        [("the Gazette", "said", None), ("two diplomats", "Citing", 0)],
        "a citation that opens the sentence",
    ),
    (
        "The union struck after citing officials, Orrin said.",
        [("Orrin", "said", None)],
        "a citation inside what is said supports nothing",
    ),
    (
        "The ministry said the mayor had claimed that Orrin denied the sale.",
        [("The ministry", "said", None), ("the mayor", "had claimed", 0), ("Orrin", "denied", 1)],
        "three levels",
    ),
    (
        "“I think the minister said it was fine,” Tal said.",
        [("Tal", "said", None), ("the minister", "said", 0)],
        "“I think” is the same speaker still",
    ),
    ("“We said it was fine,” Tal said.", [("Tal", "said", None)], "“we” is nobody else"),
    (
        "Orrin said it was safe, citing his long letter.",
        [("Orrin", "said", None), ("Orrin", "citing", None)],
        "a reason is no source",
    ),
    ("Orrin said it was safe and warm.", [("Orrin", "said", None)], "nothing nested"),
]


@pytest.mark.parametrize(("text", "wanted", "why"), CASES, ids=[why for _, _, why in CASES])
def test_nest(text: str, wanted: list[Row], why: str) -> None:
    found = nest(text, find_by_rules(text), None)
    rows = [
        (one.source.of(text) if one.source else None, one.cue.of(text) if one.cue else "", one.via)
        for one in found
    ]
    assert rows == wanted, why


def test_what_the_reader_finds_inside_is_shifted_to_its_place() -> None:
    text = "The Gazette said that officials saw the ships leave."

    def read(words: str) -> tuple[Attribution, ...]:
        return find_by_rules(words.replace("saw", "say"))

    found = nest(text, find_by_rules(text), read)
    assert [(one.cue.of(text) if one.cue else None, one.via) for one in found] == [("said", None), ("saw", 0)]


def test_a_reader_that_takes_citing_for_the_cue_is_overruled() -> None:
    text = "The Gazette reported on Tuesday, citing two officials, that the ministry had denied the sale."
    citing, content = text.index("citing"), text.index("two officials")
    read = Attribution(
        source=Span(begin=0, end=11),
        cue=Span(begin=citing, end=citing + 6),
        content=(
            Span(begin=content, end=content + 13),
            Span(begin=text.index("that"), end=len(text) - 1),
        ),
        score=0.6,
        found_by="model",
    )
    found = nest(text, join([read], find_by_rules(text)), None)
    rows = [(one.source.of(text), one.cue.of(text), one.via) for one in found if one.source and one.cue]
    assert rows == [
        ("The Gazette", "reported", None),
        ("two officials", "citing", 0),
        ("the ministry", "had denied", 1),
    ]
    assert [piece.of(text) for piece in found[1].content] == ["that the ministry had denied the sale"]


def test_chains_end_after_three_levels() -> None:
    text = "A. Vale said B. Vale said C. Vale said D. Vale said E. Vale said it was over and done."
    found = nest(text, find_by_rules(text), None)
    depths = [0]
    for one in found[1:]:
        assert one.via is not None
        depths.append(depths[one.via] + 1)
    assert max(depths) == 2
