"""Labels held against what was read: which reading is which label's, and the figures that makes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from unspin.model import Actor, Mention, TieReading
from unspin.network.joining import MUTUAL
from unspin.network.noun_groups import read_noun_group

_MUTUAL = frozenset(kind.value for kind in MUTUAL)
_SMALL = frozenset("the a an its their his her our".split())


@dataclass(frozen=True)
class Seen:
    """A tie as it was read: its ends by every name they have there."""

    kind: str
    sources: tuple[str, ...]
    targets: tuple[str, ...]
    goods: tuple[str, ...]
    places: tuple[str, ...]
    status: str
    claimants: tuple[str | None, ...]
    words: str


@dataclass
class Score:
    """What was counted, and what was missed."""

    labels: int = 0
    found: int = 0
    read: int = 0
    right: int = 0
    fields: dict[str, list[bool]] = field(default_factory=dict)
    missed: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)
    right_ones: list[str] = field(default_factory=list)

    def judge(self, place: str, labels: Sequence[Mapping[str, Any]], seen: Sequence[Seen]) -> None:
        """Nothing; the labels of one place are held against what was read there."""
        met: set[int] = set()
        for one in seen:
            own = [number for number, label in enumerate(labels) if matches(label, one)]
            if not own:
                self.read += 1
                self.wrong.append(f"{place}: {show(one)}")
                continue
            must = [number for number in own if not labels[number].get("may")]
            if must:
                self.read += 1
                self.right += 1
                for name, value in check_fields(labels[must[0]], one):
                    if must[0] not in met:
                        self.fields.setdefault(name, []).append(value)
                met.update(must[:1])
        for number, label in enumerate(labels):
            if not label.get("may"):
                self.labels += 1
                self.found += number in met
                if number not in met:
                    self.missed.append(f"{place}: {label['source']} {label['kind']} {label['target']}")

    def show(self, name: str) -> Iterator[str]:
        """The figures in words."""
        precision, recall = self.right / max(1, self.read), self.found / max(1, self.labels)
        yield f"{name}: precision {precision:.3f} ({self.right}/{self.read}), recall {recall:.3f} ({self.found}/{self.labels})"
        for key, values in sorted(self.fields.items()):
            yield f"  {key}: {sum(values) / len(values):.3f} ({sum(values)}/{len(values)})"


def matches(label: Mapping[str, Any], seen: Seen) -> bool:
    """Whether kind and both ends are the label's."""
    if seen.kind not in listed(label["kind"]):
        return False
    forth = is_named(label["source"], seen.sources) and is_named(label["target"], seen.targets)
    back = is_named(label["source"], seen.targets) and is_named(label["target"], seen.sources)
    return forth or (back and (seen.kind in _MUTUAL or bool(label.get("either_way"))))


def check_fields(label: Mapping[str, Any], seen: Seen) -> Iterator[tuple[str, bool]]:
    """Status always; goods, places and claimant where the label gives them; goods that no label gives are wrong ones."""
    yield "status", seen.status in listed(label["status"])
    if label.get("goods") or seen.goods:
        yield "goods", any(is_named(one, seen.goods) for one in label.get("goods", []))
    if label.get("places"):
        yield "places", any(is_named(one, seen.places) for one in label["places"])
    if "claimant" in label:
        wanted = listed(label["claimant"])
        is_nobody = None in wanted and any(one is None for one in seen.claimants)
        names = [one for one in wanted if one]
        yield "claimant", is_nobody or is_named(names, [one for one in seen.claimants if one])


def is_named(wanted: str | Sequence[str], got: Sequence[str]) -> bool:
    """Whether a name that was read is one of the wanted: the same words, or fewer or more of them with the same last."""
    return any(is_same(left, right) for left in listed(wanted) if left for right in got)


def is_same(left: str, right: str) -> bool:
    """The same for two names; what is described goes by its head and must not be contradicted."""
    one, other = name_words(left), name_words(right)
    if not one or not other:
        return False
    if one == other:
        return True
    shorter, longer = sorted((one, other), key=len)
    if set(shorter) <= set(longer) and shorter[-1] == longer[-1]:
        return True
    return left[0].islower() and read_noun_group(left).may_be(read_noun_group(right))


def name_words(name: str) -> list[str]:
    """The words of a name, case folded, without articles, owners and possessive endings."""
    words = name.casefold().replace("’s", "").replace("'s", "").replace("’", "").replace(",", " ").split()
    return [word.strip(".“”\"'") for word in words if word not in _SMALL]


def listed(value: object) -> list[Any]:
    """The alternatives of a label's field."""
    return list(value) if isinstance(value, list) else [value]


def show(seen: Seen) -> str:
    """A reading in words."""
    goods = f" [{'; '.join(seen.goods)}]" if seen.goods else ""
    return f"{seen.sources[0]} — {seen.kind} → {seen.targets[0]}{goods} ({seen.status}): {seen.words}"


def see(
    reading: TieReading, text: str, actors: Mapping[Mention, Actor], claimants: Sequence[str | None]
) -> Seen:
    """A reading by its names."""
    return Seen(
        kind=reading.kind.value,
        sources=names_of(reading.source, actors),
        targets=names_of(reading.target, actors),
        goods=tuple(span.of(text) for span in reading.goods),
        places=tuple(span.of(text) for span in reading.places),
        status=reading.status.value,
        claimants=tuple(claimants),
        words=" ".join(reading.sentence.of(text).split())[:160],
    )


def names_of(mention: Mention, actors: Mapping[Mention, Actor]) -> tuple[str, ...]:
    """By what a mention may be known: its article's fullest name, its words, its actor's name."""
    actor = actors.get(mention)
    names = (mention.name, mention.restored, mention.words, actor.name if actor else None)
    return tuple(dict.fromkeys(name for name in names if name))
