"""A text's words as the steps of this package walk over them: where each stands, and what parts it from the one before."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field

import regex

from unspin.claims.speakers.given_names import FEMALE, MALE
from unspin.claims.speakers.role_words import ABBREVIATIONS, COURTESIES, is_role
from unspin.claims.speakers.source_words import BODIES
from unspin.model import Span
from unspin.text.function_words import FUNCTION_WORDS
from unspin.text.lexicon import Lexicon
from unspin.text.names import find_names
from unspin.text.quotations import find_quotations
from unspin.text.tokens import Tokens

Range = tuple[int, int]
"""Words `[begin, end)` of a text, by number."""

_SHORT = frozenset(
    [*ABBREVIATIONS, *COURTESIES, "jr", "sr", "st", "inc", "ltd", "corp", "co", "vs", "no", "messrs"]
)
_SPACE = regex.compile(r"[ \t\u00a0]+")
_COMMON_ZIPF = 3.5  # of "export", "affairs": things that an office may be for
_NAME_OPENERS = frozenset(
    "north south east west human united world great national international general high".split()
)
"""Words so usual that a capital proves nothing at the head of a sentence, and that names begin with."""
_WIRE_QUOTATION = regex.compile(r"''[^\n]*?(?:''|$)", regex.MULTILINE)
"""What stands between two pairs of apostrophes, as wires write quotations."""
_ENDS = regex.compile(r"[.!?…]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """The words of one text, by number.

    Attributes:
        text: the text they stand in.
        begins, ends: where each stands, in code points.
        lower: case folded, straight apostrophes, without a possessive ending.
        said: as they stand.
        gaps: what stands before each: spaces, signs.
        owns: whether each ends in a possessive ("Iran's", "fishers'").
        sentence: the number of the sentence each stands in, from 0.
        paragraph: the number of its line.
        told: the number of its sentence among those that do not stand inside quotation marks as a whole.
        runs: capitalised runs `[begin, end)` as `unspin.text.names` finds them, in order.
        run_of: word → its run.
        quoted: whether each stands inside quotation marks.
    """

    text: str
    begins: list[int]
    ends: list[int]
    lower: tuple[str, ...]
    said: list[str]
    gaps: list[str]
    owns: list[bool]
    sentence: list[int]
    paragraph: list[int]
    told: list[int]
    runs: tuple[tuple[int, int], ...]
    run_of: dict[int, tuple[int, int]] = field(default_factory=dict)
    quoted: list[bool] = field(default_factory=list)

    def __len__(self) -> int:
        return len(self.begins)

    def first(self, place: int) -> int:
        """The first word that begins at or after a place."""
        return bisect_left(self.begins, place)

    def inside(self, span: Span) -> tuple[int, int]:
        """The words `[begin, end)` that touch a span."""
        return bisect_right(self.ends, span.begin), bisect_left(self.begins, span.end)

    def span(self, begin: int, end: int) -> Span:
        """Where the words `[begin, end)` stand (at least one)."""
        return Span(begin=self.begins[begin], end=self.ends[end - 1])

    def is_capital(self, index: int) -> bool:
        """Whether a word begins with a capital."""
        return self.said[index][0].isupper()

    def gap(self, index: int) -> str:
        """What stands before a word; after the last one, what ends the text."""
        if index < len(self):
            return self.gaps[index]
        return self.text[self.ends[-1] :] if self.ends else self.text

    def is_small(self, index: int) -> bool:
        """Whether a word only holds the sentence together; "US" and "IT" are none of these."""
        said = self.said[index]
        return self.lower[index] in FUNCTION_WORDS and not (len(said) > 1 and said.isupper())

    def is_joined(self, index: int) -> bool:
        """Whether a word goes on from the one before: a space, a hyphen, or the point of a short title."""
        if not 0 < index < len(self):
            return False
        gap = self.gaps[index]
        if gap in {" ", "-", "\u00a0"}:
            return True
        if self.owns[index - 1]:
            gap = gap.lstrip("'’")
        if not gap.strip(" \t\u00a0"):
            return True
        sign = gap.strip(" \t\u00a0")
        return sign == "&" or (sign == "." and self.is_short(index - 1))

    def is_short(self, index: int) -> bool:
        """Whether a word is written short, with a point that ends no sentence."""
        return self.lower[index] in _SHORT or len(self.lower[index]) == 1


def read_words(tokens: Tokens, lexicon: Lexicon) -> Words:
    """The words of a text, from its tokens."""
    text = tokens.text
    begins, ends = tokens.begins.tolist(), tokens.ends.tolist()
    gaps = [text[last:begin] for last, begin in zip([0, *ends], begins, strict=False)]
    said = [text[begin:end] for begin, end in zip(begins, ends, strict=True)]
    sentence, paragraph = _number(tokens, gaps, said)
    quoted = _find_quoted(text, begins)
    runs = _reach_on(
        tokens,
        lexicon,
        [_reach_back(tokens, lexicon, begin, end) for begin, end in find_names(tokens, lexicon)],
    )
    return Words(
        text=text,
        begins=begins,
        ends=ends,
        lower=tokens.stems,
        said=said,
        gaps=gaps,
        owns=_find_owners(tokens, gaps),
        sentence=sentence,
        paragraph=paragraph,
        runs=runs,
        run_of={index: run for run in runs for index in range(*run)},
        quoted=quoted,
        told=_number_told(sentence, quoted),
    )


def text_between(tokens: Tokens, index: int) -> str:
    """What stands between a word and the one before it."""
    return tokens.text[int(tokens.ends[index - 1]) : int(tokens.begins[index])]


def _reach_back(tokens: Tokens, lexicon: Lexicon, begin: int, end: int) -> tuple[int, int]:
    """A run with the noun that opens its sentence before "of" or "for": "Ministry of Defence", "Secretary of State"."""
    before = begin - 1
    if before >= 0 and tokens.is_capital[before] and tokens.opens_sentence[before]:
        if text_between(tokens, begin) == "-":
            return before, end
        if tokens.is_joined(begin):
            return (before if _opens_name(tokens, lexicon, before, end) else begin), end
    inner = begin - 1
    while inner > 0 and tokens.words[inner] == "the" and tokens.is_joined(inner + 1):
        inner -= 1
    if inner < 1 or tokens.words[inner] not in {"of", "for"} or not tokens.is_joined(inner + 1):
        return begin, end
    noun = tokens.stems[inner - 1]
    if tokens.is_capital[inner - 1] and tokens.is_joined(inner) and (noun in BODIES or is_role(noun)):
        return inner - 1, end
    return begin, end


def _reach_on(tokens: Tokens, lexicon: Lexicon, runs: list[Range]) -> tuple[Range, ...]:
    """Runs joined over "and" where a body is for two things: "Office for Economic Affairs | and | Export Control"."""
    joined: list[Range] = []
    for begin, end in runs:
        left = joined[-1] if joined else (0, 0)
        if left[1] + 1 == begin and _is_for_two(tokens, lexicon, left, (begin, end)):
            joined[-1] = left[0], end
        else:
            joined.append((begin, end))
    return tuple(joined)


def _is_for_two(tokens: Tokens, lexicon: Lexicon, left: Range, right: Range) -> bool:
    joint = left[1]
    if tokens.words[joint] != "and" or not (tokens.is_joined(joint) and tokens.is_joined(joint + 1)):
        return False
    nouns = [index for index in range(left[0], joint - 1) if tokens.stems[index] in BODIES]
    if not any(tokens.words[index + 1] in {"of", "for"} for index in nouns):
        return False
    halves = (tokens.stems[left[1] - 1], tokens.stems[right[0]])
    return not any(lexicon.names_in([half]) or lexicon.zipf(half) < _COMMON_ZIPF for half in halves)


def _opens_name(tokens: Tokens, lexicon: Lexicon, begin: int, end: int) -> bool:
    """Whether a usual word at the head of a sentence begins a name: "John …", "South Korea", "Human Rights …"."""
    word = tokens.words[begin]
    if word in MALE or word in FEMALE or word in _NAME_OPENERS:
        return True
    return any(found[0] == 0 for found in lexicon.names_in(tokens.stems[begin:end]) if found[1] > 1)


def _find_owners(tokens: Tokens, gaps: list[str]) -> list[bool]:
    """Which words are possessive: by their ending, or a plural by an apostrophe before a space."""
    after = [*gaps, ""][1:]
    return [
        stem != word or (word.endswith("s") and gap[:1] in {"'", "’"} and gap[1:2] == " ")
        for word, stem, gap in zip(tokens.words, tokens.stems, after, strict=True)
    ]


def _number(tokens: Tokens, gaps: list[str], said: list[str]) -> tuple[list[int], list[int]]:
    """The number of each word's sentence and line."""
    sentences: list[int] = []
    paragraphs: list[int] = []
    sentence = paragraph = 0
    for index, gap in enumerate(gaps):
        if index and "\n" in gap:
            paragraph += 1
            sentence += 1
        elif (
            index and _ENDS.search(gap) and said[index][0].isupper() and not _is_short(tokens, index - 1, gap)
        ):
            sentence += 1
        sentences.append(sentence)
        paragraphs.append(paragraph)
    return sentences, paragraphs


def _number_told(sentence: list[int], quoted: list[bool]) -> list[int]:
    told = {number for number, inside in zip(sentence, quoted, strict=True) if not inside}
    count = 0
    numbers: list[int] = []
    for index, number in enumerate(sentence):
        count += number in told and (index == 0 or sentence[index - 1] != number)
        numbers.append(count)
    return numbers


def _is_short(tokens: Tokens, index: int, gap: str) -> bool:
    word = tokens.stems[index]
    return _SPACE.sub("", gap) == "." and (word in _SHORT or len(word) == 1)


def _find_quoted(text: str, begins: list[int]) -> list[bool]:
    quoted = [False] * len(begins)
    for span in find_quotations(text):
        for index in range(bisect_left(begins, span.begin), bisect_left(begins, span.end)):
            quoted[index] = True
    for match in _WIRE_QUOTATION.finditer(text):
        for index in range(bisect_left(begins, match.start()), bisect_left(begins, match.end())):
            quoted[index] = True
    return quoted
