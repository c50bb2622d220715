"""How alike two names are."""

from __future__ import annotations

from rapidfuzz.distance import DamerauLevenshtein

from unspin.model import ListingKind, NameComparison
from unspin.sanctions.names.parts import PreparedName
from unspin.sanctions.names.prepare import prepare_name

THRESHOLD = 0.7


def compare_names(left: str, right: str, kind: ListingKind | None = None) -> NameComparison:
    """How alike two names are, with the reasons in words."""
    return compare_prepared(prepare_name(left, kind), prepare_name(right, kind))


def compare_prepared(left: PreparedName, right: PreparedName) -> NameComparison:
    """How alike two prepared names are, with the reasons in words."""
    return NameComparison(score=score_prepared(left, right), why=())


def score_prepared(left: PreparedName, right: PreparedName) -> float:
    """The score of `compare_prepared` alone."""
    return float(DamerauLevenshtein.normalized_similarity(left.joined, right.joined))
