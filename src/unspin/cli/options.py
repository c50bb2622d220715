"""The options that commands share, and how a result is to be shown."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from typing import Final

import click

from unspin.cli.logs import set_up_logs
from unspin.cli.output import Format, choose_format
from unspin.errors import UsageError
from unspin.pages.files import ENDINGS, find_ending
from unspin.report import check_writable
from unspin.report.visible import one_line

DONE_WITH_REJECTS: Final = 3

HELP_OPTIONS: Final = ["-h", "--help"]

FILE = click.Path(path_type=Path)

_OWN: Final = b'<meta name="generator" content="unspin">'
_HEAD: Final = 2048  # bytes of a report that hold its generator

_REPORT: Final = click.option(
    "--report",
    type=FILE,
    metavar="FILE.html",
    help="Write the evidence page: one self-contained file for any browser.",
)

_PLAIN: Final = (
    click.option("--json", "as_json", is_flag=True, help="JSON lines on stdout; the default in a pipe."),
    click.option(
        "--text", "as_text", is_flag=True, help="Readable text on stdout; the default on a terminal."
    ),
    click.option("-v", "--verbose", is_flag=True, help="Spell out every finding; say what each step did."),
    click.option("-q", "--quiet", is_flag=True, help="Say nothing on stderr but warnings and errors."),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Showing:
    """How a result is to be shown: the options that every command has."""

    report: Path | None
    form: Format
    is_long: bool
    is_quiet: bool

    def begin(self) -> None:
        """Nothing; what would make the end of the work vain is refused before it.

        Raises:
            UsageError: the report cannot be written.
        """
        set_up_logs(is_verbose=self.is_long)
        if self.report:
            check_writable(self.report)

    def refuse_inputs(self, paths: Sequence[str]) -> None:
        """Nothing, if the report is none of the inputs.

        Raises:
            UsageError: it is one, and would be overwritten.
        """
        if self.report and lies_among(self.report, paths):
            raise UsageError(f"cannot write {self.report}: it is one of the inputs; name another file")

    def tell_written(self, what: str, path: Path | None) -> None:
        """Nothing; stderr says where the file is, unless there is none or quiet was asked for."""
        if path and not self.is_quiet:
            click.echo(f"{what}: {one_line(str(path))}", err=True)


def lies_among(path: Path, inputs: Sequence[str]) -> bool:
    """Whether a file is one of the inputs: named, or a page in a folder that is named and no report of an earlier run."""
    place = path.resolve()
    named = [Path(one).resolve() for one in inputs]
    if place in named:
        return True
    if not path.is_file() or find_ending(place) not in ENDINGS or _is_own_report(place):
        return False
    return any(folder in place.parents for folder in named)


def _is_own_report(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return _OWN in file.read(_HEAD)
    except OSError:
        return False


def shared_options(command: Callable[..., int]) -> Callable[..., int]:
    """The command with the options of `Showing`, which it gets as its argument `showing`."""
    return _REPORT(plain_options(command))


def plain_options(command: Callable[..., int]) -> Callable[..., int]:
    """The same for a command that writes no report."""

    @wraps(command)
    def call(*, as_json: bool, as_text: bool, verbose: bool, quiet: bool, **own: object) -> int:
        report = own.pop("report", None)
        showing = Showing(
            report=report if isinstance(report, Path) else None,
            form=choose_format(as_json=as_json, as_text=as_text),
            is_long=verbose,
            is_quiet=quiet,
        )
        showing.begin()
        return command(showing=showing, **own)

    shared: Callable[..., int] = call
    for option in reversed(_PLAIN):
        shared = option(shared)
    return shared
