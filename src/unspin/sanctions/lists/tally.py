"""What became of a list's rows: counted while they are read, so that nothing is skipped in silence."""

from __future__ import annotations

from typing import Final

from unspin.model import RejectedRows

CUT_OFF: Final = "broken off in the middle"


class Tally:
    """The counts of one list, which its reader keeps.

    Every row that is read is kept or rejected. What is taken out of a row that is kept is a remark.

    Attributes:
        unit: what rows are counted by: "line" or "entry".
        read, kept: rows read, and entries kept.
        version, day: as the list gives them, or "".
        is_whole: False once something is known to be missing.
    """

    __slots__ = ("_notes", "_rejected", "_remarks", "day", "is_whole", "kept", "read", "unit", "version")

    def __init__(self, unit: str = "line") -> None:
        self.unit = unit
        self.read = 0
        self.kept = 0
        self.version = ""
        self.day = ""
        self.is_whole = True
        self._rejected: dict[str, list[int]] = {}
        self._remarks: dict[str, list[int]] = {}
        self._notes: list[str] = []

    def reject(self, reason: str, number: int) -> None:
        """Nothing; a row that was read is not kept, for this reason. `number` is its line or entry."""
        self._rejected.setdefault(reason, [0, number])[0] += 1

    def remark(self, what: str, number: int) -> None:
        """Nothing; something was left out of an entry that may yet be kept."""
        self._remarks.setdefault(what, [0, number])[0] += 1

    def note(self, words: str) -> None:
        """Nothing; a reader of the result must know this."""
        self._notes.append(words)

    def break_off(self, words: str) -> None:
        """Nothing; the list is not whole, and the words say why."""
        self.is_whole = False
        self._notes.append(words)

    @property
    def rejected(self) -> tuple[RejectedRows, ...]:
        """What was not kept, the commonest reason first."""
        ranked = sorted(self._rejected.items(), key=lambda item: -item[1][0])
        return tuple(
            RejectedRows(reason=reason, count=count, first=f"{self.unit} {first}")
            for reason, (count, first) in ranked
        )

    @property
    def notes(self) -> tuple[str, ...]:
        """What a reader must know: the notes, then the remarks with their counts."""
        remarks = (
            f"{what}: {count:,} (first in {self.unit} {first})"
            for what, (count, first) in self._remarks.items()
        )
        return (*self._notes, *remarks)
