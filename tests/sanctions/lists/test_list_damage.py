"""Broken lists: what is whole is kept, what is not is counted, and nothing ends in a crash."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made_lists import (
    ADD_CSV,
    ALL_PARTS,
    ALT_CSV,
    FTM,
    NAMES,
    OPENSANCTIONS_CSV,
    SDN,
    SDN_CSV,
    SDN_XML,
    UN_XML,
    US_CSV,
    entity,
    read,
    row,
)

from unspin.errors import ListError
from unspin.sanctions.lists import ListPart, Tally, entries, lines
from unspin.sanctions.lists import xml_entries as xml


def told(tally: Tally) -> str:
    return " ".join((*tally.notes, *(one.reason for one in tally.rejected)))


HEADER, FIRST, SECOND, _ = OPENSANCTIONS_CSV.split("\n")[:4]
CUT = [
    (SDN[:-30], 2, "breaks off in the middle of line 3", "in the middle of a field"),
    (SDN + row(14, "LAST ONE").rstrip(), 4, "no end mark and its last line (4) no end", "in the last field"),
    (SDN_XML[:-400], 1, "cut off or broken in line", "inside an entry"),
    (SDN_XML[: SDN_XML.index("<sdnEntry><uid>13")], 1, "cut off or broken in line", "between two entries"),
    (UN_XML[: UN_XML.index("<ENTITY_ALIAS")], 1, "cut off or broken in line", "inside an entry"),
    (
        UN_XML.replace("<UN_LIST_TYPE>Iran</UN", "<UN_LIST_TYPE>Iran</X", 1),
        0,
        "broken in line",
        "a wrong tag",
    ),
    (f"{HEADER}\n{FIRST}\n{SECOND[:12]}", 1, "breaks off in the middle of line 3", "in the middle of a row"),
    (f"{HEADER}\n{SECOND}\n{FIRST[:30]}", 1, "breaks off in the middle of line 3", "inside quotation marks"),
    (FTM[: FTM.index("\n") + 30], 1, "breaks off in the middle of line 2", "inside an object"),
]


@pytest.mark.parametrize(("text", "kept", "said", "why"), CUT, ids=[why for *_, why in CUT])
def test_a_list_that_is_cut_off_is_kept_as_far_as_it_goes(text: str, kept: int, said: str, why: str) -> None:
    listings, tally = read(text, ALL_PARTS if text.startswith("11,") else {})
    assert len(listings) == tally.kept == kept, why
    assert not tally.is_whole, why
    assert said in told(tally), why
    assert tally.read == tally.kept + sum(one.count for one in tally.rejected)


def test_a_table_without_its_end_mark_is_noted() -> None:
    _, tally = read(SDN, ALL_PARTS)
    assert tally.is_whole
    assert "no end mark" in tally.notes[0]


def test_rows_after_the_end_mark_are_rejected() -> None:
    listings, tally = read(SDN_CSV + "\r\n" + row(99, "AFTER"), ALL_PARTS)
    assert len(listings) == 3
    assert (tally.read, tally.rejected[0].count) == (4, 1)


def test_lacking_tables_are_told() -> None:
    _, tally = read(SDN_CSV)
    assert not tally.is_whole
    assert "alt.csv is not beside the list" in told(tally)
    assert "add.csv is not beside the list" in told(tally)


def test_tables_of_another_day_are_told() -> None:
    parts = {ListPart.ALIASES: '77,1,"aka","NOBODY",-0- \r\n' + ALT_CSV, ListPart.ADDRESSES: ADD_CSV}
    _, tally = read(SDN_CSV, parts)
    assert "1 rows of the tables beside it belong to entries that are not in this file" in told(tally)


def test_a_table_beside_the_list_that_breaks_off_is_told() -> None:
    _, tally = read(SDN_CSV, {**ALL_PARTS, ListPart.ALIASES: ALT_CSV[:60]})
    assert not tally.is_whole
    assert "alt.csv breaks off in line 2" in told(tally)


def test_rows_of_another_width() -> None:
    listings, tally = read(
        SDN + "14,too,few\r\n" + row(15, "x,y").replace('"x,y"', "x,y") + SDN_CSV[-1], ALL_PARTS
    )
    assert len(listings) == 3
    assert [(one.count, one.first) for one in tally.rejected] == [(2, "line 4")]
    assert tally.is_whole


def test_an_unclosed_quotation_mark_costs_one_row() -> None:
    text = OPENSANCTIONS_CSV.replace("Q1,Person,Rostam", 'Q0,Person,"Open,,,,,,,,,,,,\nQ1,Person,Rostam')
    listings, tally = read(text)
    assert [one.id for one in listings] == ["Q1", "Q2"]
    assert tally.read == 4


def test_a_quoted_field_may_run_over_lines() -> None:
    text = OPENSANCTIONS_CSV.replace("Q2,Vessel,PEARL OF ORUM", 'Q2,Vessel,"PEARL\nOF ORUM"')
    assert read(text)[0][1].name == "PEARL OF ORUM"


def test_nul_bytes_and_direction_marks_hide_no_name() -> None:
    listings, tally = read("Rostam\x00 Qali\u202eban\n\u2066Orum\u2069 Lines\n" + "Plain Name\n" * 30)
    assert [one.name for one in listings[:2]] == ["Rostam Qaliban", "Orum Lines"]
    assert "names out of which hidden characters were taken: 2 (first in line 1)" in tally.notes


def test_joiners_stay() -> None:
    assert read("می\u200cخواهم رستم\n")[0][0].name == "می\u200cخواهم رستم"


def test_names_of_one_letter_and_of_ten_thousand() -> None:
    listings, tally = read(
        "X\nRostam Qaliban\n" + "Y" * 10_000 + "\n--\nOrum Lines\nOrum Two\nOrum Three\nOrum 4\n"
    )
    assert [one.name for one in listings][:2] == ["Rostam Qaliban", "Orum Lines"]
    assert tally.rejected[0].count == 3
    assert f"longer than {entries.NAME_LIMIT} characters: 1" in told(tally)
    assert "fewer than two letters: 2" in told(tally)


def test_a_line_that_never_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lines, "LINE_LIMIT", 1000)
    listings, tally = read("Orum Lines\nRostam\n" + "x" * 5_000 + "\nLast One\n" + "Name\n" * 20)
    assert [one.name for one in listings][:3] == ["Orum Lines", "Rostam", "Last One"]
    assert tally.rejected[0].first == "line 3"
    listings, tally = read("Orum Lines\nRostam\nThird\nFourth\n" + "x" * 5_000)
    assert (len(listings), tally.read) == (4, 5)


def test_an_entry_that_never_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xml, "ENTRY_LIMIT", 100_000)
    text = UN_XML.replace("<UN_LIST_TYPE>Iran", "<UN_LIST_TYPE>" + "<X/>" * 100_000 + "Iran", 1)
    listings, tally = read(text)
    assert listings == []
    assert not tally.is_whole
    assert "an entry of more than" in told(tally)


def test_entities_are_not_expanded() -> None:
    listings, tally = read(UN_XML.replace("ROSTAM", "&xxe; ROSTAM"))
    assert (listings, tally.is_whole) == ([], False)
    assert "cut off or broken after entry 0" in told(tally)


def test_windows_1252_is_read() -> None:
    assert read("Jos\xe9 Qaliban\nRostam\n".encode("cp1252"))[0][0].name == "José Qaliban"


STRANGE = [
    {"id": 7, "schema": "Person", "properties": {"name": ["A B"]}},
    {"id": "x", "schema": ["Person"], "properties": {"name": ["A B"]}},
    {"id": "x", "schema": "Person", "properties": ["name"]},
    {"id": "x", "schema": "Person"},
    {"id": "", "schema": "Person", "properties": {"name": ["A B"]}},
    {"id": "x", "schema": "Person", "properties": {"name": None}},
    {"id": "x", "schema": "Person", "properties": {"name": [1, {}, None]}},
    ["id"],
    7,
]


@pytest.mark.parametrize("strange", STRANGE)
def test_entities_of_other_shapes_are_rejected(strange: object) -> None:
    listings, tally = read(FTM + json.dumps(strange) + "\n")
    assert len(listings) == 2
    assert tally.read == 5
    assert sum(one.count for one in tally.rejected) == 3


def test_values_of_other_shapes_do_no_harm() -> None:
    strange = entity(
        "Q9", "Vessel", name="Orum Star", birthDate=[5, "1950"], nationality={"a": 1}, imoNumber=[None]
    )
    listings, _ = read(FTM + json.dumps(strange | {"caption": 7, "last_change": [1]}) + "\n")
    assert [one.words for one in listings[-1].names] == ["Orum Star"]


WHOLE = (SDN_CSV, SDN_XML, US_CSV, UN_XML, OPENSANCTIONS_CSV, FTM, NAMES)


@settings(max_examples=150, deadline=None)
@given(
    text=st.sampled_from(WHOLE),
    begin=st.integers(0, 3000),
    length=st.integers(0, 400),
    put=st.binary(max_size=20) | st.sampled_from([b'"', b"\n", b"\x00", b"<", b"\xe2\x80\xae", b"\x1a"]),
)
def test_damage_anywhere_never_crashes_and_is_counted(text: str, begin: int, length: int, put: bytes) -> None:
    data = text.encode()
    try:
        listings, tally = read(data[:begin] + put + data[begin + length :])
    except ListError:
        return
    assert tally.kept == len(listings)
    assert tally.read == tally.kept + sum(one.count for one in tally.rejected)
    assert all(one.names and one.id for one in listings)
