"""Where a copy's words stand for other words of its original, one for one."""

from __future__ import annotations

from unspin.model import Restoration


def find_restored_words(restoration: Restoration | None) -> dict[int, str]:
    """Where a word begins in the copy's text → the original's word for it, or a guess at it.

    Only where a change put as many words as there were; other changes move words about, and which stands for which is
    not known.
    """
    found: dict[int, str] = {}
    for change in restoration.changes if restoration is not None else ():
        before, after = change.before.split(), change.after.split()
        if len(before) != len(after):
            continue
        here = 0
        for old, new in zip(before, after, strict=True):
            here = change.before.index(old, here)
            found[change.copy.begin + here] = new
            here += len(old)
    return found
