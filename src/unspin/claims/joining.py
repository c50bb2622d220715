"""The reader's and the rules' attributions made one list.

Rules:
1. Two findings are the same saying if their cues share a character; or, where one has no cue, if they share more than
   half of the shorter content.
2. Of the same saying one finding stays: the reader's, unless the rule's measured precision of whole triples is at least
   `_BETTER_THAN_READER`. It says who found it: "model and rule: …" where their contents share words.
3. A rule's finding that the reader has nothing of stays if the rule's cues are right often enough
   (`_LEAST_PRECISION`), and neither its cue nor most of its content stands inside what the reader took for content.
4. No two findings have the same content and source.

Cost: sorting, then linear, as few findings share a place.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from unspin.claims.attribution import Attribution
from unspin.model import Span


@dataclass(frozen=True, slots=True)
class RulePrecision:
    """How often a rule is right.

    Attributes:
        cue: share of its cues that overlap with a gold one.
        triple: share of its attributions that are exact in all parts.
    """

    cue: float
    triple: float


PRECISION = {
    "verb": RulePrecision(0.89, 0.52),
    "verb, quoted": RulePrecision(0.98, 0.76),
    "inverted verb": RulePrecision(0.97, 0.66),
    "second verb": RulePrecision(0.88, 0.46),
    "participle": RulePrecision(0.90, 0.54),
    "according to": RulePrecision(0.95, 0.61),
    "according to, reworded": RulePrecision(0.17, 0.17),
    "passive": RulePrecision(0.88, 0.41),
    "noun": RulePrecision(0.63, 0.26),
    "headline": RulePrecision(0.82, 0.74),
    "floating quotation": RulePrecision(0.9, 0.0),
    "transcript": RulePrecision(1.0, 0.60),
}
"""Rule → its precision on five publishers of PolNeAR's training part (600 articles), by `bench/attribution.py FOLDER
--by rules --publishers breitbart huff-post nyt politico west-journal`; six findings only of "according to, reworded",
which is made for texts that PolNeAR has none of."""
_UNMEASURED = RulePrecision(0.5, 0.2)
_BETTER_THAN_READER = 0.9
_LEAST_PRECISION = 0.0


def join(read: Sequence[Attribution], ruled: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """The reader's and the rules' attributions as one list in the order of the text, none of them nested."""
    places = _Places(ruled)
    taken: set[int] = set()
    joined: list[Attribution] = []
    for one in read:
        same = [index for index in places.near(one) if index not in taken and _is_same(one, ruled[index])]
        taken.update(same)
        joined.append(_choose(one, [ruled[index] for index in same]))
    covered = _Places(read)
    for index, other in enumerate(ruled):
        measured = _precision(other)
        beside = [read[place] for place in covered.near(other)] if index not in taken else []
        if index not in taken and measured.cue >= _LEAST_PRECISION and not _stands_inside(other, beside):
            joined.append(replace(other, score=measured.cue))
    return tuple(_drop_repeated(sorted(joined, key=_place)))


class _Places:
    """Attributions by where they stand, to find those near another without looking at all."""

    def __init__(self, found: Sequence[Attribution]) -> None:
        self._found = sorted((*_reach(one), index) for index, one in enumerate(found))
        self._ends: list[int] = []  # the furthest end so far, which only grows
        for _, end, _ in self._found:
            self._ends.append(max(end, self._ends[-1]) if self._ends else end)

    def near(self, one: Attribution) -> list[int]:
        """Indices of the attributions whose reach meets this one's, in their order."""
        begin, end = _reach(one)
        near: list[int] = []
        for place in range(bisect_left(self._ends, begin + 1), len(self._found)):
            other_begin, other_end, index = self._found[place]
            if other_begin >= end:
                break
            if other_end > begin:
                near.append(index)
        return sorted(near)


def _spans(one: Attribution) -> list[Span]:
    return [span for span in (one.source, one.cue, *one.content) if span is not None]


def _reach(one: Attribution) -> tuple[int, int]:
    spans = _spans(one)
    return min(span.begin for span in spans), max(span.end for span in spans)


def _precision(one: Attribution) -> RulePrecision:
    return PRECISION.get(one.found_by.removeprefix("rule: "), _UNMEASURED)


def _choose(one: Attribution, others: Sequence[Attribution]) -> Attribution:
    if not others or _share(one.content, others[0].content) == 0:
        return one
    other, measured = others[0], _precision(others[0])
    chosen = other if measured.triple >= _BETTER_THAN_READER else one
    name = other.found_by.removeprefix("rule: ")
    return replace(chosen, found_by=f"model and rule: {name}", score=max(one.score, measured.cue))


def _is_same(one: Attribution, other: Attribution) -> bool:
    if one.cue is not None and other.cue is not None:
        return _overlap(one.cue, other.cue) > 0
    shorter = min(sum(map(len, one.content)), sum(map(len, other.content)))
    return 2 * _share(one.content, other.content) > shorter


def _overlap(left: Span, right: Span) -> int:
    return max(0, min(left.end, right.end) - max(left.begin, right.begin))


def _share(left: Sequence[Span], right: Sequence[Span]) -> int:
    return sum(_overlap(one, other) for one in left for other in right)


def _stands_inside(one: Attribution, others: Sequence[Attribution]) -> bool:
    """Whether a finding's cue, or most of its content, is part of what somebody else says."""
    covered = [piece for other in others for piece in other.content]
    if one.cue is not None and any(_overlap(one.cue, piece) for piece in covered):
        return True
    return 2 * _share(one.content, covered) > sum(map(len, one.content))


def _place(one: Attribution) -> tuple[int, int]:
    begin, _ = _reach(one)
    return begin, one.cue.begin if one.cue is not None else begin


def _drop_repeated(found: Sequence[Attribution]) -> Iterator[Attribution]:
    seen: set[tuple[Span | None, tuple[Span, ...]]] = set()
    for one in found:
        key = one.source, one.content
        if key not in seen:
            seen.add(key)
            yield one
