"""A word of a sentence, and the classes of words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from unspin.model import Mention, Span
from unspin.network.ties.verb_forms import Form


class Kind(StrEnum):
    """The class of a word."""

    NAME = "name"
    NOUN = "noun or adjective"
    NUMBER = "number"
    DETERMINER = "determiner"
    OWNER = "owner"
    ENDING = "possessive ending"
    PRONOUN = "pronoun"
    PREPOSITION = "preposition"
    AND = "and"
    BUT = "but"
    THAT = "that"
    RELATIVE = "relative"
    SUBORDINATOR = "subordinator"
    TO = "to"
    MODAL = "modal"
    BE = "be"
    HAVE = "have"
    DO = "do"
    NEGATION = "negation"
    ADVERB = "adverb"
    VERB = "verb"
    COMMA = "comma"
    STOP = "stop"


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a sentence, or a mention.

    Attributes:
        span: where it stands.
        text: as it stands.
        form: lower-cased, straight apostrophes, original wording where known.
        kind: its class.
        mention: what it names, of a NAME.
        readings: lemmas and forms, of what may be a verb.
    """

    span: Span
    text: str
    form: str
    kind: Kind
    mention: Mention | None = None
    readings: tuple[tuple[str, Form], ...] = ()

    def forms(self, *wanted: Form) -> bool:
        """Whether it may be one of these forms of a verb."""
        return any(form in wanted for _, form in self.readings)

    def lemma(self, *wanted: Form) -> str | None:
        """The verb that it is one of these forms of, or None."""
        return next((lemma for lemma, form in self.readings if form in wanted or not wanted), None)
