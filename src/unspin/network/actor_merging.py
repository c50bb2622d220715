"""Which parts are one actor.

Rules, in this order; each pair that they join is kept as a `Merge` with its sentence:
1. A reader's judgement.
2. A copy's part is that of its source of the same name.
3. The same country.
4. The same name in full, in normal form, a well-known acronym counted for its name. A name of common words alone ("Ministry of Defence") only with the same
   country, and never without one; a lone surname never.
5. An acronym that one page introduces beside the full name, on pages that have only the acronym; not where two pages
   introduce it for two names.
6. A body's name in another order of its words, four at least beside small ones.
7. A company's name with a legal form and without.
8. A person's name with middle names and without, where only one longer name fits.

A judgement that two are not the same forbids every merge that would put them into one, and so undoes it.

Cost: linear in the parts, but for groups that judgements part.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from unspin.model import ActorKind, Merge
from unspin.network.actor_judgements import ActorJudgement
from unspin.network.actor_names import drops_middle, is_acronym, normalise_name, strip_legal_form
from unspin.network.actor_parts import BODIES, SMALL, Part
from unspin.network.known_acronyms import KNOWN_ACRONYMS

_Edge = tuple[Part, Part, str]
_LEAST_WORDS = 4
_KeyOf = Callable[[Part], tuple[Hashable, str] | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Parts that are one actor, and why."""

    parts: tuple[Part, ...]
    merges: tuple[Merge, ...]


def merge_parts(
    parts: Sequence[Part], judgements: Sequence[ActorJudgement], copied: Mapping[str, Sequence[str]]
) -> list[Group]:
    """The groups, in the order of their first parts.

    Args:
        parts: the parts of all articles.
        judgements: which parts or names a reader has found to be one, or not; the last one on a pair counts.
        copied: id of a copy → ids of the articles that it was copied from.
    """
    joined, parted = _read_judgements(parts, judgements)
    union = _Union(parts, parted)
    for left, right, rule in joined:
        union.join(left, right, rule, is_judged=True)
    for left, right, rule in _find_edges(parts, copied):
        union.join(left, right, rule)
    return union.groups()


def _read_judgements(
    parts: Sequence[Part], judgements: Sequence[ActorJudgement]
) -> tuple[list[_Edge], dict[str, set[str]]]:
    """Pairs judged one, and for each part's id those judged another."""
    by_name: dict[Hashable, list[Part]] = defaultdict(list)
    for part in parts:
        by_name[part.id].append(part)
        for name in {normalise_name(part.name), part.key}:
            by_name[name].append(part)
    last = {frozenset((each.left, each.right)): each for each in judgements}
    joined: list[_Edge] = []
    parted: dict[str, set[str]] = defaultdict(set)
    for each in last.values():
        lefts = by_name.get(each.left) or by_name.get(normalise_name(each.left), [])
        rights = by_name.get(each.right) or by_name.get(normalise_name(each.right), [])
        if each.same:
            whole = [*lefts, *rights]
            note = f": {each.note}" if each.note else ""
            rule = f"A reader judged “{each.left}” and “{each.right}” to be one{note}."
            joined += [(whole[0], other, rule) for other in whole[1:]] if lefts and rights else []
            continue
        for left in lefts:
            others = {right.id for right in rights if right is not left}
            parted[left.id] |= others
            for other in others:
                parted[other].add(left.id)
    return joined, parted


class _Union:
    """Groups of parts, joined one pair at a time where no judgement parts them."""

    def __init__(self, parts: Sequence[Part], parted: Mapping[str, set[str]]) -> None:
        self._parts = parts
        self._parted = parted
        self._group: dict[str, int] = {part.id: number for number, part in enumerate(parts)}
        self._members: dict[int, list[Part]] = {number: [part] for number, part in enumerate(parts)}
        self._merges: dict[int, list[Merge]] = {number: [] for number in self._members}

    def join(self, left: Part, right: Part, rule: str, *, is_judged: bool = False) -> bool:
        """Makes two parts' groups one, if nothing parts them; whether they are one now."""
        one, other = sorted((self._group[left.id], self._group[right.id]))
        if one == other:
            return True
        if any(self._is_parted(part, one) for part in self._members[other]):
            return False
        self._members[one] += self._members.pop(other)
        self._merges[one] += self._merges.pop(other)
        self._merges[one].append(Merge(left=left.id, right=right.id, rule=rule, is_judged=is_judged))
        for part in self._members[one]:
            self._group[part.id] = one
        return True

    def _is_parted(self, part: Part, group: int) -> bool:
        return any(self._group.get(other) == group for other in self._parted.get(part.id, ()))

    def groups(self) -> list[Group]:
        """The groups as they are now."""
        return [
            Group(parts=tuple(members), merges=tuple(self._merges[number]))
            for number, members in sorted(self._members.items())
        ]


def _find_edges(parts: Sequence[Part], copied: Mapping[str, Sequence[str]]) -> Iterator[_Edge]:
    yield from _join_copies(parts, copied)
    yield from _chain(parts, _key_name)
    yield from _join_acronyms(parts)
    bodies = [part for part in parts if part.sort in BODIES and part.is_full]
    yield from _chain(bodies, _key_words)
    yield from _chain(bodies, _key_company)
    yield from _join_middle_names(parts)


def _join_copies(parts: Sequence[Part], copied: Mapping[str, Sequence[str]]) -> Iterator[_Edge]:
    of_article = {(part.article, part.sort, part.key): part for part in parts}
    for part in parts:
        for source in copied.get(part.article, ()):
            other = of_article.get((source, part.sort, part.key))
            if other:
                yield other, part, f"The page that names “{part.name}” is a copy of the other one."


def _chain(parts: Iterable[Part], key_of: _KeyOf) -> Iterator[_Edge]:
    """Each part with the first one, and with the one before, of the same key: what judgements part stays joinable."""
    firsts: dict[Hashable, tuple[Part, Part]] = {}
    for part in parts:
        keyed = key_of(part)
        if keyed is None:
            continue
        key, rule = keyed
        if key in firsts:
            first, last = firsts[key]
            yield first, part, rule
            if last is not first:
                yield last, part, rule
            firsts[key] = first, part
        else:
            firsts[key] = part, part


def _key_name(part: Part) -> tuple[Hashable, str] | None:
    """What a part is merged by under rules 3 and 4, with the rule's sentence; None if by nothing."""
    if part.code:
        return (part.sort, part.code), f"Both name the country {part.name}."
    full = KNOWN_ACRONYMS.get(part.name) if part.sort in BODIES else None
    if full:
        return (part.sort, normalise_name(full)), f"“{part.name}” is the usual short form of “{full}”."
    country = top_country(part) if part.organ else None
    if country:
        rule = f"Both pages name “{part.name}” of the same country ({country})."
        return (part.sort, part.organ, country), rule
    return ((part.sort, part.key), f"Both pages name “{part.name}” in full.") if part.is_full else None


def top_country(part: Part) -> str | None:
    """The country that the most mentions connect with a part; None if none or two do as often."""
    ranked = part.countries.most_common(2)
    is_clear = len(ranked) == 1 or (len(ranked) == 2 and ranked[0][1] > ranked[1][1])
    return ranked[0][0] if is_clear else None


def _key_words(part: Part) -> tuple[Hashable, str] | None:
    words = frozenset(part.key) - SMALL
    if len(words) < _LEAST_WORDS:
        return None
    return (part.sort, words), f"“{part.name}” has the other name's words in another order."


def _key_company(part: Part) -> tuple[Hashable, str] | None:
    bare = strip_legal_form(part.name)
    if len(bare) < 2:  # "Apex Ltd" and "Apex" may be two firms, or a firm and a ship
        return None
    return (part.sort, bare), f"“{part.name}” is the other's name but for a legal form."


def _join_acronyms(parts: Sequence[Part]) -> Iterator[_Edge]:
    introduced: dict[tuple[str, ...], list[Part]] = defaultdict(list)
    for part in parts:
        for acronym in sorted(part.acronyms - {part.key}):
            introduced[acronym].append(part)
    for part in parts:
        known = introduced.get(part.key, []) if part.sort in BODIES and is_acronym(part.name) else []
        if known and len({each.key for each in known}) == 1 and _is_company(part) is _is_company(known[0]):
            name = part.name
            yield (
                known[0],
                part,
                f"One page introduces “{name}” as short for “{known[0].name}”, and no page otherwise.",
            )


def _is_company(part: Part) -> bool:
    return any(mention.kind is ActorKind.COMPANY for mention in part.mentions)


def _join_middle_names(parts: Sequence[Part]) -> Iterator[_Edge]:
    longer: dict[tuple[str, str], list[Part]] = defaultdict(list)
    people = [part for part in parts if part.sort is ActorKind.PERSON and part.is_full]
    for part in people:
        if len(part.key) > 2:
            longer[part.key[0], part.key[-1]].append(part)
    seen: set[tuple[str, ...]] = set()
    for part in people:
        fitting = longer.get((part.key[0], part.key[-1]), [])
        if len(part.key) != 2 or part.key in seen or not fitting or len({each.key for each in fitting}) > 1:
            continue
        seen.add(part.key)
        if drops_middle(part.key, fitting[0].key):
            name = fitting[0].name
            yield (
                fitting[0],
                part,
                f"“{part.name}” is “{name}” without what stands between, and no other name fits.",
            )
