"""A list is told from its content, and what is none is refused with what was found."""

from __future__ import annotations

import pytest
from made_lists import (
    ADD_CSV,
    ALT_CSV,
    COMMENTS_CSV,
    FTM,
    NAMES,
    NAMES_CSV,
    OPENSANCTIONS_CSV,
    SDN,
    SDN_CSV,
    SDN_XML,
    UN_XML,
    US_CSV,
)

from unspin.errors import ListError
from unspin.sanctions.lists import ListFormat, ListPart, recognise, recognise_part

KNOWN = [
    (SDN_CSV, ListFormat.OFAC_CSV),
    (SDN.partition("\n")[0], ListFormat.OFAC_CSV),
    ("ID,Name,Type,Country,Title,F,G,H,I,J,K,Details\n" + SDN_CSV, ListFormat.OFAC_CSV),
    (SDN_XML, ListFormat.OFAC_XML),
    (US_CSV, ListFormat.US_CSV),
    ("_id," + US_CSV, ListFormat.US_CSV),
    (UN_XML, ListFormat.UN_XML),
    ("\ufeff" + UN_XML, ListFormat.UN_XML),
    (OPENSANCTIONS_CSV, ListFormat.OPENSANCTIONS_CSV),
    (OPENSANCTIONS_CSV.replace('"', "").replace(";", "/").replace(",", ";"), ListFormat.OPENSANCTIONS_CSV),
    (FTM, ListFormat.FOLLOW_THE_MONEY),
    (FTM[:100], ListFormat.FOLLOW_THE_MONEY),
    (NAMES, ListFormat.NAMES),
    (NAMES_CSV, ListFormat.NAMES),
    ("NAME\nOrum\n", ListFormat.NAMES),
    ("Rostam Qaliban", ListFormat.NAMES),
]


@pytest.mark.parametrize(("text", "expected"), KNOWN)
def test_known_formats(text: str, expected: ListFormat) -> None:
    assert recognise(text.encode(), "a").format is expected


PROSE = (
    "The ministry said on Tuesday that nobody had been listed, and that the matter had been closed for good.\n"
    * 5
)
REFUSED = [
    (b"", "it is empty", "an empty file"),
    (b" \r\n\x1a", "nothing but blanks", "blanks and an end mark"),
    (b"\xff\xd8\xff\xe0\x00\x10JFIF", "a JPEG picture", "a picture"),
    (b"%PDF-1.7", "a PDF", "the list as PDF"),
    (b"PK\x03\x04abc", "a ZIP archive or an Excel workbook", "a workbook"),
    (b"\x1f\x8b\x08", "gzip within gzip", "packed twice"),
    ("a list".encode("utf-16"), "UTF-16", "saved by an office program"),
    (bytes(range(256)) * 20, "binary data", "noise"),
    (b"<!DOCTYPE html><html><head><title>503 Service\nUnavailable</title>", "an HTML page (“503 Service Unavailable”)", "an error page"),
    (b"<html><body>Log in", "an HTML page", "a log-in page"),
    (b'<?xml version="1.0"?><!DOCTYPE CONSOLIDATED_LIST [<!ENTITY a "b">]><CONSOLIDATED_LIST/>', "document type", "entities to be expanded"),
    (b'<?xml version="1.0"?><Sanctions xmlns="x">', "the Treasury's advanced XML", "a neighbour of sdn.xml"),
    (b'<export xmlns="http://eu.europa.ec/fpi/fsd/export">', "the EU's list", "a list that is not read"),
    (b"<rss><channel>", "XML of another kind (<rss>)", "a feed"),
    (b'{"results": []}', "not one entity of FollowTheMoney a line", "another JSON"),
    (b'[{"name": "x"}]', "not one entity of FollowTheMoney a line", "a JSON array"),
    (b"{broken", "not one entity of FollowTheMoney a line", "broken JSON"),
    (b"[" * 60_000, "JSON", "deep JSON"),
    (ALT_CSV.encode(), "belongs beside the Treasury's sdn.csv (alt.csv)", "aliases alone"),
    (ADD_CSV.encode(), "belongs beside the Treasury's sdn.csv (add.csv)", "addresses alone"),
    (COMMENTS_CSV.encode(), "belongs beside the Treasury's sdn.csv (sdn_comments.csv)", "comments alone"),
    (b"a,b,c,d\n1,2,3,4\n5,6,7,8\n", "a table without a column headed name", "another table"),
    (PROSE.encode(), "read like prose", "an article"),
    (b"# only\n# remarks\n", "remarks only", "remarks"),
]  # fmt: skip


@pytest.mark.parametrize(("head", "found", "why"), REFUSED, ids=[why for _, _, why in REFUSED])
def test_what_is_no_list_is_refused(head: bytes, found: str, why: str) -> None:
    with pytest.raises(ListError) as caught:
        recognise(head, "lists/sdn.csv")
    message = str(caught.value)
    assert message.startswith("lists/sdn.csv: "), why
    assert found in message, why
    assert "unspin screen without a list says where" in message, why


PARTS = [
    (ALT_CSV, ListPart.ALIASES),
    (ADD_CSV, ListPart.ADDRESSES),
    (COMMENTS_CSV, ListPart.COMMENTS),
    ("ID,Col_B,Address,City,Country,\n" + ADD_CSV, ListPart.ADDRESSES),
]


@pytest.mark.parametrize(("text", "expected"), PARTS)
def test_tables_beside_the_list(text: str, expected: ListPart) -> None:
    assert recognise_part(text.encode(), "a") is expected


@pytest.mark.parametrize("text", ["<html><title>No</title>", "Rostam\nOrum\n", SDN_CSV])
def test_what_is_no_table_beside_the_list(text: str) -> None:
    with pytest.raises(ListError, match="Expected a table of the Treasury's layout"):
        recognise_part(text.encode(), "alt.csv")
