"""The FollowTheMoney export, checked by rules written here, and by the `followthemoney` package where it is installed."""

from __future__ import annotations

import json
import subprocess
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from made_network import make_network, make_wide_network

from unspin.model import ActorKind, Network, TieKind, TieStatus
from unspin.report.network_ftm import network_ftm

CHECK = Path(__file__).parent / "check_ftm.py"
FTM_PYTHON = Path(__file__).parent.parent.parent / ".venv" / "ftm" / "bin" / "python"


def entities(network: Network) -> list[dict[str, Any]]:
    return [json.loads(line) for line in network_ftm(network)]


def by_schema(network: Network, schema: str) -> list[dict[str, Any]]:
    return [one for one in entities(network) if one["schema"] == schema]


def named(network: Network, name: str) -> dict[str, Any]:
    return next(one for one in entities(network) if one["properties"].get("name") == [name])


def test_pages_actors_and_ties_are_entities_that_name_each_other() -> None:
    network = make_network()
    found = entities(network)
    ids = {one["id"] for one in found}
    assert len(ids) == len(found)
    for one in found:
        for name in (
            "proof",
            "subject",
            "object",
            "owner",
            "asset",
            "director",
            "organization",
            "agent",
            "client",
        ):
            assert set(one["properties"].get(name, ())) <= ids
    assert len(by_schema(network, "Article")) == 4, "the pages that name somebody, not their copies"


def test_a_tie_that_holds_has_the_schema_of_its_kind() -> None:
    (post,) = by_schema(make_network(), "Directorship")
    properties = post["properties"]
    assert (properties["role"], properties["status"]) == (["heads"], ["holds"])
    assert properties["summary"] == ["Ingrid Solvaag said Piet Aldermann heads Halden Precision."]
    assert properties["description"] == [
        "Piet Aldermann heads Halden Precision; said by Ingrid Solvaag; 1 independent source; on 3 pages."
    ]
    assert properties["recordId"]
    assert properties["proof"]


@pytest.mark.parametrize("status", [TieStatus.PLANNED, TieStatus.DENIED])
def test_what_does_not_hold_is_never_more_than_an_unknown_link(status: TieStatus) -> None:
    network = make_network()
    ties = tuple(replace(tie, status=status) for tie in network.ties)
    found = entities(replace(network, ties=ties))
    links = [one for one in found if one["id"].startswith("tie-")]
    assert {one["schema"] for one in links} == {"UnknownLink"}
    assert all(one["properties"]["role"][0].endswith(f"({status.value})") for one in links)


def test_a_schema_that_the_ends_do_not_allow_is_not_taken() -> None:
    network = make_network()
    ties = tuple(replace(tie, kind=TieKind.WORKS_FOR) for tie in network.ties)
    persons = {f"actor-{one.id}" for one in network.actors if one.kind is ActorKind.PERSON}
    kept = by_schema(replace(network, ties=ties), "Employment")
    assert len(kept) == 1, "only Piet Aldermann is a person"
    assert persons


def test_corrupted_spellings_are_weak_aliases() -> None:
    actor = named(make_network(), "Tilvane Supply Chain Partners")
    assert actor["properties"]["weakAlias"] == ["Tilvane Provide Sequence Companions"]
    assert "alias" not in actor["properties"]


def test_no_list_is_quoted() -> None:
    assert "FP-1" not in "".join(network_ftm(make_network()))


def test_hidden_characters_are_escaped_and_a_line_is_a_line() -> None:
    for line in network_ftm(make_network()):
        assert "\u202e" not in line
        assert "\n" not in line


@pytest.mark.skipif(
    not FTM_PYTHON.is_file(),
    reason="followthemoney is not installed in .venv/ftm (it needs PyICU, and that libicu-dev): run make .venv/.tried-ftm",
)
@pytest.mark.parametrize("network", [make_network(), make_wide_network(300)], ids=["small", "large"])
def test_the_package_takes_every_entity(network: Network) -> None:
    lines = list(network_ftm(network))
    checked = subprocess.run(
        [FTM_PYTHON, CHECK], input="\n".join(lines), capture_output=True, text=True, check=False
    )
    assert checked.returncode == 0, checked.stderr
    assert int(checked.stdout) == len(lines)
