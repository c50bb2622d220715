"""Why an input was not traced: one table of reasons, what each means, and what to do about it.

docs/bad-input.md shows the same table; a test keeps them the same.
"""

from __future__ import annotations

from unspin.model import Reject, RejectReason

MEANINGS: dict[RejectReason, str] = {
    RejectReason.EMPTY: "The file, record or line holds nothing.",
    RejectReason.BINARY: "The bytes are no text: a picture, a PDF, a program.",
    RejectReason.BROKEN_ARCHIVE: "A gzip or WARC file breaks off or is damaged. What came before the break is traced.",
    RejectReason.BROKEN_JSON: "A line of a JSON lines file is no JSON object with `text` or `html`.",
    RejectReason.BROKEN_MHTML: "The MHTML file has no HTML part, or its parts cannot be told apart.",
    RejectReason.TOO_LARGE: "The page is larger than any story.",
    RejectReason.TOO_DEEP: "The HTML has more elements inside one another than a parser holds.",
    RejectReason.NO_PERMISSION: "The file or folder may not be read.",
    RejectReason.NOT_FOUND: "Nothing lies at the path, or it vanished while the pile was read.",
    RejectReason.LINK_LOOP: "A link leads back to a folder it lies in, or to itself.",
    RejectReason.UNKNOWN_FORMAT: "The name's ending is none that is read.",
    RejectReason.SAME_PAGE: "The very same page was read already.",
    RejectReason.NO_ARTICLE: "The page has no main text.",
    RejectReason.NO_PAGES: "The folder holds no pages.",
    RejectReason.UNREADABLE: "The page could not be read for another reason, which the detail tells.",
}

ADVICE: dict[RejectReason, str] = {
    RejectReason.EMPTY: "Save the page again.",
    RejectReason.BINARY: "Save the page as HTML, MHTML or plain text.",
    RejectReason.BROKEN_ARCHIVE: "Fetch the archive again, or repair it; what stands after the break is missing.",
    RejectReason.BROKEN_JSON: "Write one JSON object per line, with its story under `text` or its markup under `html`.",
    RejectReason.BROKEN_MHTML: "Save the page again as a single file, or as HTML.",
    RejectReason.TOO_LARGE: "Cut the story out and save it as plain text, or split the file.",
    RejectReason.TOO_DEEP: "Save the page as plain text.",
    RejectReason.NO_PERMISSION: "Allow reading (chmod), or run as a user who may.",
    RejectReason.NOT_FOUND: "Check the path.",
    RejectReason.LINK_LOOP: "Remove the link, or name the folder it leads to.",
    RejectReason.UNKNOWN_FORMAT: "Save the page as .html, .mhtml, .warc, .txt or .jsonl, or rename the file.",
    RejectReason.SAME_PAGE: "Nothing need be done: the page is traced once.",
    RejectReason.NO_ARTICLE: "If there is a story, save the page again with it showing, or as plain text.",
    RejectReason.NO_PAGES: "Name a folder with saved pages (.html, .mhtml, .warc, .txt, .jsonl).",
    RejectReason.UNREADABLE: "Save the page again, or as plain text.",
}


def make_reject(place: str, reason: RejectReason, detail: str) -> Reject:
    """One input that was not traced, with the advice that goes with the reason."""
    return Reject(place=place, reason=reason, detail=detail, advice=ADVICE[reason])


def name_count(count: int, noun: str) -> str:
    """A count with its noun, as a detail gives it: "10,000,000 bytes"."""
    return f"{count:,} {noun}"
