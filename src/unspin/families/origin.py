"""What is said of a family: its origin with the reasons, and the origins that it only credits."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence

from unspin.families.forest import Grouping
from unspin.families.outlets import is_own_outlet, normalise_outlet
from unspin.model import Article, Copy, Direction, Family, Unseen

_MAX_REASONS = 4


def describe_families(grouping: Grouping, articles: Sequence[Article]) -> tuple[Family, ...]:
    """The families, the largest first."""
    by_id = {article.id: article for article in articles}
    return tuple(
        Family(
            id=hashlib.blake2b(" ".join(members).encode(), digest_size=8).hexdigest(),
            origin=origin,
            is_decided=_is_decided(origin, grouping),
            reasons=_find_reasons(origin, grouping, by_id),
            members=members,
            parents=_find_parents(members, grouping),
            unseen=_find_unseen(members, by_id),
        )
        for origin, members in grouping.families.items()
    )


def _find_parents(members: Sequence[str], grouping: Grouping) -> dict[str, str]:
    """Member → its source in this family; a merged article has another one in another family."""
    inside = set(members)
    parents = {copy.target: copy.source for copy in grouping.copies if {copy.source, copy.target} <= inside}
    return {member: parents[member] for member in members if member in parents}


def _own_copies(origin: str, grouping: Grouping) -> list[Copy]:
    return [copy for copy in grouping.copies if copy.source == origin]


def _is_decided(origin: str, grouping: Grouping) -> bool:
    return all(copy.comparison.direction is Direction.LEFT_TO_RIGHT for copy in _own_copies(origin, grouping))


def _find_reasons(origin: str, grouping: Grouping, articles: Mapping[str, Article]) -> tuple[str, ...]:
    """The strongest signs for the origin, each rule once, with the copy it speaks of."""
    signs = sorted(
        (
            (-sign.weight, sign.name, copy.target, sign.reason)
            for copy in _own_copies(origin, grouping)
            for sign in copy.comparison.signs
            if sign.weight > 0
        ),
    )
    reasons: dict[str, str] = {}
    for _, name, target, reason in signs:
        reasons.setdefault(name, f"{reason} (against {articles[target].label})")
    return tuple(list(reasons.values())[:_MAX_REASONS])


def _find_unseen(members: Sequence[str], articles: Mapping[str, Article]) -> tuple[Unseen, ...]:
    """Credited outlets that published none of the members."""
    credited: dict[str, list[tuple[str, str, str]]] = {}
    for member in members:
        for credit in articles[member].credits:
            key = normalise_outlet(credit.outlet)
            seen = any(is_own_outlet(credit.outlet, articles[other]) for other in members)
            if credit.is_original and key and not seen:
                credited.setdefault(key, []).append((credit.outlet, member, credit.words))
    return tuple(
        Unseen(
            outlet=found[0][0],
            credited_by=tuple(dict.fromkeys(member for _, member, _ in found)),
            words=tuple(dict.fromkeys(words for _, _, words in found)),
        )
        for _, found in sorted(credited.items(), key=lambda item: (-len(item[1]), item[0]))
    )
