"""Whether a line is one of the usual wordings, or a machine-reworded form of one.

Stages:
1. Every wording is a row of slots, a slot a set of words. The likeness of each distinct word of the page with
   each word of the table is one matrix product; a slot's likeness with a word is that of its best word.
2. For a line, each wording's best conceivable score follows from the slots' maxima, for all lines and wordings
   in a few array operations; nearly all end here.
3. The others are aligned: slots to words in order, by dynamic programming. Function words count a quarter of
   content words, so that "will not be published" may have become "is not going to be revealed".
4. The score is the share of the wording's weight that is matched, less the weight of words too many.

Invariants: the wording itself scores 1; likeness below a floor counts nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum, auto
from functools import cache

import numpy as np
from numpy.typing import NDArray

from unspin.pages.slots import Fit, Slot, Wording, lay_slots
from unspin.pages.templates import TEMPLATES, Shape, Template
from unspin.text.lexicon import Lexicon, load_lexicon
from unspin.text.tokens import Tokens

_FREQUENT_ZIPF = 5.8  # "also", "will" and all that is more frequent carry little of a wording
_FREQUENT_WEIGHT = 0.25
# Chosen with the thresholds of unspin.pages.recognition (bench/page_furniture.py). At a likeness of .5 a pair of words
# is as likely swapped as random; function words are seldom swapped, so more is asked of them.
_LIKE_ENOUGH = np.float32(0.5)
_LIKE_ENOUGH_FREQUENT = np.float32(0.8)
_READ_WORDS = 60
_BATCH_WORDS = 4_000  # keeps the arrays at some 30 MB

Floats = NDArray[np.float32]


class Keep(Enum):
    """How much of a wording a line must have kept."""

    A_WORD = auto()
    NOTHING = auto()  # the line's form tells what it is
    NOTHING_IN_LEADS = auto()  # the same, and only leads of related links are asked for


class Wordings:
    """The table of wordings, ready to be matched; use `load_wordings`."""

    def __init__(self, templates: Sequence[Template], lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._vocabulary = sorted({word for template in templates for word in _list_words(template.wording)})
        weights = _weigh(lexicon.zipfs(self._vocabulary)).tolist()
        self._weights: dict[str, float] = dict(zip(self._vocabulary, weights, strict=True))
        self.wordings = [self._read_wording(template) for template in templates]
        slots = [slot for wording in self.wordings for slot in wording.slots]
        columns = {word: column for column, word in enumerate(self._vocabulary)}
        self._columns = [[columns[word] for word in slot.words] for slot in slots]
        self._is_number = np.array([slot.is_number for slot in slots])
        self._floors = np.array(
            [_LIKE_ENOUGH if slot.is_content else _LIKE_ENOUGH_FREQUENT for slot in slots]
        )
        self._worths = np.array([slot.worth for slot in slots], dtype=np.float32)
        self._firsts = np.cumsum([0, *(len(wording.slots) for wording in self.wordings[:-1])])
        self._totals = np.array([wording.total for wording in self.wordings], dtype=np.float32)
        self._is_lead = np.array([template.shape is Shape.LEAD for template in templates])
        self._keepers = _list_keepers(self.wordings)
        self._is_closed = np.array([wording.is_whole and not wording.has_gap for wording in self.wordings])
        self._lengths = np.array([len(wording.slots) for wording in self.wordings])
        self._longest = np.array([wording.longest for wording in self.wordings])

    def find_fits(self, lines: Sequence[Tokens], threshold: float, *, keep: Keep) -> list[list[Fit]]:
        """For each line, the wordings that its first words fit with at least this score, the best first.

        Args:
            lines: the lines' words.
            threshold: least score.
            keep: how much of a wording must stand as it is.
        """
        fits: list[list[Fit]] = []
        batch: list[Tokens] = []
        size = 0
        for line in lines:
            batch.append(line)
            size += min(len(line), _READ_WORDS)
            if size >= _BATCH_WORDS:
                fits += self._fit_batch(batch, threshold, keep=keep)
                batch, size = [], 0
        return fits + self._fit_batch(batch, threshold, keep=keep)

    def _read_wording(self, template: Template) -> Wording:
        parts = template.wording.split()
        name_first, name_last = parts[0].startswith("{"), parts[-1].startswith("{")
        parts = parts[name_first : len(parts) - name_last]
        slots = tuple(self._read_slot(part) for part in parts)
        return Wording(
            template=template,
            slots=slots,
            total=sum(slot.worth for slot in slots),
            name_first=name_first,
            name_last=name_last,
            needs_colon=any(part.endswith(":") for part in parts),
        )

    def _read_slot(self, part: str) -> Slot:
        words = _list_words(part)
        is_gap = part == "*"
        return Slot(
            words=words,
            weight=min((self._weights[word] for word in words), default=0.0 if is_gap else _FREQUENT_WEIGHT),
            is_optional=is_gap or part.endswith("?"),
            is_gap=is_gap,
            is_number=part.startswith("#"),
        )

    def _fit_batch(self, lines: Sequence[Tokens], threshold: float, *, keep: Keep) -> list[list[Fit]]:
        fits: list[list[Fit]] = [[] for _ in lines]
        full = [index for index, line in enumerate(lines) if len(line)]
        if not full:
            return fits
        words = [lines[index].words[:_READ_WORDS] for index in full]
        distinct = sorted({word for line in words for word in line})
        rows = {word: row for row, word in enumerate(distinct)}
        places = [[rows[word] for word in line] for line in words]
        likeness = self._compare(distinct)
        costs: list[float] = _weigh(self._lexicon.zipfs(distinct)).tolist()
        lengths = np.array([len(lines[index]) for index in full])
        hopeful = self._find_hopeful(likeness, places, threshold) & (
            lengths[None, :] <= self._longest[:, None]
        )
        if keep is Keep.A_WORD:
            hopeful &= self._find_kept(rows, places)
        elif keep is Keep.NOTHING_IN_LEADS:
            hopeful &= self._is_lead[:, None]
        for which, line in np.argwhere(hopeful).tolist():
            wording = self.wordings[which]
            own = places[line][: wording.reach]
            first = int(self._firsts[which])
            rated = likeness[first : first + len(wording.slots), own].tolist()
            fit = lay_slots(wording, words[line][: wording.reach], rated, [costs[place] for place in own])
            if fit.score >= threshold:
                fits[full[line]].append(fit)
        return [sorted(found, key=lambda fit: (-fit.score, fit.is_reworded, -fit.end)) for found in fits]

    def _compare(self, distinct: Sequence[str]) -> Floats:
        """Likeness of every slot with every distinct word, shape (slots, words); 0 below the floor."""
        known = self._lexicon.likeness_matrix(self._vocabulary, distinct)
        nothing = np.zeros(len(distinct), dtype=np.float32)
        matrix: Floats = np.array(
            [known[columns].max(axis=0) if columns else nothing for columns in self._columns]
        )
        matrix[self._is_number] = [word[0].isdigit() for word in distinct]
        matrix[matrix < self._floors[:, None]] = 0
        return matrix

    def _find_hopeful(
        self, likeness: Floats, places: Sequence[Sequence[int]], threshold: float
    ) -> NDArray[np.bool_]:
        """Which wording could reach the threshold on which line if order did not matter."""
        starts = np.cumsum([0, *(len(own) for own in places[:-1])])
        highest = np.maximum.reduceat(likeness[:, np.concatenate(places)], starts, axis=1)
        reach = np.add.reduceat(highest * self._worths[:, None], self._firsts, axis=0)
        hopeful: NDArray[np.bool_] = reach >= threshold * self._totals[:, None]
        return hopeful

    def _find_longest(self, threshold: float) -> NDArray[np.int_]:
        """The most words of a line that can reach the threshold on each wording: every word too many has a cost."""
        spare = ((1 - threshold) * self._totals / _FREQUENT_WEIGHT).astype(np.int_)
        return np.where(self._is_closed, np.minimum(self._longest, self._lengths + spare), self._longest)

    def _find_kept(self, rows: dict[str, int], places: Sequence[Sequence[int]]) -> NDArray[np.bool_]:
        """Of which wording which line has a word as it is; where no name is called for, one that carries meaning."""
        has = np.zeros((len(self.wordings), len(rows)), dtype=np.bool_)
        for word, row in rows.items():
            has[self._keepers.get(word, []), row] = True
        has[self._keepers["#"], :] |= [word[0].isdigit() for word in rows]
        starts = np.cumsum([0, *(len(own) for own in places[:-1])])
        kept: NDArray[np.bool_] = np.logical_or.reduceat(has[:, np.concatenate(places)], starts, axis=1)
        return kept


@cache
def load_wordings() -> Wordings:
    """The table with the lexicon that ships in the package, made ready once per process."""
    return Wordings(TEMPLATES, load_lexicon())


def _list_words(wording: str) -> tuple[str, ...]:
    parts = [part for part in wording.split() if part != "*" and part[0] not in "{#"]
    return tuple(word for part in parts for word in part.rstrip("?:").split("|"))


def _list_keepers(wordings: Sequence[Wording]) -> dict[str, list[int]]:
    """Word → wordings that are told by it; `#` stands for numbers."""
    keepers: dict[str, list[int]] = {"#": []}
    for place, wording in enumerate(wordings):
        content = [slot for slot in wording.slots if slot.is_content and not slot.is_optional]
        is_naming = wording.template.shape is Shape.NAMING
        for slot in wording.slots if is_naming else content or wording.slots:
            for word in ("#",) if slot.is_number else slot.words:
                keepers.setdefault(word, []).append(place)
    return keepers


def _weigh(zipfs: Floats) -> Floats:
    return np.where(zipfs >= _FREQUENT_ZIPF, np.float32(_FREQUENT_WEIGHT), np.float32(1))
