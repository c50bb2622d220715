"""How well found passages agree with marked ones: precision, recall, granularity, plagdet.

A case and a detection are a pair of character ranges each: (left begin, left end, right begin, right end). They
meet if they have characters in common on both sides. A case's recall is the share of its characters, both sides
together, that detections which meet it cover; a detection's precision the same the other way round. Both are averaged
over all cases and all detections, so that a short one counts as much as a long one.

Source: Potthast, Stein, Barrón-Cedeño and Rosso 2010, An evaluation framework for plagiarism detection.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import log2

Ranges = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """A detector's score.

    Attributes:
        precision: mean share of a detection that is copied, in [0, 1].
        recall: mean share of a case that is detected, in [0, 1].
        granularity: detections that meet a case, on the mean of the cases that any meets; 1 is best.
    """

    precision: float
    recall: float
    granularity: float

    @property
    def plagdet(self) -> float:
        """The harmonic mean of precision and recall, divided by log2(1 + granularity)."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both / log2(1 + self.granularity) if both else 0.0


def score_pairs(pairs: Iterable[tuple[Sequence[Ranges], Sequence[Ranges]]]) -> Score:
    """The score over pairs of texts, each given as (cases, detections)."""
    recalls: list[float] = []
    precisions: list[float] = []
    met: list[int] = []
    for cases, detections in pairs:
        for case in cases:
            recalls.append(measure_cover(case, detections))
            if count := sum(meet(case, detection) for detection in detections):
                met.append(count)
        precisions.extend(measure_cover(detection, cases) for detection in detections)
    return Score(
        precision=sum(precisions) / len(precisions) if precisions else 0.0,
        recall=sum(recalls) / len(recalls) if recalls else 0.0,
        granularity=sum(met) / len(met) if met else 1.0,
    )


def meet(one: Ranges, other: Ranges) -> bool:
    """Whether two have characters in common on both sides."""
    return all(max(one[side], other[side]) < min(one[side + 1], other[side + 1]) for side in (0, 2))


def measure_cover(one: Ranges, others: Sequence[Ranges]) -> float:
    """Share of a range pair's characters that those others cover which meet it."""
    near = [other for other in others if meet(one, other)]
    covered = sum(
        _measure_union((max(one[side], other[side]), min(one[side + 1], other[side + 1])) for other in near)
        for side in (0, 2)
    )
    return covered / (one[1] - one[0] + one[3] - one[2])


def _measure_union(ranges: Iterable[tuple[int, int]]) -> int:
    """How many places the ranges cover together."""
    total = last = 0
    for begin, end in sorted(ranges):
        total += max(0, end - max(begin, last))
        last = max(last, end)
    return total
