"""A page → its article: main text and what the page says of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from py3langid.langid import classify

from unspin.errors import LexiconError, PageError
from unspin.model import Article, Furniture, FurnitureKind, Page, Reject, RejectReason
from unspin.pages.cleaning import clean_line, clean_text
from unspin.pages.config import PagesConfig
from unspin.pages.cutting import Cut, Origin, cut_furniture
from unspin.pages.dates import read_date
from unspin.pages.lines import Line, split_lines
from unspin.pages.main_text import check_markup, check_text, extract_paragraphs, parse_markup
from unspin.pages.metadata import read_metadata
from unspin.pages.rejects import make_reject
from unspin.pages.visible import find_visible_lines

_TITLE_LINES = 3  # the headline may stand under a kicker
_GIVEN = {"title": "title", "outlet": "outlet", "author": "byline", "date": "date"}


@dataclass(slots=True)
class _Draft:
    """An article in the making: its story, what was cut, and field → words with field → how found."""

    story: Sequence[Line]
    cut: Cut
    values: dict[str, str] = field(default_factory=dict)
    found: dict[str, str] = field(default_factory=dict)

    def note(self, name: str, words: str | None, how: str) -> None:
        """Set a field that is not yet known."""
        if words and name not in self.values:
            self.values[name] = words
            self.found[name] = how


def read_article(page: Page, config: PagesConfig | None = None) -> Article | Reject:
    """The page's article, or a reject if it has none.

    Anything that goes wrong inside the parsers is the page's fault: it costs the page, not the run.
    """
    config = config or PagesConfig()
    try:
        return _read(page, config)
    except PageError as error:
        return make_reject(page.place, RejectReason(error.reason), error.detail)
    except LexiconError:
        raise  # unspin's own trouble, not the page's
    except RecursionError:
        return make_reject(page.place, RejectReason.TOO_DEEP, "The parser ran out of depth.")
    except MemoryError:
        return make_reject(page.place, RejectReason.TOO_LARGE, "The parser ran out of memory.")
    except Exception as error:  # noqa: BLE001 - the hostile-page boundary: three parsers' bugs end here
        return make_reject(
            page.place, RejectReason.UNREADABLE, f"Parsing failed: {type(error).__name__}: {error}."
        )


def _read(page: Page, config: PagesConfig) -> Article:
    if page.is_markup:
        check_markup(page.content, config)
        draft = _draft_markup(page, config)
    else:
        check_text(page.content, config)
        draft = _draft_main_text(page) if page.is_main_text else _draft_saved_text(page)
    _take_given(page.given, draft)
    text = "\n\n".join(line.text for line in draft.story)
    if not text or not (page.is_main_text or any(line.is_prose for line in draft.story)):
        raise PageError(RejectReason.NO_ARTICLE, "When page furniture is cut, no line reads like a story.")
    language = _find_language(text, config)
    if language:
        draft.found["language"] = "guess: py3langid on the main text"
    values = draft.values
    return Article(
        id=page.id,
        place=page.place,
        text=text,
        title=values.get("title"),
        byline=values.get("byline"),
        outlet=values.get("outlet"),
        date=read_date(values["date"]) if "date" in values else None,
        url=values.get("url") or page.url,
        language=language,
        credits=tuple(dict.fromkeys(draft.cut.credits)),
        related=tuple(draft.cut.related),
        furniture=tuple(draft.cut.furniture),
        found=_tell_found(page, draft),
        given_id=page.given.get("id"),
    )


# ---------------------------------------------------------------- the three ways in


_HEAD, _TAIL = 2, 4
"""Lines at the ends of a given main text at which credits and offers stand; the rest would cost most of the run."""


def _draft_main_text(page: Page) -> _Draft:
    """Main text that the pile gave: its ends are read for credits and related headlines, but nothing is cut."""
    lines = split_lines(clean_text(page.content))
    ends = lines if len(lines) <= _HEAD + _TAIL else [*lines[:_HEAD], *lines[-_TAIL:]]
    cut = cut_furniture(ends, Origin.MAIN_TEXT)
    cut.furniture.clear()
    return _Draft(lines, cut)


def _draft_saved_text(page: Page) -> _Draft:
    """Text saved from a browser: all the page's lines, the story to be found among them."""
    cut = cut_furniture(split_lines(clean_text(page.content)), Origin.SAVED_TEXT)
    draft = _Draft(cut.story, cut)
    draft.note("title", cut.head.title, "guess: first line that could be a headline")
    draft.note("byline", cut.byline, "byline in the text")
    draft.note("outlet", cut.head.outlet, "guess: first name above the story")
    if cut.head.date:
        draft.note("date", cut.head.date.isoformat(), "date line in the text")
    return draft


def _draft_markup(page: Page, config: PagesConfig) -> _Draft:
    """HTML: trafilatura's main text, its furniture cut; credits and related headlines from all visible lines."""
    tree = parse_markup(page.content)
    visible = find_visible_lines(tree)
    check_text("\n".join(line.text for line in visible), config)
    stated = read_metadata(tree)
    lines = [Line(text) for text in map(clean_line, extract_paragraphs(tree)) if text]
    cut = cut_furniture(lines, Origin.MAIN_TEXT)
    story = _drop_title(cut.story, stated.values.get("title"))
    _add_visible(cut, visible, lines)
    draft = _Draft(story, cut)
    for name, words in stated.values.items():
        draft.note(name, words, stated.found[name])
    draft.note("byline", cut.byline, "byline in the text")
    return draft


def _add_visible(cut: Cut, visible: Sequence[Line], extracted: Sequence[Line]) -> None:
    """Add the visible lines that are not main text to the furniture, and read their credits and headlines."""
    inside = {line.text for line in extracted}
    outside = cut_furniture([line for line in visible if line.text not in inside], Origin.OUTSIDE)
    cut.credits += outside.credits
    cut.related = list(dict.fromkeys([*cut.related, *outside.related]))
    cut.byline = cut.byline or outside.byline
    whys = {item.words: item for item in (*outside.furniture, *cut.furniture)}
    kept = {line.text for line in cut.story}
    cut.furniture = [
        replace(
            whys.get(line.text, Furniture(words=line.text, kind=FurnitureKind.NAVIGATION)), offset=line.offset
        )
        for line in visible
        if line.text not in kept
    ]


# ---------------------------------------------------------------- fields


def _take_given(given: Mapping[str, str], draft: _Draft) -> None:
    """What the pile states of a page stands above what the page says."""
    for key, name in _GIVEN.items():
        words = clean_line(given.get(key, ""))
        if words and (name != "date" or read_date(words)):
            draft.values[name] = words
            draft.found[name] = "given by the pile"


def _tell_found(page: Page, draft: _Draft) -> dict[str, str]:
    found = dict(draft.found)
    if "url" not in found and page.url:
        found["url"] = f"address in the {page.format} file"
    if draft.cut.credits:
        found["credits"] = "lines of the page"
    if draft.cut.related:
        found["related"] = "lines of the page"
    return dict(sorted(found.items()))


def _drop_title(story: Sequence[Line], title: str | None) -> list[Line]:
    """The story without the headline at its beginning."""
    if title is None:
        return list(story)
    own = clean_line(title).casefold()
    return [line for index, line in enumerate(story) if index >= _TITLE_LINES or line.text.casefold() != own]


def _find_language(text: str, config: PagesConfig) -> str | None:
    if len(text) < config.language_characters:
        return None
    code, _ = classify(text[:20_000])
    return str(code)
