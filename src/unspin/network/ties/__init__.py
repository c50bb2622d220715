"""Who is said to do what to whom: ties, read out of the content of claims.

In: an article, its claims and the mentions in it. Out: tie readings.
"""

from unspin.network.ties.read_ties import read_ties

__all__ = ["read_ties"]
