"""Where the actors of a network stand: components laid out by stress, kept off one another, and packed side by side.

The problem: a network of news pages is a few hubs with many leaves, some chains, and islands of two. Force models pile
the leaves of a hub on one another and let islands drift. Here:

1. Each component by itself. A tie wants to be longer the more ties its busier end has, so that hubs unfold.
2. A start that is a tree: from the hub outwards, every branch with an arc as wide as its leaves need.
3. Stress majorisation: every two actors want to be as far apart as the way between them is long; nearer ones matter
   more. One actor at a time goes where its neighbours want it, which never makes the stress worse.
4. Turned so that the longest extent lies across; then boxes (an actor and room for its name) are pushed apart.
5. Components side by side, the largest first, each in the free corner where the picture keeps its shape best.

Nothing is drawn by lot, and no sum runs in threads: the same network gives the same picture.

Cost: a round of stage 3 is n² steps; 300 actors take about a second.

Source: Gansner, Koren and North, "Graph Drawing by Stress Majorization", 2004 (section 2.3, localized optimization).
Dwyer, Marriott and Stuckey, "Fast Node Overlap Removal", 2005, for the aim of stage 4, not its method.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import networkx as nx
import numpy as np
from numpy.typing import NDArray

TIE_LENGTH: Final = 150.0  # pixels between two actors of a small network: room for the words of the tie
LEAST_LENGTH: Final = 62.0  # the same in a large one, where words are read after zooming in
SMALL: Final = 12  # actors up to which a network is small
HUB_SHARE: Final = (
    0.2  # share of itself that a tie is longer by, times the root of its busier end's further ties
)
ROUNDS: Final = (
    60  # of stage 3; the made networks of 10 to 300 actors move less than a pixel a round after 40
)
PUSHES: Final = 160
GAP: Final = 46.0  # between components
ASPECT: Final = 1.45  # width by height of the picture on a wide screen

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Size:
    """Half the width and half the height that an actor needs, its name included, in pixels."""

    across: float
    down: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """Places of all actors, and the size of the picture, in pixels."""

    places: Mapping[str, tuple[float, float]]
    width: float
    height: float


def lay_out(sizes: Mapping[str, Size], pairs: Iterable[tuple[str, str]]) -> Layout:
    """A place for every actor.

    Args:
        sizes: the room that each actor needs, the most important actor first.
        pairs: actors that a tie joins; direction and repetition do not matter.
    """
    graph = nx.Graph()
    graph.add_nodes_from(sizes)
    graph.add_edges_from((left, right) for left, right in pairs if left != right)
    order = {name: number for number, name in enumerate(sizes)}
    groups = [sorted(group, key=order.__getitem__) for group in nx.connected_components(graph)]
    groups.sort(key=lambda group: (-len(group), order[group[0]]))
    wanted = tie_length(len(sizes))
    return _pack([_lay_out_component(graph.subgraph(group), group, sizes, wanted) for group in groups])


def tie_length(actors: int) -> float:
    """How long a tie wants to be in a network of so many actors, so that its picture grows slower than it."""
    return max(LEAST_LENGTH, TIE_LENGTH * math.sqrt(SMALL / max(actors, SMALL)))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Island:
    """A component in its own frame, which begins at 0, 0."""

    names: Sequence[str]
    points: Floats
    width: float
    height: float


def _lay_out_component(
    graph: nx.Graph, names: Sequence[str], sizes: Mapping[str, Size], length: float
) -> _Island:
    wanted = _wanted_distances(graph, names, length)
    points = _start(graph, names, length)
    if len(names) > 2:
        points = _turn(_relax(points, wanted))
    halves = np.array([[sizes[name].across, sizes[name].down] for name in names])
    points = _push_apart(points, halves)
    low, high = (points - halves).min(axis=0), (points + halves).max(axis=0)
    width, height = high - low
    return _Island(names=names, points=points - low, width=float(width), height=float(height))


def _wanted_distances(graph: nx.Graph, names: Sequence[str], length: float) -> Floats:
    """The length of the shortest way between every two actors."""
    weighted = nx.Graph()
    for left, right in graph.edges:
        busier = max(graph.degree(left), graph.degree(right))
        weighted.add_edge(left, right, weight=length * (1 + HUB_SHARE * math.sqrt(busier - 1)))
    place = {name: number for number, name in enumerate(names)}
    wanted = np.zeros((len(names), len(names)))
    if len(names) > 1:
        for name, ways in nx.all_pairs_dijkstra_path_length(weighted):
            for other, far in ways.items():
                wanted[place[name], place[other]] = far
    return wanted


def _start(graph: nx.Graph, names: Sequence[str], length: float) -> Floats:
    """The component as a tree from its busiest actor outwards; a branch has an arc as wide as its leaves need."""
    place = {name: number for number, name in enumerate(names)}
    root = max(names, key=lambda name: (graph.degree(name), -place[name]))
    children: dict[str, list[str]] = {root: []}
    order = [root]
    for name in order:  # breadth first; grows as it goes
        for other in sorted(graph.neighbors(name), key=place.__getitem__):
            if other not in children:
                children[other] = []
                children[name].append(other)
                order.append(other)
    leaves: dict[str, int] = {}
    for name in reversed(order):
        leaves[name] = sum(leaves[child] for child in children[name]) or 1
    points = np.zeros((len(names), 2))
    arcs = {root: (0.0, math.tau, 0)}
    for name in order:
        begin, end, depth = arcs[name]
        middle, radius = (begin + end) / 2, depth * length
        points[place[name]] = radius * math.cos(middle), radius * math.sin(middle)
        for child in children[name]:
            share = (end - begin) * leaves[child] / leaves[name]
            arcs[child] = begin, begin + share, depth + 1
            begin += share
    return points


def _relax(points: Floats, wanted: Floats) -> Floats:
    """Stress majorisation, one actor at a time."""
    points = points.copy()
    with np.errstate(divide="ignore"):
        weights = np.where(wanted > 0, wanted**-2.0, 0.0)
    totals = weights.sum(axis=1)
    for _ in range(ROUNDS):
        for number in range(len(points)):
            apart = points[number] - points
            lengths = np.sqrt((apart**2).sum(axis=1))
            pull = np.where(lengths > 1e-9, wanted[number] / np.maximum(lengths, 1e-9), 0.0)
            targets = points + apart * pull[:, None]
            points[number] = (targets * weights[number][:, None]).sum(axis=0) / totals[number]
    return points


def _turn(points: Floats) -> Floats:
    """The points turned so that their longest extent lies across."""
    points = points - points.mean(axis=0)
    x, y = points[:, 0], points[:, 1]
    angle = 0.5 * math.atan2(2 * float((x * y).sum()), float((x * x).sum() - (y * y).sum()))
    cosine, sine = math.cos(angle), math.sin(angle)
    return np.stack([x * cosine + y * sine, y * cosine - x * sine], axis=1)


def _push_apart(points: Floats, halves: Floats) -> Floats:
    """Boxes that lie on one another are pushed apart along the way that is shorter, a half of it each."""
    points = points.copy()
    room = halves[:, None, :] + halves[None, :, :]
    # equal places are told apart by the order of the actors
    first = np.sign(np.arange(len(points))[:, None] - np.arange(len(points))[None, :])
    for _ in range(PUSHES):
        apart = points[:, None, :] - points[None, :, :]
        short = np.maximum(room - np.abs(apart), 0.0)
        lies = (short[..., 0] > 0.5) & (short[..., 1] > 0.5)
        np.fill_diagonal(lies, val=False)
        if not lies.any():
            break
        sign = np.where(apart == 0, first[..., None], np.sign(apart))
        across = lies & (short[..., 0] <= short[..., 1])
        points[:, 0] += (np.where(across, short[..., 0] * sign[..., 0], 0.0)).sum(axis=1) * 0.35
        points[:, 1] += (np.where(lies & ~across, short[..., 1] * sign[..., 1], 0.0)).sum(axis=1) * 0.35
    return points


def _pack(islands: Sequence[_Island]) -> Layout:
    """The islands side by side, each in the free corner where the picture stays nearest to its shape."""
    boxes = np.zeros((0, 4))  # left, top, right, bottom, each with the gap that follows it
    places: dict[str, tuple[float, float]] = {}
    for one in sorted(islands, key=lambda one: (-one.width * one.height, one.names[0])):
        x, y = _corner(boxes, one.width + GAP, one.height + GAP)
        boxes = np.vstack([boxes, [x, y, x + one.width + GAP, y + one.height + GAP]])
        for name, (across, down) in zip(one.names, one.points, strict=True):
            places[name] = round(x + float(across), 1), round(y + float(down), 1)
    width, height = (boxes[:, 2:].max(axis=0) - GAP) if islands else (0.0, 0.0)
    return Layout(places=places, width=math.ceil(width), height=math.ceil(height))


def _corner(boxes: Floats, width: float, height: float) -> tuple[float, float]:
    """Where a box of this size goes: right of one that is there, or beneath it, on no other."""
    corners = [(0.0, 0.0), *((box[2], box[1]) for box in boxes), *((box[0], box[3]) for box in boxes)]
    best, least = (0.0, 0.0), math.inf
    for x, y in corners:
        lies = (boxes[:, 0] < x + width) & (x < boxes[:, 2]) & (boxes[:, 1] < y + height) & (y < boxes[:, 3])
        if lies.any():
            continue
        right = max(float(boxes[:, 2].max(initial=0)), x + width)
        bottom = max(float(boxes[:, 3].max(initial=0)), y + height)
        cost = max(right, bottom * ASPECT) + (x + y) / 1000
        if cost < least:
            best, least = (float(x), float(y)), cost
    return best
