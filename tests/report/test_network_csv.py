from __future__ import annotations

import csv
import io
from dataclasses import replace
from pathlib import Path

import pytest
from made_network import HOSTILE_NAME, make_network, make_wide_network

from unspin.model import Network
from unspin.report.network_csv import actors_path, network_csv


def read(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def rename(network: Network, name: str, to: str) -> Network:
    actors = (replace(one, name=to) if one.name == name else one for one in network.actors)
    return replace(network, actors=tuple(actors))


def test_ties_begin_with_source_and_target_and_find_their_actors() -> None:
    ties, actors = network_csv(make_network())
    assert ties.startswith("Source,Target,Type,Id,Label,Weight,")
    assert actors.startswith("Id,Label,")
    names = {row["Id"] for row in read(actors)}
    assert {row["Source"] for row in read(ties)} | {row["Target"] for row in read(ties)} == names


def test_a_tie_has_its_counts_claimants_and_denials() -> None:
    row = read(network_csv(make_network())[0])[0]
    assert (
        row
        | {
            "Source": "Halden Precision",
            "Target": "Morvania",
            "Label": "supplies",
            "Type": "Directed",
            "Status": "holds",
            "Goods": "precision bearings",
            "Days": "2024-03-03",
            "Sources least": "2",
            "Claimants": "Ingrid Solvaag; Anneke Brandt",
            "Denied by": "Piet Aldermann",
            "Denial doubted by": "Ingrid Solvaag",
            "Pages": "4",
        }
        == row
    )


FORMULAS = ["=1+1", "+49 30 1", "-cmd|' /C calc'!A0", "@SUM(1)", "＝1", '=HYPERLINK("http://x")']


@pytest.mark.parametrize("name", FORMULAS)
def test_no_cell_is_a_formula_and_edges_still_find_their_nodes(name: str) -> None:
    ties, actors = network_csv(rename(make_network(), "Halden Precision", name))
    assert "'" + name in {row["Id"] for row in read(actors)}
    assert "'" + name in {row["Source"] for row in read(ties)}
    assert not any(cell.startswith(name[0]) for row in read(ties) + read(actors) for cell in row.values())


def test_hidden_characters_are_marks_and_a_row_is_a_line() -> None:
    network = rename(make_network(), "Halden Precision", "Halden\x00\r\nPrec\u202eision\u2028")
    ties, actors = network_csv(network)
    assert len(ties.splitlines()) == len(network.ties) + 1
    assert "Halden⟦U+0000⟧⟦U+000D⟧ Prec⟦U+202E⟧ision⟦U+2028⟧" in actors
    assert not set(ties + actors) & set("\x00\u202e\u2028\r")
    assert HOSTILE_NAME.split("\u202e")[0].replace('"', '""') in actors


def test_actors_of_one_name_are_told_apart() -> None:
    network = rename(make_network(), "Morvania", "Halden Precision")
    names = [row["Id"] for row in read(network_csv(network)[1])]
    assert len({name.casefold() for name in names}) == len(names)
    assert {"Halden Precision", "Halden Precision (place)"} <= set(names)


def test_actors_without_a_tie_or_a_match_are_left_out() -> None:
    network = make_network()
    alone = replace(network.actors[0], id="alone", name="Alone")
    assert "Alone" not in network_csv(replace(network, actors=(*network.actors, alone)))[1]


def test_the_file_of_actors_lies_beside_that_of_ties() -> None:
    assert actors_path(Path("out/ties.v1.csv")) == Path("out/ties.v1-actors.csv")


def test_a_large_network_has_every_tie() -> None:
    network = make_wide_network(300)
    assert len(read(network_csv(network)[0])) == len(network.ties)
