"""What the panel says of a tie, an actor and a possible match: counted, grouped, cut, never a verdict."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest
from made_network import actor_id, make_network, make_wide_network, tie_id
from rich.console import Console

from unspin.model import Network, Span, Tie, TieKind
from unspin.report.network_actor_card import actor_card
from unspin.report.network_index import NetworkIndex, index_network
from unspin.report.network_match_card import MOST_VALUES, list_name, match_card
from unspin.report.network_overview import make_network_overview
from unspin.report.network_terminal import print_network
from unspin.report.network_tie_card import tie_card, tie_tone

SUPPLIES = tie_id("Halden Precision", TieKind.SUPPLIES, "Morvania", "precision bearings")


@pytest.fixture(scope="module")
def network() -> Network:
    return make_network()


@pytest.fixture(scope="module")
def index(network: Network) -> NetworkIndex:
    return index_network(network)


def with_tie(network: Network, tie: Tie) -> NetworkIndex:
    return index_network(replace(network, ties=(tie,)))


@pytest.mark.parametrize(
    ("counts", "number", "words", "tone"),
    [
        ((2, 2, 4), "2", "independent sources", "many"),
        ((1, 3, 4), "1 to 3", "independent sources", "open"),
        ((1, 1, 9), "1", "independent source", "warned"),
        ((1, 1, 1), "1", "independent source", "single"),
        ((0, 0, 1), "0", "independent sources", "single"),
        ((0, 1, 2), "0 to 1", "independent source", "warned"),
    ],
)
def test_sources_are_counted_as_in_the_ledger(
    network: Network, counts: tuple[int, int, int], number: str, words: str, tone: str
) -> None:
    least, most, pages = counts
    tie = replace(network.ties[0], sources_least=least, sources_most=most, pages=pages)
    card = tie_card(with_tie(network, tie), 0)
    assert (card.number, card.number_words, card.tone) == (number, words, tone)
    assert tie_tone(tie) == tone
    assert bool(card.warning) is (tone == "warned")


def test_a_sentence_that_one_claimant_says_stands_once_with_all_its_marks(network: Network) -> None:
    tie = next(one for one in network.ties if one.id == SUPPLIES)
    first = tie.evidence[0]
    other = replace(first, reading=replace(first.reading, words=first.reading.sentence))
    card = tie_card(with_tie(network, replace(tie, evidence=(first, other))), 0)
    assert len(card.evidence) == 1
    assert all("m-words" in piece.kinds for piece in card.evidence[0].pieces)
    denied = replace(first, claimant="somebody else")
    assert len(tie_card(with_tie(network, replace(tie, evidence=(first, denied))), 0).evidence) == 2


def test_a_sentence_that_a_page_has_twice_stands_once(network: Network) -> None:
    tie = next(one for one in network.ties if one.id == SUPPLIES)
    use = network.techniques[0]
    first = tie.evidence[0]
    trace = network.ledger.trace
    lengths = {article.id: len(article.text) + 2 for article in trace.articles}
    twice = tuple(replace(one, text=f"{one.text}\n\n{one.text}") for one in trace.articles)
    again = replace(
        first,
        reading=replace(
            first.reading, sentence=_later(first.reading.sentence, lengths[first.reading.article])
        ),
    )
    index = index_network(
        replace(
            network,
            ledger=replace(network.ledger, trace=replace(trace, articles=twice)),
            ties=(replace(tie, evidence=(first, again)),),
            techniques=(use, replace(use, sentence=_later(use.sentence, lengths[use.article]))),
        )
    )
    assert len(tie_card(index, 0).evidence) == 1
    (technique,) = make_network_overview(index, {}).techniques
    assert len(technique.uses) == 1
    out = io.StringIO()
    print_network(index.network, Console(file=out, width=80))
    assert "· 1 sentence on" in out.getvalue()


def _later(span: Span, by: int) -> Span:
    return Span(begin=span.begin + by, end=span.end + by)


def test_a_denial_is_not_said_twice(index: NetworkIndex) -> None:
    at = next(at for at, tie in enumerate(index.ties) if tie.id == SUPPLIES)
    stances = {one.claimant: (one.stance, one.status) for one in tie_card(index, at).evidence}
    assert stances["Piet Aldermann"] == ("denies", "")
    planned = next(at for at, tie in enumerate(index.ties) if tie.kind is TieKind.BUILDS)
    assert [(one.stance, one.status) for one in tie_card(index, planned).evidence] == [
        ("predicts", "planned")
    ]


def test_spellings_say_where_they_come_from(index: NetworkIndex) -> None:
    card = actor_card(index, index.actors[actor_id("Tilvane Supply Chain Partners")], ())
    assert [(one.words, one.origin, one.is_doubtful) for one in card.spellings] == [
        ("Tilvane Supply Chain Partners", "as pages write it", False),
        ("Tilvane Provide Sequence Companions", "a rewording’s wording", True),
    ]
    assert [one.words for one in card.also] == ["Tilvane Provide Sequence Companions"]


def test_countries_have_their_names(index: NetworkIndex) -> None:
    assert actor_card(index, index.actors[actor_id("Halden Precision")], ()).countries == "Venezuela"


def test_long_records_are_cut_and_say_so(network: Network) -> None:
    match = network.matches[0]
    numbers = tuple(f"wallet {number}" for number in range(40))
    listing = replace(match.listing, numbers=numbers, remarks="word " * 900)
    card = match_card(index_network(replace(network, matches=(replace(match, listing=listing),))), 0)
    facts = dict(card.listing)
    assert facts["Numbers"].endswith(f"and {40 - MOST_VALUES} more")
    assert len(facts["Remarks"]) < 700


@pytest.mark.parametrize(
    ("version", "day", "name"),
    [
        ("7", "2026-01-02", "List of the Free Ports, version 7, 2026-01-02"),
        ("", "2026-01-02", "List of the Free Ports, 2026-01-02"),
        ("", "", "List of the Free Ports"),
    ],
)
def test_a_list_is_named_with_its_version(network: Network, version: str, day: str, name: str) -> None:
    assert list_name(replace(network.matches[0].source, version=version, day=day)) == name


def test_a_match_of_no_actor_is_kept_and_one_of_an_unknown_actor_is_not(network: Network) -> None:
    match = network.matches[0]
    loose, torn = replace(match, actor=""), replace(match, actor="nobody")
    index = index_network(replace(network, matches=(loose, torn)))
    assert index.matches == (loose,)
    assert index.listed == frozenset()
    assert match_card(index, 0).actor is None


def test_cleared_matches_come_last_and_mark_nobody(network: Network, index: NetworkIndex) -> None:
    assert [match.decision for match in index.matches][-1] == "cleared"
    assert actor_id("Piet Aldermann") not in index.listed
    assert index.confirmed == {actor_id("Tilvane Supply Chain Partners")}
    assert len(index.matches) == len(network.matches)


def test_a_wide_network_has_a_card_for_every_tie_and_actor() -> None:
    index = index_network(make_wide_network(60))
    cards = [tie_card(index, at) for at in range(len(index.ties))]
    assert all(card.evidence for card in cards)
    assert {end.id for card in cards for end in (card.source, card.target)} == set(index.ties_of)


def test_the_sources_of_a_tie_that_is_only_denied_are_those_of_the_denial(index: NetworkIndex) -> None:
    at = next(at for at, tie in enumerate(index.ties) if tie.kind is TieKind.PAYS)
    assert tie_card(index, at).number_words == "independent source of the denial"
