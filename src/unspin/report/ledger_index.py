"""A ledger with its ways in: claims by id, appearances by page and by claim, statements by claim, speakers.

Whatever leads nowhere (a statement's claim that is not in the ledger, a dispute of statements that are not) is left
out here, so that nothing shown can lead there either.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from unspin.model import Appearance, Article, Claim, Joint, Ledger, SpeakerKind, Statement, Voice
from unspin.report.index import TraceIndex, index_trace
from unspin.report.ledger_words import KIND_WORDS
from unspin.report.visible import one_line


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispute:
    """Two statements that contradict each other, and why they were taken to; `joint` is None if nothing says."""

    left: Statement
    right: Statement
    joint: Joint | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeakerFile:
    """All claims of one speaker.

    Attributes:
        key: the name of its place in the page, also the address after the `#`.
        name: who it is.
        kind: what it is.
        claims: its claims, in the ledger's order.
    """

    key: str
    name: str
    kind: SpeakerKind
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerIndex:
    """The ledger, and where to find things in it.

    Attributes:
        ledger: what is indexed.
        trace: its pages, with their ways in.
        claims: claim id → claim.
        statements: statement id → statement.
        statement_of: claim id → the statement it belongs to.
        seen: claim id → its appearances, the original first.
        on_page: article id → the appearances on it, in the order of its text.
        speakers: every identified speaker, the one with the most claims first.
        speaker_of: claim id → its speaker's file.
        disputes: pairs of statements that contradict each other, each once.
    """

    ledger: Ledger
    trace: TraceIndex
    claims: Mapping[str, Claim]
    statements: Mapping[str, Statement]
    statement_of: Mapping[str, Statement]
    seen: Mapping[str, tuple[Appearance, ...]]
    on_page: Mapping[str, tuple[Appearance, ...]]
    speakers: tuple[SpeakerFile, ...]
    speaker_of: Mapping[str, SpeakerFile]
    disputes: tuple[Dispute, ...]

    def claims_of(self, statement: Statement) -> tuple[Claim, ...]:
        """The statement's claims, as far as the ledger holds them."""
        return tuple(self.claims[one] for one in statement.claims if one in self.claims)

    def words_of(self, claim: Claim) -> str:
        """What is claimed, its pieces joined by an ellipsis, on one line."""
        text = self.trace.articles[claim.article].text
        return one_line(" … ".join(piece.of(text) for piece in claim.content))

    def name_of(self, voice: Voice) -> str:
        """Who a voice is, as its claims have it; the ledger may have told namesakes apart by their pages."""
        claims = [self.claims[one] for one in voice.claims if one in self.claims]
        if claims and voice.kind in {SpeakerKind.GROUP, SpeakerKind.DOCUMENT, SpeakerKind.UNIDENTIFIED}:
            return self.who(claims[0])
        return one_line(voice.name) or KIND_WORDS[voice.kind]

    def who(self, claim: Claim) -> str:
        """Who speaks: the name, else the words that stand for the speaker, else that nobody is named."""
        article = self.trace.articles[claim.article]
        if claim.speaker_kind is SpeakerKind.AUTHOR:
            return _author(claim, article, self.trace.labels[article.id])
        if claim.speaker:
            return one_line(claim.speaker)
        written = one_line(claim.source.of(article.text)) if claim.source else ""
        return f"“{written}”" if written else "nobody named"


def index_ledger(ledger: Ledger) -> LedgerIndex:
    """The ledger with its ways in."""
    trace = index_trace(ledger.trace)
    claims = {claim.id: claim for claim in ledger.claims if claim.article in trace.articles}
    statements = {one.id: one for one in ledger.statements if any(claim in claims for claim in one.claims)}
    appearances = [one for one in ledger.appearances if one.claim in claims and one.article in trace.articles]
    statement_of = {claim: one for one in statements.values() for claim in one.claims}
    speakers = _gather_speakers(claims.values(), trace)
    return LedgerIndex(
        ledger=ledger,
        trace=trace,
        claims=claims,
        statements=statements,
        statement_of=statement_of,
        seen=_group_by_claim(appearances),
        on_page=_group_by_page(appearances),
        speakers=speakers,
        speaker_of={claim.id: speaker for speaker in speakers for claim in speaker.claims},
        disputes=_pair_disputes(ledger, statements, statement_of),
    )


def _author(claim: Claim, article: Article, label: str) -> str:
    return one_line(claim.speaker or article.outlet or article.byline or credited_outlet(article) or label)


def credited_outlet(article: Article) -> str | None:
    """The outlet that the page says the story was taken from, if it is another than its own."""
    own = (article.outlet or "").casefold()
    return next(
        (one.outlet for one in article.credits if one.is_original and one.outlet.casefold() != own), None
    )


def _group_by_claim(appearances: Iterable[Appearance]) -> dict[str, tuple[Appearance, ...]]:
    groups: dict[str, list[Appearance]] = {}
    for one in appearances:
        groups.setdefault(one.claim, []).append(one)
    return {
        claim: tuple(sorted(group, key=lambda one: not one.is_original)) for claim, group in groups.items()
    }


def _group_by_page(appearances: Iterable[Appearance]) -> dict[str, tuple[Appearance, ...]]:
    groups: dict[str, list[Appearance]] = {}
    for one in appearances:
        groups.setdefault(one.article, []).append(one)
    return {article: tuple(sorted(group, key=_first_place)) for article, group in groups.items()}


def _first_place(appearance: Appearance) -> int:
    spans = [*appearance.content, *(part for part in (appearance.source, appearance.cue) if part)]
    return min((span.begin for span in spans), default=0)


def _gather_speakers(claims: Iterable[Claim], trace: TraceIndex) -> tuple[SpeakerFile, ...]:
    """Speakers of the same name and sort; an article's own voice is its outlet's."""
    groups: dict[tuple[bool, str], list[Claim]] = {}
    names: dict[tuple[bool, str], str] = {}
    for claim in claims:
        is_author = claim.speaker_kind is SpeakerKind.AUTHOR
        name = (
            _author(claim, trace.articles[claim.article], trace.labels[claim.article])
            if is_author
            else one_line(claim.speaker or "")
        )
        if name and claim.speaker_kind is not SpeakerKind.UNIDENTIFIED:
            key = is_author, name.casefold()
            groups.setdefault(key, []).append(claim)
            names.setdefault(key, name)
    ordered = sorted(groups.items(), key=lambda item: (-len(item[1]), item[0]))
    return tuple(
        SpeakerFile(key=f"s{number}", name=names[key], kind=group[0].speaker_kind, claims=tuple(group))
        for number, (key, group) in enumerate(ordered, start=1)
    )


def _pair_disputes(
    ledger: Ledger, statements: Mapping[str, Statement], statement_of: Mapping[str, Statement]
) -> tuple[Dispute, ...]:
    """Joints of claims or of statements as pairs of statements; then pairs that only the statements know of."""
    pairs: dict[frozenset[str], Dispute] = {}
    for joint in ledger.disputes:
        left = statements.get(joint.left) or statement_of.get(joint.left)
        right = statements.get(joint.right) or statement_of.get(joint.right)
        if left and right and left.id != right.id:
            key = frozenset((left.id, right.id))
            pairs.setdefault(key, Dispute(left=left, right=right, joint=joint))
    for left in statements.values():
        for other in left.disputed_by:
            right = statements.get(other)
            if right and right.id != left.id:
                pairs.setdefault(frozenset((left.id, other)), Dispute(left=left, right=right, joint=None))
    return tuple(pairs.values())
