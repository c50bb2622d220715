"""`unspin screen`: which names, given or taken from pages, may stand on a sanctions list."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from unspin.cli.commands import program
from unspin.cli.judgements import open_match_judgements
from unspin.cli.listening import watch_progress
from unspin.cli.options import DONE_WITH_REJECTS, FILE, Showing, plain_options
from unspin.cli.output import Format, open_console, write_lines
from unspin.errors import UsageError
from unspin.pages.files import ENDINGS
from unspin.report import print_screening, screening_lines

if TYPE_CHECKING:
    from unspin.model import Screening

STDIN: Final = "-"
_PATH_ENDS: Final = ("/", "\\", *(f"{one}{gz}" for one in sorted(ENDINGS) for gz in ("", ".gz")))
"""What only a path ends in: such an argument is no name, even if nothing lies there."""

MOST_BYTES: Final = 64 << 20
"""Of names on standard input: about two million names."""


@program.command()
@click.argument("names", nargs=-1, required=True, metavar="PATH|NAME...")
@click.option(
    "--list",
    "lists",
    type=FILE,
    multiple=True,
    metavar="FILE",
    help="A sanctions list, or a folder with lists; may be given again.",
)
@click.option(
    "--threshold",
    type=click.FloatRange(0, 1),
    metavar="0..1",
    help="The score from which a possible match is told; by default the measured one.",
)
@click.option(
    "--by-meaning",
    is_flag=True,
    help="Seek every name by the meaning of its words as if a machine had reworded it: finds more, errs more.",
)
@click.option(
    "--judgements", type=FILE, metavar="FILE", help="Obey what you have decided: which matches are cleared."
)
@plain_options
def screen(  # noqa: PLR0913, PLR0917 - click gives each option as an argument
    names: tuple[str, ...],
    lists: tuple[Path, ...],
    threshold: float | None,
    by_meaning: bool,  # noqa: FBT001 - click gives a flag so
    judgements: Path | None,
    showing: Showing,
) -> int:
    """Screen names, or the names in saved pages, against sanctions lists.

    What exists on the disk is taken as pages (what trace takes), everything else as a name. A single - reads
    names from stdin, one a line. Names of pages are screened as they are written and as they are restored, so
    that a machine's rewording hides nobody. Each possible match comes with its score in words, the page, the
    sentence and who claims it. It is never a verdict.

    FILE is a list as its issuer gives it out: the US Treasury's sdn.csv (with alt.csv and add.csv beside it)
    or sdn.xml, the US consolidated screening list (CSV), the UN's consolidated list (XML), OpenSanctions'
    targets.simple.csv or entities.ftm.json; or a list of names, one a line or under a column headed name. Each
    also as .gz. What it is, is told from its content. Without --list, the command says where to get them.

    --judgements FILE has JSON lines: {"name": "as screened", "listing": "the entry's id", "decision":
    "cleared" or "confirmed", "note": "why"}, and "list": "the list's name" if the id is not enough. Cleared
    matches are told apart, and counted.

    \b
    Examples:
      unspin screen "Golden Crescent Shipping" --list sdn.csv
      unspin screen pages/ --list sdn.csv --list un.xml
      unspin screen - --list lists/ --threshold 0.8 < customers.txt
      unspin screen pages/ --list lists/ --judgements decided.jsonl --text
      unspin screen pages/ --list lists/ | jq 'select(.type == "match") | [.score, .name, .listing.name]'

    Exit codes: 0 done, 1 failed, 2 wrong usage, 3 done with rejected inputs or a list that is not whole,
    130 interrupted.
    """  # noqa: D301 - click reads the backspace as "keep these lines as they are"
    if not lists:
        _tell_addresses()
        raise UsageError("no list was given; download one of these and name it with --list FILE")
    paths, given = sort_arguments(names)
    decided = open_match_judgements(judgements) if judgements else ()
    from unspin.pipeline import screening as steps  # noqa: PLC0415 - loading it takes seconds, for which --help need not wait

    with watch_progress(is_quiet=showing.is_quiet) as tell:
        screener = steps.open_screener(
            lists, threshold=threshold, seeks_meaning=by_meaning, judgements=decided, on_progress=tell
        )
        found = screener.screen_all(given, paths)
    if showing.form is Format.JSON:
        write_lines(screening_lines(found))
    else:
        with open_console() as console:
            print_screening(found, console, is_long=showing.is_long)
    return DONE_WITH_REJECTS if _is_lacking(found) else 0


def sort_arguments(arguments: Sequence[str]) -> tuple[list[str], list[str]]:
    """The arguments that are paths of pages, and the names, those on standard input included.

    Raises:
        UsageError: standard input has no name, or too much.
    """
    paths: list[str] = []
    names: list[str] = []
    for one in arguments:
        if one == STDIN:
            names += _read_names()
        elif not one.strip():
            continue  # "" as a path is the folder one stands in
        elif _is_there(one):
            paths.append(one)
        elif one.endswith(_PATH_ENDS):
            raise UsageError(f"nothing lies at {one}; expected saved pages there, or a name")
        else:
            names.append(one.strip())
    if not (paths or names):
        raise UsageError("no name was given; expected names, or paths of saved pages")
    return paths, names


def _is_there(argument: str) -> bool:
    try:
        return Path(argument).exists()
    except (OSError, ValueError):  # a name too long for a path, or with a NUL in it
        return False


def _read_names() -> list[str]:
    data = sys.stdin.buffer.read(MOST_BYTES + 1)
    if len(data) > MOST_BYTES:
        raise UsageError(
            f"standard input has more than {MOST_BYTES >> 20} MiB of names; screen them in parts"
        )
    names = [line.strip() for line in data.decode("utf-8-sig", errors="replace").splitlines()]
    kept = [name for name in names if name]
    if not kept:
        raise UsageError("standard input has no name; expected names in UTF-8, one a line")
    return kept


def _is_lacking(found: Screening) -> bool:
    """Whether something that was to be read was not."""
    has_rejects = found.ledger is not None and bool(found.ledger.trace.rejects)
    return has_rejects or not all(one.is_whole for one in found.lists)


def _tell_addresses() -> None:
    from unspin.sanctions.lists.addresses import tell_addresses  # noqa: PLC0415 - as above

    click.echo(f"Where lists are given out:\n{tell_addresses()}", err=True)
