"""The error tree.

    UnspinError
    ├── UsageError          the call cannot be carried out as asked: wrong path, wrong option, nothing to do
    ├── PageError           a page could not be read; caught per page and counted as a reject
    ├── DiskError           the disk is full, or refuses to be written
    ├── LexiconError        the lexicon in the package is missing or damaged
    ├── ReaderError         the reader of claims in the package is missing or damaged
    ├── ListError           a sanctions list cannot be read as one
    └── GazetteerError      the gazetteer in the package is missing or damaged

Every message says what was found, where, what was expected, and what to do about it.
"""

from __future__ import annotations


class UnspinError(Exception):
    """The root: everything unspin raises on purpose."""


class UsageError(UnspinError):
    """The call cannot be carried out as asked."""


class PageError(UnspinError):
    """One page could not be read.

    Args:
        reason: a `RejectReason` code.
        detail: what was found, in one sentence.
    """

    def __init__(self, reason: str, detail: str) -> None:
        super().__init__(f"{reason}: {detail}")
        self.reason = reason
        self.detail = detail


class LexiconError(UnspinError):
    """The lexicon that ships in the package is missing or damaged."""


class ReaderError(UnspinError):
    """The reader of claims that ships in the package is missing or damaged."""


class DiskError(UnspinError):
    """What must be written cannot be."""


class ListError(UnspinError):
    """A sanctions list cannot be read as one: broken, empty, half-downloaded, or something else."""


class GazetteerError(UnspinError):
    """The gazetteer that ships in the package is missing or damaged."""
