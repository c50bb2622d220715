"""All signs of which of two articles was first: from the wording, and from the pages."""

from __future__ import annotations

from unspin.families.evidence import gather_evidence
from unspin.families.page_signs import find_page_signs
from unspin.families.side import Side
from unspin.families.wording_signs import find_wording_signs
from unspin.model import Comparison, Sign


def find_signs(comparison: Comparison, left: Side, right: Side) -> tuple[Sign, ...]:
    """The signs that speak; weights above 0 speak for the left article as the source."""
    if not comparison.passages:
        return ()
    evidence = gather_evidence(comparison, left, right)
    return (*find_wording_signs(evidence, comparison), *find_page_signs(left.article, right.article))
