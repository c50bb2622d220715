"""A text as the rules read it: sentences of words and signs, in which each quotation is one sign.

What stands inside quotation marks is said by somebody and is not searched for words of saying here; a quotation that
holds several sentences makes one unit of them and of the words around it.

Invariants: units are in the order of the text and do not overlap; a unit's tokens are in order, inside it. Cost: linear.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

import regex

from unspin.model import Span
from unspin.text.quotations import find_quotations
from unspin.text.sentences import find_sentences


class Sign(StrEnum):
    """What a token is."""

    WORD = "word"
    QUOTATION = "quotation"
    STOP = "stop"
    COMMA = "comma"
    COLON = "colon"
    SEMICOLON = "semicolon"
    DASH = "dash"
    OPEN = "("
    CLOSE = ")"


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a sign, or a whole quotation with its marks.

    Attributes:
        begin, end: where it stands.
        words: as it stands; for a quotation, with its marks.
        lower: lower-cased, with straight apostrophes; as it stands where that would make a name a pronoun.
        sign: what it is.
    """

    begin: int
    end: int
    words: str
    lower: str
    sign: Sign

    @property
    def is_word(self) -> bool:
        """Whether it is a word."""
        return self.sign is Sign.WORD

    @property
    def is_capital(self) -> bool:
        """Whether it is a word with a capital first letter."""
        return self.sign is Sign.WORD and self.words[0].isupper()


@dataclass(frozen=True, slots=True)
class Unit:
    """A sentence, with all of the quotation it takes part in.

    Attributes:
        begin, end: where it stands.
        tokens: its words and signs.
        opens_line: whether it is the first of its line.
        ends_line: whether it is the last of its line.
    """

    begin: int
    end: int
    tokens: tuple[Token, ...]
    opens_line: bool
    ends_line: bool

    @property
    def is_quotation(self) -> bool:
        """Whether nothing stands in it but quotations."""
        return (
            bool(self.tokens)
            and all(token.sign in {Sign.QUOTATION, Sign.STOP} for token in self.tokens)
            and (self.tokens[0].sign is Sign.QUOTATION)
        )


_TOKEN = regex.compile(
    r"""
      (?P<word>(?:\p{L}\.){2,}(?:'s|’s)?
        | [$€£@\#]?[\p{L}\p{M}\p{N}]++(?:(?:[.,/:](?=\p{N})|['’ʼ&/‑-](?=[\p{L}\p{N}])|\.(?=\p{L}))[\p{L}\p{M}\p{N}]++)*+
          (?:[%]|(?<=[sS])['’](?=\s))?)
    | (?P<comma>[,،、，])
    | (?P<dash>--+|[—–―]|(?<=\s)-(?=\s))
    | (?P<colon>:)
    | (?P<semicolon>;)
    | (?P<open>[(\[])
    | (?P<close>[)\]])
    | (?P<stop>[.!?…。！？]+)
    """,
    regex.VERBOSE,
)
_SIGNS = {
    "word": Sign.WORD,
    "comma": Sign.COMMA,
    "dash": Sign.DASH,
    "colon": Sign.COLON,
    "semicolon": Sign.SEMICOLON,
    "open": Sign.OPEN,
    "close": Sign.CLOSE,
    "stop": Sign.STOP,
}
_APOSTROPHES = str.maketrans({"’": "'", "ʼ": "'", "‘": "'"})
_CLOSING = ("''", "”", '"', "’", "»", "“")
_MOST_CLOSING = 4
_NO_PRONOUNS = frozenset({"US", "IT", "WHO"})
"""Names that in small letters are pronouns."""
_OPENING = ("''", "``", "“", '"', "‘", "«", "„")


def find_marked(text: str) -> tuple[Span, ...]:
    """Quotations together with their marks."""
    return tuple(_with_marks(text, inner) for inner in find_quotations(text))


def _with_marks(text: str, inner: Span) -> Span:
    before, after = text[max(0, inner.begin - 2) : inner.begin], text[inner.end : inner.end + 2]
    opening = next((mark for mark in _OPENING if before.endswith(mark)), "")
    closing = next((mark for mark in _CLOSING if after.startswith(mark)), "")
    return Span(begin=inner.begin - len(opening), end=inner.end + len(closing))


def read_units(text: str) -> tuple[Unit, ...]:
    """The units of a text."""
    return tuple(_read(text))


def _read(text: str) -> Iterator[Unit]:
    marked = find_marked(text)
    stretches = tuple(_join_sentences(find_sentences(text), marked))
    place = 0
    for index, span in enumerate(stretches):
        while place < len(marked) and marked[place].end <= span.begin:
            place += 1
        first = place
        while place < len(marked) and marked[place].begin < span.end:
            place += 1
        yield Unit(
            begin=span.begin,
            end=span.end,
            tokens=tuple(_tokens(text, span, marked[first:place])),
            opens_line=index == 0 or "\n" in text[stretches[index - 1].end : span.begin],
            ends_line=index + 1 == len(stretches) or "\n" in text[span.end : stretches[index + 1].begin],
        )


def _join_sentences(sentences: Sequence[Span], marked: Sequence[Span]) -> Iterator[Span]:
    """Sentences, those joined between which a quotation goes on or which go on after it in small letters."""
    place = 0
    begin: int | None = None
    for index, sentence in enumerate(sentences):
        begin = sentence.begin if begin is None else begin
        while place < len(marked) and marked[place].end <= sentence.end:
            place += 1
        goes_on = place < len(marked) and marked[place].begin < sentence.end
        if goes_on and index + 1 < len(sentences):
            continue
        yield Span(begin=begin, end=sentence.end)
        begin = None


def _tokens(text: str, span: Span, marked: Sequence[Span]) -> Iterator[Token]:
    begin = span.begin
    for quotation in marked:
        if begin < quotation.begin:
            yield from _words(text, begin, quotation.begin, span.end)
        words = quotation.of(text)
        yield Token(quotation.begin, quotation.end, words, words.lower(), Sign.QUOTATION)
        begin = max(begin, quotation.end)
    if begin < span.end:
        yield from _words(text, begin, span.end, span.end)


def _words(text: str, begin: int, end: int, unit_end: int) -> Iterator[Token]:
    """The words and signs of a stretch; a point inside a sentence belongs to the word before it ("Mr.")."""
    held: Token | None = None
    for match in _TOKEN.finditer(text, begin, end):
        words, kind = match.group(), match.lastgroup or "word"
        is_inner = words == "." and not _is_last(text, match.end(), unit_end)
        if is_inner and held is not None and held.is_word and held.end == match.start():
            joined = text[held.begin : match.end()]
            held = Token(held.begin, match.end(), joined, held.lower, Sign.WORD)
            continue
        if held is not None:
            yield held
        if kind == "word" and words[-1] == "." and _is_last(text, match.end(), unit_end):
            yield Token(match.start(), match.end() - 1, words[:-1], words[:-1].lower(), Sign.WORD)
            held = Token(match.end() - 1, match.end(), ".", ".", Sign.STOP)
            continue
        lower = words if words in _NO_PRONOUNS else words.lower().translate(_APOSTROPHES)
        held = Token(match.start(), match.end(), words, lower, _SIGNS[kind])
    if held is not None:
        yield held


def _is_last(text: str, end: int, unit_end: int) -> bool:
    """Whether only closing signs stand between `end` and the unit's end."""
    return unit_end - end <= _MOST_CLOSING and not text[end:unit_end].strip(")]”\"'’» ")
