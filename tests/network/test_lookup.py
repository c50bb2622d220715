from __future__ import annotations

import pytest
from made_ties import actor, network_of, tie

from unspin.errors import UsageError
from unspin.model import ActorKind
from unspin.network.lookup import find_actor

ZAMANI = actor("Farid Zamani", "z1", ActorKind.PERSON)
ACTORS = (
    ZAMANI,
    actor("Golden Crescent Shipping", "g1"),
    actor("Northern Star Bank", "b1"),
    actor("Northern Light Bank", "b2"),
    actor("The Meridian Post", "m1"),
    actor("Northern Crew", "c1"),
)
NETWORK = network_of([tie("z1", "g1"), tie("b1", "g1"), tie("b2", "g1"), tie("m1", "g1")], ACTORS)

FOUND = [
    ("z1", "z1", "its id"),
    ("Farid Zamani", "z1", "its name"),
    ("  farid   ZAMANI ", "z1", "whatever the case and the blanks"),
    ("Zamani", "z1", "a part that nobody else has"),
    ("meridian post", "m1", "without its article"),
    ("the Golden Crescent Shipping", "g1", "with one too many"),
]


@pytest.mark.parametrize(("words", "found", "why"), FOUND)
def test_found(words: str, found: str, why: str) -> None:
    assert find_actor(NETWORK, words).id == found, why


REFUSED = [
    ("Northern", ["Northern Star Bank (company, b1)", "Northern Light Bank (company, b2)"], "two have it"),
    ("Farid Zamany", ["nearest are Farid Zamani"], "a typing error"),
    ("Golden Cresent", ["nearest are Golden Crescent Shipping"], "a part with an error"),
    ("Zamanistan Port Holdings", ["most ties"], "a name inside the words is not near"),
    ("Qqqq", ["no actor is called “Qqqq”", "most ties"], "nothing is near"),
    ("", ["no actor is called"], "nothing was given"),
]


@pytest.mark.parametrize(("words", "told", "why"), REFUSED)
def test_refused(words: str, told: list[str], why: str) -> None:
    with pytest.raises(UsageError) as error:
        find_actor(NETWORK, words)
    assert all(one in str(error.value) for one in told), why


def test_a_network_without_ties() -> None:
    with pytest.raises(UsageError, match="no actor has a tie"):
        find_actor(network_of([], (ZAMANI,)), "Nobody")
