"""Networks made by hand: a small one that can be checked by eye, and large ones in the shapes that real ones have.

`make_network` has ten actors, two networks that a shipper joins, and one tie of each sort: from two sources, planned,
denied, read in a reworded page, with words that are hostile. `make_wide_network(count)` has hubs, chains and islands
of `count` actors. All names, places and events are invented.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from hashlib import sha256
from itertools import count as counting

from made_ledger import original, voice
from made_trace import article_of

from unspin.model import (
    Actor,
    ActorKind,
    Appearance,
    Article,
    Bridge,
    Change,
    Claim,
    Decision,
    Ledger,
    ListedName,
    Listing,
    ListingKind,
    Match,
    Mention,
    Merge,
    NameQuality,
    Network,
    RejectedRows,
    Restoration,
    SanctionsList,
    Sighting,
    Span,
    SpeakerKind,
    SpeechForm,
    Spelling,
    SpellingOrigin,
    SpellingUsed,
    Stance,
    Statement,
    SwapKind,
    Technique,
    TechniqueUse,
    Tie,
    TieEvidence,
    TieKind,
    TieReading,
    TieStatus,
    Trace,
)

HOSTILE_NAME = '</script><img src=x onerror="alert(7)">\u202eknaB'
RIGHT_TO_LEFT = "شركة النقل البحري"
LONG_NAME = "Joint Stock Company of the Northern Federated Territories for the Development, Production and Maintenance of Unmanned Systems and Their Components"  # fmt: skip

STS = Technique(
    code="ship-to-ship-transfer",
    name="Ship-to-ship transfer",
    group="shipping",
    definition="Cargo goes from one vessel to another at sea, so that its origin is lost.",
    source="FATF, June 2025",
)
FRONT = Technique(
    code="front-company",
    name="Front company",
    group="procurement",
    definition="A company that stands for another which must not be seen to buy.",
    source="FATF, June 2025",
)
LIST = SanctionsList(
    name="List of the Free Ports",
    format="names",
    paths=("lists/free-ports.csv",),
    version="7",
    day="2026-01-02",
    sha256=("ab" * 32,),
    read=120,
    kept=117,
    rejected=(RejectedRows(reason="a row without a name", count=3, first="line 17"),),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """Who says on which page that a tie holds; the sentence is made of it."""

    page: str
    by: str
    source: str
    kind: TieKind
    target: str
    verb: str
    status: TieStatus = TieStatus.HOLDS
    stance: Stance = Stance.ASSERTS
    goods: str = ""
    places: str = ""
    on: date | None = None
    written: str = ""  # the page's words for the source, where it is reworded
    is_guess: bool = False

    def words(self) -> list[tuple[str, str]]:
        """The sentence in pieces, each with what it is."""
        start = [("by", self.by), ("", " said "), ("content", "")]
        middle = [("source", self.written or self.source), ("", " "), ("words", self.verb), ("", " ")]
        goods = [("goods", self.goods), ("", " to ")] if self.goods else []
        places = [("", " "), ("places", self.places)] if self.places else []
        return [*start, *middle, *goods, ("target", self.target), *places, ("", ".")]


@dataclass(slots=True, kw_only=True)
class Pile:
    """Pages, claims and readings as they are made."""

    kinds: dict[str, ActorKind]
    texts: dict[str, str] = field(default_factory=dict)
    pieces: dict[str, list[tuple[Said, dict[str, Span]]]] = field(default_factory=dict)

    def say(self, said: Said) -> None:
        """One sentence more on its page."""
        text = self.texts.get(said.page, f"What is known of {said.page}")
        text += "\n\n" if len(self.pieces.get(said.page, ())) % 3 == 0 else " "
        spans: dict[str, Span] = {}
        begin = len(text)
        for kind, words in said.words():
            spans.setdefault(kind, Span(begin=len(text), end=len(text) + len(words)))
            text += words
        spans["sentence"] = Span(begin=begin, end=len(text))
        spans["content"] = Span(begin=spans["content"].begin, end=len(text) - 1)
        self.texts[said.page] = text
        self.pieces.setdefault(said.page, []).append((said, spans))


def make_network_of(
    kinds: dict[str, ActorKind], sayings: Iterable[Said], copies: Sequence[str] = (), **fields: object
) -> Network:
    """The network of what is said; `copies` are places that carry the first page once more."""
    pile = Pile(kinds=kinds)
    for said in sayings:
        pile.say(said)
    pages = {
        name: article_of(f"pages/{name}.html", text, title=f"What is known of {name}", outlet=name, date=date(2026, 3, 1 + number % 28))
        for number, (name, text) in enumerate(pile.texts.items())
    }  # fmt: skip
    first = next(iter(pages), "")
    mirrors = [
        article_of(f"mirrors/{copy}.html", pages[first].text, title=f"What is known of {first}", outlet=copy)
        for copy in (copies if pages else ())
    ]
    numbers = counting()
    read: dict[tuple[object, ...], list[tuple[Said, TieReading, Claim]]] = {}
    claims: list[Claim] = []
    for name, pieces in pile.pieces.items():
        for said, spans in pieces:
            claim = _claim(f"claim-{next(numbers)}", pages[name], said, spans)
            claims.append(claim)
            read.setdefault((said.source, said.kind, said.target, said.goods), []).append(
                (said, _reading(claim, said, spans, kinds), claim)
            )
    appearances = [original(claim) for claim in claims]
    for mirror in mirrors:
        appearances += [
            replace(original(claim), article=mirror.id, is_original=False)
            for claim in claims
            if claim.article == pages[first].id
        ]
    ties = tuple(sorted((_tie(group, appearances) for group in read.values()), key=lambda one: (-one.sources_least, -len(one.claimants))))  # fmt: skip
    weights = Counter(end for tie in ties for end in (tie.source, tie.target))
    actors = sorted((_actor(name, kind, read.values()) for name, kind in kinds.items()), key=lambda one: (-weights[one.id], one.name))  # fmt: skip
    articles = (*pages.values(), *mirrors)
    trace = Trace(articles=articles, copies=(), families=(), alone=(), restorations=_restorations(read.values()), rejects=())  # fmt: skip
    ledger = Ledger(trace=trace, claims=tuple(claims), appearances=tuple(appearances), statements=tuple(map(_statement, claims)))  # fmt: skip
    made = Network(ledger=ledger, actors=tuple(actors), ties=ties)
    return replace(made, **fields)


def _claim(key: str, article: Article, said: Said, spans: dict[str, Span]) -> Claim:
    return Claim(
        id=key,
        article=article.id,
        source=spans["by"],
        cue=Span(begin=spans["by"].end + 1, end=spans["by"].end + 5),
        content=(spans["content"],),
        speaker=said.by,
        speaker_kind=SpeakerKind.PERSON,
        stance=said.stance,
        form=SpeechForm.REPORTED,
        found_by="model",
        score=0.9,
    )


def _reading(claim: Claim, said: Said, spans: dict[str, Span], kinds: dict[str, ActorKind]) -> TieReading:
    def mention(name: str, at: Span, words: str) -> Mention:
        is_written = words == name
        return Mention(
            article=claim.article,
            span=at,
            words=words,
            restored=None if is_written else name,
            probability=0.84 if said.is_guess and not is_written else None,
            name=name,
            kind=kinds[name],
        )

    return TieReading(
        kind=said.kind,
        source=mention(said.source, spans["source"], said.written or said.source),
        target=mention(said.target, spans["target"], said.target),
        status=said.status,
        claim=claim.id,
        article=claim.article,
        words=spans["words"],
        sentence=spans["sentence"],
        goods=(spans["goods"],) if said.goods else (),
        places=(spans["places"],) if said.places else (),
        holds_on=said.on,
        rule=f"The subject of “{said.verb}” and its object.",
        score=0.9,
    )


def _tie(group: Sequence[tuple[Said, TieReading, Claim]], appearances: Sequence[Appearance]) -> Tie:
    said, reading, _ = group[0]
    claims = {claim.id for _, _, claim in group}
    affirmed = [one for one, _, _ in group if one.status is not TieStatus.DENIED]
    status = min((one.status for one, _, _ in group), key=list(TieStatus).index)
    sources = len({one.by for one in affirmed}) or len({one.by for one, _, _ in group})
    return Tie(
        id=tie_id(said.source, said.kind, said.target, said.goods),
        kind=said.kind,
        source=actor_id(reading.source.name),
        target=actor_id(reading.target.name),
        status=status,
        goods=tuple(dict.fromkeys(one.goods for one, _, _ in group if one.goods)),
        places=tuple(dict.fromkeys(one.places for one, _, _ in group if one.places)),
        days=tuple(sorted({one.on for one, _, _ in group if one.on})),
        claimants=tuple(dict.fromkeys(one.by for one in affirmed)),
        denied_by=tuple(dict.fromkeys(one.by for one, _, _ in group if one.status is TieStatus.DENIED)),
        sources_least=sources,
        sources_most=sources,
        pages=len({seen.article for seen in appearances if seen.claim in claims}),
        evidence=tuple(
            TieEvidence(reading=read, claimant=claim.speaker, stance=claim.stance, statement=f"of-{claim.id}")
            for _, read, claim in group
        ),
    )


def _actor(name: str, kind: ActorKind, groups: Iterable[Sequence[tuple[Said, TieReading, Claim]]]) -> Actor:
    readings = [reading for group in groups for _, reading, _ in group]
    mentions = [one for read in readings for one in (read.source, read.target) if one.name == name]
    written = {one.article for one in mentions if one.restored is None}
    corrupted = {one.words: one for one in mentions if one.restored is not None}
    spellings = [Spelling(words=name, origin=SpellingOrigin.WRITTEN, articles=tuple(sorted(written)))]
    for words, one in corrupted.items():
        origin = SpellingOrigin.GUESSED if one.probability else SpellingOrigin.RESTORED
        if not written:
            spellings = [Spelling(words=name, origin=origin, articles=(one.article,), probability=one.probability)]  # fmt: skip
        spellings.append(Spelling(words=words, origin=SpellingOrigin.CORRUPTED, articles=(one.article,)))
    return Actor(
        id=actor_id(name),
        name=name,
        kind=kind,
        spellings=tuple(spellings),
        mentions=tuple(mentions),
        parts=tuple(
            f"{actor_id(name)[:8]}{article[:8]}" for article in sorted({one.article for one in mentions})
        ),
        support=f"named in full on {len({one.article for one in mentions})} pages",
    )


def _restorations(groups: Iterable[Sequence[tuple[Said, TieReading, Claim]]]) -> dict[str, Restoration]:
    """The changes alone; the restored text itself is not shown in this report."""
    changes: dict[str, list[Change]] = {}
    for said, reading, _ in (one for group in groups for one in group):
        if said.written:
            one = Change(
                copy=reading.source.span,
                restored=reading.source.span,
                source=None,
                origin=None,
                before=said.written,
                after=said.source,
                kind=SwapKind.NAME,
                probability=0.84 if said.is_guess else None,
                reason="a known name of the same meaning" if said.is_guess else "",
            )
            changes.setdefault(reading.article, []).append(one)
    return {
        article: Restoration(article=article, text="", changes=tuple(made))
        for article, made in changes.items()
    }


def _statement(claim: Claim) -> Statement:
    return Statement(
        id=f"of-{claim.id}",
        words="",
        stance=claim.stance,
        claims=(claim.id,),
        pages=1,
        articles=1,
        families=1,
        outlets=1,
        speakers=(claim.speaker or "",),
        sources_least=1,
        sources_most=1,
        voices=(voice(claim.speaker or "", claim.speaker_kind, [claim.id], [claim.speaker or ""]),),
    )


def actor_id(name: str) -> str:
    """The id of the actor with this name."""
    return sha256(name.encode()).hexdigest()[:16]


def tie_id(source: str, kind: TieKind, target: str, goods: str = "") -> str:
    """The id of a tie."""
    return actor_id(f"{source}\n{kind}\n{target}\n{goods}")


def make_network() -> Network:
    """The small network."""
    kinds = {
        "Morvania": ActorKind.PLACE,
        "Halden Precision": ActorKind.COMPANY,
        "Tilvane Supply Chain Partners": ActorKind.COMPANY,
        "Cold Meridian": ActorKind.VESSEL,
        "Northgate Clearing House": ActorKind.ORGANISATION,
        "Piet Aldermann": ActorKind.PERSON,
        "Ministry of Foreign Trade": ActorKind.PUBLIC_BODY,
        RIGHT_TO_LEFT: ActorKind.COMPANY,
        LONG_NAME: ActorKind.COMPANY,
        HOSTILE_NAME: ActorKind.ORGANISATION,
    }
    halden, tilvane, ship = "Halden Precision", "Tilvane Supply Chain Partners", "Cold Meridian"
    supplies, planned = TieKind.SUPPLIES, TieStatus.PLANNED
    bearings = {"source": halden, "kind": supplies, "target": "Morvania", "verb": "supplies", "goods": "precision bearings"}  # fmt: skip
    sayings = [
        Said(page="Harbour Journal", by="Ingrid Solvaag", places="in Sankt Ivo", on=date(2024, 3, 3), **bearings),
        Said(page="Port Observer", by="Anneke Brandt", **bearings),
        Said(page="Harbour Journal", by="Piet Aldermann", status=TieStatus.DENIED, stance=Stance.DENIES, **bearings),
        Said(page="Harbour Journal", by="Ingrid Solvaag", source=tilvane, kind=TieKind.PROCURES_FOR, target="Morvania", verb="procures for"),
        Said(page="Newsmill 24", by="Marta Ilves", source=tilvane, kind=TieKind.BUYS_FROM, target=halden, verb="buys from", written="Tilvane Provide Sequence Companions", is_guess=True),
        Said(page="Harbour Journal", by="Ingrid Solvaag", source="Piet Aldermann", kind=TieKind.HEADS, target=halden, verb="heads"),
        Said(page="Port Observer", by="Anneke Brandt", source=ship, kind=TieKind.SHIPS, target=tilvane, verb="ships for"),
        Said(page="Port Observer", by="Anneke Brandt", source="Northgate Clearing House", kind=TieKind.PAYS, target=tilvane, verb="pays", status=TieStatus.DENIED, stance=Stance.DENIES),
        Said(page="Port Observer", by="two officials", source=LONG_NAME, kind=TieKind.BUILDS, target="Morvania", verb="will build", status=planned, stance=Stance.PREDICTS, goods="a plant for strike drones"),
        Said(page="Port Observer", by="two officials", source=RIGHT_TO_LEFT, kind=TieKind.OWNS, target=ship, verb="owns"),
        Said(page="Gate", by="</div><b>nobody</b>", source=HOSTILE_NAME, kind=TieKind.FINANCES, target=RIGHT_TO_LEFT, verb="<i>pays</i>"),
        Said(page="Gate", by="a clerk", source="Ministry of Foreign Trade", kind=TieKind.SANCTIONS, target=HOSTILE_NAME, verb="sanctions"),
    ]  # fmt: skip
    network = make_network_of(
        kinds,
        sayings,
        copies=("Daily Wire", "Echo"),
        notes=("2 pages are in another language and were not read",),
    )
    return replace(
        network,
        actors=tuple(map(_dress, network.actors)),
        ties=tuple(_doubt(tie) for tie in network.ties),
        techniques=tuple(_uses(network)),
        bridges=(
            Bridge(
                actor=actor_id(ship),
                sides=(
                    tuple(map(actor_id, ("Morvania", halden, tilvane))),
                    tuple(map(actor_id, (RIGHT_TO_LEFT, HOSTILE_NAME, "Ministry of Foreign Trade"))),
                ),
            ),
        ),
        matches=tuple(_matches(network)),
    )


def _dress(actor: Actor) -> Actor:
    if actor.name == "Halden Precision":
        merge = Merge(
            left=actor.parts[0], right=actor.parts[-1], rule="The same name in full, and the same country."
        )
        return replace(actor, countries=("VE",), merges=(merge,))
    return replace(actor, countries=("MV",)) if actor.name == "Morvania" else actor


def _doubt(tie: Tie) -> Tie:
    return replace(tie, doubters_of_denial=("Ingrid Solvaag",)) if tie.denied_by and tie.claimants else tie


def _uses(network: Network) -> Iterable[TechniqueUse]:
    for tie in network.ties:
        reading = tie.evidence[0].reading
        if tie.kind in {TieKind.SHIPS, TieKind.PROCURES_FOR}:
            yield TechniqueUse(
                technique=STS if tie.kind is TieKind.SHIPS else FRONT,
                article=reading.article,
                claim=reading.claim,
                words=reading.words,
                sentence=reading.sentence,
            )


def _matches(network: Network) -> Iterable[Match]:
    listed = {"Cold Meridian": ("COLD MERIDIAN", ListingKind.VESSEL), "Piet Aldermann": ("ALDERMAN, Pieter", ListingKind.PERSON), "Tilvane Supply Chain Partners": ("TILVANE SUPPLY CHAIN", ListingKind.ORGANISATION)}  # fmt: skip
    decisions = {"Piet Aldermann": (Decision.CLEARED, "born forty years later"), "Cold Meridian": (None, "")}
    for number, (name, (words, kind)) in enumerate(listed.items()):
        actor = next(one for one in network.actors if one.name == name)
        decision, note = decisions.get(name, (Decision.CONFIRMED, "the same address"))
        mention = actor.mentions[0]
        reading = next(one.reading for tie in network.ties for one in tie.evidence if mention in {one.reading.source, one.reading.target})  # fmt: skip
        yield Match(
            name=name,
            spelling=name,
            used=SpellingUsed.BY_MEANING if number == 2 else SpellingUsed.WRITTEN,
            listing=Listing(
                id=f"FP-{number + 1}",
                list=LIST.name,
                name=words,
                kind=kind,
                names=(ListedName(words=words), ListedName(words=f"{words} II", quality=NameQuality.WEAK)),
                birth_dates=("1931",) if kind is ListingKind.PERSON else (),
                countries=("MV",),
                numbers=("IMO 9187629",) if kind is ListingKind.VESSEL else (),
                programmes=("BEARINGS",),
                remarks="Renamed <often>.",
            ),
            listed_name=ListedName(words=words),
            source=LIST,
            score=0.97 - number / 10,
            why=("both names in the same order", "country agrees: MV"),
            actor=actor.id,
            sightings=(
                Sighting(
                    article=mention.article,
                    span=mention.span,
                    sentence=reading.sentence,
                    claims=(reading.claim,),
                ),
            ),
            decision=decision,
            note=note,
        )


_FIRST = "Aster Boreal Cedar Delta Ember Fjord Garnet Harbor Indigo Juniper Krill Lumen Mistral Nimbus Onyx Pelican Quartz Rowan Saffron Tundra Umber Vesper Willow Xenon Yarrow Zephyr".split()  # fmt: skip
_LAST = {
    ActorKind.COMPANY: "Trading Shipping Metals Logistics Components Aviation Exchange Holdings".split(),
    ActorKind.ORGANISATION: "Institute Bureau Network Front Council".split(),
    ActorKind.PUBLIC_BODY: "Ministry Directorate Agency".split(),
    ActorKind.VESSEL: "Star Dawn Pride Spirit".split(),
    ActorKind.PERSON: "Hostens Marek Okoro Lindqvist Petrov Haddad Vance".split(),
    ActorKind.PLACE: "Land Island Coast".split(),
    ActorKind.THING: "Drone Engine Rocket".split(),
    ActorKind.AIRCRAFT: "Flyer Jet".split(),
}


def make_wide_network(count: int, seed: int = 7) -> Network:
    """`count` actors: a large network with hubs, some smaller ones, and pairs."""
    dice = random.Random(seed)
    kinds = _name_actors(count, dice)
    names = list(kinds)
    pairs: list[tuple[str, str]] = []
    begin = 0
    while begin < count:
        size = max(2, min(count - begin, (count - begin) * 6 // 10 if count - begin > 4 else count - begin))
        group = names[begin : begin + size]
        ends = group[:1] * 3
        for name in group[1:]:
            other = dice.choice(ends)
            pairs.append((name, other) if dice.random() < 0.5 else (other, name))
            ends += [name, other, other]
        pairs += [(dice.choice(group), dice.choice(group)) for _ in range(size // 3)]
        begin += size
    sayings = []
    for number, (left, right) in enumerate(pair for pair in pairs if pair[0] != pair[1]):
        kind = dice.choice(list(TieKind))
        status = dice.choices(list(TieStatus), (8, 1, 1))[0]
        sayings += [
            Said(
                page=f"Outlet {number * 7 % max(2, count // 5)}",
                by=f"Speaker {dice.randrange(40)}",
                source=left,
                kind=kind,
                target=right,
                verb=kind.value,
                status=status,
                goods=dice.choice(("", "", "strike drones", "ball bearings", "crude oil")),
            )
            for _ in range(dice.choices((1, 2, 3), (7, 2, 1))[0])
        ]
    network = make_network_of(kinds, sayings, copies=("Daily Wire", "Echo", "Mirror"))
    listed = [actor for number, actor in enumerate(network.actors) if number % 11 == 3]
    return replace(network, matches=tuple(map(_plain_match, listed)), techniques=tuple(_uses(network)))


def _plain_match(actor: Actor) -> Match:
    name = ListedName(words=actor.name.upper())
    listing = Listing(id=f"X-{actor.id}", list=LIST.name, name=name.words, kind=ListingKind.UNKNOWN, names=(name,))  # fmt: skip
    return Match(name=actor.name, spelling=actor.name, used=SpellingUsed.WRITTEN, listing=listing, listed_name=name, source=LIST, score=0.91,
        actor=actor.id, why=("the same words",))  # fmt: skip


def _name_actors(count: int, dice: random.Random) -> dict[str, ActorKind]:
    kinds: dict[str, ActorKind] = {}
    chosen = list(_LAST)
    while len(kinds) < count:
        kind = dice.choices(chosen, (6, 2, 1, 2, 4, 1, 1, 1))[0]
        name = f"{dice.choice(_FIRST)} {dice.choice(_LAST[kind])}"
        if name in kinds:
            name = f"{name} {dice.choice(_FIRST)} {len(kinds)}"
        kinds[name] = kind
    return kinds
