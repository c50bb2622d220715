"""A small screening with everything that can be shown: sightings, a reworded spelling, a decision, lists with faults."""

from __future__ import annotations

from made_ledger import make_ledger

from unspin.model import (
    Article,
    Decision,
    ListedName,
    Listing,
    ListingKind,
    Match,
    NameQuality,
    RejectedRows,
    SanctionsList,
    Screening,
    Sighting,
    Span,
    SpellingUsed,
)
from unspin.text.sentences import find_sentences

WHOLE = SanctionsList(
    name="UN consolidated list",
    format="UN XML",
    paths=("lists/un.xml",),
    day="2026-02-27",
    sha256=("66b392a4090868d2d39161e8d748efd39138377b0e6e60b7921aa67a4f99c8bf",),
    read=1003,
    kept=1003,
)
CUT = SanctionsList(
    name="OFAC SDN",
    format="OFAC CSV",
    paths=("lists/sdn.csv",),
    sha256=("2a08fac873a3be0b92208f8874b2e7c138b7938190eeeb7ef991c15ba60e855b",),
    read=8977,
    kept=8976,
    rejected=(RejectedRows(reason="broken off in the middle", count=1, first="line 8977"),),
    is_whole=False,
    notes=("The file breaks off in the middle of line 8,977. Download it again.",),
)
EVIL = "\x1b[31mEVIL\u202e [bold]NAME[/bold]"


def make_listing(
    number: str, list_name: str, *names: str, kind: ListingKind = ListingKind.ORGANISATION
) -> Listing:
    first, *others = names
    listed = [ListedName(words=first), *(ListedName(words=one, quality=NameQuality.WEAK) for one in others)]
    return Listing(
        id=number,
        list=list_name,
        name=first,
        kind=kind,
        names=tuple(listed),
        birth_dates=("1948-12-10",) if kind is ListingKind.PERSON else (),
        countries=("XV",),
        numbers=("registration 77",),
        programmes=("VELDEN-EO1",),
    )


def make_match(name: str, listing: Listing, source: SanctionsList, score: float, **more: object) -> Match:
    fields: dict[str, object] = {
        "spelling": name,
        "used": SpellingUsed.WRITTEN,
        "listed_name": listing.names[0],
        "why": ("the same: halden", "precision ≈ precisions: one letter"),
    }
    return Match(name=name, listing=listing, source=source, score=score, **(fields | more))  # type: ignore[arg-type]


def sight(article: Article, words: str, *claims: str) -> Sighting:
    begin = article.text.index(words)
    span = Span(begin=begin, end=begin + len(words))
    sentence = next(one for one in find_sentences(article.text) if one.begin <= begin < one.end)
    return Sighting(article=article.id, span=span, sentence=sentence, claims=claims)


def make_screening() -> Screening:
    """The screening."""
    ledger = make_ledger()
    story, reworded = ledger.trace.articles[0], ledger.trace.articles[1]
    company = make_listing("17", CUT.name, "HALDEN PRECISION AG", "HP")
    person = make_listing("IRi.9", WHOLE.name, "SOLVAAG, Ingrid Maria", kind=ListingKind.PERSON)
    evil = make_listing(EVIL, WHOLE.name, EVIL, kind=ListingKind.UNKNOWN)
    matches = (
        make_match(
            "Halden Precision", company, CUT, 0.96,
            actor="actor-1", sightings=(sight(story, "Halden Precision", "claim-denial"), sight(reworded, "Halden")),
            decision=Decision.CONFIRMED, note="the register says so",
        ),
        make_match(
            "Halden Precision", evil, WHOLE, 0.81,
            actor="actor-1", spelling="Halden Accuracy", used=SpellingUsed.BY_MEANING, why=(EVIL,),
        ),
        make_match("Ingrid Solvaag", person, WHOLE, 0.74, used=SpellingUsed.RESTORED),
        make_match("John Smith", person, WHOLE, 0.71, decision=Decision.CLEARED, note="born in 1990"),
    )  # fmt: skip
    return Screening(
        names=("Halden Precision", "Ingrid Solvaag", "John Smith", "Velden", "B"),
        matches=matches,
        lists=(WHOLE, CUT),
        ledger=ledger,
        notes=("“B” has fewer than two letters: too little to be screened.",),
    )
