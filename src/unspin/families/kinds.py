"""How a copy was made, from what its comparison shows."""

from __future__ import annotations

from unspin.model import Comparison, CopyKind, EditKind

REWORDED = 0.08
"""Share of swapped words from which a copy is a rewording. Editors change single words (under .03 in updates and
house style); thesaurus rewordings swap .10 to .50."""
_VERBATIM = 0.99
"""Share of the corresponding stretches that is kept, from which a copy is verbatim: one word in a hundred for
house style and spelling."""
_WHOLE = 0.5
"""Share of each side that corresponds, under which only a part was taken, or stands in something larger."""
_NEARLY_ALL = 0.9


def find_kind(comparison: Comparison) -> CopyKind:
    """The kind of copy one source and one target make; several sources are seen only in the family."""
    if comparison.swapped_share >= REWORDED:
        return CopyKind.REWORDED
    if min(comparison.left_share, comparison.right_share) < _WHOLE:
        return CopyKind.EXCERPT
    if (
        _kept_share(comparison) >= _VERBATIM
        and comparison.left_share >= _NEARLY_ALL
        and (comparison.right_share >= _NEARLY_ALL)
    ):
        return CopyKind.VERBATIM
    return CopyKind.EDITED


def _kept_share(comparison: Comparison) -> float:
    kept = everything = 0
    for passage in comparison.passages:
        for edit in passage.edits:
            length = max(len(edit.left), len(edit.right))
            everything += length
            kept += length * (edit.kind is EditKind.KEEP)
    return kept / everything if everything else 0.0
