"""The command line: `unspin trace`, `unspin compare`.

Results go to stdout, as text on a terminal and as JSON lines in a pipe; progress and logs go to stderr.
Exit codes: 0 done, 1 failed, 2 wrong usage, 3 done with rejected inputs, 130 interrupted.
"""

from __future__ import annotations

from unspin.cli.running import main

__all__ = ["main"]
