"""Builds the gazetteer that ships in the package; run it as `tools/gazetteer/build`.

Stages: 1. check every input's hash; 2. collect names and places; 3. key the names' words and sort them; 4. write the
tables to src/unspin/text/places. The same inputs give the same bytes.
"""

from __future__ import annotations

import importlib.util
import re
import sys
from pathlib import Path
from types import ModuleType

import numpy as np
from numpy.typing import NDArray
from places import HERE, collect_namings

_PACKAGE = HERE.parents[1] / "src" / "unspin" / "text"
_FOLDER = _PACKAGE / "places"
_LETTERS = r"[^\W_][\u0300-\u036f]*"
_WORD = re.compile(
    rf"(?:[^\W\d_]\.){{2,}}|(?:{_LETTERS})+(?:['’ʼ](?:{_LETTERS})+)*"
)  # as unspin.text.gazetteer
_MOST_WORDS = 14


def main() -> None:
    """Writes every table."""
    keys = _load_keys()
    entries: dict[int, tuple[int, int]] = {}
    rows: dict[tuple[str, str], int] = {}
    for naming in collect_namings():
        words = split_place(naming.words)
        if 0 < len(words) <= _MOST_WORDS:
            row = rows.setdefault((naming.place, naming.country), len(rows))
            entries.setdefault(keys.run_key(words), (row, naming.form))
    _FOLDER.mkdir(exist_ok=True)
    order = sorted(entries)
    _save("keys", np.array(order, dtype=np.uint64))
    _save("rows", np.array([entries[key][0] for key in order], dtype=np.uint16))
    _save("forms", np.array([entries[key][1] for key in order], dtype=np.uint8))
    names = [place.encode() for place, _ in rows]
    _save("name_ends", np.cumsum([len(name) for name in names]).astype(np.uint32))
    _save("name_texts", np.frombuffer(b"".join(names), dtype=np.uint8))
    codes = b"".join(country.encode().ljust(2) for _, country in rows)
    _save("codes", np.frombuffer(codes, dtype=np.uint8).reshape(-1, 2))
    size = sum(path.stat().st_size for path in _FOLDER.iterdir())
    print(f"{len(order)} names of {len(rows)} places; {size / 1e6:.2f} MB in {_FOLDER}")


def split_place(words: str) -> tuple[str, ...]:
    """The words as `unspin.text.gazetteer.split_place` has them."""
    found = [re.sub("[’ʼ]", "'", word.casefold()).replace(".", "") for word in _WORD.findall(words)]
    found = found[1:] if found[:1] == ["the"] and len(found) > 1 else found
    return tuple(found[:-1] if found[-1:] == ["the"] and len(found) > 1 else found)


def _load_keys() -> ModuleType:
    """The package's own `unspin.text.keys`, without the rest of the package and what it needs."""
    spec = importlib.util.spec_from_file_location("unspin_keys", _PACKAGE / "keys.py")
    if spec is None or spec.loader is None:
        raise SystemExit(f"Missing: {_PACKAGE / 'keys.py'}.")
    module = importlib.util.module_from_spec(spec)
    sys.modules["unspin_keys"] = module
    spec.loader.exec_module(module)
    return module


def _save(table: str, values: NDArray[np.generic]) -> None:
    """Writes beside and renames: a program that has the old table mapped keeps it."""
    written = Path(_FOLDER, f".{table}.npy")
    np.save(written, values, allow_pickle=False)
    written.replace(_FOLDER / f"{table}.npy")


if __name__ == "__main__":
    main()
