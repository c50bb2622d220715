"""How copies are found in a pile."""

from __future__ import annotations

from dataclasses import dataclass, field

from unspin.copies.pile.verifying import VerifyConfig
from unspin.errors import UsageError


@dataclass(frozen=True, slots=True, kw_only=True)
class FindConfig:
    """How copies are found in a pile.

    Attributes:
        max_texts: texts under a seed from which it links each text only with the next one: a story with more copies
            than this stays linked without all its pairs being listed.
        min_shared: seeds two texts must share, close together, to be aligned.
        reach: words within which seeds are close together, on both sides.
        full_words: words of a pile up to which every seed is kept; 16,000 news articles have so many.
        one_in: of how many seeds one is kept in a larger pile, a power of two.
        memory: bytes the seeds and texts take at most, before they go to disk.
        workers: threads; None for one a core. The result does not depend on it.
        verify: what shows copying.
    """

    max_texts: int = 50
    min_shared: int = 3
    reach: int = 60
    full_words: int = 8_000_000
    one_in: int = 4
    memory: int = 2 << 30
    workers: int | None = None
    verify: VerifyConfig = field(default_factory=VerifyConfig)

    def __post_init__(self) -> None:
        if self.one_in < 1 or self.one_in & (self.one_in - 1):
            raise UsageError(f"one_in is {self.one_in}, and a power of two (1, 2, 4 …) was expected.")
        for name in ("max_texts", "min_shared", "reach", "memory"):
            if getattr(self, name) < 1:
                raise UsageError(f"{name} is {getattr(self, name)}, and at least 1 was expected.")
        if self.workers is not None and self.workers < 1:
            raise UsageError(f"workers is {self.workers}, and at least 1, or None, was expected.")
