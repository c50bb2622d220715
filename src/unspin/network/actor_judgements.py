"""What a reader has decided of two actors, which no rule overrules: a file of JSON lines.

Each line is an object: `left` and `right`, names of actors or ids of their parts (`Actor.parts`); `same`, whether they are
one; and, if you like, `note`. A line that begins with # is a remark. A part is what one article names, so two people of
one name on two pages are kept apart by their parts' ids.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from unspin.text.judged_lines import read_judged_lines, read_pair


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
    for fields, where in read_judged_lines(lines, place, _EXPECTED):
        left, right, same, note = read_pair(fields, where, _EXPECTED)
        yield ActorJudgement(left=left, right=right, same=same, note=note)


_EXPECTED = 'expected {"left": "a name or a part\'s id", "right": "another", "same": true or false}'
