"""The file of judgements, read before the work begins, so that a mistake in it costs no wait."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from unspin.errors import UsageError

if TYPE_CHECKING:
    from unspin.claims.ledger import Judgement
    from unspin.sanctions.match_judgements import MatchJudgement


def open_judgements(path: Path) -> tuple[Judgement, ...]:
    """What the file says.

    Raises:
        UsageError: it cannot be read, or a line is no judgement.
    """
    from unspin.claims.ledger import read_judgements  # noqa: PLC0415 - it loads what --help need not wait for

    return tuple(read_judgements(_read_lines(path), place=str(path)))


def open_match_judgements(path: Path) -> tuple[MatchJudgement, ...]:
    """What the file says of possible matches.

    Raises:
        UsageError: it cannot be read, or a line is no judgement.
    """
    from unspin.sanctions.match_judgements import read_match_judgements  # noqa: PLC0415 - as above

    return tuple(read_match_judgements(_read_lines(path), place=str(path)))


def _read_lines(path: Path) -> list[str]:
    try:
        return path.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not UTF-8"
        raise UsageError(f"cannot read {path}: {reason or error}; expected a file of JSON lines") from error
