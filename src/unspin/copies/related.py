"""Headlines of other stories that two pages both offer."""

from __future__ import annotations

from collections.abc import Sequence

from unspin.text.lexicon import Lexicon
from unspin.text.tokens import read_tokens

_ALIKE = 0.6
"""Likeness from which two headlines are one: over half of their words the same or substitutes."""


def pair_headlines(
    left: Sequence[str], right: Sequence[str], lexicon: Lexicon
) -> tuple[tuple[str, str], ...]:
    """Pairs (left, right) of headlines that are the same story's, reworded or not, in the left's order."""
    pairs: list[tuple[str, str]] = []
    free = list(right)
    for headline in left:
        scored = [(_measure(headline, other, lexicon), -place) for place, other in enumerate(free)]
        best = max(scored, default=(0.0, 0))
        if best[0] >= _ALIKE:
            pairs.append((headline, free.pop(-best[1])))
    return tuple(pairs)


def _measure(left: str, right: str, lexicon: Lexicon) -> float:
    """Mean likeness of each word of the longer headline to its best counterpart."""
    words = sorted((read_tokens(left).stems, read_tokens(right).stems), key=len)
    if not words[0]:
        return 0.0
    return float(lexicon.likeness_matrix(words[1], words[0]).max(axis=1).mean())
