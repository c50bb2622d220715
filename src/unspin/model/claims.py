"""Who says what: claims, where they appear, the statements they join to, and the ledger that counts their sources."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from unspin.model.copies import QuotationChange, Trace
from unspin.model.spans import Span


class NameKind(StrEnum):
    """What a name in a text names."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    THING = "thing"


class SpeakerKind(StrEnum):
    """What speaks.

    A person; an organisation (a ministry, a newspaper, a country as an actor); a group ("Western officials",
    "analysts"); a document (a report, a statement, a court filing); the article itself; or nobody that the article
    lets one tell.
    """

    PERSON = "person"
    ORGANISATION = "organisation"
    GROUP = "group"
    DOCUMENT = "document"
    AUTHOR = "author"
    UNIDENTIFIED = "unidentified"


class Stance(StrEnum):
    """How a speaker stands to what is said. Negation is kept apart: `Claim.is_negated`."""

    ASSERTS = "asserts"
    DENIES = "denies"
    WARNS = "warns"
    PREDICTS = "predicts"
    PROMISES = "promises"
    ASKS = "asks"
    ACCUSES = "accuses"
    CONFIRMS = "confirms"
    DOUBTS = "doubts"


class SpeechForm(StrEnum):
    """Whose words a claim's content is in: the speaker's, the reporter's, or both."""

    DIRECT = "direct"
    REPORTED = "reported"
    MIXED = "mixed"


@dataclass(frozen=True, slots=True, kw_only=True)
class RestoredField:
    """A field of a claim that holds another wording than the page: the original's, or a guess at it.

    Attributes:
        field: `speaker`, `role` or `organisation`.
        written: the words as the page has them.
        probability: that a guess is right; None for what was taken from the original.
    """

    field: str
    written: str
    probability: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """Somebody says something, at a span.

    Attributes:
        id: hash of the article and the spans.
        article: id of the article it stands in.
        source: where the words for the speaker stand ("Mr. Doran", "he"); None in the author's voice, or where no
            words name one ("it is said that").
        cue: where the words of saying stand ("warned", "according to"); None in the author's voice.
        content: where what is said stands, in pieces, in the order of the text.
        speaker: the full name, resolved inside the article; None if it cannot be told.
        speaker_kind: what speaks.
        role: what the article says the speaker is ("senior fellow"), or None.
        organisation: for or of which body the speaker speaks, or None.
        why_unidentified: why no speaker can be told, in a sentence; "" where one is.
        stance: how the speaker stands to the content.
        is_negated: whether the saying itself is negated ("did not say that", "never confirmed").
        said_on: the day of the saying; None where the article leaves it open.
        said_on_words: where the words for the day stand ("On Feb. 5", "last week"), or None.
        form: direct, reported or mixed.
        quotations: the exact stretches inside quotation marks, without the marks.
        via: the claim it is nested in, or None: "The Journal reported that Tehran denied …" is Tehran's claim via the
            Journal's.
        restored: which of speaker, role and organisation are in another wording than the page's.
        found_by: what found it: "model", "rule: …", or "model and rule: …".
        score: how sure the finder is.
    """

    id: str
    article: str
    source: Span | None
    cue: Span | None
    content: tuple[Span, ...]
    speaker: str | None
    speaker_kind: SpeakerKind
    role: str | None = None
    organisation: str | None = None
    why_unidentified: str = ""
    stance: Stance
    is_negated: bool = False
    said_on: date | None = None
    said_on_words: Span | None = None
    form: SpeechForm
    quotations: tuple[Span, ...] = ()
    via: Claim | None = None
    restored: tuple[RestoredField, ...] = ()
    found_by: str
    score: float

    @property
    def chain(self) -> tuple[Claim, ...]:
        """The claim and those it is nested in, the outermost first."""
        return (*self.via.chain, self) if self.via else (self,)


@dataclass(frozen=True, slots=True, kw_only=True)
class Appearance:
    """Where a claim stands on one page: on its own article, or carried to a copy through the alignment.

    Attributes:
        claim: the claim's id.
        article: id of the article it appears in.
        source, cue, content: where its parts stand in that article; a part that the copy lacks is None or missing.
        share: share of the content's characters that the copy has.
        is_original: whether this is the article the claim was read in.
        misquoted: quotations of the claim that the copy altered; left is the original, right the copy.
    """

    claim: str
    article: str
    source: Span | None
    cue: Span | None
    content: tuple[Span, ...]
    share: float
    is_original: bool
    misquoted: tuple[QuotationChange, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """An ultimate speaker or document behind a statement.

    Attributes:
        name: who it is.
        kind: what it is.
        claims: ids of the claims made by it, in this statement.
        chains: for each claim, the chain it was heard through, in words: "Reuters ← The Wall Street Journal ← officials".
        rests_on: name of the voice it is known to rest on, or may rest on; None if on none.
        is_independent: True: counts as a source; False: known to rest on another; None: cannot be told.
        rule: why, in a sentence.
    """

    name: str
    kind: SpeakerKind
    claims: tuple[str, ...]
    chains: tuple[str, ...]
    rests_on: str | None = None
    is_independent: bool | None = True
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Joint:
    """Why two claims were taken for one statement, or for contradicting ones.

    Attributes:
        left, right: the claims' ids.
        score: how alike they are.
        parts: what the score is made of, in words ("meaning .81", "names shared: Iran, Russia", "numbers agree").
    """

    left: str
    right: str
    score: float
    parts: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """The same claim wherever it is made, with counts that do not lie.

    Attributes:
        id: hash of its claims.
        words: its content, as its first claim has it.
        stance: how its speakers stand to it.
        claims: ids of its claims, those of the origins first.
        joints: why its claims were joined.
        pages: pages on which it appears.
        articles: articles after copies are joined.
        families: families of copies, an article that is no copy counted as one.
        outlets: different outlets, as far as pages name them.
        speakers: names of the different speakers.
        sources_least, sources_most: how many independent sources it has; different where it cannot be told.
        voices: the speakers and documents counted, with the rule for each.
        disputed_by: ids of statements that contradict it.
        warning: what a reader must be warned of ("on 12 pages, from one source"), or "".
    """

    id: str
    words: str
    stance: Stance
    claims: tuple[str, ...]
    joints: tuple[Joint, ...] = ()
    pages: int
    articles: int
    families: int
    outlets: int
    speakers: tuple[str, ...]
    sources_least: int
    sources_most: int
    voices: tuple[Voice, ...]
    disputed_by: tuple[str, ...] = ()
    warning: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger:
    """Who says what in a pile of pages, and from how many independent sources.

    Attributes:
        trace: the pages, and which of them are copies of which.
        claims: every claim once, in the article it was first read in.
        appearances: where each claim stands, copies included.
        statements: most independent first, then disputed, then those that only look widely confirmed, then the rest.
        disputes: why statements were taken to contradict each other.
        silent: article id → why no claim was found there.
        notes: what a reader of the result must know.
    """

    trace: Trace
    claims: tuple[Claim, ...]
    appearances: tuple[Appearance, ...]
    statements: tuple[Statement, ...]
    disputes: tuple[Joint, ...] = ()
    silent: tuple[tuple[str, str], ...] = ()
    notes: tuple[str, ...] = ()

    def claim(self, claim_id: str) -> Claim:
        """The claim with this id. Raises `KeyError` if there is none."""
        for claim in self.claims:
            if claim.id == claim_id:
                return claim
        raise KeyError(claim_id)
