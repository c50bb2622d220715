"""Signs of direction in the wording: what thesaurus substitution does to phrases, names and single words.

Problem: a machine that swaps words one by one breaks what belongs together. Known names and set phrases come apart,
words fit their neighbours and the article's subject less, "a" stands before a vowel, numbers get odd forms,
one word becomes several, and a word that was overlooked once stands beside its substitute elsewhere.

Stages: 1. each rule reads every swap as a whole number: above 0 it speaks for the left wording as the original, and the
larger the surer; 2. sizes have weights, in nats, which are added up; 3. swaps of one pair rest on the same dictionary, so
the sum is divided by 1 + (swaps - 1) · `_ALIKE`, as evidence is whose parts are correlated by so much; 4. rules that
compare what wordings are like hold for substitution by thesaurus only: they are multiplied by how far the
changes look like one (`unspin.families.substitution`); 5. no rule weighs more than `BOUND`.

Weights are fitted by bench/direction_signs.py, all rules together, on halves of rewordings of news by two thesauri, of
PAN 2013's random and translation obfuscation and of follow-ups of Reuters, and rounded; the other halves are reported.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import regex
from numpy.typing import NDArray

from unspin.families.evidence import Evidence
from unspin.families.side import Floats, Range, Side
from unspin.families.substitution import measure_substitution
from unspin.model import Comparison, Sign, Swap

Marks = NDArray[np.int32]
Reader = Callable[[Evidence], Marks]

_MAX_EXAMPLES = 3
_LEAST = 0.1
"""Nats under which a rule is as good as silent: 1.1 to 1."""
BOUND = 6.0
"""Nats that one rule weighs at most, 400 to 1: it may be mistaken in a way that no measurement showed."""
_ALIKE = 0.02
"""Correlation of what two swaps of a pair say. From 0 to .12 the log loss on held-back pairs is about the same (.417 to
.434); at .02 the probabilities near 1 mean what they say."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WordingRule:
    """One rule.

    Attributes:
        name: the rule's name in results.
        read: what each swap says, as a whole number; turned round when the sides are.
        weights: what each size weighs, in nats, from size 1 on.
        is_damage: whether it speaks of damage that no writer does. The other rules compare what two wordings
            are like, which holds for thesaurus substitution only.
        sentence: what it says; “this side” is the one it speaks for as the original, whichever that is.
    """

    name: str
    read: Reader
    weights: tuple[float, ...]
    sentence: str
    is_damage: bool = False


def _is_part_of(marks: Marks, place: Range) -> bool:
    """Whether a numbered run covers a word of the range and a neighbour outside of it."""
    begin, end = place
    touched = set(marks[begin:end].tolist()) - {0}
    if not touched:
        return False
    outside = {int(marks[near]) for near in (begin - 1, end) if 0 <= near < len(marks)}
    return bool(touched & outside)


def _one_each(read: Callable[[Evidence, Range, Range], int]) -> Reader:
    """A reader of all swaps, from one that reads a swap by itself."""

    def read_all(evidence: Evidence) -> Marks:
        sizes = [read(evidence, here, there) for here, there in evidence.ranges]
        return np.array(sizes, dtype=np.int32)

    return read_all


def _read_phrase(evidence: Evidence, here: Range, there: Range) -> int:
    left, right = _is_part_of(evidence.left.phrases, here), _is_part_of(evidence.right.phrases, there)
    return int(left) - int(right)


def _read_name(evidence: Evidence, here: Range, there: Range) -> int:
    if not (evidence.left.has_capital(here) and evidence.right.has_capital(there)):
        return 0
    left = bool(evidence.left.names[here[0] : here[1]].any())
    right = bool(evidence.right.names[there[0] : there[1]].any())
    return int(left) - int(right)


def _size(differences: NDArray[np.floating], edges: Sequence[float]) -> Marks:
    """The signed number of edges that each difference passes."""
    sizes = (np.abs(differences)[:, None] >= np.array(edges)).sum(axis=1)
    signed: Marks = np.where(differences > 0, sizes, -sizes).astype(np.int32)
    return signed


def _read_frequency(evidence: Evidence) -> Marks:
    lefts = _find_rarest(evidence.left.zipfs, evidence.lefts)
    rights = _find_rarest(evidence.right.zipfs, evidence.rights)
    return np.where(evidence.has_figure, 0, _size(lefts - rights, (0.2, 0.7, 1.5)))


def _find_rarest(zipfs: Floats, ranges: Sequence[Range]) -> Floats:
    return np.array([zipfs[begin:end].min() for begin, end in ranges], dtype=np.float32)


def _read_fit(evidence: Evidence) -> Marks:
    return _compare_fits(*evidence.fits, evidence.has_figure, (0.01, 0.04, 0.08))


def _read_theme(evidence: Evidence) -> Marks:
    return _compare_fits(*evidence.themes, evidence.has_figure, (0.01, 0.03, 0.06))


def _compare_fits(
    lefts: Floats, rights: Floats, has_figure: NDArray[np.bool_], edges: Sequence[float]
) -> Marks:
    is_known = (lefts != 0) & (rights != 0) & ~has_figure
    return np.where(is_known, _size(lefts - rights, edges), 0)


_SOUNDS_LIKE_VOWEL = regex.compile(
    r"(?:[aio]|e(?!u|w)|u(?!ni[^nm]|s[aeiu]|k\b|r[aeo]|ti|bi)|hour|hono|heir|honest)(?!ne\b|nce\b)|8|11\b|18\b"
)
_INITIALS = 5
"""Letters up to which a word in capitals may be spelt out ("an FBI agent", "a UN envoy"), so that nothing is known of
how it sounds."""


def _has_wrong_article(side: Side, place: Range) -> bool:
    begin = place[0]
    article = side.tokens.words[begin - 1] if begin else ""
    if article not in {"a", "an"} or not side.tokens.is_joined(begin):
        return False
    word = side.tokens.words[begin]
    written = side.tokens.said(begin, begin + 1)
    if len(word) == 1 or (written.isupper() and len(written) <= _INITIALS):
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


def _read_elsewhere(evidence: Evidence) -> Marks:
    sizes = np.zeros(len(evidence.ranges), dtype=np.int32)
    for index in np.flatnonzero(~evidence.has_figure).tolist():
        here, there = evidence.ranges[index]
        if evidence.left.has_capital(here) or evidence.right.has_capital(there):
            continue  # a name stands where it belongs, not where it was overlooked
        left_in_right = evidence.right.has(evidence.left.words(here))
        right_in_left = evidence.left.has(evidence.right.words(there))
        sizes[index] = int(left_in_right) - int(right_in_left)
    return sizes


WORDING_RULES = (
    WordingRule(
        name="known-name",
        read=_one_each(_read_name),
        weights=(1.0,),
        sentence="a name known from elsewhere stands on this side and not on the other",
        is_damage=True,
    ),
    WordingRule(
        name="set-phrase",
        read=_one_each(_read_phrase),
        weights=(1.5,),
        sentence="set phrases are whole on this side and broken on the other",
    ),
    WordingRule(
        name="theme",
        read=_read_theme,
        weights=(0.15, 0.2, 0.45),
        sentence="this side's words fit the articles' subject better",
    ),
    WordingRule(
        name="fit",
        read=_read_fit,
        weights=(0.2, 0.25, 0.55),
        sentence="this side's words fit their neighbours better",
    ),
    WordingRule(
        name="elsewhere",
        read=_read_elsewhere,
        weights=(0.8,),
        sentence="this side's words were left standing elsewhere on the other",
    ),
    WordingRule(
        name="article",
        read=_one_each(_read_article),
        weights=(1.0,),
        sentence="“a” or “an” does not fit its word on the other side",
        is_damage=True,
    ),
    WordingRule(
        name="length",
        read=_one_each(_read_length),
        weights=(0.05, 0.3),
        sentence="the other side needs more words for the same",
    ),
    WordingRule(
        name="odd-form",
        read=_one_each(_read_odd_form),
        weights=(0.6,),
        sentence="the other side has forms that no writer uses",
        is_damage=True,
    ),
    WordingRule(
        name="frequency",
        read=_read_frequency,
        weights=(0.05, 0.15, 0.2),
        sentence="this side has the more usual words",
    ),
)


def find_wording_signs(evidence: Evidence, comparison: Comparison) -> Iterator[Sign]:
    """One sign for every rule that speaks."""
    discount = find_discount(len(evidence.ranges))
    factor = measure_substitution(comparison, evidence)
    for rule in WORDING_RULES:
        if not (factor or rule.is_damage):
            continue
        gains = [_weigh(rule, size) for size in rule.read(evidence).tolist()]
        total = sum(gains) * discount * (1.0 if rule.is_damage else factor)
        weight = max(-BOUND, min(BOUND, total))
        if abs(weight) >= _LEAST:
            examples = _show(gains, evidence.swaps, left_first=weight > 0)
            yield Sign(name=rule.name, weight=weight, reason=f"{rule.sentence}: {examples}")


def find_discount(swaps: int) -> float:
    """What a weight keeps among so many swaps, in (0, 1]."""
    return 1.0 / (1.0 + max(swaps - 1, 0) * _ALIKE)


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
