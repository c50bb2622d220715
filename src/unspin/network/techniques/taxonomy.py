"""The taxonomy of techniques."""

from __future__ import annotations

from unspin.model.network import Technique

TAXONOMY: tuple[Technique, ...] = ()
