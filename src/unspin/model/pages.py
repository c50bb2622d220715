"""What was saved, and the stories in it: pages, articles, and inputs that were neither."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


class PageFormat(StrEnum):
    """What kind of file a page was saved as."""

    HTML = "html"
    MHTML = "mhtml"
    WARC = "warc"
    JSON_LINE = "json-line"
    PLAIN_TEXT = "plain-text"


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What was saved: one HTML or MHTML file, WARC record, JSON line or plain text.

    Attributes:
        id: hash of content, URL and given id; 16 hexadecimal digits.
        place: where it lay: the file's path, with `#3` for the third page or line in it.
        format: what it was saved as.
        content: the decoded markup or text.
        is_markup: whether `content` is HTML (else plain text).
        is_main_text: whether `content` is the main text already (a JSON line's `text` field).
        url: where it was fetched from, if the file says so.
        fetched: when it was fetched, ISO 8601, if the file says so.
        given: fields that the pile states of the page (`id title date outlet author`).
    """

    id: str
    place: str
    format: PageFormat
    content: str
    is_markup: bool
    is_main_text: bool = False
    url: str | None = None
    fetched: str | None = None
    given: Mapping[str, str] = field(default_factory=dict)


class FurnitureKind(StrEnum):
    """Why a line of a page is not part of its story."""

    ADVERT = "advert"
    NAVIGATION = "navigation"
    RELATED = "related"
    CREDIT = "credit"
    BYLINE = "byline"
    BIO = "bio"
    COMMENTS = "comments"
    NEWSLETTER = "newsletter"
    APPEAL = "appeal"
    NOTICE = "notice"
    SHARED = "shared"


@dataclass(frozen=True, slots=True, kw_only=True)
class Furniture:
    """A line that was cut from a page's story.

    Attributes:
        words: the line as it stood.
        kind: what it is.
        is_reworded: whether it reads like a machine-reworded form of a usual line ("Learn additionally:").
        offset: where the line began in the page's visible text, in code points, or None.
    """

    words: str
    kind: FurnitureKind
    is_reworded: bool = False
    offset: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CreditLine:
    """A line that credits another outlet ("Read the original article on …", "(Reuters) -").

    Attributes:
        words: the line as it stood.
        outlet: who is credited.
        is_original: whether the line says that the story was taken from there ("Read the original
            article on X", a dateline), as against being only helped by it ("with reporting by X").
        is_reworded: whether it reads like a machine-reworded form of a usual credit.
    """

    words: str
    outlet: str
    is_original: bool = True
    is_reworded: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RelatedHeadline:
    """Another story's headline, offered inside the page ("Read also: …").

    Attributes:
        headline: the headline.
        lead: the words before it ("Read also", "Learn additionally"), or "".
        is_reworded: whether the lead reads like a machine-reworded one.
    """

    headline: str
    lead: str = ""
    is_reworded: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """A page's story: main text and what the page says of it.

    `found` tells, for every field that is not empty, how it was found; a guess says "guess: …".

    Attributes:
        id: the page's id.
        place: where the page lay.
        text: the main text, paragraphs parted by one blank line.
        title, byline, outlet, url, language: as found, or None. Language is an ISO 639-1 code.
        date: day of publication, or None.
        credits: lines that credit another outlet.
        related: headlines of other stories offered inside the page.
        furniture: the lines that were cut away.
        found: field name → how it was found.
        given_id: the id the pile gave the page (JSON lines), or None.
    """

    id: str
    place: str
    text: str
    title: str | None = None
    byline: str | None = None
    outlet: str | None = None
    date: date | None = None
    url: str | None = None
    language: str | None = None
    credits: tuple[CreditLine, ...] = ()
    related: tuple[RelatedHeadline, ...] = ()
    furniture: tuple[Furniture, ...] = ()
    found: Mapping[str, str] = field(default_factory=dict)
    given_id: str | None = None

    @property
    def label(self) -> str:
        """The shortest name a person would know the article by."""
        return self.given_id or self.place.rsplit("/", 1)[-1]


class RejectReason(StrEnum):
    """Why an input was not traced."""

    EMPTY = "empty"
    BINARY = "binary"
    BROKEN_ARCHIVE = "broken-archive"
    BROKEN_JSON = "broken-json"
    BROKEN_MHTML = "broken-mhtml"
    TOO_LARGE = "too-large"
    TOO_DEEP = "too-deep"
    NO_PERMISSION = "no-permission"
    NOT_FOUND = "not-found"
    LINK_LOOP = "link-loop"
    UNKNOWN_FORMAT = "unknown-format"
    SAME_PAGE = "same-page"
    NO_ARTICLE = "no-article"
    NO_PAGES = "no-pages"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reject:
    """One input that was not traced, with the reason and what can be done.

    Attributes:
        place: the file, with `#3` for the third record or line in it.
        reason: a code to count by.
        detail: what was found there.
        advice: what to do about it.
    """

    place: str
    reason: RejectReason
    detail: str
    advice: str
