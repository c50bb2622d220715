"""PolNeAR's articles with their attributions, from its folder of text and stand-off (brat) files.

Attributions carry a source, a cue and a content, each in one or more pieces, and every word has one part at most. An
article that several people annotated is taken once, as the first of them by name has it.

Source: Newell, Margolin and Ruths 2018 (PolNeAR).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_SPAN_LINE = re.compile(r"(T\d+)\t(\w+) ([\d; ]+)\t")
_EVENT_LINE = re.compile(r"E\d+\t(.+)")

Pieces = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldAttribution:
    """One attribution; parts are pieces `(begin, end)` in code points, () where there is none."""

    source: Pieces
    cue: Pieces
    content: Pieces


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldArticle:
    """An article with its attributions."""

    name: str
    publisher: str
    text: str
    attributions: tuple[GoldAttribution, ...]


def read_polnear(folder: Path) -> tuple[GoldArticle, ...]:
    """Every article of a compartment's folder (`train`), in the order of their names."""
    return tuple(versions[0] for versions in read_versions(folder))


def read_versions(folder: Path) -> tuple[tuple[GoldArticle, ...], ...]:
    """Every article as each of its annotators has it."""
    found: dict[str, list[GoldArticle]] = {}
    for path in sorted((folder / "attributions").glob("*.ann")):
        name = path.stem.rsplit("_", 1)[0]
        found.setdefault(name, []).append(_read_article(name, folder / "text" / f"{name}.txt", path))
    return tuple(map(tuple, found.values()))


def _read_article(name: str, text_path: Path, path: Path) -> GoldArticle:
    with text_path.open(encoding="utf-8", newline="") as file:
        text = file.read()
    with path.open(encoding="utf-8", newline="") as file:
        lines = file.read().split("\n")
    spans = {
        found[1]: tuple(_read_pieces(found[3], text)) for line in lines if (found := _SPAN_LINE.match(line))
    }
    events = [found[1] for line in lines if (found := _EVENT_LINE.match(line))]
    return GoldArticle(
        name=name,
        publisher=name.split("_", 1)[0],
        text=text,
        attributions=tuple(_read_event(event, spans) for event in events),
    )


def _read_pieces(numbers: str, text: str) -> Iterator[tuple[int, int]]:
    """The pieces without spaces at their ends; empty ones left out."""
    for piece in numbers.split(";"):
        begin, end = map(int, piece.split())
        words = text[begin:end]
        begin += len(words) - len(words.lstrip())
        if words.strip():
            yield begin, begin + len(words.strip())


def _read_event(event: str, spans: dict[str, Pieces]) -> GoldAttribution:
    parts: dict[str, list[tuple[int, int]]] = {"Source": [], "Cue": [], "Content": []}
    for argument in event.split():
        role, _, target = argument.partition(":")
        kind = role.rstrip("0123456789")
        if kind in parts:
            parts[kind] += spans.get(target, ())
    source, cue, content = (tuple(sorted(set(parts[kind]))) for kind in ("Source", "Cue", "Content"))
    return GoldAttribution(source=source, cue=cue, content=content)
