from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import replace

import networkx as nx
import pytest
from lxml import etree
from made_network import make_network, make_wide_network

from unspin.model import Network
from unspin.report.network_gexf import network_gexf
from unspin.report.network_graphml import network_graphml

WRITERS = [(network_gexf, nx.read_gexf), (network_graphml, nx.read_graphml)]
Write = Callable[[Network], str]
Read = Callable[[io.BytesIO], "nx.Graph[str]"]


@pytest.mark.parametrize(("write", "read"), WRITERS)
def test_it_is_read_back_with_every_actor_tie_and_attribute(write: Write, read: Read) -> None:
    network = make_network()
    graph = read(io.BytesIO(write(network).encode()))
    assert set(graph) == {actor.id for actor in network.actors}
    assert graph.number_of_edges() == len(network.ties)
    tie = network.ties[0]
    (edge,) = [
        data for left, right, data in graph.edges(data=True) if (left, right) == (tie.source, tie.target)
    ]
    assert edge["status"] == "holds"
    assert edge["sources_least"] == 2
    assert edge["goods"] == "precision bearings"
    assert edge["weight"] == 2
    assert graph.nodes[tie.source]["label"] == "Halden Precision"
    assert graph.nodes[tie.source]["kind"] == "company"


@pytest.mark.parametrize(("write", "read"), WRITERS)
def test_hostile_text_is_only_text(write: Write, read: Read) -> None:
    network = make_network()
    actors = tuple(replace(one, name=f"{one.name}]]>\x00\ufffe\uffff&amp;<!--") for one in network.actors)
    text = write(replace(network, actors=actors))
    root = etree.fromstring(text.encode())
    assert not [one for one in root.iter() if not isinstance(one.tag, str)], "a comment or an instruction"
    labels = {data["label"] for _, data in read(io.BytesIO(text.encode())).nodes(data=True)}
    assert any(label.startswith("Halden Precision]]>⟦U+0000⟧\ufffd\ufffd&amp;<!--") for label in labels)


@pytest.mark.parametrize(("write", "read"), WRITERS)
def test_the_same_network_gives_the_same_text(write: Write, read: Read) -> None:
    del read
    assert write(make_network()) == write(make_network())
    assert "lastmodifieddate" not in write(make_network())


@pytest.mark.parametrize(("write", "read"), WRITERS)
def test_a_large_network_and_an_empty_one(write: Write, read: Read) -> None:
    network = make_wide_network(300)
    assert read(io.BytesIO(write(network).encode())).number_of_edges() <= len(network.ties)
    empty = replace(network, actors=(), ties=(), matches=(), techniques=())
    assert read(io.BytesIO(write(empty).encode())).number_of_nodes() == 0


def test_gephi_finds_label_and_weight_where_it_looks_for_them() -> None:
    edges = etree.fromstring(network_gexf(make_network()).encode()).iterfind(".//{*}edge")
    assert ("supplies", "2") in [(edge.get("label"), edge.get("weight")) for edge in edges]
