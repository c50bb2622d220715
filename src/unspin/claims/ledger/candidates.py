"""Which claims are worth comparing: those that share something particular.

Problem: of 40,000 claims there are 800 million pairs, and almost none says the same.

Stages: each claim has keys (names that are no countries, numbers, rarer words by their first letters, pairs of
countries, a name with a word). Keys that stand in too many claims tell nothing and are left out. Claims that share
keys are candidates, the rarer the keys the better, and each claim keeps its best few.

Cost: at most `_MOST_SHARING` times the number of keys, in arrays.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from typing import Final

import numpy as np

from unspin.claims.ledger.contents import Content
from unspin.claims.ledger.places import COUNTRIES
from unspin.text.lexicon import Lexicon

_MOST_SHARING: Final = 150
"""Claims that a key may stand in."""
_BEST: Final = 8
"""Candidates that a claim keeps."""
_FEWEST_SHARED: Final = 2
"""Keys that two claims share if they are worth comparing; a name with a word is two, for the word is one by itself."""
_RARE: Final = 4.7
"""Zipf frequency up to which a word is a key by itself."""
_LETTERS: Final = 5
"""Letters by which words are keys, so that forms of one word meet."""
_MOST_KEYS: Final = 48
_LARGE: Final = 13
"""Number from which a figure is a key by itself."""

_COUNTRIES: Final = frozenset(COUNTRIES.values())


def find_candidates(contents: Sequence[Sequence[Content]], lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """Pairs of positions, the lesser first, each once, in order.

    Args:
        contents: what each claim says.
        lexicon: the frequencies of words.
    """
    numbers: dict[tuple[str, ...], int] = {}
    keys = [
        sorted({numbers.setdefault(key, len(numbers)) for key in _find_keys(content[0], lexicon)})
        for content in contents
    ]
    claims: list[list[int]] = [[] for _ in numbers]
    for claim, own in enumerate(keys):
        for key in own:
            claims[key].append(claim)
    sharing = [np.array(group, dtype=np.int64) for group in claims]
    seen: set[tuple[int, int]] = set()
    for claim, own in enumerate(keys):
        groups = [sharing[key] for key in own if 1 < len(sharing[key]) <= _MOST_SHARING]
        if groups:
            seen.update((min(claim, other), max(claim, other)) for other in _best_of(claim, groups))
    yield from sorted(seen)


def _best_of(claim: int, groups: Sequence[np.typing.NDArray[np.int64]]) -> list[int]:
    """The claims that share most with this one, a key counting by its rarity."""
    others = np.concatenate(groups)
    weights = np.concatenate([np.full(len(group), 1 / np.log2(1 + len(group))) for group in groups])
    found, places = np.unique(others, return_inverse=True)
    shared = np.bincount(places, weights=weights)
    shared[(found == claim) | (np.bincount(places) < _FEWEST_SHARED)] = 0.0
    order = np.lexsort((found, -shared))[:_BEST]
    return [int(found[place]) for place in order if shared[place] > 0]


def _find_keys(content: Content, lexicon: Lexicon) -> Iterable[tuple[str, ...]]:
    names = (*content.names, *content.lent)
    own = [name for name in names if name not in _COUNTRIES]
    words = sorted(set(content.words), key=lambda word: (lexicon.zipf(word), word))
    stems = [word[:_LETTERS] for word in words]
    numbers = [f"{one.least:g}" for one in content.quantities if one.least >= _LARGE]
    keys: list[tuple[str, ...]] = [(name.rsplit(" ", 1)[-1],) for name in own]
    keys += [(number,) for number in numbers]
    keys += [(stem,) for word, stem in zip(words, stems, strict=True) if lexicon.zipf(word) <= _RARE]
    keys += [tuple(sorted(pair)) for pair in combinations(dict.fromkeys(stems[:6]), 2)]
    keys += [(name, stem) for name in names[:4] for stem in stems[:6]]
    return keys[:_MOST_KEYS]
