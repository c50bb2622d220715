"""Which words count something: numbers, money, dates.

"one", "first" and "second" are left out: they stand for too much else ("one of them", "first aim"). Words that count
only sometimes ("may", "march") are taken for months only where they are written with a capital.
"""

from __future__ import annotations

import regex

_CARDINALS = frozenset(
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
    "nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion hundreds "
    "thousands millions billions trillions dozen dozens score scores half halves third thirds quarter quarters tenth "
    "twice thrice double triple tens bn mn percent pct".split()
)
_MONEY = frozenset(
    "dollar dollars euro euros pound pounds ruble rubles rouble roubles rial rials yuan cent cents "
    "usd eur gbp rub".split()
)
_DATES = frozenset(
    "january february april june july august september october november december jan feb apr jun jul aug sep sept oct "
    "nov dec monday tuesday wednesday thursday friday saturday sunday".split()
)
_MONTHS_IN_CAPITALS = frozenset(["March", "May", "Mar"])
_DIGIT = regex.compile(r"\d")


def is_number(word: str, written: str = "") -> bool:
    """Whether a word counts: a figure, a cardinal, a sum's unit, a month or a day.

    Args:
        word: its normal form (case folded).
        written: the word as it stands, for months that need their capital.
    """
    return (
        _DIGIT.search(word) is not None
        or word in _CARDINALS
        or word in _MONEY
        or word in _DATES
        or written in _MONTHS_IN_CAPITALS
    )
