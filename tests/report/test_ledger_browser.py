"""The ledger's page as its reader meets it, in a real browser; skipped where none is installed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from browser import Browser, choose, find_browser
from made_ledger import make_long_ledger

from unspin.model import Ledger
from unspin.report import write_ledger_report

pytestmark = pytest.mark.skipif(find_browser() is None, reason="needs chromium, which is not installed")

PARTS = "Object.fromEntries(['source', 'cue', 'content', 'misquoted'].map(kind => [kind, [...document.querySelectorAll(`.reader-text .mine.p-${kind}`)].map(one => one.textContent)]))"
TEXT = "[...document.querySelectorAll('.reader-text p')].map(one => one.textContent).join('\\n\\n')"
VISIBLE = "[...document.querySelectorAll('.statement:not([hidden])')].map(one => one.id.slice(14))"


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    with Browser(tmp_path_factory.mktemp("profile")) as one:
        yield one


@pytest.fixture(scope="module")
def place(ledger: Ledger, tmp_path_factory: pytest.TempPathFactory) -> str:
    path = tmp_path_factory.mktemp("report") / "ledger.html"
    write_ledger_report(ledger, path)
    return path.as_uri()


@pytest.fixture
def desk(browser: Browser, place: str) -> Iterator[Browser]:
    """The browser with the page open; at the end, nothing may have gone wrong in it."""
    browser.messages.clear()
    browser.requests.clear()
    browser.look(width=1400, height=1000)
    browser.open("about:blank")
    browser.open(place)
    yield browser
    assert browser.messages == []
    assert {address.split("#")[0] for address in browser.requests} <= {"about:blank", place, "data:,"}


def test_a_claim_is_marked_by_its_parts(desk: Browser, ledger: Ledger) -> None:
    desk.go("#statement/statement-accident")
    assert desk.ask(PARTS) == {
        "source": ["Ingrid Solvaag"],
        "cue": ["said"],
        "content": ["“We must not pretend that this was an accident,”", "“Somebody signed every one of those papers.”"],
        "misquoted": [],
    }  # fmt: skip
    assert desk.ask(TEXT) == ledger.trace.articles[0].text


def test_on_a_copy_the_altered_words_are_marked_and_shown_beside_the_original(
    desk: Browser, ledger: Ledger
) -> None:
    copy = ledger.trace.articles[1].id
    desk.go(f"#statement/statement-accident/claim-accident/{copy}")
    assert desk.ask(PARTS)["misquoted"] == ["fake", "mishap", "inked", "single", "these"]
    assert desk.ask(TEXT) == ledger.trace.articles[1].text
    beside = desk.ask("document.querySelector('.misquote').textContent")
    assert "We must not pretend that this was an accident," in beside
    assert "We must fake that this was an mishap," in beside
    assert "98 % of what is said" in desk.ask("document.querySelector('.card').textContent")


def test_arrows_go_from_page_to_page(desk: Browser) -> None:
    desk.go("#statement/statement-accident")
    pages = []
    for _ in range(6):
        pages.append(desk.ask("document.getElementById('page-at-hand').selectedOptions[0].textContent"))
        desk.press("ArrowRight")
    assert pages[0] == "harbour-journal.html"
    assert pages[1] == "copy: daily-wire-247.html"
    assert pages[5] == pages[0]


def test_keys_go_from_claim_to_claim(desk: Browser) -> None:
    desk.go("#statement/statement-ledger")
    desk.press("j")
    assert desk.ask(PARTS)["source"] == ["Three former clerks"]
    assert "Open its statement" in desk.ask("document.querySelector('.card').textContent")
    desk.press("k")
    desk.press("k")
    assert desk.ask(PARTS)["source"] == ["Northgate Clearing House"]


def test_choosing_words_chooses_their_claim(desk: Browser) -> None:
    desk.go("#statement/statement-ledger")
    desk.ask("[...document.querySelectorAll('.p-cue')].find(one => one.textContent === 'denied').click()")
    assert desk.ask("document.querySelector('.card .who-name').textContent").startswith("Halden Precision")


def test_of_nested_claims_the_innermost_is_at_hand(desk: Browser, ledger: Ledger) -> None:
    port = ledger.claims[8].article
    desk.go(f"#article/{port}/claim-knowledge")
    assert desk.ask(PARTS)["content"] == ["any knowledge of the shipments"]
    assert "The Meridian Post asserts → two officials asserts → Halden Precision" in desk.ask(
        "document.querySelector('.card').textContent"
    )


def test_what_only_the_articles_say_is_sifted_out_at_first_and_it_is_told(desk: Browser) -> None:
    assert desk.ask("document.getElementById('sift-speaker').value") == "told"
    assert "stamp" not in desk.ask(VISIBLE)
    assert desk.ask("document.getElementById('found').textContent") == "10 of 11 statements"
    desk.ask("document.getElementById('sift-reset').click()")
    assert "stamp" in desk.ask(VISIBLE)


def test_statements_are_sifted(desk: Browser) -> None:
    desk.ask(choose("sift-stance", "denies"))
    assert desk.ask(VISIBLE) == ["denial"]
    assert desk.ask("document.getElementById('found').textContent") == "1 of 11 statements"
    desk.ask("document.getElementById('sift-reset').click()")
    desk.ask(choose("sift-least", "2"))
    assert desk.ask(VISIBLE) == ["ships"]
    desk.ask("document.getElementById('sift-reset').click()")
    desk.ask(choose("find", "solvaag SENIOR"))
    assert desk.ask(VISIBLE) == ["accident"]
    desk.go("#statement/statement-accident")
    desk.press("n")
    desk.ask("new Promise(done => setTimeout(done, 50))")
    assert desk.ask("location.hash") == "#statement/statement-accident"


def test_a_speaker_has_all_claims_over_time(desk: Browser, ledger: Ledger) -> None:
    desk.ask(
        "[...document.querySelectorAll('#speakers a')].find(one => one.textContent === 'Halden Precision').click()"
    )
    desk.ask("new Promise(done => setTimeout(done, 50))")
    assert desk.ask("[...document.querySelectorAll('.moment time')].map(one => one.textContent)") == [
        "2024-03-05", "2024-03-07",
    ]  # fmt: skip
    assert desk.ask("document.querySelector('.moment .stance').textContent") == "denies"
    assert ledger.claims[3].speaker == "Halden Precision"


def test_every_copy_is_drawn_when_it_is_asked_for(browser: Browser, tmp_path: Path) -> None:
    browser.messages.clear()
    write_ledger_report(make_long_ledger(count=120, pages=40), tmp_path / "long.html")
    browser.open((tmp_path / "long.html").as_uri() + "#statement/statement-0-0")
    assert browser.ask("document.querySelectorAll('.chain .wide .box.copy').length") == 7
    browser.ask("document.querySelector('.chain button.more').click()")
    assert browser.ask("document.querySelectorAll('.chain .wide .box.copy').length") == 39
    assert browser.messages == []


def test_hostile_words_stay_words(desk: Browser, ledger: Ledger) -> None:
    desk.go("#statement/statement-hostile")
    assert (
        desk.ask("document.querySelectorAll('#desk img, #desk script, #desk u, #desk s:not(dd s)').length")
        == 0
    )
    assert '</script><img src=x onerror="alert(5)">' in desk.ask(
        "document.querySelector('.card').textContent"
    )
    assert "</script><script>alert(6)</script>" in desk.ask("document.querySelector('.voice').textContent")
    assert "U+202E" in desk.ask(
        "[...document.querySelectorAll('.reader-text .hid')].map(one => one.textContent)"
    )
    assert ledger.claims[-1].id == "claim-hostile"


def test_every_route_opens_without_an_error(desk: Browser, ledger: Ledger) -> None:
    for statement in ledger.statements:
        desk.go(f"#statement/{statement.id}")
        assert desk.ask("document.querySelector('#desk h1').textContent")
    for article in ledger.trace.articles:
        desk.go(f"#article/{article.id}")
        assert desk.ask("document.querySelector('.reader-text').textContent")
    for route in ("#statement/none", "#speaker/none", "#article/none", "#disputes"):
        desk.go(route)
        assert desk.ask("document.getElementById('overview').hidden") is False


@pytest.mark.parametrize("width", [320, 390, 800, 1400])
def test_no_window_needs_sideways_scrolling(desk: Browser, ledger: Ledger, width: int) -> None:
    desk.look(width=width, height=900)
    routes = ["#", "#speaker/s1", "#speaker/s2", f"#article/{ledger.claims[-1].article}"]
    for route in [*routes, *(f"#statement/{one.id}" for one in ledger.statements)]:
        desk.go(route)
        assert desk.ask("document.documentElement.scrollWidth") <= width, route


def test_on_paper_a_statement_is_whole(desk: Browser, tmp_path: Path) -> None:
    desk.go("#statement/statement-denial")
    desk.paper(tmp_path / "paper.pdf")
    assert (tmp_path / "paper.pdf").stat().st_size > 10_000
    desk.look(width=1400, height=1000, media="print")
    assert (
        desk.ask(
            "document.querySelector('.reader-text').scrollHeight - document.querySelector('.reader-text').clientHeight"
        )
        == 0
    )


@pytest.mark.parametrize(
    ("sort", "rows"),
    [("author", ["stamp"]), ("nameless", ["warned"])],
)
def test_own_voices_and_nameless_ones_are_sifted(desk: Browser, sort: str, rows: list[str]) -> None:
    desk.ask(choose("sift-speaker", sort))
    assert desk.ask(VISIBLE) == rows
    desk.ask(choose("sift-speaker", "quoted"))
    assert len(desk.ask(VISIBLE)) == 10
