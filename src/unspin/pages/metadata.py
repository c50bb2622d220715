"""What an HTML page states of itself: title, author, outlet, date, address, each with where it stands.

Sources are asked in order and the first that speaks wins: JSON-LD (schema.org), meta elements (Open Graph,
Dublin Core, the citation and Parse.ly sets), elements that carry a meaning (`<link rel=canonical>`, `<time>`,
`rel=author`), and last the headline `<h1>` and the `<title>`, whose ending names the site.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from html import unescape

from lxml.html import HtmlElement

from unspin.pages.cleaning import clean_line
from unspin.pages.dates import read_date

_MOST_JSON = 2_000_000
_ARTICLE_TYPES = ("Article", "Posting", "Report", "Review")
_META = {
    "title": ("og:title", "twitter:title", "dc.title", "citation_title", "parsely-title", "headline"),
    "byline": (
        "author",
        "article:author",
        "dc.creator",
        "citation_author",
        "parsely-author",
        "byl",
        "sailthru.author",
    ),
    "outlet": (
        "og:site_name",
        "application-name",
        "dc.publisher",
        "citation_journal_title",
        "twitter:app:name:iphone",
    ),
    "date": (
        "article:published_time",
        "datepublished",
        "og:article:published_time",
        "dc.date.issued",
        "dc.date",
        "citation_publication_date",
        "parsely-pub-date",
        "sailthru.date",
        "pubdate",
        "publish-date",
        "date",
    ),
    "url": ("og:url", "twitter:url"),
}
_SEPARATORS = (" :: ", " | ", " – ", " — ", " - ", " » ", " • ", " · ")
_MOST_BYLINE = 120
_MOST_SITE_WORDS = 4


@dataclass(frozen=True, slots=True)
class Metadata:
    """What the page states: field → words, and field → where they stand."""

    values: Mapping[str, str] = field(default_factory=dict)
    found: Mapping[str, str] = field(default_factory=dict)


def read_metadata(tree: HtmlElement) -> Metadata:
    """What the page states of itself; fields that it does not state are missing."""
    values: dict[str, str] = {}
    found: dict[str, str] = {}
    for name, words, source in _find_all(tree):
        cleaned = clean_line(words)
        if name not in values and cleaned and _is_sound(name, cleaned):
            values[name] = cleaned
            found[name] = source
    _drop_site(values)
    return Metadata(values, found)


def _find_all(tree: HtmlElement) -> Iterator[tuple[str, str, str]]:
    """Field, words, where; the most trusted first."""
    yield from _read_json_ld(tree)
    yield from _read_meta(tree)
    yield from _read_elements(tree)


def _is_sound(name: str, words: str) -> bool:
    match name:
        case "byline":
            return len(words) <= _MOST_BYLINE and not words.startswith(("http:", "https:", "@"))
        case "date":
            return read_date(words) is not None
        case "url":
            return words.startswith(("http://", "https://"))
        case _:
            return True


def _drop_site(values: dict[str, str]) -> None:
    """Take the site's name from the end of the title."""
    title, outlet = values.get("title"), values.get("outlet")
    if title and outlet:
        for separator in _SEPARATORS:
            values["title"] = values["title"].removesuffix(f"{separator}{outlet}")


# ---------------------------------------------------------------- JSON-LD


def _read_json_ld(tree: HtmlElement) -> Iterator[tuple[str, str, str]]:
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or "") or not script.text or len(script.text) > _MOST_JSON:
            continue
        try:
            data: object = json.loads(script.text, strict=False)
        except (ValueError, RecursionError):
            continue
        nodes = list(_list_nodes(data))
        names = {node["@id"]: node for node in nodes if isinstance(node.get("@id"), str) and "name" in node}
        for node in nodes:
            if _is_article(node):
                yield from _read_article_node(node, names)


def _list_nodes(data: object) -> Iterator[dict[str, object]]:
    stack = [data]
    while stack:
        item = stack.pop()
        if isinstance(item, list):
            stack.extend(reversed(item))
        elif isinstance(item, dict):
            yield item
            stack.extend(
                value for key, value in item.items() if key in {"@graph", "mainEntity", "mainEntityOfPage"}
            )


def _is_article(node: Mapping[str, object]) -> bool:
    kinds = node.get("@type")
    listed = kinds if isinstance(kinds, list) else [kinds]
    return any(isinstance(kind, str) and kind.endswith(_ARTICLE_TYPES) for kind in listed)


def _read_article_node(
    node: Mapping[str, object], names: Mapping[object, Mapping[str, object]]
) -> Iterator[tuple[str, str, str]]:
    for name, key in (("title", "headline"), ("date", "datePublished"), ("url", "url")):
        value = node.get(key)
        if isinstance(value, str):
            yield name, unescape(value), f"json-ld {key}"
    authors = ", ".join(_read_names(node.get("author"), names))
    yield "byline", authors, "json-ld author"
    yield "outlet", ", ".join(_read_names(node.get("publisher"), names)), "json-ld publisher"


def _read_names(value: object, names: Mapping[object, Mapping[str, object]]) -> list[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, list):
        return [name for item in value[:10] for name in _read_names(item, names)]
    if isinstance(value, dict):
        name = value.get("name")
        if name is None:
            name = names.get(value.get("@id"), {}).get("name")
        return [unescape(name)] if isinstance(name, str) else []
    return []


# ---------------------------------------------------------------- meta and other elements


def _read_meta(tree: HtmlElement) -> Iterator[tuple[str, str, str]]:
    stated: dict[str, str] = {}
    for element in tree.iter("meta"):
        key = (
            (element.get("property") or element.get("name") or element.get("itemprop") or "").strip().lower()
        )
        content = element.get("content")
        if key and content and content.strip():
            stated.setdefault(key, content)
    for name, keys in _META.items():
        for key in keys:
            if key in stated:
                yield name, stated[key], f"meta {key}"


def _read_elements(tree: HtmlElement) -> Iterator[tuple[str, str, str]]:
    for link in tree.iter("link"):
        if (link.get("rel") or "").lower() == "canonical" and link.get("href"):
            yield "url", link.get("href"), "link canonical"
    for element in tree.iter("time"):
        if element.get("datetime"):
            yield "date", element.get("datetime"), "time element"
    for element in tree.iter("a", "span"):
        if element.get("rel") == "author" or element.get("itemprop") == "author":
            yield "byline", element.text_content(), "author element"
    headings = [clean_line(heading.text_content()) for heading in tree.iter("h1")]
    titles = [clean_line(title.text_content()) for title in tree.iter("title")][:1]
    for heading in headings:
        if len(headings) == 1 or any(heading in title for title in titles):
            yield "title", heading, "h1"
    for title in titles:
        yield from _split_title(title, headings)


def _split_title(title: str, headings: Sequence[str]) -> Iterator[tuple[str, str, str]]:
    """The `<title>`: the headline with the site's name before or after it, and sections between."""
    separator = next((sign for sign in _SEPARATORS if sign in title), None)
    if separator is None:
        yield "title", title, "guess: title element"
        return
    parts = title.split(separator)
    headline = next((part for part in parts if part in headings), max(parts, key=len))
    site = parts[0] if headline == parts[-1] else parts[-1]
    yield "title", headline, "guess: title element"
    if headline in headings or len(site.split()) <= min(_MOST_SITE_WORDS, len(headline.split()) - 1):
        yield "outlet", site, "guess: title element"
