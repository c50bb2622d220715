"""Stage 3c: the subject of an infinitive and of a form in -ing, from what governs them.

1. Of an infinitive: the object of the governing verb where that helps, allows or orders; else its subject. Planning
   verbs make it planned, refusing ones denied, ordering and trying ones leave it open.
2. Of a form in -ing: after "accused of" the accused; after a comma the subject of the main verb; right after a noun
   that noun; after "denied" and its like the denier, and it is denied.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from unspin.network.ties.clause import Clause
from unspin.network.ties.groups import Group, NounGroup
from unspin.network.ties.nouns import STOPPING
from unspin.network.ties.phrases import Item, Phrase, is_kind, is_word
from unspin.network.ties.subjects import find_noun_before
from unspin.network.ties.verb_forms import Form
from unspin.network.ties.verbs import GIVING_SUBJECT, HELPING, KEEPING, PLANNING, REFUSING
from unspin.network.ties.word import Kind

_PLANS = frozenset("plan plans agreement deal contract decision pact intention promise letter intent".split())
"""Nouns whose infinitive is to come."""
_OPEN_NOUNS = frozenset(
    "offer offers bid bids attempt attempts right option options permission pressure order orders ability need request "
    "requests call calls proposal proposals chance refusal failure licence license effort efforts".split()
)
"""Nouns whose infinitive is only asked for, tried or possible."""
_ORDERING = frozenset(
    "ask urge order tell force want encourage persuade authorize require invite press".split()
)


def govern_infinitive(groups: Sequence[Group], clause: Clause, before: Sequence[Clause]) -> Clause:
    """An infinitive with its subject, and put as what governs it puts it."""
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
    return _put_purpose(clause, governor)


def _put_by(clause: Clause, lemma: str, governor: Clause) -> Clause:
    if governor.is_passive:
        return replace(clause, is_open=clause.is_open or lemma not in KEEPING)
    if lemma == "use":
        return replace(clause, is_open=True)  # "used to work": no longer
    if lemma in PLANNING:
        return replace(clause, is_planned=True)
    if lemma in REFUSING:
        return replace(clause, is_negated=not clause.is_negated)
    return clause if lemma in KEEPING or lemma in HELPING else replace(clause, is_open=True)


def _put_purpose(clause: Clause, governor: Clause) -> Clause:
    if governor.verb.lemma == "be":
        return replace(clause, is_open=True)
    noun = governor.objects[-1][-1].group.head.form if governor.objects else ""
    if noun in _PLANS:
        return replace(clause, is_planned=True)
    if noun in _OPEN_NOUNS:
        return replace(clause, is_open=True)
    is_used = governor.verb.lemma == "use"
    return replace(clause, is_purpose=True, is_planned=clause.is_planned or not is_used)


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
        if any(
            is_kind(groups, here, Kind.STOP, Kind.SUBORDINATOR, Kind.RELATIVE, Kind.THAT) for here in crossed
        ):
            return None
        if earlier.verb.form in {Form.PAST, Form.BASE, Form.ING}:
            return earlier
    return None


def _govern_by_noun(groups: Sequence[Group], clause: Clause) -> Clause:
    """The pattern "Iran's plan to build": the owner of the plan is the subject."""
    group = groups[clause.place - 1] if clause.place else None
    if not isinstance(group, NounGroup) or group.head.form not in {
        "plan",
        "plans",
        "decision",
        "agreement",
        "promise",
    }:
        return clause
    owner = group.owner
    if not owner:
        return clause
    item = Item(NounGroup(owner), clause.place - 1, (), clause.place)
    return replace(clause, subject=(item,), is_planned=True)


def govern_ing(groups: Sequence[Group], clause: Clause, before: Sequence[Clause]) -> Clause:
    """A form in -ing with its subject, and put as what governs it puts it."""
    here = clause.place - 1
    governor = _find_governor(groups, clause, before)
    if is_word(groups, here, "of", "for", "with", "from", "over", "in", "by", "after", "about", "out"):
        return _govern_after_preposition(groups, clause, governor)
    if (
        here >= 0
        and isinstance(groups[here], NounGroup)
        and not (governor and governor.verb.lemma in {"see", "keep"})
    ):
        is_stopped = governor is not None and governor.verb.lemma in STOPPING
        return replace(
            clause, subject=find_noun_before(groups, clause.place), is_open=clause.is_open or is_stopped
        )
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
