"""Which files are lists: folders searched, each file recognised by its first bytes, the tables found that belong to it.

The Treasury's `alt.csv`, `add.csv` and `sdn_comments.csv` are read with the `sdn.csv` beside which they lie.
"""

from __future__ import annotations

import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from unspin.engines.list_bytes import OpenFile
from unspin.errors import ListError
from unspin.model import SanctionsList
from unspin.sanctions.lists import Layout, ListFormat, ListPart, recognise, recognise_part

_ENDINGS: Final = (".csv", ".xml", ".json", ".jsonl", ".ndjson")
_PART_NAMES: Final = {
    "alt": ListPart.ALIASES,
    "add": ListPart.ADDRESSES,
    "address": ListPart.ADDRESSES,
    "comments": ListPart.COMMENTS,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ListFile:
    """A list that was found and recognised.

    Attributes:
        name: name of the list.
        path: the file.
        layout: how it is written.
        parts: the tables beside it.
    """

    name: str
    path: Path
    layout: Layout
    parts: dict[ListPart, Path] = field(default_factory=dict)


def mode_of(path: Path) -> int:
    """Whether it is a file or a folder.

    Raises:
        ListError: nothing is there, or something else.
    """
    try:
        mode = stat.S_IFMT(path.stat().st_mode)
    except OSError as error:
        raise ListError(f"{path}: {error.strerror or error}. Check the path of the list.") from error
    if mode not in {stat.S_IFREG, stat.S_IFDIR}:
        raise ListError(
            f"{path}: this is no plain file but a device, pipe or socket. Save the list to a file first."
        )
    return mode


def open_folder(folder: Path, left_out: list[str], broken: list[SanctionsList]) -> list[ListFile]:
    """The lists in a folder and below; what is passed over, and what is broken, is added to the two others."""
    found: list[ListFile] = []
    errors: dict[Path, str] = {}
    for path in _walk(folder):
        if not path.name.lower().removesuffix(".gz").endswith(_ENDINGS):
            left_out.append(
                f"{path} was passed over: its ending is none of {' '.join(_ENDINGS)} (or these with .gz)."
            )
            continue
        try:
            found.append(recognise_file(path))
        except ListError as error:
            errors[path] = str(error)
    beside = {path for file in found for path in file.parts.values()}
    if not found:
        raise ListError(
            f"{folder}: no file of this folder can be read as a list. {' '.join([*errors.values()][:2])}".strip()
        )
    broken.extend(_record_broken(path, why) for path, why in errors.items() if path not in beside)
    return found


def _record_broken(path: Path, why: str) -> SanctionsList:
    return SanctionsList(
        name=path.name,
        format="unknown",
        paths=(str(path),),
        sha256=(),
        read=0,
        kept=0,
        is_whole=False,
        notes=(why,),
    )


def _walk(folder: Path) -> Iterator[Path]:
    """The plain files of a folder and those below, by name; links to folders are not followed."""
    try:
        entries = sorted(folder.iterdir())
    except OSError as error:
        raise ListError(f"{folder}: {error.strerror or error}. Allow reading it.") from error
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if entry.is_dir():
            if not entry.is_symlink():
                yield from _walk(entry)
        elif entry.is_file():
            yield entry


def recognise_file(path: Path) -> ListFile:
    """The list in a file, with the tables beside it.

    Raises:
        ListError: it is none.
    """
    with OpenFile(path) as opened:
        layout = recognise(opened.read_head(), str(path))
    parts = _find_parts(path) if layout.format is ListFormat.OFAC_CSV else {}
    return ListFile(name=_name_list(layout.format, path), path=path, layout=layout, parts=parts)


def _name_list(form: ListFormat, path: Path) -> str:
    match form:
        case ListFormat.OFAC_CSV | ListFormat.OFAC_XML:
            return "OFAC non-SDN" if path.name.lower().startswith("cons") else "OFAC SDN"
        case ListFormat.UN_XML:
            return "UN consolidated list"
        case ListFormat.US_CSV:
            return "US consolidated screening list"
        case _:
            return path.name.removesuffix(".gz")


def name_apart(files: list[ListFile]) -> Iterator[ListFile]:
    """The lists, those of one name told apart by their paths."""
    for file in files:
        others = [one.path.parent.name for one in files if one.name == file.name]
        where = file.path.parent.name if others.count(file.path.parent.name) == 1 else file.path
        name = file.name if len(others) == 1 else f"{file.name} ({where})"
        yield ListFile(name=name, path=file.path, layout=file.layout, parts=file.parts)


# ---------------------------------------------------------------- the tables beside sdn.csv


def _find_parts(path: Path) -> dict[ListPart, Path]:
    """The tables beside the Treasury's list.

    Raises:
        ListError: one of them is something else.
    """
    found: dict[ListPart, Path] = {}
    family = _family_of(path)
    for entry in sorted(path.parent.iterdir()):
        part = _find_part_name(entry)
        if part and part not in found and entry.is_file() and _family_of(entry) == family:
            with OpenFile(entry) as opened:
                seen = recognise_part(opened.read_head(), str(entry))
            if seen is not part:
                raise ListError(
                    f"{entry}: by its name this is {part}, but it holds {seen}. Download both again."
                )
            found[part] = entry
    return dict(sorted(found.items()))


def _find_part_name(path: Path) -> ListPart | None:
    """Which table a file is by its name: alt.csv, sdn_alt.csv, cons_add.csv, sdn_comments.csv.gz."""
    stem, _, ending = path.name.lower().removesuffix(".gz").rpartition(".")
    return _PART_NAMES.get(stem.removeprefix("sdn_").removeprefix("cons_")) if ending == "csv" else None


def _family_of(path: Path) -> str:
    """Which of the Treasury's lists a table belongs to by its name."""
    return "cons" if path.name.lower().startswith("cons") else "sdn"


def _find_main(path: Path) -> Path | None:
    """The Treasury's list beside which a table lies."""
    names = ("cons_prim.csv",) if _family_of(path) == "cons" else ("sdn.csv",)
    return next(
        (entry for entry in sorted(path.parent.iterdir()) if entry.name.lower().removesuffix(".gz") in names),
        None,
    )


def is_beside_named(path: Path, named: Sequence[str | Path]) -> bool:
    """Whether this is a table that is read with a list that was named, too."""
    main = _find_main(path) if _find_part_name(path) else None
    return main is not None and any(Path(one).resolve() == main.resolve() for one in named)
