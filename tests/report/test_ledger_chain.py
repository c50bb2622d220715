"""The chain of a statement: its links, what hangs on what, and how it is laid out."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import pytest
from made_ledger import make_long_ledger

from unspin.model import CreditLine, Ledger
from unspin.report.ledger_chain import Chain, LinkRole, ThreadKind, weave_chain
from unspin.report.ledger_index import LedgerIndex, index_ledger
from unspin.report.ledger_picture import Box, ChainPicture, draw_narrow, draw_wide

UNNAMED = "“A person close to the exporter, who did not want to be named”"


@pytest.fixture(scope="module")
def index(ledger: Ledger) -> LedgerIndex:
    return index_ledger(ledger)


def chain_of(index: LedgerIndex, key: str, most_copies: int | None = None) -> Chain:
    return weave_chain(index, index.statements[f"statement-{key}"], most_copies)


def names(chain: Chain, kind: ThreadKind) -> set[tuple[str, str]]:
    first = {link.key: link.first for link in chain.links}
    return {(first[one.source], first[one.target]) for one in chain.threads if one.kind is kind}


def test_every_link_of_a_report_of_a_report_stands_in_its_column(index: LedgerIndex) -> None:
    chain = chain_of(index, "denial")
    assert names(chain, ThreadKind.HEARD) == {
        ("Halden Precision", "The Harbour Street Journal"),
        ("The Harbour Street Journal", "harbour-journal.html"),
        ("Halden Precision", "two officials"),
        ("two officials", "The Meridian Post"),
        ("The Meridian Post", "The Port Observer"),
        ("The Port Observer", "port-observer.html"),
    }
    columns = {link.first: link.column for link in chain.links}
    assert [
        columns[one] for one in ("port-observer.html", "The Port Observer", "The Meridian Post", "two officials", "Halden Precision")
    ] == [0, 1, 2, 3, 4]  # fmt: skip


def test_copies_hang_on_their_page_and_lead_to_no_voice(index: LedgerIndex) -> None:
    chain = chain_of(index, "accident")
    copied = names(chain, ThreadKind.COPIED)
    assert {source for source, _ in copied} == {"harbour-journal.html"}
    assert len(copied) == 4
    keys = {link.key for link in chain.links if link.role is LinkRole.COPY}
    assert not [one for one in chain.threads if one.source in keys]


def test_what_may_rest_on_another_is_drawn_so(index: LedgerIndex) -> None:
    chain = chain_of(index, "warned")
    assert names(chain, ThreadKind.MAY_REST) == {(UNNAMED, "Customs officers in the port of Sankt Ivo")}
    roles = {link.first: link.role for link in chain.links}
    assert roles[UNNAMED] is LinkRole.OPEN


def test_an_article_s_own_voice_needs_no_outlet_beside_it(index: LedgerIndex) -> None:
    chain = chain_of(index, "stamp")
    assert names(chain, ThreadKind.HEARD) == {("The Port Observer", "port-observer.html")}


def test_an_outlet_that_the_page_credits_stands_between_it_and_the_speaker(ledger: Ledger) -> None:
    story = ledger.trace.articles[0]
    credit = CreditLine(words="Read the original article on The Coastal Agency", outlet="The Coastal Agency")
    for outlet, expected in (
        (story.outlet, {("Ingrid Solvaag", "The Coastal Agency"), ("The Coastal Agency", story.outlet), (story.outlet, "harbour-journal.html")}),
        (None, {("Ingrid Solvaag", "The Coastal Agency"), ("The Coastal Agency", "harbour-journal.html")}),
    ):  # fmt: skip
        articles = (replace(story, outlet=outlet, credits=(credit,)), *ledger.trace.articles[1:])
        index = index_ledger(replace(ledger, trace=replace(ledger.trace, articles=articles)))
        assert names(chain_of(index, "accident"), ThreadKind.HEARD) == expected


def test_copies_beyond_the_most_are_one_link() -> None:
    index = index_ledger(make_long_ledger(count=60, pages=40))
    statement = index.statements["statement-0-0"]
    few, whole = weave_chain(index, statement, 8), weave_chain(index, statement)
    assert [link.first for link in few.links if link.role is LinkRole.MORE] == ["and 32 more copies"]
    assert sum(link.role is LinkRole.COPY for link in few.links) == 7
    assert sum(link.role is LinkRole.COPY for link in whole.links) == 39


def overlap(left: Box, right: Box) -> bool:
    return (
        left.x < right.x + right.width
        and right.x < left.x + left.width
        and left.y < right.y + right.height
        and right.y < left.y + left.height
    )


@pytest.mark.parametrize("key", ["ships", "warned", "denial", "accident", "stamp", "hostile"])
def test_no_box_lies_on_another_or_outside(index: LedgerIndex, key: str) -> None:
    chain = chain_of(index, key)
    for picture in (draw_wide(chain), draw_narrow(chain)):
        assert_tidy(picture)
    assert draw_narrow(chain).width <= 390 - 2 * 16


def assert_tidy(picture: ChainPicture) -> None:
    assert not [pair for pair in combinations(picture.boxes, 2) if overlap(*pair)]
    assert all(box.x >= 0 and box.x + box.width <= picture.width for box in picture.boxes)
    assert all(box.y >= 0 and box.y + box.height <= picture.height for box in picture.boxes)


def test_forty_pages_are_drawn_apart() -> None:
    index = index_ledger(make_long_ledger(count=60, pages=40))
    chain = weave_chain(index, index.statements["statement-0-0"])
    assert_tidy(draw_wide(chain))
    assert_tidy(draw_narrow(chain))


def test_a_narrow_picture_shows_under_a_voice_only_what_has_it(index: LedgerIndex) -> None:
    rows = [
        box.link.first
        for box in draw_narrow(chain_of(index, "ships")).boxes
        if box.link.role is not LinkRole.COPY
    ]
    assert rows == [
        "Ministry of Foreign Trade", "The Harbour Street Journal", "harbour-journal.html",
        "Anneke Brandt", "The Port Observer", "port-observer.html",
    ]  # fmt: skip
