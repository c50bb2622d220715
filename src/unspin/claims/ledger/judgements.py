"""What a reader has decided of two claims, which no score overrules: a file of JSON lines.

Each line is an object: `left` and `right`, ids of claims as the JSON output has them; `same`, whether they say the
same; and, if you like, `note`. A line that begins with # is a remark.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from unspin.text.judged_lines import read_judged_lines, read_pair


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """A decision about two claims.

    Attributes:
        left, right: ids of the claims.
        same: whether they say the same: joined if so, kept apart if not.
        note: why, in the reader's own words.
    """

    left: str
    right: str
    same: bool
    note: str = ""


def read_judgements(lines: Iterable[str], place: str = "judgements") -> Iterator[Judgement]:
    """The judgements of a file's lines.

    Raises:
        UsageError: a line is none.
    """
    for fields, where in read_judged_lines(lines, place, _EXPECTED):
        left, right, same, note = read_pair(fields, where, _EXPECTED)
        yield Judgement(left=left, right=right, same=same, note=note)


_EXPECTED = 'expected {"left": "a claim\'s id", "right": "another\'s", "same": true or false}'
