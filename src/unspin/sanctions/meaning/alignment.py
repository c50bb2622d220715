"""A reworded name laid against a listed one, word by word.

A spinner keeps the order of words and puts one word or a phrase for one. The best way through both names is found by
dynamic programming: a pair, a phrase of two or three words for one, or a word that stands on one side only; the
evidence of its steps adds up.

Invariants: the order of words is kept on both sides. Cost: product of the two lengths.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from unspin.sanctions.meaning.evidence import CANNOT, WordEvidence
from unspin.sanctions.names import NamePart, PartRole

_LONGEST_PHRASE = 3


@dataclass(frozen=True, slots=True)
class Step:
    """Words of the name (`count` from `word` on) for a listed one; -1 where a side has none."""

    word: int
    count: int
    listed: int
    evidence: float


def align_words(
    words: Sequence[NamePart], listed: Sequence[NamePart], rarities: Sequence[float], evidence: WordEvidence
) -> tuple[float, tuple[Step, ...]]:
    """The evidence, in nats, that the words are a rewording of the listed ones, and the way that has the most.

    Args:
        words: of the name.
        listed: of the listed name.
        rarities: of each listed word.
        evidence: what words say of each other.
    """
    lost = [evidence.weigh_missing(part) for part in listed]
    extra = [evidence.weigh_missing(part) for part in words]
    best: list[list[tuple[float, Step | None]]] = [
        [(CANNOT, None)] * (len(listed) + 1) for _ in range(len(words) + 1)
    ]
    best[0][0] = (0.0, None)
    for row in range(len(words) + 1):
        for column in range(len(listed) + 1):
            options = [best[row][column]]
            if row:
                options.append(_add(best[row - 1][column], Step(row - 1, 1, -1, extra[row - 1])))
            if column:
                options.append(_add(best[row][column - 1], Step(-1, 0, column - 1, lost[column - 1])))
            if row and column:
                pair = evidence.weigh_pair(words[row - 1], listed[column - 1], rarities[column - 1])
                options.append(_add(best[row - 1][column - 1], Step(row - 1, 1, column - 1, pair)))
                options.extend(_add_phrases(best, words, listed, (row, column), evidence))
            best[row][column] = max(options, key=_total)
    return best[-1][-1][0], tuple(_trace(best))


def _add_phrases(
    best: list[list[tuple[float, Step | None]]],
    words: Sequence[NamePart],
    listed: Sequence[NamePart],
    place: tuple[int, int],
    evidence: WordEvidence,
) -> list[tuple[float, Step | None]]:
    row, column = place
    steps = []
    for count in range(2, min(_LONGEST_PHRASE, row) + 1):
        phrase = tuple(part.latin for part in words[row - count : row])
        if PartRole.LEGAL_FORM in (part.role for part in words[row - count : row]):
            break
        weight = evidence.weigh_phrase(phrase, listed[column - 1].latin)
        steps.append(_add(best[row - count][column - 1], Step(row - count, count, column - 1, weight)))
    return steps


def _add(before: tuple[float, Step | None], step: Step) -> tuple[float, Step | None]:
    return before[0] + step.evidence, step


def _total(option: tuple[float, Step | None]) -> float:
    return option[0]


def _trace(best: list[list[tuple[float, Step | None]]]) -> list[Step]:
    """The steps of the best way, from first to last."""
    row, column = len(best) - 1, len(best[0]) - 1
    steps: list[Step] = []
    while row or column:
        step = best[row][column][1]
        if step is None:
            break
        steps.append(step)
        row, column = row - step.count, column - (step.listed >= 0)
    return steps[::-1]
