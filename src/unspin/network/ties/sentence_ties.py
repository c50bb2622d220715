"""From one sentence to the ties that it puts: words → groups → clauses → frames."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from unspin.model import ActorKind, Mention, MentionForm, Span
from unspin.network.ties.actors import find_actors
from unspin.network.ties.appositions import find_described_ties
from unspin.network.ties.clause import Clause
from unspin.network.ties.clauses import find_clauses
from unspin.network.ties.described import UNNAMED
from unspin.network.ties.groups import find_groups
from unspin.network.ties.noun_frames import find_noun_ties
from unspin.network.ties.reading import Finding
from unspin.network.ties.scene import Scene
from unspin.network.ties.verb_forms import Form
from unspin.network.ties.verb_frames import find_verb_ties
from unspin.network.ties.words import read_words
from unspin.text.gazetteer import Gazetteer


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What all sentences of an article are read with.

    Attributes:
        article: id of the article.
        text: its main text.
        gazetteer: countries.
        restored: where a word begins → the original's word for it.
    """

    article: str
    text: str
    gazetteer: Gazetteer
    restored: Mapping[int, str]


def read_sentence(
    page: Page,
    spans: Sequence[Span],
    mentions: Sequence[Mention],
    pronouns: Mapping[str, tuple[Mention, ...]],
) -> tuple[list[Finding], tuple[Mention, ...]]:
    """The ties of a sentence, and the actors of its first subject, for the pronouns of the next.

    Args:
        page: the article's text and what it is read with.
        spans: the sentence, or the pieces of one that belong together.
        mentions: the mentions in it, in order, none in another.
        pronouns: form of a pronoun → the actors that it plainly stands for.
    """
    words = read_words(page.text, spans, mentions, page.restored)
    groups = find_groups(words)
    scene = Scene(page.article, page.text, groups, page.gazetteer, dict(pronouns))
    clauses = find_clauses(groups)
    found = [
        *find_verb_ties(scene, clauses),
        *find_noun_ties(scene, clauses),
        *find_described_ties(scene, clauses),
    ]
    return [one for one in found if _is_named(one)], _find_topic(scene, clauses)


def _is_named(finding: Finding) -> bool:
    """Whether at least one end of a tie has a name, or is described by one."""
    ends = (finding.source, finding.target)
    if finding.source.name == finding.target.name:
        return False
    return any(one.kind != ActorKind.THING and not _is_unnamed(one) for one in ends)


def _is_unnamed(mention: Mention) -> bool:
    """Whether a mention is only a description, of which nothing tells the name."""
    is_told = mention.name.casefold() not in mention.words.casefold()
    return mention.form == MentionForm.DESCRIPTION and mention.score <= UNNAMED and not is_told


def _find_topic(scene: Scene, clauses: Sequence[Clause]) -> tuple[Mention, ...]:
    for clause in clauses:
        if clause.verb.form == Form.PAST and clause.subject:
            return tuple(find_actors(scene, clause.subject))
    return ()
