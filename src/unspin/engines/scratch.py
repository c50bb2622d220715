"""Where a long run keeps what does not fit into memory, and what a later run takes up again.

A `Scratch` holds named columns of numbers that grow at their ends. They stay in memory until together they pass its
limit; from then on they lie in files in its folder, which is made only then, or at once for work that is to be resumed.
"""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from bisect import bisect_right
from collections import defaultdict
from pathlib import Path
from threading import RLock
from types import TracebackType
from typing import Any, BinaryIO, Self

import numpy as np
from numpy.typing import DTypeLike, NDArray

from unspin.errors import DiskError, UsageError

_JOURNAL = "journal.jsonl"
_TASK = "task.json"


class Scratch:
    """Named columns of numbers, in memory or in files.

    Args:
        limit: bytes that stay in memory.
        folder: where the files lie and are kept until `clear`; None for a temporary folder, used only beyond the limit.

    Every method that writes raises `DiskError` when the disk is full or refuses.
    """

    def __init__(self, limit: int, folder: Path | None = None) -> None:
        self.limit = limit
        self.is_kept = folder is not None
        self._folder = folder
        self._parts: dict[str, list[NDArray[Any]]] = defaultdict(list)
        self._held = 0
        self._sizes: dict[str, int] = {}  # bytes of each column in its file
        self._handles: dict[str, int] = {}
        self._begins: dict[str, list[int]] = defaultdict(lambda: [0])  # where the parts in memory begin
        self._dropped: list[str] = []
        self._lock = RLock()  # while one thread appends, and may write out, others read

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._close()
        if not self.is_kept:
            self.clear()

    def append(self, name: str, column: NDArray[Any]) -> None:
        """Nothing; the column has grown by these numbers."""
        with self._lock:
            self._parts[name].append(column)
            self._held += column.nbytes
            if self.is_kept or self._held > self.limit:
                self._write_out()

    def load(self, name: str, kind: DTypeLike) -> NDArray[Any]:
        """The whole column, in memory."""
        with self._lock:
            parts = [part.view(kind) for part in self._parts.get(name, ())]
            if self._sizes.get(name):
                parts.insert(0, np.fromfile(self._path(name), dtype=kind))
        if len(parts) == 1:
            return parts[0]
        return np.concatenate(parts) if parts else np.empty(0, dtype=kind)

    def map(self, name: str, kind: DTypeLike) -> NDArray[Any]:
        """The whole column, left in its file if all of it lies there."""
        if self._sizes.get(name) and not self._parts.get(name):
            return np.memmap(self._path(name), dtype=kind, mode="r")
        return self.load(name, kind)

    def read(self, name: str, begin: int, end: int) -> NDArray[np.uint8]:
        """Bytes `[begin, end)` of a column."""
        with self._lock:
            return self._read(name, begin, end)

    def _read(self, name: str, begin: int, end: int) -> NDArray[np.uint8]:
        in_file = self._sizes.get(name, 0)
        pieces: list[NDArray[np.uint8]] = []
        if begin < in_file:
            if name not in self._handles:
                self._handles[name] = os.open(self._path(name), os.O_RDONLY)
            data = os.pread(self._handles[name], min(end, in_file) - begin, begin)
            pieces.append(np.frombuffer(data, dtype=np.uint8))
            begin = min(end, in_file)
        parts, begins = self._parts[name], self._begins[name]
        while len(begins) <= len(parts):
            begins.append(begins[-1] + parts[len(begins) - 1].nbytes)
        part = bisect_right(begins, begin - in_file) - 1
        while begin < end:
            offset = in_file + begins[part]
            pieces.append(parts[part].view(np.uint8)[begin - offset : end - offset])
            part, begin = part + 1, in_file + begins[part + 1]
        if len(pieces) == 1:
            return pieces[0]
        return np.concatenate(pieces) if pieces else np.empty(0, dtype=np.uint8)

    def drop(self, name: str) -> None:
        """Nothing; the column is gone."""
        self._held -= sum(part.nbytes for part in self._parts.pop(name, ()))
        if self._sizes.pop(name, None) is not None:
            self._dropped.append(name)
            if not self.is_kept:
                self._clear_dropped()

    # ---------------------------------------------------------------- resuming

    @property
    def folder(self) -> Path | None:
        """Where the files lie, if there are any."""
        return self._folder

    def open_task(self, task: object) -> bool:
        """Whether there is work on this very task to take up; work on another one is cleared away.

        Raises:
            UsageError: the folder holds something else.
            DiskError: it cannot be written.
        """
        path = self._path(_TASK)
        try:
            known = json.loads(path.read_bytes())
        except (FileNotFoundError, ValueError):
            known = None
        if known == task and self._path(_JOURNAL).exists():
            return True
        strangers = sorted(
            file.name
            for file in path.parent.iterdir()
            if file.name not in {_TASK, _JOURNAL} and known is None
        )
        if strangers:
            raise UsageError(
                f"{path.parent} holds files that are not unspin's ({strangers[0]}). Name an empty folder for the work."
            )
        self.clear()
        with told(self._path(_TASK)):
            self._path(_TASK).write_text(json.dumps(task), encoding="utf-8")
        return False

    def mark(self, **done: object) -> None:
        """Nothing; a later run finds this entry, and every column as it is now."""
        entry = json.dumps({**done, "sizes": self._sizes})
        with told(self._path(_JOURNAL)), self._path(_JOURNAL).open("a", encoding="utf-8") as journal:
            journal.write(entry + "\n")
        self._clear_dropped()

    def take_up(self) -> list[dict[str, Any]]:
        """What was marked by an earlier run; what it wrote after its last mark is cut off."""
        try:
            lines = self._path(_JOURNAL).read_bytes().split(b"\n")
        except FileNotFoundError:
            return []
        entries = [json.loads(line) for line in lines[:-1]]  # a line that a kill cut short has no end
        self._sizes = dict(entries[-1]["sizes"]) if entries else {}
        with told(self._path(_JOURNAL)):
            os.truncate(self._path(_JOURNAL), sum(len(line) + 1 for line in lines[:-1]))
            for name, size in self._sizes.items():
                os.truncate(self._path(name), size)
        for path in self._path(_JOURNAL).parent.iterdir():
            if path.name not in self._sizes and path.name not in {_JOURNAL, _TASK}:
                path.unlink()
        return entries

    def clear(self) -> None:
        """Nothing; the files are gone."""
        self._close()
        if self._folder is not None:
            shutil.rmtree(self._folder, ignore_errors=True)

    # ---------------------------------------------------------------- files

    def _clear_dropped(self) -> None:
        """Nothing; files of dropped columns are gone. Before this is marked they might still be asked for."""
        for name in self._dropped:
            self._path(name).unlink(missing_ok=True)
        self._dropped.clear()

    def _write_out(self) -> None:
        for name, parts in self._parts.items():
            if parts:
                path = self._path(name)
                with told(path), path.open("ab") as file:
                    for part in parts:
                        write_column(part, file)
                self._sizes[name] = self._sizes.get(name, 0) + sum(part.nbytes for part in parts)
                parts.clear()
        self._begins.clear()
        self._held = 0

    def _path(self, name: str) -> Path:
        if self._folder is None:
            with told(Path(tempfile.gettempdir())):
                self._folder = Path(tempfile.mkdtemp(prefix="unspin-"))
        elif not self._folder.exists():
            with told(self._folder):
                self._folder.mkdir(parents=True)
        return self._folder / name

    def _close(self) -> None:
        for handle in self._handles.values():
            os.close(handle)
        self._handles.clear()


class told:  # noqa: N801  (reads as a verb where it is used)
    """Turns the disk's refusals into a `DiskError` that names the place."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __enter__(self) -> None:
        """Nothing."""

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if isinstance(error, OSError):
            raise DiskError(
                f"Cannot write {self.path}: {error.strerror or error}. Free some space there, or write elsewhere (--work, --out, "
                "TMPDIR); of work that is kept, what is done will be taken up again."
            ) from error


def write_column(part: NDArray[Any], file: BinaryIO) -> None:
    """Nothing; the numbers stand at the end of the file."""
    file.write(np.ascontiguousarray(part).view(np.uint8).data)
