"""Stage 3a: the clauses of a sentence: each verb group with its subject, objects and prepositions.

To the right of a verb stand its objects and prepositions, to the next clause. To the left stands its subject: of a
finite verb by `subjects`, of an infinitive and a form in -ing by `governing`. A participle after a noun is passive,
and the noun is its object.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from unspin.network.ties.clause import Clause
from unspin.network.ties.governing import govern_infinitive, govern_ing
from unspin.network.ties.groups import Group, Mark, NounGroup, VerbGroup
from unspin.network.ties.phrases import Phrase, find_end, is_kind, is_word, read_phrase
from unspin.network.ties.subjects import find_noun_before, find_subject, is_time
from unspin.network.ties.verb_forms import Form
from unspin.network.ties.verbs import FRAMES, HELPING, PHRASAL, TAKES_PREPOSITION
from unspin.network.ties.word import Kind

_MOST_PREPOSITIONS = 8
_PARTICLES = ("out", "up", "off", "over", "down")
_AFTER_COMMA = ("including", "with", "by", "from", "via", "through", "in")


def find_clauses(groups: Sequence[Group]) -> tuple[Clause, ...]:
    """The clauses of a sentence, in the order of their verbs."""
    found: list[Clause] = []
    for place, group in enumerate(groups):
        if isinstance(group, VerbGroup):
            clause = _read_second(groups, _read_right(groups, place, group))
            found.append(_read_left(groups, clause, found))
    return tuple(found)


def _read_second(groups: Sequence[Group], clause: Clause) -> Clause:
    """A passive whose doer stands after a second participle ("is owned and operated by X")."""
    second = groups[clause.place + 2] if clause.place + 2 < len(groups) else None
    is_double = is_kind(groups, clause.place + 1, Kind.AND) and isinstance(second, VerbGroup)
    if not (is_double and isinstance(second, VerbGroup) and second.may_be_passive and clause.is_passive):
        return clause
    return replace(clause, prepositions=_read_right(groups, clause.place + 2, second).prepositions)


def _read_right(groups: Sequence[Group], place: int, verb: VerbGroup) -> Clause:
    objects: list[Phrase] = []
    prepositions: list[tuple[str, Phrase]] = []
    here = place + 1
    has_particle = verb.lemma in PHRASAL and is_word(groups, here, *_PARTICLES)
    if has_particle and isinstance(groups[min(here + 1, len(groups) - 1)], NounGroup):
        verb = _add_particle(verb, groups[here])
        here += 1
    while len(prepositions) < _MOST_PREPOSITIONS:
        phrase = read_phrase(groups, here)
        if phrase and not prepositions:
            objects.append(phrase)
        elif not phrase:
            here, word = _open_preposition(groups, here)
            phrase = read_phrase(groups, here)
            if not (word and phrase):
                break
            prepositions.append((word, phrase))
        elif not is_time(phrase):
            break
        here = find_end(phrase)
    return Clause(
        place=place,
        verb=verb,
        objects=tuple(objects),
        prepositions=tuple(prepositions),
        is_passive=verb.is_passive,
    )


def _add_particle(verb: VerbGroup, particle: Group) -> VerbGroup:
    """A verb with the particle that makes another verb of it ("set up a plant")."""
    lemma = f"{verb.lemma}-{particle.word.form}" if isinstance(particle, Mark) else verb.lemma
    return replace(verb, lemma=lemma) if lemma in FRAMES else verb


def _open_preposition(groups: Sequence[Group], here: int) -> tuple[int, str]:
    """The place after a preposition, or after the last of several ("up with"), and the preposition; "" where none is."""
    goes_on = is_kind(groups, here, Kind.COMMA) and is_word(groups, here + 1, *_AFTER_COMMA)
    is_second = is_kind(groups, here, Kind.AND) and is_kind(groups, here + 1, Kind.PREPOSITION)
    here += goes_on or is_second
    word = ""
    while is_kind(groups, here, Kind.PREPOSITION, Kind.TO):
        group = groups[here]
        word = group.word.form if isinstance(group, Mark) else ""
        here += 1
    return here, word


def _read_left(groups: Sequence[Group], clause: Clause, before: Sequence[Clause]) -> Clause:
    verb = clause.verb
    clause = replace(
        clause,
        is_negated=verb.is_negated or _has_no(clause),
        is_planned=verb.is_planned,
        is_open=verb.is_possible,
    )
    if verb.form == Form.BASE or _is_bare(clause, before):
        return govern_infinitive(groups, clause, before)
    if verb.form == Form.ING:
        return govern_ing(groups, clause, before)
    if verb.may_be_passive and _is_reduced(groups, clause):
        noun = find_noun_before(groups, clause.place)
        return replace(clause, is_passive=True, subject=noun)
    return find_subject(groups, clause, before)


def _has_no(clause: Clause) -> bool:
    """Whether the object says "no" ("supplied no weapons")."""
    return bool(clause.objects) and clause.objects[0][0].group.words[0].form == "no"


def _is_bare(clause: Clause, before: Sequence[Clause]) -> bool:
    """Whether a verb is an infinitive without "to" ("help Russia buy")."""
    if not before or len(clause.verb.words) > 1 or not clause.verb.words[0].forms(Form.BASE):
        return False
    last = before[-1]
    return last.verb.lemma in HELPING and bool(last.objects) and find_end(last.objects[0]) == clause.place


def _is_reduced(groups: Sequence[Group], clause: Clause) -> bool:
    """Whether a form in -ed stands for "which is …ed"."""
    if clause.objects or clause.verb.lemma in TAKES_PREPOSITION:
        return False
    place = clause.place
    after_noun = place > 0 and isinstance(groups[place - 1], NounGroup)
    after_comma = (
        is_kind(groups, place - 1, Kind.COMMA) and place > 1 and isinstance(groups[place - 2], NounGroup)
    )
    if not (after_noun or after_comma):
        return False
    if is_word(groups, place + 1, "by"):
        return True
    if is_kind(groups, place - 2, Kind.THAT, Kind.RELATIVE):
        return False
    return clause.verb.lemma in FRAMES and is_kind(
        groups, place + 1, Kind.PREPOSITION, Kind.TO, Kind.COMMA, Kind.STOP
    )
