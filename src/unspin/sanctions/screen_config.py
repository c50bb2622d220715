"""How names are screened."""

from __future__ import annotations

from dataclasses import dataclass

from unspin.sanctions.names import THRESHOLD


@dataclass(frozen=True, slots=True, kw_only=True)
class ScreenConfig:
    """How names are screened.

    Attributes:
        threshold: score in [0, 1] from which a match is told; by default the one from which two names are taken for
            one.
        spotted_adds: by how much the bar is raised for what only its capitals make a name, in shares of what the
            threshold lacks to 1.
        most_matches: listings told for one query at most, the best ones.
        seeks_meaning: whether every name is sought by the meaning of its words as if a machine had reworded it. By
            default this is done for names from reworded pages, and more strictly for names given by themselves.
    """

    threshold: float = THRESHOLD
    spotted_adds: float = 0.5
    most_matches: int = 20
    seeks_meaning: bool = False

    def bar(self, *, is_spotted: bool) -> float:
        """The score from which a match of a name is told."""
        return self.threshold + (1 - self.threshold) * self.spotted_adds * is_spotted
