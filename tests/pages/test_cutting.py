"""Whole pages, parted into story and furniture."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_pages import STORY

from unspin.model import FurnitureKind
from unspin.pages.cutting import Cut, Origin, cut_furniture
from unspin.pages.lines import Line, split_lines

SAVED = """Skip to content
Harbor Times
Home
World
Dwelling
Sign in
Home » World » Quay closed after cracks are found

Quay closed after cracks are found

Jane Doe
March 3, 2024
-------- Advertisement --------

{0}

Read also: Cranes move south

{1}

More from World
Ten ways to cook a herring
Why gulls scream

{2}

Read the original article on Tallmere Telegraph

By Maggi

I have worked in newsrooms of every size. When I am not writing, I am out with my dogs.

Leave a Reply

What a nonsense, the wall has been like that for twenty years and nobody cared about it.

Your email address will not be published. Required fields are marked *
© 2024 Harbor Times. All rights reserved."""


def cut(text: str, origin: Origin = Origin.SAVED_TEXT) -> Cut:
    return cut_furniture(split_lines(text), origin)


def test_a_saved_page_is_parted() -> None:
    found = cut(SAVED.format(*STORY))
    assert [line.text for line in found.story] == list(STORY)
    assert found.head.title == "Quay closed after cracks are found"
    assert found.head.outlet == "Harbor Times"
    assert str(found.head.date) == "2024-03-03"
    assert found.byline == "Maggi"
    assert [(credit.outlet, credit.is_original) for credit in found.credits] == [("Tallmere Telegraph", True)]
    assert [(related.lead, related.headline) for related in found.related] == [
        ("Read also", "Cranes move south")
    ]
    kinds = {item.words: item.kind for item in found.furniture}
    assert kinds["Dwelling"] is FurnitureKind.NAVIGATION
    assert kinds["Why gulls scream"] is FurnitureKind.NAVIGATION
    assert kinds["Jane Doe"] is FurnitureKind.BYLINE
    assert next(kind for words, kind in kinds.items() if "dogs" in words) is FurnitureKind.BIO
    assert next(kind for words, kind in kinds.items() if "nonsense" in words) is FurnitureKind.COMMENTS


def test_offsets_point_into_the_text() -> None:
    text = SAVED.format(*STORY)
    for item in cut(text).furniture:
        assert item.offset is not None
        assert text[item.offset :].startswith(item.words)


@pytest.mark.parametrize(
    ("text", "title", "story", "why"),
    [
        ("Quay closed in Tallmere\n\n{0}\n\n{1}", "Quay closed in Tallmere", 2, "a headline and a story"),
        ("Quay closed\n{0}", "Quay closed", 1, "two words are enough right above the story"),
        ("{0}\n\n{1}", None, 2, "a story without a headline"),
        (
            ("The office in Tallmere that runs the quays and cranes of three harbors has closed one of them, "
            "said Ilse Brandt, its director and former pilot\n\n{1}"), None, 2,
            "a first sentence without full stop is no headline",
        ),
        ("Comments\n\n{0}\n\n{1}\n\n{2}", None, 3, "a link to comments above the story does not end it"),
        ("{0}\n\nRelated stories\n\nCranes move south\n\n{1}\n\n{2}", None, 3, "nor does a box amid the story"),
        ("{0}\n\n{0}\n\n{1}", None, 3, "a doubled standfirst stays as it stands"),
        ("{0}\n\nWhat happens next\n\n{1}", None, 3, "a heading inside the story stays"),
        ("{0}\n\n{1}\n\nBy Ilse Brandt\n\n{2}", None, 3, "a late byline, but the story goes on"),
    ],
)  # fmt: skip
def test_nothing_of_a_story_is_lost(text: str, title: str | None, story: int, why: str) -> None:
    found = cut(text.format(*STORY))
    assert found.head.title == title, why
    assert len(found.story) == story, why


def test_main_text_keeps_short_lines() -> None:
    found = cut("Monday\n\nTuesday\n\nWednesday\n\n" + STORY[0], Origin.MAIN_TEXT)
    assert len(found.story) == 4


def test_broken_lines_are_joined_again() -> None:
    paragraph = "The harbor office in Tallmere closed its northern quay on Monday\nafter inspectors found cracks in the wall of the basin, it said\nin a statement on its website. Ships will be sent to the other\nbasin until the end of the month, when the repair is to be done."
    lines = split_lines(f"{paragraph}\n\n{paragraph}\n\nThe end.")
    assert [line.text for line in lines] == [paragraph.replace("\n", " ")] * 2 + ["The end."]


WORDS = st.sampled_from(
    "Read also: the quay story By Jane Doe Advertisement comments 5 min read Leave a Reply . ! via AP".split()
)


@given(st.lists(st.lists(WORDS, max_size=14).map(" ".join), max_size=14), st.sampled_from(list(Origin)))
def test_every_line_is_kept_or_cut_once(lines: list[str], origin: Origin) -> None:
    given_lines = [Line(text, offset) for offset, text in enumerate(lines) if text]
    found = cut_furniture(given_lines, origin)
    offsets = [line.offset for line in found.story] + [item.offset for item in found.furniture]
    assert sorted(offsets) == [line.offset for line in given_lines]  # type: ignore[type-var]
