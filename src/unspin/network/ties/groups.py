"""Stage 2: noun groups and verb groups.

A noun group is a run of determiners, names, nouns and numbers, with a possessor before a possessive ending. A verb group is the
auxiliaries, negations and adverbs with the verb they belong to, "is going to" and its like among them. What is neither
stays a word by itself: prepositions, commas, "and", relative pronouns, subordinators, stops.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from unspin.model import Span
from unspin.network.ties import word_classes as classes
from unspin.network.ties.verb_forms import Form
from unspin.network.ties.word import Kind, Word

_NOMINAL = {Kind.NAME, Kind.NOUN, Kind.NUMBER, Kind.DETERMINER, Kind.OWNER, Kind.ENDING, Kind.PRONOUN}
_ABLE = frozenset("able unable willing unwilling unlikely reluctant".split())
_TIME_OPENERS = frozenset("last next this early late earlier".split())
_AUXILIARY = {Kind.MODAL, Kind.BE, Kind.HAVE, Kind.DO}


@dataclass(frozen=True, slots=True)
class NounGroup:
    """A run of words around a noun or a name."""

    words: tuple[Word, ...]

    @property
    def head(self) -> Word:
        """Its last word, which says what it is; of "Iran's" the name."""
        is_bare = self.words[-1].kind == Kind.ENDING and len(self.words) > 1
        return self.words[-2] if is_bare else self.words[-1]

    @property
    def owner(self) -> tuple[Word, ...]:
        """The words before its last possessive ending."""
        for place in range(len(self.words) - 1, 0, -1):
            if self.words[place].kind == Kind.ENDING:
                return self.words[:place]
        return ()

    @property
    def rest(self) -> tuple[Word, ...]:
        """The words after its last possessive ending."""
        owner = self.owner
        return self.words[len(owner) + 1 :] if owner else self.words

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(begin=self.words[0].span.begin, end=self.words[-1].span.end)


@dataclass(frozen=True, slots=True, kw_only=True)
class VerbGroup:
    """A verb with its auxiliaries.

    Attributes:
        words: all of it.
        lemma: the verb; "be" and "have" where no other follows.
        form: BASE after "to", ING, PARTICIPLE without an auxiliary, otherwise PAST: finite.
        is_passive: whether a form of "be" stands before a participle.
        is_negated: whether a negation stands in it.
        is_planned: whether it is said to come ("will", "is going to").
        is_possible: whether it is only said to be possible.
        may_be_passive: whether it is a form in -ed or its like without an auxiliary.
        modal_words: lower-cased words of it.
    """

    words: tuple[Word, ...]
    lemma: str
    form: Form
    is_passive: bool = False
    is_negated: bool = False
    is_planned: bool = False
    is_possible: bool = False
    may_be_passive: bool = False

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(begin=self.words[0].span.begin, end=self.words[-1].span.end)


@dataclass(frozen=True, slots=True)
class Mark:
    """A word that is neither in a noun group nor in a verb group."""

    word: Word

    @property
    def kind(self) -> Kind:
        """The word's class."""
        return self.word.kind

    @property
    def span(self) -> Span:
        """Where it stands."""
        return self.word.span


Group = NounGroup | VerbGroup | Mark


def find_groups(words: Sequence[Word]) -> tuple[Group, ...]:
    """The groups of a sentence, in its order."""
    found: list[Group] = []
    place = 0
    while place < len(words):
        group, place = _read_group(words, place)
        if group is not None:
            found.append(group)
    return tuple(found)


def _read_group(words: Sequence[Word], place: int) -> tuple[Group | None, int]:
    word = words[place]
    verb = _read_verb_group(words, place)
    if verb is not None:
        return verb, place + len(verb.words)
    if word.kind in _NOMINAL:
        end = _find_noun_end(words, place)
        return NounGroup(tuple(words[place:end])), end
    if word.kind in {Kind.ADVERB, Kind.NEGATION}:
        return (Mark(word), place + 1) if word.kind == Kind.NEGATION else (None, place + 1)
    return Mark(word), place + 1


def _find_noun_end(words: Sequence[Word], place: int) -> int:
    end = place + 1
    if words[place].kind == Kind.PRONOUN:
        return end
    while end < len(words) and words[end].kind in _NOMINAL:
        kind, before = words[end].kind, words[end - 1].kind
        opens = kind in {Kind.DETERMINER, Kind.OWNER, Kind.PRONOUN} and before in {Kind.NAME, Kind.NOUN}
        if opens or kind == Kind.PRONOUN or _is_apart(words, end):
            break
        if kind == Kind.NAME and before == Kind.NAME and not _goes_before_name(words[end - 1]):
            break
        end += 1
    return end


def _is_apart(words: Sequence[Word], place: int) -> bool:
    """Whether a word begins another noun group: a time, or a sum after whom it is paid to."""
    word, before = words[place], words[place - 1]
    if word.form in _TIME_OPENERS and place + 1 < len(words):
        return words[place + 1].form in classes.TIME_NOUNS and before.kind in {Kind.NAME, Kind.NOUN}
    if word.form in classes.WEEKDAYS:
        return before.kind in {Kind.NAME, Kind.NOUN}
    if word.kind == Kind.NUMBER:
        return before.kind == Kind.NAME or (word.form[0] in "$€£¥" and before.kind == Kind.NOUN)
    return False


def _goes_before_name(word: Word) -> bool:
    """Whether a name stands before another name as its description ("the Iranian Mahan Air")."""
    return word.mention is not None and word.form.endswith(("an", "ian", "ese", "ish", "i", "ch"))


@dataclass(slots=True)
class _Verb:
    """A verb group while it is read."""

    words: list[Word] = field(default_factory=list)
    has_be: bool = False
    has_have: bool = False
    has_to: bool = False
    is_finite: bool = False
    is_negated: bool = False
    is_planned: bool = False
    is_possible: bool = False


def _read_verb_group(words: Sequence[Word], place: int) -> VerbGroup | None:
    verb = _Verb()
    if words[place].kind == Kind.TO and not _has_base_next(words, place + 1):
        return None
    while place < len(words):
        word = words[place]
        verb.words.append(word)
        step = _take_auxiliary(verb, words, place)
        if step == 0 and word.kind == Kind.VERB:
            return _finish(verb, word)
        if step == 0:
            verb.words.pop()
            break
        verb.words.extend(words[place + 1 : place + step])
        place += step
    return _finish_auxiliary(verb)


def _has_base_next(words: Sequence[Word], place: int) -> bool:
    while place < len(words) and words[place].kind in {Kind.ADVERB, Kind.NEGATION}:
        place += 1
    if place >= len(words):
        return False
    word = words[place]
    return (word.kind == Kind.VERB and word.forms(Form.BASE)) or word.form in {"be", "have", "do"}


def _take_auxiliary(verb: _Verb, words: Sequence[Word], place: int) -> int:
    """How many words an auxiliary, adverb or negation takes; 0 where the group ends."""
    word = words[place]
    if word.kind in _AUXILIARY:
        verb.has_be |= word.kind == Kind.BE
        verb.has_have |= word.kind == Kind.HAVE
        verb.is_finite |= not verb.has_to and word.form not in {"be", "been", "being", "having"}
        verb.is_negated |= word.form.endswith("n't") or word.form == "cannot"
        verb.is_planned |= word.form in classes.PLANNED_MODALS
        verb.is_possible |= word.form in classes.POSSIBLE_MODALS
        return 1
    if word.kind == Kind.NEGATION:
        verb.is_negated = True
        return 1
    if word.kind == Kind.ADVERB and (len(verb.words) > 1 or _opens_verb(words, place)):
        return 1
    if word.kind == Kind.TO and not verb.has_to and _has_base_next(words, place + 1):
        if verb.words[-2:-1] and verb.words[-2].kind == Kind.BE:
            verb.is_planned, verb.has_be = True, False  # "is to receive"
        verb.has_to = len(verb.words) == 1 or verb.has_to
        return 1
    if verb.has_be and word.form in classes.COMING | classes.REPUTED | _ABLE:
        following = words[place + 1] if place + 1 < len(words) else None
        if following is not None and following.kind == Kind.TO and _has_base_next(words, place + 2):
            verb.is_planned |= word.form in classes.COMING or word.form == "willing"
            verb.is_possible |= word.form in _ABLE - {"willing"}
            verb.has_be = False
            return 2
    return 0


def _opens_verb(words: Sequence[Word], place: int) -> bool:
    while place < len(words) and words[place].kind in {Kind.ADVERB, Kind.NEGATION}:
        place += 1
    return place < len(words) and words[place].kind in _AUXILIARY | {Kind.VERB}


def _finish(verb: _Verb, word: Word) -> VerbGroup | None:
    is_bare = not (verb.has_be or verb.has_have or verb.is_finite or verb.has_to)
    is_passive = verb.has_be and word.forms(Form.PARTICIPLE)
    if is_bare and word.forms(Form.ING):
        form = Form.ING
    elif verb.has_to:
        form = Form.BASE
    elif verb.words[0].form == "having" or verb.words[0].form == "being":
        form = Form.ING
    else:
        form = Form.PAST
    lemma = word.lemma(Form.PARTICIPLE) if is_passive else word.lemma()
    return VerbGroup(
        words=tuple(verb.words),
        lemma=lemma or word.form,
        form=form,
        is_passive=is_passive,
        is_negated=verb.is_negated,
        is_planned=verb.is_planned,
        is_possible=verb.is_possible,
        may_be_passive=is_bare and word.forms(Form.PARTICIPLE),
    )


def _finish_auxiliary(verb: _Verb) -> VerbGroup | None:
    while verb.words and verb.words[-1].kind in {Kind.ADVERB, Kind.NEGATION, Kind.TO}:
        verb.words.pop()
    if not verb.words or verb.words[-1].kind not in _AUXILIARY | {Kind.NOUN}:
        return None
    last = verb.words[-1]
    lemma = {Kind.BE: "be", Kind.HAVE: "have", Kind.DO: "do"}.get(last.kind, "")
    form = Form.PAST if verb.is_finite else Form.BASE if verb.has_to else Form.ING
    return VerbGroup(
        words=tuple(verb.words),
        lemma=lemma,
        form=form,
        is_negated=verb.is_negated,
        is_planned=verb.is_planned,
        is_possible=verb.is_possible,
    )
