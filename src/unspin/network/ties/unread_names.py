"""Names that no mention covers: runs of capitalised words, taken for bodies where they stand in an argument of a tie.

A capital at the head of a sentence proves nothing: a run counts there only with two words or more. Days, months, titles and
the adjectives of countries are none, nor is what touches a mention, of which it may be a part.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

import regex

from unspin.model import ActorKind, Mention, Span
from unspin.network.ties import word_classes as classes
from unspin.network.ties.verbs import FORMS
from unspin.text.function_words import FUNCTION_WORDS
from unspin.text.gazetteer import Gazetteer
from unspin.text.sentences import find_sentences

_RUN = regex.compile(
    r"\b\p{Lu}[\p{L}\p{M}\p{N}]*+(?:[-&]?\p{Lu}[\p{L}\p{M}\p{N}]*+|[-][\p{L}]++)*+(?:[ ]\p{Lu}[\p{L}\p{M}\p{N}-]*+){0,6}"
)
_NEXT = regex.compile(r"[ ](\p{Ll}[\p{L}\p{M}]*+)")
_PARTY = regex.compile(r"[DR]-\p{Lu}")
_OPENING = "“\"«‘'([ "
_SCORE = 0.6
_NOT_NAMES = (
    classes.WEEKDAYS
    | classes.MONTHS
    | FUNCTION_WORDS
    | frozenset(
        "mr mrs ms dr president minister prime chancellor king queen lord lady sir sen rep gov general director chairman may "
        "according christmas easter western eastern northern southern north south east west asia europe africa read also "
        "however meanwhile former earlier later ex acting late new old government parliament state states internet i".split()
    )
)
_COMPANY_ENDS = frozenset(
    "bank trading holding holdings group shipping industries oil gas air airlines metals steel systems logistics machinery "
    "electronics plant works refinery factory petrochemical aviation exchange optics ltd inc corp llc gmbh plc".split()
)


def find_unread_names(
    article: str, text: str, mentions: Sequence[Mention], gazetteer: Gazetteer
) -> Iterator[Mention]:
    """A mention for each name that none of the mentions touches, in the order of the text."""
    begins = sorted(mention.span.begin for mention in mentions)
    ends = sorted(mention.span.end for mention in mentions)
    for sentence in find_sentences(text):
        for match in _RUN.finditer(text, sentence.begin, sentence.end):
            span = _trim(text, match.start(), match.end())
            if span is None or _touches(text, span, begins, ends):
                continue
            words = span.of(text)
            is_first = not text[sentence.begin : span.begin].strip(_OPENING)
            if not _is_name(words, gazetteer, is_first=is_first) or _describes(text, span, words):
                continue
            kind = (
                ActorKind.COMPANY if words.casefold().split()[-1] in _COMPANY_ENDS else ActorKind.ORGANISATION
            )
            yield Mention(article=article, span=span, words=words, name=words, kind=kind, score=_SCORE)


def _trim(text: str, begin: int, end: int) -> Span | None:
    """A run without a small word or title at its head."""
    while begin < end:
        word = text[begin:end].split(" ", maxsplit=1)[0]
        if word.casefold() not in _NOT_NAMES:
            return Span(begin=begin, end=end)
        begin += len(word) + 1
    return None


def _touches(text: str, span: Span, begins: Sequence[int], ends: Sequence[int]) -> bool:
    after = text[span.end : span.end + 1] == " "
    place = bisect_left(ends, span.begin - 1)
    return place < len(begins) and begins[place] <= span.end + after


def _describes(text: str, span: Span, words: str) -> bool:
    """Whether one capitalised word stands before a common noun ("a Republican strategist")."""
    following = _NEXT.match(text, span.end)
    is_noun = following is not None and following[1] not in FUNCTION_WORDS and following[1] not in FORMS
    return " " not in words and (is_noun or _PARTY.match(words) is not None)


def _is_name(words: str, gazetteer: Gazetteer, *, is_first: bool) -> bool:
    parts = words.split()
    is_city = len(parts) > 1 and gazetteer.find_country(parts[0]) is None  # "Hamada Seiki"
    if gazetteer.find_form(words) is not None or (gazetteer.find_form(parts[0]) is not None and not is_city):
        return False
    if parts[-1].casefold() in _NOT_NAMES or (words.isupper() and len(parts) > 1):
        return False
    return len(parts) > 1 if is_first else parts[0].casefold() not in FORMS or len(parts) > 1
