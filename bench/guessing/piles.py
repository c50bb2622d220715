"""Piles in which copies stand without their originals.

Articles are drawn by seed; half of them are reworded, the other half stay honest. Everything that shares a tenth of its
runs of five words with a drawn article is left out of the pile, so that no original and no update of it is there.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from guessing.gold import NO_DAMAGE, Damage, read_damage
from rewording import RewordConfig, Spinner, reword
from rewording.chance import draw
from rewording.haystack import News
from unspin.restoration.guessing import Reading
from unspin.text.lexicon import Lexicon
from unspin.text.names import find_names
from unspin.text.tokens import read_tokens

RATES = (0.2, 0.3, 0.4)
_SHORTEST = 120
_GRAM = 5
_SHARED = 0.1
_COMMON = 60
"""Articles beyond which a run of words says nothing of copying."""


@dataclass(frozen=True, slots=True)
class Sample:
    """One drawn article, reworded or honest.

    Attributes:
        id: the article's.
        reading: as guessing sees it.
        damage: what was done to it.
        is_reworded: whether anything was.
    """

    id: str
    reading: Reading
    damage: Damage
    is_reworded: bool


def read_article(text: str, lexicon: Lexicon) -> Reading:
    """A text as the product reads it."""
    tokens = read_tokens(text)
    return Reading(tokens=tokens, names=find_names(tokens, lexicon), phrases=lexicon.phrases_in(tokens.stems))


def draw_halves(news: Sequence[News], each: int) -> dict[str, tuple[list[News], list[News]]]:
    """Articles to reword and honest ones, to tune on and to test on, all different."""
    long = [article for article in news if article.words >= _SHORTEST]
    halves = {}
    for half in ("tune", "test"):
        own = [article for article in long if (draw("half", article.id) < 0.5) == (half == "tune")]
        drawn = sorted(own, key=lambda article: draw("guesses", article.id))
        halves[half] = (drawn[:each], drawn[each : 2 * each])
    return halves


def find_rest(news: Sequence[News], drawn: Sequence[News], size: int) -> list[News]:
    """So many articles of the haystack that share no text with the drawn ones."""
    grams = {article.id: _find_grams(article.text) for article in news}
    where: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for name, own in grams.items():
        for gram in own:
            where[gram].append(name)
    close = {article.id for article in drawn}
    for article in drawn:
        shared = Counter(
            name for gram in grams[article.id] if len(where[gram]) < _COMMON for name in where[gram]
        )
        mine = len(grams[article.id])
        close |= {name for name, count in shared.items() if count >= _SHARED * min(mine, len(grams[name]))}
    rest = [article for article in news if article.id not in close]
    return sorted(rest, key=lambda article: draw("rest", article.id))[:size]


def _find_grams(text: str) -> set[tuple[str, ...]]:
    words = text.lower().split()
    return {tuple(words[at : at + _GRAM]) for at in range(len(words) - _GRAM + 1)}


def make_samples(
    reworded: Sequence[News], honest: Sequence[News], spinners: Sequence[Spinner], lexicon: Lexicon
) -> list[Sample]:
    """The drawn articles, the first ones reworded at rates in turn."""
    samples: list[Sample] = []
    for number, article in enumerate(reworded):
        config = RewordConfig(rate=RATES[number % len(RATES)])
        made = reword(article.text, spinners[number % len(spinners)], ("guesses", article.id), config)
        reading = read_article(made.copy, lexicon)
        damage = read_damage(made, reading.tokens, lexicon)
        samples.append(Sample(article.id, reading, damage, is_reworded=True))
    samples.extend(
        Sample(article.id, read_article(article.text, lexicon), NO_DAMAGE, is_reworded=False)
        for article in honest
    )
    return samples
