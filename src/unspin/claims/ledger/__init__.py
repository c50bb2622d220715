"""The ledger: claims carried to copies, joined to statements, their independent sources counted.

In: a `Trace`, and a function that reads one article's claims. Out: `Appearance`, `Statement`, `Voice`, `Ledger`.
"""

from unspin.claims.ledger.collecting import Collector, ReadClaims
from unspin.claims.ledger.judgements import Judgement, read_judgements
from unspin.claims.ledger.ledger import CountSources, make_counter, make_ledger

__all__ = [
    "Collector",
    "CountSources",
    "Judgement",
    "ReadClaims",
    "make_counter",
    "make_ledger",
    "read_judgements",
]
