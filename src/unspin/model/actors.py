"""Who and what is named: mentions in articles, and actors across them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from unspin.model.spans import Span


class ActorKind(StrEnum):
    """What an actor is. A country is a place, with its code."""

    PERSON = "person"
    ORGANISATION = "organisation"
    COMPANY = "company"
    PUBLIC_BODY = "public body"
    PLACE = "place"
    VESSEL = "vessel"
    AIRCRAFT = "aircraft"
    THING = "thing"


class MentionForm(StrEnum):
    """How a mention names its actor."""

    FULL = "full name"
    SURNAME = "surname"
    SHORT = "short form"
    DESCRIPTION = "description"
    PEOPLE = "people of a country"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """Where an actor is named in an article.

    Attributes:
        article: id of the article.
        span: where it stands in the article's main text.
        words: the words there, as the page has them.
        restored: the original's words for them, or a guess at those; None where they are the page's.
        probability: that a guess is right; None for what was taken from the original, or is the page's own.
        name: the fullest name that the article gives to the same, in the original wording ("Michael Doran" for
            "Doran").
        kind: what is named.
        form: how.
        score: how sure it is that something of this kind is named here.
    """

    article: str
    span: Span
    words: str
    restored: str | None = None
    probability: float | None = None
    name: str
    kind: ActorKind
    form: MentionForm = MentionForm.FULL
    score: float = 1.0


class SpellingOrigin(StrEnum):
    """Where a spelling of an actor's name comes from.

    Written: a page has it, and no sign says that it was reworded. Restored: the original's wording of what a copy
    altered. Guessed: put back without the original. Corrupted: a rewording's wording, kept for searching.
    """

    WRITTEN = "written"
    RESTORED = "restored"
    GUESSED = "guessed"
    CORRUPTED = "corrupted"


@dataclass(frozen=True, slots=True, kw_only=True)
class Spelling:
    """One way in which an actor is written.

    Attributes:
        words: the spelling.
        origin: where it comes from.
        articles: ids of the articles that have it, or from which it was restored.
        probability: that a guessed spelling is right; None for others.
    """

    words: str
    origin: SpellingOrigin
    articles: tuple[str, ...]
    probability: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Merge:
    """Why two actors of single articles were taken for one.

    Attributes:
        left, right: ids of the two, as `Actor.parts` has them.
        rule: the rule's sentence.
        is_judged: whether a reader's judgement says so.
    """

    left: str
    right: str
    rule: str
    is_judged: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """A person, an organisation, a place, a vessel or a thing that articles name.

    Attributes:
        id: hash of its parts.
        name: its fullest name, in the original wording.
        kind: what it is.
        countries: ISO 3166-1 alpha-2 codes of the countries that pages or its name connect it with; of a country, its
            own.
        spellings: how it is written, the first-hand ones first.
        mentions: where it is named.
        parts: ids of what it is in single articles; a judgement names actors by these, or by name.
        merges: why the parts were taken for one.
        support: what makes it an actor, in a sentence ("named in full on 3 pages").
    """

    id: str
    name: str
    kind: ActorKind
    countries: tuple[str, ...] = ()
    spellings: tuple[Spelling, ...]
    mentions: tuple[Mention, ...]
    parts: tuple[str, ...]
    merges: tuple[Merge, ...] = ()
    support: str
