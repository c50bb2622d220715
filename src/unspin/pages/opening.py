"""A file's bytes, unpacked, never more than asked for.

`.gz` files are unpacked by their content, not by their name: a browser saves what it was sent.
"""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, cast

from unspin.errors import PageError
from unspin.model import RejectReason
from unspin.pages.rejects import name_count

_GZIP_MARK = b"\x1f\x8b"
BROKEN_GZIP = (EOFError, gzip.BadGzipFile, zlib.error)
_SKIP_BYTES = 1_000_000


@contextmanager
def open_unpacked(path: Path) -> Iterator[BinaryIO]:
    """The file opened for reading, unpacked where it is gzip."""
    with path.open("rb") as file:
        mark = file.peek(2)[:2]
        if mark == _GZIP_MARK:
            with gzip.open(file) as unpacked:
                yield cast("BinaryIO", unpacked)
        else:
            yield file


def read_whole(file: BinaryIO, limit: int) -> bytes:
    """All bytes of a file that holds one page.

    Raises:
        PageError: there are more than `limit`, there are none, or the packing is damaged.
    """
    try:
        content = file.read(limit + 1)
    except BROKEN_GZIP as error:
        raise PageError(RejectReason.BROKEN_ARCHIVE, f"The gzip file is damaged: {error}.") from error
    if len(content) > limit:
        raise PageError(RejectReason.TOO_LARGE, f"It holds more than {name_count(limit, 'bytes')}.")
    if not content.strip():
        raise PageError(
            RejectReason.EMPTY, "It holds nothing but white space." if content else "It holds 0 bytes."
        )
    return content


def read_lines(file: BinaryIO, limit: int, give_up_after: int) -> Iterator[bytes | int]:
    """Each line of a file; a line of more than `limit` bytes comes back as its length instead.

    After `give_up_after` bytes of one line the rest of the file is not unpacked any more.

    Raises:
        EOFError, gzip.BadGzipFile, zlib.error: the packing is damaged; the lines before were given.
    """
    while line := file.readline(limit + 1):
        length = len(line)
        if length <= limit:
            yield line
            continue
        while not line.endswith(b"\n") and length <= give_up_after:
            line = file.readline(_SKIP_BYTES)
            if not line:
                break
            length += len(line)
        yield length
        if length > give_up_after:
            return
