"""What is known besides a name: for, against, or nothing."""

import pytest
from made_listings import make_listing

from unspin.model import ListingKind
from unspin.sanctions.facts import apply_facts, weigh_facts
from unspin.sanctions.queries import Query

PERSON, BODY, VESSEL = ListingKind.PERSON, ListingKind.ORGANISATION, ListingKind.VESSEL
BORN = make_listing("1", PERSON, "A B", births=("1964-03-17",), countries=("RU",))
SHIP = make_listing("2", VESSEL, "A B", numbers=("IMO 9187629",))
FACTS = [
    (BORN, {}, 0, "nothing given"),
    (BORN, {"birth_dates": ("1964-03-17",)}, 1, "the same day"),
    (BORN, {"birth_dates": ("1964",)}, 1, "the same year"),
    (BORN, {"birth_dates": ("1965",)}, 0, "a year apart is often an age"),
    (BORN, {"birth_dates": ("1964-05-01",)}, -1, "another day of the year"),
    (BORN, {"birth_dates": ("1980",)}, -1, "another year"),
    (BORN, {"birth_dates": ("unknown",)}, 0, "no date"),
    (BORN, {"countries": ("ru", "DE")}, 1, "a country in common"),
    (BORN, {"countries": ("BR",)}, -1, "another country"),
    (BORN, {"kind": PERSON}, 0, "the same kind says nothing"),
    (BORN, {"kind": VESSEL}, -1, "a ship is no person"),
    (SHIP, {"numbers": ("imo 918-7629",)}, 1, "the same number, written otherwise"),
    (SHIP, {"numbers": ("IMO 1111111",)}, -1, "another IMO number"),
    (SHIP, {"numbers": ("MMSI 111111111",)}, 0, "a number of another kind"),
]


@pytest.mark.parametrize(("listing", "known", "sign", "why"), FACTS)
def test_weighs_facts(listing: object, known: dict[str, object], sign: int, why: str) -> None:
    facts = weigh_facts(Query(name="A B", **known), listing)  # type: ignore[arg-type]
    moved = apply_facts(0.8, facts) - 0.8
    assert (moved > 0) - (moved < 0) == sign, why
    assert bool(facts) == bool(sign)
    assert all(fact.why.endswith(": for" if sign > 0 else ": against") for fact in facts)


@pytest.mark.parametrize("score", [0.0, 0.3, 0.7, 1.0])
@pytest.mark.parametrize(
    "known", [{"countries": ("RU",)}, {"birth_dates": ("1964-03-17",)}, {"kind": VESSEL}]
)
def test_stays_a_score(score: float, known: dict[str, object]) -> None:
    facts = weigh_facts(Query(name="A B", **known), BORN)  # type: ignore[arg-type]
    assert 0 <= apply_facts(score, facts) <= 1
    assert apply_facts(0, facts) == 0, "a fact proves nothing of another name"
