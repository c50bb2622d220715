from __future__ import annotations

import base64
import hashlib
import json
import re
from pathlib import Path

import pytest
from html_reading import Reading

from unspin.families.turning import turn_comparison
from unspin.model import Trace
from unspin.report import write_pair_report, write_report
from unspin.report.page import pair_page, trace_page
from unspin.report.pair import Pair


@pytest.fixture(scope="module")
def reading(made: Trace) -> Reading:
    return Reading(trace_page(made))


def test_only_the_page_s_own_script_and_style_may_run(reading: Reading) -> None:
    policy = reading.policy()
    assert policy.startswith("default-src 'none';")
    code = [(tag, text) for tag, attributes, text in reading.inside if attributes.get("type") is None]
    assert [tag for tag, _ in code] == ["style", "script"]
    for _, text in code:
        digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in policy


def test_nothing_in_the_page_fetches_or_handles(reading: Reading) -> None:
    for tag, attributes in reading.elements:
        assert tag not in {"img", "iframe", "object", "embed", "base", "b onmouseover"}
        assert not [name for name in attributes if name.startswith("on") or name == "style"]
        assert "src" not in attributes
        assert str(attributes.get("href", "#")).startswith(("#", "data:,"))


def test_hostile_words_stand_as_text(made: Trace, reading: Reading) -> None:
    hostile = made.article(made.alone[0])
    block = reading.blocks()[f"article/{hostile.id}"]
    assert block["text"] == hostile.text.replace("\ud800", "\ufffd")
    assert block["link"] == hostile.url
    page = trace_page(made)
    assert page.count("<script") == len(made.articles) + len(made.copies) + len(made.restorations) + 2
    assert "alert(&#34;title&#34;)" in page
    for block_text in (text for _, attributes, text in reading.inside if attributes.get("type")):
        assert not re.search(r"[<>&\u2028\u2029]", block_text)


def test_a_script_address_is_no_link(made: Trace, reading: Reading) -> None:
    spun = made.articles[1]
    block = reading.blocks()[f"article/{spun.id}"]
    assert spun.url is not None
    assert spun.url.startswith("javascript:")
    assert block["link"] is None


def test_no_address_leads_out_of_the_file(reading: Reading) -> None:
    code = "".join(text for _, attributes, text in reading.inside if attributes.get("type") is None)
    assert not re.search(r"https?:|//\w+\.\w|url\(|@import|fetch\(|XMLHttp|innerHTML|outerHTML|eval\(", code)


def test_every_text_stands_once(made: Trace) -> None:
    excerpt = made.articles[4]
    assert trace_page(made).count(json.dumps(excerpt.text, ensure_ascii=False)) == 1


def test_every_link_inside_leads_somewhere(reading: Reading) -> None:
    blocks = reading.blocks()
    ids = {str(attributes["id"]) for _, attributes in reading.elements if "id" in attributes}
    links = {str(attributes["href"])[1:] for tag, attributes in reading.elements if tag == "a"}
    assert len(links) > 10
    assert links - {""} <= ids | set(blocks)


def test_the_overview_is_whole_without_the_script(made: Trace) -> None:
    page = trace_page(made)
    for words in ("6 of 10 pages are copies.", "Tilvane Provide Chain Companions", "The Coastal Agency"):
        assert words in page
    for reject in made.rejects:
        assert reject.advice in page


def test_the_same_trace_gives_the_same_bytes(made: Trace) -> None:
    assert trace_page(made) == trace_page(made)


def test_reports_are_files(made: Trace, pair: Pair, tmp_path: Path) -> None:
    write_report(made, tmp_path / "trace.html")
    write_pair_report(pair, tmp_path / "pair.html")
    assert (tmp_path / "trace.html").read_text("utf-8") == trace_page(made)
    assert (tmp_path / "pair.html").read_text("utf-8") == pair_page(pair)


def test_a_pair_opens_on_itself_with_the_source_first(pair: Pair, turned: Pair) -> None:
    blocks = Reading(pair_page(pair)).blocks()
    home = blocks["data"]["home"]
    assert blocks[home]["sides"] == ["the source", "the copy"]
    copy, source = pair.right, pair.left
    backward = Reading(pair_page(Pair(copy, source, turn_comparison(pair.comparison)))).blocks()
    assert backward["data"]["home"] == home
    assert backward[home]["swaps"] == blocks[home]["swaps"]
    blocks = Reading(pair_page(turned)).blocks()
    assert blocks[blocks["data"]["home"]]["sides"] == ["the left text", "the right text"]


def test_an_empty_trace_has_a_page() -> None:
    empty = Trace(articles=(), copies=(), families=(), alone=(), restorations={}, rejects=())
    assert "No page could be traced." in trace_page(empty)
