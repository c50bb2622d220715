from __future__ import annotations

import json
from pathlib import Path

from made_network import HOSTILE_NAME, make_network
from snapshot import check_snapshot

from unspin.network.paths import find_paths
from unspin.report.network_lines import network_lines
from unspin.report.network_summary import summarise_network
from unspin.report.records import RECORDS

HERE = Path(__file__).parent


def test_every_line_is_a_documented_record_and_the_counts_come_last() -> None:
    records = [json.loads(line) for line in network_lines(make_network())]
    assert {record["type"] for record in records} <= set(RECORDS)
    assert records[-1]["type"] == "network"
    assert records[-1] | {"actors": 10, "tied": 10, "ties": 10, "several": 1, "planned": 1} == records[-1]
    assert records[-1] | {"denied": 1, "disputed": 1, "bridges": 1, "matches": 2} == records[-1]


def test_ties_name_actors_claims_and_statements_that_are_there() -> None:
    records = [json.loads(line) for line in network_lines(make_network())]
    ids = {
        kind: {one["id"] for one in records if one["type"] == kind}
        for kind in ("actor", "claim", "statement")
    }
    for tie in (one for one in records if one["type"] == "tie"):
        assert {tie["source"], tie["target"]} <= ids["actor"]
        for one in tie["evidence"]:
            assert one["reading"]["claim"] in ids["claim"]
            assert one["statement"] in ids["statement"]


def test_a_path_names_its_ties() -> None:
    network = make_network()
    source, target = network.ties[1].source, network.ties[0].source
    paths = find_paths(network, source, target)
    (shown, *_) = [
        json.loads(line) for line in network_lines(network, paths) if '"type": "path"' in line[:20]
    ]
    assert shown["actors"][0] == source
    assert shown["weakest"] in shown["ties"]


def test_hidden_characters_are_escaped() -> None:
    text = "\n".join(network_lines(make_network()))
    assert "\u202e" not in text
    assert json.dumps(HOSTILE_NAME)[1:-1] in text


def test_the_lines_are_what_they_were() -> None:
    wanted = {"actor", "tie", "technique", "bridge", "match", "path", "network"}
    network = make_network()
    paths = find_paths(network, network.ties[1].source, network.ties[0].source)
    lines = [line for line in network_lines(network, paths) if json.loads(line)["type"] in wanted]
    check_snapshot(HERE, "network.jsonl", "\n".join(lines))


def test_an_empty_network_has_its_counts() -> None:
    network = make_network()
    assert summarise_network(network).articles == len(network.ledger.trace.articles)
