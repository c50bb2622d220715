"""Whom the claims tie together: ties with their evidence, techniques, and the network of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from unspin.model.actors import Actor, Mention
from unspin.model.claims import Ledger, Stance
from unspin.model.screening import Match
from unspin.model.spans import Span


class TieKind(StrEnum):
    """What is said to hold between two actors, from source to target."""

    SUPPLIES = "supplies"
    BUYS_FROM = "buys from"
    PROCURES_FOR = "procures for"
    SHIPS = "ships"
    FINANCES = "finances"
    PAYS = "pays"
    BUILDS = "builds"
    OWNS = "owns"
    HEADS = "heads"
    WORKS_FOR = "works for"
    COOPERATES_WITH = "cooperates with"
    LINKED_TO = "is linked to"
    SANCTIONS = "sanctions"
    ATTACKS = "attacks"
    DENIES = "denies"


class TieStatus(StrEnum):
    """How a claim puts a tie: that it holds, that it is to come, or that it does not hold."""

    HOLDS = "holds"
    PLANNED = "planned"
    DENIED = "denied"


@dataclass(frozen=True, slots=True, kw_only=True)
class TieReading:
    """One place where a claim puts a tie.

    Attributes:
        kind: what is said to hold.
        source, target: who and whom; a target without a name ("a plant") is a mention of a thing, described.
        status: whether it is said to hold, planned or denied.
        claim: id of the claim in whose content it stands.
        article: id of the article in which it was read.
        words: the words that say it ("are going to build").
        sentence: the sentence.
        goods: where goods stand ("strike drones").
        places: where places stand that say where it happens ("in Russia").
        holds_on: the day that the text gives, or None.
        holds_on_words: where it stands, or None.
        rule: the rule that read it, in a sentence.
        score: how sure the rule is.
    """

    kind: TieKind
    source: Mention
    target: Mention
    status: TieStatus
    claim: str
    article: str
    words: Span
    sentence: Span
    goods: tuple[Span, ...] = ()
    places: tuple[Span, ...] = ()
    holds_on: date | None = None
    holds_on_words: Span | None = None
    rule: str
    score: float


@dataclass(frozen=True, slots=True, kw_only=True)
class TieEvidence:
    """A reading of a tie with who says so.

    Attributes:
        reading: the place.
        claimant: who says so, or None where nobody can be told.
        stance: how the claimant stands to the claim's content.
        statement: id of the ledger's statement that the claim belongs to.
    """

    reading: TieReading
    claimant: str | None
    stance: Stance
    statement: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """What is said to hold between two actors, by whom, and from how many independent sources.

    Attributes:
        id: hash of kind, actors and goods.
        kind: what is said to hold.
        source, target: ids of the actors.
        status: holds if anybody says so; else planned; denied if it is only denied.
        goods, places: words for what is supplied, built or paid, and where; each once.
        days: days that texts give, in order.
        claimants: who says that it holds or is planned.
        denied_by: who denies it.
        doubters_of_denial: who calls a denial of it untrue.
        sources_least, sources_most: independent sources of those who say that it holds or is planned; of the denials
            where there are only these.
        pages: pages on which one of its claims appears, copies included.
        evidence: every reading, first-hand ones first.
    """

    id: str
    kind: TieKind
    source: str
    target: str
    status: TieStatus
    goods: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    days: tuple[date, ...] = ()
    claimants: tuple[str, ...] = ()
    denied_by: tuple[str, ...] = ()
    doubters_of_denial: tuple[str, ...] = ()
    sources_least: int
    sources_most: int
    pages: int
    evidence: tuple[TieEvidence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Technique:
    """A way of evading sanctions or controls, of a documented taxonomy.

    Attributes:
        code: its short name ("ship-to-ship-transfer").
        name: its name.
        group: what it serves ("shipping", "payment", …).
        definition: what it is, in a sentence.
        source: the document that describes it.
    """

    code: str
    name: str
    group: str
    definition: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TechniqueUse:
    """A sentence that names or shows a technique.

    Attributes:
        technique: which.
        article: id of the article.
        claim: id of the claim in whose content it stands.
        words: where the words that show it stand.
        sentence: the sentence.
    """

    technique: Technique
    article: str
    claim: str
    words: Span
    sentence: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Bridge:
    """An actor where two networks join: without it, those on either side are not connected.

    Attributes:
        actor: id of the actor.
        sides: ids of the actors on each side, the largest side first.
    """

    actor: str
    sides: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Network:
    """Whom the claims of a pile tie together.

    Attributes:
        ledger: the claims that it rests on.
        actors: those with ties first, most ties first.
        ties: the strongest first: most independent sources, then most claimants.
        techniques: sentences that show techniques of evasion.
        bridges: actors where networks join.
        matches: entries of sanctions lists that actors may be; empty where no list was given.
        notes: what a reader of the result must know.
    """

    ledger: Ledger
    actors: tuple[Actor, ...]
    ties: tuple[Tie, ...]
    techniques: tuple[TechniqueUse, ...] = ()
    bridges: tuple[Bridge, ...] = ()
    matches: tuple[Match, ...] = ()
    notes: tuple[str, ...] = ()

    def actor(self, actor_id: str) -> Actor:
        """The actor with this id. Raises `KeyError` if there is none."""
        for actor in self.actors:
            if actor.id == actor_id:
                return actor
        raise KeyError(actor_id)

    def ties_of(self, actor_id: str) -> Sequence[Tie]:
        """The ties that an actor has, in the order of `ties`."""
        return [tie for tie in self.ties if actor_id in {tie.source, tie.target}]
