"""Real news to hide copies in: the BBC and Reuters-21578 collections, as their folders lie.

Nothing of them is kept here; the folder is an argument of the bench.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_BODY = re.compile(r"<REUTERS[^>]*NEWID=\"(?P<id>\d+)\".*?</REUTERS>", re.DOTALL)
_TEXT = re.compile(r"<BODY>(?P<body>.*?)</BODY>", re.DOTALL)
_SIGN_OFF = re.compile(r"\s*(?:Reuter|REUTER)\s*$")
_CONTROL = re.compile(r"&#\d+;")


@dataclass(frozen=True, slots=True)
class News:
    """One article: where it comes from, and its paragraphs parted by blank lines."""

    id: str
    text: str

    @property
    def words(self) -> int:
        """How many words it has."""
        return len(self.text.split())

    @property
    def paragraphs(self) -> list[str]:
        """Its paragraphs."""
        return self.text.split("\n\n")


def read_haystack(folder: Path) -> list[News]:
    """All articles of a folder that holds `bbc` and `reuters21578`, in a fixed order.

    Raises:
        FileNotFoundError: neither collection lies there.
    """
    news = [*_read_bbc(folder / "bbc"), *_read_reuters(folder / "reuters21578")]
    if not news:
        raise FileNotFoundError(
            f"No articles under {folder}: expected the folders bbc and reuters21578 there."
        )
    return news


def _read_bbc(folder: Path) -> Iterator[News]:
    for path in sorted(folder.glob("*/*.txt")):
        raw = path.read_bytes()
        try:
            text = raw.decode("utf-8")
        except UnicodeDecodeError:
            text = raw.decode("latin-1")
        paragraphs = [" ".join(line.split()) for line in text.splitlines() if line.strip()]
        yield News(f"bbc/{path.parent.name}/{path.stem}", "\n\n".join(paragraphs))


def _read_reuters(folder: Path) -> Iterator[News]:
    for path in sorted(folder.glob("*.sgm")):
        for article in _BODY.finditer(path.read_text(encoding="latin-1")):
            body = _TEXT.search(article.group())
            if body is None:
                continue
            text = html.unescape(_CONTROL.sub("", body["body"]))
            paragraphs = [" ".join(each.split()) for each in re.split(r"\n(?=    )", _SIGN_OFF.sub("", text))]
            yield News(f"reuters/{article['id']}", "\n\n".join(each for each in paragraphs if each))
