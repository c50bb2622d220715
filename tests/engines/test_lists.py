"""Lists as files: found, opened, hashed, unpacked; what is none is told."""

from __future__ import annotations

import gzip
import hashlib
import os
import socket
import sys
from pathlib import Path

import pytest

# The made-up lists are told once, beside the readers.
sys.path.insert(0, str(Path(__file__).parent.parent / "sanctions" / "lists"))

from made_lists import (
    ADD_CSV,
    ALT_CSV,
    COMMENTS_CSV,
    COUNTRIES,
    FTM,
    NAMES,
    OPENSANCTIONS_CSV,
    SDN_CSV,
    SDN_XML,
    UN_XML,
)

from unspin.engines.lists import Lists, open_lists
from unspin.engines.progress import Progress
from unspin.errors import ListError, UsageError
from unspin.model import Listing

TREASURY = {"sdn.csv": SDN_CSV, "alt.csv": ALT_CSV, "add.csv": ADD_CSV, "sdn_comments.csv": COMMENTS_CSV}


def write(folder: Path, files: dict[str, str]) -> Path:
    folder.mkdir(exist_ok=True)
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8", newline="")
    return folder


def read(lists: Lists) -> list[Listing]:
    return list(lists.read(COUNTRIES.get))


def test_the_treasurys_tables_are_found_beside_the_list(tmp_path: Path) -> None:
    write(tmp_path, TREASURY)
    lists = open_lists(tmp_path / "sdn.csv")
    assert len(read(lists)) == 3
    record = lists.records[0]
    assert (record.name, record.format, record.kept) == ("OFAC SDN", "OFAC CSV", 3)
    assert sorted(Path(path).name for path in record.paths) == sorted(TREASURY)
    hashes = [hashlib.sha256(Path(path).read_bytes()).hexdigest() for path in record.paths]
    assert list(record.sha256) == hashes
    assert record.is_whole


def test_the_list_may_have_another_name_than_the_tables_beside_it(tmp_path: Path) -> None:
    files = {("my-list.csv" if name == "sdn.csv" else name): text for name, text in TREASURY.items()}
    lists = open_lists([write(tmp_path, files)])
    assert len(read(lists)) == 3
    assert (len(lists.records[0].paths), lists.broken) == (4, ())


@pytest.mark.parametrize("named", [["."], ["sdn.csv", "alt.csv", "add.csv"], [".", "sdn.csv"]])
def test_a_list_is_read_once_however_it_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, named: list[str]
) -> None:
    monkeypatch.chdir(write(tmp_path, TREASURY))
    assert len(read(open_lists(named))) == 3


def test_a_folder_with_every_format(tmp_path: Path) -> None:
    write(
        tmp_path,
        {"a.xml": SDN_XML, "b.xml": UN_XML, "t.csv": OPENSANCTIONS_CSV, "e.json": FTM, "notes.txt": NAMES},
    )
    write(tmp_path / "deeper", TREASURY)
    lists = open_lists([tmp_path])
    names = [one.list for one in read(lists)]
    assert [one.name for one in lists.records] == list(dict.fromkeys(names))
    assert {one.name for one in lists.records} == {
        f"OFAC SDN ({tmp_path.name})",
        "OFAC SDN (deeper)",
        "UN consolidated list",
        "t.csv",
        "e.json",
    }
    assert len(lists.left_out) == 1
    assert "notes.txt was passed over" in lists.left_out[0]


def test_a_broken_list_in_a_folder_is_told_and_the_others_read(tmp_path: Path) -> None:
    write(tmp_path, {"un.xml": UN_XML, "sdn.xml": "<html><title>503</title>"})
    lists = open_lists([tmp_path])
    assert len(read(lists)) == 2
    (broken,) = lists.broken
    assert (broken.name, broken.kept, broken.is_whole) == ("sdn.xml", 0, False)
    assert "an HTML page (“503”)" in broken.notes[0]


def test_packed_lists(tmp_path: Path) -> None:
    data = gzip.compress(UN_XML.encode())
    (tmp_path / "un.xml.gz").write_bytes(data)
    lists = open_lists([tmp_path / "un.xml.gz"])
    assert len(read(lists)) == 2
    assert lists.records[0].sha256 == (hashlib.sha256(data).hexdigest(),)


def test_a_packed_list_that_breaks_off(tmp_path: Path) -> None:
    text = OPENSANCTIONS_CSV + "".join(
        f"R{number},Person,Name {os.urandom(9).hex()},,,,,,,,,,,,\n" for number in range(5000)
    )
    (tmp_path / "t.csv.gz").write_bytes(gzip.compress(text.encode())[:-20_000])
    lists = open_lists([tmp_path])
    assert 1000 < len(read(lists)) < 5000
    record = lists.records[0]
    assert not record.is_whole
    assert "t.csv.gz: its gzip breaks off or is damaged" in " ".join(record.notes)


def test_lists_of_one_name_are_told_apart(tmp_path: Path) -> None:
    for name in ("old", "new"):
        write(tmp_path / name, TREASURY)
    lists = open_lists([tmp_path / "old", tmp_path / "new"])
    assert {one.list for one in read(lists)} == {"OFAC SDN (old)", "OFAC SDN (new)"}


def test_progress_is_told(tmp_path: Path) -> None:
    write(tmp_path, {"un.xml": UN_XML})
    heard: list[Progress] = []
    assert list(open_lists([tmp_path]).read(COUNTRIES.get, heard.append))
    assert heard[-1].done == 2


def test_no_path_is_a_usage_error() -> None:
    with pytest.raises(UsageError, match="no list was given"):
        open_lists([])


WRONG = [
    ({"sdn.csv": ""}, "sdn.csv", "it is empty", "an empty file"),
    ({"sdn.csv": ALT_CSV}, "sdn.csv", "belongs beside the Treasury's sdn.csv", "the wrong table under the name"),
    ({"sdn.csv": SDN_CSV, "alt.csv": "<html>"}, "sdn.csv", "Expected a table of the Treasury's layout", "a broken neighbour"),
    ({"sdn.csv": SDN_CSV, "alt.csv": ADD_CSV}, "sdn.csv", "by its name this is alt.csv, but it holds add.csv", "swapped neighbours"),
    ({}, "sdn.csv", "No such file or directory", "nothing there"),
    ({}, ".", "no file of this folder can be read as a list", "an empty folder"),
    ({"a.pdf": "x"}, ".", "no file of this folder can be read as a list", "a folder without lists"),
    ({"a.xml": "<rss>"}, ".", "XML of another kind", "a folder with a broken list alone"),
]  # fmt: skip


@pytest.mark.parametrize(("files", "named", "message", "why"), WRONG, ids=[why for *_, why in WRONG])
def test_what_cannot_be_read_is_refused_before_the_work(
    tmp_path: Path, files: dict[str, str], named: str, message: str, why: str
) -> None:
    write(tmp_path, files)
    with pytest.raises(ListError) as caught:
        open_lists([tmp_path / named])
    assert message in str(caught.value), why
    assert str(tmp_path) in str(caught.value)


def test_a_list_without_an_entry_is_an_error(tmp_path: Path) -> None:
    write(
        tmp_path,
        {
            "un.xml": UN_XML.replace("FIRST_NAME", "F")
            .replace("SECOND_NAME", "S")
            .replace("ALIAS_NAME", "A")
            .replace("NAME_ORIGINAL_SCRIPT", "N")
        },
    )
    lists = open_lists([tmp_path])
    with pytest.raises(ListError, match="no entry of this list") as caught:
        read(lists)
    assert "2 × no name (entry 1)" in str(caught.value)


def test_what_is_no_file_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with socket.socket(socket.AF_UNIX) as one:
        one.bind("sdn.csv")
        with pytest.raises(ListError, match="no plain file"):
            open_lists(["sdn.csv"])
