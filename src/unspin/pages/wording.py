"""Whether a line is one of the usual wordings, or a machine-reworded form of one.

Stages:
1. Every wording is a row of slots, a slot a set of words. The likeness of each distinct word of the page with
   each word of the table is one matrix product; a slot's likeness with a word is that of its best word.
2. For a line, each wording's best conceivable score follows from the slots' maxima; most wordings end here.
3. The others are aligned: slots to words in order, by dynamic programming. Function words count a quarter of
   content words, so that "will not be published" may have become "is not going to be revealed".
4. The score is the share of the wording's weight that is matched, less the weight of words too many.

Invariants: the wording itself scores 1; likeness below a floor counts nothing. Cost: the matrix product
takes milliseconds for a page; alignments, words times slots each, are few.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from unspin.pages.templates import TEMPLATES, Shape, Template
from unspin.text.lexicon import Lexicon, load_lexicon
from unspin.text.tokens import Tokens

_FREQUENT_ZIPF = 5.8  # "also", "will" and all that is more frequent carry little of a wording
_FREQUENT_WEIGHT = 0.25
_LIKE_ENOUGH = np.float32(0.8)
_LIKE_ENOUGH_FREQUENT = np.float32(0.95)
_READ_WORDS = 60

Floats = NDArray[np.float32]
# Gain so far; slots swapped or missing, negated; the first word that stands for the wording.
_State = tuple[float, int, int]


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
        return self.weight == 1


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Fit:
    """A line that fits a wording.

    Attributes:
        wording: the wording.
        score: at most 1.
        begin, end: the words of the line that stand for it, `[begin, end)`, without the name.
        is_reworded: whether words of the wording were swapped, or content words are missing.
    """

    wording: Wording
    score: float
    begin: int
    end: int
    is_reworded: bool


class Wordings:
    """The table of wordings, ready to be matched; use `load_wordings`."""

    def __init__(self, templates: Sequence[Template], lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._vocabulary = sorted({word for template in templates for word in _list_words(template.wording)})
        weights = _weigh(lexicon.zipfs(self._vocabulary)).tolist()
        self._weights = dict(zip(self._vocabulary, weights, strict=True))
        self.wordings = [self._read_wording(template) for template in templates]
        columns = {word: column for column, word in enumerate(self._vocabulary)}
        slots = [slot for wording in self.wordings for slot in wording.slots]
        self._columns = [[columns[word] for word in slot.words] for slot in slots]
        floors = [_LIKE_ENOUGH if slot.is_content else _LIKE_ENOUGH_FREQUENT for slot in slots]
        self._floors = np.array(floors, dtype=np.float32)
        self._is_number = np.array([slot.is_number for slot in slots])

    def find_fits(self, lines: Sequence[Tokens], threshold: float) -> list[list[Fit]]:
        """For each line, the wordings that its first words fit with at least this score, the best first."""
        distinct = sorted({word for line in lines for word in line.words[:_READ_WORDS]})
        if not distinct:
            return [[] for _ in lines]
        rows = {word: row for row, word in enumerate(distinct)}
        likeness = self._compare(distinct)
        costs = _weigh(self._lexicon.zipfs(distinct)).tolist()
        fits: list[list[Fit]] = []
        for line in lines:
            words = line.words[:_READ_WORDS]
            places = [rows[word] for word in words]
            fits.append(self._fit(words, likeness[:, places], [costs[place] for place in places], threshold))
        return fits

    def _read_wording(self, template: Template) -> Wording:
        parts = template.wording.split()
        name_first, name_last = parts[0].startswith("{"), parts[-1].startswith("{")
        if name_first:
            parts = parts[1:]
        if name_last:
            parts = parts[:-1]
        slots = tuple(self._read_slot(part) for part in parts)
        return Wording(
            template=template,
            slots=slots,
            total=sum(slot.weight for slot in slots if not slot.is_optional),
            name_first=name_first,
            name_last=name_last,
            needs_colon=parts[-1].endswith(":"),
        )

    def _read_slot(self, part: str) -> Slot:
        words = _list_words(part)
        is_gap = part == "*"
        weight = 0.0 if is_gap else _FREQUENT_WEIGHT
        if words:
            weight = min(self._weights[word] for word in words)
        return Slot(
            words=words,
            weight=weight,
            is_optional=is_gap or part.endswith("?"),
            is_gap=is_gap,
            is_number=part.startswith("#"),
        )

    def _compare(self, distinct: Sequence[str]) -> Floats:
        """Likeness of every slot with every distinct word, shape (slots, words)."""
        known = self._lexicon.likeness_matrix(self._vocabulary, distinct)
        nothing = np.zeros(len(distinct), dtype=np.float32)
        matrix = np.array([known[columns].max(axis=0) if columns else nothing for columns in self._columns])
        matrix[self._is_number] = [word[0].isdigit() for word in distinct]
        matrix[matrix < self._floors[:, None]] = 0
        return matrix

    def _fit(
        self, words: Sequence[str], likeness: Floats, costs: Sequence[float], threshold: float
    ) -> list[Fit]:
        highest = likeness.max(axis=1, initial=0).tolist()
        fits: list[Fit] = []
        first = 0
        for wording in self.wordings:
            last = first + len(wording.slots)
            reach = sum(
                slot.weight * high
                for slot, high in zip(wording.slots, highest[first:last], strict=True)
                if not slot.is_optional
            )
            if reach >= threshold * wording.total:
                fit = _align(wording, words, likeness[first:last].tolist(), costs)
                if fit.score >= threshold:
                    fits.append(fit)
            first = last
        return sorted(fits, key=lambda fit: (-fit.score, fit.is_reworded, -fit.end))


@cache
def load_wordings() -> Wordings:
    """The table with the lexicon that ships in the package, made ready once per process."""
    return Wordings(TEMPLATES, load_lexicon())


def _list_words(wording: str) -> tuple[str, ...]:
    parts = [part for part in wording.split() if part != "*" and part[0] not in "{#"]
    return tuple(word for part in parts for word in part.rstrip("?:").split("|"))


def _weigh(zipfs: Floats) -> Floats:
    return np.where(zipfs >= _FREQUENT_ZIPF, np.float32(_FREQUENT_WEIGHT), np.float32(1))


def _align(
    wording: Wording, words: Sequence[str], likeness: Sequence[Sequence[float]], costs: Sequence[float]
) -> Fit:
    """The best way to lay the slots over the words, in order; every word may be passed at its cost."""
    count = len(words)
    nothing: _State = (-np.inf, 0, 0)
    states: list[_State] = [(0.0, 0, 0)] + [nothing] * count
    if wording.name_first:
        states = [nothing] + [(0.0, 0, place) for place in range(1, count + 1)]
    else:
        _pass_words(states, costs)
    for slot, row in zip(wording.slots, likeness, strict=True):
        missing = int(slot.is_content and not slot.is_optional)
        after = [(gain, swapped - missing, begin) for gain, swapped, begin in states]
        worth = 0.0 if slot.is_optional else slot.weight
        for place, (word, like) in enumerate(zip(words, row, strict=True)):
            if like:
                gain, swapped, begin = states[place]
                is_swapped = word not in slot.words and not slot.is_number
                after[place + 1] = max(after[place + 1], (gain + worth * like, swapped - is_swapped, begin))
        states = after
        _pass_words(states, [0.0] * count if slot.is_gap else costs)
    end = count
    if not wording.is_whole:
        end = max(range(count + 1), key=lambda place: (states[place], -place))
    gain, swapped, begin = states[end]
    return Fit(
        wording=wording, score=float(gain / wording.total), begin=begin, end=end, is_reworded=swapped < 0
    )


def _pass_words(states: list[_State], costs: Sequence[float]) -> None:
    """Let words go by that stand for no slot."""
    for place, cost in enumerate(costs):
        gain, swapped, begin = states[place]
        states[place + 1] = max(states[place + 1], (gain - cost, swapped, begin))
