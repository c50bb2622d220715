"""Where listed names are looked up.

In: listings. Out: `NameIndex`, which gives for a prepared name the listed names that it may be.
"""

from unspin.sanctions.index.name_index import NameIndex

__all__ = ["NameIndex"]
