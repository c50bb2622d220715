"""From the mentions of all articles to actors across the pile.

1. mentions of one article under one name are one *part*; 2. parts are merged where a rule says why; 3. judgements
overrule the rules, both ways; 4. a part becomes an actor only where something supports it.
"""

from __future__ import annotations

from collections.abc import Sequence

from unspin.model import Actor, Article, Mention
from unspin.network.actor_judgements import ActorJudgement
from unspin.text.gazetteer import Gazetteer


def gather_actors(
    articles: Sequence[Article],
    mentions: Sequence[Mention],
    gazetteer: Gazetteer,
    judgements: Sequence[ActorJudgement] = (),
) -> tuple[Actor, ...]:
    """The actors that articles name, those that the most articles name first.

    Args:
        articles: the pile's articles, copies included.
        mentions: the mentions of all of them.
        gazetteer: the gazetteer.
        judgements: which two names or parts a reader has found to be one actor, or not; they overrule every rule.
    """
    del articles, mentions, gazetteer, judgements
    return ()
