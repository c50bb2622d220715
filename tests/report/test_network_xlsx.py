from __future__ import annotations

import io
import zipfile
from dataclasses import replace

import pytest
from lxml import etree
from made_network import make_network

from unspin.report import network_xlsx as xlsx
from unspin.report.network_xlsx import network_xlsx

_NS = {"s": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}


def sheets(book: bytes) -> dict[str, list[list[str]]]:
    """Name of a sheet → its rows, every cell as text; fails on a formula or a link."""
    archive = zipfile.ZipFile(io.BytesIO(book))
    assert not [name for name in archive.namelist() if "externalLink" in name]
    texts = [
        "".join(item.itertext())
        for item in etree.fromstring(archive.read("xl/sharedStrings.xml")).iterfind("s:si", _NS)
    ]
    names = [
        one.get("name")
        for one in etree.fromstring(archive.read("xl/workbook.xml")).iterfind(".//s:sheet", _NS)
    ]
    found: dict[str, list[list[str]]] = {}
    for number, name in enumerate(names, start=1):
        sheet = etree.fromstring(archive.read(f"xl/worksheets/sheet{number}.xml"))
        assert sheet.find(".//s:f", _NS) is None, "a formula"
        assert sheet.find(".//s:hyperlink", _NS) is None, "a link"
        found[str(name)] = [
            [_cell(cell, texts) for cell in row.iterfind("s:c", _NS)]
            for row in sheet.iterfind(".//s:row", _NS)
        ]
    return found


def _cell(cell: etree._Element, texts: list[str]) -> str:
    value = cell.findtext("s:v", default="", namespaces=_NS)
    return texts[int(value)] if cell.get("t") == "s" else value


def test_the_sheets_and_their_rows() -> None:
    network = make_network()
    found = sheets(network_xlsx(network))
    assert list(found) == ["Ties", "Actors", "Evidence", "Techniques", "Matches"]
    assert found["Ties"][0][:3] == ["Source", "Target", "Type"]
    assert found["Ties"][1][:2] == ["Halden Precision", "Morvania"]
    assert len(found["Ties"]) == len(network.ties) + 1
    assert len(found["Evidence"]) == sum(len(tie.evidence) for tie in network.ties) + 1
    assert len(found["Techniques"]) == len(network.techniques) + 1
    assert len(found["Matches"]) == len(network.matches) + 1
    names = {row[0] for row in found["Actors"][1:]}
    assert {end for row in found["Ties"][1:] for end in row[:2]} == names


@pytest.mark.parametrize(
    "name", ["=1+1", '=HYPERLINK("http://x","y")', "http://evil.example", "-2+3", "{=1}", "12"]
)
def test_page_text_is_text(name: str) -> None:
    network = make_network()
    actors = tuple(
        replace(one, name=name) if one.name == "Halden Precision" else one for one in network.actors
    )
    assert name in {row[0] for row in sheets(network_xlsx(replace(network, actors=actors)))["Ties"]}


def test_controls_are_marks() -> None:
    network = make_network()
    actors = tuple(replace(one, name=f"\x07{one.name}\ufffe_x0041_") for one in network.actors)
    names = {row[0] for row in sheets(network_xlsx(replace(network, actors=actors)))["Actors"]}
    assert any(name.startswith("⟦U+0007⟧Halden") for name in names)


def test_the_same_network_gives_the_same_bytes() -> None:
    assert network_xlsx(make_network()) == network_xlsx(make_network())


def test_rows_beyond_a_sheet_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xlsx, "_MOST_ROWS", 3)
    rows = sheets(network_xlsx(make_network()))["Ties"]
    assert len(rows) == 5
    assert rows[-1] == ["and 7 rows more, which a sheet cannot hold"]


def test_an_empty_network_has_its_heads() -> None:
    network = replace(make_network(), actors=(), ties=(), techniques=(), matches=(), bridges=())
    assert [len(rows) for rows in sheets(network_xlsx(network)).values()] == [1] * 5
