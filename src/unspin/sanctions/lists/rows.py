"""Rows of a table in lines, each with the number of its first line, or the reason why it is none.

The problem: one stray quotation mark makes a usual reader of CSV swallow all rows up to the next one in silence.
So lines are joined only while a quotation mark is open, and not far; where the joined row has not the right number of
fields but its first line alone has, or where the mark is never closed, the first line is taken alone and reading goes
on with the second.
"""

from __future__ import annotations

import csv
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final, NamedTuple

from unspin.sanctions.lists.lines import Line
from unspin.sanctions.lists.tally import CUT_OFF

OTHER_WIDTH: Final = "another number of fields than the list has"
UNCLOSED: Final = "a quotation mark that is never closed"
TOO_LONG: Final = "a line or a field of too many characters"

_MOST_LINES = 200  # of one row; addresses and remarks run over a few
_MOST_CHARACTERS = 1 << 20


class Row(NamedTuple):
    """A row, or the reason why it is none.

    Attributes:
        number: of its first line.
        fields: as they stand; empty if it is none.
        problem: why it is none, or "".
    """

    number: int
    fields: list[str]
    problem: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RowShape:
    """What rows are like.

    Attributes:
        delimiter: the character between fields.
        fewest, most: fields of a row.
    """

    delimiter: str = ","
    fewest: int
    most: int

    def fits(self, fields: list[str]) -> bool:
        """Whether a row may have so many fields."""
        return self.fewest <= len(fields) <= self.most


def read_rows(lines: Iterable[Line], shape: RowShape) -> Iterator[Row]:
    """The rows of the lines; empty lines are none, and passed over."""
    source = iter(lines)
    waiting: deque[Line] = deque()
    while True:
        line = waiting.popleft() if waiting else next(source, None)
        if line is None:
            return
        if line.text.strip() or line.is_too_long:
            yield _read_row(line, waiting, source, shape)


def _read_row(line: Line, waiting: deque[Line], source: Iterator[Line], shape: RowShape) -> Row:
    if line.is_too_long:
        return Row(line.number, [], TOO_LONG)
    if '"' not in line.text:
        fields = line.text.split(shape.delimiter)
        return Row(line.number, fields) if shape.fits(fields) else _refuse(line, waiting)
    if line.text.count('"') % 2:
        return _read_open_row(line, waiting, source, shape)
    parsed = split_fields(line.text, shape.delimiter)
    if parsed is None:
        return Row(line.number, [], TOO_LONG)
    return Row(line.number, parsed) if shape.fits(parsed) else _refuse(line, waiting)


def _read_open_row(line: Line, waiting: deque[Line], source: Iterator[Line], shape: RowShape) -> Row:
    """A row in whose first line a quotation mark stays open."""
    taken, is_closed = _take_lines(line, waiting, source)
    if is_closed:
        joined = split_fields("\n".join((line.text, *(one.text for one in taken))), shape.delimiter)
        if joined is not None and shape.fits(joined):
            return Row(line.number, joined)
    waiting.extendleft(reversed(taken))
    is_last = not is_closed and not (taken[-1] if taken else line).is_ended
    alone = split_fields(line.text, shape.delimiter)
    if alone is not None and shape.fits(alone) and not (is_last and not taken):
        return Row(line.number, alone)
    return Row(line.number, [], CUT_OFF if is_last and not taken else UNCLOSED)


def _take_lines(line: Line, waiting: deque[Line], source: Iterator[Line]) -> tuple[list[Line], bool]:
    """The lines up to the one that closes the quotation mark, and whether one does."""
    taken: list[Line] = []
    length = len(line.text)
    while len(taken) < _MOST_LINES and length < _MOST_CHARACTERS:
        following = waiting.popleft() if waiting else next(source, None)
        if following is None:
            break
        taken.append(following)
        length += len(following.text)
        if following.text.count('"') % 2:
            return taken, True
    return taken, False


def _refuse(line: Line, waiting: deque[Line]) -> Row:
    return Row(line.number, [], OTHER_WIDTH if line.is_ended or waiting else CUT_OFF)


def split_fields(text: str, delimiter: str) -> list[str] | None:
    """The fields of a row; None if one of them is too long."""
    try:
        return next(csv.reader([text], delimiter=delimiter), [])
    except csv.Error:
        return None
