"""Lists of sanctions as files: found, recognised, opened, and read once from first to last.

Stages: paths → files (folders searched to the bottom) → each recognised by its first bytes → listings one by one →
a record of each list, with the hash of its bytes. Every file is recognised before the first is read, so that a mistake
costs no wait. A file that was named and is no list ends the run; one that only lies in a folder is left out, and told.

The Treasury's `alt.csv`, `add.csv` and `sdn_comments.csv` are read with the `sdn.csv` beside which they lie.
"""

from __future__ import annotations

import gzip
import hashlib
import io
import stat
import zlib
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO, Final, Self, cast

from unspin.engines.progress import OnProgress, Progress, keep_silent
from unspin.errors import ListError, UsageError
from unspin.model import Listing, SanctionsList
from unspin.sanctions.lists import (
    HEAD,
    FindCountry,
    Layout,
    ListFormat,
    ListPart,
    ListSource,
    Tally,
    read_list,
    recognise,
    recognise_part,
)

STEP: Final = "reading lists"

_GZIP: Final = b"\x1f\x8b"
_BUFFER: Final = 1 << 16
_TELL_EVERY: Final = 10_000
_ENDINGS: Final = (".csv", ".xml", ".json", ".jsonl", ".ndjson")
_PART_NAMES: Final = {
    "alt": ListPart.ALIASES,
    "add": ListPart.ADDRESSES,
    "address": ListPart.ADDRESSES,
    "comments": ListPart.COMMENTS,
}
_TREASURY: Final = ("sdn", "cons")
"""What the names of the Treasury's tables begin with: the SDN list's, and those of its other lists."""


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Lists:
    """Lists that are there to be read.

    Attributes:
        files: the lists.
        left_out: files of a folder that were passed over for their endings.
        broken: records of files of a folder that should be lists, and cannot be read as such.
        records: a record of each list that was read to its end.
    """

    files: tuple[ListFile, ...]
    left_out: tuple[str, ...] = ()
    broken: tuple[SanctionsList, ...] = ()
    records: list[SanctionsList] = field(default_factory=list)

    def read(
        self, find_country: FindCountry | None = None, on_progress: OnProgress | None = None
    ) -> Iterator[Listing]:
        """The listings of all lists; `records` has a list's record when its last listing was given.

        Args:
            find_country: ISO code of the country that words name; the gazetteer's by default.
            on_progress: called now and then with the number of entries read.

        Raises:
            ListError: a list cannot be read any more, or has no entry.
        """
        if find_country is None:
            from unspin.text.gazetteer import load_gazetteer  # noqa: PLC0415 - a test needs none

            find_country = load_gazetteer().find_country
        self.records.clear()
        tell = on_progress or keep_silent
        done = 0
        for file in self.files:
            for listing in self._read_file(file, find_country):
                yield listing
                done += 1
                if done % _TELL_EVERY == 0:
                    tell(Progress(step=STEP, done=done))
        tell(Progress(step=STEP, done=done))

    def _read_file(self, file: ListFile, find_country: FindCountry) -> Iterator[Listing]:
        tally = Tally()
        with ExitStack() as stack:
            opened = {
                path: stack.enter_context(_OpenFile(path)) for path in (file.path, *file.parts.values())
            }
            parts = {part: opened[path].stream for part, path in file.parts.items()}
            source = ListSource(
                name=file.name, layout=file.layout, stream=opened[file.path].stream, parts=parts
            )
            try:
                yield from read_list(source, find_country, tally)
            except OSError as error:
                raise ListError(f"{file.path}: cannot be read: {error.strerror or error}") from error
            hashes = tuple(one.finish() for one in opened.values())
            for path, one in opened.items():
                if one.damage:
                    tally.break_off(f"{path.name}: its gzip breaks off or is damaged ({one.damage}).")
        if not tally.kept:
            raise ListError(_tell_empty(file, tally))
        self.records.append(
            SanctionsList(
                name=file.name,
                format=file.layout.format.value,
                paths=tuple(map(str, opened)),
                version=tally.version,
                day=tally.day,
                sha256=hashes,
                read=tally.read,
                kept=tally.kept,
                rejected=tally.rejected,
                is_whole=tally.is_whole,
                notes=tally.notes,
            )
        )


def open_lists(paths: str | Path | Sequence[str | Path]) -> Lists:
    """The lists at the paths, recognised, to be read.

    Args:
        paths: files and folders; a folder is searched to the bottom for tables, XML and JSON.

    Raises:
        UsageError: there is no path.
        ListError: a file that was named cannot be read as a list, or a folder holds none.
    """
    named = [paths] if isinstance(paths, str | Path) else list(paths)
    if not named:
        raise UsageError("no list was given; name at least one file or folder with a sanctions list")
    found: list[ListFile] = []
    left_out: list[str] = []
    broken: list[SanctionsList] = []
    for path in map(Path, named):
        if _mode_of(path) == stat.S_IFDIR:
            found += _open_folder(path, left_out, broken)
        elif not _is_beside_named(path, named):
            found.append(_recognise_file(path))
    unique = list({file.path.resolve(): file for file in found}.values())
    return Lists(files=tuple(_name_apart(unique)), left_out=tuple(left_out), broken=tuple(broken))


def _mode_of(path: Path) -> int:
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


def _open_folder(folder: Path, left_out: list[str], broken: list[SanctionsList]) -> list[ListFile]:
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
            found.append(_recognise_file(path))
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


def _recognise_file(path: Path) -> ListFile:
    with _OpenFile(path) as opened:
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


def _name_apart(files: list[ListFile]) -> Iterator[ListFile]:
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
            with _OpenFile(entry) as opened:
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


def _is_beside_named(path: Path, named: Sequence[str | Path]) -> bool:
    """Whether this is a table that is read with a list that was named, too."""
    main = _find_main(path) if _find_part_name(path) else None
    return main is not None and any(Path(one).resolve() == main.resolve() for one in named)


# ---------------------------------------------------------------- bytes


class _OpenFile:
    """A list's file, hashed as it is read and unpacked if it is packed.

    Attributes:
        stream: its bytes, unpacked.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._hashed: _Hashed | None = None
        self._unpacked: _Unpacked | None = None
        self.stream: BinaryIO = io.BytesIO()

    def __enter__(self) -> Self:
        try:
            file = self._path.open("rb", buffering=0)
        except OSError as error:
            raise ListError(f"{self._path}: {error.strerror or error}. Allow reading the list.") from error
        self._hashed = _Hashed(file)
        packed = io.BufferedReader(self._hashed, _BUFFER)
        self.stream = cast(BinaryIO, packed)
        if packed.peek(2)[:2] == _GZIP:
            self._unpacked = _Unpacked(packed)
            self.stream = cast(BinaryIO, io.BufferedReader(self._unpacked, _BUFFER))
        return self

    def __exit__(self, *_: object) -> None:
        self.stream.close()
        if self._hashed:
            self._hashed.close()

    @property
    def damage(self) -> str:
        """What is wrong with the packing, or ""."""
        return self._unpacked.damage if self._unpacked else ""

    def read_head(self) -> bytes:
        """The first bytes.

        Raises:
            ListError: they cannot be read.
        """
        try:
            head = self.stream.read(HEAD)
        except OSError as error:
            raise ListError(f"{self._path}: cannot be read: {error.strerror or error}") from error
        if self.damage and not head:
            raise ListError(f"{self._path}: its gzip is damaged ({self.damage}). Download it again.")
        return head

    def finish(self) -> str:
        """The hash of the whole file, as it lies on the disk."""
        while self.stream.read(_BUFFER):
            pass
        hashed = self._hashed
        if hashed is None:
            return ""
        while hashed.read(_BUFFER):
            pass
        return hashed.sha256


class _Hashed(io.RawIOBase):
    """A file whose bytes are hashed as they are read, from the first to the last."""

    def __init__(self, file: io.FileIO) -> None:
        super().__init__()
        self._file = file
        self._hash = hashlib.sha256()

    @property
    def sha256(self) -> str:
        """The hash of what was read."""
        return self._hash.hexdigest()

    def readable(self) -> bool:
        """True."""
        return True

    def readinto(self, buffer: object) -> int:
        """How many bytes were read into the buffer."""
        view = memoryview(buffer).cast("B")  # type: ignore[arg-type]  # whatever a reader hands over is one
        size = self._file.readinto(view) or 0
        self._hash.update(view[:size])
        return size

    def close(self) -> None:
        """Nothing; the file is closed."""
        self._file.close()
        super().close()


class _Unpacked(io.RawIOBase):
    """Unpacked bytes; where the packing breaks off, they end, and `damage` says why."""

    def __init__(self, packed: io.BufferedIOBase) -> None:
        super().__init__()
        self._file = gzip.GzipFile(fileobj=cast(BinaryIO, packed))
        self._packed = packed
        self.damage = ""

    def readable(self) -> bool:
        """True."""
        return True

    def readinto(self, buffer: object) -> int:
        """How many bytes were read into the buffer."""
        view = memoryview(buffer).cast("B")  # type: ignore[arg-type]  # whatever a reader hands over is one
        if self.damage:
            return 0
        try:
            data = self._file.read1(len(view))
        except (EOFError, zlib.error, gzip.BadGzipFile) as error:
            self.damage = str(error)
            return 0
        view[: len(data)] = data
        return len(data)

    def close(self) -> None:
        """Nothing; the file is closed."""
        self._file.close()
        self._packed.close()
        super().close()


def _tell_empty(file: ListFile, tally: Tally) -> str:
    reasons = "; ".join(f"{one.count:,} × {one.reason} ({one.first})" for one in tally.rejected)
    notes = " ".join(tally.notes)
    return (
        f"{file.path}: no entry of this list ({file.layout.format}) could be read, of {tally.read:,} rows: "
        f"{reasons or 'it has none'}. {notes} Download it again."
    )
