"""What shares text with what: comparisons, copies, families, restored texts, and the trace that holds them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from unspin.model.pages import Article, Reject
from unspin.model.spans import Span


class EditKind(StrEnum):
    """What happened to a stretch of words between the left text and the right."""

    KEEP = "keep"
    SWAP = "swap"
    INSERT = "insert"
    DROP = "drop"


class SwapKind(StrEnum):
    """What a swap did; `unspin.copies.swaps` has the rules and their order."""

    NAME = "name"
    NUMBER = "number"
    MEANING = "meaning"
    QUOTATION = "quotation"
    WORDING = "wording"


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """One step from left to right. `INSERT` has an empty left span, `DROP` an empty right one."""

    kind: EditKind
    left: Span
    right: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Swap:
    """Words of one side standing for words of the other.

    Attributes:
        left, right: where they stand; a swapped name or number is spanned whole.
        left_words, right_words: the words there.
        kind: what the swap did.
        is_quoted: whether it stands inside quotation marks.
        score: likeness of the two wordings, from the lexicon.
        reason: the rule's sentence: why this kind.
    """

    left: Span
    right: Span
    left_words: str
    right_words: str
    kind: SwapKind
    is_quoted: bool
    score: float
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A run of text in which the two sides correspond.

    Attributes:
        left, right: where it stands on each side.
        score: share of its words that correspond, swapped words counted by likeness.
        words: how many words of it correspond, kept or swapped (the larger side's).
        edits: the steps from left to right, in the order of the left text, covering both spans.
        is_moved: whether it stands out of the order of the other passages.
        is_quotation: whether it is wholly a shared quotation (no evidence of copying by itself).
    """

    left: Span
    right: Span
    score: float
    words: int
    edits: tuple[Edit, ...]
    is_moved: bool = False
    is_quotation: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotationChange:
    """A quotation whose words differ between the two sides, inside the quotation marks."""

    left: Span
    right: Span
    left_words: str
    right_words: str


class Direction(StrEnum):
    """Which side was first."""

    LEFT_TO_RIGHT = "left-to-right"
    RIGHT_TO_LEFT = "right-to-left"
    UNDECIDED = "undecided"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign:
    """One sign of direction.

    Attributes:
        name: which rule spoke.
        weight: log-likelihood ratio in nats; above 0 speaks for left as the source, below for right.
        reason: the rule's sentence, with the words it rests on; “this side” or “this page” is the one it
            speaks for.
    """

    name: str
    weight: float
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Two articles aligned.

    Attributes:
        passages: where they correspond, in the order of the left text.
        swaps: words standing for other words, in the order of the left text.
        quotations: quotations that differ inside their quotation marks.
        related: pairs of headlines that both pages offer, as (left, right).
        left_share, right_share: share of each side's words that stand in passages.
        swapped_share: share of the corresponding words that were swapped.
        is_ordered: whether the passages stand in the same order on both sides.
        is_copy: whether the passages show copying, and not only shared quotation or furniture.
        direction: which side was first.
        probability: that left was first.
        signs: what the direction rests on, strongest first.
    """

    passages: tuple[Passage, ...]
    swaps: tuple[Swap, ...]
    quotations: tuple[QuotationChange, ...] = ()
    related: tuple[tuple[str, str], ...] = ()
    left_share: float
    right_share: float
    swapped_share: float
    is_ordered: bool
    is_copy: bool
    direction: Direction = Direction.UNDECIDED
    probability: float = 0.5
    signs: tuple[Sign, ...] = ()


class CopyKind(StrEnum):
    """How the target was made from its source."""

    VERBATIM = "verbatim"
    EDITED = "edited"
    REWORDED = "reworded"
    EXCERPT = "excerpt"
    MERGED = "merged"


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """A directed comparison: its left side is `source`, its right side `target`.

    Attributes:
        source, target: article ids.
        kind: how the target was made.
        comparison: the evidence.
        is_decided: whether the signs suffice for the direction; if not, source and target are only
            the likelier order.
    """

    source: str
    target: str
    kind: CopyKind
    comparison: Comparison
    is_decided: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Unseen:
    """An origin that is credited but not in the pile.

    Attributes:
        outlet: who is credited.
        credited_by: ids of the members that credit it.
        words: the credit lines, as they stood.
    """

    outlet: str
    credited_by: tuple[str, ...]
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Family:
    """All articles that share copied text, as a tree.

    Attributes:
        id: hash of the members' ids.
        origin: id of the member all others come from; the first among those in the pile.
        is_decided: whether the signs single out the origin.
        reasons: why it is the origin, in sentences.
        members: article ids, the origin first, then by depth in the tree.
        parents: member id → id of the member it was copied from (the origin has none).
        unseen: origins that members credit and that are not in the pile.
    """

    id: str
    origin: str
    is_decided: bool
    reasons: tuple[str, ...]
    members: tuple[str, ...]
    parents: Mapping[str, str]
    unseen: tuple[Unseen, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One thing put back, from an article or as a guess.

    Attributes:
        copy: where the words stood in the copy's main text.
        restored: where the original words stand in the restored text.
        source: id of the article they were taken from; None for a guess.
        origin: where they stand in that article's main text; None for a guess.
        before, after: the copy's words and the original's; "" where words were added or dropped.
        kind: what kind of swap it was; None for words added or dropped.
        probability: that a guess is right; None for what was taken from an article.
        reason: what a guess rests on, in a sentence; "" for what was taken from an article.
    """

    copy: Span
    restored: Span
    source: str | None
    origin: Span | None
    before: str
    after: str
    kind: SwapKind | None
    probability: float | None = None
    reason: str = ""

    @property
    def is_guess(self) -> bool:
        """Whether no article of the pile has the words, and they are only likely."""
        return self.probability is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Restoration:
    """A copy's text with the original words put back; `str()` gives the text.

    Where the pile has no source of an article, its changes are guesses, each with its probability.
    """

    article: str
    text: str
    changes: tuple[Change, ...]

    @property
    def guesses(self) -> tuple[Change, ...]:
        """The changes that are guesses."""
        return tuple(change for change in self.changes if change.is_guess)

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True, slots=True, kw_only=True)
class Trace:
    """What was found in a pile of pages.

    Attributes:
        articles: every article, in the order of the input.
        copies: every copy with its source, families in order, sources before their copies.
        families: the largest first.
        alone: ids of articles that share copied text with no other.
        restorations: article id → its text with the original words put back: of every copy, and of articles without
            a source in the pile where names or set phrases could be guessed.
        rejects: inputs that were not traced.
        notes: what a reader of the result must know (language limits, comparisons left out).
    """

    articles: tuple[Article, ...]
    copies: tuple[Copy, ...]
    families: tuple[Family, ...]
    alone: tuple[str, ...]
    restorations: Mapping[str, Restoration]
    rejects: tuple[Reject, ...]
    notes: tuple[str, ...] = ()

    def article(self, article_id: str) -> Article:
        """The article with this id. Raises `KeyError` if there is none."""
        for article in self.articles:
            if article.id == article_id:
                return article
        raise KeyError(article_id)

    def restored(self, article_id: str) -> Restoration:
        """The article's text with the original words put back.

        An article that is no copy comes back as it is, with no changes. Raises `KeyError` for an
        id that is not in the trace.
        """
        restoration = self.restorations.get(article_id)
        if restoration is None:
            text = self.article(article_id).text
            return Restoration(article=article_id, text=text, changes=())
        return restoration
