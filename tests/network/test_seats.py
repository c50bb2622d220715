from __future__ import annotations

from unspin.network.seats import SEATS
from unspin.text.gazetteer import load_gazetteer

_HOMONYMS = {"islamabad", "white house", "the white house"}
"""Names that the gazetteer gives to larger places elsewhere."""


def test_every_seat_lies_in_its_state_as_far_as_the_gazetteer_knows_it() -> None:
    known = load_gazetteer()
    places = {name: known.find_place(name) for name in SEATS}
    wrong = {name for name, place in places.items() if place and place.country not in {None, SEATS[name]}}
    assert wrong <= _HOMONYMS
    assert sum(place is not None for place in places.values()) > 170


def test_every_code_is_a_country_and_no_seat_is_called_as_one() -> None:
    known = load_gazetteer()
    assert all(known.name_country(code) != code for code in SEATS.values())
    assert not [name for name in SEATS if known.find_country(name)]
