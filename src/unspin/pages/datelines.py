"""Outlets credited in the story's own lines: "KYIV, March 3 (Reuters) —", "(via AP)", "-- with AFP"."""

from __future__ import annotations

import regex

from unspin.model import CreditLine
from unspin.pages.names import cut_outlet
from unspin.text.lexicon import NameKind, load_lexicon
from unspin.text.tokens import read_tokens

# Places and a date, an agency in brackets, a dash: at the head of a paragraph.
_DATELINE = regex.compile(
    r"^(?P<words>(?:\p{Lu}[\p{L}.'’/ -]{1,30}(?:,\s?[\p{L}.'’ ]{2,20}){0,3}(?:,?\s\p{Lu}\p{L}{2,8}\.?\s\d{1,2})?"
    r"\s*[–—-]{0,2}\s*)?\((?P<outlet>\p{Lu}[\p{L}.&'’ /]{1,30}?)(?:\s\d[^)]{0,12})?\)\s*[–—:-]{1,2})\s"
)
# At a paragraph's end, in brackets, with a word that says how; or a line of its own, after a dash or in brackets.
_CLOSING = regex.compile(
    r"(?P<words>[(\[]\s*(?P<how>with|via|from|source:?|courtesy(?:\sof)?|by)\s(?P<outlet>\p{Lu}[^()\[\]]{1,40})[)\]])\.?$",
    regex.IGNORECASE,
)
_ALONE = regex.compile(
    r"^(?P<words>(?:[(\[]|[–—]|-{1,2}\s)\s*(?P<how>with|via)?\s*(?P<outlet>\p{Lu}[\p{L}.&'’ ]{1,30}?)[\s).\]]*)$"
)


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


def find_closing_credit(paragraph: str) -> CreditLine | None:
    """The credit that ends a paragraph ("(via AP)"), or is all of it ("— AFP"), or None.

    A name in brackets or after a dash with no word that says how must be a known outlet.

    >>> find_closing_credit("-- with AFP").is_original
    False
    """
    found = _CLOSING.search(paragraph) or _ALONE.match(paragraph)
    if found is None:
        return None
    outlet = cut_outlet(found["outlet"])
    if not outlet or not (found["how"] or _is_known(outlet)):
        return None
    return CreditLine(words=found["words"], outlet=outlet, is_original=(found["how"] or "").lower() != "with")


def _is_known(outlet: str) -> bool:
    words = read_tokens(outlet).words
    return any(
        (begin, end) == (0, len(words)) and kind is NameKind.OUTLET
        for begin, end, kind in load_lexicon().names_in(words)
    )
