"""What a reader has decided of possible matches, which no score overrules: a file of JSON lines.

Each line is an object: `name`, the name as it was screened or the spelling that hit; `listing`, the list's id of the
entry; `decision`, "cleared" or "confirmed"; and, if you like, `list`, the name of the list, and `note`. A line that
begins with # is a remark. Names are compared without case. Where two lines speak of one match the later one counts.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from unspin.errors import UsageError
from unspin.model import Decision, Match
from unspin.text.judged_lines import read_judged_lines


@dataclass(frozen=True, slots=True, kw_only=True)
class MatchJudgement:
    """A decision about a possible match.

    Attributes:
        name: the name that was screened, or the spelling that hit.
        listing: the list's id of the entry.
        list: name of the list; "" for any that has the id.
        decision: what was decided.
        note: why, in the reader's own words.
    """

    name: str
    listing: str
    list: str = ""
    decision: Decision
    note: str = ""


def read_match_judgements(lines: Iterable[str], place: str = "judgements") -> Iterator[MatchJudgement]:
    """The judgements of a file's lines.

    Raises:
        UsageError: a line is none.
    """
    for fields, where in read_judged_lines(lines, place, _EXPECTED):
        yield _read_fields(fields, where)


def _read_fields(fields: Mapping[str, object], place: str) -> MatchJudgement:
    given = {key: fields.get(key, "") for key in ("name", "listing", "list", "decision", "note")}
    texts = {key: value for key, value in given.items() if isinstance(value, str)}
    wrong = [key for key in given if key not in texts]
    lacking = [key for key in ("name", "listing", "decision") if not texts.get(key)]
    if wrong or lacking:
        raise UsageError(f"{place}: {(wrong + lacking)[0]} is missing or no text; {_EXPECTED}")
    if texts["decision"] not in {one.value for one in Decision}:
        raise UsageError(f"{place}: the decision {texts['decision'][:40]!r} is not known; {_EXPECTED}")
    return MatchJudgement(
        name=texts["name"],
        listing=texts["listing"],
        list=texts["list"],
        decision=Decision(texts["decision"]),
        note=texts["note"],
    )


def apply_judgements(
    matches: Sequence[Match], judgements: Sequence[MatchJudgement]
) -> tuple[list[Match], list[MatchJudgement]]:
    """The matches with what was decided of them, and the judgements that speak of none of them."""
    decided = {_key(one.name, one.listing, one.list): one for one in judgements}
    met: set[tuple[str, str, str]] = set()
    judged = []
    for match in matches:
        keys = [
            _key(name, match.listing.id, list_name)
            for name in (match.name, match.spelling)
            for list_name in (match.listing.list, "")
        ]
        found = [key for key in keys if key in decided]
        met.update(found)
        one = decided[found[0]] if found else None
        judged.append(replace(match, decision=one.decision, note=one.note) if one else match)
    return judged, [one for key, one in decided.items() if key not in met]


def _key(name: str, listing: str, list_name: str) -> tuple[str, str, str]:
    return " ".join(name.split()).casefold(), listing, list_name


_EXPECTED: Final = (
    'expected {"name": "the name", "listing": "the entry\'s id", "decision": "cleared" or "confirmed"}'
)
