"""Which words that may be verbs are verbs where they stand, by their neighbours.

1. A base form is one after "to", a modal or "do", and after whom a verb of helping helps ("help Russia buy parts").
2. A form in -ed or -ing is one, unless it stands after a determiner or an owner, or between nouns where no known verb
   of a tie is meant ("their messaging systems").
3. A present or base form ("supplies", "attacks"), which is mostly a noun too, is one after a subject that it agrees with,
   where something follows that it may govern.
"""

from __future__ import annotations

from collections.abc import Sequence

from unspin.network.ties.verb_forms import Form
from unspin.network.ties.verbs import (
    FORMS,
    FRAMES,
    HELPING,
    KEEPING,
    PHRASAL,
    PLANNING,
    REFUSING,
    TAKES_PREPOSITION,
)
from unspin.network.ties.word import Kind, Word

_FEW = 2
_HELP_REACH = 9
_BEFORE_NOUN = frozenset({Kind.DETERMINER, Kind.OWNER, Kind.ENDING, Kind.NUMBER, Kind.PREPOSITION})
_SUBJECTS = frozenset({Kind.NAME, Kind.NOUN, Kind.PRONOUN, Kind.RELATIVE, Kind.THAT, Kind.NUMBER})
_GOVERNED = frozenset(
    {Kind.NAME, Kind.NOUN, Kind.DETERMINER, Kind.OWNER, Kind.NUMBER, Kind.PRONOUN, Kind.THAT}
)
_OPENS_OBJECT = frozenset({Kind.DETERMINER, Kind.OWNER, Kind.NAME, Kind.NUMBER})
_SURE_SUBJECTS = frozenset({Kind.RELATIVE, Kind.PRONOUN, Kind.THAT})
_NAMING = frozenset(
    "shipping building funding financing manufacturing bombing shelling trafficking smuggling flying moving "
    "trading".split()
)
"""Forms in -ing that are nouns before a noun ("a shipping company")."""
_WITH_INFINITIVE = PLANNING | REFUSING | KEEPING | HELPING
_WITH_ING = frozenset("deny admit".split())
_NUMBERS = frozenset("two three four five six seven eight nine ten".split())
_INNER = frozenset({Kind.ADVERB, Kind.NEGATION})


def judge_verb(words: Sequence[Word], place: int) -> Kind:
    """VERB if a word that may be a verb is one here, else NOUN."""
    before = place - 1
    while before >= 0 and words[before].kind in _INNER:
        before -= 1
    left = words[before] if before >= 0 else None
    right = words[place + 1] if place + 1 < len(words) else None
    return Kind.VERB if _is_verb(words, place, left, right) else Kind.NOUN


def _is_verb(words: Sequence[Word], place: int, left: Word | None, right: Word | None) -> bool:
    word = words[place]
    kind = left.kind if left is not None else None
    if kind in {Kind.TO, Kind.MODAL, Kind.DO} and word.forms(Form.BASE):
        return True
    if left is not None and right is not None and _is_plain(words, place, left, right):
        return True
    if word.forms(Form.PARTICIPLE, Form.PAST, Form.ING) and not word.forms(Form.BASE, Form.PRESENT):
        return _is_participle(word, left, right)
    if word.forms(Form.PAST, Form.PARTICIPLE) and kind in {Kind.BE, Kind.HAVE}:
        return True
    if left is None or right is None or kind in _BEFORE_NOUN:
        return False
    return _is_finite(words, place, left, right)


def _is_plain(words: Sequence[Word], place: int, left: Word, right: Word) -> bool:
    """Whether what stands beside a form in -ed settles it: "X, run by Y", "the four worked for Z"."""
    word = words[place]
    if right.form == "by" and word.forms(Form.PARTICIPLE):
        return left.kind in {Kind.COMMA, Kind.NAME, Kind.NOUN}
    is_number = left.kind == Kind.NUMBER or left.form in _NUMBERS
    is_counted = is_number and place >= _FEW and words[place - 2].form == "the"
    return is_counted and word.forms(Form.PAST) and right.kind == Kind.PREPOSITION


def _is_participle(word: Word, left: Word | None, right: Word | None) -> bool:
    follows = right.kind if right is not None else None
    if left is None:
        return follows in _GOVERNED | {Kind.PREPOSITION, Kind.TO}
    if left.kind in _BEFORE_NOUN:
        return left.kind == Kind.PREPOSITION and word.forms(Form.ING)
    if word.forms(Form.ING) and left.kind in {Kind.NOUN, Kind.NAME} and right is not None:
        if right.kind == Kind.NOUN:
            return word.lemma() in FRAMES and word.form not in _NAMING
        return follows in _GOVERNED | {Kind.PREPOSITION, Kind.TO, Kind.ADVERB}
    is_unknown = word.lemma() == word.form and left.kind == Kind.NOUN and left.form not in FORMS
    return not (is_unknown and follows in {Kind.NOUN, Kind.NAME})


def _is_finite(words: Sequence[Word], place: int, left: Word, right: Word) -> bool:
    word = words[place]
    if word.forms(Form.BASE) and _is_helped(words, place) and right.kind in _GOVERNED:
        return True
    if left.kind == Kind.COMMA and _closes_aside(words, place, right):
        return True
    if left.kind in {Kind.AND, Kind.COMMA}:
        return _is_joined(words, place, left, right)
    if left.kind not in _SUBJECTS or not _agrees(words, place, left):
        return False
    return right.kind in _GOVERNED or _may_take(words, place, left, right)


def _closes_aside(words: Sequence[Word], place: int, right: Word) -> bool:
    """Whether a present form goes on after an aside between commas ("X, a former adviser to Y, now works for")."""
    commas = [here for here in range(place) if words[here].kind == Kind.COMMA]
    if len(commas) < _FEW or not commas[-2] or not words[place].forms(Form.PRESENT, Form.PAST):
        return False
    subject = words[commas[-2] - 1]
    lemma = words[place].lemma(Form.PRESENT, Form.PAST)
    takes = lemma in TAKES_PREPOSITION | PHRASAL and right.kind == Kind.PREPOSITION
    fits = subject.kind in {Kind.NAME, Kind.NOUN} and _agrees(words, place, subject)
    return fits and (takes or right.kind in _OPENS_OBJECT)


def _is_joined(words: Sequence[Word], place: int, left: Word, right: Word) -> bool:
    """Whether a verb after "and", or after a relative clause's comma, goes on from an earlier one of its form."""
    word, earlier = words[place], [one for one in words[:place] if one.kind == Kind.VERB]
    if not earlier or right.kind not in _GOVERNED:
        return False
    if left.kind == Kind.COMMA and any(one.kind == Kind.RELATIVE for one in words[:place]):
        return word.forms(Form.PRESENT)
    forms = {form for _, form in word.readings}
    return right.kind in _OPENS_OBJECT and any(forms & {form for _, form in one.readings} for one in earlier)


def _may_take(words: Sequence[Word], place: int, left: Word, right: Word) -> bool:
    """Whether a verb may be followed by what follows, where that is no object."""
    word = words[place]
    if right.kind == Kind.ADVERB:
        return True
    if right.kind not in {Kind.PREPOSITION, Kind.TO, Kind.VERB}:
        return False
    if right.kind == Kind.PREPOSITION and word.lemma() in PHRASAL:
        return True
    if (
        left.kind in _SURE_SUBJECTS
        or _is_object_relative(words, place)
        or word.lemma(Form.PRESENT, Form.BASE) in TAKES_PREPOSITION
    ):
        return True
    if right.kind == Kind.TO:
        return word.lemma(Form.PRESENT, Form.BASE) in _WITH_INFINITIVE
    return right.forms(Form.ING) and word.lemma(Form.PRESENT) in _WITH_ING


def _is_object_relative(words: Sequence[Word], place: int) -> bool:
    """Whether only the subject stands between a relative pronoun and a verb ("which China's Hualin supplies with")."""
    here = place - 1
    while here >= 0 and words[here].kind in {Kind.NAME, Kind.NOUN, Kind.ENDING, Kind.DETERMINER}:
        here -= 1
    return here >= 0 and here < place - 1 and words[here].kind in {Kind.RELATIVE, Kind.THAT}


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
    if left.kind in _SURE_SUBJECTS or _is_object_relative(words, place) or word.forms(Form.PAST):
        return True
    is_plural = left.form.endswith("s") and not left.form.endswith("ss")
    if word.forms(Form.PRESENT):
        return left.kind == Kind.NAME or not is_plural
    if left.mention is not None:
        is_list = place >= _FEW and any(one.kind == Kind.AND for one in words[max(0, place - 4) : place - 1])
        return (is_list or is_plural) and left.form not in {"united states", "philippines", "netherlands"}
    return is_plural
