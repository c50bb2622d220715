"""A clause: a verb with what it governs, and how it is put."""

from __future__ import annotations

from dataclasses import dataclass, field

from unspin.network.ties.groups import VerbGroup
from unspin.network.ties.phrases import Phrase


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
