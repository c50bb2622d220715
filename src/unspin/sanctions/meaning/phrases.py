"""Set phrases in a name that speak against its being a machine's rewording.

A spinner breaks set phrases: it puts "Global Commerce Board" for "International Trade Commission". That it hits upon
another set phrase by swapping word for word is unlikely, so each one speaks for a name that people gave. A phrase that
stands for one listed word ("financial institution" for BANK), or stands on both sides, says nothing.
"""

from __future__ import annotations

from collections.abc import Sequence

from unspin.sanctions.meaning.alignment import Step
from unspin.sanctions.names import NamePart, PartRole
from unspin.text.lexicon import Lexicon

_HIT_UPON = -2.5  # nats, for each


def weigh_phrases(
    steps: Sequence[Step], parts: Sequence[NamePart], listed: Sequence[NamePart], lexicon: Lexicon
) -> float:
    """What the set phrases of a name take from the evidence, in nats; at most 0."""
    return _HIT_UPON * sum(
        _is_hit_upon(begin, end, steps, parts, listed)
        for begin, end in lexicon.phrases_in([part.latin for part in parts])
    )


def _is_hit_upon(
    begin: int, end: int, steps: Sequence[Step], parts: Sequence[NamePart], listed: Sequence[NamePart]
) -> bool:
    """Whether a phrase came about by swaps of its single words."""
    inside = [
        step
        for step in steps
        if step.count
        and begin < step.word + step.count
        and step.word < end
        and not (step.listed >= 0 and listed[step.listed].role is PartRole.LEGAL_FORM)
    ]
    if len({step.listed for step in inside}) == 1:
        return False
    return any(
        step.count > 1 or step.listed < 0 or parts[step.word].latin != listed[step.listed].latin
        for step in inside
    )
