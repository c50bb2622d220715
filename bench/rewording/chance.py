"""Chance that depends on what is decided, not on what was decided before.

Every decision is a hash of the seed and of names for what is decided. So the same seed gives the same rewording
whatever the order of the work, and a change to one rule leaves the others' decisions alone.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import TypeVar

Choice = TypeVar("Choice")


def draw(*what: object) -> float:
    """A number in [0, 1) that is the same whenever the same things are named."""
    named = "\x1f".join(map(str, what)).encode()
    digest = hashlib.blake2b(named, digest_size=8).digest()
    return (int.from_bytes(digest, "big") >> 11) / (1 << 53)


def pick(choices: Sequence[Choice], *what: object) -> Choice:
    """One of the choices, each as likely."""
    return choices[int(draw(*what) * len(choices))]


def pick_weighted(choices: Sequence[tuple[Choice, float]], *what: object) -> Choice:
    """One of the choices, each as likely as its weight says."""
    left = draw(*what) * sum(weight for _, weight in choices)
    for choice, weight in choices:
        left -= weight
        if left < 0:
            return choice
    return choices[-1][0]
