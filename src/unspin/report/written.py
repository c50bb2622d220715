"""Files written whole or not at all.

What is to be written goes to a temporary file beside the target, which takes the target's name only when every byte
is on the disk. An interrupt, a full disk or a crash leaves the old file, or none; never half a report.
"""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from unspin.errors import UnspinError, UsageError


def check_writable(path: Path) -> None:
    """Nothing, if a file can be written there: better said before an hour's work than after it.

    Raises:
        UsageError: the folder is not there or not writable, or the path is a folder.
    """
    folder = path.parent
    if path.is_dir():
        raise UsageError(
            f"cannot write {path}: it is a folder; name a file in it, such as {path / 'report.html'}"
        )
    if path.exists() and not path.is_file():
        raise UsageError(f"cannot write {path}: it is there and no regular file; name another")
    if not folder.is_dir():
        raise UsageError(f"cannot write {path}: there is no folder {folder}; make it first")
    if not os.access(folder, os.W_OK | os.X_OK):
        raise UsageError(f"cannot write {path}: no permission in the folder {folder}; choose another place")


def write_whole(path: Path, text: str) -> None:
    """Nothing; the file holds the text, in UTF-8, and was never seen half-written.

    Raises:
        UnspinError: the text could not be written; the file is as it was before.
    """
    write_whole_bytes(path, text.encode("utf-8", errors="replace"))


def write_whole_bytes(path: Path, content: bytes) -> None:
    """Nothing; the file holds the bytes, and was never seen half-written.

    Raises:
        UnspinError: they could not be written; the file is as it was before.
    """
    check_writable(path)
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:40]}.", suffix=".part")
    except OSError as error:
        raise UnspinError(f"cannot write {path}: {error.strerror or error}; choose another place") from error
    part = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        part.chmod(0o666 & ~_umask())
        part.replace(path)
    except OSError as error:
        raise UnspinError(
            f"cannot write {path}: {error.strerror or error}; free some space or choose another place"
        ) from error
    finally:
        part.unlink(missing_ok=True)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
