"""Signs of direction in the wording: what thesaurus substitution does to phrases, names and single words.

A machine that swaps words one by one breaks what belongs together. Known names and set phrases come apart,
words fit their neighbours and the article's subject less, "a" stands before a vowel, numbers get odd forms,
one word becomes several, and a word that was overlooked once stands beside its substitute elsewhere.

Each rule reads every swap as a whole number: above 0 it speaks for the left wording as the original, and the
larger the surer. A size has a weight, in nats, far below its single log-likelihood ratio, since signs of one
document rest on the same words and the same dictionary; what a rule may weigh in all is bounded too.

Weights and bounds are those that bench/direction_signs.py fitted to rewordings of news by two thesauri; it
measures the accuracy of each rule, and of all together, on articles held back.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import regex
from numpy.typing import NDArray

from unspin.families.evidence import Evidence, Range, Side
from unspin.families.kinds import REWORDED
from unspin.model import Comparison, Sign, Swap

_MAX_EXAMPLES = 3
_LEAST = 0.1
"""Nats under which a rule is as good as silent: 1.1 to 1."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WordingRule:
    """One rule.

    Attributes:
        name: the rule's name in results.
        read: what one swap says, as a whole number; turned round when the sides are.
        weights: what each size weighs, in nats, from size 1 on.
        bound: what the rule may weigh in all.
        is_damage: whether it speaks of damage that no editor does. The other rules compare what two wordings
            are like, which holds for thesaurus substitution and not for an editor's single changes.
        sentence: what it says; “this side” is the one it speaks for as the original, whichever that is.
    """

    name: str
    read: Callable[[Evidence, Range, Range], int]
    weights: tuple[float, ...]
    bound: float
    sentence: str
    is_damage: bool = False


def _is_part_of(marks: NDArray[np.int32], place: Range) -> bool:
    """Whether a numbered run covers a word of the range and a neighbour outside of it."""
    begin, end = place
    touched = set(marks[begin:end].tolist()) - {0}
    outside = {int(marks[near]) for near in (begin - 1, end) if 0 <= near < len(marks)}
    return bool(touched & outside)


def _read_phrase(evidence: Evidence, here: Range, there: Range) -> int:
    left, right = _is_part_of(evidence.left.phrases, here), _is_part_of(evidence.right.phrases, there)
    return int(left) - int(right)


def _read_name(evidence: Evidence, here: Range, there: Range) -> int:
    if not (evidence.left.has_capital(here) and evidence.right.has_capital(there)):
        return 0
    left = bool(evidence.left.names[here[0] : here[1]].any())
    right = bool(evidence.right.names[there[0] : there[1]].any())
    return int(left) - int(right)


def _size(difference: float, edges: Sequence[float]) -> int:
    """The signed number of edges that a difference passes."""
    size = sum(abs(difference) >= edge for edge in edges)
    return size if difference > 0 else -size


def _has_figure(evidence: Evidence, here: Range, there: Range) -> bool:
    """Whether a figure stands at the swap, of which meaning and frequency say nothing ("41.1 mln" / "41.1 million")."""
    words = (*evidence.left.words(here), *evidence.right.words(there))
    return any(word[0].isdigit() for word in words)


def _read_frequency(evidence: Evidence, here: Range, there: Range) -> int:
    if _has_figure(evidence, here, there):
        return 0
    left = float(evidence.left.zipfs[here[0] : here[1]].min())
    right = float(evidence.right.zipfs[there[0] : there[1]].min())
    return _size(left - right, (0.2, 0.7, 1.5))


def _fit(wording: NDArray[np.float32], context: NDArray[np.float32]) -> float:
    return float((wording @ context.T).mean()) if len(wording) and len(context) else 0.0


def _read_fit(evidence: Evidence, here: Range, there: Range) -> int:
    if _has_figure(evidence, here, there):
        return 0
    left = _fit(evidence.left.wording(here), evidence.left.around(here))
    right = _fit(evidence.right.wording(there), evidence.right.around(there))
    return _size(left - right, (0.01, 0.04, 0.08)) if left and right else 0


def _read_theme(evidence: Evidence, here: Range, there: Range) -> int:
    if _has_figure(evidence, here, there):
        return 0
    theme = np.concatenate((evidence.left.theme, evidence.right.theme))
    left, right = _fit(evidence.left.wording(here), theme), _fit(evidence.right.wording(there), theme)
    return _size(left - right, (0.01, 0.03, 0.06)) if left and right else 0


_SOUNDS_LIKE_VOWEL = regex.compile(
    r"(?:[aio]|e(?!u|w)|u(?!ni[^nm]|s[aeiu]|k\b|r[aeo]|ti|bi)|hour|hono|heir|honest)(?!ne\b|nce\b)|8|11\b|18\b"
)
_INITIALS = 5
"""Letters up to which a word in capitals may be spelt out ("an FBI agent", "a UN envoy"), so that nothing is known of
how it sounds."""


def _has_wrong_article(side: Side, place: Range) -> bool:
    begin = place[0]
    if begin < 1 or not side.tokens.is_joined(begin):
        return False
    article, word = side.tokens.words[begin - 1], side.tokens.words[begin]
    written = side.tokens.said(begin, begin + 1)
    if article not in {"a", "an"} or len(word) == 1 or (written.isupper() and len(written) <= _INITIALS):
        return False
    return (article == "an") != (_SOUNDS_LIKE_VOWEL.match(word) is not None)


def _read_article(evidence: Evidence, here: Range, there: Range) -> int:
    return int(_has_wrong_article(evidence.right, there)) - int(_has_wrong_article(evidence.left, here))


def _read_length(evidence: Evidence, here: Range, there: Range) -> int:
    del evidence
    return max(-2, min(2, (there[1] - there[0]) - (here[1] - here[0])))


_ODD_NUMBER = regex.compile(r"(?!(?:1[5-9]|20)\d\d's)\d[\d,]*0's\b|\b(?:p\.c|pc)\b")
_ODD_PAIR = regex.compile(r"\bvery own\b|\b(the|a|an|of|to|in|and|for|on|with|very|that|is|was) \1\b")


def _has_odd_form(side: Side, place: Range) -> bool:
    """Whether a number at the range is written as machines write it, or a word beside it doubles it."""
    own = " ".join(side.words(place))
    near = " ".join(side.tokens.words[max(place[0] - 1, 0) : place[1] + 1])
    return _ODD_NUMBER.search(own) is not None or _ODD_PAIR.search(near) is not None


def _read_odd_form(evidence: Evidence, here: Range, there: Range) -> int:
    return int(_has_odd_form(evidence.right, there)) - int(_has_odd_form(evidence.left, here))


def _stands_in(side: Side, words: Sequence[str]) -> bool:
    """Whether these words stand in the text, one after the other."""
    if not all(word in side.known_words for word in words):
        return False
    run = tuple(words)
    own = side.tokens.words
    return len(run) == 1 or any(own[at : at + len(run)] == run for at in range(len(own) - len(run) + 1))


def _read_elsewhere(evidence: Evidence, here: Range, there: Range) -> int:
    has_name = evidence.left.has_capital(here) or evidence.right.has_capital(there)
    if has_name or _has_figure(evidence, here, there):
        return 0  # a name or a figure stands where it belongs, not where it was overlooked
    left_in_right = _stands_in(evidence.right, evidence.left.words(here))
    right_in_left = _stands_in(evidence.left, evidence.right.words(there))
    return int(left_in_right) - int(right_in_left)


WORDING_RULES = (
    WordingRule(
        name="known-name",
        read=_read_name,
        weights=(2.0,),
        bound=6.0,
        sentence="a name known from elsewhere stands on this side and not on the other",
        is_damage=True,
    ),
    WordingRule(
        name="set-phrase",
        read=_read_phrase,
        weights=(0.75,),
        bound=5.0,
        sentence="set phrases are whole on this side and broken on the other",
        is_damage=True,
    ),
    WordingRule(
        name="theme",
        read=_read_theme,
        weights=(0.13, 0.25, 0.4),
        bound=4.0,
        sentence="this side's words fit the articles' subject better",
    ),
    WordingRule(
        name="fit",
        read=_read_fit,
        weights=(0.07, 0.15, 0.25),
        bound=4.0,
        sentence="this side's words fit their neighbours better",
    ),
    WordingRule(
        name="elsewhere",
        read=_read_elsewhere,
        weights=(0.5,),
        bound=4.0,
        sentence="this side's words were left standing elsewhere on the other",
    ),
    WordingRule(
        name="article",
        read=_read_article,
        weights=(1.4,),
        bound=4.0,
        sentence="“a” or “an” does not fit its word on the other side",
        is_damage=True,
    ),
    WordingRule(
        name="length",
        read=_read_length,
        weights=(0.2, 1.0),
        bound=3.0,
        sentence="the other side needs more words for the same",
    ),
    WordingRule(
        name="odd-form",
        read=_read_odd_form,
        weights=(1.5,),
        bound=3.0,
        sentence="the other side has forms that no writer uses",
        is_damage=True,
    ),
    WordingRule(
        name="frequency",
        read=_read_frequency,
        weights=(0.05, 0.1, 0.15),
        bound=2.0,
        sentence="this side has the more usual words",
    ),
)


def find_wording_signs(evidence: Evidence, comparison: Comparison) -> Iterator[Sign]:
    """One sign for every rule that speaks."""
    is_reworded = comparison.swapped_share >= REWORDED
    for rule in WORDING_RULES:
        if not is_reworded and not rule.is_damage:
            continue
        gains = [_weigh(rule, rule.read(evidence, here, there)) for here, there in evidence.ranges]
        weight = max(-rule.bound, min(rule.bound, sum(gains)))
        if abs(weight) >= _LEAST:
            examples = _show(gains, evidence.swaps, left_first=weight > 0)
            yield Sign(name=rule.name, weight=weight, reason=f"{rule.sentence}: {examples}")


def _weigh(rule: WordingRule, size: int) -> float:
    if not size:
        return 0.0
    weight = rule.weights[min(abs(size), len(rule.weights)) - 1]
    return weight if size > 0 else -weight


def _show(gains: Sequence[float], swaps: Sequence[Swap], *, left_first: bool) -> str:
    """The swaps that weigh most for the side, as the words there and the words for them."""
    sign = 1.0 if left_first else -1.0
    order = sorted(range(len(gains)), key=lambda index: (-sign * gains[index], index))
    shown: dict[str, None] = {}
    for index in order:
        swap = swaps[index]
        pair = (swap.left_words, swap.right_words) if left_first else (swap.right_words, swap.left_words)
        if sign * gains[index] > 0:
            shown[" ".join(f"“{pair[0]}” / “{pair[1]}”".split())] = None
        if len(shown) == _MAX_EXAMPLES:
            break
    return ", ".join(shown)
