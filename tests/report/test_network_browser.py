"""The network's page as its reader meets it, in a real browser; skipped where none is installed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from browser import Browser, choose, find_browser
from made_network import HOSTILE_NAME, RIGHT_TO_LEFT, actor_id, make_network, make_wide_network, tie_id

from unspin.model import Network, TieKind
from unspin.network.paths import find_paths
from unspin.report.network_page import write_network_report

pytestmark = pytest.mark.skipif(find_browser() is None, reason="needs chromium, which is not installed")

HALDEN, MORVANIA = actor_id("Halden Precision"), actor_id("Morvania")
SUPPLIES = tie_id("Halden Precision", TieKind.SUPPLIES, "Morvania", "precision bearings")
ROWS = "[...document.querySelectorAll('#tie-table tbody tr:not([hidden])')].map(one => one.dataset.tie)"
STROKES = "[...document.querySelectorAll('#net .stroke:not(.gone)')].map(one => one.dataset.tie)"
PANEL = "document.getElementById('panel-body').innerText"
NEAR = "[...document.querySelectorAll('#net .dot.near')].map(one => one.dataset.actor).sort()"
OVERLAPS = """(() => {
  const boxes = [...document.querySelectorAll('#net .names text, #net .tie-words text')]
    .filter(one => getComputedStyle(one).display !== 'none' && getComputedStyle(one).opacity > 0.5)
    .map(one => [one.textContent, one.getBoundingClientRect()]);
  const lies = (a, b) => a.left < b.right - 3 && b.left < a.right - 3 && a.top < b.bottom - 5 && b.top < a.bottom - 5;
  return boxes.flatMap(([one, a], at) => boxes.slice(at + 1).filter(([, b]) => lies(a, b)).map(([other]) => `${one} / ${other}`));
})()"""


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    with Browser(tmp_path_factory.mktemp("profile")) as one:
        yield one


@pytest.fixture(scope="module")
def network() -> Network:
    return make_network()


@pytest.fixture(scope="module")
def places(network: Network, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    folder = tmp_path_factory.mktemp("report")
    made = {"small": network, "60": make_wide_network(60), "300": make_wide_network(300)}
    for name, one in made.items():
        write_network_report(one, folder / f"{name}.html")
    return {name: (folder / f"{name}.html").as_uri() for name in made}


def opened(browser: Browser, place: str) -> Iterator[Browser]:
    browser.messages.clear()
    browser.requests.clear()
    browser.look(width=1400, height=1000)
    browser.open("about:blank")
    browser.open(place)
    yield browser
    assert browser.messages == []
    assert {address.split("#")[0] for address in browser.requests} <= {"about:blank", place, "data:,"}


@pytest.fixture
def desk(browser: Browser, places: dict[str, str]) -> Iterator[Browser]:
    """The browser with the small network open; at the end, nothing may have gone wrong in it."""
    yield from opened(browser, places["small"])


@pytest.fixture
def wide(browser: Browser, places: dict[str, str]) -> Iterator[Browser]:
    """The same with three hundred actors."""
    yield from opened(browser, places["300"])


def click(desk: Browser, selector: str) -> None:
    desk.ask(
        f"document.querySelector({selector!r}).dispatchEvent(new MouseEvent('click', {{bubbles: true, cancelable: true}}))"
    )
    desk.ask("new Promise(done => setTimeout(done, 60))")


def test_a_click_on_a_tie_shows_its_sentences(desk: Browser) -> None:
    click(desk, f"#net .stroke[data-tie='{SUPPLIES}'] .reach")
    words = desk.ask(PANEL)
    assert "2\nindependent sources" in words or "2 independent sources" in words
    assert "from 4 pages, copies counted once" in words
    assert (
        "Ingrid Solvaag said Halden Precision supplies precision bearings to Morvania in Sankt Ivo." in words
    )
    assert desk.ask(NEAR) == sorted([HALDEN, MORVANIA])
    assert desk.ask("document.querySelector('#tie-table [aria-current]').dataset.tie") == SUPPLIES


def test_a_click_on_an_actor_shows_it_with_its_neighbours(desk: Browser) -> None:
    click(desk, f"#net .dot[data-actor='{HALDEN}'] use")
    words = desk.ask(PANEL)
    assert words.startswith("Company")
    assert "Ties (3)" in words
    assert "The same name in full, and the same country." in words
    neighbours = [actor_id(name) for name in ("Morvania", "Tilvane Supply Chain Partners", "Piet Aldermann")]
    assert desk.ask(NEAR) == sorted([HALDEN, *neighbours])
    click(desk, "#panel-close")
    assert desk.ask("document.querySelectorAll('#net .near, #net.choosing').length") == 0


@pytest.mark.parametrize(
    ("field", "value", "left"),
    [
        ("sift-kind", "builds", 1),
        ("sift-status", "denied", 1),
        ("sift-status", "planned", 1),
        ("sift-least", "2", 1),
        ("sift-least", "3", 0),
        ("find", "halden", 3),
        ("find", "PROVIDE sequence", 4),  # a corrupted spelling finds the actor's ties
        ("find", "strike drones", 1),
    ],
)
def test_ties_are_sifted_in_the_picture_and_in_the_table(
    desk: Browser, field: str, value: str, left: int
) -> None:
    desk.ask(choose(field, value))
    assert len(desk.ask(ROWS)) == left
    assert sorted(desk.ask(STROKES)) == sorted(desk.ask(ROWS))
    assert desk.ask("document.getElementById('found').textContent").startswith(f"{left} of 10 ties")
    assert desk.ask("document.getElementById('nothing').hidden") is (left > 0)
    shown = desk.ask("[...document.querySelectorAll('#files .card-file:not([hidden])')].filter(one => one.id.startsWith('tie/')).length")  # fmt: skip
    assert shown == left
    desk.ask("document.getElementById('sift-reset').click()")
    assert len(desk.ask(ROWS)) == 10


def test_only_what_may_be_listed_is_left(desk: Browser) -> None:
    desk.ask("document.getElementById('sift-listed').click()")
    listed = {actor_id("Cold Meridian"), actor_id("Tilvane Supply Chain Partners")}
    ends = desk.ask("[...document.querySelectorAll('#tie-table tbody tr:not([hidden])')].map(one => [0, 2].map(at => one.cells[at].querySelector(`a`).getAttribute(`href`).slice(7)))")  # fmt: skip
    assert len(ends) == 5
    assert all(set(pair) & listed for pair in ends)


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("Piet Aldermann", "Morvania"),
        ("Morvania", RIGHT_TO_LEFT),
        ("Ministry of Foreign Trade", "Cold Meridian"),
        ("Northgate Clearing House", "Halden Precision"),
    ],
)
def test_a_path_is_the_one_that_the_terminal_finds(
    desk: Browser, network: Network, source: str, target: str
) -> None:
    ends = actor_id(source), actor_id(target)
    expected = find_paths(network, *ends)[0]
    desk.ask(choose("path-from", ends[0]))
    desk.ask(choose("path-to", ends[1]))
    desk.ask("document.getElementById('path-form').requestSubmit()")
    desk.ask("new Promise(done => setTimeout(done, 60))")
    steps = desk.ask("[...document.querySelectorAll('#panel .step')].map(one => one.querySelector('a[href^=\"#tie/\"]').getAttribute('href').slice(5))")  # fmt: skip
    assert steps == [tie.id for tie in expected.ties]
    weakest = desk.ask("document.querySelector('#panel .step.weakest a[href^=\"#tie/\"]').getAttribute('href').slice(5)")  # fmt: skip
    assert weakest == expected.weakest.id


def test_there_may_be_no_path_among_the_ties_that_are_shown(desk: Browser) -> None:
    desk.ask(choose("sift-kind", "builds"))
    desk.go(f"#path/{HALDEN}/{MORVANIA}")
    assert "No ties connect the two, among the ties that the sifting shows." in desk.ask(PANEL)


def test_the_page_s_text_is_whole_and_marked(desk: Browser, network: Network) -> None:
    for article in network.ledger.trace.articles:
        desk.go(f"#page/{article.id}")
        text = "[...document.querySelectorAll('.reader-text p')].map(one => one.textContent).join('\\n\\n')"
        assert desk.ask(text).replace("U+202E", "\u202e") == article.text
    first = network.ledger.trace.articles[0]
    at = next(number for number, tie in enumerate(network.ties) if tie.id == SUPPLIES)
    desk.go(f"#page/{first.id}/t{at}-0")
    parts = "['source', 'words', 'goods', 'target', 'places'].map(kind => document.querySelector(`.reader-text .mine.m-${kind}`).textContent)"
    assert desk.ask(parts) == [
        "Halden Precision",
        "supplies",
        "precision bearings",
        "Morvania",
        "in Sankt Ivo",
    ]
    mirror = next(article for article in network.ledger.trace.articles if article.outlet == "Echo")
    desk.go(f"#page/{mirror.id}/t{at}-0")
    assert "it adds no source" in desk.ask("document.querySelector('.card').textContent")


def test_the_picture_goes_nearer_and_words_appear(wide: Browser) -> None:
    seen = "[...document.querySelectorAll('#net .names text')].filter(one => getComputedStyle(one).display !== 'none').length"
    box = "document.getElementById('net').viewBox.baseVal.width"
    before, width = wide.ask(seen), wide.ask(box)
    assert 15 < before < 200
    for _ in range(4):
        wide.ask("document.getElementById('nearer').click()")
    assert wide.ask(box) < width / 4
    assert wide.ask(seen) > before + 50
    wide.ask("document.getElementById('whole').click()")
    assert wide.ask(box) == pytest.approx(width)


@pytest.mark.parametrize("name", ["small", "60", "300"])
def test_no_words_lie_on_others(browser: Browser, places: dict[str, str], name: str) -> None:
    for desk in opened(browser, places[name]):
        assert desk.ask(OVERLAPS) == []
        desk.ask("location.hash = document.querySelector('#net .dot').getAttribute('href')")
        desk.ask("new Promise(done => setTimeout(done, 60))")
        names = OVERLAPS.replace(", #net .tie-words text", "")
        assert desk.ask(names) == []


def test_the_keys_lead_through_the_picture(desk: Browser) -> None:
    desk.press("p")
    desk.ask("new Promise(done => setTimeout(done, 40))")
    focused = "document.activeElement.dataset.actor"
    first = desk.ask(focused)
    assert first
    desk.press("Enter")
    desk.ask(
        "document.activeElement.dispatchEvent(new MouseEvent('click', {bubbles: true, cancelable: true}))"
    )
    desk.ask("new Promise(done => setTimeout(done, 60))")
    assert desk.ask("document.activeElement.id") == "panel"
    desk.press("Escape")
    desk.ask("new Promise(done => setTimeout(done, 60))")
    assert desk.ask(focused) == first
    seen = {first}
    for key in ("ArrowLeft", "ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"):
        desk.press(key)
        seen.add(desk.ask(focused))
    assert len(seen) > 2
    assert desk.ask("document.querySelectorAll('#net a[tabindex=\"0\"]').length") == 1
    box = "document.getElementById('net').viewBox.baseVal.width"
    width = desk.ask(box)
    desk.press("+")
    assert desk.ask(box) < width
    desk.press("0")
    desk.press("n")
    desk.ask("new Promise(done => setTimeout(done, 40))")
    assert "Halden Precision supplies Morvania" in " ".join(desk.ask(PANEL).split())
    desk.press("Escape")
    desk.ask("new Promise(done => setTimeout(done, 40))")
    assert desk.ask(PANEL) == ""


def test_a_heading_sorts_the_table_and_turns_it_round(desk: Browser) -> None:
    column = (
        "[...document.querySelectorAll('#tie-table tbody tr')].map(row => row.cells[{}].textContent.trim())"
    )
    desk.ask("document.querySelectorAll('#tie-table th button')[1].click()")
    kinds = desk.ask(column.format(1))
    assert kinds == sorted(kinds)
    desk.ask("document.querySelectorAll('#tie-table th button')[1].click()")
    assert desk.ask(column.format(1)) == sorted(kinds, reverse=True)
    desk.ask("document.querySelectorAll('#tie-table th button')[7].click()")
    pages = [int(words.split()[0]) for words in desk.ask(column.format(7))]
    assert pages == sorted(pages, reverse=True)


def test_every_route_opens_without_an_error(desk: Browser, network: Network) -> None:
    for route in (
        *(f"#tie/{tie.id}" for tie in network.ties),
        *(f"#actor/{actor.id}" for actor in network.actors),
    ):
        desk.go(route)
        assert desk.ask(PANEL)
    for route in ("#tie/none", "#actor/none", "#page/none", "#path/none/none", "#ties", "#%", "#picture"):
        desk.go(route)
        assert desk.ask("document.getElementById('overview').hidden") is False
        assert desk.ask(PANEL) == ""


def test_hostile_words_stay_words(desk: Browser) -> None:
    desk.go(f"#actor/{actor_id(HOSTILE_NAME)}")
    assert desk.ask("document.querySelectorAll('#panel img, #panel script, #panel i').length") == 0
    assert '</script><img src=x onerror="alert(7)">⟦U+202E⟧knaB' in desk.ask(PANEL)
    desk.go(f"#path/{actor_id(HOSTILE_NAME)}/{HALDEN}")
    assert desk.ask("document.querySelectorAll('#panel img, #panel script').length") == 0


@pytest.mark.parametrize("width", [320, 390, 800, 1400])
def test_no_window_needs_sideways_scrolling(desk: Browser, network: Network, width: int) -> None:
    desk.look(width=width, height=900)
    routes = [
        "#",
        f"#tie/{SUPPLIES}",
        f"#page/{network.ledger.trace.articles[0].id}",
        f"#path/{HALDEN}/{MORVANIA}",
    ]
    for route in [*routes, *(f"#actor/{actor.id}" for actor in network.actors)]:
        desk.go(route)
        assert desk.ask("document.documentElement.scrollWidth") <= width, route


def test_on_paper_stand_the_picture_the_table_and_every_sentence(desk: Browser, tmp_path: Path) -> None:
    desk.ask(choose("sift-status", "planned"))
    desk.paper(tmp_path / "paper.pdf")
    assert (tmp_path / "paper.pdf").stat().st_size > 10_000
    desk.look(width=800, height=1000, media="print")
    shown = "[...document.querySelectorAll('.card-file')].filter(one => one.id.startsWith('tie/') && one.offsetParent !== null).length"
    assert desk.ask(shown) == 1
    assert desk.ask("getComputedStyle(document.getElementById('panel')).display") == "none"
    assert desk.ask("document.getElementById('net').getBoundingClientRect().width") > 400


def test_three_hundred_actors_open_at_once(wide: Browser) -> None:
    assert wide.ask("performance.timing.domContentLoadedEventEnd - performance.timing.navigationStart") < 4000
    assert wide.ask("document.querySelectorAll('#net .dot').length") == 300


def mouse(desk: Browser, kind: str, x: float, y: float, **fields: object) -> None:
    desk.call("Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left", clickCount=1, **fields)


def test_the_picture_is_dragged_and_a_drag_is_no_click(desk: Browser) -> None:
    place = f"(() => {{ const box = document.querySelector(\"#net .dot[data-actor='{HALDEN}'] use\").getBoundingClientRect(); return [box.x + box.width / 2, box.y + box.height / 2]; }})()"
    box = "document.getElementById('net').viewBox.baseVal.x"
    (x, y), before = desk.ask(place), desk.ask(box)
    mouse(desk, "mousePressed", x, y)
    for step in range(1, 6):
        mouse(desk, "mouseMoved", x - 20 * step, y, buttons=1)
    mouse(desk, "mouseReleased", x - 100, y)
    desk.ask("new Promise(done => setTimeout(done, 80))")
    assert desk.ask(box) > before
    assert desk.ask(place)[0] == pytest.approx(x - 100, abs=3)
    assert desk.ask(PANEL) == ""
    x, y = desk.ask(place)
    mouse(desk, "mousePressed", x, y)
    mouse(desk, "mouseReleased", x, y)
    desk.ask("new Promise(done => setTimeout(done, 80))")
    assert "Halden Precision" in desk.ask(PANEL)


def test_the_wheel_zooms_only_after_the_picture_was_chosen(desk: Browser) -> None:
    width = "document.getElementById('net').viewBox.baseVal.width"
    x, y = desk.ask("(() => { const box = document.getElementById('net').getBoundingClientRect(); return [box.x + 30, box.y + 300]; })()")  # fmt: skip
    before = desk.ask(width)
    mouse(desk, "mouseWheel", x, y, deltaX=0, deltaY=-120)
    desk.ask("new Promise(done => setTimeout(done, 150))")
    assert desk.ask(width) == before
    mouse(desk, "mousePressed", x, y)
    mouse(desk, "mouseReleased", x, y)
    desk.ask("scrollTo(0, 0)")
    mouse(desk, "mouseWheel", x, y, deltaX=0, deltaY=-120)
    desk.ask("new Promise(done => setTimeout(done, 150))")
    assert desk.ask(width) < before
