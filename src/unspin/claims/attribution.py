"""What the reader and the rules hand on: spans of attributions and of names, before anybody knows who is meant."""

from __future__ import annotations

from dataclasses import dataclass

from unspin.model import NameKind, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """Source, cue and content that belong together.

    Attributes:
        source: where the speaker is named, or None.
        cue: where the words of saying stand, or None (a quotation that follows its speaker's earlier one).
        content: where what is said stands, in pieces, in the order of the text.
        score: the finder's certainty.
        found_by: "model", "rule: …", or "model and rule: …".
        via: index of the attribution it is nested in, in the same list; or None.
    """

    source: Span | None
    cue: Span | None
    content: tuple[Span, ...]
    score: float
    found_by: str
    via: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A name in the text.

    Attributes:
        span: where it stands.
        kind: what it names.
        score: the reader's certainty.
    """

    span: Span
    kind: NameKind
    score: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What was read in one text.

    Attributes:
        attributions: in the order of the text; nested ones after those they are nested in.
        names: in the order of the text, not overlapping.
    """

    attributions: tuple[Attribution, ...]
    names: tuple[Named, ...]
