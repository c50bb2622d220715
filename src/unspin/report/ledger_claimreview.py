"""A ledger as schema.org `ClaimReview`: one for each statement, for programs that know the vocabulary.

unspin counts sources and does not rate truth. So `reviewRating` says in words what was counted, and has no number: a
search engine that wants one will not take it for a verdict, and should not. Only what is known is filled in: no date
of review, because the same input must give the same output; no author that nobody named.

Source: schema.org, types ClaimReview and Claim.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Final

from unspin.model import Article, Claim, Ledger, SpeakerKind, Statement
from unspin.report.ledger_index import LedgerIndex, index_ledger
from unspin.report.ledger_words import badge
from unspin.report.records import Json
from unspin.report.visible import encodable, escape_hidden, one_line, web_link

_TYPES: Final = {SpeakerKind.PERSON: "Person", SpeakerKind.ORGANISATION: "Organization"}


def ledger_claimreview(ledger: Ledger) -> str:
    """The reviews as one JSON-LD document."""
    index = index_ledger(ledger)
    reviews: list[Json] = [_review(index, statement) for statement in index.statements.values()]
    document: Json = {"@context": "https://schema.org", "@graph": reviews}
    return escape_hidden(json.dumps(document, ensure_ascii=False, indent=1)) + "\n"


def _review(index: LedgerIndex, statement: Statement) -> Json:
    counted = badge(statement) + (", disputed" if statement.disputed_by else "")
    return {
        "@type": "ClaimReview",
        "@id": f"urn:unspin:statement:{statement.id}",
        "author": {"@type": "SoftwareApplication", "name": "unspin"},
        "claimReviewed": _text(statement.words),
        "itemReviewed": _claim(index, statement),
        "reviewAspect": "number of independent sources",
        "reviewRating": {"@type": "Rating", "alternateName": counted},
    }


def _claim(index: LedgerIndex, statement: Statement) -> Json:
    claims = index.claims_of(statement)
    pages = dict.fromkeys(one.article for claim in claims for one in index.seen.get(claim.id, ()))
    articles = [index.trace.articles[one] for one in pages]
    dated = sorted((article.date, number) for number, article in enumerate(articles) if article.date)
    found: dict[str, Json] = {"@type": "Claim", "text": _text(statement.words)}
    authors: list[Json] = list(_authors(claims))
    if authors:
        found["author"] = authors if len(authors) > 1 else authors[0]
    said = sorted(claim.said_on for claim in claims if claim.said_on)
    if said or dated:
        found["datePublished"] = min([*said, *(day for day, _ in dated)]).isoformat()
    found["appearance"] = [_work(index, article) for article in articles]
    if dated:
        found["firstAppearance"] = _work(index, articles[dated[0][1]])
    return found


def _authors(claims: tuple[Claim, ...]) -> Iterator[Json]:
    """Each speaker that has a name, once."""
    seen: set[str] = set()
    for claim in claims:
        kind = _TYPES.get(claim.speaker_kind)
        if not claim.speaker or kind is None or claim.speaker in seen:
            continue
        seen.add(claim.speaker)
        author: dict[str, Json] = {"@type": kind, "name": _text(claim.speaker)}
        if claim.role and kind == "Person":
            author["jobTitle"] = _text(claim.role)
        if claim.organisation and kind == "Person":
            author["affiliation"] = {"@type": "Organization", "name": _text(claim.organisation)}
        yield author


def _work(index: LedgerIndex, article: Article) -> Json:
    found: dict[str, Json] = {"@type": "NewsArticle", "identifier": index.trace.labels[article.id]}
    if article.title:
        found["headline"] = _text(article.title)
    if link := web_link(article.url):
        found["url"] = link
    if article.date:
        found["datePublished"] = article.date.isoformat()
    if article.outlet:
        found["publisher"] = {"@type": "Organization", "name": _text(article.outlet)}
    return found


def _text(words: str) -> str:
    return encodable(one_line(words))
