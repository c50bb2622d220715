"""The tables beside the Treasury's `sdn.csv`, by the number of their entry."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import takewhile
from typing import BinaryIO, Final

from unspin.model import NameQuality
from unspin.sanctions.lists.lines import Line, read_lines
from unspin.sanctions.lists.rows import RowShape, read_rows
from unspin.sanctions.lists.sources import ListPart
from unspin.sanctions.lists.tally import CUT_OFF, Tally

NOTHING: Final = "-0-"
_END_MARK: Final = "\x1a"
_QUALITIES: Mapping[str, NameQuality] = {"fka": NameQuality.FORMER}
_WIDTHS: Mapping[ListPart, RowShape] = {
    ListPart.ALIASES: RowShape(fewest=5, most=5),
    ListPart.ADDRESSES: RowShape(fewest=6, most=6),
    ListPart.COMMENTS: RowShape(fewest=2, most=2),
}


@dataclass(slots=True)
class Beside:
    """What the tables beside the list say of one entry."""

    names: list[tuple[str, NameQuality]] = field(default_factory=list)
    countries: list[str] = field(default_factory=list)
    comments: str = ""
    rows: int = 0


class Parts:
    """What the tables beside the list say, by entry."""

    def __init__(self) -> None:
        self._entries: dict[str, Beside] = {}

    def entry(self, entry_id: str) -> Beside:
        """What is gathered of an entry."""
        return self._entries.setdefault(entry_id, Beside())

    def take(self, entry_id: str) -> Beside:
        """What the tables say of an entry, which is not held any longer."""
        return self._entries.pop(entry_id, Beside())

    def count_left(self) -> int:
        """Rows that no entry has taken."""
        return sum(one.rows for one in self._entries.values())


def read_parts(streams: Mapping[ListPart, BinaryIO], tally: Tally) -> Parts:
    """What the tables say; their bad rows are noted."""
    found = Parts()
    for part, stream in streams.items():
        for entry_id, fields in _read_part(part, stream, tally):
            beside = found.entry(entry_id)
            beside.rows += 1
            match part:
                case ListPart.ALIASES:
                    quality = _QUALITIES.get(value_of(fields[2]).lower(), NameQuality.STRONG)
                    beside.names.append((value_of(fields[3]), quality))
                case ListPart.ADDRESSES:
                    beside.countries.append(value_of(fields[4]))
                case ListPart.COMMENTS:
                    beside.comments += fields[1]  # it goes on in the middle of a word
    return found


def _read_part(part: ListPart, stream: BinaryIO, tally: Tally) -> Iterator[tuple[str, list[str]]]:
    """The number of the entry and the fields of each good row."""
    for row in read_rows(before_mark(read_lines(stream)), _WIDTHS[part]):
        if row.problem == CUT_OFF:
            tally.break_off(f"{part} breaks off in line {row.number:,}: what stands after it is lacking.")
        elif row.problem:
            tally.remark(f"rows of {part} left out: {row.problem}", row.number)
        elif row.fields[0].strip().isdecimal():
            yield row.fields[0].strip(), row.fields
        elif row.number > 1:  # the first may be a header
            tally.remark(f"rows of {part} left out: no entry's number in the first field", row.number)


def before_mark(lines: Iterable[Line]) -> Iterator[Line]:
    """The lines before the end mark."""
    return takewhile(lambda line: not is_end_mark(line.text), lines)


def is_end_mark(text: str) -> bool:
    """Whether a line is the control-Z at the end of the Treasury's tables."""
    return text.startswith(_END_MARK)


def value_of(text: str) -> str:
    """A field's value; "" for the list's sign for nothing."""
    text = text.strip()
    return "" if text == NOTHING else text
