"""One file of judgements for claims, actors and matches; what a line is about is told by what it holds.

A line with a `decision` is about a match. A line with `left`, `right` and `same` is about two actors, by name or by id; two
ids may as well be those of claims.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

import regex

from unspin.errors import UsageError

if TYPE_CHECKING:
    from unspin.claims.ledger import Judgement
    from unspin.network.actor_judgements import ActorJudgement
    from unspin.sanctions.match_judgements import MatchJudgement

_ID: Final = regex.compile(r"[0-9a-f]{16}")


@dataclass(frozen=True, slots=True, kw_only=True)
class NetworkJudgements:
    """What a reader has decided.

    Attributes:
        claims: which claims are the same, or not.
        actors: which actors are the same, or not.
        matches: which possible matches are confirmed or cleared.
    """

    claims: tuple[Judgement, ...] = ()
    actors: tuple[ActorJudgement, ...] = ()
    matches: tuple[MatchJudgement, ...] = ()


def open_network_judgements(path: Path) -> NetworkJudgements:
    """What the file says.

    Raises:
        UsageError: it cannot be read, or a line is no judgement.
    """
    from unspin.claims.ledger import Judgement  # noqa: PLC0415 - it loads what --help need not wait for
    from unspin.network.actor_judgements import read_actor_judgements  # noqa: PLC0415 - as above
    from unspin.sanctions.match_judgements import read_match_judgements  # noqa: PLC0415 - as above

    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not UTF-8"
        raise UsageError(f"cannot read {path}: {reason or error}; expected a file of JSON lines") from error
    # Each reader gets every line at its place, the others' being empty, so that its errors name the right one.
    matches = ["" if not _is_about_match(line) else line for line in lines]
    pairs = ["" if _is_about_match(line) else line for line in lines]
    actors = tuple(read_actor_judgements(pairs, place=str(path)))
    return NetworkJudgements(
        claims=tuple(
            Judgement(left=one.left, right=one.right, same=one.same, note=one.note)
            for one in actors
            if _ID.fullmatch(one.left) and _ID.fullmatch(one.right)
        ),
        actors=actors,
        matches=tuple(read_match_judgements(matches, place=str(path))),
    )


def _is_about_match(line: str) -> bool:
    try:
        fields = json.loads(line)
    except (ValueError, RecursionError):
        return False
    return isinstance(fields, dict) and "decision" in fields
