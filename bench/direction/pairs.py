"""Pairs of which the left side is the original: rewordings as the product aligns them, and tortured phrases."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from rewording import RewordConfig, Spinner, reword
from rewording.haystack import News
from unspin.copies import compare_texts, read_text
from unspin.families.direction import judge_direction
from unspin.families.evidence import Evidence, gather_evidence
from unspin.families.side import Range, read_side
from unspin.families.signs import find_signs
from unspin.model import Article, Comparison
from unspin.text.lexicon import Lexicon

RATES = (0.1, 0.2, 0.3, 0.4, 0.5)
_CONSTANCIES = (0.0, 0.5, 0.8, 1.0)


@dataclass(frozen=True)
class Judged:
    """An article and its rewording, as the product sees them.

    Attributes:
        rate: the share of words that was to be swapped.
        comparison: the two aligned, with the product's verdict.
        evidence: what the wording rules read.
    """

    rate: float
    comparison: Comparison
    evidence: Evidence


def reword_pairs(news: Sequence[News], lexicon: Lexicon, spinners: Sequence[Spinner]) -> Iterator[Judged]:
    """Rewordings of articles, at every rate in turn; no page lines, which are other signs' matter."""
    for number, article in enumerate(news):
        rate = RATES[number % len(RATES)]
        constancy = _CONSTANCIES[number // len(RATES) % len(_CONSTANCIES)]
        config = RewordConfig(rate=rate, constancy=constancy, framed=0.0)
        made = reword(article.text, spinners[number % len(spinners)], article.id, config)
        source, copy = (
            Article(id=name, place=name, text=text)
            for name, text in (("source", made.source), ("copy", made.copy))
        )
        comparison = compare_texts(read_text(source.text, lexicon), read_text(copy.text, lexicon))
        sides = read_side(source, lexicon), read_side(copy, lexicon)
        signs = find_signs(comparison, *sides)
        yield Judged(rate, judge_direction(comparison, signs), gather_evidence(comparison, *sides))


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
