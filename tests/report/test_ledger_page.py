"""The ledger's page as markup: nothing hostile runs, nothing is fetched, every link leads somewhere."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest
from html_reading import Reading, check_handlers, check_policy
from made_ledger import QUIET_REASON, WARNING, make_long_ledger

from unspin.model import Ledger, Trace
from unspin.report import write_ledger_report
from unspin.report.ledger_index import index_ledger
from unspin.report.ledger_page import ledger_page

EMPTY = Trace(articles=(), copies=(), families=(), alone=(), restorations={}, rejects=())


@pytest.fixture(scope="module")
def page(ledger: Ledger) -> str:
    return ledger_page(ledger)


@pytest.fixture(scope="module")
def reading(page: str) -> Reading:
    return Reading(page)


def test_only_the_page_s_own_script_and_style_may_run(reading: Reading) -> None:
    check_policy(reading)


def test_nothing_in_the_page_fetches_or_handles(reading: Reading) -> None:
    check_handlers(reading)


def test_no_address_leads_out_of_the_file(reading: Reading) -> None:
    code = "".join(text for _, attributes, text in reading.inside if attributes.get("type") is None)
    code = code.replace("http://www.w3.org/2000/svg", "")  # a name, not an address
    assert not re.search(
        r"https?:|//\w+\.\w|url\((?!#)|@import|fetch\(|XMLHttp|innerHTML|outerHTML|eval\(", code
    )


def test_hostile_words_stand_as_text(ledger: Ledger, page: str, reading: Reading) -> None:
    blocks = reading.blocks()
    hostile = next(claim for claim in ledger.claims if claim.id == "claim-hostile")
    facts = blocks[f"claims/{hostile.article}"][0]
    assert facts["who"] == '</script><img src=x onerror="alert(5)">⟦U+202E⟧looc'
    assert facts["post"] == "<b>boss</b>, {{ 7 * 7 }} & Sons"
    assert facts["restored"] == [["speaker", "<i>written</i>\x1b[2J", "guess, 50 % sure"]]
    assert "&lt;/script&gt;&lt;img src=x" in page
    assert "<img" not in page
    assert page.count("<script") == len(blocks) + 1
    for text in (text for _, attributes, text in reading.inside if attributes.get("type")):
        assert not re.search(r"[<>&\u2028\u2029]", text)


def test_every_link_inside_leads_somewhere(ledger: Ledger, reading: Reading) -> None:
    blocks = reading.blocks()
    ids = {str(attributes["id"]) for _, attributes in reading.elements if "id" in attributes}
    links = {str(attributes["href"])[1:] for tag, attributes in reading.elements if tag == "a"}
    for block in (block for key, block in blocks.items() if key.startswith("statement/")):
        links |= {box[-1][1:] for pair in block["pictures"] for picture in pair for box in picture["boxes"]}
    claims = {claim.id for claim in ledger.claims}
    assert len(links) > 40
    for link in links - {""}:
        place, claim = (
            re.fullmatch(r"([^/]+/[^/]+)((?:/[^/]+)*)", link).groups() if "/" in link else (link, "")
        )  # type: ignore[union-attr]
        assert place in ids | set(blocks)
        assert not claim or claim.split("/")[1] in claims


def test_every_text_stands_once(ledger: Ledger, page: str) -> None:
    story = ledger.trace.articles[4]
    assert page.count(json.dumps(story.text, ensure_ascii=False)) == 1


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("11 statements, 1 of them from more than one independent source.", "the headline counts"),
        ("<b>2</b> <span>independent sources</span>", "a count with its words"),
        ("<b>1 to 2</b> <span>independent sources</span>", "a range is never one number"),
        ("<b>1</b> <span>source on 6 pages</span>", "one source is said to stand on many pages"),
        (WARNING, "the warning in the list"),
        ("Institute for Trade and Security in Velden", "the speaker's organisation"),
        ("The article gives no name: “a person close to the exporter”.", "why a speaker is unidentified"),
        ("guess, 84 % sure", "a guessed name is marked"),
        ("from the original", "a restored name is told from a guess"),
        ("<s><bdi>Marta Elves</bdi></s>", "with the form that the page has"),
        (QUIET_REASON, "why a page has no claim"),
        ("fetch the file again", "what was not read"),
        ("2 pages are reworded", "what must be known"),
        ("one asserts, the other denies", "why two statements contradict each other"),
    ],
)
def test_the_list_is_whole_without_the_script(page: str, words: str, why: str) -> None:
    head = page[: page.index('<script type="application/json"')]
    assert words in head, why


def test_statements_keep_the_ledger_s_order_within_a_heading(reading: Reading) -> None:
    rows = [attributes["id"] for tag, attributes in reading.elements if attributes.get("data-least")]
    assert rows == [
        f"row/statement-{key}"
        for key in ("ships", "warned", "ledger", "denial", "accident", "chairman", "clerks", "frozen", "stamp", "mill", "hostile")
    ]  # fmt: skip


def test_a_speaker_s_claims_stand_by_the_day_of_the_saying_else_of_the_page(
    ledger: Ledger, reading: Reading
) -> None:
    keys = {speaker.name: speaker.key for speaker in index_ledger(ledger).speakers}
    halden = reading.blocks()[f"speaker/{keys['Halden Precision']}"]
    assert [(row["day"], row["isSaid"]) for row in halden["rows"]] == [
        ("2024-03-05", False),
        ("2024-03-07", False),
    ]
    pilot = reading.blocks()[f"speaker/{keys['Anneke Brandt']}"]
    assert [(row["day"], row["isSaid"]) for row in pilot["rows"]] == [("2024-03-06", True)]
    assert pilot["posts"] == ["harbour pilot"]


def test_what_leads_nowhere_is_left_out(ledger: Ledger) -> None:
    """A ledger that names claims, pages or statements which it does not hold still has its page."""
    torn = replace(
        ledger, claims=ledger.claims[:1], statements=(replace(ledger.statements[0], disputed_by=("none",)),)
    )
    assert "No claim was found." in ledger_page(torn)
    torn = replace(ledger, claims=ledger.claims[2:], disputes=())
    assert "accuses:" in ledger_page(torn)


def test_an_empty_ledger_has_a_page() -> None:
    page = ledger_page(Ledger(trace=EMPTY, claims=(), appearances=(), statements=()))
    assert "No claim was found." in page


def test_the_same_ledger_gives_the_same_bytes(ledger: Ledger, page: str, tmp_path: Path) -> None:
    write_ledger_report(ledger, tmp_path / "ledger.html")
    assert (tmp_path / "ledger.html").read_text("utf-8") == page


def test_thousands_of_claims_grow_the_page_in_proportion() -> None:
    short, long = (len(ledger_page(make_long_ledger(count))) for count in (300, 1200))
    assert long < 4.5 * short
