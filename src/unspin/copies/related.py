"""Headlines of other stories that two pages both offer."""

from __future__ import annotations

from collections.abc import Sequence

from unspin.text.function_words import FUNCTION_WORDS
from unspin.text.lexicon import Lexicon
from unspin.text.tokens import read_tokens

_ALIKE = 0.6
"""Share of the longer headline's words from which two headlines are one."""
_SUBSTITUTE = 0.95
"""Likeness from which a word counts for another: one random pair in a hundred reaches it."""


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
    """Share of the longer headline's words that stand in the other, themselves or by a substitute."""
    words = sorted((read_tokens(left).stems, read_tokens(right).stems), key=len)
    if not words[0]:
        return 0.0
    content = [word for word in words[1] if word not in FUNCTION_WORDS] or list(words[1])
    return float((lexicon.likeness_matrix(content, words[0]).max(axis=1) >= _SUBSTITUTE).mean())
