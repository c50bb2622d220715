"""Stage 3b: the subject of a finite verb.

1. The first noun phrase, outside of prepositions, of the stretch between the verb and what bounds its clause: a relative
   pronoun (then its antecedent), a subordinator, a stop, another finite verb. After a verb of saying a new clause
   begins; after another verb only where "and" or a comma parts the two.
2. A verb right after "and" shares the subject of the verb before it.
3. After "denied that" and "rejected claims that" a clause is denied; after "if" and "whether" it is open.
What no rule covers has no subject, and makes no tie.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from unspin.network.ties.clause import Clause
from unspin.network.ties.common_verbs import SAYING
from unspin.network.ties.goods import CLAIMS
from unspin.network.ties.groups import Group, Mark, NounGroup, VerbGroup
from unspin.network.ties.phrases import Phrase, find_end, is_kind, is_word, read_phrase
from unspin.network.ties.verb_forms import Form
from unspin.network.ties.verbs import DENYING, FRAMES
from unspin.network.ties.word import Kind
from unspin.network.ties.word_classes import CONDITIONS, TIME_NOUNS

_PARTS = frozenset("part member members one piece".split())
"""Nouns whose "of" brings what a relative clause tells of ("part of a network that is led by X")."""


def find_noun_before(groups: Sequence[Group], place: int) -> Phrase:
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
    if (
        not isinstance(group, NounGroup)
        or group.head.mention is not None
        or not is_kind(groups, here - 1, Kind.COMMA)
    ):
        return None
    is_named = isinstance(earlier, NounGroup) and earlier.head.mention is not None
    return here - 2 if is_named and group.words[0].form in {"a", "an", "the"} else None


def _is_passed(groups: Sequence[Group], here: int) -> bool:
    before = groups[here - 2]
    if not isinstance(before, NounGroup) or (is_word(groups, here - 1, "of") and before.head.form in _PARTS):
        return False
    return is_word(groups, here - 1, "in", "at", "near", "of")


def find_subject(groups: Sequence[Group], clause: Clause, before: Sequence[Clause]) -> Clause:
    """A finite verb with its subject, denied or open where what it hangs on says so."""
    place = clause.place
    here = place - 1
    if is_kind(groups, here, Kind.RELATIVE, Kind.THAT) and not is_word(groups, here, "whose"):
        antecedent = find_noun_before(groups, here)
        return replace(clause, subject=antecedent, is_open=clause.is_open)
    if is_kind(groups, here, Kind.AND, Kind.BUT) and before:
        return _share(groups, clause, before)
    start, bound = _find_start(groups, place, before)
    clause = _lay_denial(groups, clause, start, before)
    is_open = clause.is_open or (bound is not None and bound.word.form in CONDITIONS)
    region = _find_region(groups, start, place, bound, before)
    nor = next((here for here in range(start, place) if is_word(groups, here, "nor")), None)
    if nor is not None and region:
        region = (*region[:1], *read_phrase(groups, nor + 1, is_subject=True)[:1])
        clause = replace(clause, is_negated=True)
    clause = replace(clause, subject=region, is_open=is_open)
    is_relative = bound is not None and bound.kind in {Kind.THAT, Kind.RELATIVE}
    if is_relative and not clause.objects and not clause.is_passive and clause.verb.lemma in FRAMES:
        return replace(clause, objects=tuple(one for one in [find_noun_before(groups, start - 1)] if one))
    return clause


def _lay_denial(groups: Sequence[Group], clause: Clause, start: int, before: Sequence[Clause]) -> Clause:
    """A clause after "denied that", "denied", or "rejected claims that" is denied."""
    place = start - 1
    if is_kind(groups, place, Kind.THAT):
        place -= 1
    group = groups[place] if 0 <= place < start - 1 else None
    if isinstance(group, NounGroup) and group.words[0].form == "no":
        return replace(clause, is_open=True)
    for earlier in before:
        if earlier.place == place and earlier.is_negated and earlier.verb.lemma != "deny":
            return replace(clause, is_open=True)
        ends_in_claim = earlier.objects and find_end(earlier.objects[0]) == place + 1
        is_claim = ends_in_claim and earlier.objects[0][-1].group.head.form in CLAIMS
        if earlier.place == place and earlier.verb.lemma == "deny":
            return replace(
                clause, is_negated=not earlier.is_negated, is_open=clause.is_open or earlier.is_negated
            )
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


def _find_start(groups: Sequence[Group], place: int, before: Sequence[Clause]) -> tuple[int, Mark | None]:
    """Where the clause's own stretch begins, and the word that opens it."""
    for here in range(place - 1, -1, -1):
        group = groups[here]
        if isinstance(group, VerbGroup) and not (
            _is_participle(groups, before, here) or _is_called(groups, here)
        ):
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


def _is_called(groups: Sequence[Group], place: int) -> bool:
    """Whether a verb only gives a name: "a company called X bought …"."""
    verb, named = groups[place], groups[place + 1] if place + 1 < len(groups) else None
    is_bare = isinstance(verb, VerbGroup) and [word.form for word in verb.words] in (["called"], ["named"])
    is_after = place > 0 and isinstance(groups[place - 1], NounGroup)
    return is_bare and is_after and isinstance(named, NounGroup) and named.head.mention is not None


def _is_participle(groups: Sequence[Group], before: Sequence[Clause], place: int) -> bool:
    """Whether a verb only describes the noun before it ("drones supplied by X", "hackers working for X")."""
    verb = groups[place]
    if not isinstance(verb, VerbGroup) or not (place and isinstance(groups[place - 1], NounGroup)):
        return False
    if verb.form == Form.ING:
        return True
    return verb.may_be_passive and any(one.place == place and one.is_passive for one in before)


def _find_region(
    groups: Sequence[Group], start: int, place: int, bound: Mark | None, before: Sequence[Clause]
) -> Phrase:
    if bound is None and start > 0:
        earlier = next((one for one in before if one.place == start - 1), None)
        if earlier is None:
            return ()
        if earlier.verb.lemma not in SAYING or earlier.verb.form != Form.PAST:
            return _find_after_aside(groups, start, place, earlier, before)
    return _first_phrase(groups, start, place)


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
    is_aside = (
        is_kind(groups, opens + 1, Kind.RELATIVE) or earlier.is_passive or earlier.verb.form == Form.ING
    )
    if not is_aside or opens <= 0:
        return ()
    begin, bound = _find_start(groups, opens, before)
    return _first_phrase(groups, begin, opens) if bound is not None or begin == 0 else ()


def _first_phrase(groups: Sequence[Group], start: int, place: int) -> Phrase:
    here = start
    while here < place:
        if is_kind(groups, here, Kind.PREPOSITION, Kind.TO):
            skipped = read_phrase(groups, here + 1)
            here = _skip_aside(groups, find_end(skipped), place) if skipped else here + 1
            continue
        phrase = read_phrase(groups, here, is_subject=True)
        if phrase and not is_time(phrase):
            return tuple(item for item in phrase if item.place < place)
        here = find_end(phrase) if phrase else here + 1
    return ()


def _skip_aside(groups: Sequence[Group], here: int, place: int) -> int:
    """The place after what describes a noun before the subject ("through X, a firm in Y, Z bought …")."""
    described = groups[here + 1] if here + 1 < place else None
    if not is_kind(groups, here, Kind.COMMA) or not isinstance(described, NounGroup):
        return here
    if described.words[0].form not in {"a", "an"} or described.head.mention is not None:
        return here
    for end in range(here + 2, place):
        if is_kind(groups, end, Kind.COMMA):
            return end
        if not (isinstance(groups[end], NounGroup) or is_kind(groups, end, Kind.PREPOSITION)):
            break
    return here


def is_time(phrase: Phrase) -> bool:
    """Whether a phrase names a time ("last year", "Monday")."""
    return any(item.group.head.form in TIME_NOUNS for item in phrase)
