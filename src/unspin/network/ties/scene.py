"""What a sentence's groups are read with, and the countries that its words name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from unspin.model import ActorKind, Mention, MentionForm
from unspin.network.ties.groups import Group
from unspin.network.ties.word import Word
from unspin.text.gazetteer import Gazetteer


@dataclass(frozen=True, slots=True)
class Scene:
    """What a sentence's groups are read with.

    Attributes:
        article: id of the article.
        text: its main text.
        groups: the groups of the sentence.
        gazetteer: countries.
        pronouns: form of a pronoun → the actors that it plainly stands for; words of a description → its actor.
    """

    article: str
    text: str
    groups: Sequence[Group]
    gazetteer: Gazetteer
    pronouns: dict[str, tuple[Mention, ...]]


def read_country(scene: Scene, word: Word) -> Mention | None:
    """The country or city that a word names as a noun or adjective, as a mention."""
    if word.mention is not None:
        is_place = word.mention.kind == ActorKind.PLACE or word.mention.form == MentionForm.PEOPLE
        return word.mention if is_place else None
    if not word.text[:1].isupper():
        return None
    code = scene.gazetteer.find_country(word.text)
    if code is None:
        return None
    return Mention(
        article=scene.article,
        span=word.span,
        words=word.text,
        name=scene.gazetteer.name_country(code),
        kind=ActorKind.PLACE,
        form=MentionForm.PEOPLE,
    )


def read_state(scene: Scene, word: Word) -> Mention | None:
    """The country, not a city, that a word names."""
    found = read_country(scene, word)
    return found if found is not None and scene.gazetteer.find_country(found.words) is not None else None
