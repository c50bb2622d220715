"""From the claims of an article to the ties that they put."""

from __future__ import annotations

from collections.abc import Sequence

from unspin.model import Article, Claim, Restoration
from unspin.model.network import Mention, TieReading
from unspin.text.gazetteer import Gazetteer


def read_ties(
    article: Article,
    claims: Sequence[Claim],
    mentions: Sequence[Mention],
    gazetteer: Gazetteer,
    restoration: Restoration | None = None,
) -> tuple[TieReading, ...]:
    """The ties that an article's claims put, in the order of its text."""
    return ()
