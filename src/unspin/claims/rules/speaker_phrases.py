"""The noun phrase that ends at a given word: a speaker before words of saying, without a parser.

Rules:
1. The words back to a sign, a conjunction, an auxiliary, another verb of saying or a pronoun are the phrase, less what may
   stand before a subject: adverbs, days, a phrase with a preposition.
2. "and" joins two speakers, or two roles of one, where the phrase opens its clause and holds no verb before "and".
3. Of two phrases side by side ("a plan the ministry …") the last one counts.
Where the last word can't be a noun, or the first can't open a phrase, there is none: better none than a wrong one.

Cost: at most 40 words are looked at.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from unspin.claims.rules.days import is_adverb, is_day, skip_day
from unspin.claims.rules.units import Sign, Token
from unspin.claims.rules.verbs import FORMS, Form
from unspin.claims.rules.words import (
    AUXILIARIES,
    CLAUSE_BREAKS,
    DETERMINERS,
    GROUP_NOUNS,
    LEADS,
    MONTHS,
    OBJECT_PRONOUNS,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    WEEKDAYS,
)

LONGEST_PHRASE = 40
"""Words of a speaker's phrase that are looked at."""
SHORT_QUOTATION = 32
"""Code points of a quotation that may be part of a name."""
PERSONAL_PRONOUNS = frozenset("he she they we i".split())
_ARTICLES = frozenset("the a an his her their its".split())
_BEFORE_ARTICLE = PREPOSITIONS | DETERMINERS | {"and", "or", "not", "quite", "including", "than", "as"}
_BREAKS = CLAUSE_BREAKS | AUXILIARIES | OBJECT_PRONOUNS | PERSONAL_PRONOUNS | {"it", "you"}
_TIMES = frozenset("week month year morning afternoon evening night day time".split())
_NO_NOUNS = DETERMINERS | PREPOSITIONS | CLAUSE_BREAKS | AUXILIARIES | LEADS | _TIMES | {"and", "or", "to"}
_NOUNS_LIKE_VERBS = frozenset("wing king being wedding meeting briefing united beijing".split())
_SENTENCE_ENDS = frozenset(",.?!—")
_SHORTEST_ADVERB = 6


@dataclass(frozen=True, slots=True)
class Phrase:
    """Tokens `[begin, end)` of a unit that name a speaker."""

    begin: int
    end: int


def find_phrase(tokens: Sequence[Token], last: int) -> Phrase | None:
    """The noun phrase that ends with token `last`, or just before the day there."""
    if last < 0:
        return None
    last = _strip_day(tokens, last)
    begin, is_open = _back_to_break(tokens, last)
    begin = _skip_leads(tokens, begin, last)
    begin = _cut_at_and(tokens, begin, last, is_open=is_open)
    start = _skip_preposition(tokens, begin, last)
    if start is None:
        return None
    start = _cut_at_article(tokens, start, last)
    return Phrase(_take_quantity(tokens, start), last + 1) if _is_noun_phrase(tokens, start, last) else None


def _strip_day(tokens: Sequence[Token], last: int) -> int:
    """The last token of a phrase without the day after it ("Two panels on Monday asked")."""
    word = tokens[last].lower
    if last >= 2 and tokens[last - 1].lower in {"on", "in"} and word in WEEKDAYS | MONTHS:
        return last - 2
    return last - 1 if last >= 1 and word in WEEKDAYS and tokens[last - 1].is_word else last


def _back_to_break(tokens: Sequence[Token], last: int) -> tuple[int, bool]:
    """The first token of the stretch without a break, and whether a clause opens there."""
    index = last
    floor = max(last - LONGEST_PHRASE, -1)
    while index > floor:
        token = tokens[index]
        if token.sign is Sign.CLOSE:
            opening = index
            while opening > floor and tokens[opening].sign is not Sign.OPEN:
                opening -= 1
            if opening == floor:
                return index + 1, False
            index = opening
        elif not token.is_word and not _is_part_of_name(token):
            return index + 1, True
        elif _is_break(tokens, index, last):
            return index + 1, token.lower in CLAUSE_BREAKS
        index -= 1
    return index + 1, index == -1


def _is_part_of_name(token: Token) -> bool:
    """Whether a sign is a short quotation that is no sentence ("the “Never Again” movement")."""
    if token.sign is not Sign.QUOTATION or len(token.words) > SHORT_QUOTATION:
        return False
    return token.words.rstrip("”\"'’»")[-1:] not in _SENTENCE_ENDS


def _is_break(tokens: Sequence[Token], index: int, last: int) -> bool:
    token = tokens[index]
    word = token.lower
    if word in _BREAKS or (word == "as" and not (index and tokens[index - 1].lower == "such")):
        return True
    is_past = any(form is Form.PAST for form, _ in FORMS.get(word, ()))
    return index < last and not token.is_capital and is_past


def _skip_leads(tokens: Sequence[Token], begin: int, last: int) -> int:
    while begin < last:
        token = tokens[begin]
        if is_day(tokens, begin) and skip_day(tokens, begin) <= last:
            begin = max(skip_day(tokens, begin), begin + 1)
        elif token.lower in LEADS or is_adverb(token) or _is_adverb_in_front(token):
            begin += 1
        else:
            break
    return begin


def _is_adverb_in_front(token: Token) -> bool:
    return token.is_capital and len(token.lower) >= _SHORTEST_ADVERB and token.lower.endswith("ly")


def _cut_at_and(tokens: Sequence[Token], begin: int, last: int, *, is_open: bool) -> int:
    """Where the phrase begins if what stands before "and" is no second speaker."""
    for index in range(last, begin, -1):
        if tokens[index].lower in {"and", "or"}:
            left = tokens[begin:index]
            has_verb = any(_may_be_verb(token) for token in left)
            is_title = not any(token.lower in DETERMINERS | PREPOSITIONS for token in left)
            if not is_open or has_verb or not (is_title or _is_noun_phrase(tokens, begin, index - 1)):
                return index + 1
    return begin


def _may_be_verb(token: Token) -> bool:
    if token.is_capital:
        return False
    word = token.lower
    return (
        word in AUXILIARIES | SUBJECT_PRONOUNS
        or word in FORMS
        or (len(word) > 4 and word.endswith(("ed", "ing")))
    )


def _skip_preposition(tokens: Sequence[Token], begin: int, last: int) -> int | None:
    """Where the subject begins if a phrase with a preposition, or a participle, stands before it."""
    if tokens[begin].lower not in PREPOSITIONS and not _is_participle(tokens, begin, last):
        return begin
    for index in range(last, begin + 1, -1):
        if tokens[index].lower in DETERMINERS and tokens[index - 1].lower not in PREPOSITIONS:
            return index
    start = last
    while start > begin and tokens[start - 1].is_capital:
        start -= 1
    before = tokens[start - 1]
    is_name = tokens[start].is_capital and before.is_word and not before.is_capital
    return start if is_name and before.lower not in PREPOSITIONS | DETERMINERS else None


def _is_participle(tokens: Sequence[Token], begin: int, last: int) -> bool:
    """Whether a participle with its object opens the stretch ("Asked about the plan …")."""
    first = tokens[begin].lower
    if begin >= last or not first.endswith(("ed", "ing")) or first in _NOUNS_LIKE_VERBS:
        return False
    return tokens[begin + 1].lower in PREPOSITIONS | DETERMINERS


def _cut_at_article(tokens: Sequence[Token], begin: int, last: int) -> int:
    """Where the last phrase begins if two stand side by side ("a plan | the ministry called")."""
    for index in range(last, begin, -1):
        if tokens[index].lower in _ARTICLES and tokens[index - 1].lower not in _BEFORE_ARTICLE:
            return index
    return begin


def _take_quantity(tokens: Sequence[Token], begin: int) -> int:
    """The phrase's beginning with "at least" or "only" before a number."""
    before = tuple(token.lower for token in tokens[max(begin - 2, 0) : begin])
    if before in {("at", "least"), ("at", "most"), ("more", "than")}:
        return begin - 2
    is_number = tokens[begin].words[0].isdigit()
    return (
        begin - 1 if is_number and before[-1:] in {("only",), ("nearly",), ("about",), ("some",)} else begin
    )


def _is_noun_phrase(tokens: Sequence[Token], begin: int, last: int) -> bool:
    if begin > last:
        return False
    head, first = tokens[last], tokens[begin]
    opens = first.is_capital or first.lower in DETERMINERS
    if head.sign in {Sign.CLOSE, Sign.QUOTATION}:
        return opens
    if not head.is_word or _cannot_end(head):
        return False
    if opens or first.words[0].isdigit():
        return True
    if any(token.is_capital for token in tokens[begin : last + 1]):
        return first.lower not in PREPOSITIONS
    return head.lower in GROUP_NOUNS or (head.lower.endswith("s") and not head.lower.endswith("ss"))


def _cannot_end(token: Token) -> bool:
    word = token.lower
    if token.is_capital and word not in DETERMINERS | PREPOSITIONS | LEADS:
        return False
    is_verb = word.endswith(("ing", "ed")) and word not in _NOUNS_LIKE_VERBS
    return word in _NO_NOUNS or word.endswith("'s") or is_verb or is_adverb(token)
