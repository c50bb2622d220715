"""How counts, stances and speakers of a ledger are put into words; nothing here depends on a page."""

from __future__ import annotations

from typing import Final, Protocol

from unspin.model import Claim, RestoredField, SpeakerKind, Stance, Statement, Voice
from unspin.report.findings import MOST_SURE, percent
from unspin.report.visible import one_line

SHORT: Final = 160  # characters of a statement or claim that another row speaks of

KIND_WORDS: Final = {
    SpeakerKind.PERSON: "person",
    SpeakerKind.ORGANISATION: "organisation",
    SpeakerKind.GROUP: "group",
    SpeakerKind.DOCUMENT: "document",
    SpeakerKind.AUTHOR: "the article’s own voice",
    SpeakerKind.UNIDENTIFIED: "not identified",
}


class Counted(Protocol):
    """What has independent sources on pages: a statement, a tie."""

    @property
    def sources_least(self) -> int:
        """How many it has at least."""

    @property
    def sources_most(self) -> int:
        """How many it has at most."""

    @property
    def pages(self) -> int:
        """On how many pages it stands."""


def count(number: int, one: str, many: str | None = None) -> str:
    """The number with its noun.

    >>> count(1, "page"), count(2, "family", "families")
    ('1 page', '2 families')
    """
    return f"{number} {one if number == 1 else many or one + 's'}"


def source_number(statement: Counted) -> str:
    """How many independent sources: `2`, or `1 to 3` where it cannot be told."""
    least, most = statement.sources_least, statement.sources_most
    return str(least) if least == most else f"{least} to {most}"


def source_words(statement: Counted) -> str:
    """What stands beside the number: `independent sources`, `source on 12 pages`."""
    if statement.sources_most > 1:
        return "independent sources"
    noun = "source" if statement.sources_most == 1 else "sources"
    return f"{noun} on {count(statement.pages, 'page')}" if statement.pages > 1 else noun


def badge(statement: Counted) -> str:
    """The count as one phrase: `2 independent sources`, `1 to 2 independent sources`, `1 source on 12 pages`."""
    return f"{source_number(statement)} {source_words(statement)}"


def tone(statement: Statement) -> str:
    """How the badge is drawn: `many`, `open` where the count is a range, `warned`, or `single`."""
    if statement.sources_least > 1:
        return "many"
    if statement.sources_most > 1:
        return "open"
    return "warned" if statement.warning else "single"


def counts(statement: Statement) -> tuple[str, ...]:
    """The other counts: pages, articles, families, and outlets where pages name them."""
    return (
        count(statement.pages, "page"),
        count(statement.articles, "article"),
        count(statement.families, "family", "families"),
        *([count(statement.outlets, "outlet")] if statement.outlets else []),
    )


def lead_in(statement: Statement) -> str:
    """What must stand before a statement's words so that they are not taken for an assertion: `denies:`, or ""."""
    return "" if statement.stance is Stance.ASSERTS else f"{statement.stance.value}:"


def stance_words(claim: Claim) -> str:
    """How the speaker stands to what is said: `denies`; `asserts (negated)` where the saying itself is negated."""
    return f"{claim.stance.value} (negated)" if claim.is_negated else claim.stance.value


def post(claim: Claim) -> str:
    """Role and organisation, as far as known: `senior fellow, Institute for Trade`."""
    return ", ".join(one_line(part) for part in (claim.role, claim.organisation) if part)


def voice_words(voice: Voice) -> str:
    """Whether a voice counts, in a few words."""
    if voice.is_independent:
        return "counts as a source"
    if voice.is_independent is None:
        return "may count, or not"
    return "adds no source"


def restored_words(field: RestoredField) -> str:
    """Whence a restored wording comes: `from the original`, or `guess, 84 % sure`."""
    return whence_words(field.probability)


def whence_words(probability: float | None) -> str:
    """The same, by how probable it is that a guess is right; None for what the original has."""
    if probability is None:
        return "from the original"
    return f"guess, {percent(min(probability, MOST_SURE))} sure"
