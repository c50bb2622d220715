"""A family's tree for a narrow window: one node a row, indented by its depth, as folders are drawn."""

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

INDENT: Final = 24  # pixels
ROW: Final = 78
DEEPEST: Final = 5  # beyond it, indenting would leave no room for words

Copies = Mapping[tuple[str, str], Copy]


def draw_upright(family: Family, copies: Copies) -> Picture:
    """The family's picture; arguments as for `draw_tree`."""
    shape = find_shape(family)
    nodes = {
        key: Node(key=key, role=role, x=MARGIN + min(depth, DEEPEST) * INDENT, y=MARGIN + row * ROW)
        for row, (key, role, depth) in enumerate(_lines(family, shape))
    }
    return Picture(
        columns=1,
        width=max(node.x for node in nodes.values()) + NODE_WIDTH + MARGIN,
        height=max(node.y for node in nodes.values()) + NODE_HEIGHT + MARGIN,
        nodes=tuple(nodes.values()),
        edges=tuple(_edges(family, shape, copies, nodes)),
    )


def _lines(family: Family, shape: Shape) -> Iterator[tuple[str, NodeRole, int]]:
    """Key, role and depth of every node, in the order of their rows."""
    shift = 1 if shape.first else 0
    for unseen in shape.first:
        yield unseen_key(unseen), NodeRole.UNSEEN, 0
    for member, is_done in shape.walk():
        if is_done:
            continue
        depth = shape.depths[member] + shift
        for unseen in shape.beside.get(member, ()):
            yield unseen_key(unseen), NodeRole.UNSEEN, depth
        yield member, member_role(family, member), depth


def _edges(family: Family, shape: Shape, copies: Copies, nodes: Mapping[str, Node]) -> Iterator[Edge]:
    for unseen in shape.first:
        yield _elbow(nodes[unseen_key(unseen)], nodes[family.origin], "", is_dashed=True)
    for member, group in shape.beside.items():
        for unseen in group:
            yield _elbow(nodes[unseen_key(unseen)], nodes[member], "", is_dashed=True)
    for member, parent in family.parents.items():
        copy = copies.get((parent, member))
        words = " · ".join(part for part in edge_words(copy) if part)
        is_dashed = copy is None or not copy.is_decided
        yield _elbow(nodes[parent], nodes[member], words, is_dashed=is_dashed)


def _elbow(source: Node, target: Node, words: str, *, is_dashed: bool) -> Edge:
    """Down from the source, then right to the target; straight down where they stand in one line."""
    stem, middle = source.x + INDENT / 2, target.y + NODE_HEIGHT / 2
    end = f"V{target.y:g}" if stem > target.x else f"V{middle:g}H{target.x:g}"
    return Edge(
        path=f"M{stem:g} {source.y + NODE_HEIGHT:g}{end}",
        above=words,
        below="",
        x=target.x,
        y=target.y,
        anchor=Anchor.START,
        is_dashed=is_dashed,
    )
