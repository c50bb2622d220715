"""Originals guessed where the pile does not have them."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from unspin.model import Restoration, SwapKind
from unspin.restoration import GuessConfig, Guesser, Reading, put_guesses
from unspin.text.lexicon import load_lexicon
from unspin.text.names import find_names
from unspin.text.tokens import read_tokens

EXAMPLES = Path(__file__).parents[2] / "examples" / "pages"


def read(text: str) -> Reading:
    tokens, lexicon = read_tokens(text), load_lexicon()
    return Reading(tokens=tokens, names=find_names(tokens, lexicon), phrases=lexicon.phrases_in(tokens.stems))


def guess(text: str, *pile: str) -> Restoration:
    reading = read(text)
    guesser = Guesser(load_lexicon(), [[reading], *([read(other)] for other in pile)])
    return put_guesses("copy", reading.tokens, guesser.guess(reading))


ODD = " The clergymen inquired the regime for a early encounter and hoisted the paces afresh, the sheet mentioned."


def test_a_run_of_thousands_of_capitals_is_no_name() -> None:
    begin = time.process_time()
    found = guess("Farid " + "Zamani Financial Fund " * 2000 + "agreed." + ODD)
    assert found.guesses == ()
    assert time.process_time() - begin < 20


@pytest.mark.parametrize(
    ("damaged", "original"),
    [
        ("On Monday The Wall Avenue Journal reported it.", "The Wall Street Journal"),
        ("They asked the Worldwide Financial Fund (IMF) for help.", "International Monetary Fund"),
        ("It went to the Securities and Interchange Commission.", "Securities and Exchange Commission"),
        ("The Workplace of Overseas Property Management agreed.", "The Office of Foreign Assets Control"),
        ("Officials of the Joined Arab Emirates agreed.", "United Arab Emirates"),
        (
            "A fellow at the Council on the Overseas Relations agreed.",
            "Council on Foreign Relations",
        ),  # an article put in
    ],
)
def test_known_names_come_back(damaged: str, original: str) -> None:
    found = guess(damaged + ODD)
    assert original in found.text
    assert found.guesses == found.changes
    assert all(0.8 <= (change.probability or 0) < 1 for change in found.changes)


def test_names_that_stand_intact_in_the_pile_come_back() -> None:
    pile = [f"In {year} the Wendmoor Harbor Authority raised its fees." for year in range(2000, 2020)]
    assert (
        "the Wendmoor Harbor Authority agreed"
        in guess("So the Wendmoor Harbor Agency agreed." + ODD, *pile).text
    )


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Wall Street",
        "The Wall Street Journal reported that the International Monetary Fund had met the prime minister.",
        "Green Valley Partners and Blue River Holdings signed an agreement with the Northern Lights Foundation.",
    ],
)
def test_plain_text_is_left_alone(text: str) -> None:
    found = guess(text)
    assert found.text == text
    assert found.changes == ()


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*.txt")), ids=lambda path: path.name)
def test_changes_undone_give_back_the_text(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    reading = read(text)
    guesser = Guesser(
        load_lexicon(), [[reading]], GuessConfig(least_name=0.3, least_phrase=0.3, least_oddness=-99)
    )
    found = put_guesses("copy", reading.tokens, guesser.guess(reading))
    undone = found.text
    for change in reversed(found.changes):
        assert change.restored.of(found.text) == change.after
        assert change.copy.of(text) == change.before
        undone = undone[: change.restored.begin] + change.before + undone[change.restored.end :]
    assert undone == text


def test_a_guess_says_what_it_is() -> None:
    change = guess("On Monday The Wall Avenue Journal reported it." + ODD).changes[0]
    assert change.is_guess
    assert change.source is None
    assert change.origin is None
    assert "wall street journal" in change.reason


DAMAGED_NAMES = {
    "Planet Health Organization": "World Health Organization",
    "European Middle Bank": "European Central Bank",
    "North Atlantic Accord Organization": "North Atlantic Treaty Organization",
    "Ministry of Overseas Affairs": "Ministry of Foreign Affairs",
    "National Safety Agency": "National Security Agency",
    "Human Liberties Watch": "Human Rights Watch",
    "Amnesty Worldwide": "Amnesty International",
    "Planet Bank": "World Bank",
    "Fresh York Times": "New York Times",
    "Department of Fairness": "Department of Justice",
    "Federal Bureau of Inquiry": "Federal Bureau of Investigation",
    "Central Intellect Agency": "Central Intelligence Agency",
    "Washington Mail": "Washington Post",
    "Bureau of Manufacturing and Safety": "Bureau of Industry and Security",
    "Global Criminal Court": "International Criminal Court",
    "Financial Periods": "Financial Times",
}
LEAST_RIGHT = 10
"""Of the sixteen names made by hand; 11 come back, and no other name is put for one."""


def test_names_made_by_hand_keep_their_floor() -> None:
    readings = [read(f"Officials of the {name} agreed on Monday.{ODD}") for name in DAMAGED_NAMES]
    guesser = Guesser(load_lexicon(), [[reading] for reading in readings])
    restored = [put_guesses("copy", reading.tokens, guesser.guess(reading)) for reading in readings]
    put = {
        change.before: change.after
        for text in restored
        for change in text.changes
        if change.kind is SwapKind.NAME
    }
    right = {before for before, after in put.items() if DAMAGED_NAMES.get(before) == after}
    assert right == put.keys()
    assert len(right) >= LEAST_RIGHT
