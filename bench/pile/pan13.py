"""The text alignment corpora of PAN 2013: all documents, and which pairs of them share a passage.

Source: Potthast et al. 2013, Overview of the 5th International Competition on Plagiarism Detection.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree as ET

NO_PLAGIARISM = "no-plagiarism"
_KIND = re.compile(r"\d\d-(?P<kind>.+)")
_KINDS = {
    "no-plagiarism": NO_PLAGIARISM,
    "no-obfuscation": "none",
    "random-obfuscation": "random",
    "translation-obfuscation": "translation",
    "summary-obfuscation": "summary",
}


@dataclass(frozen=True, slots=True)
class Case:
    """One passage taken over, as `[begin, end)` in code points of each document."""

    begin: int
    end: int
    source_begin: int
    source_end: int


@dataclass(frozen=True, slots=True)
class GoldPair:
    """A suspicious document and a source it was checked against.

    Attributes:
        suspicious, source: file names without their ending.
        kind: none, random, translation, summary, or no-plagiarism.
        cases: passages taken over; none in a pair without plagiarism, and in most of the summaries.
    """

    suspicious: str
    source: str
    kind: str
    cases: tuple[Case, ...]


def read_documents(corpus: Path) -> dict[str, str]:
    """All documents by their names, suspicious ones first."""
    return {
        path.stem: _read_text(path)
        for folder in ("susp", "src")
        for path in sorted((corpus / folder).glob("*.txt"))
    }


def read_pairs(corpus: Path) -> list[GoldPair]:
    """All pairs, by kind and name.

    Raises:
        FileNotFoundError: there are none.
    """
    pairs = [pair for folder in sorted(corpus.glob("0*-*")) for pair in _read_folder(folder)]
    if not pairs:
        raise FileNotFoundError(
            f"No pairs under {corpus}: expected folders like 02-no-obfuscation, susp and src there."
        )
    return pairs


def _read_folder(folder: Path) -> Iterator[GoldPair]:
    named = _KIND.fullmatch(folder.name)
    kind = _KINDS[named["kind"]] if named else folder.name
    for line in (folder / "pairs").read_text(encoding="utf-8").splitlines():
        suspicious, source = (Path(name).stem for name in line.split())
        cases = _read_cases(folder / f"{suspicious}-{source}.xml")
        yield GoldPair(suspicious, source, kind, cases)


def _read_cases(path: Path) -> tuple[Case, ...]:
    """The passages of one pair's file."""
    root = ET.fromstring(path.read_text(encoding="utf-8"))  # noqa: S314 - a corpus the caller chose
    return tuple(
        Case(begin, begin + length, source_begin, source_begin + source_length)
        for feature in root.iter("feature")
        if feature.get("name") == "plagiarism"
        for begin, length, source_begin, source_length in [
            tuple(int(feature.get(name, "")) for name in _PLACES)
        ]
    )


_PLACES = ("this_offset", "this_length", "source_offset", "source_length")


def _read_text(path: Path) -> str:
    with path.open(encoding="utf-8", newline="") as file:
        return file.read()
