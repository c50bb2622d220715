"""Which sentences show techniques of evasion."""

from __future__ import annotations

from collections.abc import Sequence

from unspin.model import Article, Claim
from unspin.model.network import TechniqueUse


def find_techniques(article: Article, claims: Sequence[Claim]) -> tuple[TechniqueUse, ...]:
    """The uses of techniques that an article's sentences show, in the order of its text."""
    return ()
