"""The consolidated list of the UN Security Council in XML: an `INDIVIDUAL` or `ENTITY` for each.

A name comes in up to four parts, in the order in which it is said. Aliases of low quality are weak. Several spellings
may stand in one alias, parted by semicolons, in brackets after the original script ("… (Hassan Ghul; Hassan Gul)"), or
by letters: each is a name. An original script has a field of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import regex

from unspin.model import Listing, ListingKind, NameQuality
from unspin.sanctions.lists.dates import read_dates, years_about, years_between
from unspin.sanctions.lists.entries import Entry, FindCountry, Keeper
from unspin.sanctions.lists.identifiers import find_kind, find_vessel_numbers, write_identifier
from unspin.sanctions.lists.sources import ListSource
from unspin.sanctions.lists.tally import Tally
from unspin.sanctions.lists.xml_entries import Element, children, local_name, read_entries, text_of, texts_of

_KINDS: Mapping[str, ListingKind] = {"INDIVIDUAL": ListingKind.PERSON, "ENTITY": ListingKind.ORGANISATION}
_NAME_PARTS = ("FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME", "FIFTH_NAME", "SIXTH_NAME")
_QUALITIES: Mapping[str, NameQuality] = {"low": NameQuality.WEAK, "f.k.a.": NameQuality.FORMER}
_SEVERAL = regex.compile(r"\s*+(?:[;؛]|(?<!\S)[b-j]\)\s)\s*+")
_BOTH_SCRIPTS = regex.compile(r"([^()]{2,300})\(([^()]{2,1500})\)")
_IN_SCRIPT = regex.compile(r"\s*(?:in Arabic script|original script)\s*:?\s*", regex.IGNORECASE)
_ASIDE = regex.compile(r"\s*\([^()]*\b(?:born|passport|identity|identification)\b[^()]*\)$", regex.IGNORECASE)
_ADVERTS = regex.compile(r"\s*INTERPOL-UN Security Council Special Notice web link:\s*\S*")


def read_un_xml(source: ListSource, find_country: FindCountry, tally: Tally) -> Iterator[Listing]:
    """The listings of the UN's XML."""
    tally.unit = "entry"
    keeper = Keeper(source.name, find_country, tally)
    for element in read_entries(source.stream, _KINDS.keys(), tally):
        if not tally.day:
            tally.day = (element.getroottree().getroot().get("dateGenerated") or "")[:10]
        listing = keeper.keep(_read_entry(element, tally.read))
        if listing:
            yield listing


def _read_entry(element: Element, number: int) -> Entry:
    tag = local_name(element)
    remarks = _ADVERTS.sub("", text_of(element, "COMMENTS1"))
    born = [_read_place(place) for place in children(element, f"{tag}_PLACE_OF_BIRTH")]
    return Entry(
        number=number,
        id=text_of(element, "REFERENCE_NUMBER") or text_of(element, "DATAID"),
        kind=_KINDS[tag],
        names=[*_read_names(element), *_read_aliases(element, f"{tag}_ALIAS")],
        birth_dates=[
            one for birth in children(element, f"{tag}_DATE_OF_BIRTH") for one in _read_birth(birth)
        ],
        countries=texts_of(element, "NATIONALITY", "VALUE") + texts_of(element, f"{tag}_ADDRESS", "COUNTRY"),
        numbers=[*_read_documents(element, f"{tag}_DOCUMENT"), *find_vessel_numbers(remarks)],
        programmes=texts_of(element, "UN_LIST_TYPE"),
        remarks=[
            *texts_of(element, "TITLE", "VALUE"),
            *texts_of(element, "DESIGNATION", "VALUE"),
            *(f"born in {place}" for place in born if place),
            remarks,
        ],
    )


def _read_names(element: Element) -> Iterator[tuple[str, NameQuality]]:
    """The first name with the spellings that stand beside it, and the original script."""
    whole = " ".join(text for part in _NAME_PARTS if (text := text_of(element, part)))
    for words in split_spellings(whole):
        yield words, NameQuality.STRONG
    for script in texts_of(element, "NAME_ORIGINAL_SCRIPT"):
        for words in split_spellings(script):
            yield words, NameQuality.STRONG


def _read_aliases(element: Element, tag: str) -> Iterator[tuple[str, NameQuality]]:
    for alias in children(element, tag):
        quality = _QUALITIES.get(text_of(alias, "QUALITY").lower(), NameQuality.STRONG)
        if "formerly" in text_of(alias, "NOTE").lower():
            quality = NameQuality.FORMER
        for words in split_spellings(text_of(alias, "ALIAS_NAME")):
            yield words, quality


def split_spellings(words: str) -> list[str]:
    """The names that stand in one field.

    >>> split_spellings("Qasim Soleimani; Qasem Sulaimani")
    ['Qasim Soleimani', 'Qasem Sulaimani']
    """
    words = _ASIDE.sub("", words.strip())
    found = _BOTH_SCRIPTS.fullmatch(words)
    is_both = found is not None and (_has_other_script(words) or "script" in words)
    pieces = [found[1], *_SEVERAL.split(found[2])] if found and is_both else _SEVERAL.split(words)
    return [clean for piece in pieces if (clean := _IN_SCRIPT.sub("", piece).strip(" ,"))]


def _has_other_script(words: str) -> bool:
    return any(letter.isalpha() and ord(letter) > 0x36F for letter in words)


def _read_birth(element: Element) -> tuple[str, ...]:
    begin, end = text_of(element, "FROM_YEAR"), text_of(element, "TO_YEAR")
    if begin.isdecimal() and end.isdecimal():
        return years_between(int(begin), int(end))
    words = text_of(element, "DATE") or text_of(element, "YEAR") or text_of(element, "NOTE")
    found = read_dates(words)
    if text_of(element, "TYPE_OF_DATE") == "APPROXIMATELY" and len(found) == 1:
        return years_about(int(found[0][:4]))
    return found


def _read_place(element: Element) -> str:
    parts = (text_of(element, part) for part in ("CITY", "STATE_PROVINCE", "COUNTRY"))
    return ", ".join(part for part in parts if part)


def _read_documents(element: Element, tag: str) -> Iterator[str]:
    for document in children(element, tag):
        label = text_of(document, "TYPE_OF_DOCUMENT") or text_of(document, "TYPE_OF_DOCUMENT2")
        number = write_identifier(find_kind(label) or "ID", text_of(document, "NUMBER"))
        if number:
            yield number
