"""A copy's text with the original words put back, or guessed where the original is not in the pile.

In: the copy's text, and its comparisons with the articles it came from, best first. Out: a `Restoration`,
in which every change is listed with its place in the copy, in the restored text and in the original.

Without an original: in, the texts of the pile by family; out, names and set phrases that probably stood in a text,
with their probability. What the rewordings of a case put for what is learned from its copies whose originals are there.
"""

from unspin.restoration.dictionary import Dictionary, DictionaryConfig, RewordedPair, learn_dictionary
from unspin.restoration.guessed_text import join_guesses, put_guesses
from unspin.restoration.guessing import GuessConfig, Guesser, Reading
from unspin.restoration.restore import RestorationSource, restore_text

__all__ = [
    "Dictionary",
    "DictionaryConfig",
    "GuessConfig",
    "Guesser",
    "Reading",
    "RestorationSource",
    "RewordedPair",
    "join_guesses",
    "learn_dictionary",
    "put_guesses",
    "restore_text",
]
