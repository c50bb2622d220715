"""Sentences with names, from the files of wikigold, WNUT17, BTC (CoNLL columns) and Universal NER (IOB2).

Their kinds are brought to the reader's; where a set does not label things (weapons, works, products), a word that
it leaves bare may be part of one, and the loss must not call that wrong (`things_known`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

_KINDS = {
    "PER": "person",
    "person": "person",
    "ORG": "organisation",
    "corporation": "organisation",
    "group": "organisation",
    "LOC": "place",
    "location": "place",
    "product": "thing",
    "creative-work": "thing",
}
_ON_THE_LEFT = frozenset(".,;:!?)]}%'’”…")
_ON_THE_RIGHT = frozenset("([{$#@“‘")


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedSentence:
    """A sentence and its names, as (begin, end, kind) in code points; `things_known` says whether things are labelled."""

    text: str
    names: tuple[tuple[int, int, str], ...]
    things_known: bool


def read_columns(path: Path, *, things_known: bool) -> Iterator[NamedSentence]:
    """The sentences of a CoNLL file: a word a line, its tag in the last column, a blank line between sentences."""
    for rows in _split(path):
        words = [row[0] for row in rows]
        yield _join(words, [row[-1] for row in rows], _space(words), things_known=things_known)


def read_uner(path: Path) -> Iterator[NamedSentence]:
    """The sentences of a Universal NER file, with the spaces of their `# text` lines."""
    text = ""
    rows: list[list[str]] = []
    for line in [*path.read_text(encoding="utf-8").split("\n"), ""]:
        if line.startswith("# text = "):
            text = line.removeprefix("# text = ")
        elif not line.strip() and rows:
            words = [row[1] for row in rows]
            yield _join(words, [row[2] for row in rows], _find(words, text), things_known=False)
            rows = []
        elif line and not line.startswith("#"):
            rows.append(line.split("\t"))


def _split(path: Path) -> Iterator[list[list[str]]]:
    rows: list[list[str]] = []
    for line in [*path.read_text(encoding="utf-8").splitlines(), ""]:
        if line.strip():
            rows.append(line.split())
        elif rows:
            yield [row for row in rows if len(row) > 1]
            rows = []


def _space(words: Sequence[str]) -> tuple[str, list[int]]:
    """The words as a typist would set them, and where each begins."""
    text, begins = "", []
    for index, word in enumerate(words):
        is_left = word[0] in _ON_THE_LEFT or word == "n't" or (len(word) > 1 and word[0] in "'’")
        is_joined = is_left or (index > 0 and words[index - 1] in _ON_THE_RIGHT)
        text += "" if not text or is_joined else " "
        begins.append(len(text))
        text += word
    return text, begins


def _find(words: Sequence[str], text: str) -> tuple[str, list[int]]:
    begins, place = [], 0
    for word in words:
        place = text.index(word, place)
        begins.append(place)
        place += len(word)
    return text, begins


def _join(
    words: Sequence[str], tags: Sequence[str], placed: tuple[str, list[int]], *, things_known: bool
) -> NamedSentence:
    text, begins = placed
    names: list[tuple[int, int, str]] = []
    last = ""
    for word, tag, begin in zip(words, tags, begins, strict=True):
        mark, _, label = tag.partition("-")
        kind = _KINDS.get(label, "")
        if kind and (mark == "B" or kind != last):
            names.append((begin, begin + len(word), kind))
        elif kind:
            names[-1] = (names[-1][0], begin + len(word), kind)
        last = kind
    return NamedSentence(text=text, names=tuple(names), things_known=things_known)
