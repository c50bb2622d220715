"""Everybody and every body that an article names: the cast, and where each is mentioned.

1. Full names of persons are put together: "James B. Comey Jr." and "James Comey" are one, the longest form is the name.
2. A title before a lone surname makes a person, too ("President Obeya").
3. Bodies are put together by their words; what stands in brackets behind one is its short form ("(FML)").
4. Every capitalised word that is somebody's surname is a mention, and so is a first name that only one person has.
   A surname that two persons share is a mention of whichever its courtesy title fits, or else of the one who is named
   in full more often; if that does not tell, of nobody.

Cost: linear in the words.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from unspin.claims.speakers.introductions import Introduction
from unspin.claims.speakers.naming import Naming
from unspin.claims.speakers.words import Range


@dataclass(slots=True, kw_only=True)
class Person:
    """Somebody named in the article.

    Attributes:
        name: the words of the fullest form.
        tokens: the same, lower-cased.
        gender: "m", "f", or "" where nothing tells.
        introductions: what the article says of the person, in the order of the text.
        introduced_at: the first word of a mention → what it says there.
        role_words: the words of all roles, lower-cased, with what they are short for.
        full_mentions: how often the full name stands in the text.
    """

    name: Range
    tokens: tuple[str, ...]
    gender: str = ""
    introductions: list[Introduction] = field(default_factory=list)
    introduced_at: dict[int, list[Introduction]] = field(default_factory=dict)
    role_words: set[str] = field(default_factory=set)
    full_mentions: int = 0


@dataclass(slots=True, kw_only=True)
class Body:
    """An organisation named in the article.

    Attributes:
        name: the words of its first and fullest form.
        tokens: the same, lower-cased.
        short: its short forms.
        nouns: what it is, as told around its name: "Norpress, a news agency,", "the lobby group Free Roads".
        owner: the body that it is part of: "the Trade Department's Office of Ports"; or None.
    """

    name: Range
    tokens: tuple[str, ...]
    short: set[str] = field(default_factory=set)
    nouns: set[str] = field(default_factory=set)
    owner: Range | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """Words `[begin, end)` that mean a person or a body of the cast."""

    begin: int
    end: int
    who: Person | Body


@dataclass(frozen=True, slots=True, kw_only=True)
class Cast:
    """The people and bodies of one article.

    Attributes:
        naming: its names.
        people, bodies: in the order of their first full mention.
        mentions: in the order of the text.
        mention_of: word → the mention it belongs to.
        surnames: surname → those who bear it.
        body_of: lower-cased words of a body, in full or short → the body.
        places: the first word of each mention.
    """

    naming: Naming
    people: list[Person]
    bodies: list[Body]
    mentions: list[Mention]
    mention_of: dict[int, Mention]
    surnames: dict[str, list[Person]]
    body_of: dict[tuple[str, ...], Body]
    places: list[int]

    def find_body(self, begin: int, end: int) -> Body | None:
        """The body that the words name, in full or short; None if the article has none of that name."""
        return self.body_of.get(self.naming.words.lower[begin:end])
