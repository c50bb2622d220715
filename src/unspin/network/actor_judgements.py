"""Which actors a reader has found to be the same, or not: one JSON object a line.

`{"left": …, "right": …, "same": true, "note": "…"}`; left and right are names of actors, or ids of parts
(`Actor.parts`).
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorJudgement:
    """A reader's finding that two actors are the same, or not.

    Attributes:
        left, right: names or ids of parts.
        is_same: whether they are one.
        note: why, in the reader's words.
    """

    left: str
    right: str
    is_same: bool
    note: str = ""
