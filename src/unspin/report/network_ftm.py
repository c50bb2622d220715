"""A network as FollowTheMoney: one entity a line, for Aleph, OpenSanctions' tools and whatever reads them.

Pages are `Article`s, actors are entities by their kind, ties are entities between them, each with its pages as `proof`.

Rules:
1. a country is a `Territory`, any other place an `Address`, a thing without a name an `Asset`;
2. a tie that is said to hold gets the schema of its kind, if both ends are what that allows: `Ownership`, `Directorship`,
   `Employment`, `Payment`, `Representation`; every other tie is an `UnknownLink` with its kind as `role`;
3. what is only planned or denied is never more than an `UnknownLink` whose `role` and `status` say so: whoever imports the
   file may look no further than the schema;
4. an original's spellings are `alias`, a rewording's `weakAlias`;
5. what a sanctions list says is not written: a possible match is no finding.

Source: FollowTheMoney 4, its schemata.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from hashlib import blake2b
from typing import Final, TypeAlias

from unspin.model import Actor, ActorKind, Article, Network, SpellingOrigin, Tie, TieKind, TieStatus
from unspin.report.ledger_words import count
from unspin.report.network_index import NetworkIndex, index_network
from unspin.report.network_tables import line
from unspin.report.visible import escape_hidden, one_line, web_link
from unspin.text.gazetteer import load_gazetteer

Properties: TypeAlias = dict[str, list[str]]

_NAME: Final = 380  # characters that a name may have there, less some room
_STRING: Final = 1_000
_SCHEMATA: Final = {
    ActorKind.PERSON: "Person",
    ActorKind.ORGANISATION: "Organization",
    ActorKind.COMPANY: "Company",
    ActorKind.PUBLIC_BODY: "PublicBody",
    ActorKind.PLACE: "Address",
    ActorKind.VESSEL: "Vessel",
    ActorKind.AIRCRAFT: "Airplane",
    ActorKind.THING: "Asset",
}
_BODIES: Final = frozenset({"Organization", "Company", "PublicBody"})
_LEGAL: Final = _BODIES | {"Person"}
_ASSETS: Final = frozenset({"Company", "Vessel", "Airplane", "Asset"})
_EDGES: Final[Mapping[TieKind, tuple[str, str, frozenset[str], str, frozenset[str]]]] = {
    TieKind.OWNS: ("Ownership", "owner", _LEGAL, "asset", _ASSETS),
    TieKind.HEADS: ("Directorship", "director", _LEGAL, "organization", _BODIES),
    TieKind.WORKS_FOR: ("Employment", "employee", frozenset({"Person"}), "employer", _BODIES),
    TieKind.PAYS: ("Payment", "payer", _LEGAL, "beneficiary", _LEGAL),
    TieKind.PROCURES_FOR: ("Representation", "agent", _LEGAL, "client", _LEGAL),
}
"""Kind → schema, and for each end its property and what may stand there."""


def network_ftm(network: Network) -> Iterator[str]:
    """The lines: pages first, then actors, then ties."""
    index = index_network(network)
    actors = [one for one in index.actors.values() if one.id in index.ties_of or one.id in index.matches_of]
    for article in _pages(index, actors):
        yield _entity(_make_id("page", article.id), "Article", _page(index, article))
    schemata = {actor.id: schema_of(actor) for actor in actors}
    for actor in actors:
        yield _entity(_actor_id(actor.id), schemata[actor.id], _actor(index, actor))
    for tie in index.ties:
        yield _entity(_make_id("tie", tie.id), *_link(index, tie, schemata))


def schema_of(actor: Actor) -> str:
    """The schema of an actor."""
    if actor.kind is ActorKind.PLACE and load_gazetteer().find_country(actor.name):
        return "Territory"
    return _SCHEMATA[actor.kind]


def _pages(index: NetworkIndex, actors: Iterable[Actor]) -> Iterable[Article]:
    """The pages on which the actors and ties stand, in the pile's order."""
    shown = {mention.article for actor in actors for mention in actor.mentions}
    shown |= {one.reading.article for tie in index.ties for one in tie.evidence}
    return (article for article in index.ledger.trace.articles.values() if article.id in shown)


def _page(index: NetworkIndex, article: Article) -> Properties:
    return {
        "name": [one_line(article.title or article.label, _NAME)],
        "title": [one_line(article.title or "", _NAME)],
        "fileName": [one_line(index.ledger.trace.labels[article.id], _NAME)],
        "publisher": [one_line(article.outlet or "", _NAME)],
        "publishedAt": [article.date.isoformat() if article.date else ""],
        "sourceUrl": [web_link(article.url) or ""],
    }


def _actor(index: NetworkIndex, actor: Actor) -> Properties:
    words: dict[bool, list[str]] = {True: [], False: []}
    for spelling in actor.spellings:
        if spelling.words != actor.name:
            words[spelling.origin is SpellingOrigin.CORRUPTED].append(one_line(spelling.words, _NAME))
    pages = dict.fromkeys(mention.article for mention in actor.mentions)
    articles = [index.ledger.trace.articles[one] for one in pages if one in index.ledger.trace.articles]
    return {
        "name": [one_line(actor.name, _NAME) or actor.id],
        "alias": words[False],
        "weakAlias": words[True],
        "country": [code.lower() for code in actor.countries],
        "notes": [one_line(actor.support, _STRING)],
        "sourceUrl": [web_link(article.url) or "" for article in articles],
        "proof": [_make_id("page", article.id) for article in articles],
    }


def _link(index: NetworkIndex, tie: Tie, schemata: Mapping[str, str]) -> tuple[str, Properties]:
    schema, source, target = _edge_of(tie, schemata)
    articles = {one.reading.article: index.ledger.trace.articles[one.reading.article] for one in tie.evidence}
    sentences = (one.reading.sentence.of(articles[one.reading.article].text) for one in tie.evidence)
    mark = "" if tie.status is TieStatus.HOLDS else f" ({tie.status.value})"
    told: Properties = {
        source: [_actor_id(tie.source)],
        target: [_actor_id(tie.target)],
        "status": [tie.status.value],
        "recordId": [tie.id],
        "date": [day.isoformat() for day in tie.days],
        "summary": list(dict.fromkeys(map(line, sentences))),
        "description": [line(describe_tie(index, tie))],
        "publisher": [one_line(article.outlet or "", _NAME) for article in articles.values()],
        "sourceUrl": [web_link(article.url) or "" for article in articles.values()],
        "proof": [_make_id("page", article) for article in articles],
    }
    if schema == "Payment":  # the one of these schemata that has neither role nor status
        return schema, {name: values for name, values in told.items() if name != "status"} | {
            "purpose": [one_line("; ".join(tie.goods), _STRING)]
        }
    return schema, told | {"role": [tie.kind.value + mark]}


def _edge_of(tie: Tie, schemata: Mapping[str, str]) -> tuple[str, str, str]:
    """The schema of a tie, and the properties of its two ends."""
    known = _EDGES.get(tie.kind)
    if known and tie.status is TieStatus.HOLDS:
        schema, source, sources, target, targets = known
        if schemata[tie.source] in sources and schemata[tie.target] in targets:
            return schema, source, target
    return "UnknownLink", "subject", "object"


def describe_tie(index: NetworkIndex, tie: Tie) -> str:
    """A tie in a sentence, with who says so, who denies it, and how many sources it has."""
    goods = f" ({'; '.join(tie.goods)})" if tie.goods else ""
    parts = [f"{index.actors[tie.source].name} {tie.kind.value} {index.actors[tie.target].name}{goods}"]
    parts += [f"{tie.status.value}"] if tie.status is not TieStatus.HOLDS else []
    parts += [f"said by {', '.join(tie.claimants)}"] if tie.claimants else []
    parts += [f"denied by {', '.join(tie.denied_by)}"] if tie.denied_by else []
    least, most = tie.sources_least, tie.sources_most
    number = count(least, "independent source") if least == most else f"{least} to {most} independent sources"
    return "; ".join([*parts, number, f"on {count(tie.pages, 'page')}"]) + "."


def _actor_id(actor: str) -> str:
    return _make_id("actor", actor)


def _make_id(prefix: str, own: str) -> str:
    """An id that the format allows: letters, figures and hyphens; any other id is hashed."""
    plain = own if own.isascii() and own.isalnum() else blake2b(own.encode(), digest_size=8).hexdigest()
    return f"{prefix}-{plain}"


def _entity(entity_id: str, schema: str, properties: Properties) -> str:
    """An entity as a line; empty values and those that stand there twice are left out."""
    kept = {name: [one for one in dict.fromkeys(values) if one] for name, values in properties.items()}
    data = {
        "id": entity_id,
        "schema": schema,
        "properties": {name: values for name, values in kept.items() if values},
    }
    return escape_hidden(json.dumps(data, ensure_ascii=False))
