"""What is worth saying of a comparison, in words and counts; terminal and page say the same.

A changed name that occurs five times is one finding seen five times. Weights of signs are told as
odds, because a reader can weigh "12 to 1" and cannot weigh 2.5 nats.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from unspin.model import (
    Change,
    Comparison,
    Copy,
    CopyKind,
    Direction,
    QuotationChange,
    Sign,
    Swap,
    SwapKind,
)

# Damage first, harmless last: the order in which a reader wants the kinds.
KINDS: Final[tuple[SwapKind, ...]] = (
    SwapKind.NAME,
    SwapKind.NUMBER,
    SwapKind.MEANING,
    SwapKind.QUOTATION,
    SwapKind.WORDING,
)

DAMAGE: Final[tuple[SwapKind, ...]] = (SwapKind.NAME, SwapKind.NUMBER, SwapKind.MEANING)

# The bounds of Kass & Raftery (1995, "Bayes Factors", section 3.2), in nats: 3, 20 and 150 to 1.
_STRENGTHS: Final[tuple[tuple[float, str], ...]] = (
    (math.log(3), "slight"),
    (math.log(20), "fair"),
    (math.log(150), "strong"),
    (math.inf, "very strong"),
)

_MOST_ODDS: Final = 1000
MOST_SURE: Final = 0.999


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One change, wherever it occurs.

    Attributes:
        left_words, right_words: the words, as they first occur.
        kind: what the change did.
        swaps: positions in the comparison's list of swaps.
    """

    left_words: str
    right_words: str
    kind: SwapKind
    swaps: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sides:
    """What the two sides of a comparison are called: `the source`, `the copy`."""

    left: str
    right: str


SOURCE_AND_COPY: Final = Sides(left="the source", right="the copy")


def gather(swaps: Iterable[Swap], kind: SwapKind) -> tuple[Finding, ...]:
    """Every different change of one kind, in the order of the text; letter case makes no difference."""
    seen: dict[tuple[str, str], list[int]] = {}
    first: dict[tuple[str, str], Swap] = {}
    for position, swap in enumerate(swaps):
        if swap.kind is kind:
            key = (swap.left_words.casefold(), swap.right_words.casefold())
            seen.setdefault(key, []).append(position)
            first.setdefault(key, swap)
    return tuple(
        Finding(
            left_words=first[key].left_words,
            right_words=first[key].right_words,
            kind=kind,
            swaps=tuple(positions),
        )
        for key, positions in seen.items()
    )


def altered_quotations(comparison: Comparison) -> tuple[QuotationChange, ...]:
    """Quotations that differ inside their marks, each pair of wordings once."""
    by_words = {(change.left_words, change.right_words): change for change in reversed(comparison.quotations)}
    return tuple(reversed(by_words.values()))


def count_kinds(swaps: Iterable[Swap]) -> dict[SwapKind, int]:
    """How many swaps of each kind, every kind named, damage first."""
    counts = Counter(swap.kind for swap in swaps)
    return {kind: counts[kind] for kind in KINDS}


def count_words(count: int, one: str, many: str | None = None) -> str:
    """A count with its noun: `1 page`, `2 pages`."""
    return f"{count} {one if count == 1 else many or one + 's'}"


def swaps_in_words(swaps: Iterable[Swap]) -> str:
    """The counts by kind as a phrase; `no words swapped` where there are none."""
    parts = [count_kind(kind, count) for kind, count in count_kinds(swaps).items() if count]
    return ", ".join(parts) or "no words swapped"


def count_kind(kind: SwapKind, count: int) -> str:
    """A count of swaps of one kind in words: `6 names`, `17 of wording`."""
    match kind:
        case SwapKind.NAME | SwapKind.NUMBER:
            return count_words(count, kind.value)
        case SwapKind.QUOTATION:
            return f"{count} in quotations"
        case SwapKind.MEANING | SwapKind.WORDING:
            return f"{count} of {kind.value}"


def percent(share: float) -> str:
    """A share as a percentage that never rounds something to nothing, nor nearly all to all."""
    points = share * 100
    if 0 < points < 1:
        return "<1 %"
    if 99 < points < 100:
        return ">99 %"
    return f"{points:.0f} %"


def strength(sign: Sign) -> str:
    """How strongly a sign speaks, in one word."""
    return next(word for bound, word in _STRENGTHS if abs(sign.weight) < bound or bound == math.inf)


def odds(sign: Sign) -> str:
    """The sign's weight as odds: `7 to 1`."""
    if abs(sign.weight) > math.log(_MOST_ODDS):
        return f"over {_MOST_ODDS} to 1"
    times = math.exp(abs(sign.weight))
    return f"{times:.0f} to 1" if times >= 10 else f"{times:.1f} to 1"


def sureness(comparison: Comparison) -> str:
    """How sure the direction is, as a percentage from 50; never all, which no evidence gives."""
    share = max(comparison.probability, 1 - comparison.probability)
    return percent(min(share, MOST_SURE))


def guess_in_words(guess: Change) -> str:
    """How sure a guess is, in words: `a guess, 93 % likely`."""
    return f"a guess, {percent(min(guess.probability or 0.0, MOST_SURE))} likely"


def direction_in_words(comparison: Comparison, left: str, right: str) -> str:
    """Which side was first, as a sentence without its full stop."""
    if comparison.direction is Direction.UNDECIDED:
        return "undecided: the signs do not suffice"
    first = left if comparison.direction is Direction.LEFT_TO_RIGHT else right
    return f"{first} was first, {sureness(comparison)} sure"


def kinds_in_words(copies: Iterable[Copy]) -> str:
    """The copies by kind, an article merged from several counted once: `5 reworded, 1 verbatim`."""
    kinds = Counter({copy.target: copy.kind for copy in copies}.values())
    return ", ".join(f"{kinds[kind]} {kind.value}" for kind in CopyKind if kinds[kind])
