"""Names sought in lists: for each the listings it may be, best first, with the reasons."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from unspin.model import Match
from unspin.sanctions.index import NameIndex
from unspin.sanctions.queries import Query, QuerySpelling
from unspin.sanctions.screen_config import ScreenConfig
from unspin.text.lexicon import Lexicon

__all__ = ["Query", "QuerySpelling", "ScreenConfig", "screen_names"]


def screen_names(
    queries: Iterable[Query], index: NameIndex, lexicon: Lexicon, config: ScreenConfig | None = None
) -> Iterator[Match]:
    """The possible matches of each query, in the order of the queries, the best first; one match a listing."""
    raise NotImplementedError
