"""What is screened: a name in all its spellings, with what else is known of its bearer."""

from __future__ import annotations

from dataclasses import dataclass

from unspin.model import ListingKind, SpellingUsed


@dataclass(frozen=True, slots=True, kw_only=True)
class QuerySpelling:
    """One spelling of a screened name.

    Attributes:
        words: the spelling.
        used: what a match by it is called.
    """

    words: str
    used: SpellingUsed = SpellingUsed.WRITTEN


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """A name to be screened.

    Attributes:
        name: its fullest spelling, as `Match.name` gives it.
        spellings: how it is written; empty for `name` as written alone.
        kind: what it names, where that is known.
        birth_dates: ISO 8601, as far as known ("1971", "1980-12-19").
        countries: ISO 3166-1 alpha-2 codes of countries that it is connected with.
        numbers: identifiers as `Listing.numbers` has them ("IMO 9187629").
        is_reworded: whether it stands only where a machine has reworded the text; it is sought by meaning, too.
        may_be_reworded: whether nothing says that a machine has reworded it, nor that none has; where nothing is spelt
            like it, it is sought by meaning, and more is asked of that.
        is_spotted: whether nothing but its capitals makes it a name (`unspin.sanctions.spotting`); it needs more.
        actor: id of the actor, as `Match.actor` gives it.
    """

    name: str
    spellings: tuple[QuerySpelling, ...] = ()
    kind: ListingKind | None = None
    birth_dates: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()
    is_reworded: bool = False
    may_be_reworded: bool = False
    is_spotted: bool = False
    actor: str = ""
