"""Lines of a page and what their form tells: prose, a headline, or neither."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

import regex

from unspin.text.tokens import Tokens, read_tokens

_SENTENCE_END = regex.compile(r"[.!?…]['\"”’»)\]]*$")
_PROSE_WORDS = 12  # a line of as many words is read, not glanced at
_SENTENCE_WORDS = 6
_MOST_HEADLINE_WORDS = 20
_LEAST_HEADLINE_WORDS = 4
# Lines that a program broke to fit a screen are this long, but for a paragraph's last.
_WRAPPED_FROM, _WRAPPED_TO = 50, 100


@dataclass(frozen=True)
class Line:
    """One line of a page's visible text.

    Attributes:
        text: the line, cleaned.
        offset: where it begins in the visible text, in code points.
        follows_blank: whether a blank line stands before it.
    """

    text: str
    offset: int = 0
    follows_blank: bool = True

    @cached_property
    def tokens(self) -> Tokens:
        """Its words."""
        return read_tokens(self.text)

    @property
    def ends_sentence(self) -> bool:
        """Whether it ends as a sentence does."""
        return _SENTENCE_END.search(self.text) is not None

    @property
    def is_prose(self) -> bool:
        """Whether it reads like a part of a story."""
        words = len(self.tokens)
        return words >= _PROSE_WORDS or (words >= _SENTENCE_WORDS and self.ends_sentence)

    @property
    def is_headline_like(self) -> bool:
        """Whether it could be a headline: some words, no full stop."""
        words = len(self.tokens)
        return _LEAST_HEADLINE_WORDS <= words <= _MOST_HEADLINE_WORDS and not self.text.endswith(
            (".", ":", ",")
        )


def split_lines(text: str) -> list[Line]:
    """The lines of a cleaned text that hold something; screen-wrapped paragraphs are joined again."""
    lines = list(_find_lines(text))
    return _unwrap(lines) if _is_wrapped(lines) else lines


def _find_lines(text: str) -> Iterator[Line]:
    offset = 0
    follows_blank = True
    for words in text.split("\n"):
        if words:
            yield Line(words, offset, follows_blank)
        follows_blank = not words
        offset += len(words) + 1


def _is_wrapped(lines: list[Line]) -> bool:
    """Whether paragraphs are parted by blank lines and broken at a screen's width."""
    inner = [line for line, after in pairwise(lines) if not after.follows_blank]
    longest = max((len(line.text) for line in lines), default=0)
    wrapped = [line for line in inner if len(line.text) >= _WRAPPED_FROM]
    return longest <= _WRAPPED_TO and len(wrapped) >= 4 and len(wrapped) > 0.8 * len(inner)


def _unwrap(lines: list[Line]) -> list[Line]:
    joined: list[Line] = []
    for line in lines:
        if joined and not line.follows_blank:
            before = joined[-1]
            joined[-1] = Line(f"{before.text} {line.text}", before.offset, before.follows_blank)
        else:
            joined.append(line)
    return joined
