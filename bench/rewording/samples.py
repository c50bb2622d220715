"""What most benches begin with: some articles of the haystack, both thesauri, and spinners that draw on them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from rewording.categories import read_categories
from rewording.chance import draw
from rewording.haystack import News, read_haystack
from rewording.spinner import Spinner
from rewording.wordnet import Thesaurus, read_wordnet

SPINNERS = 40
_GRAM = 5
_SHORTEST = 120  # words


def draw_news(haystack: Path, count: int, seed: object) -> list[News]:
    """So many articles of 120 words or more, drawn by seed."""
    news = [article for article in read_haystack(haystack) if article.words >= _SHORTEST]
    return sorted(news, key=lambda article: draw(seed, article.id))[:count]


def read_thesauri() -> Mapping[str, Thesaurus]:
    """Both thesauri, by name."""
    wordnet = read_wordnet()
    return {"wordnet": wordnet, "categories": read_categories(wordnet)}


def make_spinners(thesaurus: Thesaurus, seed: object) -> list[Spinner]:
    """Spinners with a dictionary each."""
    return [Spinner(thesaurus, f"{seed}/{number}") for number in range(SPINNERS)]


def share_text(left: str, right: str) -> float:
    """Share of the shorter text's runs of five words that stand in the other as well."""
    mine, theirs = _find_grams(left), _find_grams(right)
    return len(mine & theirs) / max(min(len(mine), len(theirs)), 1)


def _find_grams(text: str) -> set[tuple[str, ...]]:
    words = text.lower().split()
    return {tuple(words[at : at + _GRAM]) for at in range(len(words) - _GRAM + 1)}
