"""The index of listed names."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Self

from unspin.model import Listing, SanctionsList


class NameIndex:
    """Listed names by the keys of their parts; use `NameIndex.build`."""

    @classmethod
    def build(cls, listings: Iterable[Listing], sources: Sequence[SanctionsList] = ()) -> Self:
        """The index of all names of the listings.

        Args:
            listings: read once, from first to last.
            sources: the lists' records, looked at after the last listing was read, so that a list may be filled
                while the listings are read. A listing whose list has no record gets a bare one with its name.
        """
        raise NotImplementedError
