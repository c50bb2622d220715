"""What a file is, told from its beginning and never from its name.

Stages: what is no text is named by its first bytes; then XML by its root element, JSON by its first line, a table by
its header or the shape of its first rows, and last a plain list of names, which must not read like prose. What is not
recognised is refused with what was found, what was expected and what to do, for a list that is silently taken for
another finds nobody.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Final

import regex

from unspin.errors import ListError
from unspin.sanctions.lists.addresses import WHERE_TO_GET
from unspin.sanctions.lists.lines import decode
from unspin.sanctions.lists.plain_names import NAME_COLUMNS
from unspin.sanctions.lists.rows import split_fields
from unspin.sanctions.lists.schemata import is_entity
from unspin.sanctions.lists.sources import Layout, ListFormat, ListPart

HEAD: Final = 1 << 16
"""Bytes of a file that are looked at."""

EXPECTED: Final = (
    "Expected the Treasury's sdn.csv or sdn.xml, the US consolidated list (CSV), the UN's consolidated list (XML), "
    "OpenSanctions' targets.simple.csv or entities.ftm.json, or a list of names, one a line or under a column headed name"
)

_SIGNATURES: Final = (
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"\x89PNG", "a PNG picture"),
    (b"GIF8", "a GIF picture"),
    (b"%PDF", "a PDF; take the list as CSV or XML"),
    (b"PK\x03\x04", "a ZIP archive or an Excel workbook; unpack it, or save the sheet as CSV"),
    (b"\xd0\xcf\x11\xe0", "an old Excel or Word file; save the sheet as CSV"),
    (b"\x1f\x8b", "gzip within gzip; unpack it once"),
    (b"BZh", "a bzip2 archive; unpack it"),
    (b"\xfd7zXZ", "an xz archive; unpack it"),
    (b"7z\xbc\xaf", "a 7-Zip archive; unpack it"),
    (b"\xff\xfe", "UTF-16 text; save it as UTF-8"),
    (b"\xfe\xff", "UTF-16 text; save it as UTF-8"),
    (b"PAR1", "a Parquet file; save it as CSV"),
    (b"SQLite format 3", "a database; export the table as CSV"),
)
_ROOT = regex.compile(r"<(?![?!])(?:[\w.-]{1,60}:)?([\w.-]{1,60})")
_HTML = regex.compile(r"<(?:!doctype\s+html|html|head|body|title)\b", regex.IGNORECASE)
_TITLE = regex.compile(r"<title[^>]{0,200}>([^<]{0,200})", regex.IGNORECASE)
_DOCTYPE = regex.compile(r"<!(?:DOCTYPE|ENTITY)\b")
_ROOTS: Mapping[str, ListFormat] = {
    "CONSOLIDATED_LIST": ListFormat.UN_XML,
    "sdnList": ListFormat.OFAC_XML,
}
_OTHER_ROOTS: Mapping[str, str] = {
    "Sanctions": "the Treasury's advanced XML, which is not read; take sdn.xml, or sdn.csv with alt.csv and add.csv",
    "export": "the EU's list, which is not read as such; take it from OpenSanctions (eu_fsf)",
    "ArrayOfFinancialSanctionsTarget": "the UK's list, which is not read as such; take it from OpenSanctions (gb_fcdo_sanctions)",
    "Designations": "the UK's list, which is not read as such; take it from OpenSanctions (gb_fcdo_sanctions)",
}
_OPENSANCTIONS_COLUMNS: Final = {"id", "schema", "name", "aliases"}
_US_COLUMNS: Final = {"source", "name", "alt_names", "entity_number"}
_DELIMITERS: Final = (",", ";", "\t", "|")
_NOTHING: Final = "-0-"
_OFAC_KINDS: Final = {"individual", "vessel", "aircraft", "entity", _NOTHING, ""}
_ALIAS_KINDS: Final = {"aka", "fka", "nka"}
_LONG_LINE: Final = 120
_MANY_WORDS: Final = 14
_FIELD_MARKS: Final = 3


def recognise(head: bytes, place: str) -> Layout:
    """How the list is written whose first bytes these are.

    Args:
        head: the first `HEAD` bytes, or all of a shorter file.
        place: the file, for the message.

    Raises:
        ListError: it is no list that can be read.
    """
    text = _read_text(head, place)
    start = text.lstrip()
    if start.startswith("<"):
        return Layout(format=_recognise_xml(start, place))
    if start[:1] in {"{", "["}:
        return Layout(format=_recognise_json(start, place))
    return _recognise_table(start, place) or _recognise_names(start, place)


def recognise_part(head: bytes, place: str) -> ListPart:
    """Which of the tables beside the Treasury's list this is.

    Raises:
        ListError: it is none of them.
    """
    text = _read_text(head, place)
    part = find_part(_first_rows(text, ","))
    if part is None:
        raise ListError(
            f"{place}: this is {_describe(text)}. Expected a table of the Treasury's layout, for it lies beside a "
            "sdn.csv. Download it again, or move it away."
        )
    return part


def _read_text(head: bytes, place: str) -> str:
    """The beginning as text, its last line, which may be cut, included."""
    if not head.strip(b"\x00\r\n\t \x1a"):
        what = "it is empty" if not head else "it holds nothing but blanks"
        raise ListError(f"{place}: {what}. {EXPECTED}. Download it again. {WHERE_TO_GET}")
    for signature, what in _SIGNATURES:
        if head.startswith(signature):
            raise _refuse(place, what)
    body = head.removeprefix(b"\xef\xbb\xbf")
    controls = sum(byte < 9 or 13 < byte < 26 or 27 < byte < 32 for byte in body)
    if controls * 50 > len(body):
        raise _refuse(place, "binary data")
    return decode(body)


def _recognise_xml(text: str, place: str) -> ListFormat:
    found = _ROOT.search(text)
    root = found[1] if found else ""
    if root not in _ROOTS and _HTML.search(text[:4000]):
        raise _refuse(place, f"{_describe(text)}; the server sent it in place of the list")
    if _DOCTYPE.search(text):
        raise _refuse(place, "XML with a document type declaration, which no sanctions list has")
    if root not in _ROOTS:
        raise _refuse(place, _OTHER_ROOTS.get(root) or f"XML of another kind (<{root}>)")
    return _ROOTS[root]


def _recognise_json(text: str, place: str) -> ListFormat:
    line, has_end, _ = text.partition("\n")
    try:
        fields = json.loads(line)
    except (ValueError, RecursionError):
        if is_entity(line) and not has_end:  # the first line alone is longer than what is looked at
            return ListFormat.FOLLOW_THE_MONEY
        raise _refuse(place, "JSON, but not one entity of FollowTheMoney a line") from None
    if isinstance(fields, dict) and "schema" in fields and isinstance(fields.get("properties"), dict):
        return ListFormat.FOLLOW_THE_MONEY
    raise _refuse(place, "JSON, but not one entity of FollowTheMoney a line; take entities.ftm.json")


def _recognise_table(text: str, place: str) -> Layout | None:
    """The layout of a table with a known header, or of the Treasury's rows; None if it is neither."""
    for delimiter in _DELIMITERS:
        rows = _first_rows(text, delimiter)
        header = tuple(name.strip().lower() for name in rows[0])
        for matches, form in _HEADERS:
            if matches(header):
                return Layout(format=form, delimiter=delimiter, header=header)
    rows = _first_rows(text, ",")
    if part := find_part(rows):
        raise ListError(
            f"{place}: this is a table that belongs beside the Treasury's sdn.csv ({part}), whatever its name is. "
            f"Give sdn.csv or the folder with all of them. {WHERE_TO_GET}"
        )
    if is_ofac(rows):
        has_header = not rows[0][0].strip().isdecimal()
        return Layout(
            format=ListFormat.OFAC_CSV,
            header=tuple(name.strip().lower() for name in rows[0]) if has_header else (),
        )
    return None


def _has_names(header: tuple[str, ...]) -> bool:
    return any(name in NAME_COLUMNS for name in header)


_HEADERS: tuple[tuple[Callable[[tuple[str, ...]], bool], ListFormat], ...] = (
    (_OPENSANCTIONS_COLUMNS.issubset, ListFormat.OPENSANCTIONS_CSV),
    (_US_COLUMNS.issubset, ListFormat.US_CSV),
)


def is_ofac(rows: list[list[str]]) -> bool:
    """Whether the rows are those of the Treasury's `sdn.csv`."""
    whole = [row for row in rows if len(row) == 12]
    fitting = [row for row in whole if row[0].strip().isdecimal() and row[2].strip().lower() in _OFAC_KINDS]
    return bool(fitting) and len(fitting) * 2 >= len(rows) - 1


def find_part(rows: list[list[str]]) -> ListPart | None:
    """Which table beside the Treasury's list the rows are of; None if of none."""
    numbered = [row for row in rows if row[0].strip().isdecimal()]
    if not numbered or len(numbered) * 2 < len(rows):
        return None
    if all(len(row) in {4, 5} and row[2].strip().lower() in _ALIAS_KINDS for row in numbered):
        return ListPart.ALIASES
    if all(len(row) in {5, 6} and row[1].strip().isdecimal() for row in numbered):
        return ListPart.ADDRESSES
    is_comments = all(len(row) == 2 for row in numbered) and max(len(row[1]) for row in numbered) > 40
    return ListPart.COMMENTS if is_comments else None


def _first_rows(text: str, delimiter: str) -> list[list[str]]:
    """The fields of the first lines; the last one, which may be cut, is left out where there are others."""
    lines = [line for line in text.splitlines()[:50] if line.strip("\x1a, \t")]
    whole = lines[:-1] if len(lines) > 1 else lines
    return [fields for line in whole or [""] if (fields := split_fields(line, delimiter))] or [[""]]


def _recognise_names(text: str, place: str) -> Layout:
    """A plain list of names, with a header or without.

    Raises:
        ListError: the lines read like prose, or like a table without a column of names.
    """
    for delimiter in _DELIMITERS:
        header = tuple(name.strip().lower() for name in _first_rows(text, delimiter)[0])
        if _has_names(header):
            return Layout(format=ListFormat.NAMES, delimiter=delimiter, header=header)
    lines = [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
    if not lines:
        raise _refuse(place, "text with remarks only")
    for delimiter in _DELIMITERS:
        counts = [line.count(delimiter) for line in lines[:20]]
        if min(counts) >= _FIELD_MARKS:
            columns = ", ".join(repr(one.strip()[:30]) for one in lines[0].split(delimiter)[:6])
            raise _refuse(place, f"a table without a column headed name (its first line: {columns})")
    long = sum(_is_long(line) for line in lines)
    if long * 3 > len(lines):
        raise _refuse(place, f"text, but no list of names: {long:,} of {len(lines):,} lines read like prose")
    return Layout(format=ListFormat.NAMES)


def _is_long(line: str) -> bool:
    return len(line) > _LONG_LINE or len(line.split()) > _MANY_WORDS


def _describe(text: str) -> str:
    """What a text is, in some words."""
    if _HTML.search(text[:4000]):
        title = _TITLE.search(text)
        return "an HTML page" + (f" (“{' '.join(title[1].split())}”)" if title and title[1].strip() else "")
    first = " ".join(text.strip().partition("\n")[0].split())
    return f"something else (its first line: {first[:60]!r})"


def _refuse(place: str, what: str) -> ListError:
    return ListError(f"{place}: this is {what}. {EXPECTED}. {WHERE_TO_GET}")
