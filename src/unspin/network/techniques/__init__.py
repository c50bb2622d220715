"""Techniques of evading sanctions and controls: a documented taxonomy, and the sentences that show them.

In: an article and its claims. Out: uses of techniques.
"""

from unspin.network.techniques.find_techniques import find_techniques
from unspin.network.techniques.taxonomy import TAXONOMY

__all__ = ["TAXONOMY", "find_techniques"]
