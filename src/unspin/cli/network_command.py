"""`unspin network`: whom the claims of a pile tie together."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from unspin.cli.commands import program
from unspin.cli.listening import watch_progress
from unspin.cli.network_judgements import NetworkJudgements, open_network_judgements
from unspin.cli.options import DONE_WITH_REJECTS, FILE, Showing, lies_among, shared_options
from unspin.cli.output import Format, open_console, write_lines
from unspin.errors import UsageError
from unspin.report.written import check_writable, write_whole, write_whole_bytes

if TYPE_CHECKING:
    from unspin.engines.progress import OnProgress
    from unspin.model import Network
    from unspin.network.paths import Path as TiePath


@dataclass(frozen=True, slots=True, kw_only=True)
class Exports:
    """The files that a network is to be written to, beside the report."""

    gexf: Path | None
    graphml: Path | None
    csv: Path | None
    xlsx: Path | None
    ftm: Path | None

    @property
    def files(self) -> dict[str, Path]:
        """What each file is, and where."""
        from unspin.report.network_csv import actors_path  # noqa: PLC0415 - it loads what --help need not wait for

        named = {
            "GEXF": self.gexf,
            "GraphML": self.graphml,
            "Ties": self.csv,
            "Actors": actors_path(self.csv) if self.csv else None,
            "Workbook": self.xlsx,
            "FollowTheMoney": self.ftm,
        }
        return {what: path for what, path in named.items() if path}

    def check(self, paths: tuple[str, ...]) -> None:
        """Nothing, if every file can be written and none is an input or there twice.

        Raises:
            UsageError: one cannot.
        """
        taken = {Path(path).resolve() for path in paths}
        for path in self.files.values():
            check_writable(path)
            if path.resolve() in taken or lies_among(path, paths):
                raise UsageError(f"cannot write {path}: it is an input or another output; name another file")
            taken.add(path.resolve())

    def write(self, network: Network) -> None:
        """Nothing; every file that was asked for holds the network."""
        from unspin.report.network_csv import actors_path, network_csv  # noqa: PLC0415 - as above
        from unspin.report.network_ftm import network_ftm  # noqa: PLC0415 - as above
        from unspin.report.network_gexf import network_gexf  # noqa: PLC0415 - as above
        from unspin.report.network_graphml import network_graphml  # noqa: PLC0415 - as above
        from unspin.report.network_xlsx import network_xlsx  # noqa: PLC0415 - as above

        if self.gexf:
            write_whole(self.gexf, network_gexf(network))
        if self.graphml:
            write_whole(self.graphml, network_graphml(network))
        if self.csv:
            ties, actors = network_csv(network)
            write_whole(self.csv, ties)
            write_whole(actors_path(self.csv), actors)
        if self.xlsx:
            write_whole_bytes(self.xlsx, network_xlsx(network))
        if self.ftm:
            write_whole(self.ftm, "".join(f"{line}\n" for line in network_ftm(network)))


@program.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option(
    "--list",
    "lists",
    type=FILE,
    multiple=True,
    metavar="FILE",
    help="Mark actors that this sanctions list may have.",
)
@click.option("--from", "start", metavar="NAME", help="Show how this actor and that of --to are connected.")
@click.option("--to", "end", metavar="NAME", help="The other end.")
@click.option(
    "--judgements",
    type=FILE,
    metavar="FILE",
    help="Obey what you have decided of actors, claims and matches.",
)
@click.option("--gexf", type=FILE, metavar="FILE", help="Write the graph for Gephi.")
@click.option("--graphml", type=FILE, metavar="FILE", help="Write the graph for yEd, Cytoscape and others.")
@click.option(
    "--csv", type=FILE, metavar="FILE", help="Write two tables: FILE of ties, FILE-actors of actors."
)
@click.option(
    "--xlsx", type=FILE, metavar="FILE", help="Write a workbook: ties, actors, evidence, techniques."
)
@click.option("--ftm", type=FILE, metavar="FILE", help="Write FollowTheMoney entities, one a line.")
@shared_options
def network(  # noqa: PLR0913 - one argument an option
    *,
    paths: tuple[str, ...],
    lists: tuple[Path, ...],
    start: str | None,
    end: str | None,
    judgements: Path | None,
    gexf: Path | None,
    graphml: Path | None,
    csv: Path | None,
    xlsx: Path | None,
    ftm: Path | None,
    showing: Showing,
) -> int:
    """Show whom the claims of saved pages tie together: who supplies, pays, owns or heads whom, and who denies it.

    PATH is what trace takes. Each tie has its sentences, who says so, and the count of independent sources;
    copies of one story count once. A planned tie is marked as planned, one that is only denied as denied.
    Techniques of evasion are told with the sentence that names them. Ties are read in English only.

    --from and --to take a name or a part of one that no other actor has. Of the shortest paths those with
    the strongest weakest link come first; that link is named.

    --judgements FILE has JSON lines: {"left": NAME, "right": NAME, "same": true or false, "note": "why"}
    joins two actors or keeps them apart; ids of the JSON output may stand for names, and for claims. With
    --list, {"name": NAME, "listing": ID, "decision": "cleared" or "confirmed"} decides a possible match.

    \b
    Examples:
      unspin network pages/
      unspin network pages/ --report network.html --xlsx network.xlsx
      unspin network pages/ --from "Nadia Farouk" --to "Farid Zamani"
      unspin network pages/ --list sdn.csv --gexf network.gexf
      unspin network pages/ | jq 'select(.type == "tie" and .sources_least > 1)'

    Exit codes: 0 done, 1 failed, 2 wrong usage, 3 done with rejected inputs, 130 interrupted.
    """  # noqa: D301 - click reads the backspace as "keep these lines as they are"
    showing.refuse_inputs(paths)
    exports = Exports(gexf=gexf, graphml=graphml, csv=csv, xlsx=xlsx, ftm=ftm)
    exports.check((*paths, *([str(showing.report)] if showing.report else [])))
    if (start is None) != (end is None):
        raise UsageError("--from and --to go together: give a name to each, or neither")
    decided = open_network_judgements(judgements) if judgements else NetworkJudgements()
    with watch_progress(is_quiet=showing.is_quiet) as tell:
        found = _read(paths, lists, decided, tell)
    ways = _find_paths(found, start, end) if start is not None and end is not None else None
    exports.write(found)
    _show(found, ways, showing)
    for what, path in {"Report": showing.report, **exports.files}.items():
        showing.tell_written(what, path)
    return DONE_WITH_REJECTS if found.ledger.trace.rejects else 0


def _read(
    paths: tuple[str, ...], lists: tuple[Path, ...], decided: NetworkJudgements, tell: OnProgress
) -> Network:
    """The network, with possible matches where lists were given."""
    from unspin.pipeline.networking import read_network  # noqa: PLC0415 - loading it takes seconds
    from unspin.pipeline.screening import open_screener  # noqa: PLC0415 - as above
    from unspin.report.screening_words import list_words, rejected_words  # noqa: PLC0415 - as above

    screener = open_screener(lists, judgements=decided.matches, on_progress=tell) if lists else None
    found = read_network(paths, judgements=decided.claims, actor_judgements=decided.actors, on_progress=tell)
    if screener is None:
        return found
    screened = screener.screen((), found)
    told = (words for one in screened.lists for words in (list_words(one), *rejected_words(one)))
    return replace(found, matches=screened.matches, notes=(*found.notes, *told, *screened.notes))


def _find_paths(found: Network, start: str, end: str) -> tuple[TiePath, ...]:
    from unspin.network.lookup import find_actor  # noqa: PLC0415 - as above
    from unspin.network.paths import find_paths  # noqa: PLC0415 - as above

    first, last = find_actor(found, start), find_actor(found, end)
    if first.id == last.id:
        raise UsageError(f"--from and --to both mean {first.name}; give two different actors")
    return find_paths(found, first.id, last.id)


def _show(found: Network, ways: tuple[TiePath, ...] | None, showing: Showing) -> None:
    from unspin.report.network_lines import network_lines  # noqa: PLC0415 - as above
    from unspin.report.network_page import write_network_report  # noqa: PLC0415 - as above
    from unspin.report.network_terminal import print_network  # noqa: PLC0415 - as above

    if showing.report:
        write_network_report(found, showing.report)
    if showing.form is Format.JSON:
        write_lines(network_lines(found, ways or ()))
    else:
        with open_console() as console:
            print_network(
                found, console, paths=ways, is_long=showing.is_long, has_report=showing.report is not None
            )
