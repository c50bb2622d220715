"""Copies among texts in files: read, searched, and written as one file; work that was broken off is taken up again."""

from __future__ import annotations

import json
import logging
import os
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import BinaryIO

import pyarrow as pa
import pyarrow.parquet as pq

from unspin.engines.find_config import FindConfig
from unspin.engines.find_copies import CopyTable, find_copies
from unspin.engines.progress import OnProgress, keep_silent
from unspin.engines.scratch import Scratch, told
from unspin.engines.texts import TextsConfig, list_files, read_texts
from unspin.errors import UsageError

logger = logging.getLogger("unspin.engines")

_WORTH_RESUMING = 1 << 28
"""Bytes of input from which work is kept on disk as it goes on; less than that takes some ten seconds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FilesConfig:
    """How copies in files are found.

    Attributes:
        texts: how the files are read.
        find: how copies are found in them.
        work: folder in which the work is kept, to be taken up again if it is broken off; None for one beside the output,
            where there is much to read, and none otherwise.
    """

    texts: TextsConfig = field(default_factory=TextsConfig)
    find: FindConfig = field(default_factory=FindConfig)
    work: Path | None = None


def find_copies_in_files(
    paths: Sequence[str | Path],
    out: Path | None = None,
    *,
    config: FilesConfig | None = None,
    on_progress: OnProgress | None = None,
    stdin: BinaryIO | None = None,
) -> CopyTable:
    """The copied passages among the texts of files; written to `out` as well, if that is given.

    Args:
        paths: JSON lines, Parquet or text files, or folders of them; `-` reads JSON lines from `stdin`.
        out: a `.parquet` or `.jsonl` file to write.
        config: how to work.
        on_progress: called as each step goes on.
        stdin: where `-` reads from.

    Raises:
        UsageError: a path cannot be read as texts, or `out` cannot be written.
        DiskError: the disk is full.
    """
    config = config or FilesConfig()
    files = list_files(paths)
    if out is not None:
        check_output(out, files)
    with Scratch(config.find.memory, _choose_work(files, out, config)) as scratch:
        if scratch.is_kept:
            _open_work(scratch, files, config)
        batches = read_texts(files, config.texts, stdin)
        found = find_copies(batches, scratch, config.find, on_progress or keep_silent)
        if out is not None:
            write_table(found.table, out)
        scratch.clear()
    return found


def check_output(out: Path, files: Sequence[Path | None]) -> None:
    """Nothing, if the table can be written there.

    Raises:
        UsageError: it cannot.
    """
    if out.suffix not in _WRITERS:
        raise UsageError(
            f"{out}: pairs are written as .parquet or .jsonl; give the file one of these endings."
        )
    if out.is_dir() or not out.resolve().parent.is_dir():
        raise UsageError(
            f"cannot write {out}: {'it is a folder' if out.is_dir() else 'its folder does not exist'}."
        )
    if not os.access(out if out.exists() else out.resolve().parent, os.W_OK):
        raise UsageError(f"cannot write {out}: permission denied.")
    if any(file is not None and file.resolve() == out.resolve() for file in files):
        raise UsageError(f"cannot write {out}: it is one of the inputs; name another file.")


def write_table(table: pa.Table, out: Path) -> None:
    """Nothing; the table is written, whole or not at all.

    Raises:
        DiskError: the disk is full or refuses.
    """
    partial = out.with_name(f".{out.name}.{os.getpid()}.part")
    with told(out):
        try:
            _WRITERS[out.suffix](table, partial)
            partial.replace(out)
        finally:
            partial.unlink(missing_ok=True)


def _write_parquet(table: pa.Table, path: Path) -> None:
    pq.write_table(table, path)


def _write_json_lines(table: pa.Table, path: Path) -> None:
    with path.open("w", encoding="utf-8") as file:
        for batch in table.to_batches(max_chunksize=4096):
            file.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in batch.to_pylist())


_WRITERS: dict[str, Callable[[pa.Table, Path], None]] = {
    ".parquet": _write_parquet,
    ".jsonl": _write_json_lines,
}


def _choose_work(files: Sequence[Path | None], out: Path | None, config: FilesConfig) -> Path | None:
    """The folder to keep the work in, if any. What comes through a pipe cannot be read again."""
    if None in files:
        return None
    if config.work is not None:
        return config.work
    size = sum(file.stat().st_size for file in files if file is not None)
    return out.with_name(out.name + ".work") if out is not None and size >= _WORTH_RESUMING else None


def _open_work(scratch: Scratch, files: Sequence[Path | None], config: FilesConfig) -> None:
    """Nothing; the scratch holds work on just these files, done as it is asked for now, or none."""
    stamps = [(str(file), file.stat().st_size, file.stat().st_mtime_ns) for file in files if file is not None]
    how = {"texts": asdict(config.texts), "find": {**asdict(config.find), "workers": None}}
    task = json.loads(json.dumps({"files": stamps, "how": how}))
    if scratch.open_task(task):
        logger.warning("taking up the work kept in %s", scratch.folder)
