"""A wording as a row of slots, and the best way to lay them over a line's words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from unspin.pages.templates import Shape, Template

_SPARE_WORDS = 8  # words that may stand between those of a wording
_LONGEST_OPENING = 90
_LONGEST_NAMING = 25
_MAY_LACK_WEIGHT = 3.0

KEPT_CONTENT = 10

# Gain so far; slots swapped or missing, negated; words kept; first word that stands for the wording.
_State = tuple[float, int, int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """One place of a wording: the words that may stand there, a number, or a gap of any words."""

    words: tuple[str, ...]
    weight: float
    is_optional: bool
    is_gap: bool
    is_number: bool

    @property
    def is_content(self) -> bool:
        """Whether it carries meaning."""
        return self.weight == 1

    @property
    def worth(self) -> float:
        """What it adds to the score; a word that may be missing adds nothing, but costs nothing either."""
        return 0.0 if self.is_optional else self.weight


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """A template, ready to be matched.

    Attributes:
        template: as the table has it.
        slots: its places, without a name at either end.
        total: the weight of the slots that must be there.
        name_first, name_last: whether a name stands before or after the slots.
        needs_colon: whether a colon must follow the slots.
    """

    template: Template
    slots: tuple[Slot, ...]
    total: float
    name_first: bool
    name_last: bool
    needs_colon: bool

    @property
    def is_whole(self) -> bool:
        """Whether the slots must cover the line to its end."""
        return self.template.shape in {Shape.WHOLE, Shape.LEAD} or (self.name_first and not self.name_last)

    @property
    def has_gap(self) -> bool:
        """Whether any words may stand somewhere in it."""
        return self.name_first or any(slot.is_gap for slot in self.slots)

    @property
    def reach(self) -> int:
        """How many words of a line, from its first, can have to do with it."""
        return self.longest if self.has_gap else len(self.slots) + _SPARE_WORDS

    @property
    def may_lack(self) -> bool:
        """Whether it is still told if one of its content words is missing; not so where a name is read from it."""
        return self.total >= _MAY_LACK_WEIGHT and not (self.name_first or self.name_last)

    @property
    def longest(self) -> int:
        """The most words of a line that can be it."""
        if self.template.shape is Shape.OPENING:
            return _LONGEST_OPENING
        if self.template.shape is Shape.NAMING or self.has_gap:
            return _LONGEST_NAMING
        return len(self.slots) + _SPARE_WORDS


@dataclass(frozen=True, slots=True, kw_only=True)
class Fit:
    """A line that fits a wording.

    Attributes:
        wording: the wording.
        score: at most 1.
        begin, end: the words of the line that stand for it, `[begin, end)`, without the name.
        is_reworded: whether words of the wording were swapped, or content words are missing.
        kept: how many words stand as they are in the wording; a content word counts `KEPT_CONTENT`.
    """

    wording: Wording
    score: float
    begin: int
    end: int
    is_reworded: bool
    kept: int


def lay_slots(
    wording: Wording, words: Sequence[str], likeness: Sequence[Sequence[float]], costs: Sequence[float]
) -> Fit:
    """The best way to lay the slots over the words, in order.

    Args:
        wording: whose slots.
        words: the line's first words.
        likeness: of each slot with each word; 0 where they do not fit.
        costs: of each word, when it stands for no slot.
    """
    count = len(words)
    nothing: _State = (-np.inf, 0, 0, 0)
    states: list[_State] = [(0.0, 0, 0, 0)] + [nothing] * count
    if wording.name_first:
        states = [nothing] + [(0.0, 0, 0, place) for place in range(1, count + 1)]
    else:
        _pass_words(states, costs)
    for index, (slot, row) in enumerate(zip(wording.slots, likeness, strict=True), start=1):
        missing = int(slot.is_content and not slot.is_optional)
        after = [(gain, swapped - missing, kept, begin) for gain, swapped, kept, begin in states]
        is_before_name = wording.name_last and index == len(wording.slots)
        if is_before_name or (missing and not wording.may_lack):
            after = [nothing] * (count + 1)
        for place, (word, like) in enumerate(zip(words, row, strict=True)):
            if like:
                after[place + 1] = max(after[place + 1], _take(slot, word, like, states[place]))
        states = after
        _pass_words(states, [0.0] * count if slot.is_gap else costs)
    end = count
    if not wording.is_whole:
        end = max(range(count + 1), key=lambda place: (states[place], -place))
    gain, swapped, kept, begin = states[end]
    score = float(gain / wording.total)
    return Fit(wording=wording, score=score, begin=begin, end=end, is_reworded=swapped < 0, kept=kept)


def _take(slot: Slot, word: str, like: float, state: _State) -> _State:
    """The state after this word stood for this slot."""
    gain, swapped, kept, begin = state
    is_kept = slot.is_number or word in slot.words
    return (
        gain + slot.worth * like,
        swapped - (not is_kept),
        kept + is_kept * (KEPT_CONTENT if slot.is_content else 1),
        begin,
    )


def _pass_words(states: list[_State], costs: Sequence[float]) -> None:
    """Let words go by that stand for no slot."""
    for place, cost in enumerate(costs):
        gain, swapped, kept, begin = states[place]
        states[place + 1] = max(states[place + 1], (gain - cost, swapped, kept, begin))
