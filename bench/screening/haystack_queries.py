"""Names of the haystack, as `haystack_names.py` wrote them, as queries."""

from __future__ import annotations

import json
from pathlib import Path

from unspin.model import ListingKind
from unspin.sanctions.screening import Query

_KINDS = {"person": ListingKind.PERSON, "organisation": ListingKind.ORGANISATION}


def read_queries(names: Path) -> list[Query]:
    """Each different name with its kind once, sorted."""
    lines = map(json.loads, names.read_text(encoding="utf-8").splitlines())
    return [
        Query(name=words, kind=_KINDS[kind])
        for words, kind in sorted({(one["words"], one["kind"]) for one in lines})
    ]
