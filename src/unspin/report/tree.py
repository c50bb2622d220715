"""What a drawn family is made of, and its shape: who hangs below whom, how deep, and what is unseen where.

An unseen origin that the family's origin credits stands before it, as the first of all. One that only a
copy credits stands beside that copy: nothing says that the rest of the family comes from it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from unspin.model import Copy, Family, Unseen
from unspin.report.findings import percent

# Pixels. A node holds 25 characters of its first line.
NODE_WIDTH: Final = 208
NODE_HEIGHT: Final = 50
MARGIN: Final = 6


class NodeRole(StrEnum):
    """What a node stands for."""

    ORIGIN = "origin"
    COPY = "copy"
    UNSEEN = "unseen"


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """One page, or an unseen origin. `key` is the article's id, or `unseen_key` of the outlet."""

    key: str
    role: NodeRole
    x: float
    y: float


class Anchor(StrEnum):
    """Which end of an edge's words stands at its place."""

    START = "start"
    END = "end"


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """A line from source to copy: its path, its words above and below a place, and whether it is sure."""

    path: str
    above: str
    below: str
    x: float
    y: float
    anchor: Anchor
    is_dashed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A family's tree: how many columns, its size in pixels, nodes, edges."""

    columns: int
    width: float
    height: float
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """A family's shape.

    Attributes:
        roots: members without a parent; the origin is the first.
        children: member → the members copied from it, in the family's order.
        depths: member → how many copies away from its root.
        first: unseen origins before the family's own.
        beside: member → unseen origins that only it, or its copies, credit.
    """

    roots: tuple[str, ...]
    children: Mapping[str, tuple[str, ...]]
    depths: Mapping[str, int]
    first: tuple[Unseen, ...]
    beside: Mapping[str, tuple[Unseen, ...]]

    def walk(self) -> Iterator[tuple[str, bool]]:
        """Every member twice: before all that come from it (False), and after them (True).

        Walked with a stack, because a chain of rewordings may be longer than Python's.
        """
        stack = [(root, False) for root in reversed(self.roots)]
        while stack:
            member, is_done = stack.pop()
            yield member, is_done
            if not is_done:
                stack.append((member, True))
                stack.extend((child, False) for child in reversed(self.children[member]))


def find_shape(family: Family) -> Shape:
    """The family's shape."""
    children: dict[str, list[str]] = {member: [] for member in family.members}
    depths: dict[str, int] = {}
    for member in family.members:  # parents stand before their children
        parent = family.parents.get(member)
        depths[member] = 0 if parent is None else depths[parent] + 1
        if parent is not None:
            children[parent].append(member)
    first: list[Unseen] = []
    beside: dict[str, list[Unseen]] = {}
    for unseen in family.unseen:
        creditors = [member for member in family.members if member in unseen.credited_by]
        if not creditors or creditors[0] == family.origin:
            first.append(unseen)
        else:
            beside.setdefault(creditors[0], []).append(unseen)
    return Shape(
        roots=tuple(member for member in family.members if member not in family.parents),
        children={member: tuple(below) for member, below in children.items()},
        depths=depths,
        first=tuple(first),
        beside={member: tuple(group) for member, group in beside.items()},
    )


def unseen_key(unseen: Unseen) -> str:
    """The key of an unseen origin's node, which no article's id can be."""
    return f"unseen {unseen.outlet}"


def member_role(family: Family, member: str) -> NodeRole:
    """What a member's node stands for."""
    return NodeRole.ORIGIN if member == family.origin else NodeRole.COPY


def edge_words(copy: Copy | None) -> tuple[str, str]:
    """What is said above and below the edge of a copy."""
    if copy is None:
        return "", ""
    swapped = copy.comparison.swapped_share
    below = f"{percent(swapped)} swapped" if swapped else ""
    above = f"{copy.kind.value} · {percent(copy.comparison.right_share)}"
    return above, below if copy.is_decided else "direction open"
