"""Listed names sought by the meaning of a reworded name's words.

In: a name from a page that a machine has reworded. Out: listed names of which it may be a rewording, with the evidence.
"""

from unspin.sanctions.meaning.search import FoundByMeaning, MeaningSearch

__all__ = ["FoundByMeaning", "MeaningSearch"]
