"""How far a step has come, for whoever watches."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """How far a step has come: `done` of `total`, or of an unknown number."""

    step: str
    done: int
    total: int | None = None


OnProgress: TypeAlias = Callable[[Progress], None]


def keep_silent(_: Progress) -> None:
    """The progress of a run that nobody watches."""
