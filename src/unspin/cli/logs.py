"""Logging, set up here and nowhere else: warnings always, what each step did with `--verbose`."""

from __future__ import annotations

import logging
import sys

from unspin.report.visible import one_line


class _PlainFormatter(logging.Formatter):
    """Messages on one line, with nothing in them that a terminal would obey."""

    def format(self, record: logging.LogRecord) -> str:
        return one_line(super().format(record))


def set_up_logs(*, is_verbose: bool) -> None:
    """Nothing; unspin's messages go to stderr, those of libraries only if they are warnings."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(_PlainFormatter("%(levelname)s: %(message)s"))
    logging.basicConfig(level=logging.ERROR, handlers=[handler], force=True)
    logging.getLogger("unspin").setLevel(logging.INFO if is_verbose else logging.WARNING)
