"""Tables of lists: good rows one by one, the others counted; columns by their names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from unspin.sanctions.lists.lines import Line
from unspin.sanctions.lists.rows import Row, RowShape, read_rows
from unspin.sanctions.lists.tally import CUT_OFF, Tally


def read_table(lines: Iterable[Line], shape: RowShape, tally: Tally) -> Iterator[Row]:
    """The good rows; each row is counted as read, and rejected if it is none."""
    for row in read_rows(lines, shape):
        tally.read += 1
        if row.problem:
            tally.reject(row.problem, row.number)
            if row.problem == CUT_OFF:
                tally.break_off(
                    f"The file breaks off in the middle of line {row.number:,}. Download it again."
                )
        else:
            yield row


def watch_end(lines: Iterable[Line], tally: Tally) -> Iterator[Line]:
    """The lines; a last one without its end is noted, for the file may be cut off there."""
    last = None
    for line in lines:
        last = line
        yield line
    if last is not None and not last.is_ended:
        tally.note(f"The last line ({last.number:,}) has no line end: the file may have been cut off there.")


def skip_header(lines: Iterable[Line]) -> Iterator[Line]:
    """The lines after the first one that is not empty."""
    source = iter(lines)
    for line in source:
        if line.text.strip():
            break
    yield from source


class Columns:
    """Fields of a row by the names of their columns.

    Args:
        header: the names.
    """

    def __init__(self, header: Sequence[str]) -> None:
        self._places: Mapping[str, int] = {name: place for place, name in reversed(list(enumerate(header)))}

    def find(self, *names: str) -> int | None:
        """The place of the first of these columns that there is."""
        return next((self._places[name] for name in names if name in self._places), None)

    def read(self, fields: Sequence[str], name: str) -> str:
        """What stands in a column of a row, without blanks around it; "" if there is no such column."""
        place = self._places.get(name)
        return fields[place].strip() if place is not None and place < len(fields) else ""

    def read_many(self, fields: Sequence[str], name: str, delimiter: str = ";") -> list[str]:
        """The values that stand in a column, parted by a delimiter."""
        return split_values(self.read(fields, name), delimiter)


def split_values(words: str, delimiter: str = ";") -> list[str]:
    """The values in a field, without blanks around them; the empty ones are none."""
    return [value for one in words.split(delimiter) if (value := one.strip())] if words else []
