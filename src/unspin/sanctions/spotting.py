"""Stretches of a text that may be names and that no mention covers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from unspin.model import Span


def spot_names(text: str, covered: Sequence[Span] = ()) -> Iterator[Span]:
    """Stretches of the text that may be names, in its order, none of which overlaps a covered span."""
    raise NotImplementedError
