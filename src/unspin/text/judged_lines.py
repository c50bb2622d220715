"""Files in which a reader writes down decisions: one JSON object a line, remarks behind #."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from unspin.errors import UsageError


def read_judged_lines(
    lines: Iterable[str], place: str, expected: str
) -> Iterator[tuple[dict[str, object], str]]:
    """Each line's object, and where it stands ("judgements, line 3").

    Args:
        lines: the file's lines.
        place: what the file is called in an error.
        expected: what a line should be, for an error.

    Raises:
        UsageError: a line is no object.
    """
    for number, line in enumerate(lines, start=1):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        where = f"{place}, line {number}"
        try:
            fields = json.loads(line)
        except (ValueError, RecursionError):
            fields = None
        if not isinstance(fields, dict):
            raise UsageError(f"{where}: this is no JSON object; {expected}")
        yield fields, where


def read_pair(fields: dict[str, object], where: str, expected: str) -> tuple[str, str, bool, str]:
    """Left, right, same and note of a line that says whether two things are one.

    Raises:
        UsageError: one of the first three is missing or of another kind.
    """
    left, right, same = fields.get("left"), fields.get("right"), fields.get("same")
    if not (isinstance(left, str) and isinstance(right, str) and isinstance(same, bool)):
        raise UsageError(f"{where}: left, right or same is missing or of another kind; {expected}")
    note = fields.get("note", "")
    return left, right, same, note if isinstance(note, str) else ""
