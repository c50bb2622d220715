from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from unspin.model import Family, Trace, Unseen
from unspin.report.tree import NODE_HEIGHT, NODE_WIDTH, NodeRole, Picture
from unspin.report.tree_upright import draw_upright
from unspin.report.tree_wide import draw_tree


def family_of(parents: list[int], creditors: tuple[int, ...] = ()) -> Family:
    """A family whose member n+1 was copied from member parents[n], an unseen origin for each creditor."""
    depth = [0]
    for parent in parents:
        depth.append(depth[parent] + 1)
    order = sorted(range(len(depth)), key=lambda member: (depth[member], member))
    return Family(
        id="f",
        origin="0",
        is_decided=True,
        reasons=(),
        members=tuple(map(str, order)),
        parents={str(member): str(parent) for member, parent in enumerate(parents, start=1)},
        unseen=tuple(
            Unseen(outlet=f"U{number}", credited_by=(str(member),), words=())
            for number, member in enumerate(creditors)
        ),
    )


@st.composite
def families(draw: st.DrawFn) -> Family:
    size = draw(st.integers(0, 30))
    parents = [draw(st.integers(0, member)) for member in range(size)]
    return family_of(parents, tuple(draw(st.lists(st.integers(0, size), max_size=6))))


def overlap(picture: Picture) -> bool:
    nodes = picture.nodes
    return any(
        abs(one.x - two.x) < NODE_WIDTH and abs(one.y - two.y) < NODE_HEIGHT
        for position, one in enumerate(nodes)
        for two in nodes[:position]
    )


@given(families())
def test_nodes_never_overlap_and_stand_inside(family: Family) -> None:
    for picture in (draw_tree(family, {}), draw_upright(family, {})):
        assert len(picture.nodes) == len(family.members) + len(family.unseen)
        assert len(picture.edges) == len(family.parents) + len(family.unseen)
        assert not overlap(picture)
        assert all(node.x >= 0 and node.x + NODE_WIDTH <= picture.width for node in picture.nodes)
        assert all(node.y >= 0 and node.y + NODE_HEIGHT <= picture.height for node in picture.nodes)


@given(families())
def test_a_copy_stands_right_of_its_source(family: Family) -> None:
    x = {node.key: node.x for node in draw_tree(family, {}).nodes}
    assert all(x[source] < x[target] for target, source in family.parents.items())


def test_a_chain_of_rewordings_may_be_longer_than_the_stack() -> None:
    family = family_of(list(range(3000)))
    assert draw_tree(family, {}).columns == 3001
    assert len(draw_upright(family, {}).nodes) == 3001


def test_edges_say_what_was_done(made: Trace) -> None:
    family = made.families[0]
    copies = {(copy.source, copy.target): copy for copy in made.copies}
    picture = draw_tree(family, copies)
    words = {(edge.above, edge.below) for edge in picture.edges}
    assert ("reworded · 99 %", "32 % swapped") in words
    assert [node.role for node in picture.nodes].count(NodeRole.ORIGIN) == 1


def test_an_open_direction_is_dashed(made: Trace) -> None:
    copies = {(copy.source, copy.target): copy for copy in made.copies}
    (edge,) = draw_tree(made.families[1], copies).edges
    assert edge.is_dashed
    assert edge.below == "direction open"


def test_an_unseen_origin_stands_before_the_family_only_if_the_origin_credits_it() -> None:
    first = {node.key: node for node in draw_tree(family_of([0, 1], creditors=(0,)), {}).nodes}
    assert first["unseen U0"].x < first["0"].x
    beside = {node.key: node for node in draw_tree(family_of([0, 1], creditors=(2,)), {}).nodes}
    assert beside["unseen U0"].x == beside["2"].x
    assert beside["unseen U0"].y < beside["2"].y
