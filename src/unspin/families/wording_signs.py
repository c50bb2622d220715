"""Signs of direction in the wording: what thesaurus substitution does to phrases, names and single words.

A machine that swaps words one by one breaks what belongs together: it turns known names into unknown ones and
set phrases into odd ones, and leaves small errors that no writer makes. Each rule looks at every swap, counts
how often one side alone looks whole, and weighs the difference. Swaps of one document are made by one
dictionary, so they repeat themselves: a rule's weight is bounded.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import regex

from unspin.families.evidence import Evidence, Side
from unspin.model import Sign

_MAX_EXAMPLES = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class WordingRule:
    """One rule: what it looks at, what one instance weighs, and what all together weigh at most.

    Attributes:
        name: the rule's name in results.
        looks_whole: whether a side's words at a swap look like an original's.
        weight: log-likelihood ratio of one swap at which only one side looks whole, in nats.
        bound: what the rule weighs at most.
        sentence: what it says, with {count}, {more}, {side} and {examples}.
    """

    name: str
    looks_whole: Callable[[Side, int], bool]
    weight: float
    bound: float
    sentence: str


def _overlaps(ranges: Sequence[tuple[int, int]], swap: tuple[int, int]) -> bool:
    return any(begin < swap[1] and swap[0] < end for begin, end in ranges)


def _has_known_name(side: Side, swap: int) -> bool:
    return _overlaps(side.names, side.ranges[swap])


def _has_set_phrase(side: Side, swap: int) -> bool:
    return _overlaps(side.phrases, side.ranges[swap])


_VOWEL = regex.compile(r"(?!uni|use|usu|euro|one|once)[aeiou]|hour|hono|heir")


def _has_fitting_article(side: Side, swap: int) -> bool:
    """Whether an indefinite article before the swap fits the word after it; true where none stands."""
    begin, end = side.ranges[swap]
    for place in range(max(begin, 1), min(end + 1, len(side.tokens))):
        article, word = side.tokens.words[place - 1], side.tokens.words[place]
        if article in ("a", "an") and word.isalpha() and len(word) > 1:
            opens = _VOWEL.match(word) is not None
            if opens != (article == "an"):
                return False
    return True


_ODD_NUMERAL = regex.compile(r"(?!1[5-9]\d\d|20\d\d|\d0's$)\d+0's$")


def _has_plain_numerals(side: Side, swap: int) -> bool:
    """Whether no number is written as machines write it ("1000's")."""
    begin, end = side.ranges[swap]
    return not any(_ODD_NUMERAL.match(word) for word in side.tokens.words[begin:end])


WORDING_RULES = (
    WordingRule(
        name="known-name",
        looks_whole=_has_known_name,
        weight=2.0,
        bound=6.0,
        sentence="known names stand whole on the {side} only: {examples}",
    ),
    WordingRule(
        name="set-phrase",
        looks_whole=_has_set_phrase,
        weight=0.8,
        bound=5.0,
        sentence="set phrases stand whole on the {side} more often ({count} to {other}): {examples}",
    ),
    WordingRule(
        name="article",
        looks_whole=_has_fitting_article,
        weight=1.5,
        bound=4.0,
        sentence="“a” and “an” fit their words on the {side} only: {examples}",
    ),
    WordingRule(
        name="numeral",
        looks_whole=_has_plain_numerals,
        weight=1.5,
        bound=2.0,
        sentence="numbers are written as usual on the {side} only: {examples}",
    ),
)


def find_wording_signs(evidence: Evidence) -> Iterator[Sign]:
    """One sign for every rule that speaks."""
    for rule in WORDING_RULES:
        lefts: list[int] = []
        rights: list[int] = []
        for swap in range(len(evidence.swaps)):
            here, there = rule.looks_whole(evidence.left, swap), rule.looks_whole(evidence.right, swap)
            if here != there:
                (lefts if here else rights).append(swap)
        sign = _weigh(rule, lefts, rights, evidence)
        if sign is not None:
            yield sign
    frequency = _weigh_frequency(evidence)
    if frequency is not None:
        yield frequency


def _weigh(rule: WordingRule, lefts: Sequence[int], rights: Sequence[int], evidence: Evidence) -> Sign | None:
    difference = len(lefts) - len(rights)
    if not difference:
        return None
    weight = max(-rule.bound, min(rule.bound, difference * rule.weight))
    more, fewer = (lefts, rights) if difference > 0 else (rights, lefts)
    return Sign(
        name=rule.name,
        weight=weight,
        reason=rule.sentence.format(
            side="left" if difference > 0 else "right",
            count=len(more),
            other=len(fewer),
            examples=_show(more, evidence, left_first=difference > 0),
        ),
    )


def _show(swaps: Sequence[int], evidence: Evidence, *, left_first: bool) -> str:
    shown = dict.fromkeys(
        f"“{swap.left_words}” / “{swap.right_words}”"
        if left_first
        else f"“{swap.right_words}” / “{swap.left_words}”"
        for swap in (evidence.swaps[index] for index in swaps)
    )
    return ", ".join(list(shown)[:_MAX_EXAMPLES])


_FREQUENCY_WEIGHT = 0.2
_FREQUENCY_BOUND = 2.0


def _weigh_frequency(evidence: Evidence) -> Sign | None:
    """Writers choose the usual word, thesauri the rarer one."""
    total = 0.0
    for index, swap in enumerate(evidence.swaps):
        lefts, rights = evidence.left.words_at(index), evidence.right.words_at(index)
        if len(lefts) == len(rights) == 1 and swap.left_words.islower() and swap.right_words.islower():
            gap = evidence.lexicon.zipf(lefts[0]) - evidence.lexicon.zipf(rights[0])
            total += max(-1.0, min(1.0, gap))
    weight = max(-_FREQUENCY_BOUND, min(_FREQUENCY_BOUND, total * _FREQUENCY_WEIGHT))
    if abs(weight) < _FREQUENCY_WEIGHT:
        return None
    side = "left" if weight > 0 else "right"
    return Sign(
        name="frequency",
        weight=weight,
        reason=f"the {side} side has the usual word where the other has a rarer one",
    )
