"""Stage 3b: clauses: each verb group with its subject, objects and prepositions, and with how it is put.

Rules for the subject:
1. Of a finite verb: the first noun phrase, outside of prepositions, of the stretch between the verb and what bounds the
   clause: a relative pronoun (then its antecedent), a subordinator, a stop, another finite verb. A verb right after
   "and" shares the subject of the verb before it.
2. Of an infinitive: the object of the governing verb where that helps, allows or orders; else its subject. Planning
   verbs make it planned, refusing ones denied.
3. Of a form in -ing: after "accused of" the accused; after a comma the subject of the main verb; right after a noun
   that noun; after "denied" and its like the denier, and it is denied.
4. Of a participle after a noun: passive, and the noun is its object.
What no rule covers has no subject, and makes no tie.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from unspin.network.ties.common_verbs import SAYING
from unspin.network.ties.goods import CLAIMS
from unspin.network.ties.groups import Group, Mark, NounGroup, VerbGroup
from unspin.network.ties.phrases import Item, Phrase, find_end, is_kind, is_word, read_phrase
from unspin.network.ties.verb_forms import Form
from unspin.network.ties.verbs import (
    DENYING,
    FRAMES,
    GIVING_SUBJECT,
    HELPING,
    KEEPING,
    PLANNING,
    REFUSING,
    TAKES_PREPOSITION,
)
from unspin.network.ties.word_classes import CONDITIONS
from unspin.network.ties.words import Kind

_ORDERING = frozenset("ask urge order tell force want encourage persuade authorize require invite press".split())
_MOST_PREPOSITIONS = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """A verb with what it governs.

    Attributes:
        place: the verb group's place.
        verb: the verb group.
        subject: who does it, in the active voice's sense only where not passive: the grammatical subject.
        objects: noun phrases right after it.
        prepositions: each preposition after it with its phrase.
        is_passive: whether the grammatical subject is what it is done to.
        is_negated, is_planned, is_open: how it is put, governors included; open: asked, wished, possible, conditional.
        helped: who is helped to do it, where a verb of helping governs it.
        governor: the clause that governs an infinitive or a form in -ing, or None.
        is_purpose: whether it is an infinitive of purpose.
    """

    place: int
    verb: VerbGroup
    subject: Phrase = ()
    objects: tuple[Phrase, ...] = ()
    prepositions: tuple[tuple[str, Phrase], ...] = ()
    is_passive: bool = False
    is_negated: bool = False
    is_planned: bool = False
    is_open: bool = False
    helped: Phrase = ()
    helper: Phrase = ()
    governor: Clause | None = field(default=None, repr=False)
    is_purpose: bool = False

    def phrases(self, preposition: str) -> list[Phrase]:
        """What stands after a preposition."""
        return [phrase for word, phrase in self.prepositions if word == preposition]


def find_clauses(groups: Sequence[Group]) -> tuple[Clause, ...]:
    """The clauses of a sentence, in the order of their verbs."""
    found: list[Clause] = []
    for place, group in enumerate(groups):
        if isinstance(group, VerbGroup):
            clause = _read_right(groups, place, group)
            found.append(_read_left(groups, clause, found))
    return tuple(found)


def _read_right(groups: Sequence[Group], place: int, verb: VerbGroup) -> Clause:
    objects: list[Phrase] = []
    prepositions: list[tuple[str, Phrase]] = []
    here = place + 1
    while here < len(groups) and len(prepositions) < _MOST_PREPOSITIONS:
        group = groups[here]
        if isinstance(group, NounGroup):
            phrase = read_phrase(groups, here)
            if prepositions and not _is_time(phrase):
                break
            if not prepositions:
                objects.append(phrase)
            here = find_end(phrase)
        elif isinstance(group, Mark) and group.kind in {Kind.PREPOSITION, Kind.TO}:
            phrase = read_phrase(groups, here + 1)
            if not phrase:
                if isinstance(groups[here + 1] if here + 1 < len(groups) else None, VerbGroup):
                    break
                here += 1
                continue
            prepositions.append((group.word.form, phrase))
            here = find_end(phrase)
        elif is_kind(groups, here, Kind.COMMA) and is_kind(groups, here + 1, Kind.PREPOSITION):
            if not is_word(groups, here + 1, "including", "with", "by", "from", "via", "through", "in"):
                break
            here += 1
        else:
            break
    return Clause(
        place=place, verb=verb, objects=tuple(objects), prepositions=tuple(prepositions), is_passive=verb.is_passive
    )


def _is_time(phrase: Phrase) -> bool:
    return any(item.group.head.form in _TIMES for item in phrase)


_TIMES = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday year month week years months weeks".split()
)


def _read_left(groups: Sequence[Group], clause: Clause, before: Sequence[Clause]) -> Clause:
    verb = clause.verb
    clause = replace(
        clause, is_negated=verb.is_negated or _has_no(clause), is_planned=verb.is_planned, is_open=verb.is_possible
    )
    if verb.form == Form.BASE or _is_bare(clause, before):
        return _govern_infinitive(groups, clause, before)
    if verb.form == Form.ING:
        return _govern_ing(groups, clause, before)
    if verb.may_be_passive and _is_reduced(groups, clause):
        noun = _find_noun_before(groups, clause.place)
        return replace(clause, is_passive=True, subject=noun)
    return _find_subject(groups, clause, before)


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
    after_comma = is_kind(groups, place - 1, Kind.COMMA) and place > 1 and isinstance(groups[place - 2], NounGroup)
    if not (after_noun or after_comma):
        return False
    if is_word(groups, place + 1, "by"):
        return True
    return clause.verb.lemma in FRAMES and is_kind(groups, place + 1, Kind.PREPOSITION, Kind.TO, Kind.COMMA, Kind.STOP)


def _find_noun_before(groups: Sequence[Group], place: int) -> Phrase:
    """The noun phrase that a relative clause or participle at `place` belongs to.

    Of "a firm in Dubai that …" it is the firm: a place after a preposition is passed over, and so is what an "of"
    brings, where the noun before it is of the same number.
    """
    here = place - 1
    while is_kind(groups, here, Kind.COMMA):
        here -= 1
    if here < 0 or not isinstance(groups[here], NounGroup):
        return ()
    while here >= 2 and isinstance(groups[here - 2], NounGroup) and _is_passed(groups, here):
        here -= 2
    named = _find_named(groups, here)
    return read_phrase(groups, here if named is None else named)[:1]


def _find_named(groups: Sequence[Group], here: int) -> int | None:
    """The place of the name that the noun group at `here` describes ("Kovan Ltd, a firm in Dubai")."""
    group, earlier = groups[here], groups[here - 2] if here >= 2 else None
    if not isinstance(group, NounGroup) or group.head.mention is not None or not is_kind(groups, here - 1, Kind.COMMA):
        return None
    is_named = isinstance(earlier, NounGroup) and earlier.head.mention is not None
    return here - 2 if is_named and group.words[0].form in {"a", "an", "the"} else None


def _is_passed(groups: Sequence[Group], here: int) -> bool:
    return is_word(groups, here - 1, "in", "at", "near", "of") and isinstance(groups[here - 2], NounGroup)


def _find_subject(groups: Sequence[Group], clause: Clause, before: Sequence[Clause]) -> Clause:
    place = clause.place
    here = place - 1
    if is_kind(groups, here, Kind.RELATIVE, Kind.THAT) and not is_word(groups, here, "whose"):
        antecedent = _find_noun_before(groups, here)
        return replace(clause, subject=antecedent, is_open=clause.is_open)
    if is_kind(groups, here, Kind.AND, Kind.BUT) and before:
        return _share(groups, clause, before)
    start, bound = _find_start(groups, place, before)
    clause = _lay_denial(groups, clause, start, before)
    is_open = clause.is_open or (bound is not None and bound.word.form in CONDITIONS)
    region = _find_region(groups, start, place, bound, before)
    is_open |= any(is_word(groups, here, "neither", "nor") for here in range(start, place))
    clause = replace(clause, subject=region, is_open=is_open)
    is_relative = bound is not None and bound.kind in {Kind.THAT, Kind.RELATIVE}
    if is_relative and not clause.objects and not clause.is_passive and clause.verb.lemma in FRAMES:
        return replace(clause, objects=tuple(one for one in [_find_noun_before(groups, start - 1)] if one))
    return clause


def _lay_denial(groups: Sequence[Group], clause: Clause, start: int, before: Sequence[Clause]) -> Clause:
    """A clause after "denied that", "denied", or "rejected claims that" is denied."""
    place = start - 1
    if is_kind(groups, place, Kind.THAT):
        place -= 1
    for earlier in before:
        ends_in_claim = earlier.objects and find_end(earlier.objects[0]) == place + 1
        is_claim = ends_in_claim and earlier.objects[0][-1].group.head.form in CLAIMS
        if earlier.place == place and earlier.verb.lemma == "deny":
            return replace(clause, is_negated=not earlier.is_negated, is_open=clause.is_open or earlier.is_negated)
        if is_claim and earlier.verb.lemma in DENYING:
            return replace(clause, is_negated=True)
    return clause


def _share(groups: Sequence[Group], clause: Clause, before: Sequence[Clause]) -> Clause:
    """A verb after "and" has the subject of the finite verb before it, or of the infinitive it goes on."""
    for earlier in reversed(before):
        if any(is_kind(groups, here, Kind.STOP) for here in range(earlier.place, clause.place)):
            break
        if earlier.verb.form == Form.PAST and earlier.subject:
            is_open = clause.is_open or (earlier.is_open and not earlier.verb.is_possible)
            is_passive = clause.is_passive or (
                earlier.is_passive and clause.verb.may_be_passive and not clause.objects
            )
            return replace(clause, subject=earlier.subject, is_open=is_open, is_passive=is_passive)
    return clause


def _find_start(
    groups: Sequence[Group], place: int, before: Sequence[Clause]
) -> tuple[int, Mark | None]:
    """Where the clause's own stretch begins, and the word that opens it."""
    for here in range(place - 1, -1, -1):
        group = groups[here]
        if isinstance(group, VerbGroup) and not (group.may_be_passive and _is_participle(before, here)):
            return here + 1, None
        if is_word(groups, here, "after", "before", "since", "until", "as") and _opens(groups, here, place):
            return here + 1, group if isinstance(group, Mark) else None
        if is_kind(groups, here, Kind.STOP, Kind.SUBORDINATOR, Kind.THAT, Kind.RELATIVE, Kind.BUT):
            return here + 1, group if isinstance(group, Mark) else None
    return 0, None


def _opens(groups: Sequence[Group], here: int, place: int) -> bool:
    """Whether a preposition opens a clause: a noun phrase follows it, and then the verb."""
    phrase = read_phrase(groups, here + 1, is_subject=True)
    return bool(phrase) and find_end(phrase) == place


def _is_participle(before: Sequence[Clause], place: int) -> bool:
    return any(one.place == place and one.is_passive for one in before)


def _find_region(
    groups: Sequence[Group], start: int, place: int, bound: Mark | None, before: Sequence[Clause]
) -> Phrase:
    if bound is None and start > 0:
        earlier = next((one for one in before if one.place == start - 1), None)
        if earlier is None:
            return ()
        if earlier.verb.lemma not in SAYING or earlier.verb.form != Form.PAST:
            return _find_after_aside(groups, start, place, earlier, before)
    phrase = _first_phrase(groups, start, place)
    return phrase


def _find_after_aside(
    groups: Sequence[Group], start: int, place: int, earlier: Clause, before: Sequence[Clause]
) -> Phrase:
    """The subject where another verb stands between: after "…, which supplies it," or in a second main clause."""
    for here in range(place - 1, start - 1, -1):
        if is_kind(groups, here, Kind.AND) and is_kind(groups, here - 1, Kind.COMMA):
            return _first_phrase(groups, here + 1, place)
    if not is_kind(groups, place - 1, Kind.COMMA):
        for here in range(start, place):
            if is_kind(groups, here, Kind.COMMA):
                return _first_phrase(groups, here + 1, place)
        return ()
    opens = earlier.place - 1
    while opens > 0 and not is_kind(groups, opens, Kind.COMMA):
        opens -= 1
    is_aside = is_kind(groups, opens + 1, Kind.RELATIVE) or earlier.is_passive or earlier.verb.form == Form.ING
    if not is_aside or opens <= 0:
        return ()
    begin, bound = _find_start(groups, opens, before)
    return _first_phrase(groups, begin, opens) if bound is not None or begin == 0 else ()


def _first_phrase(groups: Sequence[Group], start: int, place: int) -> Phrase:
    here = start
    while here < place:
        if is_kind(groups, here, Kind.PREPOSITION, Kind.TO):
            skipped = read_phrase(groups, here + 1)
            here = find_end(skipped) if skipped else here + 1
            continue
        phrase = read_phrase(groups, here, is_subject=True)
        if phrase and not _is_time(phrase):
            return tuple(item for item in phrase if item.place < place)
        here = find_end(phrase) if phrase else here + 1
    return ()


def _govern_infinitive(groups: Sequence[Group], clause: Clause, before: Sequence[Clause]) -> Clause:
    governor = _find_governor(groups, clause, before)
    if governor is None:
        return _govern_by_noun(groups, clause)
    lemma = governor.verb.lemma
    if lemma == "have":
        return replace(clause, is_open=True)
    between = clause.place - governor.place - 1
    if governor.objects and lemma in HELPING and not governor.is_passive:
        return _inherit(clause, governor, subject=governor.objects[0], helper=governor.subject)
    if governor.objects and lemma in _ORDERING:
        return replace(_inherit(clause, governor, subject=governor.objects[0]), is_open=True)
    clause = _inherit(clause, governor, subject=governor.subject)
    if between == 0 or is_kind(groups, clause.place - 1, Kind.AND):
        return _put_by(clause, lemma, governor)
    return _put_purpose(groups, clause, governor)


def _put_by(clause: Clause, lemma: str, governor: Clause) -> Clause:
    if governor.is_passive:
        return replace(clause, is_open=clause.is_open or lemma not in KEEPING)
    if lemma in PLANNING:
        return replace(clause, is_planned=True)
    if lemma in REFUSING:
        return replace(clause, is_negated=not clause.is_negated)
    return clause if lemma in KEEPING or lemma in HELPING else replace(clause, is_open=True)


def _put_purpose(groups: Sequence[Group], clause: Clause, governor: Clause) -> Clause:
    noun = governor.objects[-1][-1].group.head.form if governor.objects else ""
    if noun in {"plan", "plans", "agreement", "deal", "contract", "decision", "pact", "intention", "promise"}:
        return replace(clause, is_planned=True)
    is_used = governor.verb.lemma == "use"
    return replace(clause, is_purpose=True, is_planned=clause.is_planned or not is_used, is_open=clause.is_open)


def _inherit(clause: Clause, governor: Clause, *, subject: Phrase, helper: Phrase = ()) -> Clause:
    return replace(
        clause,
        subject=subject,
        helper=helper,
        helped=subject if helper else (),
        governor=governor,
        is_negated=clause.is_negated != governor.is_negated,
        is_planned=clause.is_planned or governor.is_planned,
        is_open=clause.is_open or governor.is_open,
    )


def _find_governor(groups: Sequence[Group], clause: Clause, before: Sequence[Clause]) -> Clause | None:
    for earlier in reversed(before):
        crossed = range(earlier.place + 1, clause.place)
        if any(is_kind(groups, here, Kind.STOP, Kind.SUBORDINATOR, Kind.RELATIVE, Kind.THAT) for here in crossed):
            return None
        if earlier.verb.form in {Form.PAST, Form.BASE, Form.ING}:
            return earlier
    return None


def _govern_by_noun(groups: Sequence[Group], clause: Clause) -> Clause:
    """"Iran's plan to build": the owner of the plan is the subject."""
    group = groups[clause.place - 1] if clause.place else None
    if not isinstance(group, NounGroup) or group.head.form not in {"plan", "plans", "decision", "agreement", "promise"}:
        return clause
    owner = group.owner
    if not owner:
        return clause
    item = Item(NounGroup(owner), clause.place - 1, (), clause.place)
    return replace(clause, subject=(item,), is_planned=True)


def _govern_ing(groups: Sequence[Group], clause: Clause, before: Sequence[Clause]) -> Clause:
    here = clause.place - 1
    governor = _find_governor(groups, clause, before)
    if is_word(groups, here, "of", "for", "with", "from", "over", "in", "by", "after", "about", "out"):
        return _govern_after_preposition(groups, clause, governor)
    if here >= 0 and isinstance(groups[here], NounGroup) and not (governor and governor.verb.lemma in {"see", "keep"}):
        return replace(clause, subject=_find_noun_before(groups, clause.place))
    if here >= 0 and governor is not None and governor.place == here:
        inherited = _inherit(clause, governor, subject=governor.subject)
        return _put_by(inherited, governor.verb.lemma, governor)
    if is_kind(groups, here, Kind.COMMA) and governor is not None and governor.verb.form == Form.PAST:
        is_near = here > 0 and isinstance(groups[here - 1], NounGroup) and governor.place > here
        return clause if is_near else _inherit(clause, governor, subject=governor.subject)
    return clause


def _govern_after_preposition(groups: Sequence[Group], clause: Clause, governor: Clause | None) -> Clause:
    if governor is None:
        return clause
    here = clause.place - 1
    lemma = governor.verb.lemma
    if lemma == "rule" and is_word(groups, here, "out"):
        return replace(_inherit(clause, governor, subject=governor.subject), is_negated=True)
    if lemma in GIVING_SUBJECT and is_word(groups, here, "of", "for", "with", "over"):
        subject = governor.subject if governor.is_passive else governor.objects[0] if governor.objects else ()
        is_open = governor.is_open or governor.is_negated
        return replace(clause, subject=subject, governor=governor, is_open=clause.is_open or is_open)
    if is_word(groups, here, "by") and not governor.is_passive and governor.verb.form == Form.PAST:
        return _inherit(clause, governor, subject=governor.subject)
    return clause
