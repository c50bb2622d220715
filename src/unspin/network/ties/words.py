"""Stage 1: the words of a sentence, each with its class.

Rules:
1. A mention is one word of class NAME, whatever it is made of; a possessive ending is a word of its own.
2. Closed classes are looked up; adverbs in -ly are known by their ending.
3. A word that may be a verb is one by its neighbours: after "to", a modal or "do" the base form is; after a determiner,
   an owner, a preposition or a number a present or base form is none; after a subject it is where something that it may
   govern follows. Participles and forms in -ed and -ing are verbs unless they stand between a determiner and a noun.
4. Quotation marks are left out; a dash, a bracket or a colon ends what stands before it.

Where a restoration has the original's word for one of the page's, that is the one looked up.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import replace

import regex

from unspin.model import Mention, Span
from unspin.network.ties import word_classes as classes
from unspin.network.ties.judging import judge_verb
from unspin.network.ties.verb_forms import Form
from unspin.network.ties.verbs import FORMS
from unspin.network.ties.word import Kind, Word

_WORD = regex.compile(
    r"""(?:\p{L}\.){2,}
      | [$€£¥]?\d+(?:[.,]\d+)*(?:bn|m|tn|k|th|st|nd|rd)?\b%?
      | [\p{L}\p{M}\p{N}]++(?:[-‑][\p{L}\p{M}\p{N}]++)*+(?:['’](?!s\b)\p{L}++)?
      | ['’]s\b | ['’](?=\s)
      | [,;:.!?()\[\]…—–―‒] | \s-{1,2}\s
    """,
    regex.VERBOSE,
)
_SIGNS = "$€£¥"
_NEVER_VERBS = frozenset("united based alleged advanced hundred red bed speed need indeed limited".split())
_KINDS: tuple[tuple[frozenset[str], Kind], ...] = (
    (frozenset({"to"}), Kind.TO),
    (frozenset({"and", "or", "&"}), Kind.AND),
    (frozenset({"but", "yet"}), Kind.BUT),
    (frozenset({"that"}), Kind.THAT),
    (classes.RELATIVES, Kind.RELATIVE),
    (classes.BE, Kind.BE),
    (classes.HAVE, Kind.HAVE),
    (classes.DO, Kind.DO),
    (classes.MODALS | classes.CONTRACTED_MODALS, Kind.MODAL),
    (classes.NEGATIONS - {"no"}, Kind.NEGATION),
    (classes.OWNERS, Kind.OWNER),
    (classes.PRONOUNS, Kind.PRONOUN),
    (classes.DETERMINERS, Kind.DETERMINER),
    (classes.PREPOSITIONS, Kind.PREPOSITION),
    (classes.SUBORDINATORS, Kind.SUBORDINATOR),
    (classes.ADVERBS, Kind.ADVERB),
)
_APPROXIMATE = frozenset(
    [("more", "than"), ("less", "than"), ("fewer", "than"), ("at", "least"), ("at", "most"), ("up", "to")]
)
_COUNTED = frozenset(
    "a two three four five six seven eight nine ten dozens hundreds thousands millions half".split()
)
_CLASS = {word: kind for words, kind in reversed(_KINDS) for word in words} | {
    ",": Kind.COMMA,
    "'s": Kind.ENDING,
    "'": Kind.ENDING,
}


def read_words(
    text: str, spans: Sequence[Span], mentions: Sequence[Mention], restored: Mapping[int, str]
) -> tuple[Word, ...]:
    """The words of a stretch of text, with their classes.

    Args:
        text: the article's main text.
        spans: a sentence, or pieces of one that are read as one.
        mentions: the mentions in it, in order, none in another.
        restored: where a word begins → the original's word for it.
    """
    words: list[Word] = []
    for span in spans:
        while words and words[-1].kind == Kind.COMMA and span is not spans[0]:
            words.pop()
        words.extend(_split(text, span, mentions, restored))
    words = _drop_approximations(words)
    for place, word in enumerate(words):
        if word.form in {"both", "all", "each"} and place and words[place - 1].kind in {Kind.BE, Kind.HAVE}:
            words[place] = replace(word, kind=Kind.ADVERB)
        if word.readings:
            words[place] = replace(word, kind=judge_verb(words, place))
    return tuple(words)


def _drop_approximations(words: Sequence[Word]) -> list[Word]:
    """The words without "more than", "at least" and their like before a number."""
    kept: list[Word] = []
    place = 0
    while place < len(words):
        pair = tuple(word.form for word in words[place : place + 2])
        after = words[place + 2] if place + 2 < len(words) else None
        is_number = after is not None and (after.kind == Kind.NUMBER or after.form in _COUNTED)
        if pair in _APPROXIMATE and is_number:
            place += 2
        else:
            kept.append(words[place])
            place += 1
    return kept


def _split(text: str, span: Span, mentions: Sequence[Mention], restored: Mapping[int, str]) -> list[Word]:
    begins = [mention.span.begin for mention in mentions]
    words: list[Word] = []
    for match in _WORD.finditer(text, span.begin, span.end):
        place = bisect_right(begins, match.start()) - 1
        mention = mentions[place] if place >= 0 and match.start() < mentions[place].span.end else None
        if mention is None or mention.span.end > span.end:
            words.append(_make_word(match, restored))
        elif not words or words[-1].mention is not mention:
            words.append(
                Word(mention.span, mention.span.of(text), mention.words.casefold(), Kind.NAME, mention)
            )
        if mention is not None and match.start() < mention.span.end < match.end() and match.end() <= span.end:
            words.extend(_make_rest(text, mention.span.end, match.end()))
    return words


def _make_rest(text: str, begin: int, end: int) -> list[Word]:
    """What follows a mention in the same word: "-owned", a possessive ending."""
    rest = text[begin:end]
    span = Span(begin=begin, end=end)
    kind = Kind.ENDING if rest in {"'s", "’s", "'", "’"} else Kind.NOUN
    return [Word(span, rest, rest.casefold(), kind)] if rest.strip("'’-‑") or kind == Kind.ENDING else []


def _make_word(match: regex.Match[str], restored: Mapping[int, str]) -> Word:
    written = match.group()
    form = restored.get(match.start(), written).casefold().replace("’", "'").strip()
    kind = _CLASS.get(form) or _classify(form)
    readings = _read_forms(form) if kind == Kind.NOUN else ()
    return Word(Span(begin=match.start(), end=match.end()), written, form, kind, readings=readings)


def _classify(form: str) -> Kind:
    """The class of a word of an open class, or of a sign, by its shape."""
    if not any(sign.isalnum() for sign in form):
        return Kind.STOP
    if form[0].isdigit() or form[0] in _SIGNS:
        return Kind.NUMBER
    if form.endswith("n't"):
        return Kind.MODAL
    is_adverb = form.endswith("ly") and form not in classes.NOT_ADVERBS and form not in FORMS
    return Kind.ADVERB if is_adverb else Kind.NOUN


def _read_forms(form: str) -> tuple[tuple[str, Form], ...]:
    if form in _NEVER_VERBS:
        return ()
    if form in FORMS:
        return FORMS[form]
    if form.endswith("ed") and len(form) > 4 and "-" not in form:
        return ((form, Form.PAST), (form, Form.PARTICIPLE))
    if form.endswith("ing") and len(form) > 5 and "-" not in form:
        return ((form, Form.ING),)
    return ()
