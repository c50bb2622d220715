"""A copy's text with the original words put back.

In: the copy's text, and its comparisons with the articles it came from, best first. Out: a `Restoration`,
in which every change is listed with its place in the copy, in the restored text and in the original.
"""

from unspin.restoration.restore import RestorationSource, restore_text

__all__ = ["RestorationSource", "restore_text"]
