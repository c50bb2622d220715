"""The kind of a copy, by what its comparison shows."""

from __future__ import annotations

import pytest
from made_families import make_comparison, make_passage

from unspin.families.kinds import find_kind
from unspin.model import Comparison, CopyKind, Edit, EditKind, Span


def make_case(kept: int, dropped: int, shares: tuple[float, float], swapped: float) -> Comparison:
    """A passage of this many kept and dropped code points."""
    edits = [
        Edit(kind=EditKind.KEEP, left=Span(begin=0, end=kept), right=Span(begin=0, end=kept)),
        Edit(kind=EditKind.DROP, left=Span(begin=kept, end=kept + dropped), right=Span(begin=kept, end=kept)),
    ]
    return make_comparison([make_passage(edits=edits)], shares=shares, swapped=swapped)


CASES = [
    (make_case(1000, 0, (1.0, 1.0), 0.0), CopyKind.VERBATIM, "nothing differs"),
    (make_case(995, 5, (1.0, 1.0), 0.0), CopyKind.VERBATIM, "house style"),
    (make_case(950, 50, (1.0, 1.0), 0.0), CopyKind.EDITED, "a sentence was taken out"),
    (make_case(1000, 0, (1.0, 0.7), 0.0), CopyKind.EDITED, "a third was added"),
    (
        make_case(1000, 0, (1.0, 1.0), 0.07),
        CopyKind.VERBATIM,
        "few swaps make no rewording; the kept share decides",
    ),
    (make_case(1000, 0, (1.0, 1.0), 0.09), CopyKind.REWORDED, "a thesaurus swaps one word in ten and more"),
    (make_case(1000, 0, (0.2, 1.0), 0.3), CopyKind.REWORDED, "a reworded part is reworded first of all"),
    (make_case(1000, 0, (0.4, 1.0), 0.0), CopyKind.EXCERPT, "less than half of the source was taken"),
    (make_case(1000, 0, (1.0, 0.4), 0.0), CopyKind.EXCERPT, "it stands in something larger"),
    (make_comparison([]), CopyKind.EDITED, "nothing is known to be kept"),
]


@pytest.mark.parametrize(("comparison", "kind", "why"), CASES, ids=[why for _, _, why in CASES])
def test_kind(comparison: Comparison, kind: CopyKind, why: str) -> None:
    assert find_kind(comparison) is kind, why
