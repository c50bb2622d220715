"""Agencies credited in the text itself: "KYIV, March 3 (Reuters) —", "LONDON — (AP) …", "-- with AFP"."""

from __future__ import annotations

import regex

from unspin.model import CreditLine
from unspin.pages.names import cut_outlet

# A dateline stands at the head of a paragraph: places in capitals or a date, an agency in brackets, a dash.
_DATELINE = regex.compile(
    r"^(?P<words>(?:[\p{Lu}][\p{L}.'’/ -]{1,30}(?:,\s?[\p{L}.'’ ]{2,20}){0,3}(?:,?\s\p{Lu}\p{L}{2,8}\.?\s\d{1,2})?\s*[–—-]{0,2}\s*)?"
    r"\((?P<outlet>\p{Lu}[\p{L}.&'’ /]{1,30}?)(?:\s\d[^)]{0,12})?\)\s*[–—:-]{1,2})\s"
)
_SIGN_OFF = regex.compile(r"^[\s(–—-]*(?P<how>with|via)?\s*(?P<outlet>\p{Lu}[\p{L}.&'’ ]{1,30}?)[\s).]*$")
_DASHED = regex.compile(r"^\s*(?:\(|[–—]|--?\s)")
_MOST_SIGN_OFF_WORDS = 4


def find_dateline(paragraph: str) -> CreditLine | None:
    """The credit in a paragraph's dateline, or None. The dateline is part of the story and is not cut.

    >>> find_dateline("KYIV, March 3 (Reuters) - The bridge is open.").outlet
    'Reuters'
    """
    found = _DATELINE.match(paragraph)
    if found is None:
        return None
    outlet = cut_outlet(found["outlet"])
    return CreditLine(words=found["words"].strip(), outlet=outlet) if outlet else None


def find_sign_off(line: str) -> CreditLine | None:
    """The credit in a line that only names an agency after a dash or in brackets ("— AFP", "(AP)"), or None.

    >>> find_sign_off("-- with AFP").is_original
    False
    """
    found = _SIGN_OFF.match(line) if _DASHED.match(line) else None
    if found is None or len(found["outlet"].split()) > _MOST_SIGN_OFF_WORDS:
        return None
    outlet = cut_outlet(found["outlet"])
    return CreditLine(words=line, outlet=outlet, is_original=found["how"] != "with") if outlet else None
