"""Goods and other things that a phrase names: their noun, whether it is one of some, where it stands."""

from __future__ import annotations

from collections.abc import Sequence

from unspin.model import ActorKind, Span
from unspin.network.ties.phrases import Item
from unspin.network.ties.word import Kind

_MEASURES = frozenset(
    "number numbers dozens hundreds thousands millions tons tonnes barrels lot lots range series type types kinds kind "
    "quantities quantity amount amounts million billion batch batches shipment shipments consignment fleet container containers crate crates box boxes truckload truckloads planeload planeloads set sets pair pairs".split()
)


def find_noun(item: Item) -> str:
    """The noun that says what an item is: "drones" of "thousands of strike drones"."""
    head = item.group.head
    if item.of and (head.kind in {Kind.NUMBER, Kind.DETERMINER} or head.form in _MEASURES):
        return find_noun(item.of[0])
    return head.form


def has_noun(phrase: Sequence[Item], nouns: frozenset[str]) -> bool:
    """Whether an item of a phrase is one of these things, or made of one ("jet engines", "satellite images")."""
    return any(
        find_noun(item) in nouns or any(word.form in nouns for word in item.group.rest[-2:])
        for item in phrase
    )


def is_thing(phrase: Sequence[Item]) -> bool:
    """Whether an item is named as a thing or a vessel."""
    kinds = {ActorKind.THING, ActorKind.VESSEL, ActorKind.AIRCRAFT}
    return any(
        item.group.head.mention is not None and item.group.head.mention.kind in kinds for item in phrase
    )


def span_of(item: Item) -> Span:
    """Where an item stands, with its "of", without a leading article."""
    end = item.of[-1].group.span.end if item.of else item.group.span.end
    first = item.group.words[0]
    begin = (
        item.group.words[1].span.begin
        if first.form in {"the", "a", "an"} and len(item.group.words) > 1
        else first.span.begin
    )
    return Span(begin=begin, end=end)
