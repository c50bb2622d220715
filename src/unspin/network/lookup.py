"""Which actor of a network a reader means by some words.

Rules, the first that finds any: an actor's id; its name or one of its spellings, whatever the case and without an article
in front; a part of one name alone ("Zamani" for Farid Zamani). Actors with ties come before those without. Where several
are left, or none, the error names the nearest.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from rapidfuzz import fuzz, process

from unspin.errors import UsageError
from unspin.model import Actor, Network

_NAMED: Final = 5
"""Actors that an error names."""
_NEAR: Final = 55
"""Likeness, of 100, from which a name is worth suggesting: that of a name with every third letter wrong."""
_ARTICLES: Final = ("the ", "a ", "an ")


def find_actor(network: Network, words: str) -> Actor:
    """The actor that the words mean.

    Raises:
        UsageError: no actor is called so, or several are.
    """
    wanted = _fold(words)
    tied = {end for tie in network.ties for end in (tie.source, tie.target)}
    for found in (
        [actor for actor in network.actors if actor.id == words],
        [actor for actor in network.actors if wanted in _names(actor)],
        [actor for actor in network.actors if _is_part(wanted, _names(actor))],
    ):
        chosen = [actor for actor in found if actor.id in tied] or found
        if len(chosen) == 1:
            return chosen[0]
        if chosen:
            raise UsageError(f"“{words}” may be {_list(chosen)}; give one of these names, or an actor's id")
    raise UsageError(f"no actor is called “{words}”{_suggest(wanted, network, tied)}")


def _names(actor: Actor) -> set[str]:
    return {_fold(actor.name), *(_fold(spelling.words) for spelling in actor.spellings)}


def _is_part(wanted: str, names: Iterable[str]) -> bool:
    return bool(wanted) and any(f" {wanted} " in f" {name} " for name in names)


def _fold(words: str) -> str:
    folded = " ".join(words.split()).casefold()
    for article in _ARTICLES:
        folded = folded.removeprefix(article)
    return folded


def _list(actors: Sequence[Actor]) -> str:
    shown = ", ".join(f"{actor.name} ({actor.kind.value}, {actor.id})" for actor in actors[:_NAMED])
    return f"{shown} and {len(actors) - _NAMED} more" if len(actors) > _NAMED else shown


def _suggest(wanted: str, network: Network, tied: set[str]) -> str:
    """The names of actors with ties that are nearest, else those that have most ties."""
    actors = [actor for actor in network.actors if actor.id in tied]
    near = process.extract(
        wanted, [_fold(actor.name) for actor in actors], scorer=_liken, limit=_NAMED, score_cutoff=_NEAR
    )
    names = dict.fromkeys(actors[place].name for _, _, place in near)
    if names:
        return f"; the nearest are {', '.join(names)}"
    if actors:
        return f"; those with most ties are {', '.join(actor.name for actor in actors[:_NAMED])}"
    return ", and no actor has a tie"


def _liken(wanted: str, name: str, *, score_cutoff: float | None = None) -> float:
    """How near a name is, of 100: words may be a part of a longer name, and no name a part of longer words."""
    scorer = fuzz.WRatio if len(name) >= len(wanted) else fuzz.ratio
    return scorer(wanted, name, score_cutoff=score_cutoff)
