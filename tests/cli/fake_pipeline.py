from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from types import ModuleType

from made_ledger import make_ledger

from unspin.model import Article, Comparison, Ledger, Trace


@dataclass(slots=True)
class Pipeline:
    """Stands in for the pipeline: gives back what it is told to, and notes what it was asked."""

    found: Trace
    paths: list[str] = field(default_factory=list)
    raised: BaseException | None = None
    steps: Sequence[object] = ()
    ledger: Ledger | None = None
    judgements: Sequence[object] = ()

    def trace(self, paths: Sequence[str], *, on_progress: Callable[[object], None]) -> Trace:
        self.paths += paths
        for step in self.steps:
            on_progress(step)
        if self.raised:
            raise self.raised
        return self.found

    def read_ledger(
        self, paths: Sequence[str], *, judgements: Sequence[object], on_progress: Callable[[object], None]
    ) -> Ledger:
        self.trace(paths, on_progress=on_progress)
        self.judgements = judgements
        return self.ledger or make_ledger()

    def compare_files(self, left: str, right: str) -> tuple[Article, Article, Comparison]:
        self.paths += [left, right]
        if self.raised:
            raise self.raised
        copy = self.found.copies[0]
        return self.found.article(copy.source), self.found.article(copy.target), copy.comparison

    def module(self) -> ModuleType:
        """What `unspin.pipeline` is while a test runs."""
        module = ModuleType("unspin.pipeline")
        vars(module).update(trace=self.trace, compare_files=self.compare_files, read_ledger=self.read_ledger)
        return module
