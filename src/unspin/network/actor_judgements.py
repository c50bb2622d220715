"""What a reader has decided of two actors, which no rule overrules: a file of JSON lines.

Each line is an object: `left` and `right`, names of actors or ids of their parts (`Actor.parts`); `same`, whether they are
one; and, if you like, `note`. A line that begins with # is a remark. A part is what one article names, so two people of
one name on two pages are kept apart by their parts' ids.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from unspin.errors import UsageError


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorJudgement:
    """A decision about two actors.

    Attributes:
        left, right: names, or ids of parts.
        same: whether they are one.
        note: why, in the reader's own words.
    """

    left: str
    right: str
    same: bool
    note: str = ""


def read_actor_judgements(lines: Iterable[str], place: str = "judgements") -> Iterator[ActorJudgement]:
    """The judgements of a file's lines.

    Raises:
        UsageError: a line is none.
    """
    for number, line in enumerate(lines, start=1):
        if line.strip() and not line.lstrip().startswith("#"):
            yield _read_line(line, f"{place}, line {number}")


def _read_line(line: str, place: str) -> ActorJudgement:
    try:
        fields = json.loads(line)
    except (ValueError, RecursionError):
        raise UsageError(f"{place}: this is no JSON object; {_EXPECTED}") from None
    if not isinstance(fields, dict):
        raise UsageError(f"{place}: this is no JSON object; {_EXPECTED}")
    left, right, same = fields.get("left"), fields.get("right"), fields.get("same")
    if not (isinstance(left, str) and isinstance(right, str) and isinstance(same, bool)):
        raise UsageError(f"{place}: left, right or same is missing or of another kind; {_EXPECTED}")
    note = fields.get("note", "")
    return ActorJudgement(left=left, right=right, same=same, note=note if isinstance(note, str) else "")


_EXPECTED = 'expected {"left": "a name or a part\'s id", "right": "another", "same": true or false}'
