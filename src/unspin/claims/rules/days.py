"""Words for a day, and adverbs, among the words of a sentence."""

from __future__ import annotations

from collections.abc import Sequence

from unspin.claims.rules.units import Token
from unspin.claims.rules.words import ADVERBS, DAY_PARTS, DAY_WORDS, MONTHS, NOT_ADVERBS, WEEKDAYS

_SHORTEST_ADVERB = 5
_PARTS = (
    DAY_WORDS
    | MONTHS
    | DAY_PARTS
    | frozenset("on in last this next late early week month year since earlier".split())
)
_AFTER_LAST = WEEKDAYS | MONTHS | DAY_PARTS | frozenset("week month year this in".split())


def is_adverb(token: Token) -> bool:
    """Whether a word is an adverb, by a table or its ending."""
    word = token.lower
    if word in ADVERBS:
        return True
    return (
        len(word) >= _SHORTEST_ADVERB
        and word.endswith("ly")
        and word not in NOT_ADVERBS
        and not token.is_capital
    )


def is_day(tokens: Sequence[Token], index: int) -> bool:
    """Whether words for a day, or a longer time, stand at `index`."""
    if not 0 <= index < len(tokens):
        return False
    word, following = tokens[index].lower, tokens[index + 1].lower if index + 1 < len(tokens) else ""
    if word in DAY_WORDS:
        return True
    if word in {"last", "this", "next", "earlier"}:
        return following in _AFTER_LAST
    if word in {"on", "in", "late", "early", "since"}:
        return following in WEEKDAYS | MONTHS | DAY_WORDS or following[:4].isdigit()
    return False


def skip_day(tokens: Sequence[Token], index: int) -> int:
    """The index after the words for a day that stand at `index`."""
    while index < len(tokens) and (
        tokens[index].lower in _PARTS or tokens[index].lower.rstrip("thsndr").isdigit()
    ):
        index += 1
    return index
