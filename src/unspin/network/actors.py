"""From the mentions of all articles to actors across the pile.

1. The mentions of one article under one name are one *part* (`actor_parts`). 2. Parts are merged where a rule says why,
and judgements overrule the rules, both ways (`actor_merging`). 3. A group of parts becomes an actor only where something
supports it: it is named in full, it is a country, it speaks, or it is a body of common words of a known country.

What is only described, or has a lone surname that never speaks, stays a mention.

Cost: linear in the mentions; 2,000 articles take seconds.
"""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from unspin.model import (
    Actor,
    ActorKind,
    Article,
    Claim,
    Mention,
    MentionForm,
    Span,
    Spelling,
    SpellingOrigin,
)
from unspin.network.actor_judgements import ActorJudgement
from unspin.network.actor_merging import Group, merge_parts
from unspin.network.actor_parts import BODIES, SMALL, Part, make_parts
from unspin.text.gazetteer import Gazetteer

_ORIGINS = tuple(SpellingOrigin)
_NAMING = frozenset([MentionForm.FULL, MentionForm.SHORT])
_LEAST_SHARE = 0.2
"""Share of an actor's pages, and of the commonest country's mentions, from which a country is kept: below it the words
before the name were mostly about somebody else (of 28 pages on Microsoft two say "the UK's" before it)."""


def gather_actors(  # noqa: PLR0913 - what is known of the pile comes in separate tables
    articles: Sequence[Article],
    mentions: Sequence[Mention],
    gazetteer: Gazetteer,
    judgements: Sequence[ActorJudgement] = (),
    *,
    claims: Sequence[Claim] = (),
    copied: Mapping[str, Sequence[str]] | None = None,
) -> tuple[Actor, ...]:
    """The actors that articles name, those that the most articles name first.

    Args:
        articles: the pile's articles, copies included.
        mentions: the mentions of all of them.
        gazetteer: the gazetteer.
        judgements: which two names or parts a reader has found to be one actor, or not; they overrule every rule.
        claims: the articles' claims; whoever speaks in one is an actor, even under a surname alone.
        copied: id of a copy → ids of the articles that it was copied from; it names whom they name.
    """
    parts = make_parts(articles, mentions, gazetteer, _find_sources(claims))
    actors = [
        _make_actor(group, support)
        for group in merge_parts(parts, judgements, copied or {})
        if (support := _find_support(group))
    ]
    return tuple(sorted(actors, key=lambda actor: (-_count_pages(actor), actor.name, actor.id)))


def _find_sources(claims: Sequence[Claim]) -> dict[str, list[Span]]:
    sources: dict[str, list[Span]] = defaultdict(list)
    for claim in claims:
        if claim.source is not None:
            sources[claim.article].append(claim.source)
    return sources


def _find_support(group: Group) -> str:
    """What makes a group an actor, in a sentence; "" if nothing does."""
    pages = _say_pages(len({part.article for part in group.parts}))
    first = group.parts[0]
    if first.code:
        return f"A country, named on {pages}."
    full = {part.article for part in group.parts if part.is_full and part.is_named}
    if full:
        return f"Named in full on {_say_pages(len(full))}."
    speaking = {part.article for part in group.parts if part.speaks and part.is_named}
    if speaking:
        return f"Speaks on {_say_pages(len(speaking))}, and is named on {pages}."
    if first.sort in BODIES and any(part.countries for part in group.parts):
        return f"A body of a country that is told, on {pages}."
    if any(merge.is_judged for merge in group.merges):
        return f"A reader's judgement, on {pages}."
    return ""


def _say_pages(count: int) -> str:
    return "1 page" if count == 1 else f"{count} pages"


def _make_actor(group: Group, support: str) -> Actor:
    mentions = tuple(mention for part in group.parts for mention in part.mentions)
    part_ids = tuple(sorted(part.id for part in group.parts))
    return Actor(
        id=hashlib.blake2b("\n".join(part_ids).encode(), digest_size=8).hexdigest(),
        name=_choose_name(group.parts),
        kind=_choose_kind(mentions),
        countries=_choose_countries(group.parts),
        spellings=_collect_spellings(mentions),
        mentions=mentions,
        parts=part_ids,
        merges=group.merges,
        support=support,
    )


def _choose_name(parts: Sequence[Part]) -> str:
    """The name of the most words; of several one not in capitals throughout, and that the most pages have."""
    pages = Counter(part.name for part in parts)
    written = {
        word for part in parts for mention in part.mentions for word in [mention.words] if not word.isupper()
    }
    shouted = {
        name for name in pages if name.isupper() and name.casefold() in {word.casefold() for word in written}
    }
    chosen = min(pages, key=lambda name: (-_count_words(name), name in shouted, -pages[name], name))
    said = {word.casefold(): word for word in sorted(written)}
    return said.get(chosen.casefold(), chosen) if chosen in shouted else chosen


def _count_words(name: str) -> int:
    """How many words a name has beside small ones."""
    return sum(word.casefold() not in SMALL for word in name.split())


def _choose_kind(mentions: Sequence[Mention]) -> ActorKind:
    """The commonest kind; an organisation only if nothing more is told of it."""
    kinds = Counter(mention.kind for mention in mentions)
    told = {kind: count for kind, count in kinds.items() if kind is not ActorKind.ORGANISATION} or kinds
    return min(told, key=lambda kind: (-told[kind], kind))


def _choose_countries(parts: Sequence[Part]) -> tuple[str, ...]:
    if parts[0].code:
        return (parts[0].code,)
    counted: Counter[str] = Counter()
    for part in parts:
        counted.update(part.countries)
    pages: Counter[str] = Counter(code for part in parts for code in part.countries)
    least = max(_LEAST_SHARE * max(counted.values(), default=0), _LEAST_SHARE * len(parts))
    kept = [
        code for code, count in counted.items() if count >= least and pages[code] >= _LEAST_SHARE * len(parts)
    ]
    return tuple(sorted(kept, key=lambda code: (-counted[code], code)))


def _collect_spellings(mentions: Sequence[Mention]) -> tuple[Spelling, ...]:
    """How an actor is written, the first-hand spellings first, then by the number of pages.

    A surname counts only where nothing fuller is known ("Levin").
    """
    pages: dict[tuple[str, SpellingOrigin], dict[str, None]] = defaultdict(dict)
    sure: dict[str, float] = {}
    naming = [mention for mention in mentions if mention.form in _NAMING]
    for mention in naming or [one for one in mentions if one.form is MentionForm.SURNAME]:
        written = " ".join(mention.words.split())
        if mention.restored is None:
            pages[written, SpellingOrigin.WRITTEN][mention.article] = None
            continue
        pages[written, SpellingOrigin.CORRUPTED][mention.article] = None
        restored = " ".join(mention.restored.split())
        if mention.probability is None:
            pages[restored, SpellingOrigin.RESTORED][mention.article] = None
        else:
            pages[restored, SpellingOrigin.GUESSED][mention.article] = None
            sure[restored] = max(sure.get(restored, 0.0), mention.probability)
    spellings = [
        Spelling(
            words=words,
            origin=origin,
            articles=tuple(seen),
            probability=sure[words] if origin is SpellingOrigin.GUESSED else None,
        )
        for (words, origin), seen in pages.items()
    ]
    return tuple(
        sorted(spellings, key=lambda one: (_ORIGINS.index(one.origin), -len(one.articles), one.words))
    )


def _count_pages(actor: Actor) -> int:
    return len({mention.article for mention in actor.mentions})
