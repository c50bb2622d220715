"""Lines of a list's bytes, each with its number, none of them longer than memory allows.

Lists come as UTF-8 or, the older ones, as windows-1252; a line that is not the one is taken as the other.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO, Final, NamedTuple

LINE_LIMIT: Final = 8 << 20
"""Bytes. The largest entity of OpenSanctions' files takes well under a megabyte."""


class Line(NamedTuple):
    """A line without its end.

    Attributes:
        number: counted from 1.
        text: its characters; "" if it is too long.
        is_ended: whether a line feed stands at its end, as it does on every line but a file's last.
        is_too_long: whether it has more than `LINE_LIMIT` bytes.
    """

    number: int
    text: str
    is_ended: bool
    is_too_long: bool


def read_lines(stream: BinaryIO) -> Iterator[Line]:
    """The lines of the stream, the empty ones included."""
    number = 0
    while raw := stream.readline(LINE_LIMIT + 1):
        number += 1
        is_ended = raw.endswith(b"\n")
        if len(raw) > LINE_LIMIT and not is_ended:
            yield Line(number, "", _skip_line(stream), is_too_long=True)
            continue
        if number == 1:
            raw = raw.removeprefix(b"\xef\xbb\xbf")
        yield Line(number, decode(raw.rstrip(b"\r\n")), is_ended, is_too_long=False)


def _skip_line(stream: BinaryIO) -> bool:
    """Whether the rest of the line, which is passed over, has an end."""
    raw = b"."
    while raw and not raw.endswith(b"\n"):
        raw = stream.readline(LINE_LIMIT)
    return bool(raw)


def decode(raw: bytes) -> str:
    """The bytes as text: UTF-8, else windows-1252."""
    try:
        return raw.decode()
    except UnicodeDecodeError:
        return raw.decode("cp1252", errors="replace")
