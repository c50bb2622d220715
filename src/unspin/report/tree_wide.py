"""A family's tree from left to right, for a wide window and for paper.

The problem: a tree of two to some hundred pages is to be read at a glance, from the origin to the last
rewording, and each line has to say what was done along it.

Stages: 1. walk the family, giving each leaf a row of its own, and so each unseen origin beside a copy;
2. give each parent the middle of its children's rows, but near the first where they are many, so that it
is on the same screen; 3. give each depth a column, unseen first origins the leftmost; 4. draw each edge
as a curve that ends level, so that its words stand on the level end.

Invariants: no two nodes overlap; a copy stands right of its source; the same family gives the same
picture. Cost: linear in the members.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from unspin.model import Copy, Family
from unspin.report.tree import (
    MARGIN,
    NODE_HEIGHT,
    NODE_WIDTH,
    Anchor,
    Edge,
    Node,
    NodeRole,
    Picture,
    Shape,
    edge_words,
    find_shape,
    member_role,
    unseen_key,
)

# Pixels, but for LOWEST. The level end of an edge holds "reworded · >99 %".
GAP: Final = 132
ROW: Final = 66
LEVEL: Final = 100
STEM: Final = 20
LOWEST: Final = 3  # rows

Copies = Mapping[tuple[str, str], Copy]


def draw_tree(family: Family, copies: Copies) -> Picture:
    """The family's picture.

    Args:
        family: the tree.
        copies: (source, target) → the copy along that edge.
    """
    shape = find_shape(family)
    nodes = {node.key: node for node in _place(family, shape)}
    return Picture(
        columns=max(shape.depths.values()) + 1 + bool(shape.first),
        width=max(node.x for node in nodes.values()) + NODE_WIDTH + MARGIN,
        height=max(node.y for node in nodes.values()) + NODE_HEIGHT + MARGIN,
        nodes=tuple(nodes.values()),
        edges=(*_copy_edges(family, copies, nodes), *_unseen_edges(family, shape, nodes)),
    )


def _place(family: Family, shape: Shape) -> Iterator[Node]:
    rows = _rows(shape)
    shift = 1 if shape.first else 0
    # Unseen first origins stand around the origin's row; the rest moves down where they reach above it.
    top = rows[family.origin] - (len(shape.first) - 1) / 2
    lift = max(0.0, -top) if shape.first else 0.0

    def place(key: str, role: NodeRole, column: int, row: float) -> Node:
        x = MARGIN + column * (NODE_WIDTH + GAP)
        return Node(key=key, role=role, x=x, y=MARGIN + (row + lift) * ROW)

    for member in family.members:
        yield place(member, member_role(family, member), shape.depths[member] + shift, rows[member])
    for position, unseen in enumerate(shape.first):
        yield place(unseen_key(unseen), NodeRole.UNSEEN, 0, top + position)
    for member, group in shape.beside.items():
        for unseen in group:
            key = unseen_key(unseen)
            yield place(key, NodeRole.UNSEEN, shape.depths[member] + shift, rows[key])


def _rows(shape: Shape) -> dict[str, float]:
    """Key → row, from 0."""
    rows: dict[str, float] = {}
    next_row = 0
    for member, is_done in shape.walk():
        below = shape.children[member]
        if not is_done:
            for unseen in shape.beside.get(member, ()):
                rows[unseen_key(unseen)], next_row = next_row, next_row + 1
        elif below:
            first, last = rows[below[0]], rows[below[-1]]
            rows[member] = min((first + last) / 2, first + LOWEST)
        else:
            rows[member], next_row = next_row, next_row + 1
    return rows


def _copy_edges(family: Family, copies: Copies, nodes: Mapping[str, Node]) -> Iterator[Edge]:
    members = set(family.members)
    for member, parent in family.parents.items():
        copy = copies.get((parent, member))
        is_dashed = copy is None or not copy.is_decided
        yield _curve(nodes[parent], nodes[member], edge_words(copy), is_dashed=is_dashed)
    for source, target in copies:
        if source in members and target in members and family.parents.get(target) != source:
            yield _curve(nodes[source], nodes[target], ("", ""), is_dashed=True)


def _unseen_edges(family: Family, shape: Shape, nodes: Mapping[str, Node]) -> Iterator[Edge]:
    for unseen in shape.first:
        yield _curve(nodes[unseen_key(unseen)], nodes[family.origin], ("", ""), is_dashed=True)
    for member, group in shape.beside.items():
        for unseen in group:
            yield _drop(nodes[unseen_key(unseen)], nodes[member])


def _curve(source: Node, target: Node, words: tuple[str, str], *, is_dashed: bool) -> Edge:
    begin, middle = source.x + NODE_WIDTH, target.x - LEVEL
    start, end = source.y + NODE_HEIGHT / 2, target.y + NODE_HEIGHT / 2
    half = (begin + middle) / 2
    return Edge(
        path=f"M{begin:g} {start:g}C{half:g} {start:g} {half:g} {end:g} {middle:g} {end:g}L{target.x:g} {end:g}",
        above=words[0],
        below=words[1],
        x=target.x - 8,
        y=end,
        anchor=Anchor.END,
        is_dashed=is_dashed,
    )


def _drop(source: Node, target: Node) -> Edge:
    """From an unseen origin straight down to the copy that credits it."""
    stem = source.x + STEM
    return Edge(
        path=f"M{stem:g} {source.y + NODE_HEIGHT:g}V{target.y:g}",
        above="",
        below="",
        x=stem,
        y=target.y,
        anchor=Anchor.START,
        is_dashed=True,
    )
