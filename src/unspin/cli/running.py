"""From arguments to an exit code: every way a run can end, and the one line it says then."""

from __future__ import annotations

import signal
import sys
from collections.abc import Sequence
from enum import IntEnum
from types import FrameType

import click

from unspin.cli import network_command, screen_command  # noqa: F401 - importing them adds their commands
from unspin.cli.commands import program
from unspin.errors import UnspinError, UsageError
from unspin.report.visible import one_line


class ExitCode(IntEnum):
    """What a run ends with."""

    DONE = 0
    FAILED = 1
    USAGE = 2
    INTERRUPTED = 130


def main() -> None:
    """Nothing; the process ends with the run's exit code."""
    signal.signal(signal.SIGTERM, _stop)
    sys.exit(run(sys.argv[1:]))


def run(arguments: Sequence[str]) -> int:
    """The exit code of a run with these arguments, everything having been said."""
    try:
        code = program.main(args=list(arguments), prog_name="unspin", standalone_mode=False)
    except click.Abort:
        _say("interrupted; nothing was left half-written")
        return ExitCode.INTERRUPTED
    except click.UsageError as error:
        error.show()
        return ExitCode.USAGE
    except click.ClickException as error:
        error.show()
        return ExitCode.FAILED
    except UsageError as error:
        _say(str(error))
        return ExitCode.USAGE
    except UnspinError as error:
        _say(str(error))
        return ExitCode.FAILED
    return int(code or ExitCode.DONE)


def _say(words: str) -> None:
    click.echo(f"unspin: {one_line(words)}", err=True)


def _stop(number: int, _: FrameType | None) -> None:
    """Ends the run as an interrupt does, so that temporary files are cleared away."""
    raise SystemExit(128 + number)
