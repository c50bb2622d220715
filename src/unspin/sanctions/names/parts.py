"""The nouns of name comparison: a name, cut into parts that each play a role.

Limits: which part is a family name is known only where the name says so (a comma after it), so the comparison
never rests on it.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from unspin.model import ListingKind


class PartRole(IntEnum):
    """What a part does in its name. What a name rests on comes first."""

    NAME = 0
    """A given name, a family name, or a word of a company's, vessel's or body's name that tells it apart."""
    INITIAL = 1
    """One letter that stands for a name ("J.")."""
    NUMBER = 2
    """A number or a series mark ("II", "183rd", "2007", "AR16")."""
    PLACE = 3
    """A country or a place in the name of an organisation or vessel ("of Boston", "(Asia)")."""
    COMMON = 4
    """A word that many organisations have in their names ("Trading", "Group", "Bank")."""
    PATRONYMIC = 5
    """A father's name by its form ("Viktorovich"), or after "bin" or "ben"."""
    PARTICLE = 6
    """A small word that belongs to no name by itself ("al", "van", "of", "and")."""
    TITLE = 7
    """An honorific, a rank, or a suffix ("Dr.", "Shaikh", "Jr.")."""
    LEGAL_FORM = 8
    """A legal form ("Ltd", "OOO", "Aktiengesellschaft")."""

    @property
    def is_telling(self) -> bool:
        """Whether such a part can tell one name from another."""
        return self <= PartRole.PATRONYMIC


class PartGroup:
    """Roles as the comparison sums them; plain numbers, since they are looked at in its innermost loop."""

    NAME = 0
    COMMON = 1
    NUMBER = 2
    PLACE = 3
    INITIAL = 4
    SMALL = 5
    """Particles, titles and legal forms."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class NamePart:
    """One word of a name; two mentions of the same word share the object.

    Attributes:
        written: as the name has it, in lower case.
        latin: in plain Latin letters and digits, lower case; "" if nothing is left.
        role: what it does in its name.
        sound: `latin` with the spellings of one sound made one ("mohammed" and "muhamad" stay apart, "yousef"
            and "yusef" do not).
        skeleton: a search key: the classes of its consonants. Spellings and transliterations of one name mostly
            share it; so do other names.
        forms: the names that this is a form of ("william" for "Bill"), as rows of `name_forms`.
        translations: the same for names of other languages ("Juan" and "John").
        is_lossy: whether the script does not write vowels, or the transliteration blurs sounds.
        native: `written` where the script is not Latin, taken apart into letters (Hangul); else "".
        is_plain: whether nothing but spelling, sound and forms decides how alike it is to another such part: of several
            letters, no number, of a script with vowels, without "Abdul" or the like.
        group: what its role counts with in the comparison, see `PartGroup`.
        weight: how much it tells, from .1 for a legal form to 1.3 for a word that is hardly ever seen.
    """

    written: str
    latin: str
    role: PartRole
    sound: str = ""
    skeleton: str = ""
    forms: frozenset[int] = frozenset()
    translations: frozenset[int] = frozenset()
    is_lossy: bool = False
    native: str = ""
    weight: float = 1.0
    group: int = 0
    is_plain: bool = False


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class PreparedName:
    """A name made ready for search and comparison.

    Attributes:
        words: as it was given, cut to the length that is read.
        kind: what it names, as far as known.
        parts: all its parts, in its order; a family name before a comma is put last.
        telling: those of `parts` that can tell it from another name; if none can, all of them.
        joined: the Latin forms of `telling`, without spaces.
        is_person: whether it was read as a person's.
        fathers: those of `telling` that follow "bin" or "ben".
        legal_form: the family of legal forms it has ("limited", "stock"), or "".
        acronym: first letters of the words of an organisation, particles left out; "" if too short to be one.
        full_acronym: the same with the first letters of legal forms ("NIOC" for "National Iranian Oil Company").
        is_cut: whether it was too long to be read in full.
    """

    words: str
    kind: ListingKind
    parts: tuple[NamePart, ...]
    telling: tuple[NamePart, ...]
    joined: str
    is_person: bool = False
    fathers: tuple[NamePart, ...] = ()
    legal_form: str = ""
    acronym: str = ""
    full_acronym: str = ""
    is_cut: bool = False
