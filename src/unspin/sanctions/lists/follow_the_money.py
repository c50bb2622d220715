"""FollowTheMoney entities as JSON lines (`entities.ftm.json` of OpenSanctions): one entity a line.

Kept are parties (`schemata`) that are targets or carry a topic; addresses, sanctions and relations have lines of their
own, and are counted apart, as are parties that stand there only because somebody listed is linked to them.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any, Final, TypeAlias

from unspin.model import Listing, ListingKind, NameQuality
from unspin.sanctions.lists.dates import later_day, read_dates
from unspin.sanctions.lists.entries import Entry, FindCountry, Keeper
from unspin.sanctions.lists.identifiers import is_imo_number, write_identifier
from unspin.sanctions.lists.lines import Line, read_lines
from unspin.sanctions.lists.rows import TOO_LONG
from unspin.sanctions.lists.schemata import KINDS, NOT_A_PARTY
from unspin.sanctions.lists.sources import ListSource
from unspin.sanctions.lists.tally import CUT_OFF, Tally

Fields: TypeAlias = Mapping[str, Any]
"""What a line of JSON holds, which may be anything."""

NO_ENTITY: Final = "no JSON object with id, schema and properties"
LINKED_ONLY: Final = "named only because it is linked to an entry (no target, no topic)"

_NAMES = (
    ("name", NameQuality.STRONG),
    ("alias", NameQuality.STRONG),
    ("weakAlias", NameQuality.WEAK),
    ("abbreviation", NameQuality.WEAK),
    ("previousName", NameQuality.FORMER),
)
_COUNTRIES = ("nationality", "citizenship", "country", "jurisdiction", "mainCountry", "flag")
_NUMBERS = (
    ("imoNumber", "IMO"),
    ("mmsi", "MMSI"),
    ("callSign", "call sign"),
    ("passportNumber", "passport"),
    ("idNumber", "national ID"),
    ("taxNumber", "tax ID"),
    ("innCode", "tax ID"),
    ("registrationNumber", "registration"),
    ("ogrnCode", "registration"),
    ("leiCode", "LEI"),
    ("swiftBic", "SWIFT"),
    ("dunsCode", "DUNS"),
    ("serialNumber", "MSN"),
)
_REMARKS = ("position", "birthPlace", "notes")
_PROGRAMMES = ("programId", "program", "topics")


def read_follow_the_money(source: ListSource, find_country: FindCountry, tally: Tally) -> Iterator[Listing]:
    """The listings of a file of entities."""
    keeper = Keeper(source.name, find_country, tally)
    for line in read_lines(source.stream):
        if not (line.text.strip() or line.is_too_long):
            continue
        tally.read += 1
        entity = _read_entity(line, tally)
        if entity is None:
            continue
        properties: Fields = entity["properties"]
        if problem := _find_problem(entity, properties):
            tally.reject(problem, line.number)
            continue
        tally.day = later_day(tally.day, str(entity.get("last_change")))
        listing = keeper.keep(_read_entry(line.number, entity, properties))
        if listing:
            yield listing


def _read_entity(line: Line, tally: Tally) -> Fields | None:
    """The entity of a line; None, counted, if it holds none."""
    if line.is_too_long:
        tally.reject(TOO_LONG, line.number)
        return None
    try:
        fields = json.loads(line.text)
    except (ValueError, RecursionError):
        if line.is_ended:
            tally.reject(NO_ENTITY, line.number)
        else:
            tally.reject(CUT_OFF, line.number)
            tally.break_off(f"The file breaks off in the middle of line {line.number:,}. Download it again.")
        return None
    if not (isinstance(fields, dict) and isinstance(fields.get("properties"), dict)):
        tally.reject(NO_ENTITY, line.number)
        return None
    return fields


def _find_problem(entity: Fields, properties: Fields) -> str:
    """Why an entity is no listing; "" if it is one."""
    if not (isinstance(entity.get("id"), str) and isinstance(entity.get("schema"), str)):
        return NO_ENTITY
    if entity["schema"] not in KINDS:
        return NOT_A_PARTY
    topics = properties.get("topics")
    return LINKED_ONLY if entity.get("target") is False and not topics else ""


def _read_entry(number: int, entity: Fields, properties: Fields) -> Entry:
    caption = entity.get("caption")
    names = (
        [(caption, NameQuality.PRIMARY)] if isinstance(caption, str) and values(properties, "name") else []
    )
    names += [(words, quality) for field, quality in _NAMES for words in values(properties, field)]
    programmes = [words for field in _PROGRAMMES for words in values(properties, field)]
    return Entry(
        number=number,
        id=entity["id"],
        kind=KINDS[entity["schema"]],
        names=names,
        birth_dates=[date for words in values(properties, "birthDate") for date in read_dates(words)],
        countries=[words for field in _COUNTRIES for words in values(properties, field)],
        numbers=_read_numbers(properties, KINDS[entity["schema"]]),
        programmes=programmes + values(entity, "datasets"),
        remarks=[words for field in _REMARKS for words in values(properties, field)],
    )


def _read_numbers(properties: Fields, kind: ListingKind) -> list[str]:
    found = [
        number
        for field, name in _NUMBERS
        for words in values(properties, field)
        if (number := write_identifier(name, words))
    ]
    if kind is ListingKind.VESSEL:
        found += [f"IMO {one[-7:]}" for one in values(properties, "registrationNumber") if is_imo_number(one)]
    return found


def values(fields: Fields, name: str) -> list[str]:
    """The words under a name: those of a list, or one; whatever else stands there is none."""
    found = fields.get(name)
    if isinstance(found, str):
        return [found]
    return [one for one in found if isinstance(one, str)] if isinstance(found, list) else []
