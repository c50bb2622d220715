"""Where listed names are looked up.

In: listings. Out: `NameIndex`, which gives for a prepared name the listed names that it may be;
`Sieve`, which leaves of a long list what a few names may be.
"""

from unspin.sanctions.index.name_index import NameIndex
from unspin.sanctions.index.sieve import Sieve

__all__ = ["NameIndex", "Sieve"]
