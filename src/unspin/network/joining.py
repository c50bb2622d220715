"""From readings to ties (being written)."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from unspin.model import Actor, Ledger, Tie, TieReading

CountSources = Callable[[Sequence[str]], tuple[int, int]]


def join_ties(
    readings: Sequence[TieReading], actors: Sequence[Actor], ledger: Ledger, count_sources: CountSources
) -> tuple[tuple[Actor, ...], tuple[Tie, ...]]:
    """The actors, those with ties first, and the ties, strongest first."""
    raise NotImplementedError
