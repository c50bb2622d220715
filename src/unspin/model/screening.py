"""Who is listed: entries of sanctions lists, and why a name may be one of them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from unspin.model.claims import Ledger
from unspin.model.spans import Span


class ListingKind(StrEnum):
    """What a list says an entry is."""

    PERSON = "person"
    ORGANISATION = "organisation"
    VESSEL = "vessel"
    AIRCRAFT = "aircraft"
    UNKNOWN = "unknown"


class NameQuality(StrEnum):
    """What a list says of a name. A weak alias is one that the list itself calls weak, low or broad."""

    PRIMARY = "primary"
    STRONG = "strong alias"
    WEAK = "weak alias"
    FORMER = "former name"


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedName:
    """A name of a listing, as the list spells it."""

    words: str
    quality: NameQuality = NameQuality.PRIMARY


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """An entry on a sanctions list.

    Attributes:
        id: the list's own id ("25308", "CDi.001").
        list: name of the list, as `SanctionsList.name`.
        name: its first name, as the list spells it.
        kind: what the list says it is.
        names: all its names, the first one included.
        birth_dates: dates of birth as ISO 8601, as far as known ("1971", "1980-12-19"); empty if none.
        countries: ISO 3166-1 alpha-2 codes of nationality, citizenship, address, flag or registration.
        numbers: other identifiers, each with its kind before it: "IMO 9187629", "passport A123456".
        programmes: the programmes it is listed under.
        remarks: what else the list says.
    """

    id: str
    list: str
    name: str
    kind: ListingKind
    names: tuple[ListedName, ...]
    birth_dates: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()
    programmes: tuple[str, ...] = ()
    remarks: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RejectedRows:
    """Rows of a list that could not be read, for one reason.

    Attributes:
        reason: why, in a sentence.
        count: how many.
        first: where the first one stands ("line 17").
    """

    reason: str
    count: int
    first: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SanctionsList:
    """A list that was read, for the record.

    Attributes:
        name: what the list is ("OFAC SDN", "UN consolidated list", or the file's name for a list of names).
        format: how it is written ("OFAC CSV", "OFAC XML", "US consolidated CSV", "UN XML", "OpenSanctions CSV",
            "FollowTheMoney", "names"; "unknown" for a file of a folder that could not be read as a list).
        paths: the files it was read from.
        version: what the file says its version is, or "".
        day: ISO date that the file gives, or "".
        sha256: of the files' bytes, in the order of `paths`.
        read, kept: rows read, and entries kept.
        rejected: what was not kept, and why.
        is_whole: False where the file breaks off, or what belongs to it is missing; names may be lacking then.
        notes: what a reader of the result must know of it: where it breaks off, what was taken out of entries.
    """

    name: str
    format: str
    paths: tuple[str, ...]
    version: str = ""
    day: str = ""
    sha256: tuple[str, ...]
    read: int
    kept: int
    rejected: tuple[RejectedRows, ...] = ()
    is_whole: bool = True
    notes: tuple[str, ...] = ()


class SpellingUsed(StrEnum):
    """Which spelling of a screened name hit a listing."""

    WRITTEN = "as written"
    RESTORED = "as restored"
    GUESSED = "as guessed without the original"
    BY_MEANING = "by the meaning of its words"


@dataclass(frozen=True, slots=True, kw_only=True)
class NameComparison:
    """How alike two names are.

    Attributes:
        score: in [0, 1]; `unspin.sanctions.names` says what it is made of.
        why: its parts, in words ("Sergei ≈ Sergey: transliteration", "Ltd is a legal form on one side only").
    """

    score: float
    why: tuple[str, ...]


class Decision(StrEnum):
    """What a reader has decided of a match."""

    CONFIRMED = "confirmed"
    CLEARED = "cleared"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sighting:
    """Where a screened name stands in a pile.

    Attributes:
        article: id of the article.
        span: where the name stands.
        sentence: the sentence.
        claims: ids of the claims that hold the name in source or content.
    """

    article: str
    span: Span
    sentence: Span
    claims: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """A possible match: why a name may be a listing. Never a verdict.

    Attributes:
        name: the name that was screened, in its fullest spelling.
        spelling: the spelling that hit.
        used: which spelling that is.
        listing: the entry.
        listed_name: the entry's name that hit.
        source: the list it stands on.
        score: in [0, 1].
        why: the score's parts, in words.
        actor: id of the actor, where the name comes from pages; else "".
        sightings: where the name stands, in the order of the pile.
        decision: what a reader has decided, or None.
        note: the reader's note.
    """

    name: str
    spelling: str
    used: SpellingUsed
    listing: Listing
    listed_name: ListedName
    source: SanctionsList
    score: float
    why: tuple[str, ...]
    actor: str = ""
    sightings: tuple[Sighting, ...] = ()
    decision: Decision | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Screening:
    """What a screening found.

    Attributes:
        names: the names that were screened, each once, in their fullest spelling.
        matches: possible matches, the best first; those that a reader has cleared come last.
        lists: the lists that were searched.
        ledger: the pages with their claims, where names were taken from pages; else None.
        notes: what a reader of the result must know.
    """

    names: tuple[str, ...]
    matches: tuple[Match, ...]
    lists: tuple[SanctionsList, ...]
    ledger: Ledger | None = None
    notes: tuple[str, ...] = ()

    @property
    def open_matches(self) -> tuple[Match, ...]:
        """The matches that no reader has cleared."""
        return tuple(match for match in self.matches if match.decision is not Decision.CLEARED)

    @property
    def cleared(self) -> tuple[Match, ...]:
        """The matches that a reader has cleared."""
        return tuple(match for match in self.matches if match.decision is Decision.CLEARED)
