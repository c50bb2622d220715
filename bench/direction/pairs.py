"""Pairs of which the left side is the original.

Rewordings as the product aligns them, PAN 2013's obfuscations, follow-ups of Reuters, and tortured phrases.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from xml.etree import ElementTree as ET

from rewording import RewordConfig, Spinner, reword
from rewording.chance import draw
from rewording.haystack import News
from unspin.copies import compare_texts, find_candidates, read_text
from unspin.families.direction import judge_direction
from unspin.families.evidence import Evidence, gather_evidence
from unspin.families.side import Range, read_side
from unspin.families.signs import find_signs
from unspin.model import Article, Comparison
from unspin.text.lexicon import Lexicon

RATES = (0.1, 0.2, 0.3, 0.4, 0.5)
_CONSTANCIES = (0.0, 0.5, 0.8, 1.0)
_PART = 3  # every so many rewordings only two fifths of the article are taken
_PART_SHARE = 0.4
_CONTAINED = 0.25  # of the shorter text's seeds, from which two reports of Reuters are taken for a follow-up
_SHORTEST = 80  # words


@dataclass(frozen=True)
class Judged:
    """An article and its copy, as the product sees them.

    Attributes:
        comparison: the two aligned, with the product's verdict.
        evidence: what the wording rules read.
        half: 0 or 1: weights fitted on the one half are tried on the other; no spinner stands in both.
        rate: the share of words that was to be swapped; 0 where that is not known.
        is_whole: whether all of the article was taken.
    """

    comparison: Comparison
    evidence: Evidence
    half: int
    rate: float = 0.0
    is_whole: bool = True


def reword_pairs(news: Sequence[News], lexicon: Lexicon, spinners: Sequence[Spinner]) -> Iterator[Judged]:
    """Rewordings of articles and parts of them, at every rate in turn; no page lines, which are other signs' matter."""
    for number, article in enumerate(news):
        rate = RATES[number % len(RATES)]
        constancy = _CONSTANCIES[number // len(RATES) % len(_CONSTANCIES)]
        spinner = number % len(spinners)
        is_whole = number % _PART != _PART - 1
        text = article.text if is_whole else _take_part(article)
        made = reword(
            text, spinners[spinner], article.id, RewordConfig(rate=rate, constancy=constancy, framed=0.0)
        )
        half = 2 * spinner // len(spinners)
        for comparison, evidence in _judge(article.text, made.copy, lexicon):
            yield Judged(comparison, evidence, half, rate, is_whole)


def _take_part(article: News) -> str:
    """The first paragraphs that hold two fifths of the words."""
    taken: list[str] = []
    for paragraph in article.paragraphs:
        taken.append(paragraph)
        if sum(len(each.split()) for each in taken) >= _PART_SHARE * article.words:
            break
    return "\n\n".join(taken)


def read_obfuscated(folder: Path, lexicon: Lexicon, cases: int) -> Iterator[Judged]:
    """Gold passages of one of PAN's kinds, each a text by itself: the documents around them have nothing in common."""
    found = (case for path in sorted(folder.glob("*.xml"), key=_shuffle) for case in _read_cases(path))
    for number, (source, suspicious) in enumerate(islice(found, cases)):
        for comparison, evidence in _judge(source, suspicious, lexicon):
            yield Judged(comparison, evidence, half=number % 2)


def _shuffle(path: Path) -> float:
    return draw("obfuscated", path.name)


def _read_cases(path: Path) -> Iterator[tuple[str, str]]:
    root = ET.parse(path).getroot()  # noqa: S314 - a collection that the user names
    for feature in root.iter("feature"):
        if feature.get("name") == "plagiarism":
            corpus = path.parents[1]
            yield (
                _cut(corpus / "src" / feature.attrib["source_reference"], "source", feature.attrib),
                _cut(corpus / "susp" / root.attrib["reference"], "this", feature.attrib),
            )


def _cut(path: Path, side: str, places: dict[str, str]) -> str:
    begin, length = int(places[f"{side}_offset"]), int(places[f"{side}_length"])
    with path.open(encoding="utf-8", newline="") as file:
        return file.read()[begin : begin + length]


def read_follow_ups(news: Sequence[News], lexicon: Lexicon) -> Iterator[Judged]:
    """Reports of Reuters that share text with an earlier one: what journalists change."""
    reports = [each for each in news if each.id.startswith("reuters") and each.words >= _SHORTEST]
    reports.sort(key=lambda each: int(each.id.rpartition("/")[2]))
    texts = [read_text(each.text, lexicon) for each in reports]
    close = [pair for pair in find_candidates(texts) if pair.closeness >= _CONTAINED]
    for number, pair in enumerate(close):
        for comparison, evidence in _judge(reports[pair.left].text, reports[pair.right].text, lexicon):
            yield Judged(comparison, evidence, half=number % 2)


def _judge(source: str, copy: str, lexicon: Lexicon) -> Iterator[tuple[Comparison, Evidence]]:
    """The pair, if the product takes it for a copy with swapped words: of others no direction is asked."""
    articles = [
        Article(id=name, place=name, text=text) for name, text in (("source", source), ("copy", copy))
    ]
    comparison = compare_texts(read_text(source, lexicon), read_text(copy, lexicon))
    if comparison.is_copy and comparison.swaps:
        left, right = (read_side(article, lexicon) for article in articles)
        judged = judge_direction(comparison, find_signs(comparison, left, right))
        yield judged, gather_evidence(comparison, left, right)


def read_phrase_evidence(path: Path, lexicon: Lexicon) -> Iterator[Evidence]:
    """The evidence of a JSON file of tortured phrases with what they stand for, each phrase a text by itself."""
    for entry in json.loads(path.read_text(encoding="utf-8"))["phrases"]:
        correct = re.sub(r"\s*\([^)]*\)", "", entry["correct"]).strip()
        left, right = (
            read_side(Article(id=name, place=name, text=text), lexicon)
            for name, text in (("correct", correct), ("tortured", entry["tortured"].strip()))
        )
        ranges = tuple(_align_phrases(left.tokens.words, right.tokens.words))
        if ranges:
            yield Evidence(left=left, right=right, swaps=(), ranges=ranges)


def _align_phrases(left: Sequence[str], right: Sequence[str]) -> Iterator[tuple[Range, Range]]:
    """Word by word where both have as many words, else all that lies between the same beginning and the same end."""
    if len(left) == len(right):
        for at, (mine, theirs) in enumerate(zip(left, right, strict=True)):
            if mine != theirs:
                yield (at, at + 1), (at, at + 1)
        return
    begin = 0
    while begin < min(len(left), len(right)) and left[begin] == right[begin]:
        begin += 1
    end = 0
    while end < min(len(left), len(right)) - begin and left[-1 - end] == right[-1 - end]:
        end += 1
    if begin < len(left) - end and begin < len(right) - end:
        yield (begin, len(left) - end), (begin, len(right) - end)
