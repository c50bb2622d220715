from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unspin.network.noun_groups import read_noun_group

HEADS = [
    ("Shahed drones", "drone", "a plain group"),
    ("hundreds of Shahed drones", "drone", "a measure before of"),
    ("1.2 million barrels of crude oil", "oil", "a number and a measure"),
    ("a plant for strike drones", "plant", "what follows the preposition describes"),
    ("the port of Valmara", "port", "of after no measure describes, too"),
    ("its 14 companies", "company", "owners and numbers in front"),
    ("batteries", "battery", "the singular"),
    ("gas", "gas", "no plural"),
    ("1.4 million euros", "million", "a sum is all number"),
    ("a second plant", "plant", "another one"),
    ("", "", "nothing"),
    ("the", "", "nothing that names"),
]


@pytest.mark.parametrize(("words", "head", "why"), HEADS)
def test_head(words: str, head: str, why: str) -> None:
    assert read_noun_group(words).head == head, why


SAME = [
    ("Shahed drones", "drones", True, "one says more"),
    ("Shahed drones", "Mohajer drones", False, "two sorts"),
    ("two shell companies", "three shell companies", False, "other numbers"),
    ("two shell companies", "the shell companies", True, "a number once"),
    ("a plant", "another plant", False, "it says that it is another"),
    ("engines", "drones", False, "other heads"),
    ("", "", False, "nothing is not the same as nothing"),
]


@pytest.mark.parametrize(("left", "right", "same", "why"), SAME)
def test_what_may_be_the_same(left: str, right: str, same: object, why: str) -> None:
    assert read_noun_group(left).may_be(read_noun_group(right)) is same, why
    assert read_noun_group(right).may_be(read_noun_group(left)) is same, why


@given(st.text(max_size=200))
def test_any_text_is_read(words: str) -> None:
    group = read_noun_group(words)
    assert group.head in group.words or not group.head
