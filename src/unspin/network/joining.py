"""From readings to ties: what several places say of the same two actors is one tie, with who says so and who denies it.

Stages:
1. both ends of every reading get their actor (`tie_ends`); what would tie an actor to itself, or to a single letter, says
   nothing and is left out;
2. readings of one kind between the same actors are one tie, unless they tell of different goods: goods with the same
   head word ("drones", "Shahed drones") are the same; a reading without goods joins where there is only one sort of them;
3. a tie holds if anybody says so, else it is planned, else it is only denied; a denial belongs to the tie that it denies;
4. sources are counted over the claims that say that it holds or is planned; of a tie that is only denied, over the denials;
   what a page says of a speaker ("Marr, the Post's editor, said …") is the page's word, not the speaker's;
5. the strongest come first: most independent sources, then most claimants, then pages; what is only denied comes last.

A denial is doubted by whoever speaks in a statement that the ledger has linked to it as contradicting it.

Limits: "supplies" and "buys from" are different ties, though a sale has two sides; goods are told apart by their head word
alone, so that "engines" for ships and for drones are one.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from unspin.model import (
    Actor,
    Claim,
    Ledger,
    Mention,
    Span,
    SpeakerKind,
    Stance,
    Statement,
    Tie,
    TieEvidence,
    TieKind,
    TieReading,
    TieStatus,
)
from unspin.network.noun_groups import read_noun_group
from unspin.network.tie_ends import TieEnds, find_ends

CountSources = Callable[[Sequence[str]], tuple[int, int]]
"""Ids of claims → how many independent sources they have together, least and most."""

MUTUAL: Final = frozenset({TieKind.COOPERATES_WITH, TieKind.LINKED_TO})
"""Kinds that hold both ways: which end a text names first says nothing."""

_STATUSES: Final = tuple(TieStatus)


def join_ties(
    readings: Sequence[TieReading], actors: Sequence[Actor], ledger: Ledger, count_sources: CountSources
) -> tuple[tuple[Actor, ...], tuple[Tie, ...]]:
    """The actors, those with most ties first, and the ties, the strongest first.

    Args:
        readings: places where claims put ties, in the order of the articles and of their texts.
        actors: who is named in the pile; those that ties describe without a name are added.
        ledger: the claims that the readings rest on.
        count_sources: counts the independent sources of claims, taken together.
    """
    readings = [one for one in readings if _is_name(one.source) and _is_name(one.target)]
    ends = find_ends(readings, actors)
    lookup = _Lookup(ledger)
    ties = [
        _make_tie(key, group, lookup, count_sources)
        for key, group in _group(_drop_nested(readings, lookup), ends, lookup)
    ]
    ties.sort(key=_rank)
    return _order_actors((*actors, *ends.made), ties), tuple(ties)


@dataclass(frozen=True, slots=True)
class _Key:
    """What makes readings one tie."""

    kind: TieKind
    source: str
    target: str
    goods: frozenset[str] = frozenset()


class _Lookup:
    """The ledger, by ids."""

    def __init__(self, ledger: Ledger) -> None:
        self.claims: Mapping[str, Claim] = {claim.id: claim for claim in ledger.claims}
        self.texts = {article.id: article.text for article in ledger.trace.articles}
        self.copies = {copy.target for copy in ledger.trace.copies}
        self.statements = {one.id: one for one in ledger.statements}
        self.statement_of = {claim: one for one in ledger.statements for claim in one.claims}
        self.publisher_of = {article.id: article.outlet for article in ledger.trace.articles}
        self.own_voice: dict[str, str] = {}
        for claim in ledger.claims:
            if claim.speaker_kind is SpeakerKind.AUTHOR:
                self.publisher_of[claim.article] = self.claimant(claim.id)
                self.own_voice.setdefault(claim.article, claim.id)
        self.pages: dict[str, set[str]] = {}
        for seen in ledger.appearances:
            self.pages.setdefault(seen.claim, set()).add(seen.article)

    def words(self, reading: TieReading, spans: Sequence[Span]) -> Iterator[str]:
        """The words at spans of a reading's article, on one line."""
        text = self.texts[reading.article]
        return (" ".join(span.of(text).split()) for span in spans)

    def claimant(self, claim_id: str) -> str | None:
        """Who makes the claim, by the name that its statement has for it; None where nobody can be told."""
        statement = self.statement_of.get(claim_id)
        voices = statement.voices if statement else ()
        voice = next((one for one in voices if claim_id in one.claims), None)
        if voice is not None:
            return voice.name if voice.name and voice.kind is not SpeakerKind.UNIDENTIFIED else None
        claim = self.claims.get(claim_id)
        return claim.speaker if claim else None

    def claimant_of(self, reading: TieReading) -> str | None:
        """Who says a reading: the speaker of its claim; the page, where the words only describe that speaker."""
        return (
            self.publisher_of.get(reading.article)
            if self._describes(reading)
            else self.claimant(reading.claim)
        )

    def counted(self, readings: Sequence[TieReading]) -> tuple[str, ...]:
        """Ids of the claims whose sources are those of the readings; a page that describes stands in its own voice, once."""
        kept: dict[str, str] = {}
        for one in readings:
            if self._describes(one):
                publisher = self.publisher_of.get(one.article) or one.article
                kept.setdefault(f"by {publisher}", self.own_voice.get(one.article, one.claim))
            else:
                kept[one.claim] = one.claim
        return tuple(dict.fromkeys(kept.values()))

    def _describes(self, reading: TieReading) -> bool:
        """Whether the words stand outside what is claimed: in the page's words for the speaker."""
        claim = self.claims.get(reading.claim)
        return claim is not None and not _touches(claim.content, reading.words)

    def contradicting(self, claim_id: str) -> Iterator[Statement]:
        """The statements that the ledger has as contradicting the claim's own."""
        statement = self.statement_of.get(claim_id)
        for other in statement.disputed_by if statement else ():
            if other in self.statements:
                yield self.statements[other]


def _drop_nested(readings: Sequence[TieReading], lookup: _Lookup) -> list[TieReading]:
    """The readings, each place once: of claims that hold one another the innermost, whose speaker says it, has it."""
    best: dict[tuple[object, ...], TieReading] = {}
    for reading in readings:
        place = (
            reading.article,
            reading.kind,
            *((span.begin, span.end) for span in (reading.source.span, reading.target.span, reading.words)),
        )
        known = best.get(place)
        if known is None or _depth(reading, lookup) > _depth(known, lookup):
            best[place] = reading
    return list(best.values())


def _depth(reading: TieReading, lookup: _Lookup) -> int:
    claim = lookup.claims.get(reading.claim)
    return len(claim.chain) if claim else 0


def _group(
    readings: Sequence[TieReading], ends: TieEnds, lookup: _Lookup
) -> Iterator[tuple[_Key, list[TieReading]]]:
    """Stage 2."""
    pairs: dict[_Key, list[TieReading]] = {}
    for reading in readings:
        source, target = ends.source_of(reading), ends.target_of(reading)
        if source == target:
            continue
        key = _Key(reading.kind, source, target)
        turned = _Key(reading.kind, target, source)
        pairs.setdefault(turned if reading.kind in MUTUAL and turned in pairs else key, []).append(
            ends.explain(reading)
        )
    for key, group in pairs.items():
        for goods, part in _split_by_goods(group, lookup):
            yield _Key(key.kind, key.source, key.target, goods), part


def _split_by_goods(
    group: Sequence[TieReading], lookup: _Lookup
) -> Iterator[tuple[frozenset[str], list[TieReading]]]:
    sorts: list[tuple[set[str], list[TieReading]]] = []
    bare: list[TieReading] = []
    for reading in group:
        heads = {read_noun_group(words).head for words in lookup.words(reading, reading.goods)} - {""}
        if not heads:
            bare.append(reading)
            continue
        shared = [sort for sort in sorts if sort[0] & heads]
        merged = (heads.union(*(sort[0] for sort in shared)), [one for sort in shared for one in sort[1]])
        merged[1].append(reading)
        sorts = [sort for sort in sorts if not sort[0] & heads] + [merged]
    if len(sorts) == 1:
        sorts[0][1].extend(bare)
    elif bare:
        sorts.append((set(), bare))
    yield from ((frozenset(heads), part) for heads, part in sorts)


def _make_tie(key: _Key, readings: Sequence[TieReading], lookup: _Lookup, count_sources: CountSources) -> Tie:
    """Stages 3 and 4."""
    ordered = sorted(readings, key=lambda one: (one.article in lookup.copies, _STATUSES.index(one.status)))
    said = [one for one in ordered if one.status is not TieStatus.DENIED]
    denials = [one for one in ordered if one.status is TieStatus.DENIED]
    statuses = {one.status for one in ordered}
    least, most = count_sources(lookup.counted(said or denials))
    return Tie(
        id=_hash(key),
        kind=key.kind,
        source=key.source,
        target=key.target,
        status=next(status for status in _STATUSES if status in statuses),
        goods=_distinct(words for one in ordered for words in lookup.words(one, one.goods)),
        places=_distinct(words for one in ordered for words in lookup.words(one, one.places)),
        days=tuple(sorted({one.holds_on for one in ordered if one.holds_on})),
        claimants=_claimants(said, lookup),
        denied_by=_claimants(denials, lookup),
        doubters_of_denial=_doubters(denials, lookup),
        sources_least=least,
        sources_most=most,
        pages=len({page for one in ordered for page in lookup.pages.get(one.claim, {one.article})}),
        evidence=tuple(_give_evidence(one, lookup) for one in ordered),
    )


def _give_evidence(reading: TieReading, lookup: _Lookup) -> TieEvidence:
    claim, statement = lookup.claims.get(reading.claim), lookup.statement_of.get(reading.claim)
    return TieEvidence(
        reading=reading,
        claimant=lookup.claimant_of(reading),
        stance=claim.stance if claim else Stance.ASSERTS,
        statement=statement.id if statement else "",
    )


def _claimants(readings: Sequence[TieReading], lookup: _Lookup) -> tuple[str, ...]:
    return _distinct(name for one in readings if (name := lookup.claimant_of(one)))


def _doubters(denials: Sequence[TieReading], lookup: _Lookup) -> tuple[str, ...]:
    return _distinct(
        voice.name
        for denial in denials
        for statement in lookup.contradicting(denial.claim)
        for voice in statement.voices
        if voice.name and voice.kind is not SpeakerKind.UNIDENTIFIED
    )


def _is_name(mention: Mention) -> bool:
    """Whether the words may name or describe anybody: no single letter does."""
    return sum(char.isalpha() for char in mention.restored or mention.words) > 1


def _touches(spans: Sequence[Span], words: Span) -> bool:
    return any(span.begin < words.end and words.begin < span.end for span in spans)


def _distinct(words: Iterator[str]) -> tuple[str, ...]:
    """Each once, whatever its case, as it was written first."""
    kept: dict[str, str] = {}
    for one in words:
        kept.setdefault(one.casefold(), one)
    return tuple(kept.values())


def _rank(tie: Tie) -> tuple[object, ...]:
    is_denied = tie.status is TieStatus.DENIED
    counts = (tie.sources_least, tie.sources_most, len(tie.claimants or tie.denied_by), tie.pages)
    return is_denied, *(-count for count in counts), _STATUSES.index(tie.status), tie.kind.value, tie.id


def _order_actors(actors: Sequence[Actor], ties: Sequence[Tie]) -> tuple[Actor, ...]:
    """Those with most ties first; of the same number, as they came."""
    degrees = Counter(end for tie in ties for end in (tie.source, tie.target))
    return tuple(sorted(actors, key=lambda actor: -degrees[actor.id]))


def _hash(key: _Key) -> str:
    parts = (key.kind.value, key.source, key.target, *sorted(key.goods))
    return hashlib.blake2b("\x1f".join(parts).encode(), digest_size=8).hexdigest()
