"""Numbers as values, so that "6,000", "six thousand" and "thousands" can be told to agree.

Days of the week and months count as numbers that agree only with themselves.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

_SMALL: Final = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
        "eighteen nineteen".split()
    )
}
_TENS: Final = {
    word: value
    for value, word in zip(
        range(20, 100, 10), "twenty thirty forty fifty sixty seventy eighty ninety".split(), strict=True
    )
}
_SCALES: Final = {
    "hundred": 1e2,
    "thousand": 1e3,
    "k": 1e3,
    "million": 1e6,
    "mn": 1e6,
    "m": 1e6,
    "billion": 1e9,
    "bn": 1e9,
    "trillion": 1e12,
    "dozen": 12.0,
}
_VAGUE: Final = {
    "dozens": (24, 199),
    "scores": (40, 199),
    "hundreds": (200, 9_999),
    "thousands": (1_000, 999_999),
    "millions": (1e6, 1e9),
    "billions": (1e9, 1e12),
}
_FRACTIONS: Final = {
    "half": 0.5,
    "third": 1 / 3,
    "thirds": 2 / 3,
    "quarter": 0.25,
    "quarters": 0.75,
    "fifth": 0.2,
}
_SLACK: Final = 0.05
"""Part by which two large numbers may differ and still be one, rounded differently."""
_LARGE: Final = 100
_YEARS: Final = range(1900, 2100)


class QuantityKind(StrEnum):
    """What a number counts, as far as it can be told."""

    VALUE = "value"
    YEAR = "year"
    MONTH = "month"
    DAY = "day"
    WEEKDAY = "weekday"


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number of a text: a range of values, or a day or month by its word.

    Attributes:
        kind: what it counts; only numbers of one kind can agree or differ.
        least, most: the range; equal for an exact number.
        word: the weekday or month by its first letters, lower-cased; "" for a value.
        written: as the text has it.
    """

    kind: QuantityKind
    least: float
    most: float
    word: str
    written: str

    @property
    def is_loose(self) -> bool:
        """Whether reporters add it or leave it out at will: a size ("thousands"), a day, a month."""
        return self.least != self.most or self.kind in _CIRCUMSTANCE

    def agrees(self, other: Quantity) -> bool:
        """Whether both may be the same number."""
        if self.kind is not other.kind or self.word != other.word:
            return False
        is_rough = self.kind is QuantityKind.VALUE and min(self.most, other.most) >= _LARGE
        slack = _SLACK if is_rough else 0.0
        return self.least <= other.most * (1 + slack) and other.least <= self.most * (1 + slack)


def read_quantities(words: Sequence[str], written: Sequence[str]) -> tuple[Quantity, ...]:
    """The numbers among the words, in their order.

    Args:
        words: normal forms.
        written: the same words as they stand.
    """
    found: list[Quantity] = []
    place = 0
    while place < len(words):
        begin, value = place, _value(words, place)
        place += 1
        if value is None:
            found.extend(_name_quantity(words[begin], written[begin]))
            continue
        while place < len(words) and (further := _further(words[place], value)) is not None:
            value = further
            place += 1
        if words[begin] != "one" or place > begin + 1:
            beside = (*written[max(0, begin - 1) : begin], *written[place : place + 1])
            kind = _kind_of(value, written[begin], beside) if place == begin + 1 else QuantityKind.VALUE
            found.append(Quantity(kind, value, value, "", " ".join(written[begin:place])))
    return tuple(found)


def _name_quantity(word: str, written: str) -> Iterable[Quantity]:
    """A size, a weekday or a month."""
    if word in _VAGUE:
        yield Quantity(QuantityKind.VALUE, *_VAGUE[word], "", written)
    elif _is_month(word, written):
        yield Quantity(QuantityKind.MONTH, 0, 0, word[:3], written)
    elif word in _WEEKDAYS:
        yield Quantity(QuantityKind.WEEKDAY, 0, 0, word[:3], written)


def _kind_of(value: float, written: str, beside: Sequence[str]) -> QuantityKind:
    """A day of the month stands beside the month; a year is four figures without a comma."""
    if value in _YEARS and written.isdigit():
        return QuantityKind.YEAR
    is_day = value in _DAYS and any(_is_month(word.casefold(), word) for word in beside)
    return QuantityKind.DAY if is_day else QuantityKind.VALUE


def _is_month(word: str, written: str) -> bool:
    return written.removesuffix(".") in _CAPITAL_MONTHS or word in _MONTHS


_WEEKDAYS: Final = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_MONTHS: Final = frozenset(
    "january february april june july august september october november december jan feb apr jun jul aug sep sept oct "
    "nov dec".split()
)
_CAPITAL_MONTHS: Final = frozenset({"March", "Mar", "May"})
_DAYS: Final = range(1, 32)
_CIRCUMSTANCE: Final = frozenset({QuantityKind.MONTH, QuantityKind.DAY, QuantityKind.WEEKDAY})
_BEFORE_FRACTIONS: Final = frozenset({"a", "one", "two", "three", "by", "than"})


def _value(words: Sequence[str], place: int) -> float | None:
    word = words[place]
    if word[:1].isdigit():
        bare = word.rstrip("abcdefghijklmnopqrstuvwxyz")
        try:
            return float(bare.replace(",", "")) * _SCALES.get(word[len(bare) :], 1.0)
        except ValueError:
            return None
    if word in _FRACTIONS:
        return _FRACTIONS[word] if place and words[place - 1] in _BEFORE_FRACTIONS else None
    return next((float(table[word]) for table in (_SMALL, _TENS) if word in table), None)


def _further(word: str, value: float) -> float | None:
    """The value with the next word of the same number, or None where the number has ended."""
    if word in _SCALES:
        return value * _SCALES[word]
    if word in _SMALL and value in _TENS.values():
        return value + _SMALL[word]
    return None
