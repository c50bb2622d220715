"""Who speaks in one attribution, as far as its article lets one tell."""

from __future__ import annotations

from dataclasses import dataclass

from unspin.model import RestoredField, SpeakerKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """Who speaks, resolved inside one article.

    Attributes:
        name: the full name of a person or body; for a group or a document the words for it; None if it cannot be told.
        kind: what speaks.
        role: what the article says the speaker is ("senior fellow"), without article, or None.
        organisation: for or of which body the speaker speaks, or None.
        why_unidentified: why nobody can be told, in a sentence; "" where the speaker is identified.
        restored: which of name (`speaker`), role and organisation are in another wording than the page's.
    """

    name: str | None
    kind: SpeakerKind
    role: str | None = None
    organisation: str | None = None
    why_unidentified: str = ""
    restored: tuple[RestoredField, ...] = ()
