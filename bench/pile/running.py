"""Tools run on a pile, each in a process of its own and in the interpreter it is installed in."""

from __future__ import annotations

import argparse
import ast
import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pile.run_tool import NOT_INSTALLED
from pile.usage import Usage, run_measured

_BENCH = Path(__file__).parents[1]
TOOLS = (
    "unspin_engine",
    "rensa_minhash",
    "gaoya_minhash",
    "datasketch_minhash",
    "daft_minhash",
    "datatrove_minhash",
    "text_dedup_minhash",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ToolRun:
    """What a tool reported, and what it cost.

    Attributes:
        name: of the tool and its setting.
        parameters: the tool's own, in words.
        pairs: of ids.
        wall, cpu: seconds of the call that takes texts and gives pairs, children included.
        apart: CPU seconds of importing and of a first run on a few texts.
        memory: peak of the whole process in MB.
        failed: why there are no pairs; empty where it ran through.
    """

    name: str
    parameters: str = ""
    pairs: tuple[tuple[str, str], ...] = ()
    wall: float = 0.0
    cpu: float = 0.0
    apart: float = 0.0
    memory: float = 0.0
    failed: str = ""


def add_tool_options(parser: argparse.ArgumentParser) -> None:
    """Which tools, where they are installed, how often they run, and for how long at most."""
    parser.add_argument("--tools", nargs="+", default=TOOLS, metavar="TOOL", help=", ".join(TOOLS))
    parser.add_argument("--python", nargs="+", type=Path, default=[], help="interpreters that have peers")
    parser.add_argument("--runs", type=int, default=1)
    parser.add_argument("--limit", type=float, default=1800, help="seconds after which a tool is stopped")


def run_tools(options: argparse.Namespace, texts: Path) -> Iterator[ToolRun]:
    """Every tool in every setting on the texts, JSON lines of id and text, in turn, as often as asked."""
    for _ in range(options.runs):
        for tool in options.tools:
            for setting in list_settings(tool):
                yield _run_tool(tool, setting, options, texts)


def list_settings(tool: str) -> list[str]:
    """The settings a tool's file names, read without importing the tool.

    Raises:
        ValueError: there is no such tool.
    """
    path = _BENCH / "pile" / "tools" / f"{tool}.py"
    if not path.exists():
        raise ValueError(f"No tool {tool}: choose from {', '.join(TOOLS)}.")
    for statement in ast.parse(path.read_text(encoding="utf-8")).body:
        if isinstance(statement, ast.AnnAssign) and ast.unparse(statement.target) == "SETTINGS":
            return list(ast.literal_eval(statement.value or ast.Dict([], [])))
    return []


def _run_tool(tool: str, setting: str, options: argparse.Namespace, texts: Path) -> ToolRun:
    name = f"{tool.partition('_minhash')[0].partition('_engine')[0].replace('_', '-')}, {setting}"
    usage = _start_tool(tool, setting, options, texts)
    if usage.exit_code:
        last = usage.output.strip().rpartition("\n")[2][:200]
        is_missing = usage.exit_code == NOT_INSTALLED
        return ToolRun(
            name=name, failed="not installed" if is_missing else f"failed, {usage.exit_code}: {last}"
        )
    figures = json.loads((texts.parent / "figures").read_text(encoding="utf-8"))
    with (texts.parent / "pairs").open(encoding="utf-8") as lines:
        pairs = tuple(
            (left, right) for left, _, right in (line.rstrip("\n").partition("\t") for line in lines)
        )
    return ToolRun(
        name=name,
        parameters=", ".join(f"{name} {value:g}" for name, value in figures["setting"].items()),
        pairs=pairs,
        wall=figures["found"]["wall"],
        cpu=figures["found"]["cpu"],
        apart=figures["imported"]["cpu"] + figures["warmed"]["cpu"],
        memory=usage.memory,
    )


def _start_tool(tool: str, setting: str, options: argparse.Namespace, texts: Path) -> Usage:
    """The run in the first interpreter that has the tool, or the last one's refusal."""
    pythons = [Path(sys.executable), *options.python]
    for python in pythons:
        command = [python, "-m", "pile.run_tool", tool, setting, texts]
        command += [texts.parent / "pairs", texts.parent / "figures"]
        usage = run_measured(command, {"PYTHONPATH": str(_BENCH)}, options.limit)
        if usage.exit_code != NOT_INSTALLED:
            break
    return usage
