from __future__ import annotations

import os
from pathlib import Path

import pytest

from unspin.errors import UnspinError, UsageError
from unspin.report.written import check_writable, write_whole


def test_writes_and_replaces(tmp_path: Path) -> None:
    target = tmp_path / "report.html"
    write_whole(target, "one\nlone \ud800")
    write_whole(target, "two\n")
    assert target.read_bytes() == b"two\n"
    assert list(tmp_path.iterdir()) == [target]


def test_an_interrupt_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "report.html"
    write_whole(target, "old")

    def interrupt(_: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        write_whole(target, "new")
    assert target.read_text() == "old"
    assert list(tmp_path.iterdir()) == [target]


def test_a_full_disk_is_one_clear_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fill(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", fill)
    with pytest.raises(UnspinError, match="No space left on device; free some space"):
        write_whole(tmp_path / "report.html", "text")
    assert not list(tmp_path.iterdir())


def test_the_reader_decides_who_may_read(tmp_path: Path) -> None:
    mask = os.umask(0o027)
    try:
        write_whole(tmp_path / "report.html", "text")
    finally:
        os.umask(mask)
    assert (tmp_path / "report.html").stat().st_mode & 0o777 == 0o640


REFUSED = [
    (".", "it is a folder", "a folder"),
    ("missing/report.html", "there is no folder", "no such folder"),
]


@pytest.mark.parametrize(("place", "message", "why"), REFUSED)
def test_refuses_before_the_work(tmp_path: Path, place: str, message: str, why: str) -> None:
    with pytest.raises(UsageError, match=message):
        check_writable(tmp_path / place)
    assert why


def test_refuses_a_folder_without_permission(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda *_: False)  # root may write anywhere
    with pytest.raises(UsageError, match="no permission in the folder"):
        check_writable(tmp_path / "report.html")
