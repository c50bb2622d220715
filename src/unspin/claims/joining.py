"""The reader's and the rules' attributions made one list.

Rules:
1. Two findings are the same saying if their cues share a character; or, where one has no cue, if they share more than
   half of the shorter content.
2. Of the same saying one finding stays: the reader's, unless the rule's measured precision of whole triples is above
   `_BETTER_THAN_READER`. It says who found it: "model and rule: …" where their contents share words.
3. A rule's finding that the reader has nothing of stays if the rule's cues are right often enough
   (`_LEAST_PRECISION`), and its cue and content do not stand inside what the reader took for content.
4. No two findings have the same content and source.

Measured by `bench/attribution.py FOLDER --by rules` on five publishers of PolNeAR's training part (600 articles): of
what each rule finds, how many cues share words with a gold cue, and how many whole triples are exact.
"""

from __future__ import annotations

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
    "verb": RulePrecision(0.84, 0.48),
    "verb, quoted": RulePrecision(0.98, 0.76),
    "inverted verb": RulePrecision(0.97, 0.62),
    "second verb": RulePrecision(0.84, 0.41),
    "participle": RulePrecision(0.89, 0.50),
    "according to": RulePrecision(0.95, 0.57),
    "according to, reworded": RulePrecision(0.5, 0.2),
    "passive": RulePrecision(0.88, 0.40),
    "quoted as saying": RulePrecision(0.9, 0.5),
    "noun": RulePrecision(0.59, 0.24),
    "headline": RulePrecision(0.62, 0.57),
    "transcript": RulePrecision(0.52, 0.16),
}
"""Rule → its precision."""
_UNMEASURED = RulePrecision(0.5, 0.2)
_BETTER_THAN_READER = 0.9
_LEAST_PRECISION = 0.0


def join(read: Sequence[Attribution], ruled: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """The reader's and the rules' attributions as one list in the order of the text, none of them nested."""
    taken = [False] * len(ruled)
    joined: list[Attribution] = []
    for one in read:
        same = [index for index, other in enumerate(ruled) if not taken[index] and _is_same(one, other)]
        for index in same:
            taken[index] = True
        joined.append(_choose(one, [ruled[index] for index in same]))
    covered = [piece for one in read for piece in one.content]
    for index, other in enumerate(ruled):
        measured = _precision(other)
        if taken[index] or measured.cue < _LEAST_PRECISION or _stands_inside(other, covered):
            continue
        joined.append(replace(other, score=measured.cue))
    return tuple(_drop_repeated(sorted(joined, key=_place)))


def _precision(one: Attribution) -> RulePrecision:
    return PRECISION.get(one.found_by.removeprefix("rule: "), _UNMEASURED)


def _choose(one: Attribution, others: Sequence[Attribution]) -> Attribution:
    if not others:
        return one
    other = others[0]
    name = other.found_by.removeprefix("rule: ")
    if _share(one.content, other.content) == 0:
        return one
    chosen = other if _precision(other).triple > _BETTER_THAN_READER else one
    return replace(chosen, found_by=f"model and rule: {name}", score=max(one.score, _precision(other).cue))


def _is_same(one: Attribution, other: Attribution) -> bool:
    if one.cue is not None and other.cue is not None:
        return _overlap(one.cue, other.cue) > 0
    shorter = min(sum(map(len, one.content)), sum(map(len, other.content)))
    return 2 * _share(one.content, other.content) > shorter


def _overlap(left: Span, right: Span) -> int:
    return max(0, min(left.end, right.end) - max(left.begin, right.begin))


def _share(left: Sequence[Span], right: Sequence[Span]) -> int:
    return sum(_overlap(one, other) for one in left for other in right)


def _stands_inside(one: Attribution, covered: Sequence[Span]) -> bool:
    """Whether a finding's cue, or most of its content, is part of what somebody else says."""
    if one.cue is not None and any(_overlap(one.cue, piece) for piece in covered):
        return True
    return 2 * _share(one.content, covered) > sum(map(len, one.content))


def _place(one: Attribution) -> tuple[int, int]:
    begins = [span.begin for span in (one.source, one.cue, *one.content) if span is not None]
    return min(begins), one.cue.begin if one.cue is not None else min(begins)


def _drop_repeated(found: Sequence[Attribution]) -> Iterator[Attribution]:
    seen: set[tuple[Span | None, tuple[Span, ...]]] = set()
    for one in found:
        key = one.source, one.content
        if key not in seen:
            seen.add(key)
            yield one
