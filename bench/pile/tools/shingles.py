"""A text's tokens for tools that leave this to their users: words, or runs of words."""

from __future__ import annotations


def find_shingles(text: str, size: int) -> list[str]:
    """The runs of so many words, in small letters; a shorter text is one run."""
    words = text.lower().split()
    return [" ".join(words[at : at + size]) for at in range(max(len(words) - size + 1, 1))]
