"""How names are screened."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ScreenConfig:
    """How names are screened.

    Attributes:
        threshold: score in [0, 1] from which a match is told; None for the measured one
            (`unspin.sanctions.names.THRESHOLD`).
        most_matches: listings told for one query at most, the best ones.
        seeks_meaning: whether every name is sought by the meaning of its words, and not only reworded ones.
    """

    threshold: float | None = None
    most_matches: int = 20
    seeks_meaning: bool = False
