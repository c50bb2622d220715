"""Where words stand."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A stretch of an article's main text: `[begin, end)` in code points."""

    begin: int
    end: int

    def __len__(self) -> int:
        return self.end - self.begin

    def of(self, text: str) -> str:
        """The words that stand at the span."""
        return text[self.begin : self.end]
