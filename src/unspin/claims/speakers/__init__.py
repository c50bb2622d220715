"""Who speaks: the people and bodies that an article names, and which of them each attribution means.

In: an article, its reading (attributions and names), its restoration, the lexicon. Out: one `Speaker` per attribution.
"""

from unspin.claims.speakers.identify import Scene, identify_on, identify_speakers, set_scene
from unspin.claims.speakers.speaker import Speaker

__all__ = ["Scene", "Speaker", "identify_on", "identify_speakers", "set_scene"]
