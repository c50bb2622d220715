"""The words of all listed names, and which of them a word of a query may be.

A word is kept by its sound (`unspin.sanctions.names.sounds`). What a query's word may be, each with a likeness:
1. the same sound: 1; 2. the same skeleton: less by the share of the letters that differ; 3. one letter apart, or two
in a long word, in sound or in Latin letters: the same; 4. a word that is the first half of the query's word, where the list has the other
half, too ("Alqaida").
The likeness only says whom to compare; the comparison itself is `compare_prepared`.

Cost: some 110 bytes a word; a look-up takes tens of microseconds and is remembered.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import OSA

from unspin.sanctions.index.deletions import DeletionTable
from unspin.sanctions.index.key_table import KeyTable, sum_key
from unspin.sanctions.index.text_table import TextTable
from unspin.text.keys import find_keys, word_keys

_SAME_SKELETON = 0.95
_SKELETON_SLOPE = 0.8  # less for words whose other letters differ
_SHORTEST_SKELETON = 3  # a shorter one is shared by strangers
_MOST_OF_SKELETON = 64  # words of one skeleton that are looked at
_LETTER_COST = 1.2  # of one letter more or less, in shares of the longer word
_LONG = 7  # letters from which two may differ
_SPLIT = 0.9
_SHORTEST_HALF = 3
_SHORTEST_SPLIT = 6
_LONGEST_SPLIT = 24
_REMEMBERED = 1 << 15

Hits = tuple[NDArray[np.int32], NDArray[np.float32]]


class Vocabulary:
    """The words of listed names, numbered from 0.

    Args:
        sounds: each word's sound, all different.
        latins: each word's Latin form, in the first spelling that was met; "" if it is not sought by spelling.
        skeletons: each word's skeleton.
    """

    def __init__(self, sounds: Sequence[str], latins: Sequence[str], skeletons: Sequence[str]) -> None:
        keys = word_keys(sounds)
        self._order = np.argsort(keys, kind="stable").astype(np.int32)
        self._keys = keys[self._order]
        self._sounds = TextTable(sounds)
        self._latins = TextTable(latins)
        self._near = DeletionTable(list(zip(sounds, latins, strict=True)))
        long_enough = [number for number, key in enumerate(skeletons) if len(key) >= _SHORTEST_SKELETON]
        self._skeletons = KeyTable([sum_key(skeletons[number]) for number in long_enough], long_enough)
        self.find = lru_cache(maxsize=_REMEMBERED)(self._find)

    def __len__(self) -> int:
        return len(self._keys)

    def locate(self, sounds: Sequence[str]) -> NDArray[np.int32]:
        """Numbers of words with exactly these sounds, -1 where there is none; shape (n,)."""
        places = find_keys(self._keys, word_keys(sounds)) if len(self) else np.full(len(sounds), -1, np.int32)
        return np.where(places < 0, np.int32(-1), self._order[places] if len(self) else places).astype(
            np.int32
        )

    @property
    def size(self) -> int:
        """Bytes that the words take."""
        own = self._order.nbytes + self._keys.nbytes + self._sounds.size + self._latins.size
        return own + self._near.size + self._skeletons.size

    def _find(self, sound: str, latin: str, skeleton: str) -> Hits:
        """Words that a word may be, each with its likeness in [0, 1], the likeliest first."""
        hits: dict[int, float] = {}
        if len(skeleton) >= _SHORTEST_SKELETON:
            found = self._skeletons.find(skeleton, _MOST_OF_SKELETON)
            hits.update((number, self._compare_skeletons(sound, number)) for number in found.tolist())
        for number in self._near.find((sound, latin)):
            likeness = max(_compare(sound, self._sounds[number]), _compare(latin, self._latins[number]))
            if likeness > hits.get(number, 0.0):
                hits[number] = likeness
        if 1.0 not in hits.values():
            for number in self._split(sound):
                hits.setdefault(number, _SPLIT)
        ordered = sorted(hits.items(), key=lambda hit: (-hit[1], hit[0]))
        numbers = np.array([number for number, _ in ordered], dtype=np.int32)
        return numbers, np.array([likeness for _, likeness in ordered], dtype=np.float32)

    def _compare_skeletons(self, sound: str, number: int) -> float:
        apart = 1 - OSA.normalized_similarity(sound, self._sounds[number])
        return _SAME_SKELETON * (1 - _SKELETON_SLOPE * apart)

    def _split(self, sound: str) -> list[int]:
        if not _SHORTEST_SPLIT <= len(sound) <= _LONGEST_SPLIT:
            return []
        cuts = range(_SHORTEST_HALF, len(sound) - _SHORTEST_HALF + 1)
        halves = self.locate([half for cut in cuts for half in (sound[:cut], sound[cut:])]).reshape(-1, 2)
        return sorted({int(half) for pair in halves for half in pair if (pair >= 0).all()})


def _compare(left: str, right: str) -> float:
    if left == right or not left or not right:
        return float(left == right)
    length = max(len(left), len(right))
    most = 2 if length >= _LONG else 1
    distance = OSA.distance(left, right, score_cutoff=most)
    return 0.0 if distance > most else max(0.0, 1 - _LETTER_COST * distance / length)
