"""Machine rewordings with gold, made as spinning software makes them: mechanically and blind to context.

In: an article's text (paragraphs parted by blank lines), a spinner (its dictionary drawn by seed from WordNet), a seed
and a rate. Out: the reworded text and every edit with its span on both sides and its kind. The thesaurus is WordNet
(Debian's `wordnet-base`), never the product's lexicon, so that what is measured was not known beforehand.
"""

from rewording.gold import GoldEdit, GoldKind, Rewording
from rewording.reword import FILLERS, RewordConfig, reword
from rewording.spinner import Spinner
from rewording.wordnet import DEBIAN_FOLDER, Thesaurus, read_wordnet

__all__ = [
    "DEBIAN_FOLDER",
    "FILLERS",
    "GoldEdit",
    "GoldKind",
    "RewordConfig",
    "Rewording",
    "Spinner",
    "Thesaurus",
    "read_wordnet",
    "reword",
]
