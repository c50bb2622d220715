"""Actors where networks join (being written)."""

from __future__ import annotations

from collections.abc import Sequence

from unspin.model import Actor, Bridge, Tie


def find_bridges(actors: Sequence[Actor], ties: Sequence[Tie]) -> tuple[Bridge, ...]:
    """Actors without whom those on either side are not connected."""
    raise NotImplementedError
