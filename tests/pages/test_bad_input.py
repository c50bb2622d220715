"""What a broken or hostile input costs: one reject, with reason, place and advice; the rest is traced."""

from __future__ import annotations

import gzip
import os
import random
import zlib
from pathlib import Path

import pytest
from made_pages import HTML, STORY, Lay, make_answer, sort_out

from unspin.model import Reject, RejectReason
from unspin.pages import PagesConfig, find_files, read_article, read_pages, read_pile

BINARY = random.Random(1).randbytes(5_000)
LONG_LINE = "word and more " * 750_000  # 10 MB
CASES = [
    ("empty.html", b"", RejectReason.EMPTY, "0 bytes"),
    ("blank.txt", b" \n\n ", RejectReason.EMPTY, "white space"),
    ("empty.warc", b"", RejectReason.EMPTY, "0 bytes"),
    ("empty.jsonl", b"\n\n", RejectReason.EMPTY, "no line"),
    ("random.html", BINARY, RejectReason.BINARY, "control characters"),
    ("paper.txt", b"%PDF-1.7 " + BINARY, RejectReason.BINARY, "a PDF file"),
    ("picture.html", b"\x89PNG\r\n" + BINARY, RejectReason.BINARY, "a PNG picture"),
    ("cut.html.gz", gzip.compress(HTML.encode())[:-40], RejectReason.BROKEN_ARCHIVE, "damaged"),
    ("no.warc", b"this is no archive\r\n" * 9, RejectReason.BROKEN_ARCHIVE, "record 0"),
    ("no.mhtml", b"no: message\r\n\r\nonly text", RejectReason.BROKEN_MHTML, "no HTML part"),
    ("huge.html", HTML + "<p>more</p>" * 5_000_000, RejectReason.TOO_LARGE, "55,000"),
    ("crowded.html", HTML + "<p>more</p>" * 40_000, RejectReason.TOO_LARGE, "30,000 elements"),
    ("nested.html", "<div>" * 100_000 + HTML, RejectReason.TOO_DEEP, "250 elements"),
    ("bomb.html.gz", gzip.compress(b"\0" * 70_000_000), RejectReason.TOO_LARGE, "64,000,000 bytes"),
    ("line.txt", LONG_LINE, RejectReason.TOO_LARGE, "10,500,000 characters"),
    ("line.html", f"<html><body><p>{LONG_LINE[:9_000_000]}</p></body></html>", RejectReason.TOO_LARGE, "characters"),
    ("line.jsonl", '{"text": "' + LONG_LINE + '"}', RejectReason.TOO_LARGE, "characters"),
    ("lines.txt", "word and more\n" * 6_000, RejectReason.TOO_LARGE, "6,001 lines"),
    ("parts.mhtml", b"\n--x" * 20_000, RejectReason.TOO_LARGE, "20,000 parts"),
    ("menu.html", "<nav><a href='/'>Home</a> <a href='/w'>World</a></nav>", RejectReason.NO_ARTICLE, "no line reads like a story"),
    ("menu.txt", "Home\nSign in\nAdvertisement\n", RejectReason.NO_ARTICLE, "no line reads like a story"),
    ("tags.html", "<script>var a = 1;</script>", RejectReason.NO_ARTICLE, ""),
    ("page.docx", b"PK", RejectReason.UNKNOWN_FORMAT, ".docx"),
    ("page", b"words", RejectReason.UNKNOWN_FORMAT, "no ending"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "content", "reason", "detail"), CASES, ids=[case[0] for case in CASES])
def test_a_bad_file_costs_one_reject_and_the_next_is_read(
    lay: Lay, name: str, content: str | bytes, reason: RejectReason, detail: str
) -> None:
    bad, good = lay(name, content), lay("good.html", HTML)
    articles, rejects = sort_out([bad, good])
    assert [article.place for article in articles] == [str(good)]
    assert [(reject.place.partition("#")[0], reject.reason) for reject in rejects] == [(str(bad), reason)]
    assert detail in rejects[0].detail
    assert rejects[0].advice


def test_a_truncated_warc_keeps_the_records_before_the_break(lay: Lay) -> None:
    records = [
        make_answer(HTML.replace("Monday", day).encode(), url=f"http://a.example/{day}")
        for day in ("Monday", "Friday", "Sunday")
    ]
    packed = [gzip.compress(record) for record in records]
    for path in (
        lay("raw.warc", b"".join(records)[:-300]),
        lay("packed.warc.gz", b"".join(packed)[:-200]),
        lay("whole.warc.gz", gzip.compress(b"".join(records) + BINARY)[:-400]),
    ):
        articles, rejects = sort_out([path])
        places = [f"{path}#{number}" for number in range(1, len(articles) + 1)]
        assert [article.place for article in articles] == places, path
        assert len(articles) >= 2, path
        assert [(reject.reason, reject.place) for reject in rejects] == [
            (RejectReason.BROKEN_ARCHIVE, f"{path}#{len(articles) + 1}")
        ], path


def test_truncated_json_lines_keep_the_lines_before_the_break(lay: Lay) -> None:
    lines = b"".join(b'{"text": "The quay %d is closed."}\n' % number for number in range(9))
    path = lay("cut.jsonl.gz", gzip.compress(lines + b'{"text": "' + BINARY.hex().encode() + b'"}')[:-200])
    articles, rejects = sort_out([path])
    assert len(articles) == 9
    assert [reject.reason for reject in rejects] == [RejectReason.BROKEN_ARCHIVE]


def test_broken_rows_cost_themselves_only(lay: Lay) -> None:
    rows = [
        '{"text": "The quay is closed."}', "{", "[1]", "null", '{"title": "no story"}', '{"text": 5}', '{"html": ""}', "",
        '{"text": "The quay is open.", "id": 7}', "[" * 100_000,
    ]  # fmt: skip
    path = lay("rows.jsonl", "\n".join(rows))
    articles, rejects = sort_out([path])
    assert [(article.place, article.given_id) for article in articles] == [
        (f"{path}#1", None),
        (f"{path}#9", "7"),
    ]
    broken, empty = RejectReason.BROKEN_JSON, RejectReason.EMPTY
    assert [(reject.place.rpartition("#")[2], reject.reason) for reject in rejects] == [
        ("2", broken), ("3", broken), ("4", broken), ("5", broken), ("6", broken), ("7", empty), ("10", broken),
    ]  # fmt: skip


def test_a_line_without_end_is_given_up(lay: Lay) -> None:
    config = PagesConfig(page_bytes=1_000, line_share=2)
    short = '{"text": "The quay is closed."}\n'
    kept = list(read_pages(lay("a.jsonl", "x" * 1_500 + "\n" + short), config))
    assert [isinstance(item, Reject) for item in kept] == [True, False]
    given_up = list(read_pages(lay("b.jsonl", "x" * 5_000_000 + "\n" + short), config))
    assert [isinstance(item, Reject) for item in given_up] == [True]
    assert "left unread" in given_up[0].detail  # type: ignore[union-attr]


@pytest.mark.parametrize("packing", ["gzip", "deflate"])
def test_an_answer_that_unpacks_to_a_bomb_is_not_unpacked(lay: Lay, packing: str) -> None:
    bomb = zlib.compressobj(wbits=31 if packing == "gzip" else 15)
    body = bomb.compress(b"a" * 70_000_000) + bomb.flush()
    path = lay("bomb.warc", make_answer(body, more=f"Content-Encoding: {packing}\r\n"))
    assert [reject.reason for reject in sort_out([path])[1]] == [RejectReason.TOO_LARGE]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_no_permission(lay: Lay) -> None:
    path = lay("mine.html", HTML)
    path.chmod(0)
    assert [reject.reason for reject in sort_out([path])[1]] == [RejectReason.NO_PERMISSION]


def test_no_permission_is_told_from_other_errors(lay: Lay, monkeypatch: pytest.MonkeyPatch) -> None:
    path = lay("mine.html", HTML)

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    assert [reject.reason for reject in sort_out([path])[1]] == [RejectReason.NO_PERMISSION]


def test_link_loops_end(lay: Lay, tmp_path: Path) -> None:
    lay("pile/good.html", HTML)
    (tmp_path / "pile" / "self.html").symlink_to(tmp_path / "pile" / "self.html")
    (tmp_path / "pile" / "up").symlink_to(tmp_path / "pile", target_is_directory=True)
    articles, rejects = sort_out([tmp_path / "pile"])
    assert len(articles) == 1
    assert [(reject.reason, Path(reject.place).name) for reject in rejects] == [
        (RejectReason.LINK_LOOP, "self.html"),
        (RejectReason.LINK_LOOP, "up"),
    ]


def test_a_file_that_vanishes(lay: Lay) -> None:
    path, good = lay("a.html", HTML), lay("b.html", HTML.replace("Monday", "Friday"))
    pile = read_pile([path.parent])
    files = list(find_files([path.parent]))
    path.unlink()
    assert [type(item) for item in files] == [type(good), type(good)]
    found = [item for file in files if isinstance(file, Path) for item in read_pages(file)]
    assert isinstance(found[0], Reject)
    assert found[0].reason is RejectReason.NOT_FOUND
    assert [item.place for item in pile] == [str(good)]


def test_the_same_page_is_read_once_and_the_reject_says_where(lay: Lay) -> None:
    first, second = lay("a.html", HTML), lay("b/c.html", HTML)
    articles, rejects = sort_out([first.parent])
    assert [article.place for article in articles] == [str(first)]
    assert [(reject.place, reject.reason) for reject in rejects] == [(str(second), RejectReason.SAME_PAGE)]
    assert str(first) in rejects[0].detail


@pytest.mark.parametrize(
    ("made", "asked", "reason"),
    [
        ("pile/.hidden.html", "pile", RejectReason.NO_PAGES),
        ("pile/story_files/style.css", "pile", RejectReason.NO_PAGES),
        ("pile/a.html", "pile/b.html", RejectReason.NOT_FOUND),
        ("pile/a.html", "pile/a.html/b", RejectReason.NOT_FOUND),
    ],
)
def test_paths_with_nothing_to_read(
    lay: Lay, tmp_path: Path, made: str, asked: str, reason: RejectReason
) -> None:
    lay(made, HTML)
    articles, rejects = sort_out([tmp_path / asked])
    assert not articles
    assert [(reject.place, reject.reason) for reject in rejects] == [(str(tmp_path / asked), reason)]


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.html")
    assert [reject.reason for reject in sort_out([tmp_path / "pipe.html"])[1]] == [RejectReason.UNREADABLE]


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (RecursionError(), RejectReason.TOO_DEEP),
        (MemoryError(), RejectReason.TOO_LARGE),
        (KeyError("x"), RejectReason.UNREADABLE),
    ],
)
def test_errors_inside_the_parsers_cost_the_page(
    lay: Lay, monkeypatch: pytest.MonkeyPatch, error: Exception, reason: RejectReason
) -> None:
    def fail(*_: object) -> None:
        raise error

    page = next(iter(read_pages(lay("a.html", HTML))))
    assert not isinstance(page, Reject)
    monkeypatch.setattr("unspin.pages.article.extract_paragraphs", fail)
    rejected = read_article(page)
    assert isinstance(rejected, Reject)
    assert (rejected.place, rejected.reason) == (page.place, reason)


def test_zero_bytes_and_unpaired_surrogates_leave_the_text_whole(lay: Lay) -> None:
    broken = STORY[0].replace("inspectors", "inspe\0ctors")
    lay("a.txt", "\n\n".join([broken, *STORY[1:]]))
    path = lay("b.jsonl", '{"text": "The quay \\ud800 is closed."}')
    articles, rejects = sort_out([path.parent])
    assert not rejects
    assert "inspectors" in articles[0].text
    assert articles[1].text == "The quay \ufffd is closed."
    for article in articles:
        article.text.encode()
