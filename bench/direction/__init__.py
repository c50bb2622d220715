"""What the product's signs of direction are worth: read off pairs whose original is known, weighed, and pooled."""

from direction.pairs import read_follow_ups, read_obfuscated, read_phrase_evidence, reword_pairs
from direction.readings import Readings, read_rules, read_sizes
from direction.weights import fit_pooled, fit_weights

__all__ = [
    "Readings",
    "fit_pooled",
    "fit_weights",
    "read_follow_ups",
    "read_obfuscated",
    "read_phrase_evidence",
    "read_rules",
    "read_sizes",
    "reword_pairs",
]
