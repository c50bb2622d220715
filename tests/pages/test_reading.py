"""Every format, and what each article says of itself."""

from __future__ import annotations

import base64
import gzip
import io
import json
import quopri
import zlib
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest
from made_pages import HTML, STORY, Lay, make_answer, sort_out

from unspin.model import Article, Page, PageFormat
from unspin.pages import find_files, read_pages, read_pile

TEXT = "\n\n".join(STORY)


def make_mhtml(encoding: str = "quoted-printable") -> bytes:
    body = HTML.encode("cp1252")
    packed = quopri.encodestring(body) if encoding == "quoted-printable" else base64.encodebytes(body)
    return (
        b"From: <Saved by a browser>\r\nSnapshot-Content-Location: https://a.example/quay\r\n"
        b"Date: Wed, 13 Mar 2024 09:12:00 +0000\r\nMIME-Version: 1.0\r\n"
        b'Content-Type: multipart/related; type="text/html"; boundary="--=B"\r\n\r\n----=B\r\n'
        b"Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0=\r\n----=B\r\n"
        b"Content-Type: text/html; charset=windows-1252\r\nContent-Transfer-Encoding: "
        + encoding.encode() + b"\r\n\r\n" + packed + b"\r\n----=B--\r\n"
    )  # fmt: skip


def make_warc() -> bytes:
    info = b"WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Type: application/warc-fields\r\nContent-Length: 6\r\n\r\na: b\r\n\r\n\r\n"
    return b"".join(
        [
            info,
            make_answer(b"", url="http://a.example/moved", status="301 Moved"),
            make_answer(b"\x89PNG", url="http://a.example/quay.png", kind="image/png"),
            make_answer(
                HTML.encode("cp1252"), url="https://a.example/quay", kind="text/html; charset=windows-1252"
            ),
        ]
    )


FILES: list[tuple[str, bytes, PageFormat, bool]] = [
    ("a.html", HTML.encode(), PageFormat.HTML, True),
    ("a.HTM", HTML.encode("utf-16"), PageFormat.HTML, True),
    ("a.xhtml.gz", gzip.compress(HTML.encode()), PageFormat.HTML, True),
    ("packed.html", gzip.compress(HTML.encode()), PageFormat.HTML, True),
    ("a.txt", TEXT.encode(), PageFormat.PLAIN_TEXT, False),
    ("a.txt.gz", gzip.compress(TEXT.encode()), PageFormat.PLAIN_TEXT, False),
    ("a.mhtml", make_mhtml(), PageFormat.MHTML, True),
    ("a.mht", make_mhtml("base64"), PageFormat.MHTML, True),
    ("a.warc", make_warc(), PageFormat.WARC, True),
    ("a.warc.gz", gzip.compress(make_warc()), PageFormat.WARC, True),
    ("a.jsonl", json.dumps({"text": TEXT}).encode(), PageFormat.JSON_LINE, False),
    ("a.ndjson.gz", gzip.compress(json.dumps({"html": HTML}).encode()), PageFormat.JSON_LINE, True),
]


@pytest.mark.parametrize(
    ("name", "content", "page_format", "is_markup"), FILES, ids=[case[0] for case in FILES]
)
def test_every_format_gives_the_story(
    lay: Lay, name: str, content: bytes, page_format: PageFormat, *, is_markup: bool
) -> None:
    path = lay(name, content)
    pages = list(read_pages(path))
    assert len(pages) == 1
    page = pages[0]
    assert isinstance(page, Page)
    assert (page.format, page.is_markup) == (page_format, is_markup)
    if page_format in {PageFormat.MHTML, PageFormat.WARC}:
        assert page.url == "https://a.example/quay"
        assert str(page.fetched).startswith("2024-03-13T09:")
    articles, rejects = sort_out([path])
    assert not rejects
    assert articles[0].text == TEXT
    assert articles[0].language == "en"


@pytest.mark.parametrize(
    ("packing", "pack"),
    [
        ("gzip", gzip.compress),
        ("deflate", zlib.compress),
        ("deflate", lambda body: zlib.compress(body)[2:-4]),
    ],
)
def test_packed_answers_are_unpacked(lay: Lay, packing: str, pack: object) -> None:
    assert callable(pack)
    path = lay("a.warc", make_answer(pack(HTML.encode()), more=f"Content-Encoding: {packing}\r\n"))
    assert [article.text for article in sort_out([path])[0]] == [TEXT]


def test_a_header_that_says_packed_of_what_is_not(lay: Lay) -> None:
    path = lay("a.warc", make_answer(HTML.encode(), more="Content-Encoding: gzip\r\n"))
    assert [article.text for article in sort_out([path])[0]] == [TEXT]


def test_standard_input_is_json_lines() -> None:
    rows = [
        {
            "text": TEXT,
            "id": "x1",
            "title": "Quay closed",
            "date": "2024-03-04",
            "outlet": "A",
            "author": "B C",
        }
    ]
    stdin = io.BytesIO("\n".join(map(json.dumps, rows)).encode())
    (article,) = read_pile(["-"], stdin=stdin)
    assert isinstance(article, Article)
    assert (article.place, article.given_id, article.title, article.outlet, article.byline, article.date) == (
        "stdin#1", "x1", "Quay closed", "A", "B C", date(2024, 3, 4),
    )  # fmt: skip
    assert {article.found[name] for name in ("title", "outlet", "byline", "date")} == {"given by the pile"}


def test_main_text_that_was_given_is_not_cut(lay: Lay) -> None:
    text = f"{STORY[0]}\n\nRead also: Cranes move south\n\n{STORY[1]}\n\nSource: Harbor Times"
    (article,), _ = sort_out([lay("a.jsonl", json.dumps({"text": text}))])
    assert article.text == text
    assert not article.furniture
    assert [credit.outlet for credit in article.credits] == ["Harbor Times"]
    assert [related.headline for related in article.related] == ["Cranes move south"]


META: list[tuple[str, Mapping[str, tuple[str, str]]]] = [
    (
        ('<script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", "headline": "Quay &amp; wall",'
        '"datePublished": "2024-03-04T08:00:00Z", "author": [{"name": "A B"}, {"name": "C D"}], "publisher": {"@id": "#o"}},'
        '{"@id": "#o", "name": "Harbor Times"}]}</script>'),
        {"title": ("Quay & wall", "json-ld headline"), "byline": ("A B, C D", "json-ld author"),
         "outlet": ("Harbor Times", "json-ld publisher"), "date": ("2024-03-04", "json-ld datePublished")},
    ),
    (
        ('<meta property="og:title" content="Quay - Harbor Times"><meta property="og:site_name" content="Harbor Times">'
        '<meta name="author" content="A B"><meta property="article:published_time" content="2024-03-04T23:30:00+02:00">'
        '<link rel="canonical" href="https://a.example/q">'),
        {"title": ("Quay", "meta og:title"), "outlet": ("Harbor Times", "meta og:site_name"), "byline": ("A B", "meta author"),
         "date": ("2024-03-04", "meta article:published_time"), "url": ("https://a.example/q", "link canonical")},
    ),
    ("<title>Quay closed at last | Harbor Times</title>",
     {"title": ("Quay closed at last", "guess: title element"), "outlet": ("Harbor Times", "guess: title element")}),
    ("<title>Harbor Times :: World :: Quay closed</title>", {"outlet": ("Harbor Times", "guess: title element")}),
    ('<script type="application/ld+json">{"@type": "NewsArticle", </script>', {}),
    ('<script type="application/ld+json">[[["@type"]], 5, null]</script>', {}),
    ('<meta name="author" content="https://a.example/ab"><meta name="date" content="soon">', {}),
]  # fmt: skip


@pytest.mark.parametrize(("head", "expected"), META)
def test_what_a_page_states_and_where(lay: Lay, head: str, expected: Mapping[str, tuple[str, str]]) -> None:
    body = "".join(f"<p>{paragraph}</p>" for paragraph in STORY)
    h1 = "<h1>Quay closed</h1>" if "::" in head else ""
    path = lay("a.html", f"<html><head>{head}</head><body><article>{h1}{body}</article></body></html>")
    (article,), _ = sort_out([path])
    found = {
        name: (str(value), article.found[name])
        for name in ("title", "byline", "outlet", "date", "url")
        if (value := getattr(article, name)) is not None
    }
    if h1:
        assert found.pop("title") == ("Quay closed", "h1")
    assert found == dict(expected)


def test_short_text_has_no_language(lay: Lay) -> None:
    (article,), _ = sort_out([lay("a.jsonl", '{"text": "The quay is closed."}')])
    assert article.language is None
    assert "language" not in article.found


def test_nothing_of_a_page_is_left_as_markup(lay: Lay) -> None:
    attack = HTML.replace(
        "Ships that", "<script>alert(1)</script><b onclick='x()'>Ships</b> \u202e&lt;i&gt; that"
    )
    (article,), _ = sort_out([lay("a.html", attack)])
    assert "alert" not in article.text
    assert "onclick" not in article.text
    assert "\u202e" not in article.text


def test_the_order_of_a_folder_is_that_of_its_names(lay: Lay, tmp_path: Path) -> None:
    names = [
        "b.html",
        "a.txt",
        "sub/z.jsonl",
        "C.html",
        ".git/x.html",
        "b_files/x.html",
        "b_files/s.css",
        "sub/p.png",
    ]
    for name in names:
        lay(name, HTML)
    found = [str(path.relative_to(tmp_path)) for path in find_files([tmp_path]) if isinstance(path, Path)]
    assert found == ["C.html", "a.txt", "b.html", "sub/z.jsonl"]


def test_ids_are_hashes_of_content_url_and_given_id() -> None:
    rows = [{"text": "a"}, {"text": "a", "url": "u"}, {"text": "a", "id": "u"}, {"text": "a", "title": "t"}]
    pages = list(read_pages(io.BytesIO("\n".join(map(json.dumps, rows)).encode())))
    ids = [page.id for page in pages if isinstance(page, Page)]
    assert ids[0] == ids[3]
    assert len(set(ids)) == 3
    assert all(len(each) == 16 for each in ids)
