"""Ids that depend on what a page holds and on nothing else."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping

from unspin.model import Page, PageFormat


def make_page(  # noqa: PLR0913 - a page's fields, as the model has them
    *,
    place: str,
    page_format: PageFormat,
    content: str,
    is_markup: bool,
    is_main_text: bool = False,
    url: str | None = None,
    fetched: str | None = None,
    given: Mapping[str, str] | None = None,
) -> Page:
    """A page with its id: 16 hexadecimal digits over content, URL and given id."""
    given = given or {}
    digest = hashlib.blake2b(digest_size=8)
    for part in (content, url or "", given.get("id", "")):
        packed = part.encode("utf-8", errors="surrogatepass")
        digest.update(len(packed).to_bytes(8, "big"))
        digest.update(packed)
    return Page(
        id=digest.hexdigest(),
        place=place,
        format=page_format,
        content=content,
        is_markup=is_markup,
        is_main_text=is_main_text,
        url=url,
        fetched=fetched,
        given=given,
    )
