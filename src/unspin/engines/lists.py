"""Lists of sanctions as files: found, recognised, opened, and read once from first to last.

Stages: paths → files (folders searched to the bottom) → each recognised by its first bytes → listings one by one →
a record of each list, with the hash of its bytes. Every file is recognised before the first is read, so that a mistake
costs no wait. A file that was named and is no list ends the run; one that only lies in a folder is left out, and told.
"""

from __future__ import annotations

import stat
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from unspin.engines.list_bytes import OpenFile
from unspin.engines.list_files import (
    ListFile,
    is_beside_named,
    mode_of,
    name_apart,
    open_folder,
    recognise_file,
)
from unspin.engines.progress import OnProgress, Progress, keep_silent
from unspin.errors import ListError, UsageError
from unspin.model import Listing, SanctionsList
from unspin.sanctions.lists import FindCountry, ListSource, Tally, read_list

STEP: Final = "reading lists"

_TELL_EVERY: Final = 10_000


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
            opened = {path: stack.enter_context(OpenFile(path)) for path in (file.path, *file.parts.values())}
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
        if mode_of(path) == stat.S_IFDIR:
            found += open_folder(path, left_out, broken)
        elif not is_beside_named(path, named):
            found.append(recognise_file(path))
    unique = list({file.path.resolve(): file for file in found}.values())
    return Lists(files=tuple(name_apart(unique)), left_out=tuple(left_out), broken=tuple(broken))


def _tell_empty(file: ListFile, tally: Tally) -> str:
    reasons = "; ".join(f"{one.count:,} × {one.reason} ({one.first})" for one in tally.rejected)
    notes = " ".join(tally.notes)
    return (
        f"{file.path}: no entry of this list ({file.layout.format}) could be read, of {tally.read:,} rows: "
        f"{reasons or 'it has none'}. {notes} Download it again."
    )
