"""Which texts share copied passages, and what happened to the words in them.

In: articles. Out: candidate pairs, and for each a `Comparison` (passages, edits, swaps). Nothing is a
copy before it is aligned: `search` only says which pairs are worth aligning.

    texts → search → align → passages → edits → swaps → Comparison

Source: local alignment after Smith and Waterman (1981) with Gotoh's affine gaps (1982); further
passages after Waterman and Eggert (1987).
"""

from unspin.copies.comparison import compare_texts
from unspin.copies.related import pair_headlines
from unspin.copies.search import Candidate, find_candidates
from unspin.copies.texts import CopyText, Known, read_text

__all__ = [
    "Candidate",
    "CopyText",
    "Known",
    "compare_texts",
    "find_candidates",
    "pair_headlines",
    "read_text",
]
