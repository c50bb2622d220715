"""Original words put back by alignment.

Problem: where the copy has a counterpart in the original, its text should read as the original does, word
for word; where it has none, it should stay as it is.

Stages:
 1. passages of the first source, then passages of further sources where the copy is not explained yet;
 2. inside a passage, runs of edits that correspond are taken from the source, with its punctuation; what the
    copy added at length stays, and what it left out at length is not put back;
 3. between passages the copy's own text stands.

Invariants: the changes, undone at their places, give back the copy's text up to the punctuation between its
words; a text without passages comes back unchanged.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from unspin.model import Change, Comparison, Edit, EditKind, Restoration, Span, Swap

_OWN_WORDS = 8
"""Words added or left out in one go from which they are the copy's own doing, not damage by rewording."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RestorationSource:
    """An article to restore from: its id, its text, and the comparison with it on the left."""

    article: str
    text: str
    comparison: Comparison


def restore_text(article: str, text: str, sources: Sequence[RestorationSource]) -> Restoration:
    """The text with the sources' words put back where it corresponds to them.

    Args:
        article: id of the copy.
        text: its main text.
        sources: the articles it came from, the one to prefer first.
    """
    chosen: list[tuple[Span, list[Edit], RestorationSource]] = []
    for source in sources:
        for passage in source.comparison.passages:
            for run in _split_runs(passage.edits, source.text, text):
                taken = [span for span, _, _ in chosen]
                chosen.extend((_cover_right(free), free, source) for free in _clip(run, taken))
    chosen.sort(key=lambda item: item[0].begin)
    writer = _Writer(text)
    for _, run, source in chosen:
        writer.put_run(run, source)
    return Restoration(article=article, text=writer.finish(), changes=tuple(writer.changes))


def _clip(run: Sequence[Edit], taken: Sequence[Span]) -> list[list[Edit]]:
    """The parts of a run at which nothing was put back yet."""
    parts: list[list[Edit]] = [[]]
    for edit in run:
        if any(edit.right.begin < span.end and span.begin < edit.right.end for span in taken):
            parts.append([])
        else:
            parts[-1].append(edit)
    return [part for part in parts if _corresponds(part)]


def _corresponds(run: Sequence[Edit]) -> bool:
    return any(edit.kind in {EditKind.KEEP, EditKind.SWAP} for edit in run)


class _Writer:
    """The restored text as it grows, and how far of the copy it has come."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.parts: list[str] = []
        self.length = 0
        self.copied = 0
        self.changes: list[Change] = []

    def write(self, words: str) -> None:
        self.parts.append(words)
        self.length += len(words)

    def keep_until(self, place: int) -> None:
        """The copy's own text up to `place`."""
        self.write(self.text[self.copied : place])
        self.copied = max(self.copied, place)

    def finish(self) -> str:
        self.keep_until(len(self.text))
        return "".join(self.parts)

    def put_run(self, run: Sequence[Edit], source: RestorationSource) -> None:
        """The source's words for a run of edits."""
        kinds = {(swap.left, swap.right): swap for swap in source.comparison.swaps}
        left, right = _cover([edit.left for edit in run]), _cover_right(run)
        self.keep_until(right.begin)
        for edit in run:
            if edit.kind is not EditKind.KEEP:
                self.changes.append(self._change(edit, left.begin, source, kinds))
        self.write(left.of(source.text))
        self.copied = right.end

    def _change(
        self,
        edit: Edit,
        run_begin: int,
        source: RestorationSource,
        swaps: dict[tuple[Span, Span], Swap],
    ) -> Change:
        begin = self.length + edit.left.begin - run_begin
        swap = swaps.get((edit.left, edit.right))
        return Change(
            copy=edit.right,
            restored=Span(begin=begin, end=begin + len(edit.left)),
            source=source.article,
            origin=edit.left,
            before=edit.right.of(self.text),
            after=edit.left.of(source.text),
            kind=swap.kind if swap else None,
        )


def _cover(spans: Sequence[Span]) -> Span:
    """The span from the first word to the last; empty spans stand beside words and do not count."""
    words = [span for span in spans if len(span)]
    return Span(begin=words[0].begin, end=words[-1].end)


def _cover_right(run: Sequence[Edit]) -> Span:
    return _cover([edit.right for edit in run])


def _split_runs(edits: Sequence[Edit], source: str, copy: str) -> list[list[Edit]]:
    """Edits in runs that correspond; what either side has at length for itself stands between the runs."""
    runs: list[list[Edit]] = [[]]
    for edit in edits:
        own = edit.left.of(source) if edit.kind is EditKind.DROP else edit.right.of(copy)
        if edit.kind in {EditKind.DROP, EditKind.INSERT} and len(own.split()) >= _OWN_WORDS:
            runs.append([])
        else:
            runs[-1].append(edit)
    return [run for run in runs if _corresponds(run)]
