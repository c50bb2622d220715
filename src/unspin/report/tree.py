"""A family as a picture: where its nodes and edges stand.

The problem: a tree of two to some hundred pages is to be read at a glance, left to right, from the
origin to the last rewording, and each line has to say what was done along it. A narrow window gets the
same tree upright: one node a row, indented by its depth, as a folder's contents are drawn.

Stages: 1. order every node's children as the family does; 2. give each leaf a row, and each parent the
middle of its children's rows, but near the first where they are many, so that it is on the same screen; 3. give each depth a column, unseen origins the first; 4. draw each edge
as a curve that ends level, so that its label stands on the level end.

Invariants: no two nodes overlap; the same family gives the same picture. Cost: linear in the members.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from unspin.model import Copy, Family
from unspin.report.findings import percent

# Pixels. A node holds 27 characters of its first line; a gap holds "reworded · 100 %" on its level end.
NODE_WIDTH: Final = 208
NODE_HEIGHT: Final = 50
GAP: Final = 132
ROW: Final = 66
MARGIN: Final = 6
LEVEL: Final = 100
LOWEST: Final = 3  # rows
UPRIGHT_INDENT: Final = 24
UPRIGHT_ROW: Final = 78
DEEPEST_INDENT: Final = 5  # beyond it, indenting would leave no room for words


class NodeRole(StrEnum):
    """What a node stands for."""

    ORIGIN = "origin"
    COPY = "copy"
    UNSEEN = "unseen"


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """One page, or an unseen origin. `key` is the article's id, or the outlet's name."""

    key: str
    role: NodeRole
    x: float
    y: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """A line from source to copy: its path, its words above and below the level end, and where they stand."""

    path: str
    above: str
    below: str
    x: float
    y: float
    is_dashed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A family's tree: how many columns, its size in pixels, nodes, edges."""

    columns: int
    width: float
    height: float
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]


def draw_tree(family: Family, copies: Mapping[tuple[str, str], Copy]) -> Picture:
    """The family's picture.

    Args:
        family: the tree.
        copies: (source, target) → the copy along that edge.
    """
    depths = _depths(family)
    rows = _rows(family)
    first_column = 1 if family.unseen else 0
    nodes = {
        member: Node(
            key=member,
            role=NodeRole.ORIGIN if member == family.origin else NodeRole.COPY,
            x=_column(depths[member] + first_column),
            y=MARGIN + rows[member] * ROW,
        )
        for member in family.members
    }
    unseen = tuple(_unseen_nodes(family, nodes[family.origin].y))
    lift = max(0.0, MARGIN - min((node.y for node in unseen), default=MARGIN))
    placed = tuple(_lower(node, lift) for node in (*nodes.values(), *unseen))
    by_key = {node.key: node for node in placed}
    return Picture(
        columns=max(depths.values()) + 1 + first_column,
        width=max(node.x for node in placed) + NODE_WIDTH + MARGIN,
        height=max(node.y for node in placed) + NODE_HEIGHT + MARGIN,
        nodes=placed,
        edges=(*_copy_edges(family, copies, by_key), *_unseen_edges(family, placed, by_key[family.origin])),
    )


def draw_upright(family: Family, copies: Mapping[tuple[str, str], Copy]) -> Picture:
    """The family's picture for a narrow window; arguments as for `draw_tree`."""
    depths = _depths(family)
    shift = 1 if family.unseen else 0
    keys = [(f"unseen {unseen.outlet}", NodeRole.UNSEEN, 0) for unseen in family.unseen]
    keys += [
        (member, NodeRole.COPY if member in family.parents else NodeRole.ORIGIN, depths[member] + shift)
        for member in _in_order(family)
    ]
    nodes = {
        key: Node(
            key=key,
            role=role,
            x=MARGIN + min(depth, DEEPEST_INDENT) * UPRIGHT_INDENT,
            y=MARGIN + row * UPRIGHT_ROW,
        )
        for row, (key, role, depth) in enumerate(keys)
    }
    edges = [_elbow(nodes[f"unseen {unseen.outlet}"], nodes[family.origin]) for unseen in family.unseen]
    for member, parent in family.parents.items():
        words = " · ".join(part for part in _edge_words(copies.get((parent, member))) if part)
        is_dashed = (parent, member) not in copies or not copies[parent, member].is_decided
        edges.append(_elbow(nodes[parent], nodes[member], words, is_dashed=is_dashed))
    return Picture(
        columns=1,
        width=max(node.x for node in nodes.values()) + NODE_WIDTH + MARGIN,
        height=MARGIN + len(nodes) * UPRIGHT_ROW - (UPRIGHT_ROW - NODE_HEIGHT) + MARGIN,
        nodes=tuple(nodes.values()),
        edges=tuple(edges),
    )


def _elbow(source: Node, target: Node, words: str = "unseen origin", *, is_dashed: bool = True) -> Edge:
    stem, middle = source.x + UPRIGHT_INDENT / 2, target.y + NODE_HEIGHT / 2
    path = f"M{stem:g} {source.y + NODE_HEIGHT:g}V{middle:g}H{target.x:g}"
    return Edge(path=path, above=words, below="", x=target.x, y=target.y, is_dashed=is_dashed)


def _edge_words(copy: Copy | None) -> tuple[str, str]:
    """What is said above and below an edge."""
    if copy is None:
        return "", ""
    swapped = copy.comparison.swapped_share
    below = f"{percent(swapped)} swapped" if swapped else ""
    return f"{copy.kind.value} · {percent(copy.comparison.right_share)}", (
        below if copy.is_decided else "direction open"
    )


def _in_order(family: Family) -> Iterator[str]:
    """The members, each followed by all that come from it."""
    children = _children(family)
    stack = [member for member in reversed(family.members) if member not in family.parents]
    while stack:
        member = stack.pop()
        yield member
        stack.extend(reversed(children[member]))


def _column(depth: int) -> float:
    return MARGIN + depth * (NODE_WIDTH + GAP)


def _lower(node: Node, by: float) -> Node:
    return Node(key=node.key, role=node.role, x=node.x, y=node.y + by)


def _children(family: Family) -> dict[str, list[str]]:
    children: dict[str, list[str]] = {member: [] for member in family.members}
    for member in family.members:
        if member in family.parents:
            children[family.parents[member]].append(member)
    return children


def _depths(family: Family) -> dict[str, int]:
    depths: dict[str, int] = {}
    for member in family.members:  # parents stand before their children
        depths[member] = depths[family.parents[member]] + 1 if member in family.parents else 0
    return depths


def _rows(family: Family) -> dict[str, float]:
    """Member → row; walked with a stack, because a chain of rewordings may be deeper than Python's."""
    children = _children(family)
    rows: dict[str, float] = {}
    next_row = 0
    stack = [(member, False) for member in reversed(family.members) if member not in family.parents]
    while stack:
        member, is_done = stack.pop()
        below = children[member]
        if not below:
            rows[member], next_row = next_row, next_row + 1
        elif is_done:
            first, last = rows[below[0]], rows[below[-1]]
            rows[member] = min((first + last) / 2, first + LOWEST)
        else:
            stack.append((member, True))
            stack.extend((child, False) for child in reversed(below))
    return rows


def _unseen_nodes(family: Family, origin_y: float) -> Iterator[Node]:
    top = origin_y - (len(family.unseen) - 1) * ROW / 2
    for position, unseen in enumerate(family.unseen):
        yield Node(key=f"unseen {unseen.outlet}", role=NodeRole.UNSEEN, x=MARGIN, y=top + position * ROW)


def _copy_edges(
    family: Family, copies: Mapping[tuple[str, str], Copy], nodes: Mapping[str, Node]
) -> Iterator[Edge]:
    members = set(family.members)
    for member, parent in family.parents.items():
        copy = copies.get((parent, member))
        above, below = _edge_words(copy)
        is_dashed = copy is None or not copy.is_decided
        yield _edge(nodes[parent], nodes[member], above, below, is_dashed=is_dashed)
    for source, target in copies:
        if source in members and target in members and family.parents.get(target) != source:
            yield _edge(nodes[source], nodes[target], "", "", is_dashed=True)


def _unseen_edges(family: Family, nodes: tuple[Node, ...], origin: Node) -> Iterator[Edge]:
    placed = {node.key: node for node in nodes}
    for unseen in family.unseen:
        yield _edge(
            placed[f"unseen {unseen.outlet}"],
            origin,
            "unseen origin",
            f"credited by {len(unseen.credited_by)}",
            is_dashed=True,
        )


def _edge(source: Node, target: Node, above: str, below: str, *, is_dashed: bool) -> Edge:
    begin, middle = source.x + NODE_WIDTH, target.x - LEVEL
    start, end = source.y + NODE_HEIGHT / 2, target.y + NODE_HEIGHT / 2
    half = (begin + middle) / 2
    path = f"M{begin:g} {start:g}C{half:g} {start:g} {half:g} {end:g} {middle:g} {end:g}L{target.x:g} {end:g}"
    return Edge(path=path, above=above, below=below, x=target.x - 8, y=end, is_dashed=is_dashed)
