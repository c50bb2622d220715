"""The labels the reader gives to words: begin (B) and inside (I) of each part of an attribution and kind of name."""

from __future__ import annotations

from typing import Final

from unspin.model import NameKind

PARTS: Final = ("source", "cue", "content")
"""Parts of an attribution; part p has the labels 1 + 2p (begin) and 2 + 2p (inside); 0 is none."""

NAME_KINDS: Final = tuple(NameKind)
"""Kinds of names, labelled in the same way."""

PART_LABELS: Final = 1 + 2 * len(PARTS)
NAME_LABELS: Final = 1 + 2 * len(NAME_KINDS)

LINK_WIDTH: Final = 64
"""Numbers per link vector; each word has four: cue seeks source, source is sought, content seeks cue, cue is sought."""


def begin_label(kind: int) -> int:
    """The label of a span's first word, for the kind's number."""
    return 1 + 2 * kind


def inside_label(kind: int) -> int:
    """The label of a span's further words."""
    return 2 + 2 * kind
