"""A family's tree with its words: what stands in each node, and where a click on it leads."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from rich.cells import cell_len, set_cell_size

from unspin.model import Copy, Family
from unspin.report.index import TraceIndex, whence
from unspin.report.tree import NODE_HEIGHT, NODE_WIDTH, Edge, Node, NodeRole, Picture, unseen_key
from unspin.report.tree_upright import draw_upright
from unspin.report.tree_wide import draw_tree
from unspin.report.visible import one_line

FIRST_LINE: Final = 21  # characters that fit into a node's first line, in its bold type
SECOND_LINE: Final = 32  # the same for its second, smaller line
DEEPEST: Final = 5  # deeper trees are not scaled down to fit, but scrolled


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawnNode:
    """A node with its words, and where it leads."""

    x: float
    y: float
    role: NodeRole
    first: str
    second: str
    title: str
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """A family's tree, ready to be written as SVG; `style` names its classes."""

    style: str
    width: float
    height: float
    node_width: float
    node_height: float
    nodes: tuple[DrawnNode, ...]
    edges: tuple[Edge, ...]


def draw_family(index: TraceIndex, family: Family, family_copies: Iterable[Copy]) -> tuple[Drawing, ...]:
    """The family's tree for a wide window, and for a narrow one."""
    copies = {(copy.source, copy.target): copy for copy in family_copies}

    def dress(picture: Picture, style: str) -> Drawing:
        return Drawing(
            style=style,
            width=picture.width,
            height=picture.height,
            node_width=NODE_WIDTH,
            node_height=NODE_HEIGHT,
            nodes=tuple(_draw_node(index, node, family) for node in picture.nodes),
            edges=picture.edges,
        )

    wide = draw_tree(family, copies)
    return (
        dress(wide, f"wide deep-{min(wide.columns, DEEPEST)}"),
        dress(draw_upright(family, copies), "upright"),
    )


def _draw_node(index: TraceIndex, node: Node, family: Family) -> DrawnNode:
    if node.role is NodeRole.UNSEEN:
        unseen = next(one for one in family.unseen if unseen_key(one) == node.key)
        first, href = one_line(unseen.outlet), ""
        second = f"not in the pile · credited by {len(unseen.credited_by)}"
        title = f"{first}, {second}"
    else:
        article = index.articles[node.key]
        first, second = index.labels[node.key], whence(article) or one_line(article.title or "")
        parent = family.parents.get(node.key)
        href = f"#copy/{node.key}/{parent}" if parent else f"#article/{node.key}"
        title = ", ".join(part for part in (first, one_line(article.title or ""), second) if part)
    return DrawnNode(
        x=node.x,
        y=node.y,
        role=node.role,
        first=fit_words(first, FIRST_LINE),
        second=fit_words(second, SECOND_LINE),
        title=title,
        href=href,
    )


def fit_words(words: str, width: int) -> str:
    """The words cut in the middle to a width in terminal cells, which wide scripts fill twice as fast.

    In the middle, because the pages of one story are often told apart by the ends of their names.
    """
    if cell_len(words) <= width:
        return words
    tail = width // 2
    end = set_cell_size(words[::-1], tail)[::-1].lstrip()
    return f"{set_cell_size(words, width - 1 - tail).rstrip()}…{end}"
