"""Stage 3a: the clauses of a sentence: each verb group with its subject, objects and prepositions.

To the right of a verb stand its objects and prepositions, to the next clause. To the left stands its subject: of a
finite verb by `subjects`, of an infinitive and a form in -ing by `governing`. A participle after a noun is passive,
and the noun is its object.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from unspin.network.ties.clause import Clause
from unspin.network.ties.common_verbs import SAYING
from unspin.network.ties.governing import govern_infinitive, govern_ing
from unspin.network.ties.groups import Group, Mark, NounGroup, VerbGroup
from unspin.network.ties.phrases import Phrase, find_end, is_kind, is_word, read_phrase
from unspin.network.ties.subjects import find_noun_before, find_subject, is_time
from unspin.network.ties.verb_forms import Form
from unspin.network.ties.verbs import FRAMES, HELPING, PHRASAL, TAKES_PREPOSITION
from unspin.network.ties.word import Kind

_MOST_PREPOSITIONS = 8
_PARTICLES = ("out", "up", "off", "over", "down")
_LONGEST_ASIDE = 8
_AFTER_ASIDE = ("under", "on", "through", "via", "from", "to", "for")
_AFTER_COMMA = ("including", "with", "by", "from", "via", "through", "in")


def find_clauses(groups: Sequence[Group]) -> tuple[Clause, ...]:
    """The clauses of a sentence, in the order of their verbs."""
    found: list[Clause] = []
    for place, group in enumerate(groups):
        if isinstance(group, VerbGroup):
            clause = _read_second(groups, _read_right(groups, place, group))
            found.append(_share_auxiliary(groups, _read_left(groups, clause, found), found))
    return tuple(_share_objects(groups, found))


def _share_objects(groups: Sequence[Group], clauses: Sequence[Clause]) -> Iterator[Clause]:
    """Verbs of a list, with the object of its last one ("owned, chartered or managed a vessel")."""
    for number, clause in enumerate(clauses):
        last = clause
        for other in clauses[number + 1 :]:
            if not _is_listed(groups, last, other):
                break
            last = other
        is_sharing = last is not clause and not clause.objects and not clause.is_passive
        yield replace(clause, objects=last.objects) if is_sharing else clause


def _share_auxiliary(groups: Sequence[Group], clause: Clause, before: Sequence[Clause]) -> Clause:
    """A verb of a list, put as the first one's auxiliaries put it ("has never owned or managed")."""
    earlier = before[-1] if before else None
    if earlier is None or not _is_listed(groups, earlier, clause) or not clause.verb.may_be_passive:
        return clause
    has_and = any(is_kind(groups, here, Kind.AND) for here in range(earlier.place + 1, clause.place + 3))
    if clause.verb.lemma in SAYING or not has_and or earlier.is_passive:
        return clause
    return replace(
        clause,
        subject=clause.subject or earlier.subject,
        is_negated=earlier.is_negated,
        is_planned=earlier.is_planned,
        is_open=earlier.is_open,
    )


def _is_listed(groups: Sequence[Group], left: Clause, right: Clause) -> bool:
    """Whether only a comma or "and" parts two verbs, of which the second has no auxiliary of its own."""
    between = range(left.place + 1, right.place)
    is_near = 0 < len(between) <= len(", and".split()) and len(right.verb.words) == 1
    return is_near and all(is_kind(groups, here, Kind.COMMA, Kind.AND) for here in between)


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
    follows = groups[here + 1] if here + 1 < len(groups) else None
    is_done = verb.is_passive and is_kind(groups, here + 1, Kind.PREPOSITION, Kind.STOP, Kind.COMMA)
    if has_particle and (isinstance(follows, NounGroup) or is_done):
        verb = _add_particle(verb, groups[here])
        here += 1
    while len(prepositions) < _MOST_PREPOSITIONS:
        phrase = read_phrase(groups, here)
        if phrase and not prepositions:
            objects.append(phrase)
            here = _skip_aside(groups, find_end(phrase))
            continue
        if not phrase:
            here, word = _open_preposition(groups, here)
            phrase = read_phrase(groups, here)
            if not (word and phrase):
                break
            prepositions.append((word, phrase))
            here = _skip_aside(groups, find_end(phrase))
            continue
        if not is_time(phrase):
            break
        here = find_end(phrase)
    return Clause(
        place=place,
        verb=verb,
        objects=tuple(objects),
        prepositions=tuple(prepositions),
        is_passive=verb.is_passive,
    )


def _skip_aside(groups: Sequence[Group], here: int) -> int:
    """The place after what only describes an object, where the verb goes on ("put X, a bank in Y, under sanctions")."""
    if not is_kind(groups, here, Kind.COMMA):
        return here
    for place in range(here + 1, min(here + _LONGEST_ASIDE, len(groups))):
        group = groups[place]
        if is_kind(groups, place, Kind.COMMA):
            goes_on = place > here + 1 and is_word(groups, place + 1, *_AFTER_ASIDE)
            return place + 1 if goes_on else here
        is_inner = isinstance(group, NounGroup) or is_kind(groups, place, Kind.PREPOSITION)
        if not (is_inner or (isinstance(group, VerbGroup) and group.may_be_passive)):
            return here
    return here


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


def _is_pronoun(group: Group) -> bool:
    """Whether a group is a pronoun, which nothing describes ("a pair of them lent to X")."""
    return isinstance(group, NounGroup) and group.head.kind == Kind.PRONOUN


def _is_reduced(groups: Sequence[Group], clause: Clause) -> bool:
    """Whether a form in -ed stands for "which is …ed"."""
    if clause.objects or clause.verb.lemma in TAKES_PREPOSITION:
        return False
    place = clause.place
    after_noun = place > 0 and isinstance(groups[place - 1], NounGroup)
    after_comma = (
        is_kind(groups, place - 1, Kind.COMMA) and place > 1 and isinstance(groups[place - 2], NounGroup)
    )
    if not (after_noun or after_comma) or _is_pronoun(groups[place - 1]):
        return False
    if is_word(groups, place + 1, "by"):
        return True
    if is_kind(groups, place - 2, Kind.THAT, Kind.RELATIVE):
        return False
    return clause.verb.lemma in FRAMES and is_kind(
        groups, place + 1, Kind.PREPOSITION, Kind.TO, Kind.COMMA, Kind.STOP
    )
