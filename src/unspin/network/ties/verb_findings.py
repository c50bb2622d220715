"""How a verb's tie is put down: its words, its status, the goods that it carries and where."""

from __future__ import annotations

from unspin.model import Mention, Span, TieKind, TieStatus
from unspin.network.ties.clause import Clause
from unspin.network.ties.phrases import Phrase
from unspin.network.ties.reading import Finding
from unspin.network.ties.slots import (
    find_goods,
    find_places,
)
from unspin.network.ties.word import Kind

_SURE = 0.9
_LIKELY = 0.8  # under another verb ("helps to buy")


def read_status(clause: Clause) -> TieStatus:
    """How a clause puts what it says."""
    if clause.is_negated:
        return TieStatus.DENIED
    return TieStatus.PLANNED if clause.is_planned else TieStatus.HOLDS


def make_verb_finding(
    clause: Clause, kind: TieKind, actors: tuple[Mention, Mention], carried: Phrase
) -> Finding:
    """A tie that a verb puts between two actors, with what it carries and where."""
    begin = clause.verb.span.begin
    subject_governs = clause.governor is not None and clause.governor.place < clause.place
    if subject_governs and clause.governor is not None and clause.place - clause.governor.place == 1:
        begin = clause.governor.verb.span.begin
    actor_goods = [item for item in carried if item.group.head.kind != Kind.PRONOUN]
    return Finding(
        kind=kind,
        source=actors[0],
        target=actors[1],
        status=read_status(clause),
        words=Span(begin=begin, end=clause.verb.span.end),
        goods=find_goods(actor_goods),
        places=tuple(span for span in find_places(clause) if span not in {actors[0].span, actors[1].span}),
        rule=f"The verb “{clause.verb.lemma}” with its arguments says that one {kind.value} the other.",
        score=_SURE if clause.governor is None else _LIKELY,
    )
