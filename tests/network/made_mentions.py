"""Made articles and mentions, and what actors come of them."""

from __future__ import annotations

from collections.abc import Sequence

from unspin.model import Actor, ActorKind, Article, Mention, MentionForm, Span
from unspin.network.actor_judgements import ActorJudgement
from unspin.network.actors import gather_actors
from unspin.pipeline.comparing import wrap_text
from unspin.text.gazetteer import load_gazetteer

PERSON, BODY, PLACE = ActorKind.PERSON, ActorKind.ORGANISATION, ActorKind.PLACE


def mention(
    article: Article,
    words: str,
    kind: ActorKind = BODY,
    name: str | None = None,
    form: MentionForm = MentionForm.FULL,
    *,
    restored: str | None = None,
    probability: float | None = None,
) -> Mention:
    """A mention where the words first stand in the article."""
    begin = article.text.index(words)
    return Mention(
        article=article.id,
        span=Span(begin=begin, end=begin + len(words)),
        words=words,
        name=name or words,
        kind=kind,
        form=form,
        restored=restored,
        probability=probability,
    )


def page(
    text: str, *named: tuple[str, ActorKind] | tuple[str, ActorKind, str, MentionForm]
) -> tuple[Article, list[Mention]]:
    """An article, and its mentions as (words, kind) or (words, kind, full name, form)."""
    article = wrap_text(text)
    return article, [mention(article, *each) for each in named]


def gather(
    pages: Sequence[tuple[Article, list[Mention]]], judgements: Sequence[ActorJudgement] = ()
) -> dict[str, list[Actor]]:
    """Name → the actors that have it."""
    articles = [article for article, _ in pages]
    mentions = [each for _, found in pages for each in found]
    actors: dict[str, list[Actor]] = {}
    for actor in gather_actors(articles, mentions, load_gazetteer(), judgements):
        actors.setdefault(actor.name, []).append(actor)
    return actors
