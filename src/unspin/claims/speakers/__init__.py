"""Who speaks: the people and bodies that an article names, and which of them each attribution means.

In: an article, its reading (attributions and names), its restoration, the lexicon. Out: one `Speaker` per attribution.
"""

from unspin.claims.speakers.identify import identify_speakers
from unspin.claims.speakers.speaker import Speaker

__all__ = ["Speaker", "identify_speakers"]
