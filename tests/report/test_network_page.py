"""The network's page as markup: nothing hostile runs, nothing is fetched, it is whole without the script."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest
from html_reading import Reading, check_handlers, check_policy
from made_network import HOSTILE_NAME, actor_id, make_network, make_wide_network, tie_id

from unspin.model import Ledger, Network, TieKind, Trace
from unspin.report.network_page import network_page, write_network_report

EMPTY = Trace(articles=(), copies=(), families=(), alone=(), restorations={}, rejects=())
NOBODY = Network(ledger=Ledger(trace=EMPTY, claims=(), appearances=(), statements=()), actors=(), ties=())
SUPPLIES = tie_id("Halden Precision", TieKind.SUPPLIES, "Morvania", "precision bearings")


@pytest.fixture(scope="module")
def network() -> Network:
    return make_network()


@pytest.fixture(scope="module")
def page(network: Network) -> str:
    return network_page(network)


@pytest.fixture(scope="module")
def reading(page: str) -> Reading:
    return Reading(page)


def card_of(page: str, key: str) -> str:
    begin = page.index(f'<article class="card-file" id="{key}"')
    return page[begin : page.index("</article>", begin)]


def words_of(markup: str) -> str:
    return " ".join(re.sub(r"<[^>]*>", "", markup).split())


def test_only_the_page_s_own_script_and_style_may_run(reading: Reading) -> None:
    check_policy(reading)


def test_nothing_in_the_page_fetches_or_handles(reading: Reading) -> None:
    check_handlers(reading)


def test_no_address_leads_out_of_the_file(reading: Reading) -> None:
    code = "".join(text for _, attributes, text in reading.inside if attributes.get("type") is None)
    assert not re.search(
        r"https?:|//\w+\.\w|url\((?!#)|@import|fetch\(|XMLHttp|innerHTML|outerHTML|eval\(", code
    )


def test_hostile_words_stand_as_text(page: str, reading: Reading) -> None:
    assert "&lt;/script&gt;&lt;img src=x" in page
    assert "<img" not in page
    assert "<b>nobody" not in page
    assert "\u202e" not in page.partition("data-block")[0]
    assert page.count("<script") == len(reading.blocks()) + 1
    for text in (text for _, attributes, text in reading.inside if attributes.get("type")):
        assert not re.search(r"[<>&\u2028\u2029]", text)
    card = card_of(page, f"actor/{actor_id(HOSTILE_NAME)}")
    assert "&lt;/script&gt;&lt;img src=x onerror=&#34;alert(7)&#34;&gt;⟦U+202E⟧knaB" in card


def test_every_link_inside_leads_somewhere(network: Network, reading: Reading) -> None:
    blocks = reading.blocks()
    ids = {str(attributes["id"]) for _, attributes in reading.elements if "id" in attributes}
    links = {str(attributes["href"])[1:] for tag, attributes in reading.elements if tag == "a"}
    marks = {
        (article.id, mark["key"])
        for article in network.ledger.trace.articles
        for mark in blocks[f"marks/{article.id}"]
    }
    assert len(links) > 40
    for link in links - {""}:
        kind, _, rest = link.partition("/")
        if kind == "page":
            article, _, key = rest.partition("/")
            assert not key or (article, key) in marks
            assert f"article/{article}" in blocks
        else:
            assert link in ids


def test_every_id_stands_once(reading: Reading) -> None:
    ids = [str(attributes["id"]) for _, attributes in reading.elements if "id" in attributes]
    assert len(ids) == len(set(ids))


def test_every_mark_stands_where_its_words_are(network: Network, reading: Reading) -> None:
    blocks = reading.blocks()
    for article in network.ledger.trace.articles:
        for mark in blocks[f"marks/{article.id}"]:
            begin, end = mark["sentence"]
            assert 0 <= begin < end <= len(article.text)
            assert all(0 <= part[0] <= part[1] <= len(article.text) for part in mark["parts"])


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("10 ties between 10 actors, 1 of them from more than one independent source.", "the headline counts"),
        ("2 independent sources", "a count with its words"),
        ("from 4 pages, copies counted once", "what the count is of"),
        ("On 3 pages, from one source.", "copies only look like confirmation"),
        ("Said by Ingrid Solvaag, Anneke Brandt", "the claimants"),
        ("Denied by Piet Aldermann; Ingrid Solvaag calls the denial untrue", "the denial and who disputes it"),
        ("Dated by the text: 2024-03-03.", "the day that the text gives"),
        ("Restored: Tilvane Supply Chain Partners, written Tilvane Provide Sequence Companions guess, 84 % sure", "a guessed name with the page's"),
        ("2 copies of this page carry it, and add no source", "copies add none"),
        ("Read as a tie: The subject of “supplies” and its object. 90 % sure.", "the rule"),
        ("The same name in full, and the same country.", "why two names are one"),
        ("Cleared by a reader: born forty years later", "a reader's decision with the note"),
        ("both names in the same order", "the score's parts"),
        ("Hit by the meaning of its words", "which spelling hit"),
        ("120 rows, 117 entries kept, 3 not kept", "the list's record"),
        ("IMO 9187629", "the listing's numbers"),
        ("A company that stands for another which must not be seen to buy.", "a technique's definition"),
        ("Without the actor in the middle, those on either side are not connected.", "bridges"),
        ("2 pages are in another language and were not read", "what must be known"),
    ],
)  # fmt: skip
def test_the_page_is_whole_without_the_script(page: str, words: str, why: str) -> None:
    head = words_of(page[: page.index('<script type="application/json"')])
    assert words in head, why


def test_a_possible_match_is_never_a_verdict(page: str) -> None:
    head = words_of(page[page.index("<main") : page.index('<script type="application/json"')]).casefold()
    assert "possible match" in head
    for verdict in ("is sanctioned", "sanctioned entity", "true match", "hit confirmed", "is listed"):
        assert verdict not in head


def test_cleared_matches_leave_no_mark_in_the_picture(reading: Reading) -> None:
    dots = {attributes["data-actor"]: str(attributes["class"]) for tag, attributes in reading.elements if tag == "a" and "data-x" in attributes}  # fmt: skip
    assert "listed" in dots[actor_id("Cold Meridian")]
    assert "listed" not in dots[actor_id("Piet Aldermann")]


def test_a_tie_s_sentences_have_their_parts_marked(page: str) -> None:
    card = card_of(page, f"tie/{SUPPLIES}")
    assert '<span class="m-source">Halden Precision</span> <span class="m-words">supplies</span> <span class="m-goods">precision bearings</span> to <span class="m-target">Morvania</span> <span class="m-places">in Sankt Ivo</span>.' in card  # fmt: skip
    assert card.count('<li class="proof">') == 3


def test_ties_keep_the_network_s_order(network: Network, reading: Reading) -> None:
    rows = [attributes["data-tie"] for tag, attributes in reading.elements if tag == "tr" and "data-tie" in attributes]  # fmt: skip
    assert rows == [tie.id for tie in network.ties]


def test_every_text_stands_once(network: Network, page: str) -> None:
    for article in network.ledger.trace.articles[:2]:
        assert page.count(json.dumps(article.text, ensure_ascii=False)) >= 1


@pytest.mark.parametrize(
    ("network", "words"),
    [
        (NOBODY, "No page could be read, so nothing can be said of any tie."),
        (replace(make_network(), ties=(), actors=(), matches=(), bridges=(), techniques=()), "12 claims on 6 pages were read, and none of them says"),
        (replace(make_network(), ties=(), ledger=replace(make_network().ledger, claims=(), appearances=(), statements=())), "No claim was found on the pages"),
    ],
    ids=["no page", "no tie", "no claim"],
)  # fmt: skip
def test_that_there_is_nothing_is_said_with_the_reason(network: Network, words: str) -> None:
    page = network_page(network)
    assert "No ties were found." in page
    assert words in words_of(page)
    assert "<svg id=" not in page


def test_what_leads_nowhere_is_left_out(network: Network) -> None:
    """A network that names actors, claims or pages which it does not hold still has its page."""
    torn = replace(network, actors=network.actors[:3])
    assert 'id="tie-table"' in network_page(torn)
    torn = replace(network, ledger=replace(network.ledger, claims=()))
    assert "None stands on a page of the pile." in network_page(torn)
    trace = replace(network.ledger.trace, articles=network.ledger.trace.articles[:1])
    assert "Halden Precision" in network_page(replace(network, ledger=replace(network.ledger, trace=trace)))


def test_the_same_network_gives_the_same_bytes(network: Network, page: str, tmp_path: Path) -> None:
    write_network_report(network, tmp_path / "network.html")
    assert (tmp_path / "network.html").read_text("utf-8") == page


def test_three_hundred_actors_stay_below_two_megabytes() -> None:
    assert len(network_page(make_wide_network(300)).encode()) < 2_000_000
