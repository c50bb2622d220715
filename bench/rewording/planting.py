"""Copies of every kind, hidden in a pile of real news, with the gold of where each came from.

Stages: 1. sources, carriers and the rest of the pile are drawn apart, so no source is used twice and no carrier lies in
the pile by itself; 2. each source is copied in its kind; 3. everything is shuffled by a hash of its id.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import count

from rewording.chance import draw, pick
from rewording.gold import Rewording
from rewording.haystack import News
from rewording.reword import RewordConfig, reword
from rewording.spinner import Spinner

REWORDED_RATES = (0.1, 0.2, 0.3, 0.4, 0.5)
_SHORTEST_SOURCE = 120  # words
_EDITED_RATE = 0.03
_EXCERPT_RATE = 0.3
_MERGED_RATE = 0.2
_PLAIN = RewordConfig(rate=0.0, dropped=0.0, added=0.0, framed=0.0)


class PlantKind(StrEnum):
    """How a copy was made."""

    VERBATIM = "verbatim"
    EDITED = "edited"
    REWORDED = "reworded"
    EXCERPT = "excerpt"
    MERGED = "merged"


@dataclass(frozen=True, slots=True, kw_only=True)
class Plant:
    """A copy hidden in the pile.

    Attributes:
        id: its id in the pile.
        text: the text hidden.
        kind, rate: how it was made, and the share of words that was to be swapped.
        sources: ids of the articles it was made from.
        rewordings: each taken-over stretch with its gold, in the order of `sources`.
    """

    id: str
    text: str
    kind: PlantKind
    rate: float
    sources: tuple[str, ...]
    rewordings: tuple[Rewording, ...]

    @property
    def group(self) -> str:
        """The row it is counted in."""
        if self.kind is PlantKind.REWORDED:
            return f"reworded {self.rate:.1f}"
        return "reworded-excerpt" if self.kind is PlantKind.EXCERPT and self.rate else self.kind.value


@dataclass(frozen=True, slots=True, kw_only=True)
class Pile:
    """Articles with the copies among them, in the order they are traced."""

    news: tuple[News, ...]
    plants: tuple[Plant, ...]


def plant_copies(
    news: Sequence[News], spinners: Sequence[Spinner], *, size: int, each: int, seed: object
) -> Pile:
    """A pile of `size` articles and `each` copies of every kind.

    Args:
        news: the haystack; only articles of 120 words or more are copied.
        spinners: used in turn.
        size: articles in the pile, sources included, copies not.
        each: copies of every kind, and of rewordings at every rate.
        seed: decides what is drawn and how it is reworded.
    """
    shuffled = sorted(news, key=lambda article: draw(seed, "shuffle", article.id))
    long = [article for article in shuffled if article.words >= _SHORTEST_SOURCE]
    carriers = long[:each]
    used = iter(long[each:])
    plants = tuple(_make_plants(used, carriers, spinners, seed))
    sources = {source for plant in plants for source in plant.sources}
    apart = {carrier.id for carrier in carriers}
    kept = [article for article in shuffled if article.id in sources]
    kept += [article for article in shuffled if article.id not in sources | apart][: max(size - len(kept), 0)]
    hidden = [*kept, *(News(plant.id, plant.text) for plant in plants)]
    ordered = sorted(hidden, key=lambda article: draw(seed, "order", article.id))
    return Pile(news=tuple(ordered), plants=plants)


def _make_plants(
    used: Iterator[News], carriers: Sequence[News], spinners: Sequence[Spinner], seed: object
) -> Iterator[Plant]:
    numbers = count()
    for carrier in carriers:
        spinner = spinners[next(numbers) % len(spinners)]
        yield _copy(next(used), PlantKind.VERBATIM, _PLAIN, spinner, seed)
        edited = RewordConfig(rate=_EDITED_RATE, dropped=0.15, added=0.1, framed=0.0)
        yield _copy(next(used), PlantKind.EDITED, edited, spinner, seed)
        for rate in REWORDED_RATES:
            yield _copy(next(used), PlantKind.REWORDED, RewordConfig(rate=rate), spinner, seed)
        yield _excerpt(next(used), carrier, spinner, seed)
        yield _merge(next(used), next(used), spinner, seed)


def _copy(source: News, kind: PlantKind, config: RewordConfig, spinner: Spinner, seed: object) -> Plant:
    made = reword(source.text, spinner, (seed, source.id), config)
    return Plant(
        id=f"copy/{kind.value}/{source.id}",
        text=made.copy,
        kind=kind,
        rate=config.rate,
        sources=(source.id,),
        rewordings=(made,),
    )


def _part(source: News, share: float, spinner: Spinner, rate: float, seed: object) -> Rewording:
    """A run of paragraphs that holds about a share of the source's words, reworded."""
    paragraphs = source.paragraphs
    first = int(draw(seed, "first", source.id) * max(len(paragraphs) * (1 - share), 1))
    taken: list[str] = []
    for paragraph in paragraphs[first:]:
        taken.append(paragraph)
        if sum(len(each.split()) for each in taken) >= share * source.words:
            break
    return reword("\n\n".join(taken), spinner, (seed, source.id), replace(_PLAIN, rate=rate))


def _excerpt(source: News, carrier: News, spinner: Spinner, seed: object) -> Plant:
    """Two fifths of a source inside another text; half of the excerpts are reworded."""
    rate = pick((0.0, _EXCERPT_RATE), seed, "excerpt", source.id)
    made = _part(source, 0.4, spinner, rate, seed)
    own = carrier.paragraphs
    middle = (len(own) + 1) // 2
    return Plant(
        id=f"copy/excerpt/{source.id}",
        text="\n\n".join([*own[:middle], made.copy, *own[middle:]]),
        kind=PlantKind.EXCERPT,
        rate=rate,
        sources=(source.id,),
        rewordings=(made,),
    )


def _merge(first: News, second: News, spinner: Spinner, seed: object) -> Plant:
    """Three fifths of one source and of another."""
    made = tuple(_part(source, 0.6, spinner, _MERGED_RATE, seed) for source in (first, second))
    return Plant(
        id=f"copy/merged/{first.id}+{second.id}",
        text="\n\n".join(each.copy for each in made),
        kind=PlantKind.MERGED,
        rate=_MERGED_RATE,
        sources=(first.id, second.id),
        rewordings=made,
    )
