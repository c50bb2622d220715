"""Numbers as values, so that "6,000", "six thousand" and "thousands" can be told to agree.

Days of the week and months count as numbers that agree only with themselves.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from unspin.text.numbers import is_number

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


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number of a text: a range of values, or a day or month by its word.

    Attributes:
        least, most: the range; equal for an exact number.
        word: the day or month, lower-cased; "" for a value.
        written: as the text has it.
    """

    least: float
    most: float
    word: str
    written: str

    @property
    def is_vague(self) -> bool:
        """Whether it is a word for a size ("thousands")."""
        return self.least != self.most

    @property
    def is_year(self) -> bool:
        """Whether it reads as a year."""
        return self.least == self.most and self.least in _YEARS and self.written.isdigit()

    def agrees(self, other: Quantity) -> bool:
        """Whether both may be the same number."""
        if self.word or other.word:
            return self.word[:3] == other.word[:3]
        is_rough = min(self.most, other.most) >= _LARGE and not (self.is_year or other.is_year)
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
        value = _value(words, place)
        begin = place
        place += 1
        if value is None:
            if words[place - 1] in _VAGUE:
                found.append(Quantity(*_VAGUE[words[place - 1]], "", written[place - 1]))
            elif is_number(words[place - 1], written[place - 1]) and words[place - 1][:1].isalpha():
                found.extend(_name_date(words[place - 1], written[place - 1]))
            continue
        while place < len(words) and (further := _further(words[place], value)) is not None:
            value = further
            place += 1
        if words[begin] != "one" or place > begin + 1:
            found.append(Quantity(value, value, "", " ".join(written[begin:place])))
    return tuple(found)


def _name_date(word: str, written: str) -> Iterable[Quantity]:
    if written in _CAPITAL_MONTHS or (word[:3] in _DATES and word not in _NO_DATES):
        yield Quantity(0, 0, word, written)


_DATES: Final = frozenset("mon tue wed thu fri sat sun jan feb apr jun jul aug sep oct nov dec".split())
_CAPITAL_MONTHS: Final = frozenset({"March", "Mar", "May"})
_NO_DATES: Final = frozenset({"second", "seconds"})
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
