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
from dataclasses import dataclass, replace
from enum import StrEnum

import regex

from unspin.model import Span
from unspin.model.network import Mention
from unspin.network.ties import word_classes as classes
from unspin.network.ties.verb_forms import Form
from unspin.network.ties.verbs import FORMS, FRAMES, HELPING, KEEPING, PLANNING, REFUSING, TAKES_PREPOSITION

_WORD = regex.compile(
    r"""(?:\p{L}\.){2,}
      | [$€£¥]?\d+(?:[.,]\d+)*(?:bn|m|tn|k|th|st|nd|rd)?\b%?
      | [\p{L}\p{M}\p{N}]++(?:[-‑][\p{L}\p{M}\p{N}]++)*+(?:['’](?!s\b)\p{L}++)?
      | ['’]s\b | ['’](?=\s)
      | [,;:.!?()\[\]…—–―‒] | \s-{1,2}\s
    """,
    regex.VERBOSE,
)
_FEW = 2
_HELP_REACH = 9


class Kind(StrEnum):
    """The class of a word."""

    NAME = "name"
    NOUN = "noun or adjective"
    NUMBER = "number"
    DETERMINER = "determiner"
    OWNER = "owner"
    ENDING = "possessive ending"
    PRONOUN = "pronoun"
    PREPOSITION = "preposition"
    AND = "and"
    BUT = "but"
    THAT = "that"
    RELATIVE = "relative"
    SUBORDINATOR = "subordinator"
    TO = "to"
    MODAL = "modal"
    BE = "be"
    HAVE = "have"
    DO = "do"
    NEGATION = "negation"
    ADVERB = "adverb"
    VERB = "verb"
    COMMA = "comma"
    STOP = "stop"


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a sentence, or a mention.

    Attributes:
        span: where it stands.
        text: as it stands.
        form: lower-cased, straight apostrophes, original wording where known.
        kind: its class.
        mention: what it names, of a NAME.
        readings: lemmas and forms, of what may be a verb.
    """

    span: Span
    text: str
    form: str
    kind: Kind
    mention: Mention | None = None
    readings: tuple[tuple[str, Form], ...] = ()

    def forms(self, *wanted: Form) -> bool:
        """Whether it may be one of these forms of a verb."""
        return any(form in wanted for _, form in self.readings)

    def lemma(self, *wanted: Form) -> str | None:
        """The verb that it is one of these forms of, or None."""
        return next((lemma for lemma, form in self.readings if form in wanted or not wanted), None)


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
_CLASS = {word: kind for words, kind in reversed(_KINDS) for word in words}
_BEFORE_NOUN = {Kind.DETERMINER, Kind.OWNER, Kind.ENDING, Kind.NUMBER, Kind.PREPOSITION}
_SUBJECTS = {Kind.NAME, Kind.NOUN, Kind.PRONOUN, Kind.RELATIVE, Kind.THAT, Kind.NUMBER}
_GOVERNED = {Kind.NAME, Kind.NOUN, Kind.DETERMINER, Kind.OWNER, Kind.NUMBER, Kind.PRONOUN, Kind.THAT}
_NEVER_VERBS = frozenset("united based alleged advanced hundred red bed speed need indeed armed used limited".split())
_NAMING = frozenset("shipping building funding financing manufacturing bombing shelling trafficking smuggling".split())
"""Forms in -ing that are nouns before a noun ("a shipping company")."""
_WITH_INFINITIVE = PLANNING | REFUSING | KEEPING | HELPING
_INNER = {Kind.ADVERB, Kind.NEGATION}


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
    for place, word in enumerate(words):
        if word.readings:
            words[place] = replace(word, kind=_judge(words, place))
    return tuple(words)


def _split(text: str, span: Span, mentions: Sequence[Mention], restored: Mapping[int, str]) -> list[Word]:
    begins = [mention.span.begin for mention in mentions]
    words: list[Word] = []
    for match in _WORD.finditer(text, span.begin, span.end):
        place = bisect_right(begins, match.start()) - 1
        mention = mentions[place] if place >= 0 and match.start() < mentions[place].span.end else None
        if mention is None or mention.span.end > span.end:
            words.append(_make_word(match, restored))
        elif not words or words[-1].mention is not mention:
            words.append(Word(mention.span, mention.span.of(text), mention.words.casefold(), Kind.NAME, mention))
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
    span = Span(begin=match.start(), end=match.end())
    if form == ",":
        return Word(span, written, form, Kind.COMMA)
    if not any(sign.isalnum() for sign in form) and not form.startswith("'"):
        return Word(span, written, form, Kind.STOP)
    if form in {"'s", "'"}:
        return Word(span, written, form, Kind.ENDING)
    if form[0].isdigit() or form[0] in "$€£¥":
        return Word(span, written, form, Kind.NUMBER)
    if form in _CLASS:
        return Word(span, written, form, _CLASS[form])
    if form.endswith("n't"):
        return Word(span, written, form, Kind.MODAL)
    if form.endswith("ly") and form not in classes.NOT_ADVERBS and form not in FORMS:
        return Word(span, written, form, Kind.ADVERB)
    return Word(span, written, form, Kind.NOUN, readings=_read_forms(form))


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


def _judge(words: Sequence[Word], place: int) -> Kind:
    """Whether a word that may be a verb is one here."""
    word = words[place]
    before = place - 1
    while before >= 0 and words[before].kind in _INNER:
        before -= 1
    left = words[before] if before >= 0 else None
    right = words[place + 1] if place + 1 < len(words) else None
    if left is not None and left.kind in {Kind.TO, Kind.MODAL, Kind.DO} and word.forms(Form.BASE):
        return Kind.VERB
    if word.forms(Form.PARTICIPLE, Form.PAST, Form.ING) and not word.forms(Form.BASE, Form.PRESENT):
        return _judge_participle(word, left, right)
    if word.forms(Form.PAST, Form.PARTICIPLE) and left is not None and left.kind in {Kind.BE, Kind.HAVE}:
        return Kind.VERB
    return _judge_finite(words, place, left, right)


def _judge_participle(word: Word, left: Word | None, right: Word | None) -> Kind:
    is_before_noun = right is not None and right.kind in {Kind.NOUN, Kind.NAME}
    if left is None:
        return Kind.VERB if right is not None and right.kind in _GOVERNED | {Kind.PREPOSITION, Kind.TO} else Kind.NOUN
    if left.kind in {Kind.DETERMINER, Kind.OWNER, Kind.NUMBER}:
        return Kind.NOUN
    if left.kind == Kind.ENDING:
        return Kind.NOUN
    if left.kind == Kind.PREPOSITION:
        if word.forms(Form.ING):
            return Kind.VERB
        return Kind.NOUN
    if word.forms(Form.ING) and left.kind in {Kind.NOUN, Kind.NAME} and right is not None:
        if right.kind == Kind.NOUN:
            is_verb = word.lemma() in FRAMES and word.form not in _NAMING
            return Kind.VERB if is_verb else Kind.NOUN
        has_object = right.kind in _GOVERNED | {Kind.PREPOSITION, Kind.TO, Kind.ADVERB}
        return Kind.VERB if has_object else Kind.NOUN
    if left.kind == Kind.NOUN and left.form not in FORMS and is_before_noun and word.lemma() == word.form:
        return Kind.NOUN
    return Kind.VERB


def _judge_finite(words: Sequence[Word], place: int, left: Word | None, right: Word | None) -> Kind:
    word = words[place]
    if left is None or left.kind in _BEFORE_NOUN or right is None:
        return Kind.NOUN
    if word.forms(Form.BASE) and _is_helped(words, place) and right.kind in _GOVERNED:
        return Kind.VERB
    if left.kind in {Kind.AND, Kind.COMMA}:
        is_joined = any(one.kind == Kind.VERB for one in words[:place]) and right.kind in _GOVERNED
        same = is_joined and any(
            one.kind == Kind.VERB and {form for _, form in one.readings} & {form for _, form in word.readings}
            for one in words[:place]
        )
        if left.kind == Kind.COMMA and any(one.kind == Kind.RELATIVE for one in words[:place]) and is_joined:
            return Kind.VERB if word.forms(Form.PRESENT) else Kind.NOUN
        return Kind.VERB if same and right.kind in {Kind.DETERMINER, Kind.OWNER, Kind.NAME, Kind.NUMBER} else Kind.NOUN
    if left.kind not in _SUBJECTS or not _agrees(words, place, left):
        return Kind.NOUN
    if right.kind in _GOVERNED:
        return Kind.VERB
    if right.kind in {Kind.PREPOSITION, Kind.TO, Kind.ADVERB, Kind.VERB}:
        takes = word.lemma(Form.PRESENT, Form.BASE) in TAKES_PREPOSITION or left.kind in {
            Kind.RELATIVE, Kind.PRONOUN, Kind.THAT,
        }  # fmt: skip
        is_to = right.kind == Kind.TO and word.lemma(Form.PRESENT, Form.BASE) in _WITH_INFINITIVE
        is_ing = right.kind == Kind.VERB and right.forms(Form.ING) and word.lemma(Form.PRESENT) in {"deny", "admit"}
        return Kind.VERB if takes or is_to or is_ing or right.kind == Kind.ADVERB else Kind.NOUN
    return Kind.NOUN


def _is_helped(words: Sequence[Word], place: int) -> bool:
    """Whether a verb of helping and whom it helps stand before a base form ("help Russia buy parts")."""
    for here in range(place - 2, max(-1, place - _HELP_REACH), -1):
        word = words[here]
        if word.kind == Kind.VERB:
            return word.lemma() in HELPING
        if word.kind not in _GOVERNED | {Kind.ENDING, Kind.AND}:
            return False
    return False


def _agrees(words: Sequence[Word], place: int, left: Word) -> bool:
    """Whether the word before may be the subject of a present or base form."""
    word = words[place]
    if left.kind in {Kind.RELATIVE, Kind.THAT, Kind.PRONOUN}:
        return True
    is_plural = left.form.endswith("s") and not left.form.endswith("ss")
    if word.forms(Form.PRESENT):
        return left.kind == Kind.NAME or not is_plural
    if left.mention is not None:
        is_list = place >= _FEW and any(one.kind == Kind.AND for one in words[max(0, place - 4) : place - 1])
        return (is_list or is_plural) and left.form not in {"united states", "philippines", "netherlands"}
    return is_plural
