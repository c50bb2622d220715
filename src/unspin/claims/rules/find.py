"""All rules over a text, and which of their findings stand where they overlap.

Stages: 1. units; 2. the rules, each unit by unit; 3. of two findings of which one's cue stands in the other's content
the outer one stays (the inner one is found again by `claims.nesting`); 4. quotations alone in their sentence or paragraph
are given to the speaker before them.

Cost: linear in the text.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from unspin.claims.attribution import Attribution, Named
from unspin.claims.rules.floating import give_floating
from unspin.claims.rules.labels import find_labels
from unspin.claims.rules.phrases import find_phrases
from unspin.claims.rules.saying import find_sayings
from unspin.claims.rules.units import read_units
from unspin.model import NameKind

_LONGEST_UNIT = 300
"""Tokens of a sentence, quotations counted as one: what is longer is a list or a text without stops, in which the rules
would find nothing sure; it is left to the reader."""


def find_by_rules(text: str, names: Sequence[Named] = ()) -> tuple[Attribution, ...]:
    """The attributions that the rules find, in the order of the text, none of them nested.

    Args:
        text: the text.
        names: names the reader found in it; those of people and bodies tell who may speak.
    """
    known = frozenset(
        name.span.begin for name in names if name.kind in {NameKind.PERSON, NameKind.ORGANISATION}
    )
    units = read_units(text)
    labelled = find_labels(units)
    found: list[list[Attribution]] = []
    for index, unit in enumerate(units):
        if index in labelled:
            label = labelled[index]
            found.append([label] if label is not None else [])
        elif len(unit.tokens) > _LONGEST_UNIT:
            found.append([])
        else:
            found.append(choose_outer((*find_sayings(unit), *find_phrases(unit, known))))
    return give_floating(text, units, found)


def choose_outer(found: Iterable[Attribution]) -> list[Attribution]:
    """The findings of one unit less those whose cue stands in another's content, in the order of their cues."""
    kept: list[Attribution] = []
    reach = -1
    for one in sorted(found, key=_cue_begin):
        if one.cue is None or (one.cue.begin < reach and not _surrounds(one, kept)):
            continue
        while kept and _cue_begin(kept[-1]) >= one.content[0].begin:
            kept.pop()
        kept.append(one)
        reach = max((piece.end for piece in one.content), default=reach)
    return kept


def _surrounds(one: Attribution, kept: Sequence[Attribution]) -> bool:
    """Whether a later finding holds the ones before it whole ("Tal said he lied, Orrin said.")."""
    return bool(kept) and one.content[0].begin <= min(_cue_begin(kept[-1]), kept[-1].content[0].begin)


def _cue_begin(one: Attribution) -> int:
    return one.cue.begin if one.cue is not None else one.content[0].begin
