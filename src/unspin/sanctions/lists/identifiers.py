"""Identifiers as `Listing.numbers` has them: the kind, a blank, the number.

Each list names kinds in its own words. `KINDS` says what they are called here; a label is looked up by its beginning,
and one that is not there is no identifier that a screening needs, and stays among the remarks.
"""

from __future__ import annotations

from typing import Final

import regex

from unspin.model import Span

KINDS: Final = (
    ("vessel registration identification", "registration"),
    ("vessel registration", "registration"),
    ("company number", "registration"),
    ("identification number", "ID"),
    ("imo", "IMO"),
    ("mmsi", "MMSI"),
    ("passport", "passport"),
    ("diplomatic passport", "passport"),
    ("service passport", "passport"),
    ("stateless person passport", "passport"),
    ("national identification", "national ID"),
    ("national id", "national ID"),
    ("national foreign id", "national ID"),
    ("personal id", "national ID"),
    ("cedula", "national ID"),
    ("d.n.i.", "national ID"),
    ("c.u.r.p.", "national ID"),
    ("birth certificate", "national ID"),
    ("tax id", "tax ID"),
    ("nit #", "tax ID"),
    ("ruc #", "tax ID"),
    ("rif #", "tax ID"),
    ("r.f.c.", "tax ID"),
    ("v.a.t. number", "tax ID"),
    ("registration number", "registration"),
    ("registration id", "registration"),
    ("business registration", "registration"),
    ("business number", "registration"),
    ("commercial registry", "registration"),
    ("chamber of commerce", "registration"),
    ("c.r. no.", "registration"),
    ("trade license", "registration"),
    ("government gazette", "registration"),
    ("matricula mercantil", "registration"),
    ("folio mercantil", "registration"),
    ("enterprise number", "registration"),
    ("public registration", "registration"),
    ("unified social credit code", "registration"),
    ("legal entity number", "LEI"),
    ("d-u-n-s", "DUNS"),
    ("swift/bic", "SWIFT"),
    ("bik", "BIK"),
    ("aircraft manufacturer's serial number", "MSN"),
    ("aircraft construction number", "construction number"),
    ("aircraft tail number", "tail number"),
    ("aircraft mode s transponder code", "mode S"),
    ("driver's license", "driver's licence"),
    ("digital currency address", "wallet"),
)
"""The beginning of a list's label in small letters, and what its numbers are called here; the first that fits."""

_IMO = regex.compile(r"\bIMO\D{0,20}(\d{7})(?!\d)")
_MMSI = regex.compile(r"\bMMSI\D{0,20}(\d{9})(?!\d)")
_IMO_NUMBER = regex.compile(r"(?:IMO[\s:.#-]{0,5}(?:No\.?\s?)?)?(\d{7})", regex.IGNORECASE)
_END = regex.compile(r"\s*+(?:\(|;|,| issued | expires ).*+$", regex.DOTALL)
_LABEL_END = regex.compile(
    r"^[\s:#.-]*+(?:(?:No|Number|Document|Code|Card)\b\.?\s*+)?(?:\([^)]{0,40}\)\s*+)?[#:\s-]*+"
)
_LEAD = regex.compile(
    r"^.*\p{Ll}{3,}\.?\s++(?=.*\d)", regex.DOTALL
)  # "Indonesia travel document number XD253038"
_NUMBER_LIMIT: Final = 120


def find_kind(label: str) -> str | None:
    """What numbers of this label are called here, or None."""
    found = _find_label(label.lower())
    return found[1] if found else None


def read_identifier(words: str) -> str | None:
    """The identifier in words such as "Passport A123456 (Iran) issued 1999"; None if they hold none.

    >>> read_identifier("alt. Passport A123456 (Iran)")
    'passport A123456'
    >>> read_identifier("Vessel Registration Identification IMO 9187629")
    'IMO 9187629'
    """
    words = words.strip().removeprefix("alt. ")
    found = _find_label(words.lower())
    if found is None:
        return None
    label, kind = found
    if imo := _IMO.search(words):
        return f"company IMO {imo[1]}" if label.startswith("company") else f"IMO {imo[1]}"
    return write_identifier(kind, _LABEL_END.sub("", words[len(label) :]))


def write_identifier(kind: str, number: str) -> str | None:
    """A number with its kind before it; None if there is no number."""
    number = _LEAD.sub("", _END.sub("", number.strip())).strip()
    if not (number and any(map(str.isdigit, number)) and len(number) <= _NUMBER_LIMIT):
        return None
    if kind == "IMO" and (imo := _IMO_NUMBER.fullmatch(number)):
        number = imo[1]
    return f"{kind} {number}"


def find_vessel_numbers(words: str) -> list[str]:
    """IMO and MMSI numbers that running text names as such."""
    imo = [f"IMO {number}" for number in _IMO.findall(words)]
    return imo + [f"MMSI {number}" for number in _MMSI.findall(words)]


def locate_vessel_numbers(text: str) -> list[tuple[str, Span]]:
    """The same with where they stand; IMO numbers only those whose check digit fits."""
    found = [(f"IMO {one[1]}", one.span()) for one in _IMO.finditer(text) if is_imo_number(one[1])]
    found += [(f"MMSI {one[1]}", one.span()) for one in _MMSI.finditer(text)]
    return [
        (number, Span(begin=begin, end=end)) for number, (begin, end) in sorted(found, key=lambda one: one[1])
    ]


def is_imo_number(words: str) -> bool:
    """Whether these are the seven digits of an IMO number, whose last is a check digit.

    Source: IMO Resolution A.1117(30), annex: each of the first six digits times 7 to 2; the sum ends in the seventh.
    """
    found = _IMO_NUMBER.fullmatch(words.strip())
    if found is None:
        return False
    digits = [int(digit) for digit in found[1]]
    return (
        sum(digit * weight for digit, weight in zip(digits, range(7, 1, -1), strict=False)) % 10 == digits[6]
    )


def _find_label(lower: str) -> tuple[str, str] | None:
    return next(((label, kind) for label, kind in KINDS if lower.startswith(label)), None)
