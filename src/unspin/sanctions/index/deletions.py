"""Words that differ by a letter or two, found without comparing all with all.

Problem: a typo, a doubled letter or another transliteration leaves no part of a word sure to be the same.

A word stands in the table under itself and under each form of it with one letter left out. Two words one letter
apart (left out, put in, changed, two turned round) share a form; of words two letters apart most do. Forms are kept
as 32-bit sums: what shares one is compared letter by letter afterwards, so a chance hit costs time only.

Cost: 8 bytes a form, so about 100 a word; a look-up is a binary search for each form.

Source: Garbe 2012, symmetric delete spelling correction; Mor and Fraenkel 1982.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

_SHORTEST = 4  # letters: of three letters one left out is a third of the word
LONGEST = 24  # letters that count; no part of a name is longer, and a hostile word may be
Ids = NDArray[np.int32]


class DeletionTable:
    """Numbers of words by their forms.

    Args:
        words: the words, numbered from 0, each in its spellings.
    """

    def __init__(self, words: Iterable[Sequence[str]]) -> None:
        sums: list[NDArray[np.uint32]] = []
        counts: list[int] = []
        for spellings in words:
            forms = list_forms(spellings)
            sums.append(np.fromiter(forms, dtype=np.uint32, count=len(forms)))
            counts.append(len(forms))
        keys = np.concatenate(sums) if sums else np.empty(0, dtype=np.uint32)
        ids = np.repeat(np.arange(len(counts), dtype=np.int32), counts)
        order = np.argsort(keys, kind="stable")
        self._keys = keys[order]
        self._ids = ids[order]

    def find(self, spellings: Sequence[str]) -> list[int]:
        """Numbers of the words that share a form with one of the spellings, rising."""
        forms = list_forms(spellings)
        keys = np.fromiter(forms, dtype=np.uint32, count=len(forms))
        begins = np.searchsorted(self._keys, keys, side="left").tolist()
        ends = np.searchsorted(self._keys, keys, side="right").tolist()
        found: set[int] = set()
        for begin, end in zip(begins, ends, strict=True):
            if begin < end:
                found.update(self._ids[begin:end].tolist())
        return sorted(found)

    @property
    def size(self) -> int:
        """Bytes that the table takes."""
        return self._keys.nbytes + self._ids.nbytes


def list_forms(spellings: Sequence[str]) -> list[int]:
    """The sums of the forms of all spellings, each once."""
    forms: set[int] = set()
    for spelling in filter(None, spellings):
        letters = spelling[:LONGEST].encode("utf-8", "replace")
        forms.add(zlib.crc32(letters))
        if len(letters) >= _SHORTEST:
            forms.update(zlib.crc32(letters[:at] + letters[at + 1 :]) for at in range(len(letters)))
    return sorted(forms)
