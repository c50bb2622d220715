"""Claims are read once, carried to copies, and an article without any says why."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from made_claims import article_of, claim_of, comparison_of, copy_of, family_of, span_of, trace_of

from unspin.claims.ledger import Collector, make_ledger
from unspin.model import (
    Article,
    Claim,
    Copy,
    CreditLine,
    Ledger,
    SpeakerKind,
    Trace,
    Unseen,
)
from unspin.text.lexicon import load_lexicon

STORY = (
    "Ann Reed said that Meridian Shipping had moved forty tankers of Iranian oil to Velden since March. "
    "The port is quiet in the mornings, and gulls sit on the cranes."
)
SPUN = (
    "Ann Reed stated that Meridian Shipping had shifted forty tankers of Iranian oil to Velden since March. "
    "The harbour is silent in the mornings, and gulls sit on the cranes."
)
OWN = " Omar Haddad, who runs the harbour police of Velden, told this paper that he knew nothing of any tankers at all."
CONTENTS = {"Ann Reed": "Meridian Shipping had", "Omar Haddad": "he knew nothing"}


class Reader:
    """Reads what is known to stand in a text, and notes what it was asked to read."""

    def __init__(self) -> None:
        self.read: list[str] = []

    def __call__(self, article: Article) -> list[Claim]:
        self.read.append(article.id)
        found = []
        for speaker, words in CONTENTS.items():
            if words in article.text:
                begin = article.text.index(words)
                content = article.text[begin : article.text.index(".", begin)]
                found.append(claim_of(article, content, speaker))
        return found


def collect(trace: Trace, reader: Reader) -> Collector:
    collector = Collector(trace, reader, lambda article: f"nothing in {article.id}")
    for article in collector.articles:
        collector.collect(article)
    return collector


def copied(source: Article, target: Article, until: int | None = None) -> Copy:
    comparison = comparison_of(source.text, target.text[:until])
    return copy_of(source, target, comparison)


def test_a_copy_is_not_read_and_has_the_claims_of_its_source() -> None:
    origin, copy = article_of("origin", STORY), article_of("copy", SPUN)
    reader = Reader()
    trace = trace_of([copy, origin], [copied(origin, copy)], [family_of(origin, copy)])
    collected = collect(trace, reader)
    assert reader.read == ["origin"], "the source first, whatever the order of the input, and nothing twice"
    (claim,) = collected.claims
    first, second = collected.appearances
    assert (first.article, first.is_original, first.share) == ("origin", True, 1.0)
    assert (second.article, second.is_original) == ("copy", False)
    assert second.content[0].of(SPUN).startswith("Meridian Shipping had shifted forty tankers")
    assert second.source == span_of(SPUN, "Ann Reed")
    assert {first.claim, second.claim} == {claim.id}


def test_a_copys_own_text_is_read_and_only_that_is_taken() -> None:
    origin, copy = article_of("origin", STORY), article_of("copy", SPUN + OWN)
    reader = Reader()
    trace = trace_of([origin, copy], [copied(origin, copy, len(SPUN))], [family_of(origin, copy)])
    collected = collect(trace, reader)
    assert reader.read == ["origin", "copy"]
    assert [(claim.article, claim.speaker) for claim in collected.claims] == [
        ("origin", "Ann Reed"),
        ("copy", "Omar Haddad"),
    ]


def test_the_outer_links_of_an_own_claim_are_kept() -> None:
    origin, copy = article_of("origin", STORY), article_of("copy", SPUN + OWN)

    def read(article: Article) -> list[Claim]:
        if article is origin:
            return [claim_of(article, "Meridian Shipping had moved", "Ann Reed")]
        outer = claim_of(article, "Meridian Shipping had shifted", "This Paper")
        return [outer, claim_of(article, "he knew nothing of any tankers", "Omar Haddad", via=outer)]

    trace = trace_of([origin, copy], [copied(origin, copy, len(SPUN))], [family_of(origin, copy)])
    collector = Collector(trace, read, lambda _: "")
    for article in collector.articles:
        collector.collect(article)
    assert [claim.speaker for claim in collector.claims] == ["Ann Reed", "This Paper", "Omar Haddad"]


def test_the_very_same_text_is_read_once() -> None:
    first = article_of("first", "Ann Reed said that Meridian Shipping had sailed.", date=date(2024, 3, 1))
    twin = article_of("twin", first.text, outlet="Another")
    reader = Reader()
    trace = trace_of([twin, first])
    collected = collect(trace, reader)
    assert reader.read == ["first"]
    assert [one.article for one in collected.appearances] == ["first", "twin"]
    (statement,) = ledger_of(trace, collected).statements
    assert (statement.pages, statement.articles, statement.families, statement.sources_most) == (2, 1, 1, 1)


def test_an_article_without_claims_says_why() -> None:
    quiet = article_of("quiet", "Fog.")
    collected = collect(trace_of([quiet]), Reader())
    assert collected.silent == (("quiet", "nothing in quiet"),)


def ledger_of(trace: Trace, collected: Collector) -> Ledger:
    return make_ledger(trace, collected, load_lexicon())


def test_a_statement_on_many_pages_from_one_source_is_warned_of() -> None:
    origin = article_of("origin", STORY, outlet="Northmark")
    copies = [article_of(f"copy{number}", SPUN, outlet=f"Outlet {number}") for number in range(3)]
    trace = trace_of([origin, *copies], [copied(origin, one) for one in copies], [family_of(origin, *copies)])
    ledger = ledger_of(trace, collect(trace, Reader()))
    (statement,) = ledger.statements
    assert (statement.pages, statement.outlets, statement.families) == (4, 4, 1)
    assert (statement.sources_least, statement.sources_most) == (1, 1)
    assert statement.warning == "On 4 pages of 4 outlets, from one source."
    assert statement.words.startswith("Meridian Shipping had moved")


def test_two_sources_in_two_families() -> None:
    origin, copy = article_of("origin", STORY, outlet="Northmark"), article_of("copy", SPUN)
    other_words = "Omar Haddad said that forty tankers of Iranian oil had been moved to Velden by Meridian Shipping since March."
    other = article_of("other", other_words, outlet="The Globe")

    def read(article: Article) -> list[Claim]:
        if article is other:
            content = "forty tankers of Iranian oil had been moved to Velden by Meridian Shipping since March"
            return [claim_of(article, content, "Omar Haddad")]
        return Reader()(article)

    trace = trace_of([other, origin, copy], [copied(origin, copy)], [family_of(origin, copy)])
    collector = Collector(trace, read, lambda _: "")
    for article in collector.articles:
        collector.collect(article)
    (statement,) = ledger_of(trace, collector).statements
    assert (statement.pages, statement.articles, statement.families) == (3, 2, 2)
    assert (statement.sources_least, statement.sources_most) == (2, 2)
    assert statement.warning == ""
    assert len(statement.joints) == 1


def author(article: Article) -> list[Claim]:
    return [claim_of(article, "The port is quiet in the mornings, and gulls sit on the cranes")]


def voice_of(trace: Trace) -> str:
    collector = Collector(trace, author, lambda _: "")
    for article in collector.articles:
        collector.collect(article)
    (statement,) = ledger_of(trace, collector).statements
    (voice,) = statement.voices
    assert voice.kind is SpeakerKind.AUTHOR
    return voice.name


def test_whose_the_texts_own_voice_is() -> None:
    page = article_of("page", STORY, outlet="The Courier")
    assert voice_of(trace_of([page])) == "The Courier"
    credited = replace(page, credits=(CreditLine(words="Source: Reuters", outlet="Reuters"),))
    assert voice_of(trace_of([credited])) == "Reuters", "a credited agency is the agency"
    helped = replace(page, credits=(CreditLine(words="with Reuters", outlet="Reuters", is_original=False),))
    assert voice_of(trace_of([helped])) == "The Courier", "who only helped did not write it"
    own = replace(page, credits=(CreditLine(words="The Courier -", outlet="Courier"),))
    assert voice_of(trace_of([own])) == "The Courier", "an outlet that credits itself"
    nameless = replace(page, outlet=None)
    assert voice_of(trace_of([nameless])) == "page.html (outlet unknown)"


def test_an_unseen_origin_speaks_in_the_text_of_its_family() -> None:
    first, second = article_of("first", STORY), article_of("second", STORY, outlet="The Globe")
    unseen = Unseen(outlet="Northmark", credited_by=("second",), words=("Source: Northmark",))
    family = family_of(first, second, unseen=(unseen,))
    assert voice_of(trace_of([first, second], [copied(first, second)], [family])) == "Northmark"
    named = replace(first, outlet="The Courier")
    assert voice_of(trace_of([named, second], [copied(named, second)], [family])) == "The Courier"
    undecided = replace(family, is_decided=False)
    assert voice_of(trace_of([named, second], [copied(named, second)], [undecided])) == "Northmark"


def test_an_undecided_origin_is_told_of() -> None:
    origin, copy = article_of("origin", STORY), article_of("copy", SPUN)
    family = family_of(origin, copy, is_decided=False)
    trace = trace_of([origin, copy], [copied(origin, copy)], [family])
    assert "do not single out the origin" in ledger_of(trace, collect(trace, Reader())).notes[0]


def test_an_empty_pile_has_an_empty_ledger() -> None:
    trace = trace_of([])
    ledger = ledger_of(trace, collect(trace, Reader()))
    assert (ledger.claims, ledger.statements, ledger.appearances, ledger.notes) == ((), (), (), ())
