"""What is known about English words: meaning, frequency, set phrases, known names.

The lexicon ships in the package as sorted arrays, built by `tools/lexicon`; they are mapped, not parsed, so
loading costs milliseconds and processes share the memory. Words are looked up lower-cased, with straight
apostrophes.

Likeness, in [0, 1]: 1 for the same word; otherwise a logistic of the cosine of two words' vectors. The curve
is fitted to words that spinners swapped, against random words of the same frequency, so that .5 is where a
pair is as likely the one as the other (bench/lexicon_likeness.py). An unknown word is taken for the known word that it is made from
("tallness" for "tall", `unspin.text.endings`); where there is none, the spellings are compared instead
(`unspin.text.spelling`).

Invariants: likeness is symmetric; the matrix holds what `likeness` gives pair by pair. Cost: a matrix of 400
by 400 words takes milliseconds, one matrix product.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from enum import StrEnum
from functools import cache, lru_cache
from itertools import pairwise
from pathlib import Path
from typing import Any, cast

import numpy as np
from numpy.typing import NDArray

from unspin.errors import LexiconError
from unspin.text.endings import strip_endings
from unspin.text.keys import find_key, find_keys, pair_keys, run_key, run_keys, word_key, word_keys
from unspin.text.products import multiply
from unspin.text.spelling import spelling_matrix

_FOLDER = Path(__file__).parent / "data"
_FORMAT = 1
_ZIPF_STEP = 1 / 30  # frequencies are stored as bytes
# Vectors are stored as two numbers a byte: the first half of the axes in the high bits, the second in the low.
_REMEMBERED = 1 << 16  # words and pairs whose frequency or synonymy is kept; 15 MB at most
_HALF_BYTE = np.uint8(4)
_LOW_BITS = np.uint8(15)
_ZERO_LEVEL = np.float32(8)
_SMOOTHING = 1e-4  # a word of this share of all words counts half in a wording (Arora et al. 2017 use 1e-3)

# Fitted by bench/lexicon_likeness.py to 1,643 pairs of words that spinners swapped and as many random pairs.
_MIDDLE = np.float32(0.223)  # cosine at which a pair is as likely swapped words as random ones
_SLOPE = np.float32(13)

Floats = NDArray[np.float32]
Ids = NDArray[np.int32]


class NameKind(StrEnum):
    """What a known name names."""

    COUNTRY = "country"
    NATIONALITY = "nationality"
    REGION = "region"
    CITY = "city"
    ORGANISATION = "organisation"
    MINISTRY = "ministry"
    AGENCY = "agency"
    FORCE = "force"
    OUTLET = "outlet"
    THINK_TANK = "think tank"
    COMPANY = "company"


_KINDS = tuple(NameKind)


class Lexicon:
    """The lexicon in one folder; use `load_lexicon`.

    Attributes:
        size: number of words whose meaning and frequency are known.
    """

    def __init__(self, folder: Path) -> None:
        manifest = _read_manifest(folder)
        self._word_keys: NDArray[np.uint64] = _map(folder, "word_keys")
        self._vectors: NDArray[np.uint8] = _map(folder, "vectors")
        self._steps: Floats = _map(folder, "vector_steps")
        self._zipfs: NDArray[np.uint8] = _map(folder, "zipfs")
        self._phrase_keys: NDArray[np.uint64] = _map(folder, "phrase_keys")
        self._name_keys: NDArray[np.uint64] = _map(folder, "name_keys")
        self._name_kinds: NDArray[np.uint8] = _map(folder, "name_kinds")
        self._synonym_keys: NDArray[np.uint64] = _map(folder, "synonym_keys")
        self._name_ends: NDArray[np.uint32] = _map(folder, "name_ends")
        self._name_texts: NDArray[np.uint8] = _map(folder, "name_texts")
        self._phrase_texts: NDArray[np.uint8] = _map(folder, "phrase_texts")
        self._synonyms_from = float(manifest["synonyms_from_zipf"])
        self.size = len(self._word_keys)
        self._zipf_of = lru_cache(maxsize=_REMEMBERED)(self._find_zipf)
        self._synonymy_of = lru_cache(maxsize=_REMEMBERED)(self._find_synonymy)
        self._longest_phrase = int(manifest["longest_phrase"])
        self._longest_name = int(manifest["longest_name"])
        if not self.size == len(self._vectors) == len(self._zipfs) == manifest["words"]:
            raise _damaged(folder, "its tables of words differ in length")

    def ids(self, words: Sequence[str]) -> Ids:
        """Each word's row in the lexicon, -1 where it is unknown; shape (n,)."""
        return find_keys(self._word_keys, word_keys(words))

    def vectors(self, ids: Ids) -> Floats:
        """Each row's meaning, shape (n, d), of unit length; zeros for -1."""
        packed = self._vectors[ids]
        levels = np.concatenate([packed >> _HALF_BYTE, packed & _LOW_BITS], axis=1)
        rows: Floats = (levels.astype(np.float32) - _ZERO_LEVEL) * self._steps
        rows[ids < 0] = 0
        return _to_unit(rows)

    def likeness(self, left: str, right: str) -> float:
        """How well one word stands for the other, in [0, 1]; see the module."""
        return float(self.likeness_matrix([left], [right])[0, 0])

    def likeness_matrix(self, left: Sequence[str], right: Sequence[str]) -> Floats:
        """`likeness` of each left word with each right word, shape (len(left), len(right))."""
        left_ids, right_ids = self._find_meaning(left), self._find_meaning(right)
        matrix = self._to_likeness(multiply(self.vectors(left_ids), self.vectors(right_ids)))
        unknown_left, unknown_right = (
            np.flatnonzero(left_ids < 0).tolist(),
            np.flatnonzero(right_ids < 0).tolist(),
        )
        if unknown_left:
            matrix[unknown_left] = spelling_matrix([left[index] for index in unknown_left], right)
        if unknown_right:
            matrix[:, unknown_right] = spelling_matrix(left, [right[index] for index in unknown_right])
        matrix[_same(left, right)] = 1
        return matrix

    def phrase_likeness(self, left: Sequence[str], right: Sequence[str]) -> float:
        """How well one wording stands for the other, on the scale of `likeness`.

        A wording is the mean of its words' vectors, frequent words counting less. A wording without any known
        word is compared by spelling.

        Source: Arora, Liang and Ma 2017, A simple but tough-to-beat baseline for sentence embeddings.
        """
        if list(left) == list(right):
            return 1.0
        left_mean, right_mean = self._mean(left), self._mean(right)
        if not left_mean.any() or not right_mean.any():
            return float(spelling_matrix(["".join(left)], ["".join(right)])[0, 0])
        return float(self._to_likeness(multiply(left_mean, right_mean))[0, 0])

    def are_synonyms(self, left: str, right: str) -> bool | None:
        """Whether two words mean the same in some sense, or one a little more widely; None for rare words.

        Source: Fellbaum (ed.) 1998, WordNet: synonyms, similar adjectives and direct hypernyms.
        """
        return True if left == right else self._synonymy_of(*sorted((left, right)))

    def find_synonyms(self, word: str, others: Sequence[str]) -> NDArray[np.bool_]:
        """Which of the others are synonyms of the word, as `are_synonyms` has it; False for rare words; shape (n,)."""
        if self.zipf(word) < self._synonyms_from or not others:
            return np.zeros(len(others), dtype=np.bool_)
        keys = pair_keys([min(word, other) for other in others], [max(word, other) for other in others])
        usual = np.fromiter(
            (self.zipf(other) >= self._synonyms_from for other in others), np.bool_, len(others)
        )
        found: NDArray[np.bool_] = (find_keys(self._synonym_keys, keys) >= 0) & usual
        return found

    def _find_synonymy(self, left: str, right: str) -> bool | None:
        if min(self.zipf(left), self.zipf(right)) < self._synonyms_from:
            return None
        key = np.array([run_key((left, right))], dtype=np.uint64)
        return bool(find_keys(self._synonym_keys, key)[0] >= 0)

    def zipf(self, word: str) -> float:
        """The word's frequency on the Zipf scale (log10 per 10^9 words), 0.0 for an unknown word."""
        return self._zipf_of(word)

    def _find_zipf(self, word: str) -> float:
        place = find_key(self._word_keys, word_key(word))
        return float(np.float32(self._zipfs[place]) * np.float32(_ZIPF_STEP)) if place >= 0 else 0.0

    def zipfs(self, words: Sequence[str]) -> Floats:
        """`zipf` of each word, shape (n,)."""
        ids = self.ids(words)
        found = self._zipfs[ids].astype(np.float32) * np.float32(_ZIPF_STEP)
        found[ids < 0] = 0
        return found

    def is_phrase(self, words: Sequence[str]) -> bool:
        """Whether these words are a set phrase (two words or more)."""
        keys = np.array([run_key(words)] if len(words) > 1 else [], dtype=np.uint64)
        return bool((find_keys(self._phrase_keys, keys) >= 0).any())

    def phrases_in(self, words: Sequence[str]) -> list[tuple[int, int]]:
        """Set phrases among the words as `[begin, end)`, the longest first from left to right."""
        return [(begin, end) for begin, end, _ in _match(self._phrase_keys, words, 2, self._longest_phrase)]

    def names_in(self, words: Sequence[str]) -> list[tuple[int, int, NameKind]]:
        """Known names among the words as `[begin, end)` with their kind, the longest first from left to right.

        Names are found in small letters, too: whether the text writes them with capitals is for the caller.
        """
        found = _match(self._name_keys, words, 1, self._longest_name)
        return [(begin, end, _KINDS[self._name_kinds[place]]) for begin, end, place in found]

    def spell_names(self) -> list[tuple[str, NameKind]]:
        """Every known name as it is written, with its kind."""
        texts = self._name_texts.tobytes()
        ends = [0, *self._name_ends.tolist()]
        names = (texts[begin:end].decode() for begin, end in pairwise(ends))
        return [(name, _KINDS[kind]) for name, kind in zip(names, self._name_kinds.tolist(), strict=True)]

    def spell_phrases(self) -> list[str]:
        """The set phrases of usual words, lower-cased, in the order of the alphabet."""
        return self._phrase_texts.tobytes().decode().split("\n")

    def meanings(self, words: Sequence[str]) -> Floats:
        """Each word's meaning, shape (n, d), of unit length; zeros for a word that is unknown and made from no known one."""
        return self.vectors(self._find_meaning(words))

    def compare_meanings(self, left: Floats, right: Floats) -> Floats:
        """`likeness` of each left meaning with each right one, shape (len(left), len(right))."""
        return self._to_likeness(multiply(left, right))

    def _find_meaning(self, words: Sequence[str]) -> Ids:
        """`ids`, where an unknown word is taken for the known word that it is made from, if there is one."""
        ids = self.ids(words)
        for index in np.flatnonzero(ids < 0).tolist():
            guesses = self.ids(strip_endings(words[index]))
            ids[index] = next((guess for guess in guesses.tolist() if guess >= 0), -1)
        return ids

    def _to_likeness(self, cosines: Floats) -> Floats:
        likeness: Floats = 1 / (1 + np.exp((_MIDDLE - cosines) * _SLOPE))
        return likeness

    def _mean(self, words: Sequence[str]) -> Floats:
        shares = 10 ** (self.zipfs(words) - 9)
        weights = _SMOOTHING / (_SMOOTHING + shares)
        mean: Floats = (self.vectors(self._find_meaning(words)) * weights[:, None]).sum(axis=0, keepdims=True)
        return _to_unit(mean.astype(np.float32))


@cache
def load_lexicon() -> Lexicon:
    """The lexicon that ships in the package, loaded once per process.

    Raises:
        LexiconError: if it is missing or damaged.
    """
    return Lexicon(_FOLDER)


def _match(
    table: NDArray[np.uint64], words: Sequence[str], shortest: int, longest: int
) -> list[tuple[int, int, int]]:
    """Runs of words that stand in the table, as (begin, end, place), the longest first from left to right."""
    ends: dict[int, tuple[int, int]] = {}
    for length, keys in enumerate(run_keys(words, longest), start=1):
        if length >= shortest:
            places = find_keys(table, keys)
            for begin in np.flatnonzero(places >= 0).tolist():
                ends[begin] = (begin + length, int(places[begin]))
    found: list[tuple[int, int, int]] = []
    for begin in sorted(ends):
        if not found or begin >= found[-1][1]:
            found.append((begin, *ends[begin]))
    return found


def _same(left: Sequence[str], right: Sequence[str]) -> tuple[list[int], list[int]]:
    """Row and column of every pair of equal words."""
    columns: dict[str, list[int]] = {}
    for column, word in enumerate(right):
        columns.setdefault(word, []).append(column)
    pairs = [(row, column) for row, word in enumerate(left) for column in columns.get(word, ())]
    return [row for row, _ in pairs], [column for _, column in pairs]


def _to_unit(rows: Floats) -> Floats:
    lengths = np.sqrt(np.einsum("ij,ij->i", rows, rows))[:, None]
    units: Floats = np.divide(rows, lengths, out=np.zeros_like(rows), where=lengths > 0)
    return units


def _read_manifest(folder: Path) -> dict[str, float]:
    try:
        manifest: dict[str, float] = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise LexiconError(
            f"No lexicon in {folder}: it ships with the package. Reinstall unspin, or run tools/lexicon/build."
        ) from None
    except ValueError as error:
        raise _damaged(folder, f"its manifest cannot be read ({error})") from error
    if manifest.get("format") != _FORMAT:
        raise _damaged(folder, f"its format is {manifest.get('format')}, and {_FORMAT} was expected")
    return manifest


def _map(folder: Path, table: str) -> NDArray[Any]:
    """One table of the lexicon, mapped into memory."""
    try:
        mapped = np.load(folder / f"{table}.npy", mmap_mode="r", allow_pickle=False)
        return cast("NDArray[Any]", mapped.view(np.ndarray))  # a plain array is indexed several times as fast
    except (OSError, ValueError) as error:
        raise _damaged(folder, f"its table {table} cannot be read ({error})") from error


def _damaged(folder: Path, what: str) -> LexiconError:
    return LexiconError(
        f"The lexicon in {folder} is damaged: {what}. Reinstall unspin, or run tools/lexicon/build."
    )
