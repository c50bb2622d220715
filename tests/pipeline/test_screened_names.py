"""Which names of a pile are screened, in which spellings, and where they stand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

import pytest

from unspin.model import (
    Actor,
    ActorKind,
    Appearance,
    Article,
    Ledger,
    ListingKind,
    Mention,
    Network,
    Restoration,
    Span,
    Spelling,
    SpellingOrigin,
    SpellingUsed,
    Trace,
)
from unspin.model.copies import Change
from unspin.pipeline.comparing import wrap_text
from unspin.pipeline.screened_names import find_births, gather_names
from unspin.sanctions.screening import Query
from unspin.sanctions.spotting import spot_names

FIRST = wrap_text(
    "The tanker Pearl of Orum (IMO 9999993) sailed. Rostam Qaliban, born 10 Dec 1948, owns it. He met Orum Lines."
)
SECOND = wrap_text(
    "The tanker Gem of Orum sailed. Rostam Qaliban owns it, said Orum Traces. Gem of Orum is old. Orum Traces paid."
)


def span(article: Article, words: str) -> Span:
    begin = article.text.index(words)
    return Span(begin=begin, end=begin + len(words))


def mention(article: Article, words: str, kind: ActorKind) -> Mention:
    return Mention(article=article.id, span=span(article, words), words=words, name=words, kind=kind)


def actor(
    name: str,
    kind: ActorKind,
    spellings: Sequence[tuple[str, SpellingOrigin, Article]],
    mentions: Sequence[Mention],
) -> Actor:
    return Actor(
        id=name,
        name=name,
        kind=kind,
        spellings=tuple(
            Spelling(words=words, origin=origin, articles=(one.id,)) for words, origin, one in spellings
        ),
        mentions=tuple(mentions),
        parts=(name,),
        support="made",
    )


WRITTEN, RESTORED, CORRUPTED = SpellingOrigin.WRITTEN, SpellingOrigin.RESTORED, SpellingOrigin.CORRUPTED
GUESS = Change(
    copy=Span(begin=0, end=3),
    restored=Span(begin=0, end=3),
    source=None,
    origin=None,
    before="The",
    after="Any",
    kind=None,
    probability=0.9,
)


def make_network(*, is_reworded: bool) -> Network:
    vessel = actor(
        "Pearl of Orum",
        ActorKind.VESSEL,
        [("Pearl of Orum", WRITTEN, FIRST), ("Gem of Orum", CORRUPTED, SECOND)],
        [mention(FIRST, "Pearl of Orum", ActorKind.VESSEL), mention(SECOND, "Gem of Orum", ActorKind.VESSEL)],
    )
    person = actor(
        "Rostam Qaliban",
        ActorKind.PERSON,
        [("Rostam Qaliban", WRITTEN, FIRST), ("Qaliban", WRITTEN, FIRST)],
        [
            mention(FIRST, "Rostam Qaliban", ActorKind.PERSON),
            mention(SECOND, "Rostam Qaliban", ActorKind.PERSON),
        ],
    )
    place = actor("Velden", ActorKind.PLACE, [("Velden", WRITTEN, FIRST)], [])
    restorations = {SECOND.id: Restoration(article=SECOND.id, text=SECOND.text, changes=(GUESS,))}
    trace = Trace(
        articles=(FIRST, SECOND),
        copies=(),
        families=(),
        alone=(),
        restorations=restorations if is_reworded else {},
        rejects=(),
    )
    claim = Appearance(
        claim="claim-1",
        article=FIRST.id,
        source=None,
        cue=None,
        content=(span(FIRST, "Rostam Qaliban, born 10 Dec 1948, owns it."),),
        share=1.0,
        is_original=True,
    )
    return Network(
        ledger=Ledger(trace=trace, claims=(), appearances=(claim,), statements=()),
        actors=(vessel, person, place),
        ties=(),
    )


def spot(text: str, covered: Sequence[Span]) -> Iterator[Span]:
    """Every "Gem of Orum", "Orum Lines" and "Orum Traces" that nothing covers."""
    for words in ("Gem of Orum", "Orum Lines", "Orum Traces"):
        begin = text.find(words)
        while begin >= 0:
            if not any(one.begin <= begin < one.end for one in covered):
                yield Span(begin=begin, end=begin + len(words))
            begin = text.find(words, begin + 1)


def test_an_actor_is_one_query_with_all_its_spellings() -> None:
    vessel, person, *_ = gather_names(make_network(is_reworded=False), spot, lambda words: words == "Velden")
    assert [(one.words, one.used) for one in vessel.query.spellings] == [
        ("Pearl of Orum", SpellingUsed.WRITTEN),
        ("Gem of Orum", SpellingUsed.WRITTEN),
    ]
    assert (vessel.query.kind, vessel.query.numbers) == (ListingKind.VESSEL, ("IMO 9999993",))
    assert (person.query.kind, person.query.birth_dates) == (ListingKind.PERSON, ("1948-12-10",))
    assert person.query.numbers == ()
    assert [one.words for one in person.query.spellings] == ["Rostam Qaliban"], "a surname tells less"


def test_where_a_name_stands_with_its_sentence_and_claims() -> None:
    _, person, *_ = gather_names(make_network(is_reworded=False), spot, lambda _: True)
    first, second = person.sightings
    assert first.sentence.of(FIRST.text) == "Rostam Qaliban, born 10 Dec 1948, owns it."
    assert (first.claims, second.claims) == (("claim-1",), ())


def test_what_only_looks_like_a_name_is_a_query_of_its_own() -> None:
    found = gather_names(make_network(is_reworded=False), spot, lambda _: True)
    spotted = {one.query.name: one for one in found if one.query.is_spotted}
    assert set(spotted) == {"Orum Lines", "Orum Traces"}, "Gem of Orum is a spelling of the vessel"
    assert len(spotted["Orum Traces"].sightings) == 2
    vessel = found[0]
    assert [one.article for one in vessel.sightings] == [FIRST.id, SECOND.id, SECOND.id]


def test_what_reaches_beyond_a_mention_is_screened_too() -> None:
    def spot_wide(text: str, covered: Sequence[Span]) -> Iterator[Span]:
        words = "tanker Pearl of Orum"
        if not covered and words in text:
            yield span(FIRST, words)

    found = gather_names(make_network(is_reworded=False), spot_wide, lambda _: True)
    assert "tanker Pearl of Orum" in {one.query.name for one in found if one.query.is_spotted}


@pytest.mark.parametrize("is_reworded", [True, False])
def test_what_stands_in_reworded_pages_alone_is_sought_by_meaning(*, is_reworded: bool) -> None:
    found = {
        one.query.name: one.query
        for one in gather_names(make_network(is_reworded=is_reworded), spot, lambda _: True)
    }
    assert found["Orum Traces"].is_reworded is is_reworded
    assert not found["Orum Lines"].is_reworded
    assert not found["Rostam Qaliban"].is_reworded


def test_known_places_are_not_screened() -> None:
    network = make_network(is_reworded=False)
    assert "Velden" not in {one.query.name for one in gather_names(network, spot, lambda _: True)}
    assert "Velden" in {one.query.name for one in gather_names(network, spot, lambda _: False)}


BIRTHS = [
    (", 52, an engineer", date(2024, 3, 1), ("1971", "1972"), "an age"),
    (" aged 47.", date(2024, 3, 1), ("1976", "1977"), "an age in words"),
    (", 52, an engineer", None, (), "an age on a page without a date"),
    (", 52 tankers sailed", date(2024, 3, 1), (), "a number that is no age"),
    (" (born 10 Dec 1948)", None, ("1948-12-10",), "a day"),
    (", who was born in 1948, said", None, ("1948",), "a year"),
    (", born in Shiraz,", None, (), "a place"),
    ("", None, (), "nothing"),
]


@pytest.mark.parametrize(("words", "written_on", "expected", "why"), BIRTHS, ids=[why for *_, why in BIRTHS])
def test_births(words: str, written_on: date | None, expected: tuple[str, ...], why: str) -> None:
    assert find_births(words, written_on) == expected, why


LONE = wrap_text(
    "The tanker Daniel sailed. Beatrix Morvane met Daniel. A vessel with IMO 9999993 followed. It rained in June 1961."
)
ASHORE = wrap_text("Daniel went home. He has 1234568 on his cup, not IMO 1234568. Then Daniel slept.")


@pytest.mark.parametrize(
    ("article", "kind", "why"),
    [
        (LONE, ListingKind.VESSEL, "the page calls it a tanker"),
        (ASHORE, None, "nothing on the page says that it is a ship"),
    ],
)
def test_a_vessel_is_one_only_where_a_page_says_so(
    article: Article, kind: ListingKind | None, why: str
) -> None:
    one = actor(
        "Daniel",
        ActorKind.VESSEL,
        [("Daniel", WRITTEN, article)],
        [mention(article, "Daniel", ActorKind.VESSEL)],
    )
    assert gather_alone(article, one)["Daniel"].kind is kind, why


def test_a_number_alone_is_screened() -> None:
    found = gather_alone(LONE)
    assert found["IMO 9999993"].numbers == ("IMO 9999993",)
    assert "IMO 1234568" not in gather_alone(ASHORE), "its check digit is wrong"


def test_a_number_in_the_next_sentence_is_another_ships() -> None:
    one = actor(
        "Daniel", ActorKind.VESSEL, [("Daniel", WRITTEN, LONE)], [mention(LONE, "Daniel", ActorKind.VESSEL)]
    )
    assert not gather_alone(LONE, one)["Daniel"].numbers


def gather_alone(article: Article, *actors: Actor) -> dict[str, Query]:
    """The queries by name of a pile of one page."""
    trace = Trace(articles=(article,), copies=(), families=(), alone=(), restorations={}, rejects=())
    network = Network(
        ledger=Ledger(trace=trace, claims=(), appearances=(), statements=()), actors=actors, ties=()
    )
    return {one.query.name: one.query for one in gather_names(network, spot_names, lambda _: False)}
