"""Whose a noun is: the owner before its possessive ending, or the country or body that stands before it."""

from __future__ import annotations

from unspin.model import ActorKind, Mention
from unspin.network.ties.actors import find_item_actors
from unspin.network.ties.groups import NounGroup
from unspin.network.ties.phrases import Item
from unspin.network.ties.scene import Scene, read_country
from unspin.network.ties.word import Kind


def find_owner(scene: Scene, group: NounGroup) -> list[Mention]:
    """The actor before a possessive ending ("Iran's supply")."""
    first = group.words[0]
    if first.kind == Kind.OWNER:
        return list(scene.pronouns.get(first.form, ())) if scene.groups[0] is group else []
    if not group.owner:
        return []
    return list(find_item_actors(scene, Item(NounGroup(group.owner), 0, (), 0)))


def find_before(scene: Scene, group: NounGroup) -> list[Mention]:
    """The country or body whose name stands first before the noun ("US sanctions", "EU and US sanctions")."""
    if group.owner:
        return []
    found: list[Mention] = []
    for word in group.words[:-1]:
        if word.mention is not None and word.mention.kind in {
            ActorKind.ORGANISATION, ActorKind.PUBLIC_BODY, ActorKind.COMPANY,
        }:  # fmt: skip
            found.append(word.mention)
        else:
            country = read_country(scene, word)
            if country is not None:
                found.append(country)
    return found[:1]
