"""What a group of words names at its core: "hundreds of Shahed drones" → drones; "a plant in Russia" → plant.

Problem: readings that name the same good, or the same unnamed thing, word it differently. Rules: articles, owners and
numbers in front are no part of it, nor is a measure before "of"; what follows the first preposition or relative only
describes; the head is the last word of what is left, in the singular. Limit: English.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import regex

from unspin.text.function_words import FUNCTION_WORDS
from unspin.text.numbers import is_number

_WORD: Final = regex.compile(r"[\p{L}\p{M}\p{N}]++(?:[-‑'’.][\p{L}\p{M}\p{N}]++)*+|[$€£¥]")
_ENDS: Final = frozenset(
    "for in from with to by at on that which who whose where as into under near inside across worth against and or "
    "called named".split()
)
_MEASURES: Final = frozenset(
    "hundreds thousands dozens scores millions number numbers kind kinds type types range batch batches shipment shipments "
    "delivery deliveries consignment consignments cargo cargoes load loads ton tons tonne tonnes barrel barrels supply "
    "supplies lot lots amount amounts quantity quantities container containers series string set piece pieces one some "
    "several most couple pair fleet network".split()
)
"""Words before "of" that measure what follows it."""
_OTHERS: Final = frozenset("another other second third next further".split())
"""Who is called so is another than the one that was named before."""
_LONGEST: Final = 40
"""Words that are looked at; a longer group is no name of anything."""


@dataclass(frozen=True, slots=True)
class NounGroup:
    """The core of a group of words.

    Attributes:
        head: its last word, in the singular; "" if there is none.
        words: the words of its core, case folded, in the singular.
        numbers: the numbers in it.
        is_other: whether it says that another is meant than before.
    """

    head: str
    words: frozenset[str]
    numbers: frozenset[str]
    is_other: bool = False

    def may_be(self, other: NounGroup) -> bool:
        """Whether both may name the same: one head, and nothing that one says and the other contradicts."""
        if not self.head or self.head != other.head or self.is_other or other.is_other:
            return False
        if self.numbers and other.numbers and self.numbers != other.numbers:
            return False
        return self.words <= other.words or other.words <= self.words


def read_noun_group(words: str) -> NounGroup:
    """The core of a group of words.

    >>> read_noun_group("hundreds of Shahed drones").head, read_noun_group("a plant for strike drones").head
    ('drone', 'plant')
    """
    numbers: set[str] = set()
    core: list[str] = []
    written = [found.group() for _, found in zip(range(_LONGEST), _WORD.finditer(words), strict=False)]
    folded = [word.casefold() for word in written]
    for place, word in enumerate(folded):
        if is_number(word, written[place]):
            numbers.add(word)
        elif word == "of":
            if core and core[-1] not in _MEASURES and not numbers:
                break
            core = []
        elif word in _ENDS and core:
            break
        elif word not in FUNCTION_WORDS:
            core.append(word)
    # A sum of money is all number: "1.4 million euros".
    kept = core or sorted(numbers)
    single = [_to_singular(word) for word in kept]
    return NounGroup(
        single[-1] if single else "",
        frozenset(single),
        frozenset(numbers),
        is_other=any(word in _OTHERS for word in folded[:2]),
    )


def _to_singular(word: str) -> str:
    word = word.removesuffix("'s").removesuffix("’s")
    if word.endswith("ies") and len(word) > len("ties"):
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "sses", "xes")):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > len("gas"):
        return word[:-1]
    return word
