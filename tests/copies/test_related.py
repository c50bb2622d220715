"""Headlines that two pages both offer."""

from __future__ import annotations

import pytest

from unspin.copies import pair_headlines
from unspin.text.lexicon import load_lexicon

CASES = [
    ("Bank fined for hidden accounts", "Bank fined for hidden accounts", True, "the same"),
    ("Bank fined for hidden accounts", "Bank fined for concealed accounts", True, "one word swapped"),
    ("Freight rates climb for a third week", "Rents in big cities fall again", False, "two stories"),
    ("Ministry denies drone plant", "Ministry announces bridge repairs", False, "one word in common"),
    ("", "Bank fined", False, "nothing to compare"),
]


@pytest.mark.parametrize(("left", "right", "paired", "why"), CASES, ids=[case[-1] for case in CASES])
def test_pair_headlines(left: str, right: str, *, paired: bool, why: str) -> None:
    found = pair_headlines([left], [right], load_lexicon())
    assert found == (((left, right),) if paired else ()), why


def test_a_headline_pairs_once() -> None:
    headline = "Bank fined for hidden accounts"
    assert pair_headlines([headline, headline], [headline], load_lexicon()) == ((headline, headline),)
