"""The Treasury's list in XML (`sdn.xml`): an `sdnEntry` for each, everything in elements of its own.

Names of people are written "LAST, First", as in the Treasury's tables. The number of entries that the file gives is
held against the number read.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from unspin.model import Listing, ListingKind, NameQuality
from unspin.sanctions.lists.dates import read_dates
from unspin.sanctions.lists.entries import Entry, FindCountry, Keeper
from unspin.sanctions.lists.identifiers import read_identifier
from unspin.sanctions.lists.ofac_remarks import read_remarks
from unspin.sanctions.lists.sources import ListSource
from unspin.sanctions.lists.tally import Tally
from unspin.sanctions.lists.xml_entries import Element, children, local_name, read_entries, text_of, texts_of

_KINDS: Mapping[str, ListingKind] = {
    "individual": ListingKind.PERSON,
    "entity": ListingKind.ORGANISATION,
    "vessel": ListingKind.VESSEL,
    "aircraft": ListingKind.AIRCRAFT,
}
_COUNTRIES = (
    ("nationalityList", "nationality", "country"),
    ("citizenshipList", "citizenship", "country"),
    ("addressList", "address", "country"),
    ("vesselInfo", "vesselFlag"),
)


def read_ofac_xml(source: ListSource, find_country: FindCountry, tally: Tally) -> Iterator[Listing]:
    """The listings of the Treasury's XML."""
    tally.unit = "entry"
    keeper = Keeper(source.name, find_country, tally)
    promised = ""
    for element in read_entries(source.stream, {"sdnEntry"}, tally, others={"publshInformation"}):
        if local_name(element) == "publshInformation":
            tally.day = _read_day(text_of(element, "Publish_Date"))
            promised = text_of(element, "Record_Count")
            continue
        listing = keeper.keep(_read_entry(element, tally.read))
        if listing:
            yield listing
    if promised.isdecimal() and tally.is_whole and int(promised) != tally.read:
        tally.break_off(
            f"The file says that it has {promised} entries, and has {tally.read}: it is not whole."
        )


def _read_day(words: str) -> str:
    """The day of "07/16/2021", month first, as ISO 8601."""
    month, _, rest = words.partition("/")
    day, _, year = rest.partition("/")
    is_day = all(one.isdecimal() for one in (month, day, year)) and len(year) == 4
    return f"{year}-{month:0>2}-{day:0>2}" if is_day else ""


def _read_entry(element: Element, number: int) -> Entry:
    told = read_remarks(text_of(element, "remarks"))
    numbers, others = _read_ids(element)
    call_sign = text_of(element, "vesselInfo", "callSign")
    owner = text_of(element, "vesselInfo", "vesselOwner")
    born = texts_of(element, "placeOfBirthList", "placeOfBirthItem", "placeOfBirth")
    dates = texts_of(element, "dateOfBirthList", "dateOfBirthItem", "dateOfBirth")
    return Entry(
        number=number,
        id=text_of(element, "uid"),
        kind=_KINDS.get(text_of(element, "sdnType").lower(), ListingKind.UNKNOWN),
        names=[(_read_name(element), NameQuality.PRIMARY), *_read_aliases(element), *told.names],
        birth_dates=[*(one for words in dates for one in read_dates(words)), *told.birth_dates],
        countries=[words for path in _COUNTRIES for words in texts_of(element, *path)] + told.countries,
        numbers=[*numbers, *told.numbers, f"call sign {call_sign}" if call_sign else ""],
        programmes=texts_of(element, "programList", "program"),
        remarks=[
            text_of(element, "title"),
            text_of(element, "vesselInfo", "vesselType"),
            f"owner {owner}" if owner else "",
            *(f"POB {one}" for one in born),
            *others,
            *told.rest,
        ],
    )


def _read_name(element: Element) -> str:
    parts = (text_of(element, "lastName"), text_of(element, "firstName"))
    return ", ".join(part for part in parts if part)


def _read_aliases(element: Element) -> Iterator[tuple[str, NameQuality]]:
    for alias in children(element, "akaList", "aka"):
        quality = NameQuality.STRONG
        if text_of(alias, "category").lower() == "weak":
            quality = NameQuality.WEAK
        elif text_of(alias, "type").lower().startswith("f"):
            quality = NameQuality.FORMER
        yield _read_name(alias), quality


def _read_ids(element: Element) -> tuple[list[str], list[str]]:
    """The identifiers, and what else the list keeps among them (gender, links)."""
    numbers, others = [], []
    for one in children(element, "idList", "id"):
        words = f"{text_of(one, 'idType')} {text_of(one, 'idNumber')}".strip()
        number = read_identifier(words)
        if number:
            numbers.append(number)
        else:
            others.append(words)
    return numbers, others
