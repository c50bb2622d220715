"""A list's bytes: hashed as they are read, unpacked if they are packed, and never a crash where the packing breaks off."""

from __future__ import annotations

import gzip
import hashlib
import io
import zlib
from pathlib import Path
from typing import BinaryIO, Final, Self, cast

from unspin.errors import ListError
from unspin.sanctions.lists import HEAD

_GZIP: Final = b"\x1f\x8b"
_BUFFER: Final = 1 << 16


class OpenFile:
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
