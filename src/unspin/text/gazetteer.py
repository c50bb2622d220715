"""Which country or place a name means: names of countries in every usual spelling, of their peoples, of places.

The gazetteer ships in the package as sorted arrays, built by `tools/gazetteer` from GeoNames and hand-written lists;
they are mapped, not parsed. Names are looked up whole, as words without case, signs and a leading "the": "Iran (Islamic
Republic of)" and "Iran, Islamic Republic of" are the same words.

Limits: a place has one country, the one where by far the most people live under its name; where no country has five
times as many as the next, and it is no capital, it has none ("Manchester"). A word that is a country's and a smaller place's is the country
("Georgia"). Towns of fewer than 15,000 people are not known.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, cast
from unicodedata import normalize

import numpy as np
import regex
from numpy.typing import NDArray

from unspin.errors import LexiconError
from unspin.text.keys import find_key, run_key

_FOLDER = Path(__file__).parent / "places"
_WORD = regex.compile(r"(?:\p{L}\.){2,}|[\p{L}\p{M}\p{N}]++(?:['’ʼ][\p{L}\p{M}\p{N}]++)*+")
_APOSTROPHES = str.maketrans({"’": "'", "ʼ": "'"})
_MOST_WORDS = 14  # "Korea, the Democratic People's Republic of" has seven
_REMEMBERED = 1 << 15  # names looked up; 8 MB at most
_TABLES = ("keys", "rows", "forms", "name_texts", "name_ends", "codes")


class NameForm(IntEnum):
    """What a word of the gazetteer is to its place. The values are stored."""

    COUNTRY = 0
    ADJECTIVE = 1
    PEOPLE = 2
    REGION = 3
    CITY = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownPlace:
    """A place that the gazetteer has.

    Attributes:
        name: its usual English name.
        country: ISO 3166-1 alpha-2 code of the country it lies in or is; None where it lies in several, or several
            places have the name.
        is_country: whether it is a country.
        is_people: whether the words asked for are those of its people ("Iranian", "Iranians"), not its name.
    """

    name: str
    country: str | None
    is_country: bool
    is_people: bool = False


class Gazetteer:
    """The gazetteer in one folder; use `load_gazetteer`."""

    def __init__(self, folder: Path) -> None:
        tables = {table: _map(folder, table) for table in _TABLES}
        self._keys: NDArray[np.uint64] = tables["keys"]
        self._rows: NDArray[np.uint16] = tables["rows"]
        self._forms: NDArray[np.uint8] = tables["forms"]
        self._texts: NDArray[np.uint8] = tables["name_texts"]
        self._ends: NDArray[np.uint32] = tables["name_ends"]
        self._codes: NDArray[np.uint8] = tables["codes"]
        self._row_of_country: dict[str, int] = {}
        self._find = lru_cache(maxsize=_REMEMBERED)(self._look_up)
        if not len(self._keys) == len(self._rows) == len(self._forms):
            raise _damaged(folder, "its tables differ in length")

    def find_country(self, words: str) -> str | None:
        """ISO 3166-1 alpha-2 code of the country that the words name, as such or by its people; None if none."""
        found = self._find(words)
        return self._code(found[0]) if found and found[1] <= NameForm.PEOPLE else None

    def find_place(self, words: str) -> KnownPlace | None:
        """The country, region or city that the words name; None if it is not known."""
        found = self._find(words)
        if found is None:
            return None
        row, form = found
        return KnownPlace(
            name=self._name(row),
            country=self._code(row),
            is_country=form <= NameForm.PEOPLE,
            is_people=form in {NameForm.ADJECTIVE, NameForm.PEOPLE},
        )

    def find_form(self, words: str) -> NameForm | None:
        """What the words are to the place that they name; None if it is not known."""
        found = self._find(words)
        return found[1] if found else None

    def name_country(self, code: str) -> str:
        """The usual English name of a country; the code itself if it is none."""
        if not self._row_of_country:
            for row in sorted({*self._rows[self._forms == NameForm.COUNTRY].tolist()}, reverse=True):
                self._row_of_country[self._code(row) or ""] = row
        row = self._row_of_country.get(code)
        return code if row is None else self._name(row)

    def _look_up(self, words: str) -> tuple[int, NameForm] | None:
        key = split_place(words)
        if not 0 < len(key) <= _MOST_WORDS:
            return None
        place = find_key(self._keys, run_key(key))
        return (int(self._rows[place]), NameForm(int(self._forms[place]))) if place >= 0 else None

    def _name(self, row: int) -> str:
        begin = int(self._ends[row - 1]) if row else 0
        return self._texts[begin : int(self._ends[row])].tobytes().decode()

    def _code(self, row: int) -> str | None:
        return self._codes[row].tobytes().decode().strip() or None


def split_place(words: str) -> tuple[str, ...]:
    """The words of a place's name as they are looked up: without case, signs, points and a "the" at either end."""
    if words.isascii() and words.replace(" ", "").isalnum():
        found = tuple(words[:200].lower().split())
    else:
        found = tuple(
            word.casefold().translate(_APOSTROPHES).replace(".", "")
            for word in _WORD.findall(normalize("NFC", words[:200]))
        )
    found = found[1:] if found[:1] == ("the",) and len(found) > 1 else found
    return found[:-1] if found[-1:] == ("the",) and len(found) > 1 else found


@cache
def load_gazetteer() -> Gazetteer:
    """The gazetteer that ships in the package, loaded once per process.

    Raises:
        LexiconError: if it is missing or damaged.
    """
    return Gazetteer(_FOLDER)


def _map(folder: Path, table: str) -> NDArray[Any]:
    try:
        mapped = np.load(folder / f"{table}.npy", mmap_mode="r", allow_pickle=False)
        return cast("NDArray[Any]", mapped.view(np.ndarray))
    except FileNotFoundError:
        raise _damaged(folder, f"its table {table} is missing") from None
    except (OSError, ValueError) as error:
        raise _damaged(folder, f"its table {table} cannot be read ({error})") from error


def _damaged(folder: Path, what: str) -> LexiconError:
    return LexiconError(
        f"The gazetteer in {folder} is damaged: {what}. Reinstall unspin, or run tools/gazetteer/build."
    )
