"""The report as its reader meets it, in a real browser; skipped where none is installed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from browser import Browser, find_browser
from made_trace import STORY, article_of, part_of

from unspin.model import Span, Trace
from unspin.report import write_pair_report, write_report
from unspin.report.page import copy_key
from unspin.report.pair import Pair

pytestmark = pytest.mark.skipif(find_browser() is None, reason="needs chromium, which is not installed")

ON = "[...document.querySelectorAll('.on')].map(one => one.textContent)"
PANE_TEXT = "[...document.querySelectorAll('.pane')[{0}].querySelectorAll('p')].map(one => one.textContent).join('\\n\\n')"


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    with Browser(tmp_path_factory.mktemp("profile")) as one:
        yield one


@pytest.fixture(scope="module")
def place(made: Trace, tmp_path_factory: pytest.TempPathFactory) -> str:
    path = tmp_path_factory.mktemp("report") / "report.html"
    write_report(made, path)
    return path.as_uri()


@pytest.fixture
def desk(browser: Browser, place: str, made: Trace) -> Iterator[Browser]:
    """The browser with the first copy open; at the end, nothing may have gone wrong in it."""
    browser.messages.clear()
    browser.requests.clear()
    browser.look(width=1400, height=1000)
    browser.open("about:blank")
    browser.open(f"{place}#{copy_key(made.copies[0])}")
    yield browser
    assert browser.messages == []
    assert {address.split("#")[0] for address in browser.requests} <= {"about:blank", place, "data:,"}


def test_keys_go_from_change_to_change(desk: Browser) -> None:
    desk.press("j")
    assert desk.ask(ON) == ["maker kept shipping", "producer stored transport"]
    desk.press("j")
    desk.press("ArrowRight")
    assert desk.ask(ON) == ["kept sending", "saved sending"]
    desk.press("k")
    assert desk.ask(ON) == ["exporter", "shipper"]
    assert "exporter → shipper" in desk.ask("document.querySelector('.inspector').textContent")


def test_choosing_one_side_brings_the_other_to_the_same_height(desk: Browser) -> None:
    desk.look(width=1400, height=500)
    left, right = desk.ask(
        """(() => {
          const mark = [...document.querySelectorAll('[data-side=right] mark')].find(one => one.textContent === 'navy energy');
          document.querySelectorAll('.pane')[1].scrollTop = 150;
          mark.click();
          return [...document.querySelectorAll('.on')].map(one => one.getBoundingClientRect().top);
        })()"""
    )
    assert desk.ask(ON) == ["military power", "navy energy"]
    assert abs(left - right) <= 2


def test_the_other_pane_follows_the_one_that_is_scrolled(desk: Browser) -> None:
    desk.look(width=1400, height=500)
    desk.ask(
        """(async () => {
          const pane = document.querySelectorAll('.pane')[0];
          pane.dispatchEvent(new PointerEvent('pointerenter'));
          pane.scrollTop = 400;
          await new Promise(done => setTimeout(done, 120));
        })()"""
    )
    assert desk.ask("document.querySelectorAll('.pane')[1].scrollTop") > 250


def test_both_texts_stand_in_full(desk: Browser, made: Trace) -> None:
    first, second = (made.article(one).text for one in (made.copies[0].source, made.copies[0].target))
    # The report adds a number before each passage and a caret where words stand on the other side only.
    desk.ask("document.querySelectorAll('.stop, .gap').forEach(one => one.remove())")
    assert desk.ask(PANE_TEXT.format(0)) == first
    assert desk.ask(PANE_TEXT.format(1)) == second


def test_a_hidden_kind_is_passed_over(desk: Browser) -> None:
    for _ in range(3):
        desk.press("j")
    desk.press("5")
    assert desk.ask("document.querySelector('.stage').classList.contains('off-wording')")
    desk.press("j")
    assert desk.ask(ON) == ["The Harbour Street Journal", "The Harbor Avenue Journal"]


def test_the_restored_text_is_one_key_away(desk: Browser) -> None:
    desk.press("r")
    desk.ask("document.querySelectorAll('.was').forEach(one => one.remove())")
    text = desk.ask(
        "[...document.querySelectorAll('.restored .text p')].map(one => one.textContent).join('\\n\\n')"
    )
    assert text == STORY


def test_passages_stand_in_rows(desk: Browser) -> None:
    desk.press("p")
    rows = desk.ask(
        "[...document.querySelectorAll('.row:not(.rows-head)')].map(row => [...row.children].map(one => one.textContent))"
    )
    assert len(rows) == len(STORY.split("\n\n"))
    assert all(left and right for _, left, right in rows)


def test_one_long_passage_stands_in_a_row_for_each_paragraph(desk: Browser, made: Trace) -> None:
    desk.go(f"#{copy_key(made.copies[2])}/rows")
    rows = desk.ask(
        "[...document.querySelectorAll('.row:not(.rows-head)')].map(row => row.children[1].textContent)"
    )
    assert len(rows) == len(STORY.split("\n\n"))
    assert desk.ask("document.querySelectorAll('.out').length") == 0


def test_a_finding_leads_to_its_place(desk: Browser) -> None:
    desk.ask(
        "[...document.querySelectorAll('.jump')].find(one => one.textContent.includes('collectors')).click()"
    )
    assert desk.ask(ON) == ["creditors", "collectors"]


def test_an_article_shows_its_hostile_words_as_words(desk: Browser, made: Trace) -> None:
    hostile = made.article(made.alone[0])
    desk.go(f"#article/{hostile.id}")
    text = desk.ask("document.querySelector('.lone').textContent")
    assert '<script>alert("title")</script>' in text
    assert "{{ 7 * 7 }}" in text
    assert desk.ask("[...document.querySelectorAll('.lone .hid')].map(one => one.textContent)") == [
        "U+202E", "U+202C", "U+001B", "U+001B", "U+0007", "U+200B", "U+2028",
    ]  # fmt: skip
    assert desk.ask("document.querySelectorAll('#desk img, #desk script, #desk b').length") == 0


def test_escape_goes_back_and_a_word_finds_a_page(desk: Browser) -> None:
    desk.press("Escape")
    desk.ask("new Promise(done => setTimeout(done, 50))")
    assert desk.ask("document.getElementById('overview').hidden") is False
    desk.ask(
        "const find = document.getElementById('find'); find.value = 'NEWSFARM'; find.dispatchEvent(new Event('input'))"
    )
    assert desk.ask("[...document.getElementById('page-rows').rows].filter(row => !row.hidden).length") == 1


def test_help_opens_and_closes(desk: Browser) -> None:
    desk.press("h")
    assert desk.ask("document.getElementById('help').open") is True


def test_every_route_opens_without_an_error(desk: Browser, made: Trace) -> None:
    for copy in made.copies:
        for mode in ("panes", "rows", "restored"):
            desk.go(f"#{copy_key(copy)}/{mode}")
            assert desk.ask("document.querySelector('#desk h1').textContent")
    for article in made.articles:
        desk.go(f"#article/{article.id}")
        assert desk.ask("document.querySelector('.lone').textContent")
    desk.go("#copy/none/none")
    assert desk.ask("document.getElementById('overview').hidden") is False


@pytest.mark.parametrize("width", [320, 420, 800, 1400])
def test_no_window_needs_sideways_scrolling(desk: Browser, made: Trace, width: int) -> None:
    desk.look(width=width, height=900)
    for route in ("#", f"#{copy_key(made.copies[0])}", f"#article/{made.alone[0]}"):
        desk.go(route)
        assert desk.ask("document.documentElement.scrollWidth") <= width


def test_on_paper_the_texts_stand_row_by_row(desk: Browser, tmp_path: Path) -> None:
    desk.ask("dispatchEvent(new Event('beforeprint'))")
    assert desk.ask("document.querySelectorAll('.row').length") > 5
    desk.ask("dispatchEvent(new Event('afterprint'))")
    assert desk.ask("document.querySelectorAll('.pane').length") == 2
    desk.paper(tmp_path / "paper.pdf")
    assert (tmp_path / "paper.pdf").stat().st_size > 10_000


def test_words_that_two_passages_share_are_shown_with_both(browser: Browser, tmp_path: Path) -> None:
    """The left text says the same twice, the second time in more of the right text's words."""
    right = article_of("right.txt", "One ship sailed.")
    left = article_of("left.txt", f"One ship departed.\n\n{right.text}")
    begin = left.text.index(right.text)
    once, again = part_of(left.text, right.text, "One ship"), part_of(right.text, right.text, right.text)
    shift = Span(begin=begin, end=len(left.text))
    (short,), (long,) = once.passages, again.passages
    moved = replace(long, left=shift, edits=(replace(long.edits[0], left=shift),))
    path = tmp_path / "shared.html"
    write_pair_report(Pair(left, right, replace(once, passages=(short, moved))), path)
    browser.open(path.as_uri())
    browser.ask("document.querySelectorAll('.stop').forEach(one => one.remove())")
    assert browser.ask(PANE_TEXT.format(0)) == left.text
    assert browser.ask(PANE_TEXT.format(1)) == right.text
    browser.press("p")
    rows = browser.ask(
        "[...document.querySelectorAll('.row:not(.rows-head)')].map(row => [...row.children].map(one => one.textContent))"
    )
    assert rows == [["1", "One ship", "One ship"], ["", " departed.", ""], ["2", right.text, right.text]]


def test_a_pair_opens_side_by_side(browser: Browser, pair: Pair, turned: Pair, tmp_path: Path) -> None:
    browser.messages.clear()
    for name, one in (("pair", pair), ("turned", turned)):
        path = tmp_path / f"{name}.html"
        write_pair_report(one, path)
        browser.open(path.as_uri())
        assert browser.ask("document.querySelectorAll('.pane').length") == 2
    assert browser.messages == []
