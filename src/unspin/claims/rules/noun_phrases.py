"""Who speaks: the noun phrase before or after words of saying, without a parser.

Rules, before the words of saying:
1. A pronoun, or "who", is the speaker.
2. After a closing comma stands an apposition or a relative clause; the phrase before it with all of it is the speaker
   ("Vera Tal, a spokeswoman for the port,"), an aside ("Tal, meanwhile,") left out.
3. Else the words back to a sign, a conjunction, an auxiliary, another verb of saying or a pronoun are the phrase, less
   what may stand before a subject: adverbs, days, a phrase with a preposition.
4. "and" joins two speakers where the phrase opens its clause and holds no verb before "and".
Where the last word can't be a noun, or the first can't open a phrase, there is no speaker: the rule says none rather
than a wrong one.

After them: a capital, an article, a pronoun, a noun for a group; then on to the sentence's end, through appositions,
until words for the time, the occasion, or a clause of its own.

Cost: at most 40 words are looked at to either side.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from unspin.claims.rules.units import Sign, Token
from unspin.claims.rules.verbs import FORMS, Form
from unspin.claims.rules.words import (
    ADVERBS,
    AUXILIARIES,
    CLAUSE_BREAKS,
    DAY_PARTS,
    DAY_WORDS,
    DETERMINERS,
    GROUP_NOUNS,
    LEADS,
    MONTHS,
    NOT_ADVERBS,
    OBJECT_PRONOUNS,
    OCCASIONS,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    WEEKDAYS,
)

_LONGEST = 40
_LONGEST_ASIDE = 6
_SHORT_QUOTATION = 32  # characters of a quotation that may be part of a name
_ARTICLES = frozenset("the a an his her their its".split())
_BEFORE_ARTICLE = PREPOSITIONS | DETERMINERS | {"and", "or", "not", "quite", "including", "than", "as"}
_SUBJECT_ONLY = frozenset("he she they we i".split())


@dataclass(frozen=True, slots=True)
class Phrase:
    """Tokens `[begin, end)` of a unit that name a speaker."""

    begin: int
    end: int


def is_adverb(token: Token) -> bool:
    """Whether a word is an adverb, by a table or its ending."""
    word = token.lower
    return word in ADVERBS or (
        len(word) > 4 and word.endswith("ly") and word not in NOT_ADVERBS and not token.is_capital
    )


def is_day(tokens: Sequence[Token], index: int) -> bool:
    """Whether words for a day stand at `index`."""
    if not 0 <= index < len(tokens):
        return False
    word, following = tokens[index].lower, tokens[index + 1].lower if index + 1 < len(tokens) else ""
    if word in DAY_WORDS:
        return True
    if word in {"last", "this", "next", "earlier"}:
        return following in WEEKDAYS | MONTHS | DAY_PARTS | {"week", "month", "year", "this", "in"}
    if word in {"on", "in", "late", "early", "since"} and index + 1 < len(tokens):
        return following in WEEKDAYS | MONTHS or following[:4].isdigit() or is_day(tokens, index + 1)
    return False


def skip_day(tokens: Sequence[Token], index: int) -> int:
    """The index after the words for a day that stand at `index`."""
    while index < len(tokens) and (
        tokens[index].lower
        in DAY_WORDS
        | MONTHS
        | DAY_PARTS
        | {"on", "in", "last", "this", "next", "late", "early", "week", "month", "year"}
        or tokens[index].lower.rstrip("thsndr").isdigit()
    ):
        index += 1
    return index


# ---------------------------------------------------------------------------------------------- before the words


def find_before(tokens: Sequence[Token], end: int, asides: int = 2) -> Phrase | None:
    """The speaker whose phrase ends before token `end`, over so many asides at most."""
    last = end - 1
    if last < 0:
        return None
    token = tokens[last]
    if token.sign is Sign.COMMA:
        return _find_with_apposition(tokens, last, asides)
    if token.lower == "who" or (token.lower == "which" and last and tokens[last - 1].sign is Sign.COMMA):
        return Phrase(last, end)
    if token.lower in SUBJECT_PRONOUNS:
        begin = _back_to_determiner(tokens, last)
        return Phrase(begin, end)
    return _find_chunk(tokens, last)


def _back_to_determiner(tokens: Sequence[Token], last: int) -> int:
    if tokens[last].lower in {"others", "one"} and last and tokens[last - 1].lower in DETERMINERS:
        return last - 1
    return last


def _find_with_apposition(tokens: Sequence[Token], closing: int, asides: int) -> Phrase | None:
    for comma in range(closing - 1, max(closing - _LONGEST, 0), -1):
        if tokens[comma].sign in {Sign.STOP, Sign.SEMICOLON, Sign.COLON}:
            return None
        if tokens[comma].sign is not Sign.COMMA or comma + 1 == closing:
            continue
        inner = tokens[comma + 1 : closing]
        if _is_aside(inner) or (inner[0].lower.endswith("ing") and not inner[0].is_capital):
            return find_before(tokens, comma, asides - 1) if asides else None
        if _opens_apposition(inner[0]):
            head = _find_chunk(tokens, comma - 1)
            if head is not None and not tokens[comma - 1].words.isdigit():
                return Phrase(head.begin, closing + 1)
    return None


def _is_aside(inner: Sequence[Token]) -> bool:
    if len(inner) > _LONGEST_ASIDE:
        return False
    if all(is_adverb(token) or token.lower in LEADS for token in inner):
        return True
    first = inner[0].lower
    return first in {"for", "on", "in", "at", "too", "by", "like", "unlike", "as"} or is_day(inner, 0)


def _opens_apposition(token: Token) -> bool:
    return token.is_word and (
        token.lower
        in DETERMINERS | {"who", "whose", "whom", "which", "one", "president", "then", "formerly", "now"}
        or token.is_capital
        or token.words[0].isdigit()
        or (
            token.lower not in PREPOSITIONS | CLAUSE_BREAKS | AUXILIARIES | LEADS and token.lower not in FORMS
        )
    )


def _find_chunk(tokens: Sequence[Token], last: int) -> Phrase | None:
    """The noun phrase that ends with token `last`."""
    if last < 0:
        return None
    last = _strip_day(tokens, last)
    begin, is_open = _back_to_break(tokens, last)
    begin = _skip_leads(tokens, begin, last)
    begin = _cut_at_and(tokens, begin, last, is_open)
    start = _skip_preposition(tokens, begin, last)
    if start is None:
        return None
    start = _cut_at_determiner(tokens, start, last)
    if not _is_noun_phrase(tokens, start, last):
        return None
    return Phrase(_take_quantity(tokens, start), last + 1)


def _strip_day(tokens: Sequence[Token], last: int) -> int:
    """The last token of a phrase without the day after it ("Two panels on Monday asked")."""
    word = tokens[last].lower
    if last >= 2 and tokens[last - 1].lower in {"on", "in"} and word in WEEKDAYS | MONTHS:
        return last - 2
    return last - 1 if last >= 1 and word in WEEKDAYS and tokens[last - 1].is_word else last


def _cut_at_determiner(tokens: Sequence[Token], begin: int, last: int) -> int:
    """Where the last phrase begins if two stand side by side ("a plan | the ministry called")."""
    for index in range(last, begin, -1):
        before = tokens[index - 1].lower
        if tokens[index].lower in _ARTICLES and before not in _BEFORE_ARTICLE:
            return index
    return begin


def _take_quantity(tokens: Sequence[Token], begin: int) -> int:
    if (
        begin >= 2
        and tokens[begin - 1].lower in {"least", "most", "than"}
        and tokens[begin - 2].lower in {"at", "more"}
    ):
        return begin - 2
    is_number = tokens[begin].words[0].isdigit()
    return (
        begin - 1
        if is_number and begin and tokens[begin - 1].lower in {"only", "nearly", "about", "some"}
        else begin
    )


def _back_to_break(tokens: Sequence[Token], last: int) -> tuple[int, bool]:
    """The first token of the stretch without a break, and whether a clause opens there."""
    index = last
    floor = max(last - _LONGEST, -1)
    while index > floor:
        token = tokens[index]
        if token.sign is Sign.CLOSE:
            opening = index
            while opening > floor and tokens[opening].sign is not Sign.OPEN:
                opening -= 1
            if opening == floor:
                return index + 1, False
            index = opening - 1
            continue
        if token.sign is Sign.QUOTATION:
            if not _is_part_of_name(token):
                return index + 1, True
        elif not token.is_word:
            return index + 1, True
        elif _breaks(tokens, index, last):
            return index + 1, token.lower in CLAUSE_BREAKS
        index -= 1
    return index + 1, index == -1


def _is_part_of_name(token: Token) -> bool:
    """Whether a quotation is short and no sentence ("the “Never Again” movement")."""
    return len(token.words) <= _SHORT_QUOTATION and token.words.rstrip("”\"'’»")[-1:] not in {
        ",",
        ".",
        "?",
        "!",
        "—",
    }


def _breaks(tokens: Sequence[Token], index: int, last: int) -> bool:
    token = tokens[index]
    word = token.lower
    if word in CLAUSE_BREAKS | AUXILIARIES | OBJECT_PRONOUNS | _SUBJECT_ONLY:
        return True
    if word == "as" and not (index and tokens[index - 1].lower == "such"):
        return True
    if word in {"it", "you"}:
        return True
    return index < last and not token.is_capital and _is_finite(word)


def _is_finite(word: str) -> bool:
    """Whether a word is a past or present form of a verb of saying and no noun."""
    forms = {form for form, _ in FORMS.get(word, ())}
    return Form.PAST in forms


def _skip_leads(tokens: Sequence[Token], begin: int, last: int) -> int:
    while begin < last:
        token = tokens[begin]
        if is_day(tokens, begin) and skip_day(tokens, begin) <= last:
            begin = max(skip_day(tokens, begin), begin + 1)
        elif token.lower in LEADS or (is_adverb(token) and not token.is_capital) or _is_lead_adverb(token):
            begin += 1
        else:
            break
    return begin


def _is_lead_adverb(token: Token) -> bool:
    return token.is_capital and len(token.lower) > 5 and token.lower.endswith("ly")


def _cut_at_and(tokens: Sequence[Token], begin: int, last: int, is_open: bool) -> int:
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
    return not token.is_capital and (
        token.lower in AUXILIARIES | SUBJECT_PRONOUNS
        or (len(token.lower) > 4 and token.lower.endswith(("ed", "ing")))
        or token.lower in FORMS
    )


def _skip_preposition(tokens: Sequence[Token], begin: int, last: int) -> int | None:
    """Where the subject begins if a phrase with a preposition, or a participle, stands before it."""
    first = tokens[begin].lower
    is_participle = (
        begin < last and first.endswith(("ed", "ing")) and first not in {"king", "united", "beijing"}
    )
    is_participle = is_participle and (
        begin + 1 <= last and tokens[begin + 1].lower in PREPOSITIONS | DETERMINERS
    )
    if first not in PREPOSITIONS and not is_participle:
        return begin
    for index in range(last, begin + 1, -1):
        if tokens[index].lower in DETERMINERS and tokens[index - 1].lower not in PREPOSITIONS:
            return index
    start = last
    while start > begin and tokens[start - 1].is_capital:
        start -= 1
    before = tokens[start - 1]
    if (
        tokens[start].is_capital
        and before.is_word
        and before.lower not in PREPOSITIONS | DETERMINERS
        and not before.is_capital
    ):
        return start
    return None


def _is_noun_phrase(tokens: Sequence[Token], begin: int, last: int) -> bool:
    if begin > last:
        return False
    head, first = tokens[last], tokens[begin]
    if head.sign in {Sign.CLOSE, Sign.QUOTATION}:
        return first.is_capital or first.lower in DETERMINERS
    if not head.is_word or _cannot_end(head):
        return False
    if first.is_capital or first.lower in DETERMINERS or first.words[0].isdigit():
        return True
    if any(token.is_capital for token in tokens[begin : last + 1]):
        return first.lower not in PREPOSITIONS
    return head.lower in GROUP_NOUNS or (head.lower.endswith("s") and not head.lower.endswith("ss"))


def _cannot_end(token: Token) -> bool:
    word = token.lower
    if token.is_capital and word not in DETERMINERS | PREPOSITIONS | LEADS:
        return False
    return (
        word in DETERMINERS | PREPOSITIONS | CLAUSE_BREAKS | AUXILIARIES | LEADS | {"and", "or", "to"}
        or word.endswith("'s")
        or (
            word.endswith(("ing", "ed"))
            and word not in {"wing", "king", "being", "wedding", "meeting", "briefing"}
        )
        or is_adverb(token)
    )


# ----------------------------------------------------------------------------------------------- after the words

_ENDS_SPEAKER = frozenset(
    "when after while as before because if although though but whereas since adding saying noting referring citing "
    "according explaining about".split()
)


def find_after(tokens: Sequence[Token], begin: int, *, has_day: bool = False) -> Phrase | None:
    """The speaker whose phrase begins at token `begin` ("said Vera Tal, a spokeswoman for the port.").

    Args:
        tokens: those of the unit.
        begin: where the phrase begins.
        has_day: whether words for a day belong to the phrase ("according to a poll released Friday").
    """
    if begin >= len(tokens) or not _opens_phrase(tokens, begin):
        return None
    if tokens[begin].lower in _SUBJECT_ONLY | {"it", "who"}:
        return Phrase(begin, begin + 1)
    end = begin
    comma = None
    while end < min(len(tokens), begin + _LONGEST) and not _ends_speaker(
        tokens, begin, end, is_described=comma is not None or has_day
    ):
        if tokens[end].sign is Sign.COMMA:
            comma = comma or end
        end += 1
    if comma is None or not (
        end < len(tokens) and tokens[end].sign is Sign.COMMA and _goes_on(tokens, end + 1)
    ):
        return Phrase(begin, end) if end > begin else None
    return Phrase(begin, end + 1)  # the comma closes the apposition


def _goes_on(tokens: Sequence[Token], index: int) -> bool:
    return index < len(tokens) and tokens[index].is_word


def _opens_phrase(tokens: Sequence[Token], begin: int) -> bool:
    token = tokens[begin]
    word = token.lower
    if not token.is_word or is_day(tokens, begin) or word in {"that", "this", "it", "no"}:
        return word == "this" or word == "it"
    if token.is_capital or word in DETERMINERS - {"that"} | SUBJECT_PRONOUNS | GROUP_NOUNS:
        return True
    return (word.endswith("s") and word not in PREPOSITIONS | AUXILIARIES | CLAUSE_BREAKS) or _leads_to_name(
        tokens, begin
    )


def _leads_to_name(tokens: Sequence[Token], begin: int) -> bool:
    """Whether a title in small letters stands before a name ("said spokesman Ivo Tal")."""
    for token in tokens[begin : begin + 6]:
        if token.is_capital:
            return True
        if not token.is_word or token.lower in CLAUSE_BREAKS | AUXILIARIES | SUBJECT_PRONOUNS:
            return False
    return False


def _ends_speaker(tokens: Sequence[Token], begin: int, index: int, *, is_described: bool) -> bool:
    """Whether the speaker's phrase ends before token `index`; less does once a comma has begun to describe the speaker."""
    token = tokens[index]
    if token.sign in {Sign.STOP, Sign.SEMICOLON, Sign.COLON, Sign.DASH}:
        return True
    if token.sign is Sign.QUOTATION:
        is_name = len(token.words) <= _SHORT_QUOTATION
        return not is_name or tokens[index - 1].sign is Sign.COMMA
    if token.sign is Sign.COMMA:
        return _ends_after_comma(tokens, index + 1)
    if index == begin or not token.is_word or is_described:
        return False
    if is_day(tokens, index) or token.lower in _ENDS_SPEAKER:
        return True
    if token.lower in {"in", "on", "at", "during"}:
        return any(word.lower in OCCASIONS for word in tokens[index + 1 : index + 5] if word.is_word)
    return token.lower in {"told", "said"} or (
        token.lower in AUXILIARIES and tokens[index - 1].lower != "who"
    )


def _ends_after_comma(tokens: Sequence[Token], index: int) -> bool:
    if index >= len(tokens):
        return True
    token = tokens[index]
    if token.sign is Sign.QUOTATION:
        return True
    word = token.lower
    if word.endswith("ing") and not token.is_capital and word not in {"acting"}:
        return True
    return word in _ENDS_SPEAKER | {"and", "in", "on", "at", "during", "for", "with", "he", "she"}
