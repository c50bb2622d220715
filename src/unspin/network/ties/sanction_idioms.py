"""Sanctions told without the verb: "put on a blacklist", "added to the list", "under sanctions by X"."""

from __future__ import annotations

from collections.abc import Iterator

from unspin.model import ActorKind, TieKind
from unspin.network.ties import goods
from unspin.network.ties.actors import find_actors
from unspin.network.ties.clause import Clause
from unspin.network.ties.owners import find_before, find_owner
from unspin.network.ties.reading import Finding
from unspin.network.ties.scene import Scene
from unspin.network.ties.slots import (
    fill,
    keep_listed,
)
from unspin.network.ties.verb_findings import make_verb_finding

_AROUND = 2500  # characters before and after a clause in which sanctions are named
_LISTING = frozenset("add put place include".split())
_LISTS = frozenset("sanctions sanction blacklist entity".split())


def find_listed(scene: Scene, clause: Clause) -> Iterator[Finding]:
    """The pattern "X was added to the EU's sanctions list"."""
    if clause.verb.lemma in {"be", "put", "place"}:
        yield from _find_under(scene, clause)
    if clause.verb.lemma not in _LISTING:
        return
    for phrase in (*clause.phrases("to"), *clause.phrases("on")):
        group = phrase[0].group
        is_list = group.head.form in {"list", "lists", "blacklist", "blacklists"}
        is_told = bool(_LISTS & {word.form for word in group.words})
        if not is_list or not (is_told or _is_about_sanctions(scene, clause)):
            continue
        owner = find_owner(scene, group) or find_before(scene, group)
        if not owner and not clause.is_passive:
            owner = find_actors(scene, clause.subject)
        if not is_told:
            owner = [one for one in owner if one.kind in {ActorKind.PLACE, ActorKind.PUBLIC_BODY}]
        for target in keep_listed(find_actors(scene, fill(clause, "object"))) if owner else ():
            yield make_verb_finding(clause, TieKind.SANCTIONS, (owner[0], target), ())


def _is_about_sanctions(scene: Scene, clause: Clause) -> bool:
    """Whether the text around a clause names sanctions, so that "a list" is one of them."""
    place = clause.verb.span.begin
    around = scene.text[max(0, place - _AROUND) : place + _AROUND].casefold()
    return "sanction" in around or "blacklist" in around


def _find_under(scene: Scene, clause: Clause) -> Iterator[Finding]:
    """A body that "is under EU sanctions"."""
    put = clause.verb.lemma in {"put", "place"}
    for phrase in clause.phrases("under")[:1]:
        if phrase[0].group.head.form in goods.SANCTIONS:
            sources = find_owner(scene, phrase[0].group) or find_before(scene, phrase[0].group)
            sources = sources or (find_actors(scene, fill(clause, "subject")) if put else [])
            for source in sources:
                for target in keep_listed(
                    find_actors(scene, fill(clause, "object") if put else clause.subject)
                ):
                    yield make_verb_finding(clause, TieKind.SANCTIONS, (source, target), ())
