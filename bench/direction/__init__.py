"""What the product's signs of direction are worth: read off pairs whose original is known, weighed, and pooled."""

from direction.pairs import read_phrase_evidence, reword_pairs
from direction.readings import Readings, read_rules
from direction.weights import fit_factors, fit_weights, sum_rules

__all__ = [
    "Readings",
    "fit_factors",
    "fit_weights",
    "read_phrase_evidence",
    "read_rules",
    "reword_pairs",
    "sum_rules",
]
