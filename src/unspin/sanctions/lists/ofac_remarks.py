"""The remarks of the Treasury's list: parts between semicolons, most of them a label and what it says.

    DOB 10 Dec 1948; POB Egypt; nationality Palestinian; a.k.a. 'BNC'; Passport 1084010 (Egypt); Linked To: HIZBALLAH.

Names after a.k.a. are those that the Treasury calls weak aliases; strong ones stand in `alt.csv`. What a screening does
not compare (place of birth, links, gender) stays in words.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import regex

from unspin.model import NameQuality
from unspin.sanctions.lists.dates import read_dates
from unspin.sanctions.lists.identifiers import read_identifier

_ALIAS = regex.compile(r"([afn])\.k\.a\. ['\"‘’](.*?)['\"’]?\.?", regex.DOTALL)
_LABEL = regex.compile(
    r"(?:alt\. )?(DOB|nationality|citizen|Former Vessel Flag|Nationality of Registration) (.*)"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Remarks:
    """What remarks say.

    Attributes:
        names: weak aliases and former names.
        birth_dates: ISO 8601.
        countries: names of countries of nationality, citizenship and former flags.
        numbers: identifiers.
        rest: the parts that say something else.
    """

    names: list[tuple[str, NameQuality]] = field(default_factory=list)
    birth_dates: list[str] = field(default_factory=list)
    countries: list[str] = field(default_factory=list)
    numbers: list[str] = field(default_factory=list)
    rest: list[str] = field(default_factory=list)


def read_remarks(words: str) -> Remarks:
    """What the remarks of an entry say."""
    found = Remarks()
    for part in words.strip().removesuffix(".").split("; "):
        if part.strip():
            _read_part(part.strip(), found)
    return found


def _read_part(part: str, found: Remarks) -> None:
    if alias := _ALIAS.fullmatch(part):
        found.names.append((alias[2], NameQuality.FORMER if alias[1] == "f" else NameQuality.WEAK))
        return
    if label := _LABEL.fullmatch(part):
        if label[1] != "DOB":
            found.countries.append(label[2])
        elif dates := read_dates(label[2]):
            found.birth_dates.extend(dates)
        else:
            found.rest.append(part)
        return
    number = read_identifier(part)
    if number:
        found.numbers.append(number)
    else:
        found.rest.append(part)
